//! `roles`: the three roles explained.

use crate::cli::RolesRequest;
use crate::error::{Error, status};
use crate::output;
use crate::source;

use super::context::Context;

/// Runs the command.
pub(super) fn run(request: &RolesRequest, context: &mut Context<'_>) -> Result<u8, Error> {
    let (roles, situations) = (
        source::roles_of(request.roles.as_deref())?,
        source::situations_of(request.situations.as_deref())?,
    );
    let language = context.language.tag().ok_or(Error::NoInput)?;
    let text = output::roles::text(
        &roles,
        &situations,
        request.role,
        &language,
        context.texts,
        context.display,
    );
    context.print(&text)?;
    Ok(status::DONE)
}
