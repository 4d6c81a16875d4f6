//! `statements`: list, show or check questionnaires.

use crate::cli::StatementsRequest;
use crate::situation::{Error, status};

use super::context::Context;

/// Runs the command.
pub(super) fn run(request: &StatementsRequest, context: &mut Context<'_>) -> Result<u8, Error> {
    let _ = (request, &context.display);
    Ok(status::DONE)
}
