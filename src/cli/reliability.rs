//! `ambtenaar reliability`.

use std::path::PathBuf;

use clap::{Arg, ArgMatches, Command, value_parser};

use crate::model::Perspective;
use crate::texts::Texts;

use super::score::{ReadingRequest, choice, files, output, reading, reading_arguments};

/// Of which answers to tell how well the statements measure, and how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReliabilityRequest {
    /// The files; nothing for standard input.
    pub files: Vec<Option<PathBuf>>,
    /// How they are read.
    pub reading: ReadingRequest,
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

pub(super) fn command(texts: &Texts) -> Command {
    let words = &texts.command_line.reliability;
    let score = &texts.command_line.score;
    let path = |name: &'static str| Arg::new(name).value_parser(value_parser!(PathBuf));
    super::base(
        Command::new("reliability"),
        texts,
        words.about,
        words.examples,
    )
    .override_usage(words.usage)
    .arg(
        path("files")
            .value_name("FILE")
            .num_args(0..)
            .help(score.files)
            .help_heading(texts.command_line.arguments_heading),
    )
    .args([
        choice("missing", "listwise|pairwise", &["listwise", "pairwise"]).help(words.missing),
        choice(
            "as",
            "self|wish|job|colleague",
            &Perspective::ALL.map(Perspective::key),
        )
        .help(words.perspective),
        choice("format", "text|json|csv", &["text", "json", "csv"]).help(words.format),
        path("output")
            .long("output")
            .value_name("FILE")
            .help(score.output),
    ])
    .args(reading_arguments(texts))
}

pub(super) fn request(matches: &ArgMatches) -> ReliabilityRequest {
    let text = |name: &str| matches.get_one::<String>(name).map(String::as_str);
    ReliabilityRequest {
        files: files(matches),
        reading: reading(matches),
        pairwise: text("missing") == Some("pairwise"),
        perspective: text("as")
            .and_then(Perspective::from_key)
            .unwrap_or_default(),
        format: match text("format") {
            Some("json") => ReliabilityFormat::Json,
            Some("csv") => ReliabilityFormat::Csv,
            _ => ReliabilityFormat::Text,
        },
        output: output(matches),
    }
}
