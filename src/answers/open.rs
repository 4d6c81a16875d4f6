//! From a file to a sheet: what kind of file, which encoding and delimiter, and where its rows start.

use std::io::{ErrorKind, Read};
use std::ops::ControlFlow;
use std::sync::Arc;

use crate::model::{Perspective, Questionnaire};
use crate::situation::{Notice, SheetFault};

use super::answer::{AnswerKey, Label, Reading as CellReading};
use super::blocks::Blocks;
use super::delimiter::Delimiter;
use super::encoding::{ENOUGH, Encoding, Start as FileStart};
use super::header_text::check_length;
use super::names::Names;
use super::order::{self, Before};
use super::plan::{Plan, Wanted};
use super::reading::Reading;
use super::row::RowSink;
use super::text::Text;
use super::window::{FirstRows, Looking, Start};
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
    /// Ids of statements and keys of details with the name of their column, whatever the header says; an empty name is none.
    pub columns: Vec<(String, String)>,
    /// The names of the columns of a file without a header; a first row that equals them is one.
    pub header: Option<Vec<String>>,
    /// Texts of cells with the answer they stand for; nothing when they are no answer.
    pub labels: Vec<Label>,
    /// The sheets of a workbook that are read; none is to find out.
    pub sheets: Vec<String>,
    /// From whose eyes rows are that do not say it.
    pub perspective: Option<Perspective>,
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
    names: Names<'r>,
    settings: Settings,
    plan: Arc<Plan>,
    answers: AnswerKey,
    table: Table,
    mark: bool,
    /// Whether it was said that answers are written as codes.
    codes_said: bool,
    lines: u64,
    /// What is to be said of the first rows.
    first: Vec<Notice>,
    pub(super) text: Text<'r>,
    pub(super) rest: Vec<u8>,
}

/// How the reading of a file ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct End {
    /// Why it could not be read to its end, if it could not.
    pub fault: Option<SheetFault>,
    /// What is to be said of the whole of it.
    pub notices: Vec<Notice>,
}

impl<'r> Sheet<'r> {
    /// Reads the start of a file, up to its first rows.
    ///
    /// # Errors
    /// When it can't be read, is no table, has no column for any statement, or lacks a column that is wanted.
    pub fn open(
        mut source: Box<dyn Read + Send + 'r>,
        questionnaire: &'r Questionnaire,
        settings: &Settings,
    ) -> Result<Self, SheetFault> {
        let names = Names::new(questionnaire);
        let mut start = read_start(&mut source)?;
        let (mut given, mut sheet, mut mark) = (None, None, false);
        match FileStart::of(&start, settings.encoding) {
            FileStart::Other(looks) => return Err(SheetFault::NotATable { looks }),
            FileStart::Zip => {
                let book = workbook::read(start, source, &names)?;
                (source, start) = (book.text, Vec::new());
                (given, sheet) = (Some(Encoding::Utf8), Some(book.sheet));
            }
            FileStart::Text {
                encoding,
                mark: length,
            } => {
                given = Some(encoding);
                mark = length > 0;
                start.drain(..length);
            }
            FileStart::Plain => {}
        }
        let mut text = Text::new(source, start, given);
        let delimiter = if sheet.is_some() {
            Some(Delimiter::Comma)
        } else {
            settings.delimiter
        };
        let looking = Looking {
            names: &names,
            delimiter,
            header: settings.header.as_deref(),
        };
        let (bytes, start) = first_rows(&mut text, looking)?;
        let answers = AnswerKey::new(questionnaire, &settings.labels);
        let sample = FirstRows {
            bytes: &bytes,
            start: &start,
            answers: &answers,
        };
        let plan = Plan::of(&names, start.names.clone(), settings, &sample)?;
        let columns = plan.statement_columns();
        let codes_said = sample
            .readings(&columns)
            .iter()
            .any(|reading| matches!(reading, CellReading::Coded(_)));
        let is_sheet = sheet.is_some();
        let mut first = start.notices;
        first.extend(codes_said.then_some(Notice::AnswerCodes));
        let delimiter = start.delimiter;
        Ok(Self {
            plan: Arc::new(plan),
            answers,
            table: sheet.map_or(Table::Text { delimiter }, |sheet| Table::Workbook { sheet }),
            mark: mark || settings.encoding.is_some(),
            codes_said,
            lines: if is_sheet { start.rows } else { start.lines },
            first,
            text,
            rest: bytes.get(start.length..).unwrap_or_default().to_vec(),
            names,
            settings: settings.clone(),
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

    /// What is to be said of the file before its rows are read, in the order in which it is said.
    #[must_use]
    pub fn notices(&self) -> Vec<Notice> {
        let encoding = match self.text.encoding() {
            _ if self.mark => None,
            Encoding::Utf8 => None,
            Encoding::Windows1252 => Some(Notice::ReadAsWindows1252),
            Encoding::Utf16Le | Encoding::Utf16Be => Some(Notice::Utf16WithoutMark),
        };
        let first = self.first.iter().chain(self.plan.notices()).cloned();
        encoding.into_iter().chain(first).collect()
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
    pub fn read<C, D>(self, threads: usize, make: impl Fn() -> C + Sync, deliver: D) -> End
    where
        C: RowSink,
        D: FnMut(&mut C, Before) -> ControlFlow<()> + Send,
    {
        let row_is_line = matches!(self.table, Table::Workbook { .. });
        let reading = Reading::new(
            &self.names,
            &self.settings,
            &self.answers,
            self.delimiter(),
            row_is_line,
        );
        let before = self.text.encoding();
        let blocks = Blocks::new(self.text, self.rest);
        let plan = Arc::clone(&self.plan);
        let finished = order::run(&reading, plan, blocks, self.lines, threads, make, deliver);
        let late = finished.encoding == Encoding::Windows1252 && before != finished.encoding;
        let seen = finished.seen.notices(self.answers.scale(), self.codes_said);
        End {
            fault: finished.fault,
            notices: late
                .then_some(Notice::ReadAsWindows1252)
                .into_iter()
                .chain(seen)
                .collect(),
        }
    }
}

/// Reads as much of a text as is needed to know what its columns hold: those bytes, and what was found.
fn first_rows(
    text: &mut Text<'_>,
    looking: Looking<'_, '_>,
) -> Result<(Vec<u8>, Start), SheetFault> {
    let (mut bytes, mut room, mut look_again) = (Vec::new(), vec![0; STEP], 0);
    loop {
        let count = text.fill(&mut room).map_err(SheetFault::from)?;
        let read = room.get(..count).unwrap_or_default();
        bytes.extend_from_slice(read);
        let end = count == 0;
        let may_end = read.iter().any(|byte| matches!(byte, b'\n' | b'\r')) || end;
        if !may_end || (bytes.len() < look_again && !end) {
            check_length(&bytes)?;
            continue;
        }
        if let Some(start) = looking.start(&bytes, end)? {
            return Ok((bytes, start));
        }
        check_length(&bytes)?;
        look_again = if bytes.len() > STEP {
            bytes.len() + bytes.len() / 4
        } else {
            0
        };
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
