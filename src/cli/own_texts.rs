//! Texts of one's own instead of the built-in ones.

use std::path::PathBuf;

use clap::{Arg, ArgMatches, value_parser};

use crate::texts::Texts;

/// All three.
pub(super) fn all(texts: &Texts) -> [Arg; 3] {
    [roles(texts), cases(texts), situations(texts)]
}

/// `--roles FILE`.
pub(super) fn roles(texts: &Texts) -> Arg {
    file("roles").help(texts.command_line.own_texts.roles)
}

/// `--cases FILE`.
pub(super) fn cases(texts: &Texts) -> Arg {
    file("cases").help(texts.command_line.own_texts.cases)
}

/// `--situations FILE`.
pub(super) fn situations(texts: &Texts) -> Arg {
    file("situations").help(texts.command_line.own_texts.situations)
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
