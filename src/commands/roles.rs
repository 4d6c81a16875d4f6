//! `roles [ROLE]`: the three roles explained.

use std::path::PathBuf;

use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{ArgMatches, Command};

use crate::cli;
use crate::cli::arg::{self, own_roles, own_situations, report};
use crate::error::{Error, status};
use crate::model::Role;
use crate::output::Format;
use crate::output::roles::{RolesContent, RolesSubject, write};
use crate::words::Language;

use super::context::{Context, language_tag, origin};
use super::new_file::{ReportFile, deliver};

pub(super) fn command(bare: Command, language: Language) -> Command {
    cli::base(bare, language, [help::about, help::usage, help::examples])
        .arg(
            arg::bare("role", "ROLE", language, help::role(language))
                .hide_possible_values(true)
                .ignore_case(true)
                .value_parser(PossibleValuesParser::new(Role::ALL.map(named))),
        )
        .args([
            own_roles(language),
            own_situations(language),
            report(language),
        ])
}

pub(super) fn run(typed: &ArgMatches, context: &mut Context<'_>) -> Result<u8, Error> {
    let path = |name| typed.get_one::<PathBuf>(name).map(PathBuf::as_path);
    let role = typed.get_one::<String>("role");
    // One role in full, or all three in short.
    let role = role.and_then(|typed| role_of(typed));
    let roles = context.roles(path("roles"))?;
    let situations = context.situations(path("situations"))?;
    let report = ReportFile::wanted(path("report"), context)?;
    let language = language_tag(context.language)?;
    let told = RolesContent {
        roles: &roles,
        situations: &situations,
        subject: role.map_or(RolesSubject::All, RolesSubject::Role),
        goes_on: false,
        language: &language,
    };
    let today = context.io.today();
    let origin = origin(context.language, &today, None);
    let told = |format, display| write(format, &told, &origin, display);
    deliver(Format::Text, report.as_ref(), &told, context)?;
    Ok(status::DONE)
}

/// A role by its key; its Dutch name is understood too, and listed nowhere.
pub(super) fn named(role: Role) -> PossibleValue {
    PossibleValue::new(role.key()).alias(in_dutch(role))
}

pub(super) fn role_of(typed: &str) -> Option<Role> {
    let mut roles = Role::ALL.into_iter();
    roles.find(|role| named(*role).matches(typed, true))
}

const fn in_dutch(role: Role) -> &'static str {
    match role {
        Role::Bureaucrat => "bureaucraat",
        Role::Entrepreneur => "ondernemer",
        Role::Connector => "verbinder",
    }
}

mod help {
    sentences! {
        pub(super) fn about:
            nl "Lees over de drie rollen: waar ze vandaan komen, wat ze brengen en wat hun valkuilen zijn."
            en "Read about the three roles: where they come from, what they bring and what their pitfalls are.";
        pub(super) fn usage: nl "ambtenaar roles [ROLE]" en "ambtenaar roles [ROLE]";
        pub(super) fn examples:
            nl "Voorbeelden:\n  ambtenaar roles\n  ambtenaar roles connector"
            en "Examples:\n  ambtenaar roles\n  ambtenaar roles connector";
        pub(super) fn role:
            nl "bureaucrat, entrepreneur of connector; zonder rol alle drie in het kort"
            en "bureaucrat, entrepreneur or connector; without a role, all three in brief";
    }
}
