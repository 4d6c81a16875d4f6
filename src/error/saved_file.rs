//! Why a row can't be added to a file of rows, and why what was kept can't be used.

/// What a file has that would swallow or garble a new row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SavedFileFault {
    /// A quote opens a cell and is never closed: a row would become part of that cell.
    OpenQuote {
        /// The line where it opens, from 1.
        line: u64,
    },
    /// The file is in UTF-16.
    Utf16,
    /// The file is in Windows-1252, which lacks a character of the row.
    NotInWindows1252 { found: char },
}

/// Why a file with progress or a result can't be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unusable {
    /// It is not whole, or not what this program writes.
    Damaged,
    /// Another version of the program wrote it.
    OtherFormat,
    /// It belongs to other statements.
    OtherStatements,
    /// It is no regular file, can't be read, or belongs to someone else.
    NotOurs,
}
