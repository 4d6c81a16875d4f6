//! How a scored row is punctuated.

use crate::model::runs_as_formula;

/// The signs of a delimited text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dialect {
    /// Between two cells.
    pub delimiter: u8,
    /// Between a whole number and its decimals.
    pub(crate) decimal_mark: u8,
    /// After a row.
    pub line_end: &'static [u8],
    /// Before the first row.
    pub mark: &'static [u8],
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

    /// Adds a cell of free text: quoted where needed, and with an apostrophe where a spreadsheet would run it (CWE-1236).
    pub(crate) fn push_text(self, out: &mut Vec<u8>, text: &[u8]) {
        // Looking at every byte is cheaper than leaving off at the first one.
        let class = text.iter().fold(0, |class, byte| class | class_of(*byte));
        let quote = class
            & (QUOTED
                | if self.delimiter == b';' {
                    SEMICOLON
                } else {
                    COMMA
                })
            != 0;
        let apostrophe = class & SIGN != 0 && is_formula(text);
        if !apostrophe && !quote {
            out.extend_from_slice(text);
            return;
        }
        if quote {
            out.push(b'"');
        }
        if apostrophe {
            out.push(b'\'');
        }
        for part in text.split_inclusive(|byte| *byte == b'"') {
            out.extend_from_slice(part);
            if part.ends_with(b"\"") {
                out.push(b'"');
            }
        }
        if quote {
            out.push(b'"');
        }
    }
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
