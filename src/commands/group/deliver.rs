//! The formats that a report on a group is written in: to standard output, and to a file besides it.

use crate::cli::{GroupFormat, GroupRequest};
use crate::commands::context::Context;
use crate::error::Error;
use crate::output::Format;
use crate::output::group::{Meta, Report, csv, html, json, markdown, sentences, text};

/// Writes the report to standard output.
pub(super) fn write(
    report: &Report,
    request: &GroupRequest,
    context: &mut Context<'_>,
) -> Result<(), Error> {
    match request.format {
        GroupFormat::Text => context.print(&in_format(Format::Text, report, context)),
        GroupFormat::Json => context.print_data(&in_format(Format::Json, report, context)),
        GroupFormat::Csv => context.print_data(&String::from_utf8_lossy(&csv(report))),
    }
}

/// The report in a format; to read it is sentences for those who asked for these everywhere.
pub(super) fn in_format(format: Format, report: &Report, context: &Context<'_>) -> String {
    let (texts, display) = (context.texts, context.display);
    let date = context.io.today();
    let meta = Meta {
        language: context.language,
        date: &date,
    };
    match format {
        Format::Json => json(report),
        Format::Markdown => markdown(report, texts, meta),
        Format::Html => html(report, texts, meta),
        Format::Text if !display.accessible => text(report, texts, display),
        Format::Text | Format::Sentences => sentences(report, texts, display),
    }
}
