//! The formats that a comparison is written in: to the screen, and to a file besides it.

use crate::commands::context::Context;
use crate::output::Format;
use crate::output::compare::{self, Compared, build};
use crate::words;

/// A comparison as it is read on a screen, or heard.
pub(in crate::commands) fn text(compared: &Compared<'_>, context: &Context<'_>) -> String {
    let report = build(compared);
    if context.display.accessible {
        compare::sentences(&report, context.texts, context.display)
    } else {
        compare::text(&report, context.texts, context.display)
    }
}

/// A comparison in a format, with the code of the person and the reference of the statements.
pub(in crate::commands) fn in_format(
    format: Format,
    compared: &Compared<'_>,
    id: &str,
    instrument: &str,
    context: &Context<'_>,
) -> String {
    let texts = context.texts;
    let today = words::date(texts.language, &context.io.today());
    let made = words::report::made(texts.language, env!("CARGO_PKG_VERSION"), &today);
    match format {
        Format::Json => compare::json(compared, id, instrument),
        Format::Markdown => compare::markdown(&build(compared), texts, &made),
        Format::Html => compare::html(&build(compared), texts, context.language, &made),
        Format::Text | Format::Sentences => text(compared, context),
    }
}
