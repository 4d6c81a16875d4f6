//! The columns to the right of the last one that has a name: what stands there belongs to nothing, or has moved out of the table.

use crate::answers::answer::AnswerReading;
use crate::answers::file::record::Records;
use crate::error::SheetFault;

use super::column::{Column, ColumnRole};
use super::sample::Sample;

/// The columns after the last one with a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::answers) struct MarginColumns {
    /// The first of them, from 0.
    pub(in crate::answers) start: usize,
    /// Whether the last column with a name holds answers, so that an answer comes after it when cells have moved.
    follows_answers: bool,
    /// Whether the first of them is a column of remarks or sums, which did not come out of the table.
    is_apart: bool,
}

/// What stands in the margin of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::answers) enum MarginCells {
    Nothing,
    /// Something that belongs to nothing.
    Something,
    /// Most likely the last cell of the table, since the cells of the row have moved one column.
    Moved,
}

impl MarginColumns {
    /// The margin of columns; the first cells say whether something stands in it as a rule.
    ///
    /// # Errors
    /// When most rows have one cell more than there are names.
    pub(in crate::answers) fn of(
        columns: &[Column],
        sample: &dyn Sample,
    ) -> Result<Self, SheetFault> {
        let is_known = |column: &Column| {
            !(column.name.trim().is_empty() && column.holds == ColumnRole::Ignored)
        };
        let last = columns.iter().rposition(is_known);
        let start = last.map_or(0, |last| last + 1);
        let last = last.and_then(|last| columns.get(last));
        let mut margin = Self {
            start,
            follows_answers: last.is_some_and(|last| last.statement().is_some()),
            is_apart: false,
        };
        let (found, rows) = sample.in_margin(start, columns.len());
        let moved = found
            .iter()
            .filter(|found| margin.may_move(**found))
            .count();
        let are_apart = || stay_in_place(columns, start, sample);
        margin.is_apart = 2 * moved < found.len() || (2 * moved > rows && are_apart());
        if 2 * moved > rows && !margin.is_apart {
            return Err(SheetFault::NamesShort {
                column: start + 1,
                last: last
                    .map(|last| last.name.trim().to_owned())
                    .unwrap_or_default(),
            });
        }
        Ok(margin)
    }

    /// What stands in the margin of a row; `read` says what its first cell is.
    pub(in crate::answers) fn of_row(
        &self,
        records: &Records,
        read: impl FnOnce(&[u8]) -> AnswerReading,
    ) -> MarginCells {
        let first = records.cell(self.start).unwrap_or_default();
        let is_filled = !first.trim_ascii().is_empty();
        let is_blank = |cell: usize| {
            records
                .cell(cell)
                .is_none_or(|cell| cell.trim_ascii().is_empty())
        };
        let may_move = is_filled && !self.is_apart && !(0..self.start).all(is_blank);
        if may_move && self.may_move(read(first)) {
            MarginCells::Moved
        } else if is_filled || records.has_more_than(self.start) {
            MarginCells::Something
        } else {
            MarginCells::Nothing
        }
    }

    fn may_move(self, found: AnswerReading) -> bool {
        !(self.follows_answers && found.is_unreadable())
    }
}

/// Whether cells have not moved out of the table: most rows have no answer in the column behind the last statement, where one would
/// stand then.
fn stay_in_place(columns: &[Column], margin: usize, sample: &dyn Sample) -> bool {
    let last = columns
        .iter()
        .rposition(|column| column.statement().is_some());
    let Some(behind) = last.map(|last| last + 1).filter(|behind| *behind < margin) else {
        return false;
    };
    let (found, rows) = sample.in_margin(behind, columns.len());
    let others = found.iter().filter(|found| found.is_unreadable()).count();
    2 * others > rows
}
