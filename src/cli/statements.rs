//! `ambtenaar statements list|show|check`.

use std::path::PathBuf;

use clap::{Arg, ArgMatches, Command, value_parser};

use crate::texts::Texts;

/// What to do with statements.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StatementsRequest {
    /// List the questionnaires at hand: the built-in one and the files given.
    List(Vec<PathBuf>),
    /// Show the statements with role and direction.
    Show,
    /// Check a file a person wrote.
    Check(PathBuf),
}

pub(super) fn command(texts: &Texts) -> Command {
    let words = &texts.command_line.statements;
    let file = |name: &'static str, help: &'static str| {
        Arg::new(name)
            .value_name("FILE")
            .help(help)
            .help_heading(texts.command_line.arguments_heading)
            .value_parser(value_parser!(PathBuf))
    };
    let part = |name: &'static str, about: &'static str, usage: &'static str| {
        super::base(Command::new(name), texts, about, words.examples).override_usage(usage)
    };
    super::base(
        Command::new("statements"),
        texts,
        words.about,
        words.examples,
    )
    .override_usage(words.usage)
    .subcommand_required(true)
    .disable_help_subcommand(true)
    .subcommand_help_heading(texts.command_line.commands_heading)
    .subcommands([
        part("list", words.list, words.list_usage).arg(file("files", words.files).num_args(0..)),
        part("show", words.show, words.show_usage),
        part("check", words.check, words.check_usage).arg(file("file", words.file).required(true)),
    ])
}

pub(super) fn request(matches: &ArgMatches) -> StatementsRequest {
    match matches.subcommand() {
        Some(("list", part)) => StatementsRequest::List(
            part.get_many("files")
                .unwrap_or_default()
                .cloned()
                .collect(),
        ),
        Some(("check", part)) => {
            StatementsRequest::Check(part.get_one("file").cloned().unwrap_or_default())
        }
        _ => StatementsRequest::Show,
    }
}
