//! `ambtenaar reliability`.

use std::path::PathBuf;

use clap::{ArgMatches, Command};

use crate::error::UsageProblem;
use crate::model::{Format, Perspective};
use crate::words::Language;

use crate::cli;
use crate::cli::arg::{choice, format_of, path, report};
use crate::cli::reading::{self, ReadingRequest, files, output};

/// Of which answers to tell how well the statements measure, and how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ReliabilityRequest {
    /// The files; nothing for standard input.
    pub files: Vec<Option<PathBuf>>,
    /// How they are read.
    pub reading: ReadingRequest,
    /// Whether an id that is a number is the same person in every file.
    pub same_people: bool,
    /// Every answer counts, not only those of people who answered every statement of a role.
    pub pairwise: bool,
    /// The perspective of the rows that count.
    pub perspective: Perspective,
    /// How the figures are written.
    pub format: Format,
    /// The file to write, instead of standard output.
    pub output: Option<PathBuf>,
    /// A file for the report.
    pub report: Option<PathBuf>,
}

pub(crate) fn command(bare: Command, language: Language) -> Command {
    cli::base(bare, language, [help::about, help::usage, help::examples])
        .arg(reading::files_argument(language))
        .args([
            choice("missing", &["listwise", "pairwise"]).help(help::missing(language)),
            reading::perspective().help(help::perspective(language)),
            reading::same_people(language),
            choice("format", &["text", "json", "csv"]).help(help::format(language)),
            path("output", reading::help::output(language)),
            report(language),
        ])
        .args(reading::arguments(language))
}

/// What was typed.
pub(crate) fn request(matches: &ArgMatches) -> Result<ReliabilityRequest, UsageProblem> {
    let text = |name: &str| matches.get_one::<String>(name).map(String::as_str);
    let same_people = matches.get_flag(reading::SAME_PEOPLE);
    let reading = reading::request(matches)?;
    Ok(ReliabilityRequest {
        files: files(matches),
        same_people,
        pairwise: text("missing") == Some("pairwise"),
        perspective: reading.perspective.unwrap_or_default(),
        reading,
        format: format_of(matches),
        output: output(matches),
        report: matches.get_one("report").cloned(),
    })
}

/// What `--help` says.
mod help {
    sentences! {
        pub(super) fn about:
            nl "Kijk hoe goed de stellingen meten, uit de antwoorden van veel mensen. Voor trainers met eigen stellingen en voor \
                 onderzoekers."
            en "How well the statements measure, from the answers of many people. For trainers with statements of their own, and \
                 for researchers.";
        pub(super) fn usage:
            nl "ambtenaar reliability [FILE]... [OPTIES]"
            en "ambtenaar reliability [FILE]... [OPTIONS]";
        pub(super) fn examples:
            nl "Voorbeelden:
  ambtenaar reliability antwoorden.csv
  ambtenaar reliability antwoorden.csv --statements mijn-lijst.toml --missing pairwise
  ambtenaar reliability antwoorden.csv --report betrouwbaarheid.html
  ambtenaar reliability antwoorden.csv --format json --output cijfers.json
  ambtenaar reliability antwoorden.csv --format csv | mlr --icsv --opprint filter '$figure == \"alpha\"'

csv heeft de kolommen role,statement,figure,value: een regel zonder role gaat over alle rijen, een zonder statement over een rol.
Bij minder dan 10 mensen staat er alleen het aantal rijen; de andere cijfers zijn dan null, of leeg in csv.
Status bij afloop: 0 klaar, 1 er was iets mis (ook foute waarden), 2 verkeerd gebruik."
            en "Examples:
  ambtenaar reliability answers.csv
  ambtenaar reliability answers.csv --statements my-list.toml --missing pairwise
  ambtenaar reliability answers.csv --report reliability.html
  ambtenaar reliability answers.csv --format json --output figures.json
  ambtenaar reliability answers.csv --format csv | mlr --icsv --opprint filter '$figure == \"alpha\"'

csv has the columns role,statement,figure,value: a line without a role is about all rows, one without a statement about a role.
With fewer than 10 people there is nothing but the number of rows; the other figures are then null, or empty in csv.
Exit status: 0 done, 1 something was wrong (including bad values), 2 wrong usage.";
        pub(super) fn missing:
            nl "listwise: alleen mensen die alle stellingen van een rol beantwoord hebben; pairwise: elk antwoord"
            en "listwise: only people who answered every statement of a role; pairwise: every answer";
        pub(super) fn perspective:
            nl "de antwoorden die meetellen: self, wish, job of colleague (anders self)"
            en "the answers that count: self, wish, job or colleague (otherwise self)";
        pub(super) fn format:
            nl "text: om te lezen; json of csv: voor programma's, met alle decimalen"
            en "text: to read; json or csv: for programs, with every decimal";
    }
}
