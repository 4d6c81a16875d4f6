//! Texts of one's own instead of the built-in ones.

use std::path::PathBuf;

use clap::{Arg, ArgMatches, value_parser};

use crate::words::Language;

/// All three.
pub(super) fn all(language: Language) -> [Arg; 3] {
    [roles(language), cases(language), situations(language)]
}

/// `--roles FILE`.
pub(super) fn roles(language: Language) -> Arg {
    file("roles").help(help::roles(language))
}

/// `--cases FILE`.
pub(super) fn cases(language: Language) -> Arg {
    file("cases").help(help::cases(language))
}

/// `--situations FILE`.
pub(super) fn situations(language: Language) -> Arg {
    file("situations").help(help::situations(language))
}

fn file(name: &'static str) -> Arg {
    Arg::new(name)
        .long(name)
        .value_name("FILE")
        .value_parser(value_parser!(PathBuf))
}

/// The file that was named with such an option.
pub(super) fn named_file(matches: &ArgMatches, name: &str) -> Option<PathBuf> {
    matches.get_one(name).cloned()
}

/// What `--help` says.
mod help {
    sentences! {
        pub(super) fn roles:
            nl "teksten over de rollen uit een eigen bestand, in de vorm van statements/roles.toml"
            en "texts about the roles from a file of your own, in the form of statements/roles.toml";
        pub(super) fn cases:
            nl "zaken uit een eigen bestand, in de vorm van statements/cases.toml"
            en "cases from a file of your own, in the form of statements/cases.toml";
        pub(super) fn situations:
            nl "situaties uit een eigen bestand, in de vorm van statements/situations.toml"
            en "situations from a file of your own, in the form of statements/situations.toml";
    }
}
