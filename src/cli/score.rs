//! `ambtenaar score`.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use crate::answers::{Delimiter, Encoding};
use crate::output::scored::{COLUMNS, LONGEST_RUN};
use crate::situation::UsageProblem;
use crate::texts::Texts;

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
    /// The column with the id.
    pub id_column: Option<String>,
    /// Add the longest run of equal answers.
    pub careless: bool,
    /// Stop at the first problem.
    pub strict: bool,
    /// Write no rows.
    pub check: bool,
    /// Show what was understood, and stop.
    pub show_columns: bool,
    /// The encoding, whatever the bytes say.
    pub encoding: Option<Encoding>,
    /// The delimiter, whatever the header says.
    pub delimiter: Option<Delimiter>,
    /// Leave out rows that were never handed in.
    pub finished_only: bool,
    /// How many threads, when it was said.
    pub threads: Option<NonZeroUsize>,
    /// Say nothing but problems.
    pub quiet: bool,
}

/// How files of answers are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReadingRequest {
    /// The encoding, whatever the bytes say.
    pub encoding: Option<Encoding>,
    /// The delimiter, whatever the header says.
    pub delimiter: Option<Delimiter>,
    /// Leave out rows that were never handed in.
    pub finished_only: bool,
    /// How many threads, when it was said.
    pub threads: Option<NonZeroUsize>,
    /// Say nothing but problems.
    pub quiet: bool,
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
    let path = |name: &'static str| Arg::new(name).value_parser(value_parser!(PathBuf));
    super::base(Command::new("score"), texts, words.about, words.examples)
        .override_usage(words.usage)
        .arg(
            path("files")
                .value_name("FILE")
                .num_args(0..)
                .help(words.files)
                .help_heading(texts.command_line.arguments_heading),
        )
        .args([
            choice("format", "csv|jsonl|table", &["csv", "jsonl", "table"]).help(words.format),
            path("output")
                .long("output")
                .value_name("FILE")
                .help(words.output),
            flag("excel", words.excel),
            named("keep", "COLUMN")
                .action(ArgAction::Append)
                .help(words.keep),
            named("id-column", "NAME").help(words.id_column),
            flag("careless", words.careless),
            flag("strict", words.strict),
            flag("check", words.check).conflicts_with("output"),
            flag("show-columns", words.show_columns)
                .conflicts_with_all(["check", "output", "format", "excel", "strict"]),
        ])
        .args(reading_arguments(texts))
}

/// The options of how files of answers are read.
pub(super) fn reading_arguments(texts: &Texts) -> [Arg; 5] {
    let words = &texts.command_line.score;
    [
        choice("encoding", "ENCODING", &Encoding::ALL.map(Encoding::key)).help(words.encoding),
        choice(
            "delimiter",
            "comma|semicolon|tab|bar",
            &Delimiter::ALL.map(Delimiter::key),
        )
        .help(words.delimiter),
        flag("finished-only", words.finished_only),
        named("threads", "N")
            .value_parser(value_parser!(u8).range(1..))
            .help(words.threads),
        flag("quiet", words.quiet),
    ]
}

pub(super) fn flag(name: &'static str, help: &'static str) -> Arg {
    named_without_value(name)
        .action(ArgAction::SetTrue)
        .overrides_with(name)
        .help(help)
}

fn named_without_value(name: &'static str) -> Arg {
    Arg::new(name).long(name)
}

pub(super) fn named(name: &'static str, value: &'static str) -> Arg {
    named_without_value(name).value_name(value)
}

pub(super) fn choice(name: &'static str, value: &'static str, values: &[&'static str]) -> Arg {
    named(name, value)
        .value_parser(PossibleValuesParser::new(values.to_vec()))
        .hide_possible_values(true)
}

pub(super) fn request(matches: &ArgMatches) -> Result<ScoreRequest, UsageProblem> {
    let text = |name: &str| matches.get_one::<String>(name).cloned();
    let reading = reading(matches);
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
        id_column: text("id-column"),
        careless: matches.get_flag("careless"),
        strict: matches.get_flag("strict"),
        check: matches.get_flag("check"),
        show_columns: matches.get_flag("show-columns"),
        encoding: reading.encoding,
        delimiter: reading.delimiter,
        finished_only: reading.finished_only,
        threads: reading.threads,
        quiet: reading.quiet,
    })
}

/// How the files are to be read.
pub(super) fn reading(matches: &ArgMatches) -> ReadingRequest {
    let text = |name: &str| matches.get_one::<String>(name);
    let threads = matches.get_one::<u8>("threads");
    ReadingRequest {
        encoding: text("encoding").and_then(|key| Encoding::from_key(key)),
        delimiter: text("delimiter").and_then(|key| Delimiter::from_key(key)),
        finished_only: matches.get_flag("finished-only"),
        threads: threads.and_then(|threads| NonZeroUsize::new(usize::from(*threads))),
        quiet: matches.get_flag("quiet"),
    }
}

/// The files that were named; `-` or nothing is standard input.
pub(super) fn files(matches: &ArgMatches) -> Vec<Option<PathBuf>> {
    let files = matches.get_many::<PathBuf>("files").unwrap_or_default();
    let mut files: Vec<Option<PathBuf>> = files
        .map(|path| Some(path.clone()).filter(|path| path.as_os_str() != "-"))
        .collect();
    if files.is_empty() {
        files.push(None);
    }
    files
}

/// The file to write; `-` or nothing is standard output.
pub(super) fn output(matches: &ArgMatches) -> Option<PathBuf> {
    let path: Option<&PathBuf> = matches.get_one("output");
    path.filter(|path| path.as_os_str() != "-").cloned()
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
