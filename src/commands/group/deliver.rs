//! The formats that a report on a group is written in: to standard output, and to a file besides it.

use crate::cli::{GroupFormat, GroupRequest};
use crate::commands::context::Context;
use crate::error::Error;
use crate::output::Format;
use crate::output::document::{html, markdown, plain, spoken};
use crate::output::group::{Group, Report, csv, document, json};

/// Writes the report to standard output.
pub(super) fn write(
    (group, report): (&Group<'_>, &Report),
    request: &GroupRequest,
    context: &mut Context<'_>,
) -> Result<(), Error> {
    match request.format {
        GroupFormat::Text => context.print(&in_format(Format::Text, (group, report), context)),
        GroupFormat::Json => context.print_data(&json(report)),
        GroupFormat::Csv => context.print_data(&String::from_utf8_lossy(&csv(report))),
    }
}

/// The report in a format; to read it is sentences for those who asked for these everywhere.
pub(super) fn in_format(
    format: Format,
    (group, report): (&Group<'_>, &Report),
    context: &Context<'_>,
) -> String {
    let display = context.display;
    let document = || document(group, report, &context.io.today());
    match format {
        Format::Json => json(report),
        Format::Markdown => markdown(&document()),
        Format::Html => html(&document()),
        Format::Text if !display.accessible => plain(&document(), display),
        Format::Text | Format::Sentences => spoken(&document(), display),
    }
}
