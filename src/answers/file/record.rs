//! One row of a delimited text, whatever is in it: the reader that all shortcuts have to agree with.

use std::borrow::Cow;

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

use super::limits::{LONGEST_ROW, MOST_CELLS, SHORT_ROW};

/// More bytes are needed to know.
#[derive(Debug)]
pub(in crate::answers) struct MoreBytes;

/// The room for text and for cells to begin with.
const FIRST_TEXT: usize = 4096;
const FIRST_CELLS: usize = 64;

/// From so much room for text and for cells on there is so much more at a time, when a row needs it.
const USUAL_TEXT: usize = 512 << 10;
const USUAL_CELLS: usize = 16 << 10;

/// Reads rows with the state machine of `csv-core`, into buffers that are used again.
#[derive(Debug)]
pub(in crate::answers) struct Records {
    core: Reader,
    /// Whether the state machine stands at the start of a row.
    ready: bool,
    text: Vec<u8>,
    ends: Vec<usize>,
    cells: usize,
    /// How many of the cells are there: all of them, or none of a row that is too long.
    kept: usize,
}

/// What was found at the start of some bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::answers) enum FoundRecord {
    /// A row, of so many bytes with its line end.
    Record { length: usize },
    /// No end of a row: more bytes are needed.
    Unfinished,
    /// Nothing but line ends.
    Nothing,
}

impl Records {
    pub(in crate::answers) fn new(delimiter: u8) -> Self {
        Self {
            core: ReaderBuilder::new().delimiter(delimiter).build(),
            ready: false,
            text: vec![0; FIRST_TEXT],
            ends: vec![0; FIRST_CELLS],
            cells: 0,
            kept: 0,
        }
    }

    /// Reads the row at the start of `bytes`, with its whole line end; `end` says that nothing follows them.
    ///
    /// A row that ends in a carriage return as the last of the bytes is unfinished, since a newline may follow. Of a row
    /// that is too long only the number of cells is kept.
    pub(in crate::answers) fn read(&mut self, bytes: &[u8], end: bool) -> FoundRecord {
        self.prepare();
        (self.cells, self.kept) = (0, 0);
        let (mut length, mut filled, mut kept, mut too_long) = (0, 0, 0, false);
        loop {
            let rest = bytes.get(length..).unwrap_or_default();
            if rest.is_empty() && !end {
                // No more input means the end of the file to the state machine.
                self.ready = false;
                return FoundRecord::Unfinished;
            }
            let (result, read, written, ended) = self.core.read_record(
                rest,
                self.text.get_mut(filled..).unwrap_or_default(),
                self.ends.get_mut(kept..).unwrap_or_default(),
            );
            length += read;
            filled += written;
            self.cells += ended;
            kept += ended;
            match result {
                ReadRecordResult::OutputFull if self.text.len() > LONGEST_ROW => {
                    (filled, too_long) = (0, true);
                }
                ReadRecordResult::OutputFull => grow(&mut self.text, USUAL_TEXT),
                ReadRecordResult::OutputEndsFull if self.ends.len() > MOST_CELLS => {
                    (kept, too_long) = (0, true);
                }
                ReadRecordResult::OutputEndsFull => grow(&mut self.ends, USUAL_CELLS),
                ReadRecordResult::InputEmpty if end && !rest.is_empty() => {}
                ReadRecordResult::Record if end || !ends_in_return(bytes, length) => {
                    self.kept = if too_long { 0 } else { self.cells };
                    return FoundRecord::Record {
                        length: with_newline(bytes, length),
                    };
                }
                ReadRecordResult::InputEmpty | ReadRecordResult::Record => {
                    self.ready = false;
                    return FoundRecord::Unfinished;
                }
                ReadRecordResult::End => {
                    self.ready = false;
                    return FoundRecord::Nothing;
                }
            }
        }
    }

    /// The same of a row after another one, for which more bytes are waited for while there are few.
    pub(in crate::answers) fn read_next(
        &mut self,
        bytes: &[u8],
        end: bool,
    ) -> Result<FoundRecord, MoreBytes> {
        match self.read(bytes, end) {
            FoundRecord::Unfinished | FoundRecord::Nothing if !end && bytes.len() <= SHORT_ROW => {
                Err(MoreBytes)
            }
            found => Ok(found),
        }
    }

    /// Gives back the room that long rows took; the row that was read is gone.
    pub(in crate::answers) fn shrink(&mut self) {
        (self.text, self.ends) = (vec![0; FIRST_TEXT], vec![0; FIRST_CELLS]);
        (self.cells, self.kept) = (0, 0);
    }

    pub(in crate::answers) fn len(&self) -> usize {
        self.cells
    }

    /// The text of all cells, one after the other.
    pub(in crate::answers) fn text(&self) -> &[u8] {
        let end = self
            .kept
            .checked_sub(1)
            .and_then(|last| self.ends.get(last));
        self.text
            .get(..end.copied().unwrap_or(0))
            .unwrap_or_default()
    }

    /// Where a cell stands in the text.
    pub(in crate::answers) fn span(&self, cell: usize) -> Option<(usize, usize)> {
        if cell >= self.kept {
            return None;
        }
        let start = match cell.checked_sub(1) {
            Some(before) => *self.ends.get(before)?,
            None => 0,
        };
        Some((start, *self.ends.get(cell)?))
    }

    pub(in crate::answers) fn cell(&self, cell: usize) -> Option<&[u8]> {
        let (start, end) = self.span(cell)?;
        self.text.get(start..end)
    }

    /// Whether there is nothing in any cell: white space, the sign with which old programs end a file, or zeros.
    pub(in crate::answers) fn is_blank(&self) -> bool {
        let text = String::from_utf8_lossy(self.text());
        text.chars()
            .all(|c| c.is_whitespace() || matches!(c, '\u{1a}' | '\u{feff}' | '\0'))
    }

    /// Keeps so many cells at most.
    pub(in crate::answers) fn truncate(&mut self, count: usize) {
        (self.cells, self.kept) = (self.cells.min(count), self.kept.min(count));
    }

    /// Whether there is something in a cell after so many.
    pub(in crate::answers) fn has_more_than(&self, expected: usize) -> bool {
        let more = (expected..self.cells).filter_map(|cell| self.cell(cell));
        more.into_iter().any(|cell| !cell.trim_ascii().is_empty())
    }

    pub(in crate::answers) fn bytes_of_cells(&self) -> impl Iterator<Item = &[u8]> + Clone {
        (0..self.kept).filter_map(|cell| self.cell(cell))
    }

    /// Keeps so many cells, and of the last of them only what stands before a name at its end.
    pub(in crate::answers) fn end_before_name(
        &mut self,
        count: usize,
        name: impl Fn(&str) -> Option<usize>,
    ) {
        let Some((start, end)) = count.checked_sub(1).and_then(|last| self.span(last)) else {
            return;
        };
        let cell = self
            .text
            .get(start..end)
            .and_then(|cell| std::str::from_utf8(cell).ok());
        let length = cell.and_then(name).unwrap_or(0);
        let kept = self.text.get(start..end - length).unwrap_or_default();
        // A mark of the second file, or a quote that ended the cell of the first.
        let kept = kept.strip_suffix("\u{feff}".as_bytes()).unwrap_or(kept);
        let kept = kept.strip_suffix(b"\"").unwrap_or(kept);
        let end = start + kept.len();
        if let Some(last) = self.ends.get_mut(count - 1) {
            *last = end;
        }
        (self.cells, self.kept) = (count, count);
    }

    /// The cells as text, with signs in the place of bytes that are none.
    pub(in crate::answers) fn cells(&self) -> impl Iterator<Item = Cow<'_, str>> {
        self.bytes_of_cells().map(String::from_utf8_lossy)
    }

    /// Brings the state machine to the start of a row.
    ///
    /// A fresh one drops a byte-order mark, but only the start of a file has one and that is gone by now: so it
    /// gets an empty line first.
    fn prepare(&mut self) {
        if !self.ready {
            self.core.reset();
            self.core.read_record(b"\n", &mut [0], &mut [0]);
            self.ready = true;
        }
    }
}

/// Makes more room: twice as much, and from the usual room on so much more.
fn grow<T: Copy + Default>(room: &mut Vec<T>, usual: usize) {
    let more = room.len().min(usual);
    room.reserve_exact(more);
    room.resize(room.len() + more, T::default());
}

/// The length with the newline that belongs to a carriage return at its end, where the state machine stops.
fn with_newline(bytes: &[u8], length: usize) -> usize {
    let rest = bytes.get(length.saturating_sub(1)..).unwrap_or_default();
    length + usize::from(rest.starts_with(b"\r\n"))
}

fn ends_in_return(bytes: &[u8], length: usize) -> bool {
    length == bytes.len() && bytes.last() == Some(&b'\r')
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use super::{FoundRecord, Records, USUAL_CELLS, USUAL_TEXT};
    use crate::answers::file::limits::{LONGEST_ROW, MOST_CELLS};

    fn read(bytes: &[u8], end: bool) -> (FoundRecord, Vec<String>) {
        let mut records = Records::new(b',');
        let found = records.read(bytes, end);
        (found, records.cells().map(Cow::into_owned).collect())
    }

    #[test]
    fn a_row_may_have_quotes_delimiters_and_newlines_in_its_cells() {
        let (found, cells) = read(b"a,\"b,\"\"c\"\"\nd\",,e\nnext", false);
        assert_eq!(found, FoundRecord::Record { length: 17 });
        assert_eq!(cells, ["a", "b,\"c\"\nd", "", "e"]);
    }

    #[test]
    fn a_row_without_its_end_is_unfinished_unless_nothing_follows() {
        assert_eq!(read(b"a,b", false).0, FoundRecord::Unfinished);
        assert_eq!(
            read(b"a,b", true),
            (
                FoundRecord::Record { length: 3 },
                vec!["a".into(), "b".into()]
            )
        );
        assert_eq!(read(b"a,b\r", false).0, FoundRecord::Unfinished);
        assert_eq!(read(b"a,b\rc", false).0, FoundRecord::Record { length: 4 });
        assert_eq!(
            read(b"a,b\r\nc", false).0,
            FoundRecord::Record { length: 5 }
        );
        assert_eq!(
            read(b"a,b\n\nc", false).0,
            FoundRecord::Record { length: 4 }
        );
        assert_eq!(read(b"", true).0, FoundRecord::Nothing);
    }

    #[test]
    fn a_mark_inside_the_file_is_part_of_its_cell() {
        assert_eq!(read("\u{feff}a,b\n".as_bytes(), true).1, ["\u{feff}a", "b"]);
    }

    #[test]
    fn of_a_row_that_is_too_long_only_the_number_of_cells_is_kept() {
        let mut records = Records::new(b',');
        for (row, cells) in [
            (",".repeat(3 * MOST_CELLS), 3 * MOST_CELLS + 1),
            ("x".repeat(3 * LONGEST_ROW), 1),
        ] {
            let found = records.read(format!("{row}\na,b\n").as_bytes(), false);
            assert_eq!(
                found,
                FoundRecord::Record {
                    length: row.len() + 1
                }
            );
            assert_eq!((records.len(), records.cells().count()), (cells, 0));
            assert!(records.text.len() <= LONGEST_ROW + 2 * USUAL_TEXT);
            assert!(records.ends.len() <= MOST_CELLS + 2 * USUAL_CELLS);
            records.read(b"a,b\n", false);
            assert_eq!(records.cells().collect::<Vec<_>>(), ["a", "b"]);
        }
    }
}
