//! A table that was found in a file, and where its columns are named.

use crate::answers::file::text::Utf8Text;
use crate::error::Notice;

/// A table as text.
pub(in crate::answers) struct Source<'r> {
    /// Delimited text: that of the file, or comma-separated text that is made while it is read.
    pub(in crate::answers) text: Utf8Text<'r>,
    pub(in crate::answers) form: TableForm,
    /// What is to be said of it. More may turn out while it is read.
    pub(in crate::answers) notices: Vec<Notice>,
    /// Other sheets without answers, as far as they are looked at.
    pub(in crate::answers) beside: Vec<UnreadSheet>,
}

/// The first rows of a sheet that is not read.
#[derive(Debug, Clone)]
pub(in crate::answers) struct UnreadSheet {
    pub(in crate::answers) sheet: String,
    pub(in crate::answers) rows: Vec<Vec<String>>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::answers) enum TableForm {
    Text {
        /// Whether a mark or the user says the encoding.
        is_said: bool,
    },
    Sheet(String),
    Json {
        /// Whether its first row is the header, so that it counts as a row.
        has_header: bool,
        /// Whether its rows are numbered in a list, instead of standing on lines.
        is_list: bool,
    },
}

/// Where the names of the columns of a table are.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::answers) struct Heading {
    /// Which of the first rows has them, from 0.
    pub(in crate::answers) row: usize,
    /// How many rows right under it are names as well.
    pub(in crate::answers) second: usize,
    /// The columns that hold answers to statements, each one once, from left to right.
    pub(in crate::answers) statements: Vec<usize>,
    /// The column that says who a row is of.
    pub(in crate::answers) id: Option<usize>,
}

/// What is looked for in the rows of a sheet.
#[derive(Clone, Copy)]
pub(in crate::answers) struct Finds<'f> {
    /// The heading in the first rows, of which there are ten at most.
    pub(in crate::answers) heading: &'f dyn Fn(&[Vec<String>]) -> Heading,
    /// Whether rows have the answers of several people, whatever stands above them.
    pub(in crate::answers) people: &'f dyn Fn(&[Vec<String>]) -> bool,
}
