//! Showing a saved result again.

use std::collections::BTreeSet;
use std::ops::ControlFlow;
use std::path::Path;

use crate::answers::{Detail, Row, RowSink, Wanted};
use crate::cli::{ByHandRequest, ReadingRequest};
use crate::commands::context::Context;
use crate::commands::moment::Moment;
use crate::commands::survey::{Gather, Noted, Survey, Surveyed, Watch, find};
use crate::model::{Form, Perspective};
use crate::random::Seed;
use crate::situation::{Error, RowProblem};
use crate::source::Instrument;

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
    /// Whether there was nothing in the file that could not be read.
    pub(super) is_read_whole: bool,
}

/// The latest row of a person from a perspective in a file (of the same date: the last). Without a code the file must hold one
/// person. A person without a row of how they work now gets the latest one of any perspective for it.
pub(super) fn latest(
    path: &Path,
    id: Option<&str>,
    perspective: Perspective,
    by_hand: &ByHandRequest,
    instrument: &Instrument,
    context: &mut Context<'_>,
) -> Result<SavedAnswers, Error> {
    let inputs = find(&[Some(path.to_owned())]);
    let reference = instrument.reference();
    let rows = || Rows::new(id, perspective, &reference);
    let mut all = rows();
    let reading = ReadingRequest {
        by_hand: by_hand.clone(),
        ..ReadingRequest::default()
    };
    let mut survey = Survey::new(inputs, &reading, Wanted::default(), instrument, context)?;
    let read = survey.read(|_| rows(), &mut all);
    let is_read_whole = survey.problems() == 0;
    survey.close(&read, None);
    read?;
    let found = all.ids.iter().take(MOST_NAMED).cloned().collect();
    let path = path.to_owned();
    if id.is_none() && all.ids.len() > 1 {
        return Err(Error::SeveralPeople { path, found });
    }
    let latest = all.latest.ok_or(Error::NoSuchPerson { path, found })?;
    Ok(SavedAnswers {
        is_read_whole,
        ..latest
    })
}

/// The rows of a block, or of the file.
struct Rows<'a> {
    wanted: Option<&'a str>,
    perspective: Perspective,
    latest: Option<SavedAnswers>,
    ids: BTreeSet<String>,
    noted: Noted<'a>,
}

impl<'a> Rows<'a> {
    fn new(wanted: Option<&'a str>, perspective: Perspective, reference: &'a str) -> Self {
        let watch = Watch {
            reference,
            strict: false,
            all: false,
        };
        Self {
            wanted,
            perspective,
            latest: None,
            ids: BTreeSet::new(),
            noted: Noted::new(watch),
        }
    }
}

impl Gather<Self> for Rows<'_> {
    fn block(&mut self, block: &mut Self) -> Result<(), Error> {
        self.ids.append(&mut block.ids);
        self.latest = later(self.latest.take(), block.latest.take(), self.perspective);
        Ok(())
    }
}

impl<'a> Surveyed<'a> for Rows<'a> {
    fn noted(&self) -> &Noted<'a> {
        &self.noted
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
        let is_asked = |found| self.perspective == Perspective::Own || self.perspective == found;
        // Who it is about is a problem of the row, when that is not known.
        let perspective = row.perspective();
        if wanted && perspective.is_none_or(is_asked) {
            self.noted.row(row)?;
        }
        if let Some(perspective) = perspective.filter(|found| wanted && is_asked(*found)) {
            let next = SavedAnswers {
                id: id.clone(),
                moment: Moment::of(row.detail(Detail::Date).unwrap_or_default()),
                perspective,
                form: row.form(),
                seed: text(Detail::Seed).parse().ok(),
                answers: row.answers().iter().map(|code| code.answer()).collect(),
                is_read_whole: true,
            };
            self.latest = later(self.latest.take(), Some(next), self.perspective);
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
        self.latest = None;
        self.ids.clear();
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
