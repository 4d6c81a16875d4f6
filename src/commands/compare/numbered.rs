//! Whether a code by which lists of several files are joined may be no more than the number of a row.

use std::mem;

use crate::answers::{Detail, Row};
use crate::commands::people::Numbering;

/// Of the rows of a block whether their codes number them, and whether one is of the person.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct NumberedRows {
    numbering: Numbering,
    is_found: bool,
}

/// The files with own lists of the person.
#[derive(Debug, Default)]
pub(super) struct NumberedFiles {
    file: NumberedRows,
    files: usize,
    /// Those of which the codes number the rows.
    numbered: Vec<String>,
}

impl NumberedRows {
    /// Adds a row of somebody's own: saved rows have codes, and of rows with a date people have several.
    pub(super) fn add(&mut self, row: &Row<'_>, is_wanted: bool) {
        self.is_found |= is_wanted;
        if row.instrument().is_empty() && row.detail(Detail::Date).is_none() {
            self.numbering.add(row.id());
        } else {
            self.numbering.ends();
        }
    }
}

impl NumberedFiles {
    /// Adds the rows of a block that follows.
    pub(super) fn add(&mut self, block: NumberedRows) {
        self.file.numbering.merge(block.numbering);
        self.file.is_found |= block.is_found;
    }

    /// The rows of the file with this name have all come.
    pub(super) fn file_ended(&mut self, name: &str) {
        let file = mem::take(&mut self.file);
        self.files += usize::from(file.is_found);
        if file.is_found && file.numbering.numbers_rows() {
            self.numbered.push(name.to_owned());
        }
    }

    /// The files in which the code may be the number of a row, where lists of several files have it.
    pub(super) fn joined(&self) -> &[String] {
        if self.files > 1 { &self.numbered } else { &[] }
    }
}
