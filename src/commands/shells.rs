//! `completions` and `man`: what belongs to the program where it is installed.

use crate::cli::{CompletionsRequest, ManRequest};
use crate::situation::{Error, status};

use super::context::Context;

/// Writes the completions for a shell.
pub(super) fn completions(
    request: CompletionsRequest,
    context: &mut Context<'_>,
) -> Result<u8, Error> {
    let script = request.script(context.texts);
    context.print(&String::from_utf8_lossy(&script))?;
    Ok(status::DONE)
}

/// Writes a page of the manual.
pub(super) fn man(request: &ManRequest, context: &mut Context<'_>) -> Result<u8, Error> {
    context.print(&request.page())?;
    Ok(status::DONE)
}
