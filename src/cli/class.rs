//! `ambtenaar class`.

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use crate::model::Form;
use crate::situation::UsageProblem;
use crate::texts::Texts;

/// Before and after.
const MOST_VOTES: usize = 2;

/// How to run the statements with a room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClassRequest {
    /// The form, when it was said; the short one is usual.
    pub form: Option<Form>,
    /// The number of people in the room.
    pub people: Option<u64>,
    /// The counts are shown while they are typed.
    pub open: bool,
    /// Write the counts to this file.
    pub save: Option<PathBuf>,
    /// The names of the cases to vote on after the statements.
    pub cases: Vec<String>,
    /// The names of the situations to vote on after those.
    pub situations: Vec<String>,
    /// Show the counts in these files again: none, one, or before and after.
    pub from: Vec<PathBuf>,
    /// A file for the picture of those counts.
    pub report: Option<PathBuf>,
    /// Be the room's window, of this file or of the usual one.
    pub screen: Option<Option<PathBuf>>,
    /// Where the room's window finds what to show.
    pub screen_file: Option<PathBuf>,
    /// Do not go on with an unfinished vote.
    pub fresh: bool,
    /// Keep no progress.
    pub no_progress: bool,
}

pub(super) fn command(texts: &Texts) -> Command {
    let words = &texts.command_line.class;
    let flag = |name: &'static str, help: &'static str| {
        Arg::new(name)
            .long(name)
            .action(ArgAction::SetTrue)
            .overrides_with(name)
            .help(help)
    };
    let file = |name: &'static str, help: &'static str| {
        Arg::new(name)
            .long(name)
            .value_name("FILE")
            .value_parser(value_parser!(PathBuf))
            .help(help)
    };
    let named = |name: &'static str, help: &'static str| {
        Arg::new(name)
            .long(name)
            .value_name("NAME")
            .action(ArgAction::Append)
            .conflicts_with_all(["from", "screen"])
            .help(help)
    };
    super::base(Command::new("class"), texts, words.about, words.examples)
        .override_usage(words.usage)
        .args([
            Arg::new("form")
                .long("form")
                .value_name("short|full")
                .value_parser(PossibleValuesParser::new(Form::ALL.map(Form::key)))
                .hide_possible_values(true)
                .help(words.form),
            Arg::new("people")
                .long("people")
                .value_name("N")
                .value_parser(value_parser!(u64).range(1..=9_999))
                .help(words.people),
            named("case", words.case),
            named("situation", words.situation),
            flag("open", words.open),
            file("save", words.save),
            file("from", words.from)
                .action(ArgAction::Append)
                .conflicts_with_all(["save", "people", "open", "fresh"]),
            file("report", words.report),
            file("screen", words.screen)
                .num_args(0..=1)
                .require_equals(true)
                .conflicts_with_all(["save", "people", "open", "fresh", "from", "screen-file"]),
            file("screen-file", words.screen_file).conflicts_with("from"),
            flag("fresh", words.fresh),
            flag("no-progress", words.no_progress),
        ])
}

pub(super) fn request(matches: &ArgMatches) -> Result<ClassRequest, UsageProblem> {
    let from = matches.get_many("from");
    let report: Option<PathBuf> = matches.get_one("report").cloned();
    if report.is_some() && from.is_none() {
        return Err(UsageProblem::Needs {
            option: "--report".to_owned(),
            other: "--from".to_owned(),
        });
    }
    if from.as_ref().is_some_and(|from| from.len() > MOST_VOTES) {
        return Err(UsageProblem::TooOften {
            option: "--from".to_owned(),
            most: MOST_VOTES,
        });
    }
    let names = |name: &str| -> Vec<String> {
        let names = matches.get_many(name);
        names.into_iter().flatten().cloned().collect()
    };
    let form = matches.get_one::<String>("form");
    Ok(ClassRequest {
        form: form.and_then(|key| Form::from_key(key)),
        people: matches.get_one("people").copied(),
        open: matches.get_flag("open"),
        save: matches.get_one("save").cloned(),
        cases: names("case"),
        situations: names("situation"),
        from: from.into_iter().flatten().cloned().collect(),
        report,
        screen: matches
            .contains_id("screen")
            .then(|| matches.get_one("screen").cloned()),
        screen_file: matches.get_one("screen-file").cloned(),
        fresh: matches.get_flag("fresh"),
        no_progress: matches.get_flag("no-progress"),
    })
}
