//! Why the system refused something, in a form that can be put into words.

use std::io;
use std::path::Path;

/// Windows' numbers for a file, and for a part of one, that another program keeps to itself.
const SHARING_VIOLATION: i32 = 32;
const LOCK_VIOLATION: i32 = 33;

/// The kind of an input or output error, with the system's own words for the kinds that have no sentence here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    pub kind: io::ErrorKind,
    /// What the system says about it.
    pub detail: String,
}

impl Fault {
    /// Why a path could not be used. Windows says of a folder that is opened as a file that there is no permission.
    pub(crate) fn of(path: &Path, error: &io::Error) -> Self {
        let is_refused = error.kind() == io::ErrorKind::PermissionDenied;
        if cfg!(windows) && is_refused && path.is_dir() {
            return Self::from(io::Error::from(io::ErrorKind::IsADirectory));
        }
        Self::from(error)
    }
}

impl From<&io::Error> for Fault {
    fn from(error: &io::Error) -> Self {
        let said = error.to_string();
        let said = said.split(" (os error ").next().unwrap_or_default();
        Self {
            kind: kind(error),
            detail: said.trim_end_matches('.').to_owned(),
        }
    }
}

/// What kind of error it was; a file that another program has open, or a part of it, is busy.
fn kind(error: &io::Error) -> io::ErrorKind {
    match error.raw_os_error() {
        Some(SHARING_VIOLATION | LOCK_VIOLATION) if cfg!(windows) => io::ErrorKind::ResourceBusy,
        _ => error.kind(),
    }
}

impl From<io::Error> for Fault {
    fn from(error: io::Error) -> Self {
        Self::from(&error)
    }
}
