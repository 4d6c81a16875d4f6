//! Everything that ends a command with an error.

use std::path::PathBuf;

use super::{Fault, Problem, UsageProblem};

/// A situation in which a command can't go on.
#[derive(Debug)]
pub enum Error {
    /// The command line can't be used.
    Usage(UsageProblem),
    /// The result could not be written to standard output.
    Stdout {
        /// Why.
        fault: Fault,
    },
    /// A file could not be read.
    Read {
        /// The file as it was named.
        path: PathBuf,
        /// Why.
        fault: Fault,
    },
    /// A file could not be written.
    Write {
        /// The file as it was named.
        path: PathBuf,
        /// Why.
        fault: Fault,
    },
    /// A file exists and would be replaced.
    Exists {
        /// The file as it was named.
        path: PathBuf,
    },
    /// A statement file can't be used.
    Statements {
        /// Every problem in it.
        problems: Vec<Problem>,
    },
}

/// The exit statuses of the program.
pub mod status {
    /// Everything asked for was done.
    pub const DONE: u8 = 0;
    /// Something was wrong: bad values, a failed write, a group below the minimum.
    pub const WRONG: u8 = 1;
    /// The command line, or a statement file, can't be used.
    pub const USAGE: u8 = 2;
    /// The person stopped before the end.
    pub const STOPPED: u8 = 3;
}

impl Error {
    /// The exit status that says this.
    #[must_use]
    pub const fn status(&self) -> u8 {
        match self {
            Self::Usage(_) | Self::Statements { .. } => status::USAGE,
            Self::Stdout { .. } | Self::Read { .. } | Self::Write { .. } | Self::Exists { .. } => {
                status::WRONG
            }
        }
    }
}
