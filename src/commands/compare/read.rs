//! Reading the lists of one person from any number of files.

use std::collections::BTreeSet;
use std::mem;
use std::ops::ControlFlow;
use std::path::PathBuf;

use crate::answers::{Detail, Row, RowSink, Wanted};
use crate::cli::ReadingRequest;
use crate::commands::context::Context;
use crate::commands::moment::{DateDoubts, DateOrder, Moment};
use crate::commands::survey::{Gather, Noted, Survey, Surveyed, Watch, find_once_each};
use crate::model::{Perspective, without_made_up};
use crate::situation::{Error, RowProblem};
use crate::source::Instrument;

use super::person::Person;

/// How many codes are named when there is more than one.
const MOST_NAMED: usize = 10;

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
    reading: &ReadingRequest,
    instrument: &Instrument,
    context: &mut Context<'_>,
) -> Result<Found, Error> {
    let inputs = find_once_each(files, context);
    let reference = instrument.reference();
    let rows = || Rows::new(id, instrument, &reference);
    let mut all = All {
        rows: rows(),
        file: Person::default(),
        doubts: DateDoubts::default(),
    };
    let mut survey = Survey::new(inputs, reading, Wanted::default(), instrument, context)?;
    let read = survey.read(|_| rows(), &mut all);
    let (problems, hidden) = (survey.problems(), survey.problems_in_numbers());
    survey.close(&read, None);
    let (doubts, all) = (all.doubts, all.rows);
    for sentence in doubts.sentences(context.language) {
        context.warn(&sentence);
    }
    if hidden > 0 {
        context.warn(&(context.texts.compare.unreadable)(hidden));
    }
    read?;
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
        problems: problems + doubts.problems(),
    })
}

/// The rows of a block, or of all files.
struct Rows<'a> {
    wanted: Option<&'a str>,
    instrument: &'a Instrument,
    /// Of a block, or of the files that are done.
    person: Person,
    /// What the dates of the file say, whoever they are of.
    dates: DateOrder,
    /// Rows of the person.
    of_person: u64,
    /// The codes of everyone, at most one more than are named.
    ids: BTreeSet<String>,
    noted: Noted<'a>,
    /// Whether rows of the person are made up.
    made_up: bool,
}

impl<'a> Rows<'a> {
    fn new(wanted: Option<&'a str>, instrument: &'a Instrument, reference: &'a str) -> Self {
        let watch = Watch {
            reference,
            strict: false,
            all: false,
        };
        Self {
            wanted,
            instrument,
            person: Person::default(),
            dates: DateOrder::default(),
            of_person: 0,
            ids: BTreeSet::new(),
            noted: Noted::new(watch),
            made_up: false,
        }
    }
}

/// The rows of all files so far.
struct All<'a> {
    rows: Rows<'a>,
    /// The lists of the file that is read.
    file: Person,
    doubts: DateDoubts,
}

impl All<'_> {
    /// Adds the rows of a block that follows.
    fn merge(&mut self, block: &mut Rows<'_>) {
        self.file.merge(mem::take(&mut block.person), true);
        let all = &mut self.rows;
        all.dates.merge(block.dates);
        all.of_person += block.of_person;
        all.made_up |= block.noted.made_up();
        all.ids.append(&mut block.ids);
        while all.ids.len() > MOST_NAMED + 1 {
            all.ids.pop_last();
        }
    }
}

/// The statements that a row says it was asked; nothing when it does not.
fn reference(row: &Row<'_>) -> Option<String> {
    let (found, _) = without_made_up(row.instrument());
    let found = String::from_utf8_lossy(found).trim().to_owned();
    Some(found).filter(|found| !found.is_empty())
}

impl Gather<Rows<'_>> for All<'_> {
    fn block(&mut self, block: &mut Rows<'_>) -> Result<(), Error> {
        self.merge(block);
        Ok(())
    }

    fn file_ended(&mut self) {
        let (mut file, dates) = (mem::take(&mut self.file), mem::take(&mut self.rows.dates));
        file.settle(dates);
        self.doubts.add(dates);
        self.rows.person.merge(file, false);
    }
}

impl<'a> Surveyed<'a> for Rows<'a> {
    fn noted(&self) -> &Noted<'a> {
        &self.noted
    }
}

impl RowSink for Rows<'_> {
    fn row(&mut self, row: &Row<'_>) -> ControlFlow<()> {
        self.dates.add(row.detail(Detail::Date).unwrap_or_default());
        let id = String::from_utf8_lossy(row.id()).into_owned();
        if self.wanted.is_none_or(|wanted| row.is_of(wanted)) {
            self.of_person += 1;
            let perspective = row.perspective();
            if perspective.is_none_or(|perspective| perspective == Perspective::Colleague) {
                // What a colleague filled in is not for other eyes, not even in an error.
                self.noted.row_in_numbers(row)?;
            } else {
                self.noted.row(row)?;
            }
            let Some(perspective) = perspective else {
                return ControlFlow::Continue(());
            };
            self.person.add(
                &self.instrument.questionnaire,
                perspective,
                row.form(),
                Moment::of(row.detail(Detail::Date).unwrap_or_default()),
                row.answers().iter().map(|code| code.answer()).collect(),
                reference(row),
            );
        }
        if self.ids.len() <= MOST_NAMED {
            self.ids.insert(id);
        }
        ControlFlow::Continue(())
    }

    fn rejected(&mut self, problem: &RowProblem) -> ControlFlow<()> {
        self.noted.rejected(problem)
    }

    fn clear(&mut self) {
        self.noted.clear();
        self.person = Person::default();
        self.dates = DateOrder::default();
        self.of_person = 0;
        self.ids.clear();
        self.made_up = false;
    }
}
