//! The tables of shares that go with adding up by hand.

use crate::model::PaperSums;
use crate::words::Language;
use crate::words::paper::{self, PaperRules};

/// A table with its heading: from which number on there is which share.
pub(super) struct ShareTable {
    pub(super) heading: &'static str,
    pub(super) shares: Vec<(u64, u64)>,
}

/// The tables that there are, as their heading calls them.
pub(super) fn share_tables(language: Language, rules: &PaperRules<'_>) -> Vec<ShareTable> {
    let headings = paper::tables(language);
    let sums = [rules.complete, rules.open];
    let tables = headings.into_iter().zip(sums);
    let table = |(heading, sums): (_, Option<PaperSums>)| {
        Some(ShareTable {
            heading,
            shares: sums?.shares(),
        })
    };
    tables.filter_map(table).collect()
}

impl ShareTable {
    /// The cells in rows, read from top to bottom in so many columns.
    pub(super) fn rows(&self, columns: usize) -> Vec<Vec<(u64, u64)>> {
        let height = self.shares.len().div_ceil(columns.max(1)).max(1);
        let row = |row| {
            self.shares
                .iter()
                .skip(row)
                .step_by(height)
                .copied()
                .collect()
        };
        (0..height).map(row).collect()
    }
}
