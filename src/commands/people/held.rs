//! The rows of one block that may be replaced by a later row of the same person.

use crate::answers::{Detail, Row};
use crate::commands::moment::{DateOrder, Moment};
use crate::commands::survey::FilePlace;
use crate::storage::Digest;

use super::numbering::Numbering;
use super::records::{HeldAnswers, HeldRow, RowKind};

/// The rows of one block that may be replaced, and what its ids and dates say.
#[derive(Debug, Clone, Default)]
pub(crate) struct ReplaceableRows {
    pub(super) file: u32,
    same_people: bool,
    /// Whether ids that are numbers may come back in other files.
    is_one_of_several: bool,
    pub(super) records: HeldAnswers,
    /// The ids that are numbers, until they leave the block.
    pub(super) numbers: Vec<Digest>,
    pub(super) numbering: Numbering,
    pub(super) dates: DateOrder,
}

impl ReplaceableRows {
    /// A block of a file of which no row has come; with the `same_people` in every file an id that is a number is the
    /// same person everywhere.
    pub(crate) fn new(place: FilePlace<'_>, same_people: bool) -> Self {
        Self {
            file: place.number,
            same_people,
            is_one_of_several: place.is_one_of_several,
            ..Self::default()
        }
    }

    /// Looks at a row, whatever becomes of it.
    pub(crate) fn see(&mut self, row: &Row<'_>) {
        self.dates.add(row.date().unwrap_or_default());
        if row.detail(Detail::Date).is_some() {
            self.numbering.ends();
        } else if !row.id().is_empty() {
            self.numbering.add(row.id());
        }
    }

    /// Holds a row that has an id, with or without a mix, and is of a part of the group; the same id in a part of another name is
    /// somebody else.
    pub(crate) fn push(&mut self, row: &Row<'_>, complete: bool, (part, name): (u32, &str)) {
        let date = row.date().map_or_else(Moment::default, Moment::of);
        let code = row.person();
        let is_number = !self.same_people && is_number(&code);
        let person = self.person(&code, is_number);
        let id = if name.is_empty() {
            person
        } else {
            Digest::of([person.bytes(), name.as_bytes()].concat())
        };
        let record = HeldRow {
            id,
            date,
            file: self.file,
            part,
        };
        let kind = RowKind {
            form: row.form(),
            complete,
            is_number,
        };
        self.records.push(record, kind, row.answers());
    }

    /// Gives the parts of the group their numbers among all blocks.
    pub(crate) fn place_parts(&mut self, places: &[u32]) {
        self.records.place_parts(places);
    }

    /// Whose row it is: a number in another file is somebody else.
    fn person(&mut self, code: &str, is_number: bool) -> Digest {
        let person = Digest::of(code);
        if !is_number {
            return person;
        }
        if self.is_one_of_several {
            self.numbers.push(person);
        }
        Digest::of([&self.file.to_le_bytes()[..], person.bytes()].concat())
    }

    /// Forgets the rows.
    pub(crate) fn clear(&mut self) {
        self.records.clear();
        self.numbers.clear();
        self.numbering = Numbering::default();
        self.dates = DateOrder::default();
    }
}

/// Whether an id is a number, as forms give them to their rows.
fn is_number(code: &str) -> bool {
    code.bytes().all(|byte| byte.is_ascii_digit())
}
