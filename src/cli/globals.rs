//! The options that belong to every command.

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches, value_parser};

use crate::screen::{Wish, Wishes};
use crate::texts::{Language, Texts};

/// The options that belong to every command, apart from the language, which is known before clap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Globals {
    /// What was asked of the appearance.
    pub wishes: Wishes,
    /// `--statements`: a statement file instead of the built-in one.
    pub statements: Option<PathBuf>,
    /// `--force`: files may be replaced.
    pub force: bool,
}

pub(super) fn arguments(texts: &Texts) -> Vec<Arg> {
    let words = &texts.command_line.globals;
    let choice = |name: &'static str, values: &[&'static str]| {
        Arg::new(name)
            .long(name)
            .value_name(values.join("|"))
            .value_parser(PossibleValuesParser::new(values.to_vec()))
            .hide_possible_values(true)
            .overrides_with(name)
    };
    let arguments = [
        choice("lang", &Language::ALL.map(Language::key)).help(words.lang),
        Arg::new("accessible")
            .long("accessible")
            .action(ArgAction::SetTrue)
            .overrides_with("accessible")
            .help(words.accessible),
        Arg::new("statements")
            .long("statements")
            .value_name("FILE")
            .value_parser(value_parser!(PathBuf))
            .help(words.statements),
        choice("color", &["auto", "always", "never"]).help(words.color),
        choice("charset", &["auto", "unicode", "ascii"]).help(words.charset),
        Arg::new("force")
            .long("force")
            .action(ArgAction::SetTrue)
            .overrides_with("force")
            .help(words.force),
    ];
    arguments
        .into_iter()
        .enumerate()
        .map(|(place, argument)| argument.global(true).display_order(900 + place))
        .collect()
}

pub(super) fn read(matches: &ArgMatches) -> Globals {
    let wish = |name: &str| match matches.get_one::<String>(name).map(String::as_str) {
        Some("always" | "unicode") => Wish::Yes,
        Some("never" | "ascii") => Wish::No,
        _ => Wish::Auto,
    };
    Globals {
        wishes: Wishes {
            colour: wish("color"),
            unicode: wish("charset"),
            accessible: matches.get_flag("accessible"),
        },
        statements: matches.get_one("statements").cloned(),
        force: matches.get_flag("force"),
    }
}
