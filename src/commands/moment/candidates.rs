//! The earliest or the latest of some rows, whatever is known of their dates.

use std::cmp::Ordering;

use crate::error::{Error, ListsFault};

use super::{DateOrder, Moment};

/// A row with a date.
pub(crate) trait Dated {
    /// When it was answered.
    fn moment(&self) -> Moment;

    /// The same row, answered at this moment.
    fn at(self, moment: Moment) -> Self;

    /// One with a higher rank is taken before the others, whenever it was answered.
    fn rank(&self) -> u8;
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
        let is_unread = |known: &&T| known.moment().is_unread() && known.rank() >= row.rank();
        if row.moment().is_unread() && self.rows.iter().filter(is_unread).count() > 1 {
            return;
        }
        let order = |known: &T| {
            let rank = row.rank().cmp(&known.rank());
            let date = || row.moment().order(known.moment(), of_one_file);
            let date = || match self.end {
                End::Latest => date(),
                End::Earliest => date().map(Ordering::reverse),
            };
            Some(rank).filter(|rank| rank.is_ne()).or_else(date)
        };
        let is_alike = |known: &T| {
            let dates = [row.moment(), known.moment()];
            dates == [Moment::default(); 2] && row.rank() == known.rank()
        };
        self.by_place |= self.rows.iter().any(is_alike);
        let tie = match self.end {
            End::Latest => Ordering::Greater,
            End::Earliest => Ordering::Less,
        };
        let orders: Vec<_> = self.rows.iter().map(order).collect();
        let orders = orders
            .into_iter()
            .map(|order| order.map(|order| order.then(tie)));
        let orders: Vec<_> = orders.collect();
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
            let moment = row.moment().read_as(reading);
            self.add(row.at(moment), true);
        }
    }

    /// Whether it is the one only because of its place in the file: there are others, and none has a date.
    pub(crate) fn is_by_place(&self) -> bool {
        let mut moments = self.rows.iter().map(T::moment);
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
        let mut moments = self.rows.iter().map(T::moment);
        if moments.clone().any(Moment::is_unread) {
            return Err(Error::Lists(ListsFault::UnreadDates));
        }
        Err(Error::Lists(ListsFault::OpenDates {
            example: moments.find_map(Moment::open_day).unwrap_or_default(),
        }))
    }
}
