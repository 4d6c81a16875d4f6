//! What can be wrong with a file of answers, and what is worth saying about one.

use std::fmt::Display;
use std::io;

use crate::model::Form;

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
    /// It is a workbook of more than 8 MiB that is packed with gzip.
    PackedWorkbook,
    /// It has no sheet with a name that was asked for.
    NoSuchSheet {
        /// The name that was asked for.
        name: String,
        /// The names of the first sheets.
        sheets: Vec<String>,
        /// How many sheets there are.
        count: usize,
    },
    /// Sheets were asked for, and it is no workbook.
    NoSheets,
    /// It is packed with gzip, and can't be unpacked from here on.
    Gzip {
        /// Whether it ends too early; otherwise it is damaged.
        ends_early: bool,
    },
    /// It is JSON that can't be read from here on.
    Json {
        /// The line, from 1.
        line: u64,
        /// The byte in the line, from 1.
        column: u64,
        /// What the reader says.
        detail: String,
    },
    /// It has an object in JSON that is longer than 4 MiB.
    JsonTooLong {
        /// The line where the object starts, from 1.
        line: u64,
    },
    /// It is JSON with an object for each column, not for each row.
    JsonColumns,
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
    /// A column was named for what is neither a statement nor anything else of a row.
    NoSuchDetail {
        /// What it was named for.
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

/// What a file that is not a table looks like, going by what is in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Looks {
    /// A PDF document.
    Pdf,
    /// A zip archive that is no workbook.
    Zip,
    /// Packed with gzip more often than is unpacked.
    Gzip,
    /// Packed or archived otherwise.
    Packed {
        /// The name of the program that does so.
        by: &'static str,
    },
    /// A workbook with a password.
    Password,
    /// A workbook of Excel before 2007.
    OldExcel,
    /// A binary workbook of Excel (.xlsb).
    BinaryExcel,
    /// A document of Apple's Numbers, Pages or Keynote.
    Numbers,
    /// A text or presentation of an office program.
    Document,
    /// A text with layout (RTF).
    Rtf,
    /// A web page, also one with the name of a workbook.
    Html,
    /// XML, also of a spreadsheet.
    Xml,
    /// Data of SPSS.
    Spss,
    /// Data of Stata.
    Stata,
    /// Data of R.
    R,
    /// Parquet or Arrow.
    Parquet,
    /// Bytes that are not text.
    Binary,
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
    /// Two columns of one statement have different answers; neither counts.
    TwoAnswers {
        /// What the later one holds.
        found: String,
        /// What the earlier one says.
        other: u8,
    },
    /// Labels could not be read, and the others of the row are on one side of the middle: none counts.
    OneSided,
    /// All answers are in one cell, and not one digit or dash for each statement.
    Typed {
        /// What the cell holds.
        found: String,
        /// How many signs were expected.
        expected: usize,
    },
    /// The form is neither full nor short; full is assumed.
    Form {
        /// What the cell holds.
        found: String,
    },
    /// The columns have the numbers of the list of another form than the row is of: no answer counts.
    NumberedForm {
        /// The form of that list.
        expected: Form,
    },
    /// The perspective is none that is known.
    Perspective {
        /// What the cell holds.
        found: String,
    },
    /// Whether the row was handed in is said with neither yes nor no.
    Finished {
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
    /// Statements with two answers.
    TwoAnswers,
    /// Rows of which one side of the scale could not be read.
    OneSided,
    /// Cells with all answers that can't be read.
    Typed,
    /// Forms that are neither full nor short.
    Form,
    /// Rows of another form than their columns are numbered for.
    NumberedForm,
    /// Perspectives that are not known.
    Perspective,
    /// Rows that say neither yes nor no to being handed in.
    Finished,
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
    pub const ALL: [Self; 13] = [
        Self::Answer,
        Self::TwoAnswers,
        Self::OneSided,
        Self::Typed,
        Self::Form,
        Self::NumberedForm,
        Self::Perspective,
        Self::Finished,
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
            Self::TwoAnswers { .. } => RowProblemSort::TwoAnswers,
            Self::OneSided => RowProblemSort::OneSided,
            Self::Typed { .. } => RowProblemSort::Typed,
            Self::Form { .. } => RowProblemSort::Form,
            Self::NumberedForm { .. } => RowProblemSort::NumberedForm,
            Self::Perspective { .. } => RowProblemSort::Perspective,
            Self::Finished { .. } => RowProblemSort::Finished,
            Self::TooFewCells { .. } => RowProblemSort::TooFewCells,
            Self::TooManyCells { .. } => RowProblemSort::TooManyCells,
            Self::Bytes => RowProblemSort::Bytes,
            Self::TooLong => RowProblemSort::TooLong,
            Self::QuoteNeverClosed => RowProblemSort::QuoteNeverClosed,
        }
    }
}
