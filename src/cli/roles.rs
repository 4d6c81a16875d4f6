//! `ambtenaar roles [ROLE]`.

use std::path::PathBuf;

use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{Arg, ArgMatches, Command};

use crate::model::Role;
use crate::texts::Texts;

use super::arg::{report, report_of};
use super::own_texts;

/// Which role to explain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RolesRequest {
    /// One role in full, or all three in short.
    pub role: Option<Role>,
    /// The texts about the roles of one's own.
    pub roles: Option<PathBuf>,
    /// The situations of one's own.
    pub situations: Option<PathBuf>,
    /// The file that it is written to besides.
    pub report: Option<PathBuf>,
}

pub(super) fn command(texts: &Texts) -> Command {
    let words = &texts.command_line.roles;
    super::base(Command::new("roles"), texts, words.about, words.examples)
        .override_usage(words.usage)
        .arg(
            Arg::new("role")
                .value_name("ROLE")
                .help(words.role)
                .help_heading(texts.command_line.arguments_heading)
                .hide_possible_values(true)
                .ignore_case(true)
                .value_parser(PossibleValuesParser::new(Role::ALL.map(named))),
        )
        .args([
            own_texts::roles(texts),
            own_texts::situations(texts),
            report(texts.command_line),
        ])
}

pub(super) fn request(matches: &ArgMatches) -> RolesRequest {
    RolesRequest {
        role: matches
            .get_one::<String>("role")
            .and_then(|typed| role_of(typed)),
        roles: own_texts::named_file(matches, "roles"),
        situations: own_texts::named_file(matches, "situations"),
        report: report_of(matches),
    }
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
