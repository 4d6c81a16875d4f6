//! People with rows of several days: which are their first and their last.

use crate::commands::moment::DateOrder;

use super::held::Held;
use super::records::{Record, Records};

/// The rows with an id and a date of all files, in the order in which they came.
#[derive(Debug, Clone, Default)]
pub(crate) struct Days {
    rows: Records,
    /// How many of them are of files that have ended.
    settled: usize,
    /// What the dates of the file that is read say.
    dates: DateOrder,
}

/// What the first and the last row of some people are, and of how many that can't be told.
#[derive(Debug, Clone, Default)]
pub(crate) struct FirstAndLast<'a> {
    /// Both packed, of different days.
    pub(crate) pairs: Vec<[&'a [u8]; 2]>,
    /// People with several rows of which a day is missing or can be one of two.
    pub(crate) unclear: u64,
}

impl Days {
    /// Takes the rows of the next block.
    pub(crate) fn take(&mut self, held: &Held) {
        self.dates.merge(held.dates);
        for (record, packed) in held.records.iter() {
            self.rows.push_packed(*record, packed);
        }
    }

    /// The rows of a file have all come: a date that has one reading decides for all, unless another decides the other way.
    pub(crate) fn file_ended(&mut self) {
        if let Some(reading) = std::mem::take(&mut self.dates).settled() {
            self.rows.read_as(reading, self.settled);
        }
        self.settled = self.rows.len();
    }

    /// The first and the last row of each person; of several on one day the last one.
    pub(crate) fn first_and_last(&self) -> FirstAndLast<'_> {
        let mut rows: Vec<(&Record, &[u8])> = self.rows.iter().collect();
        // A stable sort: the rows of a person stay in the order in which they came.
        rows.sort_by(|(one, _), (other, _)| one.id.bytes().cmp(other.id.bytes()));
        let mut found = FirstAndLast::default();
        for person in rows.chunk_by(|(one, _), (other, _)| one.id == other.id) {
            if person.len() > 1 {
                found.add(person);
            }
        }
        found
    }
}

impl<'a> FirstAndLast<'a> {
    /// Adds a person with several rows.
    fn add(&mut self, person: &[(&Record, &'a [u8])]) {
        let days = person
            .iter()
            .map(|(record, packed)| Some((record.date.day()?, *packed)));
        let Some(mut days) = days.collect::<Option<Vec<_>>>() else {
            self.unclear += 1;
            return;
        };
        days.sort_by(|(one, _), (other, _)| one.cmp(other));
        let mut of_days = days.chunk_by(|(one, _), (other, _)| one == other);
        let ends = [of_days.next(), of_days.next_back()].map(|rows| rows?.last());
        if let [Some((_, first)), Some((_, last))] = ends {
            self.pairs.push([first, last]);
        }
    }
}
