//! `ambtenaar reliability`.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::{Arg, ArgMatches, Command, value_parser};

use crate::model::Perspective;
use crate::output::reliability::Format;
use crate::sheet::{Delimiter, Encoding};
use crate::statistics::reliability::Missing;
use crate::texts::Texts;

use super::score::{choice, files, flag, named};

/// Of which answers to tell how well the statements measure, and how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReliabilityRequest {
    /// The files; nothing for standard input.
    pub files: Vec<Option<PathBuf>>,
    /// Which rows count when answers are missing.
    pub missing: Missing,
    /// The perspective of the rows that count.
    pub perspective: Perspective,
    /// How the figures are written; nothing for what suits the place they go to.
    pub format: Option<Format>,
    /// The file to write, instead of standard output.
    pub output: Option<PathBuf>,
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

pub(super) fn command(texts: &Texts) -> Command {
    let words = &texts.command_line.reliability;
    let reading = &texts.command_line.score;
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
            .help(reading.files)
            .help_heading(texts.command_line.arguments_heading),
    )
    .args([
        choice(
            "missing",
            "listwise|pairwise",
            &Missing::ALL.map(Missing::key),
        )
        .help(words.missing),
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
            .help(reading.output),
        choice("encoding", "ENCODING", &Encoding::ALL.map(Encoding::key)).help(reading.encoding),
        choice(
            "delimiter",
            "comma|semicolon|tab",
            &Delimiter::ALL.map(Delimiter::key),
        )
        .help(reading.delimiter),
        flag("finished-only", reading.finished_only),
        named("threads", "N")
            .value_parser(value_parser!(u8).range(1..))
            .help(reading.threads),
        flag("quiet", reading.quiet),
    ])
}

pub(super) fn request(matches: &ArgMatches) -> ReliabilityRequest {
    let text = |name: &str| matches.get_one::<String>(name);
    let threads = matches.get_one::<u8>("threads");
    ReliabilityRequest {
        files: files(matches),
        missing: text("missing")
            .and_then(|key| Missing::from_key(key))
            .unwrap_or_default(),
        perspective: text("as")
            .and_then(|key| Perspective::from_key(key))
            .unwrap_or_default(),
        format: text("format").and_then(|key| Format::from_key(key)),
        output: matches.get_one("output").cloned(),
        encoding: text("encoding").and_then(|key| Encoding::from_key(key)),
        delimiter: text("delimiter").and_then(|key| Delimiter::from_key(key)),
        finished_only: matches.get_flag("finished-only"),
        threads: threads.and_then(|threads| NonZeroUsize::new(usize::from(*threads))),
        quiet: matches.get_flag("quiet"),
    }
}
