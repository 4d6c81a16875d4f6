//! `roles`: the three roles explained.

use crate::cli::RolesRequest;
use crate::error::{AskFault, Error, status};
use crate::output::roles::{Subject, Told, write};
use crate::output::{Format, Origin};
use crate::source;

use super::context::Context;
use super::report_file::{ReportFile, deliver};

pub(super) fn run(request: &RolesRequest, context: &mut Context<'_>) -> Result<u8, Error> {
    let (roles, situations) = (
        source::roles_of(request.roles.as_deref())?,
        source::situations_of(request.situations.as_deref())?,
    );
    let report = ReportFile::wanted(request.report.as_deref(), context)?;
    let language = context
        .language
        .tag()
        .ok_or(Error::Ask(AskFault::NoInput))?;
    let told = Told {
        roles: &roles,
        situations: &situations,
        subject: request.role.map_or(Subject::All, Subject::Role),
        goes_on: false,
        language: &language,
    };
    let today = context.io.today();
    let origin = Origin {
        language: context.language,
        date: &today,
        instrument: None,
    };
    let told = |format, display| write(format, &told, &origin, display);
    deliver(Format::Text, report.as_ref(), &told, context)?;
    Ok(status::DONE)
}
