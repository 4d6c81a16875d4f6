//! From a file to a sheet: what kind of file, which encoding and delimiter, and where its rows start.

use std::borrow::Cow;
use std::io::{ErrorKind, Read};
use std::ops::ControlFlow;

use crate::model::Questionnaire;
use crate::situation::{Fault, Looks, Notice, SheetFault};

use super::answer::AnswerKey;
use super::blocks::Blocks;
use super::delimiter::Delimiter;
use super::encoding::{ENOUGH, Encoding, Start};
use super::header::Names;
use super::limits::{MOST_CELLS, Measure, Measured};
use super::order::{self, Before};
use super::plan::{Plan, Wanted};
use super::reading::{Reading, count_lines};
use super::record::{Found, Records};
use super::row::Collect;
use super::text::Text;
use super::workbook;

/// How many bytes of the start are read at a time.
const STEP: usize = 64 << 10;

/// How a file is to be read; the default is to find out.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// The encoding, whatever the bytes say.
    pub encoding: Option<Encoding>,
    /// The delimiter, whatever the header says.
    pub delimiter: Option<Delimiter>,
    /// What is wanted of each row besides the answers.
    pub wanted: Wanted,
    /// Read every row the long way; the result is the same.
    pub without_shortcuts: bool,
}

/// What kind of table a file is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Table {
    /// Text with a delimiter.
    Text {
        /// The delimiter.
        delimiter: Delimiter,
    },
    /// A sheet of a workbook.
    Workbook {
        /// The name of the sheet.
        sheet: String,
    },
}

/// A file of answers whose header has been read.
pub struct Sheet<'r> {
    plan: Plan,
    answers: AnswerKey,
    table: Table,
    mark: bool,
    shortcuts: bool,
    lines: u64,
    pub(super) text: Text<'r>,
    pub(super) rest: Vec<u8>,
}

/// How the reading of a file ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct End {
    /// Why it could not be read to its end, if it could not.
    pub fault: Option<Fault>,
    /// What became uncertain after the header was read.
    pub notice: Option<Notice>,
}

/// The first row of a text, and what follows it.
struct Header {
    delimiter: Delimiter,
    names: Vec<String>,
    /// The lines before it, and those of its own.
    lines: (u64, u64),
    rest: Vec<u8>,
}

impl<'r> Sheet<'r> {
    /// Reads the start of a file, up to and including its header.
    ///
    /// # Errors
    /// When it can't be read, is no table, has no column for any statement, or lacks a column that is wanted.
    pub fn open(
        mut source: Box<dyn Read + Send + 'r>,
        questionnaire: &Questionnaire,
        settings: &Settings,
    ) -> Result<Self, SheetFault> {
        let names = Names::new(questionnaire);
        let mut start = read_start(&mut source)?;
        let (mut given, mut sheet, mut mark) = (None, None, false);
        match Start::of(&start, settings.encoding) {
            Start::Other(looks) => return Err(SheetFault::NotATable { looks }),
            Start::Zip => {
                let book = workbook::read(start, source, &names)?;
                (source, start) = (book.text, Vec::new());
                (given, sheet) = (Some(Encoding::Utf8), Some(book.sheet));
            }
            Start::Text {
                encoding,
                mark: length,
            } => {
                given = Some(encoding);
                mark = length > 0;
                start.drain(..length);
            }
            Start::Plain => {}
        }
        let mut text = Text::new(source, start, given);
        let delimiter = if sheet.is_some() {
            Some(Delimiter::Comma)
        } else {
            settings.delimiter
        };
        let header = Header::read(&mut text, &names, delimiter)?;
        let plan = Plan::new(&names, header.names, &settings.wanted)?;
        let delimiter = header.delimiter;
        let (before, own) = header.lines;
        Ok(Self {
            plan,
            answers: AnswerKey::new(questionnaire),
            // In a workbook a row is one line, whatever is in its cells.
            lines: before + if sheet.is_some() { 1 } else { own },
            table: sheet.map_or(Table::Text { delimiter }, |sheet| Table::Workbook { sheet }),
            mark: mark || settings.encoding.is_some(),
            shortcuts: !settings.without_shortcuts,
            text,
            rest: header.rest,
        })
    }

    /// What each column holds.
    #[must_use]
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// How cells are read.
    #[must_use]
    pub fn answers(&self) -> &AnswerKey {
        &self.answers
    }

    /// What kind of table it is.
    #[must_use]
    pub fn table(&self) -> &Table {
        &self.table
    }

    /// The encoding, going by what has been read.
    #[must_use]
    pub fn encoding(&self) -> Encoding {
        self.text.encoding()
    }

    /// What is uncertain, in the order in which it is said.
    #[must_use]
    pub fn notices(&self) -> Vec<Notice> {
        let encoding = match self.text.encoding() {
            _ if self.mark => None,
            Encoding::Utf8 => None,
            Encoding::Windows1252 => Some(Notice::ReadAsWindows1252),
            Encoding::Utf16Le | Encoding::Utf16Be => Some(Notice::Utf16WithoutMark),
        };
        encoding
            .into_iter()
            .chain(self.plan.notices().iter().cloned())
            .collect()
    }

    /// The byte between two cells.
    pub(super) fn delimiter(&self) -> u8 {
        let delimiter = match self.table {
            Table::Text { delimiter } => delimiter,
            Table::Workbook { .. } => Delimiter::Comma,
        };
        delimiter.byte()
    }

    /// Gives every row to a collector made by `make`, and the collectors block by block, in order, to `deliver`.
    ///
    /// The rows and their order do not depend on `threads` (at least 1). Breaking off in `deliver` ends the reading.
    pub fn read<C, D>(self, threads: usize, make: impl Fn(&Plan) -> C + Sync, deliver: D) -> End
    where
        C: Collect,
        D: FnMut(&mut C, Before) -> ControlFlow<()> + Send,
    {
        let delimiter = self.delimiter();
        let reading = Reading {
            plan: &self.plan,
            answers: &self.answers,
            delimiter,
            row_is_line: matches!(self.table, Table::Workbook { .. }),
            shortcuts: self.shortcuts,
        };
        let before = self.text.encoding();
        let blocks = Blocks::new(self.text, self.rest);
        let make = || make(&self.plan);
        let (fault, encoding) = order::run(reading, blocks, self.lines, threads, make, deliver);
        let late = encoding == Encoding::Windows1252 && before != encoding;
        End {
            fault,
            notice: late.then_some(Notice::ReadAsWindows1252),
        }
    }
}

impl Header {
    fn read(
        text: &mut Text<'_>,
        names: &Names<'_>,
        given: Option<Delimiter>,
    ) -> Result<Self, SheetFault> {
        let (mut start, mut room, mut look_again) = (Vec::new(), vec![0; STEP], 0);
        loop {
            let count = text.fill(&mut room).map_err(SheetFault::from)?;
            let read = room.get(..count).unwrap_or_default();
            start.extend_from_slice(read);
            let end = count == 0;
            let may_end = read.iter().any(|byte| matches!(byte, b'\n' | b'\r')) || end;
            if !may_end || (start.len() < look_again && !end) {
                check_length(&start)?;
                continue;
            }
            if let Some(header) = Self::of(&start, end, names, given)? {
                return Ok(header);
            }
            check_length(&start)?;
            look_again = if start.len() > STEP {
                start.len() + start.len() / 4
            } else {
                0
            };
        }
    }

    /// The first row of the bytes; nothing when it does not end within them and more can be read.
    fn of(
        bytes: &[u8],
        end: bool,
        names: &Names<'_>,
        given: Option<Delimiter>,
    ) -> Result<Option<Self>, SheetFault> {
        let (own, start) = before_first_row(bytes);
        let (before, rest) = bytes.split_at_checked(start).unwrap_or((bytes, &[]));
        let decided = given.or(own);
        let guess = || Delimiter::guess(names, rest, end);
        if rest.is_empty() {
            return if end {
                Err(SheetFault::Empty)
            } else {
                Ok(None)
            };
        }
        let Some(delimiter) = decided.or_else(guess) else {
            return Ok(None);
        };
        let mut records = Records::new(delimiter.byte());
        let length = match records.read(rest, end) {
            Found::Unfinished => return Ok(None),
            Found::Nothing => return Err(SheetFault::Empty),
            Found::Record { length } => length,
        };
        let record = rest.get(..length).unwrap_or(rest);
        let lines = count_lines(before);
        check_header(record, lines, delimiter, records.len())?;
        Ok(Some(Self {
            delimiter,
            names: records.cells().map(Cow::into_owned).collect(),
            lines: (lines, count_lines(record)),
            rest: rest.get(length..).unwrap_or_default().to_vec(),
        }))
    }
}

/// The delimiter that a line of its own names, and where the first row starts: after that line and empty ones.
fn before_first_row(bytes: &[u8]) -> (Option<Delimiter>, usize) {
    let after_empty = |start: usize| {
        let rest = bytes.get(start..).unwrap_or_default().iter();
        start
            + rest
                .take_while(|byte| matches!(byte, b'\n' | b'\r'))
                .count()
    };
    let start = after_empty(0);
    match bytes.get(start..).and_then(Delimiter::named) {
        Some((delimiter, length)) => (Some(delimiter), after_empty(start + length)),
        None => (None, start),
    }
}

/// Refuses a first row that is too long, not text, or has a quote that is never closed; `lines` lines come before it.
fn check_header(
    record: &[u8],
    lines: u64,
    delimiter: Delimiter,
    cells: usize,
) -> Result<(), SheetFault> {
    if record.contains(&0) {
        return Err(SheetFault::NotATable {
            looks: Looks::Binary,
        });
    }
    let mut length = Measure::new(delimiter.byte());
    let open = match length.feed(record) {
        Measured::QuoteOpen { line } => Some(line),
        Measured::GoesOn => length.open_quote(),
        Measured::Ends { .. } => None,
    };
    match open {
        Some(line) => Err(SheetFault::HeaderQuote {
            line: lines + line + 1,
        }),
        None if length.is_too_long() || cells > MOST_CELLS => Err(SheetFault::HeaderTooLong),
        None => Ok(()),
    }
}

/// Refuses a start that is too long for a first row.
fn check_length(start: &[u8]) -> Result<(), SheetFault> {
    if start.len() <= 4 << 20 {
        return Ok(());
    }
    if start.contains(&0) {
        return Err(SheetFault::NotATable {
            looks: Looks::Binary,
        });
    }
    let (own, first) = before_first_row(start);
    let (before, row) = start.split_at_checked(first).unwrap_or((start, &[]));
    match Measure::new(own.unwrap_or(Delimiter::Comma).byte()).feed(row) {
        Measured::QuoteOpen { line } => Err(SheetFault::HeaderQuote {
            line: count_lines(before) + line + 1,
        }),
        _ => Err(SheetFault::HeaderTooLong),
    }
}

fn read_start(source: &mut (dyn Read + Send)) -> Result<Vec<u8>, SheetFault> {
    let (mut start, mut room) = (Vec::new(), [0; 4096]);
    while start.len() < ENOUGH {
        match source.read(&mut room) {
            Ok(0) => break,
            Ok(count) => start.extend_from_slice(room.get(..count).unwrap_or_default()),
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(SheetFault::from(error)),
        }
    }
    Ok(start)
}
