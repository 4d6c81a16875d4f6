//! How a row of cells is punctuated.

use super::runs_as_formula;

/// The signs of a delimited text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dialect {
    /// Between two cells.
    pub(crate) delimiter: u8,
    /// Between a whole number and its decimals.
    pub(crate) decimal_mark: u8,
    /// After a row.
    pub(crate) line_end: &'static [u8],
    /// Before the first row: a byte order mark, or nothing.
    pub(crate) mark: &'static [u8],
}

impl Dialect {
    /// RFC 4180 with newlines, as programs read it.
    pub const PLAIN: Self = Self {
        delimiter: b',',
        decimal_mark: b'.',
        line_end: b"\n",
        mark: b"",
    };

    /// As Excel opens it with a double click where the comma is the decimal mark.
    pub const EXCEL: Self = Self {
        delimiter: b';',
        decimal_mark: b',',
        line_end: b"\r\n",
        mark: b"\xef\xbb\xbf",
    };

    pub(crate) const fn of(excel: bool) -> Self {
        if excel { Self::EXCEL } else { Self::PLAIN }
    }

    /// Adds a row of free text.
    pub(crate) fn push_row(
        self,
        out: &mut Vec<u8>,
        cells: impl IntoIterator<Item = impl AsRef<[u8]>>,
    ) {
        self.push_each(out, cells, Self::push_text);
    }

    /// Adds a row of what programs read: what a spreadsheet would run stays as it is.
    pub(crate) fn push_plain_row(
        self,
        out: &mut Vec<u8>,
        cells: impl IntoIterator<Item = impl AsRef<[u8]>>,
    ) {
        self.push_each(out, cells, Self::push_cell);
    }

    fn push_each(
        self,
        out: &mut Vec<u8>,
        cells: impl IntoIterator<Item = impl AsRef<[u8]>>,
        push: fn(Self, &mut Vec<u8>, &[u8]),
    ) {
        for (place, cell) in cells.into_iter().enumerate() {
            if place > 0 {
                out.push(self.delimiter);
            }
            push(self, out, cell.as_ref());
        }
        out.extend_from_slice(self.line_end);
    }

    /// Adds a cell, in quotes when it would be more than one without.
    pub(crate) fn push_cell(self, out: &mut Vec<u8>, cell: &[u8]) {
        let is_special =
            |byte: &u8| matches!(byte, b'"' | b'\n' | b'\r') || *byte == self.delimiter;
        // Most cells are too short for a faster search.
        if cell.iter().any(is_special) {
            push_quoted(out, "", cell);
        } else {
            out.extend_from_slice(cell);
        }
    }

    /// Adds a cell of free text: quoted where needed, and with an apostrophe where a spreadsheet would run it (CWE-1236).
    pub(crate) fn push_text(self, out: &mut Vec<u8>, text: &[u8]) {
        // Looking at every byte is cheaper than leaving off at the first one.
        let class = text.iter().fold(0, |class, byte| class | class_of(*byte));
        let delimiter = if self.delimiter == b';' {
            SEMICOLON
        } else {
            COMMA
        };
        let is_formula = class & SIGN != 0 && is_formula(text);
        let apostrophe = if is_formula { "'" } else { "" };
        if class & (QUOTED | delimiter) != 0 {
            push_quoted(out, apostrophe, text);
        } else {
            out.extend_from_slice(apostrophe.as_bytes());
            out.extend_from_slice(text);
        }
    }
}

fn push_quoted(out: &mut Vec<u8>, apostrophe: &str, text: &[u8]) {
    out.push(b'"');
    out.extend_from_slice(apostrophe.as_bytes());
    for part in text.split_inclusive(|byte| *byte == b'"') {
        out.extend_from_slice(part);
        if part.ends_with(b"\"") {
            out.push(b'"');
        }
    }
    out.push(b'"');
}

/// Bytes that need quotes around them always, with commas or with semicolons as delimiters, or may start a formula.
const QUOTED: u8 = 1;
const COMMA: u8 = 2;
const SEMICOLON: u8 = 4;
const SIGN: u8 = 8;

/// The classes of a byte.
const fn class_of(byte: u8) -> u8 {
    match byte {
        b'"' | b'\n' => QUOTED,
        b'\r' => QUOTED | SIGN,
        b',' => COMMA,
        b';' => SEMICOLON,
        b'=' | b'+' | b'-' | b'@' | b'\t' | 0xef => SIGN,
        _ => 0,
    }
}

/// Whether a spreadsheet would take the text as a formula; a plain number is none.
fn is_formula(text: &[u8]) -> bool {
    match text {
        [b'+' | b'-', rest @ ..] => !is_number(rest),
        _ => runs_as_formula(text),
    }
}

/// Digits with at most one decimal mark.
fn is_number(text: &[u8]) -> bool {
    let marks = text
        .iter()
        .filter(|byte| matches!(byte, b'.' | b','))
        .count();
    let digits = text.iter().filter(|byte| byte.is_ascii_digit()).count();
    digits > 0 && marks <= 1 && digits + marks == text.len()
}

#[cfg(test)]
mod tests {
    use super::Dialect;

    fn cell(dialect: Dialect, text: &str) -> String {
        let mut out = Vec::new();
        dialect.push_text(&mut out, text.as_bytes());
        String::from_utf8(out).expect("text")
    }

    #[test]
    fn text_is_quoted_only_where_needed() {
        assert_eq!(cell(Dialect::PLAIN, "p1"), "p1");
        assert_eq!(cell(Dialect::PLAIN, "a,\"b\"\nc"), "\"a,\"\"b\"\"\nc\"");
        assert_eq!(cell(Dialect::PLAIN, "a;b"), "a;b");
        assert_eq!(cell(Dialect::EXCEL, "a;b"), "\"a;b\"");
    }

    #[test]
    fn a_plain_cell_is_quoted_when_it_would_be_more_than_one() {
        let tabs = Dialect {
            delimiter: b'\t',
            ..Dialect::PLAIN
        };
        for (dialect, cell, text) in [
            (Dialect::PLAIN, "4", "4"),
            (Dialect::PLAIN, "", ""),
            (Dialect::PLAIN, "=a;b", "=a;b"),
            (Dialect::PLAIN, "a,b", "\"a,b\""),
            (Dialect::EXCEL, "a;b", "\"a;b\""),
            (tabs, "a\tb", "\"a\tb\""),
            (Dialect::PLAIN, "\"a\" b", "\"\"\"a\"\" b\""),
            (Dialect::PLAIN, "a\rb", "\"a\rb\""),
            (Dialect::PLAIN, "a\nb", "\"a\nb\""),
        ] {
            let mut pushed = Vec::new();
            dialect.push_cell(&mut pushed, cell.as_bytes());
            assert_eq!(pushed, text.as_bytes());
        }
    }

    #[test]
    fn fault_21_what_a_spreadsheet_would_run_gets_an_apostrophe_and_numbers_do_not() {
        for text in [
            "=1+1",
            "+A1",
            "-A1",
            "@x",
            "\tx",
            "＝1",
            "＋1",
            "－1",
            "＠1",
            "-",
            "-1-1",
            "\u{200b}=1",
        ] {
            assert_eq!(cell(Dialect::PLAIN, text), format!("'{text}"), "{text:?}");
        }
        assert_eq!(cell(Dialect::PLAIN, "\rx"), "\"'\rx\"");
        assert_eq!(cell(Dialect::PLAIN, "\n=1"), "\"'\n=1\"");
        assert_eq!(cell(Dialect::PLAIN, "=\"a\",b"), "\"'=\"\"a\"\",b\"");
        for text in ["-1", "+31612345678", "-1.5", "5-3", "a=b", ""] {
            assert_eq!(cell(Dialect::PLAIN, text), text, "{text:?}");
        }
    }
}
