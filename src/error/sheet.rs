//! What can be wrong with a file of answers, and what is worth saying about one.

use std::fmt::Display;
use std::io;

use super::{Fault, MeaningPlace, OpenNumbers, OtherMeaning, Sign};

/// Why a file of answers can't be used at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SheetFault {
    /// It could not be read.
    Read { fault: Fault },
    /// There is nothing in it.
    Empty,
    /// It is not a table.
    NotATable { looks: Looks },
    /// It is a workbook that can't be read.
    Workbook { fault: WorkbookFault },
    /// It is a workbook that is larger than is read.
    WorkbookTooLarge { limit: WorkbookLimit },
    /// It is a workbook with a part that would take too much memory.
    WorkbookPart {
        /// The name of the part in the archive.
        part: String,
        limit: PartLimit,
    },
    /// It is a workbook of more than 8 MiB that is packed with gzip.
    PackedWorkbook,
    /// It has no sheet with a name that was asked for.
    NoSuchSheet {
        name: String,
        /// The names of the first sheets.
        sheets: Vec<String>,
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
        fault: JsonFault,
    },
    /// It is JSON with the rows inside an object.
    JsonInside { key: String },
    /// It is JSON with the answers of each row inside an object of their own.
    JsonNested { key: String },
    /// It has an object in JSON that is longer than 4 MiB.
    JsonTooLong {
        /// The line where the object starts, from 1.
        line: u64,
    },
    /// It is JSON with an object for each column, not for each row.
    JsonColumns,
    /// The names of all columns are in one cell.
    OneCell {
        sign: Sign,
        /// Whether the line is in quotes as a whole.
        is_quoted: bool,
    },
    /// The statements are the rows, and the people the columns.
    Transposed,
    /// It has the hands of a room, not the answers of people.
    CountsOfVote,
    /// Each answer that could be chosen has a column of its own, of which only the first has a name.
    ColumnPerAnswer {
        /// The name of the first.
        column: String,
    },
    /// Each answer has a row of its own.
    RowPerAnswer {
        /// The column that names the statement, as the file has it.
        column: String,
    },
    /// No column belongs to a statement.
    NoStatements {
        /// The names of the first columns, made short.
        columns: Vec<String>,
        count: usize,
        /// In how many of the first rows they were looked for.
        rows: usize,
        /// Whether they have the numbers of the printed short list, which are those of the first of the full one too.
        numbers_short: bool,
    },
    /// A space stands before the quotes around cells, so that a delimiter inside one cuts it in two.
    SpaceBeforeQuote {
        /// The line, from 1.
        line: u64,
    },
    /// Most of the first rows have one cell more than there are names of columns.
    NamesShort {
        /// The column after the last one with a name, from 1.
        column: usize,
        /// That last name.
        last: String,
    },
    /// The file says outside its rows that a number means what another one counts for.
    OtherMeaning {
        place: MeaningPlace,
        meaning: OtherMeaning,
    },
    /// Above or below the id of a statement stands the text of another one.
    OtherText {
        /// The column, from 1.
        column: usize,
        /// The name with the id.
        id: Box<str>,
        /// The statement that the text is of.
        other: Box<str>,
    },
    /// Only the ends of the scale are in words, and nothing says what the numbers between them mean.
    OpenNumbers(OpenNumbers),
    /// The first row is longer than 4 MiB or has more than 100,000 columns.
    HeaderTooLong,
    /// A quote in the first row is never closed.
    HeaderQuote {
        /// The line where it was opened, from 1.
        line: u64,
    },
    /// A column that is named like the code of a person numbers the rows, and another one may have the codes.
    TwoCodes { id: String, code: String },
    /// Rows are about others, no column has their codes, and this one may say about whom each is.
    AboutWhom { name: String },
    /// A column that was asked for is not there.
    NoSuchColumn { name: String },
    /// Several columns have the name that was asked for.
    SameName {
        name: String,
        /// The columns, from 1.
        columns: Vec<usize>,
    },
    /// A column was named for what is neither a statement nor anything else of a row.
    NoSuchDetail { name: String },
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
    /// A workbook that can't be read, for which the reader gives this error.
    pub(crate) fn workbook(error: impl Display) -> Self {
        let detail = error.to_string();
        WorkbookFault::Reader { detail }.into()
    }
}

impl From<Looks> for SheetFault {
    fn from(looks: Looks) -> Self {
        Self::NotATable { looks }
    }
}

impl From<WorkbookLimit> for SheetFault {
    fn from(limit: WorkbookLimit) -> Self {
        Self::WorkbookTooLarge { limit }
    }
}

impl From<WorkbookFault> for SheetFault {
    fn from(fault: WorkbookFault) -> Self {
        Self::Workbook { fault }
    }
}

/// What is wrong in a workbook. Parts are paths in the archive; what was found is made short.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WorkbookFault {
    NoPart {
        part: String,
    },
    PartEndsEarly {
        part: String,
    },
    NoCells,
    /// A cell is at or before the one before it.
    CellOrder,
    /// A cell has a value that its kind does not have.
    CellValue {
        found: String,
    },
    CellKind {
        found: String,
    },
    /// What should be the name of a cell, or the number of a row, is none.
    CellName {
        found: String,
    },
    /// A cell has a text by a number that no text has.
    NoSharedText {
        number: usize,
    },
    /// How often a row or cell is there is no number.
    Repetition {
        found: String,
    },
    /// A reference in XML, without its signs, stands for nothing.
    UnknownReference {
        found: String,
    },
    /// It is no archive, or no XML.
    Reader {
        /// What the reader says, in English.
        detail: String,
    },
}

/// What is wrong with JSON.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum JsonFault {
    /// It ends before the object does.
    EndsEarly,
    /// Another sign belongs here.
    Expected { sign: char },
    /// Something follows what was the end.
    ExpectedEnd,
    /// An object belongs here.
    ExpectedObject,
    /// An object has a key twice.
    KeyTwice {
        /// The key, made short.
        key: String,
    },
    /// It has `NaN` or `Infinity`, as Python writes them.
    NotANumber,
    /// It is no JSON.
    Reader {
        /// What the reader says, in English.
        detail: String,
    },
}

/// What a workbook may be at most.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WorkbookLimit {
    /// A file of 64 MiB.
    File,
    /// 256 MiB when all is unpacked that has to be.
    Unpacked,
    /// 10,000 parts.
    Parts,
    /// A sheet of 64 MiB as text.
    Text,
    /// A row of 4 MiB.
    Row {
        /// Its number, from 1.
        row: u32,
    },
    /// 200,000 rows, of which cells that are blank make none.
    Rows {
        /// The name of the cell that is further down.
        cell: String,
    },
    /// 100,000 columns.
    Columns {
        /// The name of the cell that is further right.
        cell: String,
    },
}

/// What a part of a workbook may have at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartLimit {
    /// Styles, names and texts that all have to be kept, with those of the parts before it.
    Memory { mebibytes: u64 },
    /// A text or tag of 256 KiB.
    Text,
    /// A hundred elements inside one another.
    Depth,
}

/// What a file that is not a table looks like, going by what is in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Looks {
    Pdf,
    /// A zip archive that is no workbook.
    Zip,
    /// A workbook that is not whole.
    Damaged,
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
    Spss,
    Stata,
    R,
    /// Parquet or Arrow.
    Parquet,
    /// Bytes that are not text.
    Binary,
}
