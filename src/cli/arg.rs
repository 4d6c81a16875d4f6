//! Kinds of options that several commands have.

use std::path::PathBuf;

use clap::builder::{PathBufValueParser, PossibleValuesParser, Str, StyledStr, TypedValueParser};
use clap::{Arg, ArgAction, ArgMatches, value_parser};

use crate::error::UsageProblem;
use crate::model::Format;
use crate::model::wording::is_forbidden;
use crate::words::Language;
use crate::words::report::endings;

use super::invalid;

/// An option that is given or not; giving it twice is no mistake.
pub(crate) fn flag(name: &'static str, help: &'static str) -> Arg {
    Arg::new(name)
        .long(name)
        .action(ArgAction::SetTrue)
        .overrides_with(name)
        .help(help)
}

pub(crate) fn named(name: &'static str, value: impl Into<Str>) -> Arg {
    Arg::new(name).long(name).value_name(value.into())
}

/// An argument without a name before it.
pub(crate) fn bare(
    name: &'static str,
    value: &'static str,
    language: Language,
    help: &'static str,
) -> Arg {
    Arg::new(name)
        .value_name(value)
        .help(help)
        .help_heading(super::help::arguments_heading(language))
}

/// An option with one of these values, which its help names.
pub(crate) fn choice(name: &'static str, values: &[&'static str]) -> Arg {
    named(name, values.join("|"))
        .value_parser(PossibleValuesParser::new(values.to_vec()))
        .hide_possible_values(true)
}

/// The code after `--id` that goes into a file, without spaces around it.
pub(crate) fn new_code(matches: &ArgMatches) -> Result<Option<String>, UsageProblem> {
    let Some(found) = matches.get_one::<String>("id") else {
        return Ok(None);
    };
    let code = found.trim();
    if code.is_empty() {
        let (option, possible) = ("--id".to_owned(), Vec::new());
        return Err(UsageProblem::MissingValue { option, possible });
    }
    if code.chars().any(is_forbidden) {
        return Err(invalid("--id", found, Vec::new()));
    }
    Ok(Some(code.to_owned()))
}

/// The format that `--format` asks for; text where it is not given.
pub(crate) fn format_of(matches: &ArgMatches) -> Format {
    match matches.get_one::<String>("format").map(String::as_str) {
        Some("json") => Format::Json,
        Some("csv") => Format::Csv,
        _ => Format::Text,
    }
}

pub(crate) fn report(language: Language) -> Arg {
    path("report", help::report(language, &endings(language, &[])))
}

/// An option for a file that has a name.
pub(crate) fn path(name: &'static str, help: impl Into<StyledStr>) -> Arg {
    named(name, "FILE")
        .value_parser(file_name())
        .help(help.into())
}

/// The name of a file: `-` is none.
pub(crate) fn file_name() -> impl TypedValueParser<Value = PathBuf> {
    let with_name = |path: PathBuf| Some(path).filter(|path| path.as_os_str() != "-").ok_or("-");
    PathBufValueParser::new().try_map(with_name)
}

/// `--output`: a file, or `-` for standard output.
pub(crate) fn output(help: impl Into<StyledStr>) -> Arg {
    let parser = value_parser!(PathBuf);
    named("output", "FILE")
        .value_parser(parser)
        .help(help.into())
}

/// Files with texts of one's own instead of the built-in ones.
pub(crate) fn own_texts(language: Language) -> [Arg; 3] {
    [
        own_roles(language),
        own_cases(language),
        own_situations(language),
    ]
}

pub(crate) fn own_roles(language: Language) -> Arg {
    path("roles", help::roles(language))
}

pub(crate) fn own_cases(language: Language) -> Arg {
    path("cases", help::cases(language))
}

pub(crate) fn own_situations(language: Language) -> Arg {
    path("situations", help::situations(language))
}

mod help {
    sentences! {
        pub(crate) fn roles:
            nl "teksten over de rollen uit een eigen bestand, in de vorm van statements/roles.toml"
            en "texts about the roles from a file of your own, in the form of statements/roles.toml";
        pub(crate) fn cases:
            nl "zaken uit een eigen bestand, in de vorm van statements/cases.toml"
            en "cases from a file of your own, in the form of statements/cases.toml";
        pub(crate) fn situations:
            nl "situaties uit een eigen bestand, in de vorm van statements/situations.toml"
            en "situations from a file of your own, in the form of statements/situations.toml";
        pub(crate) fn report(endings: &str):
            nl "schrijf het ook naar dit bestand: {endings}"
            en "write it to this file too: {endings}";
    }
}
