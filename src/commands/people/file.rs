//! The rows of one file in their order: which ids are people, and which only number the rows.

use crate::commands::moment::DateOrder;

use super::held::Held;
use super::numbering::Numbering;
use super::records::{People, Record, Records};

/// After so many rows whose ids only number them no later id is expected to come back.
const ENOUGH: usize = 200_000;

/// What is known of the ids of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ids {
    /// They are people, of whom the latest row counts.
    People,
    /// They number the rows: every row is somebody else.
    Numbers,
}

/// The rows of one file.
#[derive(Debug, Clone, Default)]
pub(super) struct FileRows {
    /// Nothing as long as it is not known.
    ids: Option<Ids>,
    numbering: Numbering,
    dates: DateOrder,
    /// Rows of which it is not known what their ids or dates are.
    waiting: Records,
}

impl FileRows {
    /// A file of which no row has come; with the same people in every file its ids are people.
    pub(super) fn new(same_people: bool) -> Self {
        Self {
            ids: same_people.then_some(Ids::People),
            ..Self::default()
        }
    }

    /// Takes the rows of the next block; `add` adds one that is not replaced.
    pub(super) fn take(
        &mut self,
        held: &Held,
        people: &mut People,
        add: &mut impl FnMut(&Record, &[u8]),
    ) {
        self.numbering.merge(held.numbering);
        self.dates.merge(held.dates);
        for (record, packed) in held.records.iter() {
            self.waiting.push_packed(*record, packed);
        }
        if self.ids.is_none() && (self.waiting.len() >= ENOUGH || !self.numbering.holds()) {
            self.ids = Some(self.of_numbering());
        }
        let waits = self.ids == Some(Ids::People) && self.dates.is_open();
        if self.ids.is_some() && !waits {
            self.settle(people, add);
        }
    }

    /// Nothing follows; what the dates of the file say.
    pub(super) fn end(
        mut self,
        people: &mut People,
        add: &mut impl FnMut(&Record, &[u8]),
    ) -> DateOrder {
        self.ids = self.ids.or(Some(self.of_numbering()));
        self.settle(people, add);
        self.dates
    }

    fn of_numbering(&self) -> Ids {
        if self.numbering.holds() {
            Ids::Numbers
        } else {
            Ids::People
        }
    }

    /// Rows that waited wait no longer. The first date that has one reading decides for all.
    fn settle(&mut self, people: &mut People, add: &mut impl FnMut(&Record, &[u8])) {
        for (record, packed) in self.waiting.iter() {
            if self.ids == Some(Ids::Numbers) {
                add(record, packed);
                continue;
            }
            let date = self
                .dates
                .first()
                .map_or(record.date, |reading| record.date.read_as(reading));
            people.take(Record { date, ..*record }, packed);
        }
        self.waiting.clear();
    }
}
