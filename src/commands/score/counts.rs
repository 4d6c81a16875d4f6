//! What is counted over all rows.

use crate::output::scored::{SHOWN, TableRow};
use crate::situation::RowProblemSort;

/// Counts of rows and problems; empty with x is x, and any split of the rows gives the whole.
#[derive(Debug, Clone, Default)]
pub(super) struct Counts {
    /// Rows that were read, scored or not.
    pub(super) seen: u64,
    /// Rows that were scored.
    pub(super) rows: u64,
    /// Those with enough answers for every role.
    pub(super) complete: u64,
    /// Rows that were never handed in.
    pub(super) unfinished: u64,
    /// The first rows, when a table was asked for.
    pub(super) first: Vec<TableRow>,
    /// Whether a problem ended the reading.
    pub(super) stopped: bool,
    problems: [u64; RowProblemSort::ALL.len()],
}

impl Counts {
    /// Adds a problem.
    pub(super) fn add(&mut self, sort: RowProblemSort) {
        if let Some(count) = self.problems.get_mut(sort.place()) {
            *count += 1;
        }
    }

    /// Adds the counts of the rows that follow; those are left without their first rows.
    pub(super) fn merge(&mut self, next: &mut Self) {
        self.seen += next.seen;
        self.rows += next.rows;
        self.complete += next.complete;
        self.unfinished += next.unfinished;
        self.stopped |= next.stopped;
        let room = SHOWN.saturating_sub(self.first.len());
        self.first.extend(next.first.drain(..).take(room));
        for (mine, theirs) in self.problems.iter_mut().zip(next.problems) {
            *mine += theirs;
        }
    }

    /// The problems of a kind.
    pub(super) fn of(&self, sort: RowProblemSort) -> u64 {
        self.problems.get(sort.place()).copied().unwrap_or(0)
    }

    /// The problems of every kind.
    pub(super) fn problems(&self) -> u64 {
        self.problems.iter().sum()
    }
}
