//! A few rows unlike nearly all others of their file, such as those without a code: most likely they are no people.

use crate::error::{Notice, RowNotice};

/// How many rows there are at least for each of those, when there are several, and for a single one.
const OF_EACH: u64 = 6;
const OF_ONE: u64 = 3;

/// Some rows among others: empty with x is x, and any split of the rows gives the whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Few {
    /// How many rows there are.
    of: u64,
    /// How many of them are meant.
    rows: u64,
    /// The lines before the first of those.
    first: u64,
}

impl Few {
    /// Adds a row after so many lines.
    pub(super) const fn add(&mut self, line: u64, is_one: bool) {
        self.of += 1;
        if is_one && self.rows == 0 {
            self.first = line;
        }
        if is_one {
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

    /// What is to be said of the file, given the line of the first from 1 and their number, when they are few.
    pub(super) fn notice(self, notice: fn(u64, u64) -> RowNotice) -> Option<Notice> {
        let few = match self.rows {
            0 => false,
            1 => self.of >= OF_ONE,
            rows => self.of >= OF_EACH * rows,
        };
        few.then(|| notice(self.first + 1, self.rows).into())
    }
}
