//! A problem in a file that a person wrote: where it is and what it is.

use std::path::PathBuf;

use crate::model::Role;

/// A place in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The file as it was named.
    pub file: PathBuf,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
}

/// A problem at a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Where it is.
    pub place: Place,
    /// The statement (or role, case, situation) it is in, when that is known.
    pub id: Option<String>,
    /// What it is.
    pub kind: ProblemKind,
}

/// What can be wrong in a statement file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProblemKind {
    /// The text is not TOML; the parser's words.
    Syntax {
        /// What the parser says.
        detail: String,
    },
    /// A role has no statement.
    RoleWithoutStatements {
        /// The role.
        role: Role,
    },
}
