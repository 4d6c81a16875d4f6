//! Reading the lists of one person from any number of files.

use std::collections::{BTreeMap, BTreeSet};
use std::mem;
use std::ops::ControlFlow;

use crate::answers::{Row, Wanted};
use crate::cli::ReadingRequest;
use crate::commands::context::Context;
use crate::commands::moment::{DateDoubts, DateOrder, Moment};
use crate::commands::people::{MOST_NAMED, OwnCodes};
use crate::commands::survey::{Gather, RowNotes, Survey, Surveyed, Telling, find_once_each};
use crate::error::{Error, ListsFault};
use crate::model::{Perspective, Questionnaire, person_code, without_made_up};
use crate::source::LoadedQuestionnaire;
use crate::words::{people as words, reading as left_out};

use super::colleagues::{ColleagueList, Colleagues};
use super::numbered::{NumberedFiles, NumberedRows};
use super::person::PersonLists;

/// What the files hold.
#[derive(Debug, Default)]
pub(crate) struct FoundPerson {
    /// The code of the person, as the files have it.
    pub(crate) id: String,
    pub(crate) person: PersonLists,
    /// The edition of the statements that the latest own list is of, from 0 for the newest.
    pub(crate) edition: usize,
    /// Whether the answers are made up, as an example.
    pub(crate) made_up: bool,
    /// How many rows or cells of the person could not be read as they stand.
    pub(crate) problems: u64,
}

/// The lists of the person with this code; without a code the files must hold one person.
pub(crate) fn one_person(
    id: Option<&str>,
    reading: &ReadingRequest,
    instrument: &LoadedQuestionnaire,
    context: &mut Context<'_>,
) -> Result<FoundPerson, Error> {
    let inputs = find_once_each(&reading.files, context);
    let references = instrument.references();
    let finished_only = reading.finished_only;
    let rows = || PersonRows::new(id, &instrument.questionnaire, &references, finished_only);
    let mut all = AllPersonRows {
        rows: rows(),
        file: PersonLists::default(),
        doubts: DateDoubts::default(),
        colleagues: Colleagues::default(),
        numbered: NumberedFiles::default(),
        block: (String::new(), 0),
        open: None,
    };
    let mut survey = Survey::new(inputs, reading, Wanted::default(), instrument, context)?;
    survey.messages.is_of_one_person = true;
    survey.asks_about(id);
    let read = survey.read(|_| rows(), &mut all);
    let problems = survey.problems();
    survey.close(&read, None);
    let unfinished = all.rows.unfinished;
    if unfinished > 0 && !reading.quiet {
        let sentence = left_out::unfinished(context.language, unfinished, true);
        context.warn(&format!("{sentence}."));
    }
    let whose = all.rows.whose(&all.colleagues);
    let is_by_place = whose.is_ok() && all.rows.person.is_by_place();
    let doubts = all.doubts.with_place(is_by_place);
    for sentence in doubts.sentences(context.language) {
        context.warn(&sentence);
    }
    read?;
    if let Some(place) = all.whose_is_open() {
        return Err(Error::Lists(ListsFault::WhoseList { place }));
    }
    let id = whose?;
    let joined = all.numbered.joined();
    if !joined.is_empty() {
        context.warn(&words::numbered(context.language, &id, joined));
    }
    let mut person = all.with_colleagues(&id, context);
    let own = person.latest.one().ok().flatten().map(|own| own.edition);
    let left_out = own.map_or(0, |edition| person.keep_others(edition));
    let edition = own.unwrap_or_default();
    if left_out > 0 {
        let of = instrument.edition(edition);
        let version = of.questionnaire.version();
        context.warn(&words::other_editions(context.language, left_out, version));
    }
    Ok(FoundPerson {
        id,
        edition,
        made_up: all.rows.made_up,
        person,
        problems: problems + all.doubts.problems(),
    })
}

/// The rows of a block, or of all files.
struct PersonRows<'a> {
    wanted: Option<&'a str>,
    questionnaire: &'a Questionnaire,
    /// How rows name each of its editions.
    references: &'a [String],
    /// Of a block, or of the files that are done.
    person: PersonLists,
    /// What the dates of the file say, whoever they are of.
    dates: DateOrder,
    /// Rows about colleagues, whoever these are, of a block.
    ratings: Vec<ColleagueList>,
    unsaid: Unsaid,
    /// Of a block, whether the codes of its rows number them.
    numbered: NumberedRows,
    /// Whether there are lists of the person who is wanted.
    is_found: bool,
    /// Whether rows that were never handed in are left out, and how many.
    finished_only: bool,
    unfinished: u64,
    /// Rows of everyone that count.
    seen: u64,
    /// Those who filled in lists of their own.
    own: OwnCodes,
    /// Whether rows of the person are made up.
    made_up: bool,
}

impl<'a> PersonRows<'a> {
    fn new(
        wanted: Option<&'a str>,
        questionnaire: &'a Questionnaire,
        references: &'a [String],
        finished_only: bool,
    ) -> Self {
        Self {
            wanted,
            questionnaire,
            references,
            person: PersonLists::default(),
            dates: DateOrder::default(),
            ratings: Vec::new(),
            unsaid: Unsaid::default(),
            numbered: NumberedRows::default(),
            is_found: false,
            finished_only,
            unfinished: 0,
            seen: 0,
            own: OwnCodes::default(),
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
    fn whose(&self, colleagues: &Colleagues) -> Result<String, Error> {
        let about = colleagues.codes().map(str::to_owned);
        let codes: BTreeSet<String> = self.own.codes.iter().cloned().chain(about).collect();
        let own = Some(&self.own.codes).filter(|ids| !ids.is_empty());
        let known = own.unwrap_or(&codes);
        let found = codes.iter().take(MOST_NAMED).cloned().collect();
        match (self.wanted, known.first()) {
            _ if self.own.are_anybodys() => Err(Error::Lists(ListsFault::NoCodes { path: None })),
            (Some(wanted), _) if self.is_found || codes.contains(&*person_code(wanted)) => {
                Ok(person_code(wanted).into_owned())
            }
            (Some(_), _) => Err(Error::Lists(ListsFault::NoSuchPerson { path: None, found })),
            (None, _) if self.seen == 0 => {
                Err(Error::Lists(ListsFault::NoSuchPerson { path: None, found }))
            }
            (None, _) if known.len() > 1 || colleagues.is_full => {
                Err(Error::Lists(ListsFault::SeveralPeople {
                    path: None,
                    found,
                }))
            }
            (None, code) => Ok(code.cloned().unwrap_or_default()),
        }
    }
}

/// The rows of all files so far.
struct AllPersonRows<'a> {
    rows: PersonRows<'a>,
    /// The lists of the file that is read.
    file: PersonLists,
    doubts: DateDoubts,
    colleagues: Colleagues,
    numbered: NumberedFiles,
    /// The file of the block that is taken, and how many lines of it come before.
    block: (String, u64),
    /// The place of the first row that does not say whose eyes it is from.
    open: Option<String>,
}

impl AllPersonRows<'_> {
    /// The place of a list that does not say whether it is the person's own or a colleague's, where that matters: where other lists do
    /// say it, or where several do not and have no dates that would make one of them an earlier list of the person.
    fn whose_is_open(&mut self) -> Option<String> {
        let Unsaid {
            undated, is_said, ..
        } = self.rows.unsaid;
        self.open.take().filter(|_| is_said || undated > 1)
    }

    /// The lists of the person with this code, and those of colleagues about them; what is left out is told.
    fn with_colleagues(&mut self, code: &str, context: &mut Context<'_>) -> PersonLists {
        let about = self.colleagues.about(code, &self.rows.own.codes);
        let language = context.language;
        if about.others > 0 {
            context.warn(&words::about_others(
                language,
                code,
                about.others,
                &about.strangers,
            ));
        }
        if about.nameless > 0 {
            context.warn(&words::about_nobody(language, about.nameless));
        }
        let editions: Vec<&Questionnaire> = self.rows.questionnaire.editions().collect();
        let mut person = mem::take(&mut self.rows.person);
        let (mut seen, mut again) = (BTreeMap::new(), Vec::new());
        for rating in about.lists {
            let place = self.colleagues.place(&rating);
            let Some(questionnaire) = editions.get(rating.edition) else {
                continue;
            };
            let first = seen
                .entry((rating.edition, rating.answers.clone()))
                .or_insert_with(|| place.clone());
            if *first != place && rating.is_recognisable(questionnaire) {
                again.push((place, first.clone()));
            } else {
                person.add_rating(questionnaire, rating);
            }
        }
        if !again.is_empty() {
            context.warn(&words::same_answers(language, &again));
        }
        person
    }

    /// Adds the rows of a block that follows.
    fn merge(&mut self, block: &mut PersonRows<'_>) {
        self.file.merge(mem::take(&mut block.person), true);
        let all = &mut self.rows;
        all.dates.merge(block.dates);
        all.is_found |= block.is_found;
        all.seen += block.seen;
        all.unfinished += block.unfinished;
        let (file, lines) = &self.block;
        for rating in mem::take(&mut block.ratings) {
            self.colleagues.add(rating, file, *lines);
        }
        let first = block.unsaid.first;
        self.open = self
            .open
            .take()
            .or(first.map(|line| format!("{file}:{}", lines + line + 1)));
        all.unsaid.merge(block.unsaid);
        self.numbered.add(block.numbered);
        all.made_up |= block.made_up;
        all.own.merge(mem::take(&mut block.own));
    }
}

/// Whether rows say whose eyes they are from; empty with x is x.
#[derive(Debug, Clone, Copy, Default)]
struct Unsaid {
    /// The line of the first that does not, in its block.
    first: Option<u64>,
    /// How many of the person say neither that nor when they were filled in.
    undated: u64,
    /// Whether others say it.
    is_said: bool,
}

impl Unsaid {
    fn add(&mut self, row: &Row<'_>, is_wanted: bool) {
        if row.says_perspective() {
            self.is_said = true;
            return;
        }
        self.first = self.first.or(Some(row.line()));
        let date = row.date().unwrap_or_default();
        self.undated += u64::from(is_wanted && date.trim_ascii().is_empty());
    }

    const fn merge(&mut self, after: Self) {
        self.undated += after.undated;
        self.is_said |= after.is_said;
    }
}

impl Gather<PersonRows<'_>> for AllPersonRows<'_> {
    fn block_begins(&mut self, file: &str, lines: u64) {
        self.block = (file.to_owned(), lines);
    }

    fn block(&mut self, block: &mut PersonRows<'_>) -> Result<(), Error> {
        self.merge(block);
        Ok(())
    }

    fn file_ended(&mut self) {
        let (mut file, dates) = (mem::take(&mut self.file), mem::take(&mut self.rows.dates));
        file.settle(dates);
        self.doubts.add(dates);
        self.colleagues.file_ended();
        self.numbered.file_ended(&self.block.0);
        self.rows.person.merge(file, false);
    }
}

impl Surveyed for PersonRows<'_> {
    fn row(&mut self, row: &Row<'_>, noted: &mut RowNotes<'_>) -> ControlFlow<()> {
        self.dates.add(row.date().unwrap_or_default());
        if self.finished_only && !row.is_finished() {
            self.unfinished += 1;
            return ControlFlow::Continue(());
        }
        self.seen += 1;
        let Some(perspective) = row.perspective() else {
            // What a colleague filled in is not for other eyes, not even in an error.
            return noted.row(row, Telling::InPlaces);
        };
        let is_about = perspective == Perspective::Colleague;
        let is_wanted = self.wanted.is_none_or(|wanted| row.is_of(wanted));
        self.unsaid.add(row, is_wanted);
        if is_about {
            noted.row(row, Telling::InPlaces)?;
        } else {
            self.own.add(row, perspective);
            self.numbered.add(row, is_wanted);
            if !is_wanted {
                return ControlFlow::Continue(());
            }
            self.is_found = true;
            noted.row(row, Telling::Whole)?;
        }
        self.made_up |= row.is_made_up();
        let Some(questionnaire) = self.questionnaire.editions().nth(row.edition()) else {
            return ControlFlow::Continue(());
        };
        let reference = self.reference(row);
        if is_about {
            self.ratings.push(ColleagueList::of(row, reference));
            return ControlFlow::Continue(());
        }
        self.person.add(
            questionnaire,
            (row.edition(), reference),
            perspective,
            row.form(),
            Moment::of(row.date().unwrap_or_default()),
            row.answers().iter().map(|code| code.answer()).collect(),
        );
        ControlFlow::Continue(())
    }

    fn clear(&mut self) {
        let Self {
            wanted,
            questionnaire,
            references,
            finished_only,
            ..
        } = *self;
        *self = Self::new(wanted, questionnaire, references, finished_only);
    }
}
