//! What is worth saying about the rows of a file of answers.

use super::JsonFault;

/// Rows that are no people, or may be none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowNotice {
    /// Rows stand above the names of the columns.
    AboveHeader { rows: usize },
    /// Rows above the names of the columns have answers, which are not read.
    AnswersAbove { rows: usize },
    /// Rows under the names of the columns are names as well.
    SecondHeaders { rows: usize },
    /// Rows have the names of the columns again.
    RepeatedHeaders { rows: u64 },
    /// Rows add up others.
    Totals { rows: u64 },
    /// Rows have cells further right than the names of the columns, in a table in which each cell has its place.
    Beside { rows: u64 },
    /// A few rows have no code of a person, and the others have.
    Nameless {
        /// The line of the first of them, from 1.
        line: u64,
        rows: u64,
    },
    /// No column has codes, and a few rows have no name of a person, and the others have.
    Unnamed {
        /// The line of the first of them, from 1.
        line: u64,
        rows: u64,
    },
    /// Rows without a code stand below rows with one, here and there.
    CodeAbove {
        /// The line of the first of them, from 1.
        line: u64,
        rows: u64,
    },
    /// A few rows have nothing but the code of a person.
    Bare {
        /// The line of the first of them, from 1.
        line: u64,
        rows: u64,
    },
    /// The first row or the last few are called by words, and the others have a number or a code.
    Worded {
        /// The line of the first of them, from 1.
        line: u64,
        rows: u64,
    },
    /// Rows say what numbers mean and nothing else, and were left out.
    Legend { rows: u64 },
    /// Rows show how to fill in the list, and were left out.
    Examples { rows: u64 },
    /// People have names that an example or a trial may have.
    NamedLikeExample {
        /// The names, in small letters.
        names: Vec<String>,
    },
    /// People have names that may be labels of rows that add up others.
    NamedLikeTotals {
        /// The names, in small letters.
        names: Vec<String>,
    },
    /// Rows at the end were taken as totals, while others with the same first word count as people.
    SkippedLikeTotals {
        /// The words.
        names: Vec<String>,
    },
    /// Objects in JSON can't be read, and were left out.
    Unread {
        /// The lines of the first of them, from 1.
        lines: Vec<u64>,
        rows: u64,
        /// What is wrong with the first.
        fault: JsonFault,
    },
    /// There is no row under the names of the columns.
    NoRows,
    /// Rows stand in the file again, equal in every cell.
    Equal {
        /// How many, without the first of each.
        rows: u64,
    },
    /// Codes differ from others only in what is easily typed otherwise.
    AlikeCodes {
        /// The lines of the first of them, each behind that of the other.
        pairs: Vec<(u64, u64)>,
        /// How many.
        rows: u64,
    },
    /// The same of codes in an earlier file.
    AlikeElsewhere {
        /// The lines of the first of them.
        lines: Vec<u64>,
        rows: u64,
    },
    /// Rows have the address of another one, and count as somebody else.
    SameAddress {
        /// The lines of the first of them, each behind that of the other.
        pairs: Vec<(u64, u64)>,
        rows: u64,
    },
    /// Lists typed from paper have the same answers as an earlier one.
    GivenAgain {
        /// The lines of the first of them, each behind that of the earlier one.
        pairs: Vec<(u64, u64)>,
        /// How many.
        rows: u64,
    },
}

impl RowNotice {
    /// Whether rows were read as they most likely are.
    pub(super) const fn is_guess(&self) -> bool {
        matches!(
            self,
            Self::NamedLikeTotals { .. }
                | Self::NamedLikeExample { .. }
                | Self::Worded { .. }
                | Self::CodeAbove { .. }
                | Self::AlikeCodes { .. }
                | Self::AlikeElsewhere { .. }
                | Self::SameAddress { .. }
        )
    }

    /// Whether something could not be read, or may be read wrong.
    pub(super) const fn is_problem(&self) -> bool {
        matches!(
            self,
            Self::AnswersAbove { .. } | Self::SkippedLikeTotals { .. } | Self::Unread { .. }
        )
    }
}
