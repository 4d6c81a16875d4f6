//! How many problems of each kind rows have.

use crate::error::RowProblemSort;

/// Problems by kind; empty with x is x, and any split of the rows gives the whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct ProblemCounts([u64; RowProblemSort::ALL.len()]);

impl ProblemCounts {
    /// Adds a problem.
    pub(crate) fn add(&mut self, sort: RowProblemSort) {
        if let Some(count) = self.0.get_mut(sort.place()) {
            *count += 1;
        }
    }

    /// Adds the problems of the rows that follow.
    pub(crate) fn merge(&mut self, next: &Self) {
        for (mine, theirs) in self.0.iter_mut().zip(next.0) {
            *mine += theirs;
        }
    }

    /// The problems of every kind.
    pub(crate) fn total(&self) -> u64 {
        self.0.iter().sum()
    }

    /// The problems of one kind.
    pub(crate) fn of(&self, sort: RowProblemSort) -> u64 {
        self.0.get(sort.place()).copied().unwrap_or(0)
    }

    /// The kinds that occur, with their numbers.
    pub(crate) fn by_sort(&self) -> impl Iterator<Item = (RowProblemSort, u64)> {
        RowProblemSort::ALL
            .into_iter()
            .filter_map(|sort| Some((sort, *self.0.get(sort.place())?)))
            .filter(|(_, count)| *count > 0)
    }
}
