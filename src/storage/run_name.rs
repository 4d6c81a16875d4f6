//! How the files of a run are named.

use std::fmt::Write as _;
use std::io;

use sha2::{Digest as _, Sha256};

use crate::model::{Form, Perspective};

use super::progress::{Kept, ProgressFile};
use super::{Lock, StateFile, StateFolder};

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

    /// A room that votes. The lock holds for both forms.
    #[must_use]
    pub fn room(instrument: &str, form: Form) -> Self {
        let lock = format!("{instrument}-class");
        Self {
            file: format!("{lock}-{}", form.key()),
            lock,
        }
    }

    /// The cases.
    #[must_use]
    pub fn cases() -> Self {
        Self {
            lock: "cases".to_owned(),
            file: "cases".to_owned(),
        }
    }

    /// Locks it against a second run.
    ///
    /// # Errors
    /// [`io::ErrorKind::WouldBlock`] when another run holds the lock; else what the system says.
    pub fn lock(&self, folder: &StateFolder) -> io::Result<Lock> {
        folder.lock(&self.lock)
    }

    /// Its file.
    #[must_use]
    pub fn file<A: Kept>(&self, folder: &StateFolder) -> ProgressFile<A> {
        StateFile::named(folder, &format!("{}.json", self.file))
    }
}

/// How the names of the files of one instrument, perspective and person begin.
pub(super) fn name_of(instrument: &str, perspective: Perspective, id: &str) -> String {
    let person = if id.is_empty() {
        String::new()
    } else {
        format!("-{}", digest(id))
    };
    format!("{instrument}-{}{person}", perspective.key())
}

/// A code or name as part of a file name, whatever characters it has.
pub(super) fn digest(name: impl AsRef<[u8]>) -> String {
    let mut digits = String::with_capacity(16);
    for byte in Sha256::digest(name).iter().take(8) {
        let written = write!(digits, "{byte:02x}");
        debug_assert!(written.is_ok(), "writing to a String does not fail");
    }
    digits
}
