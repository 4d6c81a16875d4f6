//! A small file of our own in the state folder: written whole, read whole or not at all.

use std::fs::File;
use std::io::{self, Read as _};
use std::marker::PhantomData;
use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::StateFolder;
use super::whole::{keep_aside, remove, write_whole};

/// No file is larger: 999 statements take far less.
const LARGEST: u64 = 1024 * 1024;

/// Why a file can't be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unusable {
    /// It is not whole, or not what this program writes.
    Damaged,
    /// Another version of the program wrote it.
    OtherFormat,
    /// It belongs to other statements.
    OtherStatements,
}

/// What such a file holds.
pub trait Stored: Sized {
    /// The bytes that say it.
    ///
    /// # Errors
    /// When it can't be said in bytes.
    fn written(&self) -> io::Result<Vec<u8>>;

    /// What the bytes say; `instrument` is the reference of the statements in use.
    ///
    /// # Errors
    /// When that can't be used.
    fn read(bytes: &[u8], instrument: &str) -> Result<Self, Unusable>;
}

/// The file of one thing, for as long as a run holds its lock.
#[derive(Debug)]
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
    pub fn load(&self, instrument: &str) -> io::Result<Result<Option<T>, Unusable>> {
        Ok(self
            .bytes()?
            .map_or(Ok(None), |bytes| T::read(&bytes, instrument).map(Some)))
    }

    /// The bytes of the file; nothing when there is none.
    pub(super) fn bytes(&self) -> io::Result<Option<Vec<u8>>> {
        let file = match File::open(&self.path) {
            Ok(file) => file,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error),
        };
        let mut bytes = Vec::new();
        file.take(LARGEST + 1).read_to_end(&mut bytes)?;
        Ok(Some(bytes))
    }

    /// Writes the file, so that a crash leaves the old or the new one.
    ///
    /// # Errors
    /// What the system says; the old file is whole then.
    pub fn save(&self, value: &T) -> io::Result<()> {
        write_whole(&self.path, &value.written()?)
    }

    /// Moves a file that can't be used out of the way, and says where it is now.
    ///
    /// # Errors
    /// What the system says.
    pub fn keep_aside(&self) -> io::Result<PathBuf> {
        keep_aside(&self.path)
    }

    /// Takes the file away, with the parts of it that crashes left.
    ///
    /// # Errors
    /// What the system says; a file or folder that is not there is fine.
    pub fn remove(&self) -> io::Result<()> {
        remove(&self.path)
    }
}

/// The bytes of what goes into a file. The newline at the end shows that nothing was cut off.
pub(super) fn to_bytes(wire: &impl Serialize) -> io::Result<Vec<u8>> {
    let mut bytes = serde_json::to_vec(wire)?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// What the bytes of a file say, when they are whole and of this format.
pub(super) fn of_bytes<W: DeserializeOwned>(bytes: &[u8], format: u32) -> Result<W, Unusable> {
    #[derive(Deserialize)]
    struct OnlyFormat {
        format: u32,
    }

    if !bytes.ends_with(b"\n") {
        return Err(Unusable::Damaged);
    }
    let found = serde_json::from_slice(bytes).map(|OnlyFormat { format }| format);
    if found.is_ok_and(|found| found != format) {
        return Err(Unusable::OtherFormat);
    }
    serde_json::from_slice(bytes).map_err(|_| Unusable::Damaged)
}
