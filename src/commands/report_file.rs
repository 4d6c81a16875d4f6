//! A report that a command writes to a file, in the format that the end of its name asks for.

use std::path::Path;

use crate::cli::Output;
use crate::error::Error;
use crate::output::Format;
use crate::words;

use super::context::Context;
use super::new_file::NewFile;

/// A file for a report, checked before anything is read or asked.
#[derive(Debug, Clone)]
pub(super) struct ReportFile {
    file: NewFile,
    format: Format,
}

impl From<Output> for Format {
    fn from(output: Output) -> Self {
        match output {
            Output::Text => Self::Text,
            Output::Json => Self::Json,
        }
    }
}

impl ReportFile {
    /// Checks that the name ends as a format does and that the file can be written; one that exists only with `force`.
    pub(super) fn check(path: &Path, force: bool) -> Result<Self, Error> {
        let format = Format::of(path).ok_or_else(|| Error::ReportFormat {
            path: path.to_owned(),
        })?;
        Ok(Self {
            file: NewFile::check(path, format.ending(), force)?,
            format,
        })
    }

    /// The same for a file that may have been asked for.
    pub(super) fn wanted(
        path: Option<&Path>,
        context: &Context<'_>,
    ) -> Result<Option<Self>, Error> {
        path.map(|path| Self::check(path, context.globals.force))
            .transpose()
    }

    /// The format of the report.
    pub(super) const fn format(&self) -> Format {
        self.format
    }

    /// Writes the whole report.
    pub(super) fn write(&self, text: &str) -> Result<(), Error> {
        self.file.write(text.as_bytes())
    }

    /// Where it was saved, in a sentence.
    pub(super) fn saved(&self, context: &Context<'_>) -> String {
        words::interview::closing::saved(context.language, &self.file.path().display().to_string())
    }
}
