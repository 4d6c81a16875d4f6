//! Rows that are names of columns again, as where files were put below each other: the rows under them are read by those.

use std::borrow::Cow;

use crate::answers::columns::names::Names;
use crate::answers::columns::plan::ColumnMapping;
use crate::answers::columns::statements::{different, numbered_in, statements_in};
use crate::answers::file::record::Records;
use crate::model::Form;

use super::reading::FileReading;

/// Knows the names of columns under those of a plan.
#[derive(Debug)]
pub(super) struct HeaderFinder<'r> {
    names: &'r [Names<'r>],
    plan: &'r ColumnMapping,
    /// How many columns hold answers.
    statements: usize,
}

impl<'r> HeaderFinder<'r> {
    pub(super) fn new(reading: &FileReading<'r>, plan: &'r ColumnMapping) -> Self {
        Self {
            names: reading.names,
            plan,
            statements: plan.statement_columns().len(),
        }
    }

    /// Whether these cells are names of columns: at least half of those of the plan, or statements in whatever wording.
    pub(super) fn is_header<'c>(&self, cells: impl Iterator<Item = &'c [u8]> + Clone) -> bool {
        self.plan.is_repeated_in(cells.clone()) || self.names_statements(cells)
    }

    /// Whether at least half of the filled cells are statements, or at least half as many as there are columns of statements; or
    /// they are the numbers of the printed list.
    fn names_statements<'c>(&self, cells: impl Iterator<Item = &'c [u8]>) -> bool {
        let filled = cells.filter(|cell| !cell.trim_ascii().is_empty());
        let filled: Vec<Cow<'_, str>> = filled.map(String::from_utf8_lossy).collect();
        let is_enough = |found: usize| found > 1 && 2 * found >= filled.len().min(self.statements);
        let is_lettered = |cell: &&Cow<'_, str>| cell.contains(char::is_alphabetic);
        let may_be = is_enough(filled.iter().filter(is_lettered).count());
        self.names.iter().any(|names| {
            let last = names.questionnaire().places(Form::Full).count();
            let last = last.to_string();
            (may_be && is_enough(different(&statements_in(names, &filled))))
                || filled.iter().any(|cell| cell.trim_end().ends_with(&last))
                    && numbered_in(names, &filled).is_some()
        })
    }

    /// The names at the end of a row that is too long, when they are a header: the files before and after it were joined
    /// without the end of a line.
    pub(super) fn joined(&self, records: &Records) -> Option<Vec<String>> {
        let last = self.plan.columns().len().checked_sub(1)?;
        if records.len() <= last + 1 {
            return None;
        }
        let glued = records.cell(last)?;
        let glued = std::str::from_utf8(glued).ok()?;
        let first = self.plan.name_at_end_of(glued)?;
        let rest = || records.bytes_of_cells().skip(last + 1);
        // Names before it as well are a header of its own, with more columns.
        if self.is_header(records.bytes_of_cells().take(last)) {
            return None;
        }
        if !self.is_header([first.as_bytes()].into_iter().chain(rest())) {
            return None;
        }
        let rest = rest().map(|cell| String::from_utf8_lossy(cell).into_owned());
        Some([first.to_owned()].into_iter().chain(rest).collect())
    }
}
