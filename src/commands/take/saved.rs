//! Showing a saved result again.

use std::collections::BTreeSet;
use std::fs::File;
use std::ops::ControlFlow;
use std::path::Path;

use crate::answers::{Detail, MissingColumns, Row, RowSink, Settings, Sheet};
use crate::commands::context::Context;
use crate::commands::moment::Moment;
use crate::model::{Form, Perspective};
use crate::random::Seed;
use crate::situation::{Error, Fault, MissingColumn, RowProblem};
use crate::source::Instrument;

/// How many problems are shown.
const SHOWN_PROBLEMS: usize = 20;
/// How many codes are named when there is more than one.
const MOST_NAMED: usize = 10;

/// A row of a file with answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct SavedAnswers {
    pub(super) id: String,
    pub(super) moment: Moment,
    pub(super) perspective: Perspective,
    pub(super) form: Form,
    pub(super) seed: Option<Seed>,
    /// The answers by place in file order.
    pub(super) answers: Vec<Option<u8>>,
    instrument: Option<String>,
    /// Whether there was nothing in the file that could not be read.
    pub(super) is_read_whole: bool,
}

/// The latest row of a person from a perspective in a file (of the same date: the last). Without a code the file must hold one
/// person. A person without a row of how they work now gets the latest one of any perspective for it.
pub(super) fn latest(
    path: &Path,
    id: Option<&str>,
    perspective: Perspective,
    instrument: &Instrument,
    context: &mut Context<'_>,
) -> Result<SavedAnswers, Error> {
    let file = File::open(path).map_err(|error| Error::Read {
        path: path.to_owned(),
        fault: Fault::from(&error),
    })?;
    let sheet_error = |fault| Error::Sheet {
        path: Some(path.to_owned()),
        fault,
    };
    let questionnaire = &instrument.questionnaire;
    let sheet =
        Sheet::open(Box::new(file), questionnaire, &Settings::default()).map_err(sheet_error)?;
    for notice in &sheet.notices() {
        let sentence = (context.texts.score.notice)(notice);
        context.warn(&format!("{}: {sentence}", path.display()));
    }
    let (mut latest, mut ids) = (None, BTreeSet::new());
    let mut problems = Vec::new();
    let mut missing = MissingColumns::default();
    missing.add(sheet.plan().missing_columns());
    let end = sheet.read(
        1,
        || Rows::new(id, perspective),
        |rows, before| {
            ids.append(&mut rows.ids);
            missing.add(rows.missing.columns());
            let found = rows.problems.drain(..);
            problems.extend(found.map(|problem| (before.lines + problem.line + 1, problem)));
            latest = later(latest.take(), rows.latest.take(), perspective);
            ControlFlow::Continue(())
        },
    );
    if let Some(fault) = end.fault {
        return Err(sheet_error(fault));
    }
    let found = ids.iter().take(MOST_NAMED).cloned().collect();
    let path = path.to_owned();
    if id.is_none() && ids.len() > 1 {
        return Err(Error::SeveralPeople { path, found });
    }
    tell(missing.columns(), &problems, &path, context);
    let mut saved = latest.ok_or(Error::NoSuchPerson { path, found })?;
    let reference = instrument.reference();
    if let Some(other) = saved
        .instrument
        .as_ref()
        .filter(|other| **other != reference)
    {
        context.warn(&(context.texts.score.other_instrument)(other, &reference));
    }
    saved.is_read_whole = problems.is_empty() && missing.columns().is_empty();
    Ok(saved)
}

/// Says which statements have no column, and what could not be read, each with its line.
fn tell(
    missing: &[MissingColumn],
    problems: &[(u64, RowProblem)],
    path: &Path,
    context: &mut Context<'_>,
) {
    if !missing.is_empty() {
        let sentence = (context.texts.score.missing_columns)(missing);
        context.warn(&format!("{}: {sentence}", path.display()));
    }
    for (line, problem) in problems.iter().take(SHOWN_PROBLEMS) {
        let sentence = (context.texts.score.problem)(problem);
        context.warn(&format!("{}:{line}: {sentence}", path.display()));
    }
}

/// The rows of a block.
struct Rows<'a> {
    wanted: Option<&'a str>,
    perspective: Perspective,
    latest: Option<SavedAnswers>,
    ids: BTreeSet<String>,
    /// What could not be read of the rows that were looked for.
    problems: Vec<RowProblem>,
    /// Statements that those rows were asked and that have no column.
    missing: MissingColumns,
}

impl<'a> Rows<'a> {
    fn new(wanted: Option<&'a str>, perspective: Perspective) -> Self {
        Self {
            wanted,
            perspective,
            latest: None,
            ids: BTreeSet::new(),
            problems: Vec::new(),
            missing: MissingColumns::default(),
        }
    }
}

impl RowSink for Rows<'_> {
    fn row(&mut self, row: &Row<'_>) -> ControlFlow<()> {
        let text = |detail| {
            let cell = row.detail(detail).unwrap_or_default();
            String::from_utf8_lossy(cell).trim().to_owned()
        };
        let id = String::from_utf8_lossy(row.id()).into_owned();
        let wanted = self.wanted.is_none_or(|wanted| row.is_of(wanted));
        let fits =
            self.perspective == Perspective::Own || Some(self.perspective) == row.perspective();
        if wanted && fits {
            let instrument = String::from_utf8_lossy(row.instrument()).trim().to_owned();
            let next = SavedAnswers {
                id: id.clone(),
                moment: Moment::of(row.detail(Detail::Date).unwrap_or_default()),
                perspective: row.perspective().unwrap_or_default(),
                form: row.form(),
                seed: text(Detail::Seed).parse().ok(),
                answers: row.answers().iter().map(|code| code.answer()).collect(),
                instrument: Some(instrument).filter(|text| !text.is_empty()),
                is_read_whole: true,
            };
            self.latest = later(self.latest.take(), Some(next), self.perspective);
            self.problems.extend_from_slice(row.problems());
            self.missing.row(row);
        }
        if self.ids.len() <= MOST_NAMED {
            self.ids.insert(id);
        }
        ControlFlow::Continue(())
    }

    fn rejected(&mut self, problem: &RowProblem) -> ControlFlow<()> {
        self.problems.push(problem.clone());
        ControlFlow::Continue(())
    }

    fn clear(&mut self) {
        *self = Self::new(self.wanted, self.perspective);
    }
}

/// The row of the perspective asked for, or else the one with the later date; of the same date the second one.
fn later(
    first: Option<SavedAnswers>,
    second: Option<SavedAnswers>,
    perspective: Perspective,
) -> Option<SavedAnswers> {
    let rank = |row: &SavedAnswers| (row.perspective == perspective, row.moment);
    match (first, second) {
        (Some(first), Some(second)) if rank(&first) > rank(&second) => Some(first),
        (first, second) => second.or(first),
    }
}
