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

use read::{CellMoment, Zone, said};

pub(super) use candidates::{Candidates, Dated, End, RowPrecedence};

/// The months of a year: a day after that of its month is no month.
const MONTHS: u64 = 12;

/// What comes behind the digits of a day in those of a moment.
const DAY: u64 = 1_000_000;

/// A day and, when it is there, a time, in both readings: what is later is larger.
///
/// An empty cell is the earliest of all. Before or after which a text that is no date comes can't be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Moment {
    day_first: u64,
    month_first: u64,
    zone: Zone,
    /// Whether it is there and can't be read.
    unread: bool,
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
#[expect(
    clippy::struct_excessive_bools,
    reason = "each says that something was seen"
)]
pub(super) struct DateOrder {
    /// The reading that is left where the other is no date: the first such one.
    left: Option<DayReading>,
    /// Whether another date has only the other reading.
    contradicts: bool,
    /// Whether a date has two readings.
    open: bool,
    /// How many cells hold something that is no date.
    unread: u64,
    /// Whether there are times with a zone, and times without.
    zoned: bool,
    unzoned: bool,
    /// Whether dates with slashes have one reading, and whether some have two.
    one_reading: bool,
    two_readings: bool,
    /// Whether there are other dates, and one after the twelfth day of a month.
    others: bool,
    late: bool,
}

impl Moment {
    pub(super) fn of(cell: &[u8]) -> Self {
        let (said, zone) = said(cell);
        match said {
            CellMoment::Date(date)
            | CellMoment::Slashed(Some(date), None)
            | CellMoment::Slashed(None, Some(date)) => Self {
                day_first: date,
                month_first: date,
                zone,
                unread: false,
            },
            CellMoment::Slashed(Some(day_first), Some(month_first)) => Self {
                day_first,
                month_first,
                zone,
                unread: false,
            },
            CellMoment::Nothing => Self::default(),
            CellMoment::NoDate | CellMoment::Slashed(None, None) => Self {
                unread: true,
                ..Self::default()
            },
        }
    }

    /// The day in ISO 8601; nothing when there is none, or when it can be one of two.
    pub(super) fn day(self) -> Option<String> {
        let certain = self.day_first == self.month_first && self.day_first > 0;
        let (year, month, day) = parts(self.day_first);
        certain.then(|| format!("{year:04}-{month:02}-{day:02}"))
    }

    /// The day as a file may have it, when it can be one of two.
    pub(super) fn open_day(self) -> Option<String> {
        let is_open = self.day_first != self.month_first;
        let (year, month, day) = parts(self.day_first);
        is_open.then(|| format!("{day}/{month}/{year}"))
    }

    /// Whether it is there and can't be read.
    pub(super) const fn is_unread(self) -> bool {
        self.unread
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
            ..self
        }
    }

    /// Whether it comes before or after another one; nothing when the readings do not agree on that. Those of one file are
    /// read in the same way, and stand in their order where a day is all that is known: which of two files came first on that day
    /// can't be told.
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
        let is_of_days = [self, other].map(|one| one.zone == Zone::NoTime && one.day_first > 0);
        let is_of_days = is_of_days.contains(&true);
        let [first, second] = pairs.map(|(mine, theirs)| match (self.zone, other.zone) {
            (Zone::Ahead(one), Zone::Ahead(two)) if one != two => {
                minutes(mine, one).cmp(&minutes(theirs, two))
            }
            _ if is_of_days => (mine / DAY).cmp(&(theirs / DAY)),
            _ => mine.cmp(&theirs),
        });
        let is_open = first != second || (first.is_eq() && is_of_days && !of_one_file);
        let is_known = !is_open && !self.unread && !other.unread;
        is_known.then_some(first)
    }

    fn bounds(self) -> (u64, u64) {
        let (one, other) = (self.day_first, self.month_first);
        (one.min(other), one.max(other))
    }
}

impl DateOrder {
    pub(super) fn add(&mut self, cell: &[u8]) {
        let (said, zone) = said(cell);
        self.zoned |= matches!(zone, Zone::Ahead(_));
        self.unzoned |= zone == Zone::Unsaid;
        match said {
            CellMoment::Slashed(Some(_), None) => self.one(DayReading::DayFirst),
            CellMoment::Slashed(None, Some(_)) => self.one(DayReading::MonthFirst),
            CellMoment::Slashed(Some(one), Some(other)) => {
                self.open |= one != other;
                self.two_readings = true;
            }
            CellMoment::NoDate => self.unread += 1,
            // A spreadsheet writes a day as its reader does, or as a moment.
            CellMoment::Date(date) if zone != Zone::NoTime || !begins_with_year(cell) => {
                self.others = true;
                self.late |= parts(date).2 > MONTHS;
            }
            CellMoment::Date(_) | CellMoment::Nothing | CellMoment::Slashed(None, None) => {}
        }
    }

    /// Adds a date with slashes that has this reading only.
    fn one(&mut self, reading: DayReading) {
        self.contradicts |= self.left.is_some_and(|left| left != reading);
        self.left = self.left.or(Some(reading));
        self.one_reading = true;
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
        self.zoned |= next.zoned;
        self.unzoned |= next.unzoned;
        self.one_reading |= next.one_reading;
        self.two_readings |= next.two_readings;
        self.others |= next.others;
        self.late |= next.late;
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

    /// Whether a spreadsheet most likely turned days and months: it left as text what is no date in its own order, and made another
    /// date of what may be one.
    const fn is_turned(self) -> bool {
        self.one_reading && !self.two_readings && self.others && !self.late
    }
}

/// What is uncertain about the dates of some files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct DateDoubts {
    /// Files of which dates can be read in two ways, and others decide both ways.
    both_ways: u64,
    /// Files in which days and months most likely were turned.
    turned: u64,
    /// Cells that hold something that is no date.
    unread: u64,
    /// Whether there are times with a zone, and times without.
    zoned: bool,
    unzoned: bool,
    /// Whether rows of one person have no date, so that their place in the file says which is the latest.
    by_place: bool,
}

impl DateDoubts {
    pub(super) fn add(&mut self, dates: DateOrder) {
        self.both_ways += u64::from(dates.is_both_ways());
        self.turned += u64::from(dates.is_turned());
        self.unread += dates.unread;
        self.zoned |= dates.zoned;
        self.unzoned |= dates.unzoned;
    }

    /// The same, when it is known whether rows without a date were put in order by their place.
    #[must_use]
    pub(super) const fn with_place(self, by_place: bool) -> Self {
        Self { by_place, ..self }
    }

    /// How many of them are problems.
    pub(super) const fn problems(self) -> u64 {
        self.both_ways + self.turned
    }

    /// What is to be said of them.
    pub(super) fn sentences(self, language: Language) -> impl Iterator<Item = String> {
        let unread = (self.unread > 0).then(|| words::unread_dates(language, self.unread));
        let both_ways = (self.both_ways > 0).then(|| words::both_ways(language, self.both_ways));
        let by_place = self.by_place.then(|| words::by_place(language).to_owned());
        let zones = (self.zoned && self.unzoned).then(|| words::some_zones(language).to_owned());
        let turned = (self.turned > 0).then(|| words::turned_dates(language, self.turned));
        let sentences = unread.into_iter().chain(both_ways).chain(turned);
        sentences.chain(zones).chain(by_place)
    }
}

/// The minutes since some day long ago, in Greenwich, of a moment that is so many minutes ahead of it; a second is a part.
fn minutes(moment: u64, ahead: i16) -> (i64, u64) {
    let (year, month, day) = parts(moment);
    let number = |part: u64| i64::try_from(part).unwrap_or_default();
    let days = number(day_number(year, month, day));
    let clock = moment % DAY;
    let minutes = number(clock / 10_000 * 60 + clock / 100 % 100);
    (days * 1440 + minutes - i64::from(ahead), clock % 100)
}

/// The number of a day, counted from 1 March of the year 0.
const fn day_number(year: u64, month: u64, day: u64) -> u64 {
    // A year begins in March, so that its last day is the one that not every year has.
    let (year, month) = if month < 3 {
        (year.saturating_sub(1), month + 9)
    } else {
        (year, month - 3)
    };
    365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + day
}

fn begins_with_year(cell: &[u8]) -> bool {
    let digits = cell
        .trim_ascii()
        .iter()
        .take_while(|byte| byte.is_ascii_digit());
    digits.count() == 4
}

/// Year, month and day.
const fn parts(moment: u64) -> (u64, u64, u64) {
    let day = moment / DAY;
    (day / 10_000, day / 100 % 100, day % 100)
}

#[cfg(test)]
mod tests;
