//! One row per person: which rows of some files are of one person, and which of those counts.
//!
//! Ids that go up number the rows of their file. Other ids are people, of whom one row counts, by its `RowPrecedence`; one that is a
//! number is somebody else in another file, unless it is said that the files are of the same people.

mod editions;
mod held;
mod numbering;
mod own_codes;
mod records;

use std::collections::HashMap;

use crate::commands::moment::{DateDoubts, DateOrder};
use crate::commands::survey::MOST_ROWS;
use crate::storage::Digest;
use crate::words::{Language, people as words};

use records::{HeldAnswers, LatestRows};

pub(super) use editions::{
    AllEditions, EditionJob, EditionPeople, EditionRows, EditionsBlock, MostOf, RowCounts,
};
pub(super) use held::ReplaceableRows;
pub(super) use numbering::Numbering;
pub(super) use own_codes::OwnCodes;
pub(super) use records::{HeldRow, unpack};

/// How many codes are named when there is more than one.
pub(super) const MOST_NAMED: usize = 10;

#[derive(Debug, Clone)]
pub(super) struct AllPeople {
    people: LatestRows,
    file: FileRows,
    same_people: bool,
    returning: Returning,
    dates: DateDoubts,
}

/// What becomes of rows that were held; of those of which nothing is said it is not known before all have come.
pub(super) trait HeldRows {
    /// A row that no other replaces.
    fn stays(&mut self, record: &HeldRow, packed: &[u8]);
    /// A row that gave way to another of the same person.
    fn gives_way(&mut self, packed: &[u8]);
}

/// What is uncertain about the rows of people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Doubts {
    /// Numbers that stand in several files, and whether there may be more.
    returning: (u64, bool),
    /// Rows that gave way to another with the same number.
    numbered: u64,
    /// How many rows one code has, where those are more than one person has.
    crowd: u32,
    open: u64,
    dates: DateDoubts,
}

impl AllPeople {
    pub(super) fn new(same_people: bool) -> Self {
        Self {
            people: LatestRows::default(),
            file: FileRows::new(same_people),
            same_people,
            returning: Returning::default(),
            dates: DateDoubts::default(),
        }
    }

    /// Takes the next block.
    pub(super) fn take(&mut self, held: &mut ReplaceableRows, rows: &mut impl HeldRows) {
        self.returning.take(held.file, held.numbers.drain(..));
        self.file.take(held, &mut self.people, rows);
    }

    /// The rows of a file have all come.
    pub(super) fn file_ended(&mut self, rows: &mut impl HeldRows) {
        let file = std::mem::replace(&mut self.file, FileRows::new(self.same_people));
        self.dates.add(file.end(&mut self.people, rows));
    }

    /// The rows that stayed, of those that could be replaced.
    pub(super) fn stayed(&self) -> impl Iterator<Item = (&HeldRow, &[u8])> {
        self.people.iter()
    }

    /// How many rows gave way to another.
    pub(super) const fn replaced(&self) -> u64 {
        self.people.replaced
    }

    pub(super) fn doubts(&self) -> Doubts {
        Doubts {
            returning: (self.returning.count, self.returning.is_full()),
            numbered: self.people.numbered,
            crowd: self.people.crowd(),
            open: self.people.open,
            dates: self.dates.with_place(self.people.by_place),
        }
    }
}

impl Doubts {
    /// Problems: dates that leave open which row came first.
    pub(super) const fn problems(self) -> u64 {
        self.open + self.dates.problems()
    }

    /// What is to be said of them.
    pub(super) fn sentences(self, language: Language) -> Vec<String> {
        let (returning, more) = self.returning;
        let sentences = [
            (returning > 0).then(|| words::returning(language, returning, more)),
            (self.numbered > 0).then(|| words::same_number(language, self.numbered)),
            (self.crowd > 0).then(|| words::crowd(language, self.crowd)),
            (self.open > 0).then(|| words::open_dates(language, self.open)),
        ];
        let sentences = sentences.into_iter().flatten();
        sentences.chain(self.dates.sentences(language)).collect()
    }
}

/// Which numbers were seen in which file; of so many as rows are remembered.
#[derive(Debug, Clone, Default)]
struct Returning {
    /// The last file, and whether there was another one before it.
    files: HashMap<Digest, (u32, bool)>,
    /// How many stand in several files.
    count: u64,
}

impl Returning {
    /// Adds the numbers of rows of a file that follow.
    fn take(&mut self, file: u32, numbers: impl IntoIterator<Item = Digest>) {
        for number in numbers {
            let is_full = self.files.len() >= MOST_ROWS;
            match self.files.get_mut(&number) {
                Some((last, several)) => {
                    self.count += u64::from(*last != file && !*several);
                    *several |= *last != file;
                    *last = file;
                }
                None if is_full => {}
                None => {
                    self.files.insert(number, (file, false));
                }
            }
        }
    }

    /// Whether more may stand in several files than were counted.
    fn is_full(&self) -> bool {
        self.files.len() >= MOST_ROWS
    }
}

/// After so many rows whose ids only number them no later id is expected to come back.
const ENOUGH: usize = 200_000;

/// What is known of the ids of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ids {
    /// They are people, of whom one row counts.
    People,
    /// They number the rows: every row is somebody else.
    Numbers,
}

#[derive(Debug, Clone, Default)]
struct FileRows {
    /// Nothing as long as it is not known.
    ids: Option<Ids>,
    numbering: Numbering,
    dates: DateOrder,
    /// Rows of which it is not known what their ids or dates are.
    waiting: HeldAnswers,
}

impl FileRows {
    /// A file of which no row has come; with the same people in every file its ids are people.
    fn new(same_people: bool) -> Self {
        Self {
            ids: same_people.then_some(Ids::People),
            ..Self::default()
        }
    }

    /// Takes the rows of the next block.
    fn take(&mut self, held: &ReplaceableRows, people: &mut LatestRows, rows: &mut impl HeldRows) {
        self.numbering.merge(held.numbering);
        self.dates.merge(held.dates);
        let number = self.waiting.len() + held.records.len();
        if self.ids.is_none() && (number >= ENOUGH || !self.numbering.holds()) {
            self.ids = Some(self.of_numbering());
        }
        let waits = self.ids == Some(Ids::People) && self.dates.is_open();
        if self.ids.is_some() && !waits {
            self.settle(people, rows);
            self.settled(&held.records, people, rows);
        } else {
            for (record, packed) in held.records.iter() {
                self.waiting.push_packed(*record, packed);
            }
        }
    }

    /// Nothing follows; what the dates of the file say.
    fn end(mut self, people: &mut LatestRows, rows: &mut impl HeldRows) -> DateOrder {
        self.ids = self.ids.or(Some(self.of_numbering()));
        self.settle(people, rows);
        self.dates
    }

    fn of_numbering(&self) -> Ids {
        if self.numbering.holds() {
            Ids::Numbers
        } else {
            Ids::People
        }
    }

    /// Rows that waited wait no longer.
    fn settle(&mut self, people: &mut LatestRows, rows: &mut impl HeldRows) {
        let waiting = std::mem::take(&mut self.waiting);
        self.settled(&waiting, people, rows);
    }

    /// Takes rows of which is known what their ids are. The first date that has one reading decides for all.
    fn settled(&self, records: &HeldAnswers, people: &mut LatestRows, rows: &mut impl HeldRows) {
        let reading = self.dates.first();
        for (record, packed) in records.iter() {
            if self.ids == Some(Ids::Numbers) {
                rows.stays(record, packed);
                continue;
            }
            let date = reading.map_or(record.date, |reading| record.date.read_as(reading));
            people.take(HeldRow { date, ..*record }, packed, &mut |packed| {
                rows.gives_way(packed);
            });
        }
    }
}

/// The rows with an id and a date of all files, in the order in which they came.
#[derive(Debug, Clone, Default)]
pub(crate) struct Days {
    rows: HeldAnswers,
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
    pub(crate) fn take(&mut self, held: &ReplaceableRows) {
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
        let mut rows: Vec<(&HeldRow, &[u8])> = self.rows.iter().collect();
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
    fn add(&mut self, person: &[(&HeldRow, &'a [u8])]) {
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

#[cfg(test)]
mod tests {
    use super::{Digest, Returning};

    #[test]
    fn a_number_counts_once_however_many_files_it_stands_in() {
        let mut returning = Returning::default();
        for (file, numbers) in [(1, [1, 2, 1]), (2, [1, 3, 3]), (3, [1, 3, 4])] {
            returning.take(file, numbers.map(|number| Digest::of([number])));
        }
        assert_eq!(returning.count, 2);
    }
}
