//! `completions` and `man`: what belongs to the program where it is installed.

use std::fmt::Write as _;

use crate::cli::{CompletionsRequest, ManRequest};
use crate::error::{Error, status};
use crate::output::scored::columns;
use crate::words::Language;

use super::context::Context;

/// Writes the completions for a shell.
pub(super) fn completions(
    request: CompletionsRequest,
    context: &mut Context<'_>,
) -> Result<u8, Error> {
    let script = request.script(context.language);
    context.print(&String::from_utf8_lossy(&script))?;
    Ok(status::DONE)
}

/// Writes a page of the manual.
pub(super) fn man(request: &ManRequest, context: &mut Context<'_>) -> Result<u8, Error> {
    let mut page = request.page();
    if request.is_about("score") {
        page.push_str(".SH COLUMNS\n");
        for column in columns(Language::English) {
            let _fits = writeln!(
                page,
                ".TP\n\\fB{}\\fR ({})\n{}",
                column.name, column.kind, column.meaning
            );
        }
    }
    context.print(&page)?;
    Ok(status::DONE)
}
