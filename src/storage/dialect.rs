//! How saved rows are punctuated.

/// How a row is punctuated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dialect {
    /// Between cells.
    pub delimiter: char,
    /// After a row.
    pub line_end: &'static str,
    /// Whether the file starts with a byte order mark.
    pub marked: bool,
}

impl Dialect {
    /// RFC 4180 with a comma, UTF-8 and LF.
    pub(crate) const PLAIN: Self = Self {
        delimiter: ',',
        line_end: "\n",
        marked: false,
    };
    /// What Dutch Excel opens right with a double click.
    pub(crate) const EXCEL: Self = Self {
        delimiter: ';',
        line_end: "\r\n",
        marked: true,
    };
}
