//! Delivering what was asked for besides the result on the screen: a row of answers, a report.

use std::cell::RefCell;
use std::path::Path;

use crate::cli::needs;
use crate::commands::context::Context;
use crate::commands::new_file::{ReportFile, for_text, in_full};
use crate::commands::same_file;
use crate::error::Error;
use crate::model::{Dialect, Format};
use crate::storage::{RowFile, columns, row_of};
use crate::words;

use super::person::{self, Response};
use super::{Setup, TakeRequest};

/// The files that were asked for, checked before the first statement.
#[derive(Debug, Clone, Default)]
pub(super) struct Deliveries {
    pub(super) rows: Option<RowDestination>,
    pub(super) report: Option<ReportFile>,
}

/// The file that the answers go to as a row, from the last of them on.
#[derive(Debug, Clone)]
pub(super) struct RowDestination {
    file: RowFile,
    /// The row of this run in it.
    written: RefCell<Option<Vec<String>>>,
}

impl RowDestination {
    pub(super) const fn new(file: RowFile) -> Self {
        let written = RefCell::new(None);
        Self { file, written }
    }

    /// Puts the answers in the file: once, and in the place of what this run put there before.
    fn write(&self, taken: &Response, setup: &Setup, context: &Context<'_>) -> Result<(), Error> {
        let row = taken.row(setup, context)?;
        let mut written = self.written.borrow_mut();
        if written.as_ref() != Some(&row) {
            let put = self.file.put(&row, written.as_deref());
            put.map_err(|fault| fault.at(self.file.path()))?;
            *written = Some(row);
        }
        Ok(())
    }

    /// That the answers are in the file, and under which code.
    fn told(&self, taken: &Response, hidden: bool, context: &Context<'_>) -> String {
        // Whoever answered about a colleague hands the file on, and has to find it.
        let path = if context.io.terminals.stderr && hidden {
            in_full(self.file.path())
        } else {
            self.file.path().display().to_string()
        };
        if taken.info.id.is_empty() {
            words::interview::closing::row_saved_without_code(context.language, &path)
        } else {
            words::interview::closing::row_saved(context.language, &path, &taken.info.id)
        }
    }
}

impl Deliveries {
    /// Puts the answers in the file as soon as all are given, so that nothing is lost whatever happens to the window; whether they are
    /// in it. What a stream was given can't be taken back: that waits until the end.
    pub(super) fn put_row(
        &self,
        taken: &Response,
        setup: &Setup,
        context: &Context<'_>,
    ) -> Result<bool, Error> {
        match &self.rows {
            Some(rows) if !rows.file.is_stream() => {
                rows.write(taken, setup, context).map(|()| true)
            }
            _ => Ok(false),
        }
    }

    /// Where these answers are, when they are in the file: a sentence, and the file.
    pub(super) fn row_told(
        &self,
        taken: &Response,
        request: &TakeRequest,
        setup: &Setup,
        context: &Context<'_>,
    ) -> Option<(String, &Path)> {
        let rows = self.rows.as_ref()?;
        let row = taken.row(setup, context).ok()?;
        let is_there = rows.written.borrow().as_ref() == Some(&row);
        let hidden = is_hidden(request, setup);
        is_there.then(|| (rows.told(taken, hidden, context), rows.file.path()))
    }

    /// Checks that everything asked for can be written.
    pub(super) fn check(
        request: &TakeRequest,
        setup: &Setup,
        context: &Context<'_>,
    ) -> Result<Self, Error> {
        let mut wanted = Self::default();
        same_file::refuse_twice(request.save.as_deref(), request.report.as_deref())?;
        if let Some(path) = &request.save {
            let file = row_file(path, request.excel, setup)?;
            wanted.rows = Some(RowDestination::new(file));
        } else if request.excel {
            return Err(needs("--excel", "--save").into());
        }
        wanted.report = ReportFile::wanted(request.report.as_deref(), context)?;
        Ok(wanted)
    }

    /// Writes everything that was asked for, and says so.
    ///
    /// The row comes last, where it is not in its file yet.
    pub(super) fn deliver(
        &self,
        taken: &Response,
        request: &TakeRequest,
        setup: &Setup,
        context: &mut Context<'_>,
    ) -> Result<(), Error> {
        if let Some(file) = &self.report {
            let report = person::report(taken, request, setup, context.language)?;
            file.deliver(&report, context)?;
        }
        if let Some(rows) = &self.rows {
            rows.write(taken, setup, context)?;
            context.tell(&rows.told(taken, is_hidden(request, setup), context));
        }
        Ok(())
    }
}

/// Adds the answers as a row to a file.
pub(super) fn add_row(
    path: &Path,
    taken: &Response,
    request: &TakeRequest,
    setup: &Setup,
    context: &Context<'_>,
) -> Result<(), Error> {
    row_file(path, request.excel, setup)?
        .put(&taken.row(setup, context)?, None)
        .map_err(|fault| fault.at(path))
}

/// The file that rows are appended to, checked.
pub(super) fn row_file(path: &Path, excel: bool, setup: &Setup) -> Result<RowFile, Error> {
    for_text(path, "csv")?;
    let columns = columns(&setup.instrument.questionnaire);
    RowFile::check(path, columns, Dialect::of(excel)).map_err(|fault| fault.at(path))
}

impl Response {
    /// The answers as they are saved.
    fn row(&self, setup: &Setup, context: &Context<'_>) -> Result<Vec<String>, Error> {
        let language = setup.language(context.language)?;
        Ok(row_of(&self.info, &language, self.answers.as_slice()))
    }
}

/// Whether the result is for other eyes than those of the one who answered.
pub(super) const fn is_hidden(request: &TakeRequest, setup: &Setup) -> bool {
    matches!(setup.perspective, crate::model::Perspective::Colleague) && !request.show_result
}

/// Whether the result goes to standard output as JSON.
pub(super) fn is_json(request: &TakeRequest) -> bool {
    request.format == Format::Json
}
