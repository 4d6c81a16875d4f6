//! Complete rows that may still be replaced by a later row of the same person, held in as few bytes as possible.

use std::cmp::Ordering;

use hashbrown::HashTable;

use crate::commands::moment::{DayReading, End, Moment, RowPrecedence};
use crate::model::{Form, PackedAnswer};
use crate::storage::Digest;

/// A row without its answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct HeldRow {
    /// Whose row it is.
    pub(super) id: Digest,
    /// When it was answered.
    pub(super) date: Moment,
    pub(super) file: u32,
    /// The part of the group it belongs to.
    pub(crate) part: u32,
}

/// What else is held of a row, in the half byte before its answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct RowKind {
    pub(super) form: Form,
    /// Whether there are enough answers for a mix.
    pub(super) complete: bool,
    /// Whether its id is a number, and nobody said that the files are of the same people.
    pub(super) is_number: bool,
}

impl RowKind {
    fn packed(self) -> u8 {
        let bits = [self.form == Form::Short, self.complete, self.is_number];
        bits.iter()
            .rev()
            .fold(0, |packed, bit| packed << 1 | u8::from(*bit))
    }

    fn of(packed: &[u8]) -> Self {
        let has = |bit: u8| packed.first().is_some_and(|byte| byte >> bit & 1 == 1);
        Self {
            form: if has(0) { Form::Short } else { Form::Full },
            complete: has(1),
            is_number: has(2),
        }
    }
}

/// Rows with their answers: half a byte per statement.
#[derive(Debug, Clone, Default)]
pub(crate) struct HeldAnswers {
    records: Vec<HeldRow>,
    packed: Vec<u8>,
}

impl HeldAnswers {
    /// Adds a row; every row has as many answers.
    pub(super) fn push(&mut self, record: HeldRow, kind: RowKind, answers: &[PackedAnswer]) {
        self.records.push(record);
        let first = kind.packed();
        let nibbles = || answers.iter().map(|code| code.index().to_le_bytes()[0]);
        let lower = std::iter::once(first).chain(nibbles()).step_by(2);
        let mut upper = nibbles().step_by(2);
        self.packed
            .extend(lower.map(|low| low | upper.next().unwrap_or(0) << 4));
    }

    /// The rows with their packed answers, in the order in which they came.
    pub(super) fn iter(&self) -> impl Iterator<Item = (&HeldRow, &[u8])> {
        let stride = self.stride();
        self.records.iter().zip(self.packed.chunks(stride))
    }

    /// Gives each part the number that stands at its place.
    pub(super) fn place_parts(&mut self, places: &[u32]) {
        for record in &mut self.records {
            record.part = places.get(record.part as usize).copied().unwrap_or(0);
        }
    }

    /// Reads the dates of the rows from a place on in one way, where there are two.
    pub(super) fn read_as(&mut self, reading: DayReading, from: usize) {
        for record in self.records.iter_mut().skip(from) {
            record.date = record.date.read_as(reading);
        }
    }

    /// The number of rows.
    pub(super) fn len(&self) -> usize {
        self.records.len()
    }

    /// Forgets everything.
    pub(super) fn clear(&mut self) {
        self.records.clear();
        self.packed.clear();
    }

    fn stride(&self) -> usize {
        (self.packed.len() / self.records.len().max(1)).max(1)
    }

    /// Adds a row as another list holds it.
    pub(super) fn push_packed(&mut self, record: HeldRow, packed: &[u8]) {
        self.records.push(record);
        self.packed.extend_from_slice(packed);
    }

    fn get(&self, place: usize) -> Option<(&HeldRow, &[u8])> {
        let stride = self.stride();
        let packed = self.packed.get(place * stride..(place + 1) * stride);
        self.records.get(place).zip(packed)
    }

    fn id(&self, place: usize) -> Option<Digest> {
        Some(self.records.get(place)?.id)
    }

    fn replace(&mut self, place: usize, record: HeldRow, packed: &[u8]) {
        let stride = self.stride();
        let room = self.packed.get_mut(place * stride..(place + 1) * stride);
        if let (Some(old), Some(room)) = (self.records.get_mut(place), room) {
            *old = record;
            room.copy_from_slice(packed);
        }
    }
}

/// The form and answers of a packed row.
pub(crate) fn unpack(packed: &[u8]) -> (Form, impl Iterator<Item = PackedAnswer>) {
    let nibbles = packed.iter().flat_map(|byte| [byte & 15, byte >> 4]);
    let answers = nibbles.skip(1).map(PackedAnswer::of_index);
    (RowKind::of(packed).form, answers)
}

/// What says whether a packed row counts.
fn standing(record: &HeldRow, packed: &[u8]) -> RowPrecedence {
    RowPrecedence {
        rank: u8::from(RowKind::of(packed).complete),
        moment: record.date,
    }
}

/// From how many rows on it is said that they count as one person.
const CROWD: u32 = 4;

/// One row per person: the latest with a mix, or else the latest.
#[derive(Debug, Clone, Default)]
pub(super) struct LatestRows {
    /// The places of the records, found by whose they are.
    places: HashTable<u32>,
    records: HeldAnswers,
    /// How many rows there are of each.
    rows: Vec<u32>,
    /// How many rows gave way to another one, and how many of those have a number for an id.
    pub(super) replaced: u64,
    pub(super) numbered: u64,
    /// How many rows stayed because they stand last: which of two came first can't be told.
    pub(super) open: u64,
    /// Whether a row stayed because it stands last, and neither has a date.
    pub(super) by_place: bool,
}

impl LatestRows {
    /// Takes a row: of those of a person one stays, and the last one where it can't be told which comes first.
    pub(super) fn take(
        &mut self,
        record: HeldRow,
        packed: &[u8],
        gives_way: &mut impl FnMut(&[u8]),
    ) {
        let new = u32::try_from(self.records.len()).unwrap_or(u32::MAX);
        let Self {
            places, records, ..
        } = self;
        let id_at = |place: &u32| records.id(*place as usize);
        let is_same = |place: &u32| id_at(place) == Some(record.id);
        let spread = |place: &u32| id_at(place).map_or(0, Digest::spread);
        let found = places.entry(record.id.spread(), is_same, spread);
        let place = *found.or_insert(new).get();
        if place == new {
            self.records.push_packed(record, packed);
            self.rows.push(1);
            return;
        }
        self.replaced += 1;
        self.numbered += u64::from(RowKind::of(packed).is_number);
        let place = place as usize;
        if let Some(rows) = self.rows.get_mut(place) {
            *rows += 1;
        }
        let Some((known, packed_before)) = self.records.get(place) else {
            return;
        };
        let [new, before] =
            [(&record, packed), (known, packed_before)].map(|(r, p)| standing(r, p));
        let order = new.order(before, End::Latest, record.file == known.file);
        self.open += u64::from(order.is_none());
        self.by_place |= new.is_by_place(before);
        if order == Some(Ordering::Less) {
            gives_way(packed);
        } else {
            gives_way(packed_before);
            self.records.replace(place, record, packed);
        }
    }

    /// How many rows one person has, where they are so many more than those of anybody else that several people most likely have one
    /// code; or else none.
    pub(super) fn crowd(&self) -> u32 {
        let (mut most, mut next) = (0, 0);
        for rows in &self.rows {
            (most, next) = (most.max(*rows), next.max(most.min(*rows)));
        }
        if most >= CROWD && most > 2 * next {
            most
        } else {
            0
        }
    }

    /// The rows that stayed.
    pub(super) fn iter(&self) -> impl Iterator<Item = (&HeldRow, &[u8])> {
        self.records.iter()
    }
}

#[cfg(test)]
mod tests {
    use super::{Digest, Form, HeldAnswers, HeldRow, LatestRows, PackedAnswer, RowKind, unpack};
    use crate::commands::moment::Moment;

    fn codes(answers: &[Option<u8>]) -> Vec<PackedAnswer> {
        answers
            .iter()
            .map(|answer| PackedAnswer::from(*answer))
            .collect()
    }

    const fn kind(form: Form, complete: bool) -> RowKind {
        RowKind {
            form,
            complete,
            is_number: false,
        }
    }

    fn record(id: &str, date: &str) -> HeldRow {
        HeldRow {
            id: Digest::of(id.as_bytes()),
            date: Moment::of(date.as_bytes()),
            file: 0,
            part: 0,
        }
    }

    fn taken(rows: &[(&str, &str, u8)]) -> (Vec<Option<u8>>, u64) {
        let mut people = LatestRows::default();
        for (id, date, answer) in rows {
            let mut one = HeldAnswers::default();
            one.push(
                record(id, date),
                kind(Form::Full, true),
                &codes(&[Some(*answer); 5]),
            );
            for (record, packed) in one.iter() {
                people.take(*record, packed, &mut |_| {});
            }
        }
        let stayed = people.iter();
        let answers = stayed.filter_map(|(_, packed)| unpack(packed).1.next());
        (answers.map(PackedAnswer::answer).collect(), people.replaced)
    }

    #[test]
    fn packed_answers_come_out_as_they_went_in() {
        for number in [1, 2, 5, 24] {
            let answers: Vec<Option<u8>> = (0..number)
                .map(|place: u8| (!place.is_multiple_of(3)).then_some(place % 10))
                .collect();
            let mut records = HeldAnswers::default();
            records.push(
                record("a", "2026-01-01"),
                kind(Form::Short, true),
                &codes(&answers),
            );
            records.push(
                record("b", "2026-01-01"),
                kind(Form::Full, false),
                &codes(&answers),
            );
            let forms: Vec<Form> = records.iter().map(|(_, packed)| unpack(packed).0).collect();
            assert_eq!(forms, [Form::Short, Form::Full]);
            for (_, packed) in records.iter() {
                let found: Vec<_> = unpack(packed).1.take(answers.len()).collect();
                assert_eq!(found, codes(&answers));
            }
        }
    }

    #[test]
    fn the_latest_date_stays_and_of_equal_dates_the_last_row() {
        let (answers, replaced) = taken(&[
            ("a", "2-1-2026", 1),
            ("b", "2026-01-01", 2),
            ("a", "2026-01-01", 3),
            ("b", "1-1-2026", 4),
        ]);
        assert_eq!(answers, [Some(1), Some(4)]);
        assert_eq!(replaced, 2);
    }

    #[test]
    fn the_last_row_stays_when_it_cannot_be_told_which_came_first() {
        let (answers, replaced) = taken(&[
            ("a", "4/2/2026", 1),
            ("a", "5/1/2026", 2),
            ("b", "5/1/2026", 3),
            ("b", "2026-02-01", 4),
        ]);
        assert_eq!(answers, [Some(2), Some(4)]);
        assert_eq!(replaced, 2);
    }
}
