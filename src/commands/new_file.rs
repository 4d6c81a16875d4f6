//! A file that a command makes: refused beforehand where it can't be made, or would take the place of another.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use crate::situation::{Error, Fault};
use crate::storage::{Place, write_whole};

/// A path that can be written.
#[derive(Debug, Clone)]
pub(super) struct NewFile(PathBuf);

impl NewFile {
    /// Checks the path; a file that exists is refused unless it may be replaced.
    pub(super) fn check(path: &Path, replace: bool) -> Result<Self, Error> {
        let refused = |kind: ErrorKind| Err(unwritable(path, &io::Error::from(kind)));
        match Place::of(path) {
            Ok(Place::File(_)) if !replace => Err(Error::Exists {
                path: path.to_owned(),
            }),
            Ok(Place::Folder) => refused(ErrorKind::IsADirectory),
            Ok(Place::Free(free)) if !folder_of(&free).is_dir() => refused(ErrorKind::NotFound),
            Ok(_) => Ok(Self(path.to_owned())),
            Err(error) => Err(unwritable(path, &error)),
        }
    }

    /// The path as it was named.
    pub(super) fn path(&self) -> &Path {
        &self.0
    }

    /// Writes the whole file.
    pub(super) fn write(&self, bytes: &[u8]) -> Result<(), Error> {
        write_whole(&self.0, bytes).map_err(|error| unwritable(&self.0, &error))
    }
}

fn folder_of(path: &Path) -> &Path {
    let folder = path.parent();
    let folder = folder.filter(|folder| !folder.as_os_str().is_empty());
    folder.unwrap_or_else(|| Path::new("."))
}

fn unwritable(path: &Path, error: &io::Error) -> Error {
    Error::Write {
        path: path.to_owned(),
        fault: Fault::from(error),
    }
}
