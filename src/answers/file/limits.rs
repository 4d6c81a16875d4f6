//! How long a row may be, so that a quote that is never closed does not take the rest of a file as one cell.
//!
//! Only rows that are long in bytes come here; the rule depends on the bytes of the row alone, never on how they were read.

/// The longest cell, in bytes with its quotes.
const LONGEST_CELL: usize = 1 << 20;

/// The longest row, in bytes with its line end.
pub(in crate::answers) const LONGEST_ROW: usize = 4 << 20;

/// The most cells in a row.
pub(in crate::answers) const MOST_CELLS: usize = 100_000;

/// Rows up to this length keep every bound on bytes.
pub(in crate::answers) const SHORT_ROW: usize = LONGEST_CELL;

/// From so many single digits between delimiters on, a quoted cell of several lines has swallowed somebody's answers.
const SWALLOWED: usize = 10;

/// Follows the structure of a row without keeping its text.
#[derive(Debug, Clone)]
pub(in crate::answers) struct Measure {
    delimiter: u8,
    state: QuoteState,
    row: usize,
    cell: usize,
    cells: usize,
    lines: u64,
    /// The last byte inside quotes, and whether the quote that seems to end them stands where one begins a cell.
    last: u8,
    begins: bool,
    quote_line: u64,
    opens_again: bool,
    /// How many digits stand alone between delimiters inside the quotes, and how many bytes there are since the last delimiter.
    digits: usize,
    inside: usize,
    too_long: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum QuoteState {
    Start,
    Plain,
    Quoted,
    /// After a quote inside quotes: the end, or the first of two.
    Quote,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::answers) enum Measured {
    /// It ends after so many of the bytes.
    Ends {
        length: usize,
    },
    GoesOn,
    /// A quoted cell passed its bound, or has several lines and somebody's answers in it, or a later line has a quote that begins a
    /// cell: the quote is taken to be open since that line (lines before it in the row).
    QuoteOpen {
        /// How many lines of the row came before.
        line: u64,
    },
}

impl Measure {
    pub(in crate::answers) fn new(delimiter: u8) -> Self {
        Self {
            delimiter,
            state: QuoteState::Start,
            row: 0,
            cell: 0,
            cells: 1,
            lines: 0,
            last: 0,
            begins: false,
            quote_line: 0,
            opens_again: false,
            digits: 0,
            inside: 0,
            too_long: false,
        }
    }

    pub(in crate::answers) fn is_too_long(&self) -> bool {
        self.too_long
    }

    /// How many lines ended inside the row so far: as [`super::lines::count_lines`] counts them.
    pub(in crate::answers) fn lines(&self) -> u64 {
        self.lines
    }

    /// The same for a row of names: where a quote in it stands open, or had to be closed before another began a cell.
    pub(in crate::answers) fn open_quote_of_names(&self) -> Option<u64> {
        let again = self.opens_again.then_some(self.quote_line);
        again.or_else(|| self.open_quote())
    }

    /// The line of the row (from 0) where a quote stands open now.
    pub(in crate::answers) fn open_quote(&self) -> Option<u64> {
        (self.state == QuoteState::Quoted).then_some(self.quote_line)
    }

    pub(in crate::answers) fn feed(&mut self, bytes: &[u8]) -> Measured {
        for (at, byte) in bytes.iter().enumerate() {
            self.row += 1;
            self.cell += 1;
            if self.step(*byte) {
                return Measured::Ends { length: at + 1 };
            }
            let is_long = self.cell > LONGEST_CELL && self.state == QuoteState::Quoted;
            let is_open = self.opens_again || self.digits >= SWALLOWED;
            if is_long || (is_open && self.lines > self.quote_line) {
                return Measured::QuoteOpen {
                    line: self.quote_line,
                };
            }
            self.too_long |=
                self.cell > LONGEST_CELL || self.row > LONGEST_ROW || self.cells > MOST_CELLS;
        }
        Measured::GoesOn
    }

    /// One byte on; whether it ends the row.
    fn step(&mut self, byte: u8) -> bool {
        match self.state {
            QuoteState::Start if byte == b'"' => {
                self.state = QuoteState::Quoted;
                self.quote_line = self.lines;
                (self.digits, self.inside) = (0, 0);
            }
            QuoteState::Quoted => {
                let ends_line = byte == b'\r' || (byte == b'\n' && self.last != b'\r');
                self.lines += u64::from(ends_line);
                self.inside += 1;
                if byte == self.delimiter || ends_line {
                    let is_digit = self.inside == 2 && self.last.is_ascii_digit();
                    self.digits += usize::from(is_digit);
                    self.inside = 0;
                }
                if byte == b'"' {
                    self.state = QuoteState::Quote;
                    self.begins = [self.delimiter, b'\n', b'\r'].contains(&self.last);
                }
                self.last = byte;
            }
            QuoteState::Quote if byte == b'"' => self.state = QuoteState::Quoted,
            _ if byte == b'\n' || byte == b'\r' => return true,
            _ if byte == self.delimiter => {
                self.state = QuoteState::Start;
                self.cell = 0;
                self.cells += 1;
            }
            state => {
                self.opens_again |= state == QuoteState::Quote && self.begins;
                self.state = QuoteState::Plain;
            }
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use super::{LONGEST_CELL, Measure, Measured};

    #[test]
    fn a_row_ends_outside_quotes() {
        let mut measure = Measure::new(b',');
        assert_eq!(
            measure.feed(b"a,\"b\n\"\"c\",d\ne"),
            Measured::Ends { length: 12 }
        );
        assert!(!measure.is_too_long());
    }

    #[test]
    fn the_lines_inside_a_row_are_counted_however_they_end_and_come() {
        let row = b"a,\"b\nc\r\nd\re\r\n\n\",\"f";
        for size in [1, 2, 3, row.len()] {
            let mut measure = Measure::new(b',');
            assert!(
                row.chunks(size)
                    .all(|chunk| measure.feed(chunk) == Measured::GoesOn)
            );
            assert_eq!((measure.lines(), measure.open_quote()), (5, Some(5)));
        }
    }

    #[test]
    fn a_quote_that_begins_a_cell_on_a_later_line_says_that_the_one_before_is_open() {
        let verdict = |row: &[u8]| Measure::new(b',').feed(row);
        for (row, line) in [("a,\"b,1\nc,\"d,2\n", 0), ("a,\"b\nc\",\"d\n\"e,2\n", 1)] {
            assert_eq!(verdict(row.as_bytes()), Measured::QuoteOpen { line });
        }
        for row in [
            "a,\"b,\n\"\"c\"\",\"\"d\"\n",
            "a,\"b\n\",\"c\"\n",
            "a,\"b\nc, \"d\n",
            "a,\"b,\"c,2\n",
        ] {
            let length = row.len();
            assert_eq!(verdict(row.as_bytes()), Measured::Ends { length }, "{row}");
        }
    }

    #[test]
    fn a_quoted_cell_with_the_answers_of_other_rows_is_open() {
        let answers = "4,3,5,2,1,4,3,5,2,1";
        for row in [
            format!("a,1,\"good\nb,{answers},x\nc,{answers},not so\"\n"),
            format!("\"a,{answers}\nb\",{answers}\n"),
        ] {
            for size in [1, 7, row.len()] {
                let mut measure = Measure::new(b',');
                let chunks = row.as_bytes().chunks(size);
                let verdict = chunks.map(|chunk| measure.feed(chunk));
                let verdict = verdict.into_iter().find(|m| *m != Measured::GoesOn);
                assert_eq!(verdict, Some(Measured::QuoteOpen { line: 0 }), "{row}");
            }
        }
        for row in [
            format!("a,\"{answers}\",b\n"),
            "a,\"1, 2, 3 en 4,\n5, 6,7,8, 9, 10, 11,\n12\",b\n".to_owned(),
        ] {
            let verdict = Measure::new(b',').feed(row.as_bytes());
            assert_eq!(verdict, Measured::Ends { length: row.len() }, "{row}");
        }
    }

    #[test]
    fn the_verdict_does_not_depend_on_how_the_bytes_come() {
        let row = [b"x,\n\"".as_slice(), &vec![b'a'; LONGEST_CELL], b"\",2\n"].concat();
        let row = row.get(3..).unwrap_or_default();
        for size in [1, 7, 4096, row.len()] {
            let mut measure = Measure::new(b',');
            let verdict = row
                .chunks(size)
                .map(|chunk| measure.feed(chunk))
                .find(|m| *m != Measured::GoesOn);
            assert_eq!(verdict, Some(Measured::QuoteOpen { line: 0 }), "{size}");
        }
    }
}
