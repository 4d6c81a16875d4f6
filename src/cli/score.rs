//! `ambtenaar score`.

use std::path::PathBuf;

use clap::{ArgAction, ArgMatches, Command, value_parser};

use crate::output::scored::{COLUMNS, LONGEST_RUN};
use crate::situation::UsageProblem;
use crate::texts::Texts;

use super::arg::{choice, flag, named};
use super::reading::{self, ReadingRequest, files, output};

/// How to score files of answers.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is an option that is given or not"
)]
pub struct ScoreRequest {
    /// The files; nothing for standard input.
    pub files: Vec<Option<PathBuf>>,
    /// How the rows are written.
    pub format: Format,
    /// The file to write, instead of standard output.
    pub output: Option<PathBuf>,
    /// Columns that are copied, by name or by pattern.
    pub keep: Vec<String>,
    /// Columns of what was understood.
    pub with: Vec<With>,
    /// Add the longest run of equal answers.
    pub careless: bool,
    /// Stop at the first thing that is uncertain or wrong.
    pub strict: bool,
    /// A file for every problem, as data.
    pub problems: Option<PathBuf>,
    /// Bad cells and rows are told, but nothing is wrong then.
    pub accept_problems: bool,
    /// Write no rows.
    pub check: bool,
    /// Show what was understood, and stop.
    pub show_columns: bool,
    /// Tell what programs can rely on, and stop.
    pub schema: bool,
    /// How they are read.
    pub reading: ReadingRequest,
}

/// A column of what was understood of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum With {
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

impl With {
    /// Every column, in the order in which they are named.
    pub const ALL: [Self; 5] = [
        Self::Source,
        Self::Instrument,
        Self::Form,
        Self::Perspective,
        Self::Date,
    ];

    /// The name of the column.
    #[must_use]
    pub const fn key(self) -> &'static str {
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
pub enum Format {
    /// Comma-separated, for programs.
    Csv,
    /// As Excel opens it with a double click.
    Excel,
    /// One JSON object per line.
    JsonLines,
    /// The first rows, to read.
    Table,
}

pub(super) fn command(texts: &Texts) -> Command {
    let words = &texts.command_line.score;
    super::base(Command::new("score"), texts, words.about, words.examples)
        .override_usage(words.usage)
        .arg(reading::files_argument(texts))
        .args([
            choice(
                "format",
                "csv|jsonl|table|json",
                &["csv", "jsonl", "table", "json"],
            )
            .help(words.format),
            named("output", "FILE")
                .value_parser(value_parser!(PathBuf))
                .help(words.output),
            flag("excel", words.excel),
            named("keep", "COLUMN")
                .action(ArgAction::Append)
                .help(words.keep),
            named("with", "A,B").help(words.with),
            flag("careless", words.careless),
            flag("strict", words.strict),
            named("problems", "FILE")
                .value_parser(value_parser!(PathBuf))
                .help(words.problems),
            flag("accept-problems", words.accept_problems).conflicts_with("strict"),
            flag("check", words.check).conflicts_with("output"),
            flag("show-columns", words.show_columns).conflicts_with_all([
                "check",
                "output",
                "excel",
                "strict",
                "problems",
                "accept-problems",
            ]),
            flag("schema", words.schema).conflicts_with_all([
                "files",
                "show-columns",
                "check",
                "output",
                "format",
                "excel",
            ]),
        ])
        .arg(reading::perspective().help(texts.command_line.reading.perspective))
        .args(reading::arguments(texts))
}

pub(super) fn request(matches: &ArgMatches) -> Result<ScoreRequest, UsageProblem> {
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
        files: files(matches),
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
fn with(names: &str) -> Result<Vec<With>, UsageProblem> {
    let mut with = Vec::new();
    for name in names.split(',').map(str::trim) {
        let known = With::ALL.into_iter().find(|one| one.key() == name);
        let known = known.ok_or_else(|| UsageProblem::InvalidValue {
            option: "--with".to_owned(),
            found: name.to_owned(),
            possible: With::ALL.map(|one| one.key().to_owned()).to_vec(),
            similar: None,
        })?;
        if with.contains(&known) {
            return Err(UsageProblem::GivenTwice {
                option: "--with".to_owned(),
                found: name.to_owned(),
            });
        }
        with.push(known);
    }
    Ok(with)
}

/// Refuses `--format json` for rows, and any other format for what was understood.
fn refuse_format(name: Option<&str>, shows_columns: bool) -> Result<(), UsageProblem> {
    match (name, shows_columns) {
        (Some("json"), false) => Err(UsageProblem::Needs {
            option: "--format json".to_owned(),
            other: "--show-columns".to_owned(),
        }),
        (Some(other), true) if other != "json" => Err(UsageProblem::Conflict {
            option: "--show-columns".to_owned(),
            other: format!("--format {other}"),
        }),
        _ => Ok(()),
    }
}

fn format(name: Option<&str>, excel: bool) -> Result<Format, UsageProblem> {
    Ok(match (name, excel) {
        (None | Some("csv"), false) => Format::Csv,
        (None | Some("csv"), true) => Format::Excel,
        (Some("jsonl" | "json"), false) => Format::JsonLines,
        (_, false) => Format::Table,
        (Some(other), true) => {
            return Err(UsageProblem::Conflict {
                option: "--excel".to_owned(),
                other: format!("--format {other}"),
            });
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
    pub fn writes(&self, name: &str) -> bool {
        let json = self.format == Format::JsonLines && JSON_KEYS.contains(&name);
        let with = self.with.iter().any(|with| with.key() == name);
        COLUMNS.contains(&name) || name == LONGEST_RUN || json || with
    }
}
