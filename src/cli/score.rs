//! `ambtenaar score`.

use std::path::PathBuf;

use clap::{ArgAction, ArgMatches, Command, value_parser};

use crate::output::scored::{COLUMNS, LONGEST_RUN};
use crate::situation::UsageProblem;
use crate::texts::Texts;

use super::reading::{self, ReadingRequest, choice, files, flag, named, output};

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
    /// Columns that are copied.
    pub keep: Vec<String>,
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
    /// How they are read.
    pub reading: ReadingRequest,
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
            choice("format", "csv|jsonl|table", &["csv", "jsonl", "table"]).help(words.format),
            named("output", "FILE")
                .value_parser(value_parser!(PathBuf))
                .help(words.output),
            flag("excel", words.excel),
            named("keep", "COLUMN")
                .action(ArgAction::Append)
                .help(words.keep),
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
                "format",
                "excel",
                "strict",
                "problems",
                "accept-problems",
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
    let format = format(text("format").as_deref(), matches.get_flag("excel"))?;
    if let Some(name) = keep.iter().find(|name| is_reserved(name, format)) {
        return Err(UsageProblem::ReservedColumn { name: name.clone() });
    }
    Ok(ScoreRequest {
        files: files(matches),
        format,
        output: output(matches),
        keep,
        careless: matches.get_flag("careless"),
        strict: matches.get_flag("strict"),
        problems: matches.get_one("problems").cloned(),
        accept_problems: matches.get_flag("accept-problems"),
        check: matches.get_flag("check"),
        show_columns: matches.get_flag("show-columns"),
        reading: reading::request(matches)?,
    })
}

fn format(name: Option<&str>, excel: bool) -> Result<Format, UsageProblem> {
    Ok(match (name, excel) {
        (None | Some("csv"), false) => Format::Csv,
        (None | Some("csv"), true) => Format::Excel,
        (Some("jsonl"), false) => Format::JsonLines,
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

fn is_reserved(name: &str, format: Format) -> bool {
    let json = format == Format::JsonLines && JSON_KEYS.contains(&name);
    COLUMNS.contains(&name) || name == LONGEST_RUN || json
}
