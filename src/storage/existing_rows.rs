//! What a file of rows already holds, read to its end before a row is added: one added blindly could disappear in a cell
//! that never ends, or stand in other bytes than the rest.

use std::fs::File;
use std::io::{self, Read as _, Seek as _, SeekFrom};

use encoding_rs::WINDOWS_1252;

use crate::error::{FileFault, SavedFileFault};
use crate::model::Dialect;

/// No header of 999 statements is longer.
const LONGEST_HEADER: usize = 64 * 1024;
/// What Excel writes before UTF-8.
const BYTE_ORDER_MARK: &str = "\u{feff}";
/// How many bytes are read at a time.
const STEP: usize = 64 * 1024;
/// The most bytes of a character in UTF-8.
const LONGEST_CHARACTER: usize = 4;

/// How a row has to be written to be read with the rest of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct ExistingRows {
    /// How the file is punctuated.
    pub(super) dialect: Dialect,
    /// Whether it is in Windows-1252, as Excel saves "CSV" in western Europe; else in UTF-8.
    is_windows_1252: bool,
    /// Whether its last row lacks an end.
    lacks_line_end: bool,
}

impl ExistingRows {
    /// Reads a file with this header; nothing when it is empty.
    ///
    /// # Errors
    /// When it can't be read, has another header, is in UTF-16, or ends in a quote that is never closed.
    pub(super) fn read(file: &mut File, columns: &[String]) -> Result<Option<Self>, FileFault> {
        file.seek(SeekFrom::Start(0))?;
        let mut start = Vec::new();
        file.take(LONGEST_HEADER as u64).read_to_end(&mut start)?;
        if start.is_empty() {
            return Ok(None);
        }
        if is_utf_16(&start) {
            return Err(SavedFileFault::Utf16.into());
        }
        let dialect = dialect(&start, columns)?;
        let rest = FileWalk::through(file, dialect)?;
        if let Some(line) = rest.open_quote() {
            return Err(SavedFileFault::OpenQuote { line }.into());
        }
        Ok(Some(Self {
            dialect,
            is_windows_1252: dialect.mark.is_empty() && !starts_in_utf_8(&rest.beyond_ascii),
            lacks_line_end: rest.last != b'\n',
        }))
    }

    /// The bytes of a row after the rest of the file.
    ///
    /// # Errors
    /// When the file's encoding lacks one of its characters.
    pub(super) fn bytes(self, row: &[u8]) -> Result<Vec<u8>, FileFault> {
        let end = if self.lacks_line_end {
            self.dialect.line_end
        } else {
            b""
        };
        let row = [end, row].concat();
        if !self.is_windows_1252 {
            return Ok(row);
        }
        let row = String::from_utf8_lossy(&row);
        let lacking = |character: &char| WINDOWS_1252.encode(character.encode_utf8(&mut [0; 4])).2;
        if let Some(found) = row.chars().find(lacking) {
            return Err(SavedFileFault::NotInWindows1252 { found }.into());
        }
        Ok(WINDOWS_1252.encode(&row).0.into_owned())
    }
}

/// Whether a file starts as UTF-16 does, with or without its mark.
fn is_utf_16(start: &[u8]) -> bool {
    matches!(start, [0xff, 0xfe, ..] | [0xfe, 0xff, ..])
        || matches!(start, [a, 0, b, 0, ..] | [0, a, 0, b, ..] if *a != 0 && *b != 0)
}

/// Whether the first character that is not ASCII is one of UTF-8, by which the whole file is read; also when there is none.
fn starts_in_utf_8(beyond_ascii: &[u8]) -> bool {
    match std::str::from_utf8(beyond_ascii) {
        Ok(_) => true,
        Err(error) => error.valid_up_to() > 0,
    }
}

/// The dialect of a file that has our header.
fn dialect(start: &[u8], columns: &[String]) -> Result<Dialect, FileFault> {
    let line = start.split(|byte| *byte == b'\n').next();
    let line = String::from_utf8_lossy(line.unwrap_or_default()).into_owned();
    let mark = if line.starts_with(BYTE_ORDER_MARK) {
        BYTE_ORDER_MARK.as_bytes()
    } else {
        b""
    };
    let line = line.trim_start_matches(BYTE_ORDER_MARK);
    let line_end: &[u8] = if line.ends_with('\r') { b"\r\n" } else { b"\n" };
    let line = line.trim_end_matches('\r');
    let has_header = |delimiter: &u8| {
        let cells = line
            .split(char::from(*delimiter))
            .map(|cell| cell.trim_matches('"'));
        cells.eq(columns.iter().map(String::as_str))
    };
    let delimiter = [b',', b';', b'\t'].into_iter().find(has_header);
    delimiter
        .map(|delimiter| Dialect {
            delimiter,
            line_end,
            mark,
            ..Dialect::PLAIN
        })
        .ok_or_else(|| FileFault::OtherHeader {
            found: line.to_owned(),
            expected: columns.join(","),
        })
}

/// Where in a cell the reading is (RFC 4180: a quote opens only at the start of a cell, and two are one).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum InCell {
    Start,
    Plain,
    Quoted,
    /// After a quote within quotes: it closes, or it is the first of two.
    QuoteInQuoted,
}

/// What a walk through all bytes of a file found.
struct FileWalk {
    delimiter: u8,
    state: InCell,
    /// Lines before the byte, and before the quote that was opened last.
    lines: u64,
    opened: u64,
    /// The first byte that is not ASCII, with those after it.
    beyond_ascii: Vec<u8>,
    last: u8,
}

impl FileWalk {
    fn through(file: &mut File, dialect: Dialect) -> io::Result<Self> {
        file.seek(SeekFrom::Start(dialect.mark.len() as u64))?;
        let mut walked = Self {
            delimiter: dialect.delimiter,
            state: InCell::Start,
            lines: 0,
            opened: 0,
            beyond_ascii: Vec::new(),
            last: 0,
        };
        let mut room = vec![0; STEP];
        loop {
            match file.read(&mut room) {
                Ok(0) => return Ok(walked),
                Ok(count) => room.iter().take(count).for_each(|byte| walked.byte(*byte)),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
    }

    fn byte(&mut self, byte: u8) {
        let begun = !self.beyond_ascii.is_empty();
        if (begun || !byte.is_ascii()) && self.beyond_ascii.len() < LONGEST_CHARACTER {
            self.beyond_ascii.push(byte);
        }
        self.state = match (self.state, byte) {
            (InCell::Start, b'"') => {
                self.opened = self.lines;
                InCell::Quoted
            }
            (InCell::Quoted, b'"') => InCell::QuoteInQuoted,
            (InCell::Quoted, _) | (InCell::QuoteInQuoted, b'"') => InCell::Quoted,
            (_, b'\n' | b'\r') => InCell::Start,
            (_, byte) if byte == self.delimiter => InCell::Start,
            _ => InCell::Plain,
        };
        self.lines += u64::from(byte == b'\n');
        self.last = byte;
    }

    /// The line, from 1, of a quote that is never closed.
    fn open_quote(&self) -> Option<u64> {
        (self.state == InCell::Quoted).then_some(self.opened + 1)
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use super::{ExistingRows, FileFault, SavedFileFault};

    fn read(bytes: &[u8]) -> Result<Option<ExistingRows>, FileFault> {
        let mut file = tempfile::tempfile().expect("a file");
        file.write_all(bytes).expect("written");
        ExistingRows::read(&mut file, &["id".to_owned(), "s01".to_owned()])
    }

    fn row_after(bytes: &[u8], row: &str) -> Vec<u8> {
        let existing = read(bytes).expect("can be added to").expect("not empty");
        existing.bytes(row.as_bytes()).expect("written")
    }

    #[test]
    fn fault_40_only_a_quote_that_opens_a_cell_and_is_never_closed_is_open() {
        let line_of = |bytes: &[u8]| match read(bytes) {
            Err(FileFault::SavedFile(SavedFileFault::OpenQuote { line })) => Some(line),
            Ok(Some(_)) => None,
            other => panic!("{other:?}"),
        };
        for (text, line) in [
            ("id,s01\n\"a,1\n", Some(2)),
            ("id,s01\na,1\n\"b\n\n", Some(3)),
            ("id,s01\n\"a\nb\",\"4\n", Some(3)),
            ("\u{feff}id,s01\n\"a", Some(2)),
            ("id,s01\n\"a\"\"", Some(2)),
            ("id,s01\na\"b,1\n", None),
            ("id,s01\n\"a\"x\",1\n", None),
            ("id,s01\n\"a\nb\",1", None),
            ("\"id\",\"s01\"\r\n\"a\"", None),
        ] {
            assert_eq!(line_of(text.as_bytes()), line, "{text:?}");
        }
        let long = format!("id,s01\n{}\"b", "a,1\n".repeat(40_000));
        assert_eq!(line_of(long.as_bytes()), Some(40_002));
    }

    #[test]
    fn fault_40_a_row_stands_in_the_bytes_of_the_rest() {
        assert_eq!(row_after(b"id,s01\n", "\u{e9}\n"), "\u{e9}\n".as_bytes());
        assert_eq!(
            row_after(b"id,s01\n\xe9,1\n", "\u{e9}\u{20ac}\n"),
            b"\xe9\x80\n"
        );
        assert_eq!(row_after(b"id,s01\n\xe9", "a\n"), b"\na\n");
        let utf_8 = "id,s01\n\u{e9},1\n";
        assert_eq!(
            row_after(utf_8.as_bytes(), "\u{e9}\n"),
            "\u{e9}\n".as_bytes()
        );
        // By its mark it is UTF-8, whatever is in it.
        assert_eq!(
            row_after(b"\xef\xbb\xbfid,s01\n\xe9\n", "\u{e9}\n"),
            "\u{e9}\n".as_bytes()
        );
    }

    #[test]
    fn fault_40_what_the_encoding_lacks_is_named() {
        let existing = read(b"id,s01\n\xe9,1\n").expect("fits").expect("rows");
        let problem = existing
            .bytes("a\u{1f600}\n".as_bytes())
            .expect_err("no such character");
        let expected = SavedFileFault::NotInWindows1252 { found: '\u{1f600}' };
        assert!(matches!(problem, FileFault::SavedFile(fault) if fault == expected));
    }
}
