//! Reading the lists of one person from any number of files.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::Read;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use crate::answers::{Detail, MissingColumns, Row, RowSink, Settings, Sheet};
use crate::commands::context::Context;
use crate::commands::moment::Moment;
use crate::commands::score::input::once_each;
use crate::model::{Perspective, without_made_up};
use crate::situation::{Error, Fault, RowProblem};
use crate::source::Instrument;

use super::person::Person;

/// How many codes are named when there is more than one.
const MOST_NAMED: usize = 10;
/// How many problems are shown in full.
const SHOWN_PROBLEMS: usize = 20;

/// What the files hold.
#[derive(Debug, Default)]
pub(in crate::commands) struct Found {
    /// The code of the person, as the files have it.
    pub(in crate::commands) id: String,
    /// The lists of the person.
    pub(in crate::commands) person: Person,
    /// Whether the answers are made up, as an example.
    pub(in crate::commands) made_up: bool,
    /// How many rows or cells of the person could not be read as they stand.
    pub(in crate::commands) problems: u64,
}

/// The lists of the person with this code; without a code the files must hold one person.
pub(in crate::commands) fn one_person(
    files: &[Option<PathBuf>],
    id: Option<&str>,
    instrument: &Instrument,
    context: &mut Context<'_>,
) -> Result<Found, Error> {
    let mut all = Rows::new(id, instrument);
    let mut found = Found::default();
    for path in once_each(files, context) {
        let rows = one_file(path.as_deref(), id, instrument, context)?;
        let missing = rows.missing.columns().len() as u64;
        found.problems += rows.problems_found + rows.hidden_problems + missing;
        all.merge(rows);
    }
    let named: Vec<String> = all.ids.iter().take(MOST_NAMED).cloned().collect();
    if id.is_none() && all.ids.len() > 1 {
        return Err(Error::SeveralIds { found: named });
    }
    let wanted = id.map(str::to_owned);
    let Some(id) = wanted
        .or_else(|| all.ids.first().cloned())
        .filter(|_| all.of_person > 0)
    else {
        return Err(Error::NoSuchId { found: named });
    };
    Ok(Found {
        id,
        made_up: all.made_up,
        person: all.person,
        ..found
    })
}

fn one_file<'a>(
    path: Option<&Path>,
    id: Option<&'a str>,
    instrument: &'a Instrument,
    context: &mut Context<'_>,
) -> Result<Rows<'a>, Error> {
    let name = path.map_or_else(
        || context.texts.score.standard_input.to_owned(),
        |path| path.display().to_string(),
    );
    let sheet_error = |fault| Error::Sheet {
        path: path.map(Path::to_owned),
        fault,
    };
    let source: Box<dyn Read + Send> = match path {
        None => context.io.take_stdin(),
        Some(path) => Box::new(File::open(path).map_err(|error| Error::Read {
            path: path.to_owned(),
            fault: Fault::from(&error),
        })?),
    };
    let sheet = Sheet::open(source, &instrument.questionnaire, &Settings::default())
        .map_err(sheet_error)?;
    for notice in &sheet.notices() {
        context.warn(&format!("{name}: {}", (context.texts.score.notice)(notice)));
    }
    let mut all = Rows::new(id, instrument);
    all.missing.add(sheet.plan().missing_columns());
    let mut lines = Vec::new();
    let end = sheet.read(
        1,
        || Rows::new(id, instrument),
        |rows, before| {
            for problem in rows.problems.drain(..) {
                if lines.len() < SHOWN_PROBLEMS {
                    lines.push((before.lines + problem.line + 1, problem));
                }
            }
            let empty = Rows::new(id, instrument);
            all.merge(std::mem::replace(rows, empty));
            ControlFlow::Continue(())
        },
    );
    if !all.missing.columns().is_empty() {
        let sentence = (context.texts.score.missing_columns)(all.missing.columns());
        context.warn(&format!("{name}: {sentence}"));
    }
    for (line, problem) in &lines {
        let sentence = (context.texts.score.problem)(problem);
        context.warn(&format!("{name}:{line}: {sentence}"));
    }
    if all.hidden_problems > 0 {
        let sentence = (context.texts.compare.unreadable)(all.hidden_problems);
        context.warn(&format!("{name}: {sentence}"));
    }
    for other in &all.instruments {
        let sentence = (context.texts.score.other_instrument)(other, &instrument.reference());
        context.warn(&format!("{name}: {sentence}"));
    }
    match end.fault {
        None => Ok(all),
        Some(fault) => Err(sheet_error(fault)),
    }
}

/// The rows of a block, of a file, of all files.
struct Rows<'a> {
    wanted: Option<&'a str>,
    instrument: &'a Instrument,
    person: Person,
    /// Rows of the person.
    of_person: u64,
    /// The codes of everyone, at most one more than are named.
    ids: BTreeSet<String>,
    problems: Vec<RowProblem>,
    problems_found: u64,
    /// Problems in the rows of colleagues, which are only counted.
    hidden_problems: u64,
    /// Statements of a file that rows of the person were asked and that have no column.
    missing: MissingColumns,
    instruments: BTreeSet<String>,
    /// Whether rows of the person are made up.
    made_up: bool,
}

impl<'a> Rows<'a> {
    fn new(wanted: Option<&'a str>, instrument: &'a Instrument) -> Self {
        Self {
            wanted,
            instrument,
            person: Person::default(),
            of_person: 0,
            ids: BTreeSet::new(),
            problems: Vec::new(),
            problems_found: 0,
            hidden_problems: 0,
            missing: MissingColumns::default(),
            instruments: BTreeSet::new(),
            made_up: false,
        }
    }

    fn merge(&mut self, mut after: Self) {
        self.person.merge(after.person);
        self.of_person += after.of_person;
        self.problems_found += after.problems_found;
        self.hidden_problems += after.hidden_problems;
        self.missing.add(after.missing.columns());
        self.made_up |= after.made_up;
        self.ids.append(&mut after.ids);
        while self.ids.len() > MOST_NAMED + 1 {
            self.ids.pop_last();
        }
        self.instruments.append(&mut after.instruments);
    }

    fn take_note(&mut self, problem: &RowProblem) {
        self.problems_found += 1;
        if self.problems.len() < SHOWN_PROBLEMS {
            self.problems.push(problem.clone());
        }
    }

    /// The statements that a row says it was asked; nothing when it does not.
    fn check_instrument(&mut self, row: &Row<'_>) -> Option<String> {
        let (found, made_up) = without_made_up(row.instrument());
        self.made_up |= made_up;
        let found = String::from_utf8_lossy(found).trim().to_owned();
        let known = self.instruments.len() >= MOST_NAMED;
        if !found.is_empty() && found != self.instrument.reference() && !known {
            self.instruments.insert(found.clone());
        }
        Some(found).filter(|found| !found.is_empty())
    }
}

impl RowSink for Rows<'_> {
    fn row(&mut self, row: &Row<'_>) -> ControlFlow<()> {
        let id = String::from_utf8_lossy(row.id()).into_owned();
        if self.wanted.is_none_or(|wanted| row.is_of(wanted)) {
            self.of_person += 1;
            self.missing.row(row);
            for problem in row.problems() {
                if row.perspective() == Some(Perspective::Colleague) {
                    // What a colleague filled in is not for other eyes, not even in an error.
                    self.hidden_problems += 1;
                } else {
                    self.take_note(problem);
                }
            }
            let reference = self.check_instrument(row);
            self.person.add(
                &self.instrument.questionnaire,
                row.perspective().unwrap_or_default(),
                row.form(),
                Moment::of(row.detail(Detail::Date).unwrap_or_default()),
                row.answers().iter().map(|code| code.answer()).collect(),
                reference,
            );
        }
        if self.ids.len() <= MOST_NAMED {
            self.ids.insert(id);
        }
        ControlFlow::Continue(())
    }

    fn rejected(&mut self, problem: &RowProblem) -> ControlFlow<()> {
        self.take_note(problem);
        ControlFlow::Continue(())
    }

    fn clear(&mut self) {
        *self = Self::new(self.wanted, self.instrument);
    }
}
