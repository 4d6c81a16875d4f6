//! Showing a saved result again.

use std::collections::BTreeSet;
use std::mem;
use std::ops::ControlFlow;
use std::path::Path;

use crate::answers::{Detail, Row, Wanted};
use crate::cli::{ByHandRequest, ReadingRequest};
use crate::commands::context::Context;
use crate::commands::moment::{
    Candidates, DateDoubts, DateOrder, Dated, End, Moment, RowPrecedence,
};
use crate::commands::people::{MOST_NAMED, OwnCodes};
use crate::commands::survey::{Gather, RowNotes, Survey, Surveyed, Telling, find};
use crate::error::{Error, ListsFault};
use crate::model::{Form, Perspective, Questionnaire};
use crate::random::Seed;
use crate::source::LoadedQuestionnaire;
use crate::words::group_rows;

/// A row of a file with answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct SavedAnswers {
    pub(super) id: String,
    /// The edition of the statements, from 0 for the newest.
    pub(super) edition: usize,
    pub(super) moment: Moment,
    pub(super) perspective: Perspective,
    pub(super) form: Form,
    pub(super) seed: Option<Seed>,
    /// The answers by place in file order.
    pub(super) answers: Vec<Option<u8>>,
    /// Whether there was nothing in the file that could not be read.
    pub(super) is_read_whole: bool,
    /// Whether it is of the perspective that was asked for.
    is_asked: bool,
    /// Whether there are enough answers for a mix.
    is_complete: bool,
}

/// The latest row of a person from a perspective in a file that has a mix (of the same date: the last); where none has, the latest.
/// Without a code the file must hold one
/// person. A person without a row of how they work now gets the latest one of any perspective for it.
pub(super) fn latest(
    path: &Path,
    id: Option<&str>,
    perspective: Perspective,
    by_hand: &ByHandRequest,
    instrument: &LoadedQuestionnaire,
    context: &mut Context<'_>,
) -> Result<SavedAnswers, Error> {
    let inputs = find(&[Some(path.to_owned())]);
    let rows = || SavedRows::new(id, perspective, &instrument.questionnaire);
    let mut all = AllSavedRows {
        rows: rows(),
        file: Candidates::new(End::Latest),
        doubts: DateDoubts::default(),
    };
    let reading = ReadingRequest {
        by_hand: by_hand.clone(),
        ..ReadingRequest::default()
    };
    let mut survey = Survey::new(inputs, &reading, Wanted::default(), instrument, context)?;
    survey.asks_about(id);
    let read = survey.read(|_| rows(), &mut all);
    let is_read_whole = survey.problems() == 0 && all.doubts.problems() == 0;
    survey.close(&read, None);
    read?;
    // Without a code the rows of several people are no rows of one.
    let are_several = id.is_none() && all.rows.known().len() > 1;
    let is_by_place = !are_several && all.rows.latest.is_by_place();
    let doubts = all.doubts.with_place(is_by_place);
    for sentence in doubts.sentences(context.language) {
        context.warn(&sentence);
    }
    let all = all.rows;
    let found: BTreeSet<&String> = all.own.codes.iter().chain(&all.about).collect();
    let found = found.into_iter().take(MOST_NAMED).cloned().collect();
    let path = Some(path.to_owned());
    if are_several {
        return Err(Error::Lists(ListsFault::SeveralPeople { path, found }));
    }
    if all.own.are_anybodys() && perspective != Perspective::Colleague {
        return Err(Error::Lists(ListsFault::NoCodes { path }));
    }
    let latest = all.latest.one()?;
    let latest = latest.ok_or(Error::Lists(ListsFault::NoSuchPerson { path, found }))?;
    if latest.is_complete && all.incomplete > 0 {
        context.tell(&group_rows::incomplete(context.language, all.incomplete));
    }
    Ok(SavedAnswers {
        is_read_whole,
        ..latest.clone()
    })
}

/// The rows of a block, or of the file.
struct SavedRows<'a> {
    wanted: Option<&'a str>,
    perspective: Perspective,
    questionnaire: &'a Questionnaire,
    /// Of a block, or of the sheets that are done.
    latest: Candidates<SavedAnswers>,
    /// What the dates of the sheet say, whoever they are of.
    dates: DateOrder,
    /// Those who filled in lists of their own, and those whom other lists are about.
    own: OwnCodes,
    about: BTreeSet<String>,
    /// How many rows that could be the one have too few answers for a mix.
    incomplete: u64,
}

impl<'a> SavedRows<'a> {
    fn new(
        wanted: Option<&'a str>,
        perspective: Perspective,
        questionnaire: &'a Questionnaire,
    ) -> Self {
        Self {
            wanted,
            perspective,
            questionnaire,
            latest: Candidates::new(End::Latest),
            dates: DateOrder::default(),
            own: OwnCodes::default(),
            about: BTreeSet::new(),
            incomplete: 0,
        }
    }

    /// The codes of the people one of whom is meant: of own lists those who filled them in, where there are any.
    fn known(&self) -> &BTreeSet<String> {
        let is_about = self.perspective == Perspective::Colleague;
        if is_about || self.own.codes.is_empty() {
            &self.about
        } else {
            &self.own.codes
        }
    }
}

/// The rows of all sheets so far.
struct AllSavedRows<'a> {
    rows: SavedRows<'a>,
    /// Those of the sheet that is read.
    file: Candidates<SavedAnswers>,
    doubts: DateDoubts,
}

impl Gather<SavedRows<'_>> for AllSavedRows<'_> {
    fn block(&mut self, block: &mut SavedRows<'_>) -> Result<(), Error> {
        self.rows.own.merge(mem::take(&mut block.own));
        self.rows.about.append(&mut block.about);
        self.rows.dates.merge(block.dates);
        self.rows.incomplete += block.incomplete;
        self.file.merge(block.latest.take(), true);
        Ok(())
    }

    fn file_ended(&mut self) {
        let dates = mem::take(&mut self.rows.dates);
        let mut file = self.file.take();
        file.settle(dates);
        self.doubts.add(dates);
        self.rows.latest.merge(file, false);
    }
}

impl Surveyed for SavedRows<'_> {
    fn row(&mut self, row: &Row<'_>, noted: &mut RowNotes<'_>) -> ControlFlow<()> {
        self.dates.add(row.date().unwrap_or_default());
        let text = |detail| {
            let cell = row.detail(detail).unwrap_or_default();
            String::from_utf8_lossy(cell).trim().to_owned()
        };
        let id = String::from_utf8_lossy(row.written_id()).into_owned();
        let wanted = self.wanted.is_none_or(|wanted| row.is_of(wanted));
        let is_asked = |found| self.perspective == Perspective::Own || self.perspective == found;
        // Who it is about is a problem of the row, when that is not known.
        let perspective = row.perspective();
        if wanted && perspective.is_none_or(is_asked) {
            noted.row(row, Telling::Whole)?;
        }
        if let Some(perspective) = perspective.filter(|found| wanted && is_asked(*found)) {
            let edition = self.questionnaire.editions().nth(row.edition());
            let next = SavedAnswers {
                id,
                edition: row.edition(),
                moment: Moment::of(row.date().unwrap_or_default()),
                perspective,
                form: row.form(),
                seed: text(Detail::Seed).parse().ok(),
                answers: row.answers().iter().map(|code| code.answer()).collect(),
                is_read_whole: true,
                is_asked: perspective == self.perspective,
                is_complete: edition.is_some_and(|asked| row.is_complete(asked)),
            };
            self.incomplete += u64::from(!next.is_complete);
            self.latest.add(next, true);
        }
        match perspective {
            Some(Perspective::Colleague) if self.about.len() <= MOST_NAMED => {
                self.about.insert(row.person().into_owned());
            }
            Some(Perspective::Colleague) | None => {}
            Some(perspective) => self.own.add(row, perspective),
        }
        ControlFlow::Continue(())
    }

    fn clear(&mut self) {
        *self = Self::new(self.wanted, self.perspective, self.questionnaire);
    }
}

impl Dated for SavedAnswers {
    /// What was asked for, then what the person filled in, then what others did.
    fn standing(&self) -> RowPrecedence {
        let rank = match self.perspective {
            _ if self.is_asked => 4,
            Perspective::Colleague => 0,
            _ => 2,
        };
        RowPrecedence {
            rank: rank + u8::from(self.is_complete),
            moment: self.moment,
        }
    }

    fn at(self, moment: Moment) -> Self {
        Self { moment, ..self }
    }
}
