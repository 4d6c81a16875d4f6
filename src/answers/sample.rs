//! What the cells of the first rows are asked, where names leave something open.

use super::answer::AnswerReading;

/// The first rows under the names.
pub(super) trait Sample {
    /// Whether one of the columns has an answer, and none has what is no answer.
    fn reads_as_answers(&self, columns: &[usize]) -> bool;

    /// Whether one of the columns may have labels of the scale.
    fn may_have_labels(&self, columns: &[usize]) -> bool;

    /// The first cell of a column that is filled.
    fn first_cell(&self, column: usize) -> Option<Vec<u8>>;

    /// What the filled cells of a column say, which may be after so many, and in how many rows they were looked for: none where a
    /// row has no place for such a cell.
    fn in_margin(&self, column: usize, columns: usize) -> (Vec<AnswerReading>, usize);

    /// How many empty cells every row has after those of so many columns.
    fn cells_after(&self, columns: usize) -> usize;
}

/// Nothing is known of the cells.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct NoSample {
    /// A number of columns, and how many empty cells rows have after so many.
    pub(super) after: (usize, usize),
}

impl Sample for NoSample {
    fn reads_as_answers(&self, _columns: &[usize]) -> bool {
        false
    }

    fn may_have_labels(&self, columns: &[usize]) -> bool {
        !columns.is_empty()
    }

    fn first_cell(&self, _column: usize) -> Option<Vec<u8>> {
        None
    }

    fn in_margin(&self, _column: usize, _columns: usize) -> (Vec<AnswerReading>, usize) {
        (Vec::new(), 0)
    }

    fn cells_after(&self, columns: usize) -> usize {
        let (known, after) = self.after;
        if columns == known { after } else { 0 }
    }
}
