//! `ambtenaar roles [ROLE]`.

use std::path::PathBuf;

use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{ArgMatches, Command};

use crate::model::Role;
use crate::words::Language;

use super::arg::{self, report};
use super::{Task, own_texts};

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

pub(super) fn command(bare: Command, language: Language) -> Command {
    super::base(bare, language, [help::about, help::usage, help::examples])
        .arg(
            arg::bare("role", "ROLE", language, help::role(language))
                .hide_possible_values(true)
                .ignore_case(true)
                .value_parser(PossibleValuesParser::new(Role::ALL.map(named))),
        )
        .args([
            own_texts::roles(language),
            own_texts::situations(language),
            report(language),
        ])
}

pub(super) fn task(matches: &ArgMatches) -> Task {
    Task::Roles(RolesRequest {
        role: matches
            .get_one::<String>("role")
            .and_then(|typed| role_of(typed)),
        roles: matches.get_one("roles").cloned(),
        situations: matches.get_one("situations").cloned(),
        report: matches.get_one("report").cloned(),
    })
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

/// What `--help` says.
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
