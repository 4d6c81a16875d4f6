//! Rows without a code in a file in which nearly every row has one: most likely they are no people.

use crate::error::{Notice, RowNotice};

/// How many rows there are at least for each without a code, when there are several of those, and for a single one.
const OF_EACH: u64 = 6;
const OF_ONE: u64 = 3;

/// The rows without a code among some rows: empty with x is x, and any split of the rows gives the whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Nameless {
    /// How many rows there are.
    of: u64,
    /// How many of them have no code.
    rows: u64,
    /// The lines before the first of those.
    first: u64,
}

impl Nameless {
    /// Adds a row after so many lines.
    pub(super) const fn add(&mut self, line: u64, is_nameless: bool) {
        self.of += 1;
        if is_nameless && self.rows == 0 {
            self.first = line;
        }
        if is_nameless {
            self.rows += 1;
        }
    }

    /// How many rows there are.
    pub(super) const fn of(&self) -> u64 {
        self.of
    }

    /// Adds those of a block with so many lines before it.
    pub(super) const fn merge(&mut self, next: &Self, lines: u64) {
        if self.rows == 0 {
            self.first = lines + next.first;
        }
        self.rows += next.rows;
        self.of += next.of;
    }

    /// What is to be said of the file, when only a few rows have no code.
    pub(super) fn notice(self) -> Option<Notice> {
        let few = match self.rows {
            0 => false,
            1 => self.of >= OF_ONE,
            rows => self.of >= OF_EACH * rows,
        };
        few.then_some(Notice::Row(RowNotice::Nameless {
            line: self.first + 1,
            rows: self.rows,
        }))
    }
}
