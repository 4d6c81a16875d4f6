//! Writing the report: to standard output, and to a file.

use crate::cli::{GroupFormat, GroupRequest};
use crate::commands::context::Context;
use crate::commands::new_file::NewFile;
use crate::output::group::{Meta, Report, csv, html, json, markdown, sentences, text};
use crate::situation::Error;

/// Writes the report to standard output.
pub(super) fn write(
    report: &Report,
    request: &GroupRequest,
    context: &mut Context<'_>,
) -> Result<(), Error> {
    let (texts, display) = (context.texts, context.display);
    match request.format {
        GroupFormat::Text if display.accessible => {
            context.print(&sentences(report, texts, display))
        }
        GroupFormat::Text => context.print(&text(report, texts, display)),
        GroupFormat::Json => context.print_data(&json(report)),
        GroupFormat::Csv => context.print_data(&String::from_utf8_lossy(&csv(report))),
    }
}

/// A file for the report.
pub(super) struct Target {
    file: NewFile,
    format: FileFormat,
}

/// The format that the end of a file's name asks for.
#[derive(Debug, Clone, Copy)]
enum FileFormat {
    Html,
    Markdown,
}

impl Target {
    /// The file that was asked for, if one was; refuses what can't be written before anything is read.
    pub(super) fn of(request: &GroupRequest, force: bool) -> Result<Option<Self>, Error> {
        let Some(path) = &request.report else {
            return Ok(None);
        };
        let ending = path.extension().and_then(|ending| ending.to_str());
        let format = match ending.map(str::to_ascii_lowercase).as_deref() {
            Some("html" | "htm") => FileFormat::Html,
            Some("md") => FileFormat::Markdown,
            _ => return Err(Error::GroupReportFormat { path: path.clone() }),
        };
        let file = NewFile::check(path, force)?;
        Ok(Some(Self { file, format }))
    }

    /// Writes the report, and says where.
    pub(super) fn write(&self, report: &Report, context: &mut Context<'_>) -> Result<(), Error> {
        let date = context.io.today();
        let meta = Meta {
            language: context.language,
            date: &date,
        };
        let written = match self.format {
            FileFormat::Html => html(report, context.texts, meta),
            FileFormat::Markdown => markdown(report, context.texts, meta),
        };
        self.file.write(written.as_bytes())?;
        let words = context.texts.interview.closing.saved;
        context.warn(&words(&self.file.path().display().to_string()));
        Ok(())
    }
}
