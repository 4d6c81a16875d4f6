//! `ambtenaar cases`.

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{ArgMatches, Command};

use crate::error::UsageProblem;
use crate::model::{Format, Role};
use crate::random::Seed;
use crate::words::Language;

use crate::cli::arg::{choice, flag, format_of, named, path, report};
use crate::cli::{self, invalid, own_texts};
use crate::commands::roles;

/// How to rank the cases, or which one to show.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct CasesRequest {
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
    pub format: Format,
}

pub(crate) fn command(bare: Command, language: Language) -> Command {
    cli::base(bare, language, [help::about, help::usage, help::examples]).args([
        named("role", "bureaucrat|entrepreneur|connector")
            .ignore_case(true)
            .hide_possible_values(true)
            .value_parser(PossibleValuesParser::new(Role::ALL.map(roles::named)))
            .help(help::role(language)),
        own_texts::cases(language),
        path("with", help::with(language)),
        named("id", "CODE")
            .requires("with")
            .help(help::id(language)),
        named("show", "NAME")
            .conflicts_with_all(["role", "with", "fresh", "no-progress", "report", "format"])
            .help(help::show(language)),
        flag("reveal", help::reveal(language)).requires("show"),
        named("seed", "N").help(help::seed(language)),
        flag("fresh", help::fresh(language)),
        flag("no-progress", help::no_progress(language)),
        report(language),
        choice("format", &["text", "json"]).help(help::format(language)),
    ])
}

/// What was typed.
pub(crate) fn request(matches: &ArgMatches) -> Result<CasesRequest, UsageProblem> {
    let text = |name: &str| matches.get_one::<String>(name).cloned();
    let seed = text("seed").map(|found| {
        let parsed = found.parse();
        parsed.map_err(|_| invalid("--seed", &found, Vec::new()))
    });
    Ok(CasesRequest {
        role: text("role").and_then(|typed| roles::role_of(&typed)),
        cases: matches.get_one("cases").cloned(),
        seed: seed.transpose()?,
        with: matches.get_one("with").cloned(),
        id: text("id"),
        show: text("show"),
        reveal: matches.get_flag("reveal"),
        fresh: matches.get_flag("fresh"),
        no_progress: matches.get_flag("no-progress"),
        report: matches.get_one("report").cloned(),
        format: format_of(matches),
    })
}

/// What `--help` says.
mod help {
    sentences! {
        pub(super) fn about:
            nl "Acht zaken uit de praktijk: zet drie manieren om het aan te pakken op volgorde en zie welke rol erachter zit."
            en "Eight cases from public work: put three ways to act in order and see which role is behind each.";
        pub(super) fn usage: nl "ambtenaar cases [OPTIES]" en "ambtenaar cases [OPTIONS]";
        pub(super) fn examples:
            nl "Voorbeelden:
  ambtenaar cases
  ambtenaar cases --role connector          eerst alle zaken als pure verbinder
  ambtenaar cases --with anna.csv
  ambtenaar cases --show permit             op een scherm voor de groep
  ambtenaar cases --show permit --reveal    en daarna de rollen

Status bij afloop: 0 klaar, 1 er was iets mis, 2 verkeerd gebruik, 3 tussentijds gestopt."
            en "Examples:
  ambtenaar cases
  ambtenaar cases --role connector          first every case as a pure connector
  ambtenaar cases --with anna.csv
  ambtenaar cases --show permit             on a screen for the group
  ambtenaar cases --show permit --reveal    and then the roles

Exit status: 0 done, 1 something was wrong, 2 wrong usage, 3 stopped before the end.";
        pub(super) fn role:
            nl "beleef eerst alle zaken in deze rol, op zijn puurst"
            en "first live through every case in this role, at its purest";
        pub(super) fn seed:
            nl "schud de manieren om het aan te pakken met dit getal; hetzelfde getal geeft dezelfde volgorde"
            en "shuffle the ways to act with this number; the same number gives the same order";
        pub(super) fn with:
            nl "leg de uitkomst naast de laatste zelftest uit dit bestand"
            en "put the outcome beside the latest self-test in this file";
        pub(super) fn id:
            nl "bij --with: code van degene over wie het gaat, als er meer mensen in het bestand staan"
            en "with --with: code of the person described, if the file has more than one person";
        pub(super) fn show:
            nl "laat één zaak zien, bijvoorbeeld voor een groep: permit, neighbourhood, benefit, inspection, digital-service, \
             council-memo, payback of factory-dust"
            en "show one case, for instance to a group: permit, neighbourhood, benefit, inspection, digital-service, \
             council-memo, payback or factory-dust";
        pub(super) fn reveal: nl "bij --show: laat de rollen zien" en "with --show: show the roles";
        pub(super) fn fresh:
            nl "begin opnieuw in plaats van verder te gaan met zaken die nog niet af zijn"
            en "start over instead of going on with unfinished cases";
        pub(super) fn no_progress: nl "bewaar tussentijds niets" en "do not save your progress";
        pub(super) fn format:
            nl "text: om te lezen; json: voor programma's"
            en "text: to read; json: for programs";
    }
}
