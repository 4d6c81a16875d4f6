//! A small file of our own in the state folder: written whole, read whole or not at all.

use std::ffi::OsStr;
use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, ErrorKind, Read as _, Write as _};
use std::marker::PhantomData;
use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::error::Unusable;

use super::StateFolder;
use super::part_file::remove_left;
use super::whole::WholeFile;

/// No file is larger: 999 statements take far less.
const LARGEST: u64 = 1024 * 1024;

/// What comes behind the name of a file that is moved aside, before a number.
const ASIDE: &str = ".kept-";

/// What such a file holds.
pub trait Stored: Sized {
    /// The bytes that say it.
    ///
    /// # Errors
    /// When it can't be said in bytes.
    fn written(&self) -> io::Result<Vec<u8>>;

    /// What the bytes say; `instruments` are the references of the statements that can be asked: of each edition.
    ///
    /// # Errors
    /// When that can't be used.
    fn read(bytes: &[u8], instruments: &[impl AsRef<str>]) -> Result<Self, Unusable>;
}

/// The file of one thing, for as long as a run holds its lock.
#[derive(Debug, Clone)]
pub struct StateFile<T> {
    path: PathBuf,
    holds: PhantomData<fn() -> T>,
}

impl<T: Stored> StateFile<T> {
    pub(super) fn named(folder: &StateFolder, name: &str) -> Self {
        Self::at(folder.path().join(name))
    }

    pub(super) const fn at(path: PathBuf) -> Self {
        Self {
            path,
            holds: PhantomData,
        }
    }

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What is in the file; nothing when there is no file.
    ///
    /// # Errors
    /// What the system says. A file that can't be used is an inner error.
    pub fn load(&self, instruments: &[impl AsRef<str>]) -> io::Result<Result<Option<T>, Unusable>> {
        Ok(self.bytes()?.and_then(|bytes| {
            let read = bytes.map(|bytes| T::read(&bytes, instruments));
            read.transpose()
        }))
    }

    /// The bytes of the file; nothing when there is none. A file that may not be used is an inner error.
    pub(super) fn bytes(&self) -> io::Result<Result<Option<Vec<u8>>, Unusable>> {
        let file = match fs::symlink_metadata(&self.path) {
            Ok(metadata) if is_ours(&metadata) => without_waiting(&self.path),
            Ok(_) => return Ok(Err(Unusable::NotOurs)),
            Err(error) => Err(error),
        };
        let file = match file {
            Ok(file) => file,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Ok(None)),
            Err(error) if error.kind() == ErrorKind::PermissionDenied => {
                return Ok(Err(Unusable::NotOurs));
            }
            Err(error) => return Err(error),
        };
        let mut bytes = Vec::new();
        file.take(LARGEST + 1).read_to_end(&mut bytes)?;
        Ok(Ok(Some(bytes)))
    }

    /// Writes the file, so that a crash leaves the old or the new one. What is not ours is not replaced, nor waited for.
    ///
    /// # Errors
    /// What the system says; the old file is whole then.
    pub fn save(&self, value: &T) -> io::Result<()> {
        self.refuse_others()?;
        let bytes = value.written()?;
        let mut file = WholeFile::begin(&self.path, true)?;
        file.write_all(&bytes)?;
        file.finish_on_disk()
    }

    /// Moves a file that can't be used aside under the first free name `NAME.kept-1`, `NAME.kept-2` … and says which.
    pub(crate) fn keep_aside(&self) -> io::Result<PathBuf> {
        for number in 1..1000 {
            let mut name = self.path.as_os_str().to_owned();
            name.push(format!("{ASIDE}{number}"));
            let aside = PathBuf::from(name);
            // A link that leads nowhere is something too.
            match fs::symlink_metadata(&aside) {
                Ok(_) => {}
                Err(error) if error.kind() == ErrorKind::NotFound => {
                    fs::rename(&self.path, &aside)?;
                    return Ok(aside);
                }
                Err(error) => return Err(error),
            }
        }
        Err(ErrorKind::AlreadyExists.into())
    }

    /// Takes the file away, with the parts of it that crashes left.
    ///
    /// # Errors
    /// What the system says, also of what is not ours; a file or folder that is not there is fine.
    pub(crate) fn remove(&self) -> io::Result<()> {
        self.refuse_others()?;
        let removed = fs::remove_file(&self.path);
        let all = remove_left(&self.path).and(removed);
        all.or_else(|error| match error.kind() {
            ErrorKind::NotFound => Ok(()),
            _ => Err(error),
        })
    }

    /// Takes the file away, and what was kept aside of it.
    ///
    /// # Errors
    /// As `remove`.
    pub(crate) fn wipe(&self) -> io::Result<()> {
        let aside = self.kept_aside()?.into_iter();
        let aside: Vec<_> = aside.map(|path| Self::at(path).remove()).collect();
        self.remove()?;
        aside.into_iter().collect()
    }

    /// Whether there is something to wipe.
    pub(crate) fn is_there(&self) -> bool {
        self.path.is_file() || self.kept_aside().is_ok_and(|aside| !aside.is_empty())
    }

    /// The files that were moved aside since they can't be used.
    fn kept_aside(&self) -> io::Result<Vec<PathBuf>> {
        let (Some(folder), Some(name)) = (self.path.parent(), self.path.file_name()) else {
            return Ok(Vec::new());
        };
        let entries = match fs::read_dir(folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(error),
        };
        let mut aside = Vec::new();
        for entry in entries {
            let entry = entry?;
            let found = entry.file_name();
            if found.to_str().and_then(without_aside).map(OsStr::new) == Some(name) {
                aside.push(entry.path());
            }
        }
        Ok(aside)
    }

    fn refuse_others(&self) -> io::Result<()> {
        match fs::symlink_metadata(&self.path) {
            Ok(metadata) if metadata.is_dir() => Err(ErrorKind::IsADirectory.into()),
            Ok(metadata) if !is_ours(&metadata) => Err(ErrorKind::PermissionDenied.into()),
            _ => Ok(()),
        }
    }
}

/// The name of the file that was moved aside under this one; nothing for another name.
pub(super) fn without_aside(name: &str) -> Option<&str> {
    let (file, number) = name.rsplit_once(ASIDE)?;
    (!number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())).then_some(file)
}

/// Whether this is a regular file of the person who runs the program.
fn is_ours(metadata: &Metadata) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt as _;
        if metadata.uid() != rustix::process::geteuid().as_raw() {
            return false;
        }
    }
    metadata.is_file()
}

/// Opens a file to read; one that became a pipe in between is not waited for.
fn without_waiting(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        let flags = rustix::fs::OFlags::NONBLOCK | rustix::fs::OFlags::NOFOLLOW;
        options.custom_flags(i32::try_from(flags.bits()).unwrap_or_default());
    }
    options.open(path)
}

/// The bytes of what goes into a file. The newline at the end shows that nothing was cut off.
pub(super) fn to_bytes(wire: &impl Serialize) -> io::Result<Vec<u8>> {
    let mut bytes = serde_json::to_vec(wire)?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// What the bytes of a file say, when they are whole and of one of these formats.
pub(super) fn of_bytes<W: DeserializeOwned>(bytes: &[u8], formats: &[u32]) -> Result<W, Unusable> {
    #[derive(Deserialize)]
    struct OnlyFormat {
        format: u32,
    }

    if !bytes.ends_with(b"\n") {
        return Err(Unusable::Damaged);
    }
    let found = serde_json::from_slice(bytes).map(|OnlyFormat { format }| format);
    if found.is_ok_and(|found| !formats.contains(&found)) {
        return Err(Unusable::OtherFormat);
    }
    serde_json::from_slice(bytes).map_err(|_| Unusable::Damaged)
}
