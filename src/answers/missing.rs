//! Statements that rows were asked and that have no column: a problem of the file, whatever its rows hold.

use crate::error::MissingColumn;

/// The statements without a column that the rows so far were asked.
///
/// Those of the short form are among those of the full one, so that the longest list holds all of them: empty with x is
/// x, and any split of the rows gives the whole.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct MissingColumns(Vec<MissingColumn>);

impl MissingColumns {
    /// Adds the statements of a form, or of rows that follow.
    pub(crate) fn add(&mut self, columns: &[MissingColumn]) {
        if columns.len() > self.0.len() {
            self.0 = columns.to_vec();
        }
    }

    /// The statements, in file order.
    pub(crate) fn columns(&self) -> &[MissingColumn] {
        &self.0
    }
}
