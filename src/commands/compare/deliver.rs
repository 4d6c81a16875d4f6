//! The file that a comparison is written to besides the screen.

use crate::commands::context::Context;
use crate::commands::report_file::ReportFile;
use crate::output::Format;
use crate::output::compare::{Compared, build, html, json, markdown};
use crate::situation::Error;

/// Writes the comparison to a file, and says so.
pub(super) fn write(
    file: &ReportFile,
    compared: &Compared<'_>,
    id: &str,
    instrument: &str,
    context: &mut Context<'_>,
) -> Result<(), Error> {
    let texts = context.texts;
    let document = &texts.result.document;
    let today = (document.date)(&context.io.today());
    let made = (document.made)(env!("CARGO_PKG_VERSION"), &today);
    let text = match file.format() {
        Format::Json => json(compared, id, instrument),
        Format::Markdown => markdown(&build(compared), texts, &made),
        Format::Html | Format::Text | Format::Sentences => {
            html(&build(compared), texts, context.language, &made)
        }
    };
    file.write(&text)?;
    context.warn(&file.saved(context));
    Ok(())
}
