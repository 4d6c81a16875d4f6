//! What a command does with rows.

use std::ops::ControlFlow;
use std::path::Path;

use crate::answers::Row;
use crate::error::{Error, RowProblem};

use super::noted::Noted;

/// What a command makes of the rows of one block, and has noted of them. Breaking off ends the reading after this block.
pub(crate) trait Surveyed: Send {
    fn row(&mut self, row: &Row<'_>, noted: &mut Noted<'_>) -> ControlFlow<()>;

    /// A row follows that can't be read.
    fn rejected(&mut self, problem: &RowProblem, noted: &mut Noted<'_>) -> ControlFlow<()> {
        noted.rejected(problem)
    }

    /// A row follows that stands in an earlier file too, and does not count again.
    fn repeated(&mut self) {}

    /// Forgets everything, to be used for another block.
    fn clear(&mut self);
}

/// A file among the others; each sheet of a workbook is one.
#[derive(Debug, Clone, Copy)]
pub(crate) struct FilePlace<'p> {
    /// The file as it was named; nothing for standard input.
    pub(crate) path: Option<&'p Path>,
    /// Its number, from 1.
    pub(crate) number: u32,
    /// Whether there are others.
    pub(crate) is_one_of_several: bool,
}

/// What a command does with the blocks, file by file.
pub(crate) trait Gather<S> {
    /// A file was opened, and its rows follow.
    fn file(&mut self) -> Result<(), Error> {
        Ok(())
    }

    /// A block of this file follows, after so many lines.
    fn block_begins(&mut self, _file: &str, _lines: u64) {}

    fn block(&mut self, block: &mut S) -> Result<(), Error>;

    /// The rows of a file have all come.
    fn file_ended(&mut self) {}
}
