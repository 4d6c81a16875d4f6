//! Why a row can't be added to a file of rows.

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
