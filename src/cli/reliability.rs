//! `ambtenaar reliability`.

use std::path::PathBuf;

use clap::{ArgMatches, Command, value_parser};

use crate::error::UsageProblem;
use crate::model::Perspective;
use crate::words::Language;

use super::arg::{choice, named};
use super::reading::{self, ReadingRequest, files, output};

/// Of which answers to tell how well the statements measure, and how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReliabilityRequest {
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
    pub format: ReliabilityFormat,
    /// The file to write, instead of standard output.
    pub output: Option<PathBuf>,
}

/// How figures about statements are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReliabilityFormat {
    /// To read.
    Text,
    /// One JSON object.
    Json,
    /// One figure per row.
    Csv,
}

pub(super) fn command(language: Language) -> Command {
    let words = &language.texts().command_line.reliability;
    super::base(
        Command::new("reliability"),
        language,
        words.about,
        words.examples,
    )
    .override_usage(words.usage)
    .arg(reading::files_argument(language))
    .args([
        choice("missing", "listwise|pairwise", &["listwise", "pairwise"]).help(words.missing),
        reading::perspective().help(words.perspective),
        reading::same_people(language),
        choice("format", "text|json|csv", &["text", "json", "csv"]).help(words.format),
        named("output", "FILE")
            .value_parser(value_parser!(PathBuf))
            .help(super::score::help::output(language)),
    ])
    .args(reading::arguments(language))
}

pub(super) fn request(matches: &ArgMatches) -> Result<ReliabilityRequest, UsageProblem> {
    let text = |name: &str| matches.get_one::<String>(name).map(String::as_str);
    let same_people = matches.get_flag(reading::SAME_PEOPLE);
    let reading = reading::request(matches)?;
    Ok(ReliabilityRequest {
        files: files(matches),
        same_people,
        pairwise: text("missing") == Some("pairwise"),
        perspective: reading.perspective.unwrap_or_default(),
        reading,
        format: match text("format") {
            Some("json") => ReliabilityFormat::Json,
            Some("csv") => ReliabilityFormat::Csv,
            _ => ReliabilityFormat::Text,
        },
        output: output(matches),
    })
}
