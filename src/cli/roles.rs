//! `ambtenaar roles [ROLE]`.

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgMatches, Command};

use crate::model::Role;
use crate::texts::Texts;

/// Which role to explain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RolesRequest {
    /// One role in full, or all three in short.
    pub role: Option<Role>,
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
                .value_parser(PossibleValuesParser::new(Role::ALL.map(Role::key))),
        )
}

pub(super) fn request(matches: &ArgMatches) -> RolesRequest {
    RolesRequest {
        role: matches
            .get_one::<String>("role")
            .and_then(|key| Role::from_key(key)),
    }
}
