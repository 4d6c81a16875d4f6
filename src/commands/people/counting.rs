//! Which rows count: those of the perspective asked for, and of these only what was handed in where that was asked.

use crate::answers::Row;
use crate::cli::ReadingRequest;
use crate::model::Perspective;

/// How many rows were seen; any split of the rows gives the same.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct RowCounts {
    /// Rows of each perspective, by [`Perspective::ALL`].
    perspectives: [u64; Perspective::ALL.len()],
    /// Rows of the perspective asked for that were never handed in.
    pub(crate) unfinished: u64,
    /// Rows that are left out, or incomplete, for something that is wrong with them.
    pub(crate) spoiled: u64,
    /// Whether rows that count say that they are made up.
    pub(crate) made_up: bool,
}

impl RowCounts {
    /// Whether a row of this perspective counts.
    pub(crate) fn counts(
        &mut self,
        row: &Row<'_>,
        perspective: Perspective,
        asked: &ReadingRequest,
    ) -> bool {
        if let Some(rows) = self.perspectives.get_mut(perspective as usize) {
            *rows += 1;
        }
        let is_asked = perspective == asked.perspective.unwrap_or_default();
        let is_unfinished = is_asked && !row.is_finished();
        self.unfinished += u64::from(is_unfinished);
        let counts = is_asked && !(is_unfinished && asked.finished_only);
        self.made_up |= counts && row.is_made_up();
        counts
    }

    /// The rows of the perspective that is asked for, without those that are left out.
    pub(crate) fn counted(&self, asked: &ReadingRequest) -> u64 {
        let perspective = asked.perspective.unwrap_or_default();
        let rows = self.perspectives.get(perspective as usize);
        let left_out = u64::from(asked.finished_only) * self.unfinished;
        rows.map_or(0, |rows| rows - left_out)
    }

    /// The other perspectives that occur, with their rows.
    pub(crate) fn others(&self, than: Perspective) -> Vec<(Perspective, u64)> {
        let rows = Perspective::ALL.into_iter().zip(self.perspectives);
        rows.filter(|(other, rows)| *other != than && *rows > 0)
            .collect()
    }

    /// Adds the rows that follow.
    pub(crate) fn merge(&mut self, next: &Self) {
        for (mine, theirs) in self.perspectives.iter_mut().zip(next.perspectives) {
            *mine += theirs;
        }
        self.unfinished += next.unfinished;
        self.spoiled += next.spoiled;
        self.made_up |= next.made_up;
    }
}
