//! `ambtenaar cases`.

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use crate::model::Role;
use crate::random::Seed;
use crate::situation::UsageProblem;
use crate::texts::Texts;

use super::arg::{report, report_of};
use super::{Output, own_texts, roles};

/// How to rank the cases, or which one to show.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CasesRequest {
    /// Live every case through in this role first.
    pub role: Option<Role>,
    /// The cases of one's own.
    pub cases: Option<PathBuf>,
    /// The order of the ways to act, when it was chosen.
    pub seed: Option<Seed>,
    /// The file with a self-test to put beside it.
    pub with: Option<PathBuf>,
    /// The code of the person in that file.
    pub id: Option<String>,
    /// Show only the case with this name.
    pub show: Option<String>,
    /// Show its roles too.
    pub reveal: bool,
    /// Do not go on with unfinished progress.
    pub fresh: bool,
    /// Keep no progress.
    pub no_progress: bool,
    /// The file that the outcome is written to besides.
    pub report: Option<PathBuf>,
    /// How the outcome is written.
    pub output: Output,
}

pub(super) fn command(texts: &Texts) -> Command {
    let words = &texts.command_line.cases;
    let named =
        |name: &'static str, value: &'static str| Arg::new(name).long(name).value_name(value);
    let flag = |name: &'static str| {
        Arg::new(name)
            .long(name)
            .action(ArgAction::SetTrue)
            .overrides_with(name)
    };
    super::base(Command::new("cases"), texts, words.about, words.examples)
        .override_usage(words.usage)
        .args([
            named("role", "bureaucrat|entrepreneur|connector")
                .ignore_case(true)
                .hide_possible_values(true)
                .value_parser(PossibleValuesParser::new(Role::ALL.map(roles::named)))
                .help(words.role),
            own_texts::cases(texts),
            named("with", "FILE")
                .value_parser(value_parser!(PathBuf))
                .help(words.with),
            named("id", "CODE").requires("with").help(words.id),
            named("show", "NAME")
                .conflicts_with_all(["role", "with", "fresh", "no-progress", "report", "format"])
                .help(words.show),
            flag("reveal").requires("show").help(words.reveal),
            named("seed", "N").help(words.seed),
            flag("fresh").help(words.fresh),
            flag("no-progress").help(words.no_progress),
            report(texts.command_line),
            named("format", "text|json")
                .value_parser(PossibleValuesParser::new(["text", "json"]))
                .hide_possible_values(true)
                .help(words.format),
        ])
}

pub(super) fn request(matches: &ArgMatches) -> Result<CasesRequest, UsageProblem> {
    let text = |name: &str| matches.get_one::<String>(name).cloned();
    let seed = text("seed").map(|found| {
        found.parse().map_err(|_| UsageProblem::InvalidValue {
            option: "--seed".to_owned(),
            found,
            possible: Vec::new(),
            similar: None,
        })
    });
    Ok(CasesRequest {
        role: text("role").and_then(|typed| roles::role_of(&typed)),
        cases: own_texts::named_file(matches, "cases"),
        seed: seed.transpose()?,
        with: matches.get_one("with").cloned(),
        id: text("id"),
        show: text("show"),
        reveal: matches.get_flag("reveal"),
        fresh: matches.get_flag("fresh"),
        no_progress: matches.get_flag("no-progress"),
        report: report_of(matches),
        output: super::take::output(matches),
    })
}
