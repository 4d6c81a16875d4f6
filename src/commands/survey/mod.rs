//! One pass over people: the files that were named are opened, what is worth saying of them is told, and every row goes to the
//! sink of a command.
//!
//! A file that can't be read is a problem and the others go on. `once` passes on each row once, `noted` and `few` notice what is said of
//! rows, and `alike` which of their codes are spelled almost as others.

mod alike;
mod columns;
mod few;
mod input;
mod messages;
mod noted;
mod once;
mod progress;
mod record;
mod settings;

use std::io::Read;
use std::num::NonZeroUsize;
use std::ops::ControlFlow;
use std::path::Path;

use crate::answers::{BlockStart, Detail, Row, Settings, Sheet, Wanted};
use crate::cli::ReadingRequest;
use crate::error::{AnswerNotice, Error, Level, MissingColumn, Notice, RowNotice, RowProblem};
use crate::model::Questionnaire;
use crate::source::LoadedQuestionnaire;
use crate::words;

use super::context::Context;

use few::FewRows;
use messages::Messages;
use noted::{RowRemark, RowWatch};
use once::{EarlierFiles, RepeatedRowFilter};
use progress::ReadingBar;
use record::ProblemFile;
use settings::threads;

pub(super) use columns::{FileColumns, find_in};
pub(super) use input::{Input, find, find_once_each};
pub(super) use noted::{ProblemCounts, RowNotes, Telling};
pub(super) use once::MOST_ROWS;
pub(super) use settings::settings;

/// The reading of all files.
pub(super) struct Survey<'r> {
    inputs: Vec<Input>,
    stdin: Option<Box<dyn Read + Send>>,
    questionnaire: &'r Questionnaire,
    settings: Settings,
    threads: Option<NonZeroUsize>,
    /// Whether the reading ends at the first thing that is uncertain or wrong.
    pub(super) strict: bool,
    pub(super) messages: Messages,
    record: Option<ProblemFile>,
    earlier: EarlierFiles,
    /// The problems of rows, by kind.
    pub(super) rows: ProblemCounts,
    /// Those that the command tells itself, as numbers only.
    in_numbers: u64,
    read: u64,
    few: FewRows,
    unreadable: u64,
    /// Whether something ended the reading, because it was strict.
    pub(super) stopped: bool,
    /// Whether rows are counted as people, and not told one by one.
    pub(super) is_of_people: bool,
}

impl<'r> Survey<'r> {
    /// A survey of these files; `wanted` is what the command wants of each row besides the answers.
    pub(super) fn new(
        inputs: Vec<Input>,
        reading: &ReadingRequest,
        wanted: Wanted,
        instrument: &'r LoadedQuestionnaire,
        context: &mut Context<'_>,
    ) -> Result<Self, Error> {
        let questionnaire = &instrument.questionnaire;
        let settings = settings(reading, wanted, questionnaire)?;
        let display = context.display;
        let watched = context.io.terminals.stderr && !reading.quiet && !display.accessible;
        let size = input::size(&inputs).filter(|_| watched);
        let progress = ReadingBar::new(size, display, context.language);
        let is_read = inputs.iter().any(|input| input.path.is_none());
        Ok(Self {
            inputs,
            stdin: is_read.then(|| context.io.take_stdin()),
            questionnaire,
            settings,
            threads: reading.threads,
            strict: false,
            messages: Messages::new(context, progress, reading.quiet, instrument.references()),
            record: None,
            earlier: EarlierFiles::default(),
            rows: ProblemCounts::default(),
            in_numbers: 0,
            read: 0,
            few: FewRows::default(),
            unreadable: 0,
            stopped: false,
            is_of_people: false,
        })
    }

    /// Of codes that are spelled almost as others only this one matters.
    pub(super) fn asks_about(&mut self, code: Option<&str>) {
        self.earlier.alike.asks_about(code);
    }

    /// Writes every problem to this file as well.
    pub(super) fn record(&mut self, path: &Path, replace: bool) -> Result<(), Error> {
        self.record = Some(ProblemFile::begin(path, replace)?);
        Ok(())
    }

    /// Reads all files as one; `make` makes a sink for a block of a file.
    ///
    /// # Errors
    /// When what was gathered can't be used, and when no file can be read: the error of the last one.
    pub(super) fn read<S: Surveyed>(
        &mut self,
        make: impl Fn(FilePlace<'_>) -> S + Sync,
        gather: &mut (impl Gather<S> + Send),
    ) -> Result<(), Error> {
        self.find_named()?;
        let mut inputs = std::mem::take(&mut self.inputs);
        let number = inputs.len();
        for (place, input) in inputs.iter_mut().enumerate() {
            let after = number - place - 1;
            let error = match self.file(input, after, &make, gather) {
                Ok(()) => None,
                Err(error) if error.is_about_input() => Some(error),
                Err(error) => return Err(error),
            };
            self.messages.file_ended();
            if let Some(error) = error {
                self.unreadable += 1;
                if let Some(record) = &mut self.record {
                    record.unreadable(&error, self.messages.language)?;
                }
                let none_is_read = self.unreadable == number as u64;
                if self.strict || none_is_read {
                    return Err(error);
                }
                self.messages.error(&error);
            }
            if self.stopped {
                break;
            }
        }
        self.messages.earlier(&self.earlier);
        Ok(())
    }

    /// Reads a file that so many others come after.
    fn file<S: Surveyed>(
        &mut self,
        input: &mut Input,
        after: usize,
        make: &(impl Fn(FilePlace<'_>) -> S + Sync),
        gather: &mut (impl Gather<S> + Send),
    ) -> Result<(), Error> {
        let sheets = input.open(&mut self.stdin, self.questionnaire, &self.settings)?;
        let number = sheets.len();
        for (place, sheet) in sheets.into_iter().enumerate() {
            // Each sheet counts as a file.
            self.messages.in_sheet(&sheet, number > 1);
            self.earlier.begin_file(after + number - place - 1);
            self.sheet(input.path.as_deref(), sheet, make, gather)?;
        }
        Ok(())
    }

    fn sheet<S: Surveyed>(
        &mut self,
        path: Option<&Path>,
        sheet: Sheet<'_>,
        make: &(impl Fn(FilePlace<'_>) -> S + Sync),
        gather: &mut (impl Gather<S> + Send),
    ) -> Result<(), Error> {
        self.notices(path, &sheet.notices())?;
        self.missing_columns(path, sheet.plan().missing_columns())?;
        if self.stops() {
            return Ok(());
        }
        let has_codes = sheet.plan().has(Detail::Id);
        let looking = self.earlier.looking();
        gather.file()?;
        let place = FilePlace {
            path,
            number: self.earlier.file_number(),
            is_one_of_several: looking.is_one_of_several(),
        };
        let references = self.messages.references.clone();
        let watch = RowWatch {
            references: &references,
            strict: self.strict,
            all: self.record.is_some(),
        };
        let make = || RepeatedRowFilter::new(make(place), watch, looking.clone());
        let mut failed = None;
        let end = sheet.read(threads(self.threads), make, |block, before| {
            self.earlier.take(block, before.lines);
            let noted = self.note(path, &block.noted, before);
            gather.block_begins(&self.messages.name(path), before.lines);
            failed = noted.and_then(|()| gather.block(&mut block.rows)).err();
            if failed.is_some() || self.stops() {
                return ControlFlow::Break(());
            }
            ControlFlow::Continue(())
        });
        gather.file_ended();
        let is_cut = self.stopped || end.fault.is_some() || failed.is_some();
        let notices = self.notices_of_rows(end.notices, (has_codes, is_cut));
        self.notices(path, &notices)?;
        self.stops();
        let fault = end.fault.map(|fault| Error::Sheet {
            path: path.map(Path::to_owned),
            fault,
        });
        failed.or(fault).map_or(Ok(()), Err)
    }

    /// What is to be said of a file whose rows were read: what was seen while reading, and what few rows have in common.
    fn notices_of_rows(
        &mut self,
        seen: Vec<Notice>,
        (has_codes, is_cut): (bool, bool),
    ) -> Vec<Notice> {
        let is_of_people = self.is_of_people || self.messages.tells_rows;
        let few = std::mem::take(&mut self.few).notices(has_codes, is_of_people);
        let is_example =
            |notice: &Notice| matches!(notice, Notice::Row(RowNotice::NamedLikeExample { .. }));
        let is_asked = seen.iter().any(is_example);
        let is_worded = |notice: &Notice| matches!(notice, Notice::Row(RowNotice::Worded { .. }));
        let few = few.filter(|notice| !(is_asked && is_worded(notice)));
        let tells_rows = self.messages.tells_rows && !is_cut;
        let rows = self.earlier.of_file().filter(|_| tells_rows);
        let again = self.earlier.given_again();
        let again = again.filter(|_| self.is_of_people && !is_cut);
        let alike = self.earlier.alike.of_file(is_of_people);
        let alike = alike.filter(|_| !is_cut);
        // Of rows that were not read nothing is known.
        let is_of_all = |notice: &Notice| {
            use AnswerNotice::{NeverHighest, TwoWords};
            matches!(
                notice,
                Notice::Answer(NeverHighest { .. } | TwoWords { .. })
            )
        };
        let seen = seen
            .into_iter()
            .filter(|notice| !(is_cut && is_of_all(notice)));
        seen.chain(few)
            .chain(alike)
            .chain(again)
            .chain(rows)
            .collect()
    }

    /// Tells what was noticed in a block.
    fn note(
        &mut self,
        path: Option<&Path>,
        noted: &RowNotes<'_>,
        before: BlockStart,
    ) -> Result<(), Error> {
        for said in noted.said() {
            match said {
                RowRemark::Instrument(found) => self.messages.other_instrument(path, found),
                RowRemark::Missing(columns) => self.missing_columns(path, columns)?,
                RowRemark::Problem(shown) => {
                    let line = before.lines + shown.problem.line + 1;
                    self.messages.problem(path, shown, line);
                    if let Some(record) = &mut self.record {
                        record.row(path, line, &shown.problem, shown.header.as_deref())?;
                    }
                }
            }
        }
        self.rows.merge(&noted.problems);
        self.in_numbers += noted.in_numbers;
        self.read += noted.few.of();
        self.few.merge(&noted.few, before.lines);
        self.messages.progress.at(before.bytes, self.read);
        Ok(())
    }

    /// Tells what is worth saying about a file.
    fn notices(&mut self, path: Option<&Path>, notices: &[Notice]) -> Result<(), Error> {
        for notice in notices {
            self.messages.notice(path, notice);
            if let Some(record) = &mut self.record
                && notice.level() == Level::Problem
            {
                let sentence = words::answer_files::notice(self.messages.language, notice);
                record.of_file(path, "file", sentence)?;
            }
        }
        Ok(())
    }

    /// Tells which statements have no column, each once.
    fn missing_columns(
        &mut self,
        path: Option<&Path>,
        columns: &[MissingColumn],
    ) -> Result<(), Error> {
        for column in self.messages.missing_columns(path, columns) {
            if let Some(record) = &mut self.record {
                record.missing_column(path, &column)?;
            }
        }
        Ok(())
    }

    /// Whether something ends the reading; that is said.
    fn stops(&mut self) -> bool {
        let (guesses, problems) = (self.messages.guesses, self.problems());
        if self.strict && !self.stopped && guesses + problems > 0 {
            self.messages.strict(problems > 0);
            self.stopped = true;
        }
        self.stopped
    }

    /// Every problem: those of rows, of columns and of files.
    pub(super) fn problems(&self) -> u64 {
        self.rows.total() + self.problems_of_files()
    }

    /// Those of files and their columns.
    pub(super) fn problems_of_files(&self) -> u64 {
        self.messages.problems_of_files + self.unreadable
    }

    /// Gives the file of problems its name, if there is one.
    pub(super) fn finish_record(&mut self) -> Result<(), Error> {
        self.record.take().map_or(Ok(()), ProblemFile::finish)
    }

    /// Ends the messages without a last line.
    pub(super) fn end(mut self) {
        self.messages.progress.end();
    }

    /// Tells the problems that were not shown, and says a last line if there is one; only the end when no row could be read or
    /// the result could not be delivered, for then that is what there is to say.
    pub(super) fn close(mut self, done: &Result<(), Error>, closing: Option<&str>) {
        let hidden = self.rows.total() - self.in_numbers;
        let has_rows = self.read + self.rows.total() > 0;
        let closing = closing.filter(|_| done.is_ok() || has_rows);
        self.messages.close(done, hidden, &self.rows, closing);
    }
}

/// What a command makes of the rows of one block, and has noted of them. Breaking off ends the reading after this block.
pub(crate) trait Surveyed: Send {
    fn row(&mut self, row: &Row<'_>, noted: &mut RowNotes<'_>) -> ControlFlow<()>;

    /// A row follows that can't be read.
    fn rejected(&mut self, problem: &RowProblem, noted: &mut RowNotes<'_>) -> ControlFlow<()> {
        noted.rejected(problem, Telling::Whole)
    }

    /// A row follows that does not count: it stands in an earlier file too, or is of nobody.
    fn left_out(&mut self) {}

    /// Forgets everything, to be used for another block.
    fn clear(&mut self);
}

/// A file among the others; each sheet of a workbook is one.
#[derive(Debug, Clone, Copy)]
pub(crate) struct FilePlace<'p> {
    /// The file as it was named; nothing for standard input.
    pub(crate) path: Option<&'p Path>,
    /// Its number, from 1.
    pub(crate) number: u32,
    /// Whether there are others.
    pub(crate) is_one_of_several: bool,
}

/// What a command does with the blocks, file by file.
pub(crate) trait Gather<S> {
    /// A file was opened, and its rows follow.
    fn file(&mut self) -> Result<(), Error> {
        Ok(())
    }

    /// A block of this file follows, after so many lines.
    fn block_begins(&mut self, _file: &str, _lines: u64) {}

    fn block(&mut self, block: &mut S) -> Result<(), Error>;

    /// The rows of a file have all come.
    fn file_ended(&mut self) {}
}
