//! The delivery of a report: to standard output, and to a file in the format that the end of its name asks for.

use std::path::Path;

use crate::error::{Error, FileFault};
use crate::model::Format;
use crate::screen::Display;
use crate::words;

use super::asking::page_through;
use super::context::Context;
use super::new_file::NewFile;

/// A report, as it is written in a format and for a display.
pub(super) type Report<'r> = &'r dyn Fn(Format, Display) -> String;

/// A file for a report, checked before anything is read or asked.
#[derive(Debug, Clone)]
pub(super) struct ReportFile {
    file: NewFile,
    format: Format,
}

impl ReportFile {
    /// Checks that the name ends as a format does and that the file can be written; one that exists only with `--force`.
    pub(super) fn check(path: &Path, context: &Context<'_>) -> Result<Self, Error> {
        let format = format_of(path)?;
        Self::new(path, format, context)
    }

    /// The same, where one that exists is refused later.
    pub(super) fn check_later(path: &Path) -> Result<Self, Error> {
        let format = format_of(path)?;
        let file = NewFile::check(path, format.ending(), true)?;
        Ok(Self { file, format })
    }

    /// The same in this format, however the name ends.
    pub(super) fn new(path: &Path, format: Format, context: &Context<'_>) -> Result<Self, Error> {
        let file = NewFile::check(path, format.ending(), context.globals.force)?;
        Ok(Self { file, format })
    }

    /// The same for a file that may have been asked for.
    pub(super) fn wanted(
        path: Option<&Path>,
        context: &Context<'_>,
    ) -> Result<Option<Self>, Error> {
        path.map(|path| Self::check(path, context)).transpose()
    }

    /// The path as it was named.
    pub(super) fn path(&self) -> &Path {
        self.file.path()
    }

    /// Writes the whole report.
    pub(super) fn write(&self, report: Report<'_>, context: &Context<'_>) -> Result<(), Error> {
        let text = report(self.format, context.in_file());
        self.file.write(text.as_bytes())
    }

    /// Writes the whole report, and says where.
    pub(super) fn deliver(
        &self,
        report: Report<'_>,
        context: &mut Context<'_>,
    ) -> Result<(), Error> {
        self.write(report, context)?;
        self.tell(context);
        Ok(())
    }

    /// Says where it is.
    pub(super) fn tell(&self, context: &mut Context<'_>) {
        let path = self.path().display().to_string();
        context.tell(&words::interview::closing::saved(context.language, &path));
    }
}

fn format_of(path: &Path) -> Result<Format, Error> {
    Format::of(path).ok_or_else(|| FileFault::ReportFormat { more: &[] }.at(path))
}

/// Writes a report to standard output, and to a file where that was asked for; the file also when standard output is closed.
pub(super) fn deliver(
    format: Format,
    file: Option<&ReportFile>,
    report: Report<'_>,
    context: &mut Context<'_>,
) -> Result<(), Error> {
    // The file first: whoever has read the text may close the window.
    let written = file.map(|file| file.write(report, context)).transpose();
    let text = report(format, context.display);
    let paged = if format.is_data() {
        Ok(())
    } else {
        page_through(&text, context)
    };
    let shown = paged.and_then(|()| context.show(format, &text));
    written?;
    if let Some(file) = file {
        file.tell(context);
    }
    shown
}
