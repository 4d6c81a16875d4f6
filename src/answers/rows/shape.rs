//! What a row is by its shape, before its cells are read as answers.

use crate::answers::columns::editions::EditionDoubt;
use crate::answers::columns::legend::codebook::only_pairs;
use crate::answers::columns::legend::first_pair;
use crate::answers::columns::margin::MarginCells;
use crate::answers::columns::one_cell;
use crate::answers::columns::plan::ColumnMapping;
use crate::answers::columns::title::titled;
use crate::answers::detail::Detail;
use crate::answers::file::record::Records;
use crate::answers::rows::reading::Scratch;
use crate::error::RowProblemKind;
use crate::model::Perspective;

use super::Rows;

impl<'r> Rows<'r> {
    /// What a title says of the rows below it, where they don't say it themselves.
    pub(super) fn title(&self, records: &Records) -> Option<Perspective> {
        let says = [Detail::Perspective, Detail::Answers];
        let is_said = says.into_iter().any(|detail| self.plan.has(detail));
        (!is_said).then(|| titled(records))?
    }

    /// Whether all that the row says is what a number means: a line of the explanation below a table.
    pub(super) fn explains(&self, scratch: &Scratch) -> bool {
        if !self.explained_in_cells(scratch).is_empty() {
            return true;
        }
        let only = || one_cell::only_cell(scratch.records.bytes_of_cells());
        let cell = (!scratch.is_answered()).then(only).flatten();
        cell.is_some_and(|(_, cell)| {
            first_pair(self.reading.answers, &String::from_utf8_lossy(cell)).is_some()
        })
    }

    /// The numbers, and the steps of their labels, that are all of the row. In a short list they may be all answers of someone.
    pub(super) fn explained_in_cells(&self, scratch: &Scratch) -> Vec<(u8, u8)> {
        let mut pairs = Vec::new();
        if scratch.may_explain() {
            pairs = only_pairs(self.reading.answers, scratch.records.bytes_of_cells());
        }
        if pairs.len() > 1 && pairs.len() >= scratch.answers.len() {
            pairs.clear();
        }
        pairs
    }

    /// The columns of the edition that the row in `records` is of, and how sure that is.
    pub(super) fn edition(&self, scratch: &mut Scratch) -> (&'r ColumnMapping, EditionDoubt) {
        let Scratch { records, memo, .. } = scratch;
        let read = |cell: &[u8]| memo.read(self.reading.answers, cell);
        self.editions.of_row(records, read)
    }

    /// What stands right of the names. Of a row that is too long it is not known which cells do, unless they have places.
    pub(super) fn beside(&self, scratch: &mut Scratch) -> MarginCells {
        let Scratch { records, memo, .. } = scratch;
        if records.len() > self.plan.columns().len() && !self.reading.row_is_line {
            return MarginCells::Nothing;
        }
        let read = |cell: &[u8]| memo.read(self.reading.answers, cell);
        self.plan.margin().of_row(records, read)
    }

    /// Why no answer can be read from these cells, as many as they are.
    pub(super) fn misshapen(
        &self,
        scratch: &mut Scratch,
        ends_in_names: bool,
    ) -> Option<RowProblemKind> {
        let records = &scratch.records;
        let (found, expected) = (records.len(), self.plan.columns().len());
        let is_usual =
            found == expected + self.plan.cells_after() && !records.has_more_than(expected);
        // Of any others one may be the half of a cell that was cut in two, also when the last is empty.
        if found > expected && !is_usual && !ends_in_names {
            return Some(RowProblemKind::TooManyCells { found, expected });
        }
        let (plan, _) = self.edition(scratch);
        let Scratch { records, memo, .. } = scratch;
        let read = |cell: &[u8]| memo.read(self.reading.answers, cell);
        one_cell::of_row(plan, records, self.reading.delimiter, read)
    }
}
