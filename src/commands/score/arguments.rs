//! `ambtenaar score`.

use std::path::PathBuf;

use clap::{ArgAction, ArgMatches, Command};

use crate::error::UsageProblem;
use crate::output::scored::{COLUMNS, LONGEST_RUN};
use crate::words::Language;

use crate::cli::arg::{self, choice, flag, named, path};
use crate::cli::reading::{self, ReadingRequest, output};
use crate::cli::{self, conflict, given_twice, invalid, needs};

/// How to score files of answers.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is an option that is given or not"
)]
pub(crate) struct ScoreRequest {
    pub format: RowFormat,
    pub output: Option<PathBuf>,
    pub keep: Vec<String>,
    pub with: Vec<WithColumn>,
    pub careless: bool,
    pub strict: bool,
    pub problems: Option<PathBuf>,
    pub accept_problems: bool,
    pub check: bool,
    pub show_columns: bool,
    pub schema: bool,
    pub reading: ReadingRequest,
}

/// A column of what was understood of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum WithColumn {
    /// The file it is in, as it was named; `stdin` for standard input.
    Source,
    /// The statements it was made with.
    Instrument,
    /// Which statements it was asked.
    Form,
    /// From whose eyes it is.
    Perspective,
    /// The day, ISO 8601.
    Date,
}

impl WithColumn {
    /// Every column, in the order in which they are named.
    pub(super) const ALL: [Self; 5] = [
        Self::Source,
        Self::Instrument,
        Self::Form,
        Self::Perspective,
        Self::Date,
    ];

    /// The name of the column.
    #[must_use]
    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::Source => "source",
            Self::Instrument => "instrument",
            Self::Form => "form",
            Self::Perspective => "perspective",
            Self::Date => "date",
        }
    }
}

/// How scored rows are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum RowFormat {
    /// Comma-separated, for programs.
    Csv,
    /// As Excel opens it with a double click.
    Excel,
    /// One JSON object per line.
    JsonLines,
    /// The first rows, to read.
    Table,
}

impl RowFormat {
    /// How the name of a file in it ends.
    pub(crate) const fn ending(self) -> &'static str {
        match self {
            Self::Csv | Self::Excel => "csv",
            Self::JsonLines => "jsonl",
            Self::Table => "txt",
        }
    }
}

pub(crate) fn command(bare: Command, language: Language) -> Command {
    cli::base(bare, language, [help::about, help::usage, help::examples])
        .arg(reading::files_argument(language))
        .args([
            choice("format", &["csv", "jsonl", "table", "json"]).help(help::format(language)),
            arg::output(reading::help::output(language)),
            flag("excel", help::excel(language)),
            named("keep", "COLUMN")
                .action(ArgAction::Append)
                .help(help::keep(language)),
            named("with", "A,B").help(help::with(language)),
            flag("careless", help::careless(language)),
            flag("strict", help::strict(language)),
            path("problems", help::problems(language)),
            flag("accept-problems", help::accept_problems(language)).conflicts_with("strict"),
            flag("check", help::check(language)).conflicts_with("output"),
            flag("show-columns", help::show_columns(language)).conflicts_with_all([
                "check",
                "output",
                "excel",
                "strict",
                "problems",
                "accept-problems",
            ]),
            flag("schema", help::schema(language)).conflicts_with_all([
                "files",
                "show-columns",
                "check",
                "output",
                "format",
                "excel",
            ]),
        ])
        .arg(reading::perspective().help(reading::help::perspective(language)))
        .args(reading::arguments(language))
}

pub(crate) fn request(matches: &ArgMatches) -> Result<ScoreRequest, UsageProblem> {
    let text = |name: &str| matches.get_one::<String>(name).cloned();
    let mut keep: Vec<String> = Vec::new();
    for name in matches.get_many::<String>("keep").unwrap_or_default() {
        // A column that is asked for twice is copied once.
        if !keep.iter().any(|kept| kept.eq_ignore_ascii_case(name)) {
            keep.push(name.clone());
        }
    }
    let shows = matches.get_flag("show-columns");
    let name = text("format");
    refuse_format(name.as_deref(), shows)?;
    let format = format(name.as_deref(), matches.get_flag("excel"))?;
    let with = text("with").map_or(Ok(Vec::new()), |names| with(&names))?;
    let request = ScoreRequest {
        format,
        output: output(matches),
        keep,
        with,
        careless: matches.get_flag("careless"),
        strict: matches.get_flag("strict"),
        problems: matches.get_one("problems").cloned(),
        accept_problems: matches.get_flag("accept-problems"),
        check: matches.get_flag("check"),
        show_columns: matches.get_flag("show-columns"),
        schema: matches.get_flag("schema"),
        reading: reading::request(matches)?,
    };
    match request.keep.iter().find(|name| request.writes(name)) {
        Some(name) => Err(UsageProblem::ReservedColumn { name: name.clone() }),
        None => Ok(request),
    }
}

/// The columns that were asked for, each once.
fn with(names: &str) -> Result<Vec<WithColumn>, UsageProblem> {
    let mut with = Vec::new();
    for name in names.split(',').map(str::trim) {
        let known = WithColumn::ALL.into_iter().find(|one| one.key() == name);
        let known = known.ok_or_else(|| {
            let possible = WithColumn::ALL.map(|one| one.key().to_owned());
            invalid("--with", name, possible.to_vec())
        })?;
        if with.contains(&known) {
            return Err(given_twice("--with", name));
        }
        with.push(known);
    }
    Ok(with)
}

/// Refuses `--format json` for rows, and any other format for what was understood.
fn refuse_format(name: Option<&str>, shows_columns: bool) -> Result<(), UsageProblem> {
    match (name, shows_columns) {
        (Some("json"), false) => Err(needs("--format json", "--show-columns")),
        (Some(other), true) if other != "json" => {
            Err(conflict("--show-columns", &format!("--format {other}")))
        }
        _ => Ok(()),
    }
}

fn format(name: Option<&str>, excel: bool) -> Result<RowFormat, UsageProblem> {
    Ok(match (name, excel) {
        (None | Some("csv"), false) => RowFormat::Csv,
        (None | Some("csv"), true) => RowFormat::Excel,
        (Some("jsonl" | "json"), false) => RowFormat::JsonLines,
        (_, false) => RowFormat::Table,
        (Some(other), true) => {
            return Err(conflict("--excel", &format!("--format {other}")));
        }
    })
}

/// The keys of a JSON object that are no columns.
const JSON_KEYS: [&str; 6] = [
    "answered",
    "score",
    "margin",
    "mix",
    "mix_margin",
    "trailing",
];

impl ScoreRequest {
    /// Whether the result has a column with this name anyway.
    #[must_use]
    pub(super) fn writes(&self, name: &str) -> bool {
        let json = self.format == RowFormat::JsonLines && JSON_KEYS.contains(&name);
        let with = self.with.iter().any(|with| with.key() == name);
        COLUMNS.contains(&name) || name == LONGEST_RUN || json || with
    }
}

pub(super) mod help {
    sentences! {
        pub(super) fn about:
            nl "Bereken scores uit bestanden met antwoorden: één rij per persoon. Voor scripts, en voor exports van Microsoft \
             Forms, Google Forms en LimeSurvey."
            en "Score answers from files: one row per person. For scripts, and for exports of Microsoft Forms, Google Forms and \
             LimeSurvey.";
        pub(super) fn usage:
            nl "ambtenaar score [FILE]... [OPTIES]"
            en "ambtenaar score [FILE]... [OPTIONS]";
        pub(super) fn examples:
            nl "Voorbeelden:
  ambtenaar score antwoorden.csv > scores.csv
  ambtenaar score export.xlsx --excel --output scores.csv
  ambtenaar score antwoorden.csv --show-columns
  cat deel-*.csv | ambtenaar score | mlr --icsv --opprint cat

Status bij afloop: 0 klaar, 1 er was iets mis (ook foute waarden), 2 verkeerd gebruik."
            en "Examples:
  ambtenaar score answers.csv > scores.csv
  ambtenaar score export.xlsx --excel --output scores.csv
  ambtenaar score answers.csv --show-columns
  cat part-*.csv | ambtenaar score | mlr --icsv --opprint cat

Exit status: 0 done, 1 something was wrong (including bad values), 2 wrong usage.";
        pub(super) fn format:
            nl "csv, jsonl (één JSON-object per regel) of table (de eerste 20 rijen, om te lezen)"
            en "csv, jsonl (one JSON object per line) or table (the first 20 rows, to read)";
        pub(super) fn excel:
            nl "csv voor Excel met Nederlandse instellingen: puntkomma's en decimale komma's"
            en "csv for Excel with Dutch settings: semicolons and decimal commas";
        pub(super) fn keep:
            nl "neem deze kolom van het bestand over, of alle die passen, zoals 'team*'; mag vaker"
            en "copy this column of the file, or all that match, such as 'team*'; may be repeated";
        pub(super) fn with:
            nl "voeg kolommen toe van wat er begrepen is: source, instrument, form, perspective, date"
            en "add columns of what was understood: source, instrument, form, perspective, date";
        pub(super) fn careless:
            nl "voeg de langste reeks gelijke antwoorden toe"
            en "add the longest run of equal answers";
        pub(super) fn strict:
            nl "stop bij het eerste wat onzeker of fout is, en schrijf het bestand van --output niet"
            en "stop at the first thing that is uncertain or wrong, and do not write the --output file";
        pub(super) fn problems:
            nl "schrijf elk probleem ook naar dit bestand: één JSON-object per regel"
            en "also write every problem to this file: one JSON object per line";
        pub(super) fn accept_problems:
            nl "cellen en rijen die niet te lezen zijn, geven geen foutstatus; ze worden wel gemeld"
            en "cells and rows that can't be read are reported, but the exit status stays 0";
        pub(super) fn check:
            nl "alleen controleren: schrijf geen rijen"
            en "only check: write no rows";
        pub(super) fn show_columns:
            nl "toon wat er van de bestanden begrepen is, en stop; met --format json als gegevens"
            en "show what was understood of the files, and stop; with --format json as data";
        pub(super) fn schema:
            nl "toon de kolommen met hun betekenis en het JSON Schema van een regel, en stop"
            en "show the columns with their meaning and the JSON Schema of a line, and stop";
    }
}
