//! The earliest or the latest of some rows, whatever is known of their dates.

use std::cmp::Ordering;

use crate::error::{Error, ListsFault};

use super::{DateOrder, Moment};

/// A row that may be the one of its person that counts.
pub(crate) trait Dated {
    fn standing(&self) -> RowPrecedence;

    /// The same row, answered at this moment.
    fn at(self, moment: Moment) -> Self;
}

/// What says which of the rows of a person counts, wherever one is chosen; the first and the last of two are told by their days alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct RowPrecedence {
    /// One with a higher rank counts before the others, whenever it was answered: one with a mix before one without.
    pub(crate) rank: u8,
    /// When it was answered.
    pub(crate) moment: Moment,
}

impl RowPrecedence {
    /// Whether it counts, as the greater one, rather than one that stands before it; nothing when dates leave that open.
    pub(crate) fn order(self, before: Self, end: End, of_one_file: bool) -> Option<Ordering> {
        let rank = self.rank.cmp(&before.rank);
        if rank.is_ne() {
            return Some(rank);
        }
        let date = self.moment.order(before.moment, of_one_file)?;
        Some(match end {
            End::Latest => date.then(Ordering::Greater),
            End::Earliest => date.reverse().then(Ordering::Less),
        })
    }

    /// Whether only the place of the two says which counts: neither has a date.
    pub(crate) fn is_by_place(self, before: Self) -> bool {
        let undated = self.moment == Moment::default();
        undated && self == before
    }
}

/// Which row is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum End {
    /// The earliest; of the same date the first.
    Earliest,
    /// The latest; of the same date the last.
    Latest,
}

/// The rows that may be the one that is wanted: one, unless dates can be read in two ways.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Candidates<T> {
    end: End,
    rows: Vec<T>,
    /// Whether of two rows without a date the place in the file decided.
    by_place: bool,
}

impl<T: Dated> Candidates<T> {
    pub(crate) const fn new(end: End) -> Self {
        Self {
            end,
            rows: Vec::new(),
            by_place: false,
        }
    }

    /// Its rows, which leave it.
    pub(crate) fn take(&mut self) -> Self {
        std::mem::replace(self, Self::new(self.end))
    }

    /// Adds a row that follows.
    pub(crate) fn add(&mut self, row: T, of_one_file: bool) {
        // Two dates that can't be read say as much as more of them.
        let new = row.standing();
        let known = || self.rows.iter().map(T::standing);
        let is_unread = |known: &RowPrecedence| known.moment.is_unread() && known.rank >= new.rank;
        if new.moment.is_unread() && known().filter(is_unread).count() > 1 {
            return;
        }
        let (end, alike) = (self.end, known().any(|known| new.is_by_place(known)));
        let orders = known().map(|known| new.order(known, end, of_one_file));
        let orders: Vec<_> = orders.collect();
        self.by_place |= alike;
        if orders.contains(&Some(Ordering::Less)) {
            return;
        }
        let mut orders = orders.into_iter();
        self.rows.retain(|_| orders.next().flatten().is_none());
        self.rows.push(row);
    }

    /// Adds the candidates of rows that follow.
    pub(crate) fn merge(&mut self, next: Self, of_one_file: bool) {
        self.by_place |= next.by_place;
        for row in next.rows {
            self.add(row, of_one_file);
        }
    }

    /// All rows of a file are there: what its dates say of their reading is known.
    pub(crate) fn settle(&mut self, dates: DateOrder) {
        let Some(reading) = dates.settled() else {
            return;
        };
        for row in std::mem::take(&mut self.rows) {
            let moment = row.standing().moment.read_as(reading);
            self.add(row.at(moment), true);
        }
    }

    /// Whether it is the one only because of its place in the file: there are others, and none has a date.
    pub(crate) fn is_by_place(&self) -> bool {
        let mut moments = self.rows.iter().map(|row| row.standing().moment);
        self.by_place && moments.all(|moment| moment == Moment::default())
    }

    /// The row, if there is one.
    ///
    /// # Errors
    /// When dates leave open which it is.
    pub(crate) fn one(&self) -> Result<Option<&T>, Error> {
        if self.rows.len() < 2 {
            return Ok(self.rows.first());
        }
        let mut moments = self.rows.iter().map(|row| row.standing().moment);
        if moments.clone().any(Moment::is_unread) {
            return Err(Error::Lists(ListsFault::UnreadDates));
        }
        let mut days = moments.clone().filter_map(Moment::day);
        let fault = match moments.find_map(Moment::open_day) {
            Some(example) => ListsFault::OpenDates { example },
            None => ListsFault::SameDay {
                day: days.next().unwrap_or_default(),
            },
        };
        Err(Error::Lists(fault))
    }
}
