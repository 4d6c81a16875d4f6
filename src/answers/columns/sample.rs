//! What the cells of the first rows are asked, where names leave something open.

use crate::answers::answer::AnswerReading;

/// The first rows under the names; what is not told otherwise is that nothing is known of their cells.
pub(in crate::answers) trait Sample {
    /// Whether one of the columns has an answer, and none has what is no answer.
    fn reads_as_answers(&self, _columns: &[usize]) -> bool {
        false
    }

    /// Whether one of the columns may have labels of the scale.
    fn may_have_labels(&self, columns: &[usize]) -> bool;

    /// What the cells of some columns say, row by row, each with what a cell of another column says; in the order of these pairs.
    fn read_in_pairs(&self, pairs: &[(usize, usize)]) -> Vec<Vec<(AnswerReading, AnswerReading)>> {
        vec![Vec::new(); pairs.len()]
    }

    /// The filled cells of a column.
    fn cells_of(&self, _column: usize) -> Vec<Vec<u8>> {
        Vec::new()
    }

    /// The name of the column with the codes of people, where it was chosen before.
    fn code_before(&self) -> Option<&str> {
        None
    }

    /// What the filled cells of a column say, which may be after so many, and in how many rows they were looked for: none where a
    /// row has no place for such a cell.
    fn in_margin(&self, _column: usize, _columns: usize) -> (Vec<AnswerReading>, usize) {
        (Vec::new(), 0)
    }

    /// How many empty cells every row has after those of so many columns.
    fn cells_after(&self, columns: usize) -> usize;
}

/// Nothing is known of the cells.
#[derive(Debug, Clone, Default)]
pub(in crate::answers) struct NoSample {
    /// The name of the column with the codes of people under other names of columns; empty when there is none.
    pub(in crate::answers) code: String,
    /// A number of columns, and how many empty cells rows have after so many.
    pub(in crate::answers) after: (usize, usize),
}

impl Sample for NoSample {
    fn may_have_labels(&self, columns: &[usize]) -> bool {
        !columns.is_empty()
    }

    fn code_before(&self) -> Option<&str> {
        Some(&self.code)
    }

    fn cells_after(&self, columns: usize) -> usize {
        let (known, after) = self.after;
        if columns == known { after } else { 0 }
    }
}
