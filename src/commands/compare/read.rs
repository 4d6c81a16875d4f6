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
use crate::error::{Error, RowProblem};
use crate::model::{Perspective, Questionnaire, without_made_up};
use crate::source::LoadedQuestionnaire;
use crate::words::compare;
use crate::words::people as words;

use super::colleagues::Colleagues;
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
    /// The edition of the statements that the latest own list is of, from 0 for the newest.
    pub(in crate::commands) edition: usize,
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
    instrument: &LoadedQuestionnaire,
    context: &mut Context<'_>,
) -> Result<Found, Error> {
    let inputs = find_once_each(files, context);
    let references = instrument.references();
    let rows = || Rows::new(id, &instrument.questionnaire, &references);
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
        context.warn(&compare::unreadable(context.language, hidden));
    }
    read?;
    let id = all.whose()?;
    let is_one = all.ids.iter().all(|own| *own == id);
    let about = all.colleagues.about(&id, is_one);
    if about.others > 0 {
        context.warn(&words::about_others(context.language, about.others));
    }
    if about.nameless > 0 {
        context.warn(&words::about_nobody(context.language, about.nameless));
    }
    let mut person = all.person;
    person.merge(about.person, false);
    let own = person.latest.one().ok().flatten().map(|own| own.edition);
    let left_out = own.map_or(0, |edition| person.keep_others(edition));
    let edition = own.unwrap_or_default();
    if left_out > 0 {
        let of = instrument.edition(edition);
        let version = of.questionnaire.version();
        context.warn(&words::other_editions(context.language, left_out, version));
    }
    Ok(Found {
        id,
        edition,
        made_up: all.made_up,
        person,
        problems: problems + doubts.problems(),
    })
}

/// The rows of a block, or of all files.
struct Rows<'a> {
    wanted: Option<&'a str>,
    questionnaire: &'a Questionnaire,
    /// How rows name each of its editions.
    references: &'a [String],
    /// Of a block, or of the files that are done.
    person: Person,
    /// What the dates of the file say, whoever they are of.
    dates: DateOrder,
    /// Rows about colleagues, whoever these are.
    colleagues: Colleagues,
    /// Whether there are lists of the person who is wanted.
    is_found: bool,
    /// Rows of everyone.
    seen: u64,
    /// The codes of all who filled in lists of their own, at most one more than are named.
    ids: BTreeSet<String>,
    noted: Noted<'a>,
    /// Whether rows of the person are made up.
    made_up: bool,
}

impl<'a> Rows<'a> {
    fn new(
        wanted: Option<&'a str>,
        questionnaire: &'a Questionnaire,
        references: &'a [String],
    ) -> Self {
        let watch = Watch {
            references,
            strict: false,
            all: false,
        };
        Self {
            wanted,
            questionnaire,
            references,
            person: Person::default(),
            dates: DateOrder::default(),
            colleagues: Colleagues::default(),
            is_found: false,
            seen: 0,
            ids: BTreeSet::new(),
            noted: Noted::new(watch),
            made_up: false,
        }
    }

    /// The statements that a row was asked: as it names them, or else as it was read.
    fn reference(&self, row: &Row<'_>) -> String {
        let (found, _) = without_made_up(row.instrument());
        let found = String::from_utf8_lossy(found).trim().to_owned();
        let own = || self.references.get(row.edition()).cloned();
        let found = Some(found).filter(|found| !found.is_empty());
        found.or_else(own).unwrap_or_default()
    }

    /// The code of the one person that the lists are about.
    fn whose(&self) -> Result<String, Error> {
        let about = self.colleagues.codes().map(str::to_owned);
        let codes: BTreeSet<String> = self.ids.iter().cloned().chain(about).collect();
        let own = Some(&self.ids).filter(|ids| !ids.is_empty());
        let known = own.unwrap_or(&codes);
        let found = codes.iter().take(MOST_NAMED).cloned().collect();
        match (self.wanted, known.first()) {
            (Some(wanted), _) if self.is_found || codes.contains(wanted.trim()) => {
                Ok(wanted.trim().to_owned())
            }
            (Some(_), _) => Err(Error::NoSuchId { found }),
            (None, _) if self.seen == 0 => Err(Error::NoSuchId { found }),
            (None, _) if known.len() > 1 || self.colleagues.is_full => {
                Err(Error::SeveralIds { found })
            }
            (None, code) => Ok(code.cloned().unwrap_or_default()),
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
        all.is_found |= block.is_found;
        all.seen += block.seen;
        all.colleagues.merge(&mut block.colleagues);
        all.made_up |= block.made_up;
        all.ids.append(&mut block.ids);
        while all.ids.len() > MOST_NAMED + 1 {
            all.ids.pop_last();
        }
    }
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
        self.rows.colleagues.file_ended();
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
        self.seen += 1;
        let Some(perspective) = row.perspective() else {
            // What a colleague filled in is not for other eyes, not even in an error.
            return self.noted.row_in_numbers(row);
        };
        let is_about = perspective == Perspective::Colleague;
        if is_about {
            self.noted.row_in_numbers(row)?;
        } else {
            if self.ids.len() <= MOST_NAMED {
                self.ids
                    .insert(String::from_utf8_lossy(row.id()).into_owned());
            }
            if !self.wanted.is_none_or(|wanted| row.is_of(wanted)) {
                return ControlFlow::Continue(());
            }
            self.is_found = true;
            self.noted.row(row)?;
        }
        self.made_up |= row.is_made_up();
        let Some(questionnaire) = self.questionnaire.editions().nth(row.edition()) else {
            return ControlFlow::Continue(());
        };
        let reference = self.reference(row);
        let person = if is_about {
            self.colleagues.of(row)
        } else {
            &mut self.person
        };
        person.add(
            questionnaire,
            (row.edition(), reference),
            perspective,
            row.form(),
            Moment::of(row.detail(Detail::Date).unwrap_or_default()),
            row.answers().iter().map(|code| code.answer()).collect(),
        );
        ControlFlow::Continue(())
    }

    fn rejected(&mut self, problem: &RowProblem) -> ControlFlow<()> {
        self.noted.rejected(problem)
    }

    fn clear(&mut self) {
        self.noted.clear();
        self.person = Person::default();
        self.dates = DateOrder::default();
        self.colleagues = Colleagues::default();
        self.is_found = false;
        self.seen = 0;
        self.ids.clear();
        self.made_up = false;
    }
}
