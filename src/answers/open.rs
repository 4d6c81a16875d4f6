//! From a file to a sheet: what kind of file, which encoding and delimiter, and where its rows start.

use std::cell::RefCell;
use std::io::Read;
use std::ops::ControlFlow;
use std::sync::Arc;

use crate::answers::columns::editions::Editions;
use crate::answers::columns::names::Names;
use crate::answers::columns::perspective::named;
use crate::answers::columns::plan::ColumnMapping;
use crate::answers::columns::recoded::says_recoded;
use crate::answers::detail::Detail;
use crate::answers::file::blocks::Blocks;
use crate::answers::file::delimiter::Delimiter;
use crate::answers::file::encoding::Encoding;
use crate::answers::file::limits::LONGEST_ROW;
use crate::answers::file::record::Records;
use crate::answers::file::text::Utf8Text;
use crate::answers::header::answered::has_people;
use crate::answers::header::first_rows::FirstRows;
use crate::answers::header::header_text::check_length;
use crate::answers::header::heading::heading;
use crate::answers::header::looking::{Looking, Start};
use crate::answers::header::start::start;
use crate::answers::rows::order::{self, BlockStart};
use crate::answers::rows::reading::FileReading;
use crate::answers::rows::row::RowSink;
use crate::answers::totals::RowLabels;
use crate::error::{AnswerNotice, EncodingNotice, Notice, QuestionNotice, SheetFault, SheetNotice};
use crate::model::{Perspective, Questionnaire, RoomVote};

use super::answer::{AnswerKey, AnswerReading};
use super::settings::Settings;
use super::source::{
    self,
    table::{Finds, Source, TableForm},
};

/// How many bytes of the start are read at a time.
const STEP: usize = 64 << 10;

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
    /// Objects or lists in JSON.
    Json {
        /// Whether they are numbered in a list, instead of standing on lines.
        is_list: bool,
    },
}

/// A file of answers whose header has been read.
pub struct Sheet<'r> {
    names: Arc<[Names<'r>]>,
    settings: Settings,
    pub(super) plan: Arc<Editions>,
    answers: AnswerKey,
    called: RowLabels,
    table: Table,
    lines: u64,
    /// What is to be said of the first rows.
    first: Vec<Notice>,
    pub(super) text: Utf8Text<'r>,
    pub(super) rest: Vec<u8>,
}

/// How the reading of a file ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadingEnd {
    /// Why it could not be read to its end, if it could not.
    pub fault: Option<SheetFault>,
    /// What is to be said of the whole of it.
    pub notices: Vec<Notice>,
}

impl<'r> Sheet<'r> {
    /// The sheets of a file with the answers that are asked for, up to their first rows; one when none is.
    ///
    /// # Errors
    /// When it can't be read, is no table, has no column for any statement, lacks a column that is wanted, or lacks one of the
    /// sheets.
    pub fn open(
        source: Box<dyn Read + Send + 'r>,
        questionnaire: &'r Questionnaire,
        settings: &Settings,
    ) -> Result<Vec<Self>, SheetFault> {
        let names: Arc<[Names<'_>]> = questionnaire.editions().map(Names::new).collect();
        let answers = AnswerKey::new(questionnaire, &settings.labels);
        let heading = |rows: &[Vec<String>]| heading(&names, &answers, rows);
        let people = |rows: &[Vec<String>]| {
            let newest = names.last();
            newest.is_some_and(|newest| has_people(newest, &answers, rows))
        };
        let finds = Finds {
            heading: &heading,
            people: &people,
        };
        let sources = source::open(source, settings.encoding, &settings.sheets, finds)?;
        let sheets = sources.into_iter();
        sheets
            .map(|source| Self::of(source, Arc::clone(&names), answers.clone(), settings))
            .collect()
    }

    fn of(
        source: Source<'r>,
        names: Arc<[Names<'r>]>,
        answers: AnswerKey,
        settings: &Settings,
    ) -> Result<Self, SheetFault> {
        let Source {
            mut text,
            form,
            mut notices,
            beside: sheets,
        } = source;
        let has_places = !matches!(form, TableForm::Text { .. });
        let made = Some(Delimiter::Comma).filter(|_| has_places);
        let looking = |names| Looking {
            names,
            answers: &answers,
            waits: has_places,
            delimiter: made.or(settings.delimiter),
            header: settings.header.as_deref(),
        };
        let looking = names.iter().map(looking).collect::<Vec<_>>();
        let (bytes, mut start) = first_rows(&mut text, &looking)?;
        let by_sheet = by_sheet(&form, start.titled);
        let settings = &settings
            .worded(start.worded)
            .titled(start.titled.or(by_sheet));
        let header = std::mem::take(&mut start.names);
        let header: Vec<Arc<str>> = header.into_iter().map(Arc::from).collect();
        if form == (TableForm::Text { is_said: false }) {
            notices.extend(text.encoding().notice());
        }
        let sample = FirstRows {
            bytes: &bytes,
            start: &start,
            answers: &answers,
            has_places,
            reader: RefCell::new(Records::new(start.delimiter.byte())),
        };
        let plan = Editions::of(&names, &header, settings, &sample)
            .map_err(|fault| turned(&names, &header, &sample, fault))?;
        sample.check_meaning(plan.first(), sheets)?;
        let beside = sample.other_meaning(plan.first());
        let readings = sample.readings(&plan.first().statement_columns());
        let is_code = |reading: &AnswerReading| matches!(reading, AnswerReading::Coded(_));
        let called = sample.called(plan.first());
        drop(sample);
        let codes_said = readings.iter().any(is_code);
        notices.append(&mut start.notices);
        notices.extend(of_titles(&form, (start.titled, by_sheet), plan.first()));
        let (table, lines) = table(form, &start);
        notices.extend(beside.map(|found| AnswerNotice::OtherMeaning(found).into()));
        notices.extend(codes_said.then_some(Notice::Answer(AnswerNotice::Codes)));
        Ok(Self {
            plan: Arc::new(plan),
            answers,
            called,
            table,
            lines,
            first: notices,
            text,
            rest: bytes.get(start.length..).unwrap_or_default().to_vec(),
            names,
            settings: settings.clone(),
        })
    }

    /// What each column holds, as the first row has them.
    pub(crate) fn plan(&self) -> &ColumnMapping {
        self.plan.first()
    }

    pub(crate) fn answers(&self) -> &AnswerKey {
        &self.answers
    }

    /// The name of the sheet, when it is one of a workbook.
    pub(crate) fn name(&self) -> Option<&str> {
        match &self.table {
            Table::Workbook { sheet } => Some(sheet),
            Table::Text { .. } | Table::Json { .. } => None,
        }
    }

    /// Whether a row is known by its number in a list of objects, and not by its line.
    pub(crate) fn counts_objects(&self) -> bool {
        self.table == Table::Json { is_list: true }
    }

    /// What kind of table it is.
    #[must_use]
    pub fn table(&self) -> &Table {
        &self.table
    }

    pub(crate) fn encoding(&self) -> Encoding {
        self.text.encoding()
    }

    /// What is to be said of the file before its rows are read, in the order in which it is said.
    pub(crate) fn notices(&self) -> Vec<Notice> {
        let first = self.first.iter();
        first.chain(self.plan.notices()).cloned().collect()
    }

    pub(super) fn delimiter(&self) -> u8 {
        match self.table {
            Table::Text { delimiter } => delimiter.byte(),
            Table::Workbook { .. } | Table::Json { .. } => Delimiter::Comma.byte(),
        }
    }

    /// How its rows are read.
    pub(super) fn reading(&self) -> FileReading<'_> {
        FileReading {
            names: &self.names,
            settings: &self.settings,
            answers: &self.answers,
            called: self.called,
            delimiter: self.delimiter(),
            row_is_line: self.row_is_line(),
        }
    }

    /// Whether each row has a number instead of lines.
    const fn row_is_line(&self) -> bool {
        !matches!(self.table, Table::Text { .. })
    }

    /// Gives every row to a collector made by `make`, and the collectors block by block, in order, to `deliver`.
    ///
    /// The rows and their order do not depend on `threads` (at least 1). Breaking off in `deliver` ends the reading.
    pub fn read<C, D>(self, threads: usize, make: impl Fn() -> C + Sync, deliver: D) -> ReadingEnd
    where
        C: RowSink,
        D: FnMut(&mut C, BlockStart) -> ControlFlow<()> + Send,
    {
        let (delimiter, row_is_line) = (self.delimiter(), self.row_is_line());
        let reading = FileReading {
            names: &self.names,
            settings: &self.settings,
            answers: &self.answers,
            called: self.called,
            delimiter,
            row_is_line,
        };
        let before = self.text.encoding();
        let late = self.text.late().clone();
        let blocks = Blocks::new(self.text, self.rest);
        let plan = Arc::clone(&self.plan);
        let finished = order::run(&reading, plan, blocks, self.lines, threads, make, deliver);
        let is_late = finished.encoding == Encoding::Windows1252 && before != finished.encoding;
        let encoding = is_late.then_some(Notice::Encoding(EncodingNotice::ReadAsWindows1252));
        let seen = finished.seen.notices(&self.answers, &self.first);
        let editions = {
            let seen = (finished.seen.editions, finished.seen.has_open_edition);
            self.plan.later_notices(seen, &self.names)
        };
        ReadingEnd {
            fault: finished.fault.map(|fault| late.fault(fault)),
            notices: encoding
                .into_iter()
                .chain(late.said())
                .chain(editions)
                .chain(finished.later)
                .chain(seen)
                .collect(),
        }
    }
}

/// The perspective that the name of a sheet says, where no title does.
fn by_sheet(form: &TableForm, titled: Option<Perspective>) -> Option<Perspective> {
    match form {
        TableForm::Sheet(sheet) if titled.is_none() => named(sheet),
        _ => None,
    }
}

/// What is to be said of a title, and of the name of a sheet, which say these perspectives.
fn of_titles(
    form: &TableForm,
    (titled, by_sheet): (Option<Perspective>, Option<Perspective>),
    plan: &ColumnMapping,
) -> Vec<Notice> {
    let mut notices: Vec<Notice> = titled.map(Notice::titled).into_iter().collect();
    if let TableForm::Sheet(sheet) = form {
        let is_new =
            |named: &Perspective| *named != Perspective::Own && !plan.has(Detail::Perspective);
        let named = by_sheet.filter(is_new).map(|perspective| {
            let sheet = Some(sheet.clone());
            QuestionNotice::NamedAs { perspective, sheet }.into()
        });
        let sheet = sheet.clone();
        let recoded = says_recoded(&sheet).then(|| SheetNotice::WorkedOut { sheet }.into());
        notices.extend(named.into_iter().chain(recoded));
    }
    notices
}

/// Why no column belongs to a statement: where they are the rows, that.
fn turned(
    names: &[Names<'_>],
    header: &[Arc<str>],
    sample: &FirstRows<'_>,
    fault: SheetFault,
) -> SheetFault {
    let names_counts = header.iter().map(|name| &**name).take(2);
    match fault {
        SheetFault::NoStatements { .. } if names_counts.eq(RoomVote::COLUMNS) => {
            SheetFault::CountsOfVote
        }
        SheetFault::NoStatements {
            columns,
            count,
            numbers_short,
            ..
        } => {
            let mut turned = names.iter().map(|names| sample.turned(names, header));
            let none = SheetFault::NoStatements {
                columns,
                count,
                rows: sample.start.looked,
                numbers_short,
            };
            turned.find_map(|turned| turned).unwrap_or(none)
        }
        _ => fault,
    }
}

/// What kind of table it is, and how many lines of it are read: of a workbook or JSON a row is one, whatever is in its cells.
fn table(form: TableForm, start: &Start) -> (Table, u64) {
    let delimiter = start.delimiter;
    match form {
        TableForm::Text { .. } => (Table::Text { delimiter }, start.lines),
        TableForm::Sheet(sheet) => (Table::Workbook { sheet }, start.rows),
        TableForm::Json {
            has_header,
            is_list,
        } => (Table::Json { is_list }, start.rows - u64::from(!has_header)),
    }
}

/// Reads as much of a text as is needed to know what its columns hold: those bytes, and what was found.
fn first_rows(
    text: &mut Utf8Text<'_>,
    looking: &[Looking<'_, '_>],
) -> Result<(Vec<u8>, Start), SheetFault> {
    let (mut bytes, mut room, mut look_again) = (Vec::new(), vec![0; STEP], 0);
    loop {
        let count = match text.fill(&mut room) {
            Ok(count) => count,
            Err(error) => {
                let fault = text.fault(error);
                // Names that break off are none.
                let is_end = |byte: &u8| matches!(byte, b'\n' | b'\r');
                let whole = bytes.iter().rposition(is_end).map_or(0, |end| end + 1);
                let whole = bytes.get(..whole).unwrap_or_default();
                let Ok(Some(start)) = start(looking, whole, true) else {
                    return Err(fault);
                };
                text.fail_next(fault);
                return Ok((bytes, start));
            }
        };
        let read = room.get(..count).unwrap_or_default();
        bytes.extend_from_slice(read);
        let end = count == 0;
        let may_end = read.iter().any(|byte| matches!(byte, b'\n' | b'\r')) || end;
        let is_long = bytes.len() > LONGEST_ROW;
        if !is_long && (!may_end || (bytes.len() < look_again && !end)) {
            continue;
        }
        if let Some(start) = start(looking, &bytes, end)? {
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
