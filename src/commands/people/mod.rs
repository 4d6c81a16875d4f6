//! One row per person: which rows of some files are of one person, and which of those counts.
//!
//! Ids that go up number the rows of their file. Other ids are people, of whom the latest row counts; one that is a number
//! is somebody else in another file, unless it is said that the files are of the same people.

mod counting;
mod editions;
mod file;
mod held;
mod numbering;
mod records;
mod returning;
mod two_dates;

use crate::commands::moment::DateDoubts;
use crate::words::Language;
use crate::words::people as words;

use file::FileRows;
use records::People;
use returning::Returning;

pub(super) use counting::RowCounts;
pub(super) use editions::{AllEditions, EditionPeople, EditionRows, EditionsBlock};
pub(super) use held::Held;
pub(super) use numbering::Numbering;
pub(super) use records::{Record, unpack};
pub(super) use two_dates::{Days, FirstAndLast};

/// How many codes are named when there is more than one.
pub(super) const MOST_NAMED: usize = 10;

/// The people of all files.
#[derive(Debug, Clone)]
pub(super) struct AllPeople {
    people: People,
    file: FileRows,
    same_people: bool,
    returning: Returning,
    dates: DateDoubts,
}

/// What is uncertain about the rows of people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Doubts {
    /// Numbers that stand in several files, and whether there may be more.
    returning: (u64, bool),
    /// How many rows one code has, where those are more than one person has.
    crowd: u32,
    open: u64,
    dates: DateDoubts,
}

impl AllPeople {
    pub(super) fn new(same_people: bool) -> Self {
        Self {
            people: People::default(),
            file: FileRows::new(same_people),
            same_people,
            returning: Returning::default(),
            dates: DateDoubts::default(),
        }
    }

    /// Takes the next block; `add` adds a row that no other replaces.
    pub(super) fn take(&mut self, held: &mut Held, add: &mut impl FnMut(&Record, &[u8])) {
        self.returning.take(held.file(), held.take_numbers());
        self.file.take(held, &mut self.people, add);
    }

    /// The rows of a file have all come.
    pub(super) fn file_ended(&mut self, add: &mut impl FnMut(&Record, &[u8])) {
        let file = std::mem::replace(&mut self.file, FileRows::new(self.same_people));
        self.dates.add(file.end(&mut self.people, add));
    }

    /// Adds the rows that stayed.
    pub(super) fn add_all(&self, add: &mut impl FnMut(&Record, &[u8])) {
        for (record, packed) in self.people.iter() {
            add(record, packed);
        }
    }

    /// How many rows gave way to a later one.
    pub(super) const fn replaced(&self) -> u64 {
        self.people.replaced
    }

    /// What is uncertain.
    pub(super) fn doubts(&self) -> Doubts {
        Doubts {
            returning: (self.returning.count, self.returning.is_full()),
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
            (self.crowd > 0).then(|| words::crowd(language, self.crowd)),
            (self.open > 0).then(|| words::open_dates(language, self.open)),
        ];
        let sentences = sentences.into_iter().flatten();
        sentences.chain(self.dates.sentences(language)).collect()
    }
}
