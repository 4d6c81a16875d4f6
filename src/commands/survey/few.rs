//! What few rows have in common, and the others have not.

use crate::answers::Row;
use crate::error::{Notice, RowNotice};

/// How many rows there are at least for a single one of those, and for each of several without a code, or words for one, or with nothing
/// else; of the last rows without a code fewer are enough.
const OF_ONE: u64 = 3;
const OF_EACH_NAMELESS: u64 = 6;
const OF_EACH_LAST: u64 = 3;
const OF_EACH_BARE: u64 = 3;

/// The rows without a code, those with nothing else, and those with words for one.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct FewRows {
    nameless: OddRows,
    bare: OddRows,
    worded: OddRows,
    /// Whether one says in words that it has no code.
    says_none: bool,
}

impl FewRows {
    pub(super) fn add(&mut self, row: &Row<'_>) {
        let is_nameless = row.is_nameless();
        self.says_none |= is_nameless && !row.written_id().is_empty();
        self.nameless.add(row.line(), is_nameless);
        self.bare.add(row.line(), row.is_bare());
        self.worded.add(row.line(), row.is_called_by_words());
    }

    /// Adds those of a block with so many lines before it.
    pub(super) const fn merge(&mut self, next: &Self, lines: u64) {
        self.says_none |= next.says_none;
        self.nameless.merge(&next.nameless, lines);
        self.bare.merge(&next.bare, lines);
        self.worded.merge(&next.worded, lines);
    }

    /// How many rows there are.
    pub(super) const fn of(&self) -> u64 {
        self.nameless.of
    }

    /// What is to be said of the file, which may have a column of codes. Where one person is looked for, and not rows of people, the
    /// codes to choose from are told otherwise.
    pub(super) fn notices(
        self,
        has_codes: bool,
        is_of_people: bool,
    ) -> impl Iterator<Item = Notice> {
        let Self {
            nameless,
            bare,
            worded,
            says_none,
        } = self;
        // Where others have no code a name is none among codes.
        let worded = worded
            .apart()
            .notice(OF_EACH_NAMELESS, |line, rows| RowNotice::Worded {
                line,
                rows,
            })
            .filter(|_| nameless.rows == 0);
        let bare = bare.notice(OF_EACH_BARE, |line, rows| RowNotice::Bare { line, rows });
        let below = nameless.below_others();
        let below = below.filter(|_| is_of_people && has_codes && !says_none);
        let nameless = nameless.without_code(has_codes, is_of_people).or(below);
        nameless.into_iter().chain(bare).chain(worded)
    }
}

/// Some rows among others: empty with x is x, and any split of the rows gives the whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct OddRows {
    /// How many rows there are.
    of: u64,
    /// How many of them are meant.
    rows: u64,
    /// The rows and the lines before the first of those.
    before: u64,
    first: u64,
    /// How often they come after another row, or at the start, and the rows up to the last of them.
    runs: u64,
    end: u64,
}

impl OddRows {
    /// Adds a row after so many lines.
    const fn add(&mut self, line: u64, is_one: bool) {
        if is_one && self.rows == 0 {
            (self.before, self.first) = (self.of, line);
        }
        if is_one {
            self.rows += 1;
            if self.end != self.of || self.runs == 0 {
                self.runs += 1;
            }
            self.end = self.of + 1;
        }
        self.of += 1;
    }

    /// Adds those of a block with so many lines before it.
    const fn merge(&mut self, next: &Self, lines: u64) {
        if self.rows == 0 {
            (self.before, self.first) = (self.of + next.before, lines + next.first);
        }
        if next.rows > 0 {
            let goes_on = self.rows > 0 && self.end == self.of && next.before == 0;
            self.runs += next.runs;
            if goes_on {
                self.runs -= 1;
            }
            self.end = self.of + next.end;
        }
        self.rows += next.rows;
        self.of += next.of;
    }

    /// None of them, unless they are the last rows, or the first one.
    fn apart(self) -> Self {
        let is_first = self.rows == 1 && self.before == 0;
        if is_first || self.are_last() {
            self
        } else {
            Self::default()
        }
    }

    /// What is to be said of rows without a code, or without a name where the file has no column of codes.
    fn without_code(self, has_codes: bool, is_of_people: bool) -> Option<Notice> {
        let of_each = if self.are_last() && (is_of_people || !has_codes) {
            OF_EACH_LAST
        } else {
            OF_EACH_NAMELESS
        };
        if !has_codes {
            return self.notice(of_each, |line, rows| RowNotice::Unnamed { line, rows });
        }
        self.notice(of_each, |line, rows| RowNotice::Nameless { line, rows })
    }

    /// Whether they are the last rows, and no other.
    const fn are_last(self) -> bool {
        self.before + self.rows == self.of
    }

    /// That they come after at least half of the other rows, so that they may belong to those.
    fn below_others(self) -> Option<Notice> {
        let others = self.of - self.rows;
        let are_below = self.before > 0 && self.runs > 1 && 2 * self.runs >= others;
        let (line, rows) = (self.first + 1, self.rows);
        are_below.then_some(RowNotice::CodeAbove { line, rows }.into())
    }

    /// What is to be said of the file, given the line of the first from 1 and their number, when they are few: when there are at
    /// least so many rows for each of several.
    fn notice(self, of_each: u64, notice: fn(u64, u64) -> RowNotice) -> Option<Notice> {
        let few = match self.rows {
            0 => false,
            1 => self.of >= OF_ONE,
            rows => self.of >= of_each * rows,
        };
        few.then(|| notice(self.first + 1, self.rows).into())
    }
}
