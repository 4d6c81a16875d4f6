//! When a row was answered, as its file says it, and which of two rows came first.
//!
//! 5/1/2026 is 5 January in one country and 1 May in another. Both readings are kept until the whole file has been read:
//! one date that excludes a reading (26/11/2026) decides for all of them. What is open then is never put in an order by
//! chance.

mod candidates;
mod read;

use std::cmp::Ordering;

use crate::words::Language;
use crate::words::people as words;

use read::{Said, said};

pub(super) use candidates::{Candidates, Dated, End};

/// A day and, when it is there, a time, in both readings: what is later is larger.
///
/// An empty cell, or a text that is no date, is the earliest of all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Moment {
    day_first: u64,
    month_first: u64,
}

/// Which number of a date such as 5/1/2026 is the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DayReading {
    /// 5 January.
    DayFirst,
    /// 1 May.
    MonthFirst,
}

/// What the dates of a file say of how they are to be read. Adding them up in any parts, in their order, gives the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct DateOrder {
    /// The reading that is left where the other is no date: the first such one.
    left: Option<DayReading>,
    /// Whether another date has only the other reading.
    contradicts: bool,
    /// Whether a date has two readings.
    open: bool,
    /// How many cells hold something that is no date.
    unread: u64,
}

impl Moment {
    pub(super) fn of(cell: &[u8]) -> Self {
        match said(cell) {
            Said::Date(date)
            | Said::Slashed(Some(date), None)
            | Said::Slashed(None, Some(date)) => Self {
                day_first: date,
                month_first: date,
            },
            Said::Slashed(Some(day_first), Some(month_first)) => Self {
                day_first,
                month_first,
            },
            Said::Nothing | Said::NoDate | Said::Slashed(None, None) => Self::default(),
        }
    }

    /// The day in ISO 8601; nothing when there is none, or when it can be one of two.
    pub(super) fn day(self) -> Option<String> {
        let certain = self.day_first == self.month_first && self != Self::default();
        let (year, month, day) = parts(self.day_first);
        certain.then(|| format!("{year:04}-{month:02}-{day:02}"))
    }

    /// The day as a file may have it, when it can be one of two.
    pub(super) fn open_day(self) -> Option<String> {
        let is_open = self.day_first != self.month_first;
        let (year, month, day) = parts(self.day_first);
        is_open.then(|| format!("{day}/{month}/{year}"))
    }

    /// The same, read in one way where there are two.
    pub(super) fn read_as(self, reading: DayReading) -> Self {
        let date = match reading {
            DayReading::DayFirst => self.day_first,
            DayReading::MonthFirst => self.month_first,
        };
        Self {
            day_first: date,
            month_first: date,
        }
    }

    /// Whether it comes before or after another one; nothing when the readings do not agree on that. Those of one file are
    /// read in the same way.
    pub(super) fn order(self, other: Self, of_one_file: bool) -> Option<Ordering> {
        let pairs = if of_one_file {
            [
                (self.day_first, other.day_first),
                (self.month_first, other.month_first),
            ]
        } else {
            let (mine, theirs) = (self.bounds(), other.bounds());
            [(mine.0, theirs.1), (mine.1, theirs.0)]
        };
        let [first, second] = pairs.map(|(mine, theirs)| mine.cmp(&theirs));
        (first == second).then_some(first)
    }

    fn bounds(self) -> (u64, u64) {
        let (one, other) = (self.day_first, self.month_first);
        (one.min(other), one.max(other))
    }
}

impl DateOrder {
    pub(super) fn add(&mut self, cell: &[u8]) {
        self.merge(match said(cell) {
            Said::Slashed(Some(_), None) => Self::only(DayReading::DayFirst),
            Said::Slashed(None, Some(_)) => Self::only(DayReading::MonthFirst),
            Said::Slashed(Some(one), Some(other)) => Self {
                open: one != other,
                ..Self::default()
            },
            Said::NoDate => Self {
                unread: 1,
                ..Self::default()
            },
            _ => Self::default(),
        });
    }

    /// Adds the dates that follow.
    pub(super) fn merge(&mut self, next: Self) {
        let other = self
            .left
            .zip(next.left)
            .is_some_and(|(one, other)| one != other);
        self.contradicts |= next.contradicts || other;
        self.left = self.left.or(next.left);
        self.open |= next.open;
        self.unread += next.unread;
    }

    /// How dates with two readings are read, when that is known.
    pub(super) fn settled(self) -> Option<DayReading> {
        self.left.filter(|_| !self.contradicts)
    }

    /// How they are read by the first date that decides.
    pub(super) const fn first(self) -> Option<DayReading> {
        self.left
    }

    /// Whether a date has two readings and none decides.
    pub(super) const fn is_open(self) -> bool {
        self.open && self.left.is_none()
    }

    /// Whether a date has two readings and others decide both ways.
    const fn is_both_ways(self) -> bool {
        self.open && self.contradicts
    }

    fn only(reading: DayReading) -> Self {
        Self {
            left: Some(reading),
            ..Self::default()
        }
    }
}

/// What is uncertain about the dates of some files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct DateDoubts {
    /// Files of which dates can be read in two ways, and others decide both ways.
    both_ways: u64,
    /// Cells that hold something that is no date.
    unread: u64,
    /// Whether rows of one person have no date, so that their place in the file says which is the latest.
    by_place: bool,
}

impl DateDoubts {
    pub(super) fn add(&mut self, dates: DateOrder) {
        self.both_ways += u64::from(dates.is_both_ways());
        self.unread += dates.unread;
    }

    /// The same, when it is known whether rows without a date were put in order by their place.
    #[must_use]
    pub(super) const fn with_place(self, by_place: bool) -> Self {
        Self { by_place, ..self }
    }

    /// How many of them are problems.
    pub(super) const fn problems(self) -> u64 {
        self.both_ways
    }

    /// What is to be said of them.
    pub(super) fn sentences(self, language: Language) -> impl Iterator<Item = String> {
        let unread = (self.unread > 0).then(|| words::unread_dates(language, self.unread));
        let both_ways = (self.both_ways > 0).then(|| words::both_ways(language, self.both_ways));
        let by_place = self.by_place.then(|| words::by_place(language).to_owned());
        unread.into_iter().chain(both_ways).chain(by_place)
    }
}

/// Year, month and day.
const fn parts(moment: u64) -> (u64, u64, u64) {
    let day = moment / 1_000_000;
    (day / 10_000, day / 100 % 100, day % 100)
}

#[cfg(test)]
mod tests;
