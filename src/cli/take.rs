//! `ambtenaar [take]`.

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use crate::error::UsageProblem;
use crate::model::{Form, Perspective};
use crate::random::Seed;
use crate::texts::Texts;

use super::by_hand::{self, ByHandRequest};
use super::own_texts;

/// How to take the self-test.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a switch on the command line"
)]
pub struct TakeRequest {
    /// The form, when it was chosen beforehand.
    pub form: Option<Form>,
    /// What the person keeps in mind.
    pub perspective: Perspective,
    /// Ask for a guess of the own mix before the result.
    pub guess: bool,
    /// The order of the statements.
    pub shuffle: Shuffle,
    /// A digit needs Enter.
    pub confirm: bool,
    /// The answers, so that nothing is asked.
    pub answers: Option<String>,
    /// The code of the person described.
    pub id: Option<String>,
    /// Show a result from this file again.
    pub from: Option<PathBuf>,
    /// Append the answers to this file.
    pub save: Option<PathBuf>,
    /// A new file is made for Dutch Excel.
    pub excel: bool,
    /// Write the result to this file.
    pub report: Option<PathBuf>,
    /// The texts about the roles of one's own.
    pub roles: Option<PathBuf>,
    /// The cases of one's own.
    pub cases: Option<PathBuf>,
    /// The situations of one's own.
    pub situations: Option<PathBuf>,
    /// Do not go on with unfinished progress.
    pub fresh: bool,
    /// Keep no progress.
    pub no_progress: bool,
    /// Show which statements moved each role most.
    pub explain: bool,
    /// With `--as colleague`: the rater sees the result too.
    pub show_result: bool,
    /// With `from`: what was settled by hand.
    pub by_hand: ByHandRequest,
    /// How the result is written.
    pub output: Output,
}

/// The order of the statements.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shuffle {
    /// As in the file.
    No,
    /// Random, with a fresh seed.
    Fresh,
    /// Random, as this seed gives it.
    Seed(Seed),
}

/// How the result is written to standard output.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Output {
    /// For people.
    #[default]
    Text,
    /// For programs.
    Json,
}

pub(super) fn command(texts: &Texts) -> Command {
    let words = &texts.command_line.take;
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
    let choice = |name: &'static str, value: &'static str, values: Vec<&'static str>| {
        Arg::new(name)
            .long(name)
            .value_name(value)
            .value_parser(PossibleValuesParser::new(values))
            .hide_possible_values(true)
    };
    super::base(Command::new("take"), texts, words.about, words.examples)
        .override_usage(words.usage)
        .args([
            choice("form", "full|short", Form::ALL.map(Form::key).to_vec()).help(words.form),
            choice(
                "as",
                "self|wish|job|colleague",
                Perspective::ALL.map(Perspective::key).to_vec(),
            )
            .help(words.perspective),
            flag("confirm", words.confirm),
            flag("guess", words.guess),
            flag("explain", words.explain),
            file("from", words.from)
                .conflicts_with_all(["answers", "save", "guess", "shuffle", "form"]),
            file("save", words.save),
            file("report", words.report),
            flag("excel", words.excel),
            flag("fresh", words.fresh),
            flag("no-progress", words.no_progress),
            Arg::new("shuffle")
                .long("shuffle")
                .value_name("SEED")
                .num_args(0..=1)
                .require_equals(true)
                .help(words.shuffle),
            Arg::new("answers")
                .long("answers")
                .value_name("4,5,,3,…")
                .allow_hyphen_values(true)
                .help(words.answers),
            Arg::new("id").long("id").value_name("CODE").help(words.id),
            choice("format", "text|json", vec!["text", "json"]).help(words.format),
            flag("show-result", words.show_result),
        ])
        .args(own_texts::all(texts))
        .args(by_hand::arguments(texts).map(|argument| argument.requires("from")))
}

pub(super) fn request(matches: &ArgMatches) -> Result<TakeRequest, UsageProblem> {
    let text = |name: &str| matches.get_one::<String>(name).cloned();
    Ok(TakeRequest {
        form: text("form").and_then(|key| Form::from_key(&key)),
        perspective: text("as")
            .and_then(|key| Perspective::from_key(&key))
            .unwrap_or_default(),
        guess: matches.get_flag("guess"),
        shuffle: shuffle(matches)?,
        confirm: matches.get_flag("confirm"),
        answers: text("answers"),
        id: text("id"),
        explain: matches.get_flag("explain"),
        from: matches.get_one("from").cloned(),
        save: matches.get_one("save").cloned(),
        report: matches.get_one("report").cloned(),
        excel: matches.get_flag("excel"),
        roles: own_texts::named_file(matches, "roles"),
        cases: own_texts::named_file(matches, "cases"),
        situations: own_texts::named_file(matches, "situations"),
        fresh: matches.get_flag("fresh"),
        no_progress: matches.get_flag("no-progress"),
        show_result: matches.get_flag("show-result"),
        by_hand: by_hand::request(matches)?,
        output: output(matches),
    })
}

/// `--format json`, or text.
pub(super) fn output(matches: &ArgMatches) -> Output {
    match matches.get_one::<String>("format").map(String::as_str) {
        Some("json") => Output::Json,
        _ => Output::Text,
    }
}

/// `--shuffle` alone asks for a fresh seed, `--shuffle=7` for that one.
fn shuffle(matches: &ArgMatches) -> Result<Shuffle, UsageProblem> {
    if !matches.contains_id("shuffle") {
        return Ok(Shuffle::No);
    }
    let Some(found) = matches.get_one::<String>("shuffle") else {
        return Ok(Shuffle::Fresh);
    };
    match found.parse() {
        Ok(seed) => Ok(Shuffle::Seed(seed)),
        Err(_) => Err(UsageProblem::InvalidValue {
            option: "--shuffle".to_owned(),
            found: found.clone(),
            possible: Vec::new(),
            similar: None,
        }),
    }
}
