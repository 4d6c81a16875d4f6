//! Why the system refused something, in a form that can be put into words.

use std::io;

/// The kind of an input or output error, with the system's own words for the kinds that have no sentence here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// What kind of error it was.
    pub kind: io::ErrorKind,
    /// What the system says about it.
    pub detail: String,
}

impl From<&io::Error> for Fault {
    fn from(error: &io::Error) -> Self {
        Self {
            kind: error.kind(),
            detail: error.to_string(),
        }
    }
}

impl From<io::Error> for Fault {
    fn from(error: io::Error) -> Self {
        Self::from(&error)
    }
}
