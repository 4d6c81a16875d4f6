//! How the files of a run are named.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use crate::model::{Form, Perspective};

use super::digest::digest;
use super::given::KeptAnswer;
use super::progress::ProgressFile;
use super::{StateFile, StateFolder};

/// How many digits a fingerprint of statements has.
const FINGERPRINT: usize = 8;

/// Which run in a folder of progress: its file and its lock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RunName {
    lock: String,
    file: String,
}

impl RunName {
    /// A test: of one instrument, perspective, form and person; `id` as the person gave it, empty for none. The lock holds
    /// for all forms.
    #[must_use]
    pub fn test(instrument: &str, perspective: Perspective, form: Form, id: &str) -> Self {
        let lock = name_of(instrument, perspective, id);
        Self {
            file: format!("{lock}-{}", form.key()),
            lock,
        }
    }

    /// A room that votes; `choices` names what it votes on after the statements, empty for nothing. The lock holds for both
    /// forms, whatever else is asked.
    pub(crate) fn room(instrument: &str, form: Form, choices: &str) -> Self {
        let lock = format!("{instrument}-class");
        Self {
            file: format!("{lock}-{}{}", form.key(), suffix(choices)),
            lock,
        }
    }

    /// Ranked cases; `of` names those of a file of one's own, empty for the usual ones.
    pub(crate) fn cases(of: &str) -> Self {
        let file = format!("cases{}", suffix(of));
        Self {
            lock: file.clone(),
            file,
        }
    }

    /// Locks it against a second run.
    pub(crate) fn lock(&self, folder: &StateFolder) -> io::Result<File> {
        folder.lock(&self.lock)
    }

    /// Whether another run holds it. Looks for a moment, and holds nothing itself.
    pub(crate) fn is_locked(&self, folder: &StateFolder) -> bool {
        folder.is_locked(&self.lock)
    }

    /// What the room's window shows, beside its file.
    pub(crate) fn screen(&self, folder: &StateFolder) -> PathBuf {
        folder.path().join(format!("{}-screen.json", self.lock))
    }

    /// The files of other runs that share its lock: of another form, or with other things asked.
    pub(crate) fn others<A: KeptAnswer>(&self, folder: &StateFolder) -> Vec<ProgressFile<A>> {
        let own = format!("{}.json", self.file);
        let screen = format!("{}-screen.json", self.lock);
        let begin = format!("{}-", self.lock);
        let entries = fs::read_dir(folder.path()).into_iter().flatten().flatten();
        let names = entries.filter_map(|entry| entry.file_name().into_string().ok());
        let mut names: Vec<String> = names
            .filter(|name| {
                name.starts_with(&begin) && Path::new(name).extension() == Some("json".as_ref())
            })
            .filter(|name| *name != own && *name != screen)
            .collect();
        names.sort();
        let file = |name: &String| StateFile::named(folder, name);
        names.iter().map(file).collect()
    }

    /// How runs of a list were named, by the files in the folder, while other statements went by the same id.
    pub(crate) fn former(folder: &StateFolder, id: &str) -> Vec<String> {
        let names = fs::read_dir(folder.path()).into_iter().flatten().flatten();
        let names = names.filter_map(|entry| entry.file_name().into_string().ok());
        let former: BTreeSet<String> = names
            .filter_map(|name| {
                let rest = name.strip_prefix(id)?.strip_prefix('-')?;
                let (fingerprint, _) = rest.split_once('-')?;
                let is_hex = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
                let fits = fingerprint.len() == FINGERPRINT && fingerprint.bytes().all(is_hex);
                fits.then(|| format!("{id}-{fingerprint}"))
            })
            .collect();
        former.into_iter().collect()
    }

    /// Its file.
    #[must_use]
    pub fn file<A: KeptAnswer>(&self, folder: &StateFolder) -> ProgressFile<A> {
        StateFile::named(folder, &format!("{}.json", self.file))
    }
}

/// How the names of the files of one instrument, perspective and person begin.
pub(super) fn name_of(instrument: &str, perspective: Perspective, id: &str) -> String {
    format!("{instrument}-{}{}", perspective.key(), suffix(id))
}

/// What tells a file from others of its kind; nothing for nothing.
fn suffix(of: &str) -> String {
    if of.is_empty() {
        String::new()
    } else {
        format!("-{}", digest(of))
    }
}
