//! `roles`: the three roles explained.

use crate::cli::RolesRequest;
use crate::error::{Error, status};
use crate::output::roles::{Subject, Told, write};
use crate::output::{Format, Origin};
use crate::source;

use super::context::Context;
use super::report_file::ReportFile;

/// Runs the command.
pub(super) fn run(request: &RolesRequest, context: &mut Context<'_>) -> Result<u8, Error> {
    let (roles, situations) = (
        source::roles_of(request.roles.as_deref())?,
        source::situations_of(request.situations.as_deref())?,
    );
    let report = ReportFile::wanted(request.report.as_deref(), context)?;
    let language = context.language.tag().ok_or(Error::NoInput)?;
    let told = Told {
        roles: &roles,
        situations: &situations,
        subject: request.role.map_or(Subject::All, Subject::Role),
        goes_on: false,
        language: &language,
    };
    let origin = Origin {
        language: context.language,
        date: &context.io.today(),
        instrument: None,
    };
    let written = |format| write(format, &told, &origin, context.display);
    let text = written(Format::Text);
    let in_file = report.as_ref().map(|file| written(file.format()));
    context.print(&text)?;
    if let Some((file, text)) = report.zip(in_file) {
        file.write(&text)?;
        context.warn(&file.saved(context));
    }
    Ok(status::DONE)
}
