//! A file that a command makes: refused beforehand where it can't be made, or would take the place of another.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use crate::situation::{Error, Fault};
use crate::storage::{Place, write_new, write_whole};

/// A path that can be written.
#[derive(Debug, Clone)]
pub(super) struct NewFile {
    path: PathBuf,
    replace: bool,
}

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
            Ok(_) => Ok(Self {
                path: path.to_owned(),
                replace,
            }),
            Err(error) => Err(unwritable(path, &error)),
        }
    }

    /// The path as it was named.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Writes the whole file. One that came there in the meantime is not replaced either.
    pub(super) fn write(&self, bytes: &[u8]) -> Result<(), Error> {
        let path = &self.path;
        let written = if self.replace {
            write_whole(path, bytes)
        } else {
            write_new(path, bytes)
        };
        written.map_err(|error| match error.kind() {
            ErrorKind::AlreadyExists => Error::Exists { path: path.clone() },
            _ => unwritable(path, &error),
        })
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
