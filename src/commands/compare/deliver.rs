//! The file that a comparison is written to besides the screen.

use std::path::{Path, PathBuf};

use crate::commands::context::Context;
use crate::commands::new_file::NewFile;
use crate::output::Format;
use crate::output::compare::{Compared, build, html, json, markdown};
use crate::situation::Error;

/// A file that was asked for, checked before anything is read.
#[derive(Debug)]
pub(super) struct ReportFile {
    path: PathBuf,
    file: NewFile,
    format: Format,
}

impl ReportFile {
    /// Checks that the file can be written; one that exists only with `force`.
    pub(super) fn check(path: &Path, force: bool) -> Result<Self, Error> {
        let format = Format::of(path).ok_or_else(|| Error::ReportFormat {
            path: path.to_owned(),
        })?;
        Ok(Self {
            path: path.to_owned(),
            file: NewFile::check(path, force)?,
            format,
        })
    }

    /// Writes the comparison, and says so.
    pub(super) fn write(
        &self,
        compared: &Compared<'_>,
        id: &str,
        instrument: &str,
        context: &mut Context<'_>,
    ) -> Result<(), Error> {
        let texts = context.texts;
        let document = &texts.result.document;
        let today = (document.date)(&context.io.today());
        let made = (document.made)(env!("CARGO_PKG_VERSION"), &today);
        let text = match self.format {
            Format::Json => json(compared, id, instrument),
            Format::Markdown => markdown(&build(compared), texts, &made),
            Format::Html | Format::Text | Format::Sentences => {
                html(&build(compared), texts, context.language, &made)
            }
        };
        self.file.write(text.as_bytes())?;
        let name = self.path.display().to_string();
        context.warn(&(texts.interview.closing.saved)(&name));
        Ok(())
    }
}
