//! What can be wrong with a file of answers, and what is worth saying about one.

use std::fmt::Display;
use std::io;

use super::Fault;

/// Why a file of answers can't be used at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SheetFault {
    /// It could not be read.
    Read {
        /// Why.
        fault: Fault,
    },
    /// There is nothing in it.
    Empty,
    /// It is not a table.
    NotATable {
        /// What it looks like.
        looks: Looks,
    },
    /// It is a workbook that can't be read.
    Workbook {
        /// What the reader says.
        detail: String,
    },
    /// It is a workbook of more than 64 MiB (256 MiB unpacked), 200,000 rows or 10,000 parts.
    WorkbookTooLarge,
    /// It is a workbook with a part that would take too much memory.
    WorkbookPart {
        /// The name of the part in the archive.
        part: String,
        /// The limit that it passes.
        limit: PartLimit,
    },
    /// No column belongs to a statement.
    NoStatements {
        /// The names of the first columns, made short.
        columns: Vec<String>,
        /// How many columns there are.
        count: usize,
    },
    /// The first row is longer than 4 MiB or has more than 100,000 columns.
    HeaderTooLong,
    /// A quote in the first row is never closed.
    HeaderQuote {
        /// The line where it was opened, from 1.
        line: u64,
    },
    /// A column that was asked for is not there.
    NoSuchColumn {
        /// The name that was asked for.
        name: String,
    },
    /// No column says which rows were handed in, and only those were asked for.
    NoSubmittedColumn {
        /// The names that such a column may have, whatever their case.
        names: &'static [&'static str],
    },
}

impl From<io::Error> for SheetFault {
    fn from(error: io::Error) -> Self {
        Self::Read {
            fault: Fault::from(error),
        }
    }
}

impl SheetFault {
    /// A workbook that can't be read: what is wrong in it.
    pub(crate) fn workbook(detail: impl Display) -> Self {
        Self::Workbook {
            detail: detail.to_string(),
        }
    }
}

/// What a part of a workbook may have at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartLimit {
    /// Styles, names and texts that all have to be kept, with those of the parts before it.
    Memory {
        /// In so many mebibytes.
        mebibytes: u64,
    },
    /// A text or tag of 256 KiB.
    Text,
    /// A hundred elements inside one another.
    Depth,
}

/// What a file that is not a table looks like from its first bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Looks {
    /// A PDF document.
    Pdf,
    /// A zip archive that is not an Excel workbook.
    Zip,
    /// A gzip archive.
    Gzip,
    /// A workbook of Excel before 2007.
    OldExcel,
    /// Bytes that are not text.
    Binary,
}

/// Something uncertain about a file, said once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// The bytes are not UTF-8 and were read as Windows-1252.
    ReadAsWindows1252,
    /// The bytes are UTF-16 without a mark that says so.
    Utf16WithoutMark,
    /// Two columns belong to one statement; the first counts.
    DoubledStatement {
        /// The statement.
        id: String,
        /// The place of the column that does not count, from 1.
        column: usize,
    },
    /// The columns have the wording about a colleague, so every row is one about a colleague.
    ColleagueWording,
    /// The columns have both wordings, about oneself and about a colleague.
    MixedWording,
}

/// A problem with one row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowProblem {
    /// The line where the row starts, from 1; within a block of a file, the number of lines before it.
    pub line: u64,
    /// The column, from 1, when it is about one cell.
    pub column: Option<usize>,
    /// The statement that the column belongs to.
    pub statement: Option<String>,
    /// What it is.
    pub kind: RowProblemKind,
}

/// What can be wrong with one row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowProblemKind {
    /// A cell can't be read as an answer, and counts as missing.
    Answer {
        /// What it holds.
        found: String,
        /// The lowest answer.
        lowest: u8,
        /// The highest answer.
        highest: u8,
    },
    /// The form is neither full nor short; full is assumed.
    Form {
        /// What the cell holds.
        found: String,
    },
    /// The row has fewer cells than there are columns; the others count as empty.
    TooFewCells {
        /// How many it has.
        found: usize,
        /// How many columns there are.
        expected: usize,
    },
    /// The row has more cells than there are columns, so that it is not known which is which; it is left out.
    TooManyCells {
        /// How many it has.
        found: usize,
        /// How many columns there are.
        expected: usize,
    },
    /// The row has bytes that are not text in the encoding of the file.
    Bytes,
    /// The row is longer than 4 MiB, has a cell of more than 1 MiB or more than 100,000 cells; it is left out.
    TooLong,
    /// A quote that is opened here is not closed within 1 MiB or before the end; reading stops here.
    QuoteNeverClosed,
}

/// The kinds of [`RowProblemKind`], for counting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowProblemSort {
    /// Cells that can't be read as an answer.
    Answer,
    /// Forms that are neither full nor short.
    Form,
    /// Rows with too few cells.
    TooFewCells,
    /// Rows with too many cells.
    TooManyCells,
    /// Rows with bytes that are not text.
    Bytes,
    /// Rows that are too long.
    TooLong,
    /// A quote that is never closed.
    QuoteNeverClosed,
}

impl RowProblemSort {
    /// Every kind, in the order in which they are listed.
    pub const ALL: [Self; 7] = [
        Self::Answer,
        Self::Form,
        Self::TooFewCells,
        Self::TooManyCells,
        Self::Bytes,
        Self::TooLong,
        Self::QuoteNeverClosed,
    ];

    /// The place in [`Self::ALL`].
    #[must_use]
    pub const fn place(self) -> usize {
        self as usize
    }
}

impl RowProblemKind {
    /// The kind without what was found.
    #[must_use]
    pub const fn sort(&self) -> RowProblemSort {
        match self {
            Self::Answer { .. } => RowProblemSort::Answer,
            Self::Form { .. } => RowProblemSort::Form,
            Self::TooFewCells { .. } => RowProblemSort::TooFewCells,
            Self::TooManyCells { .. } => RowProblemSort::TooManyCells,
            Self::Bytes => RowProblemSort::Bytes,
            Self::TooLong => RowProblemSort::TooLong,
            Self::QuoteNeverClosed => RowProblemSort::QuoteNeverClosed,
        }
    }
}
