//! What is counted over all rows.

use crate::output::scored::{SHOWN, TableRow};

/// Counts of rows and problems; empty with x is x, and any split of the rows gives the whole.
#[derive(Debug, Clone, Default)]
pub(super) struct ScoreCounts {
    /// Rows that were read, scored or not.
    pub(super) seen: u64,
    /// Rows that were scored.
    pub(super) rows: u64,
    /// Those with enough answers for every role.
    pub(super) complete: u64,
    /// Rows that were never handed in.
    pub(super) unfinished: u64,
    /// Rows with a date of which the day can't be told, when days were asked for.
    pub(super) undated: u64,
    /// The first rows, when a table was asked for.
    pub(super) first: Vec<TableRow>,
}

impl ScoreCounts {
    /// Adds the counts of the rows that follow; those are left without their first rows.
    pub(super) fn merge(&mut self, next: &mut Self) {
        self.seen += next.seen;
        self.rows += next.rows;
        self.complete += next.complete;
        self.unfinished += next.unfinished;
        self.undated += next.undated;
        let room = SHOWN.saturating_sub(self.first.len());
        self.first.extend(next.first.drain(..).take(room));
    }
}
