//! `ambtenaar group`.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::{Arg, ArgMatches, Command, value_parser};

use crate::answers::{Delimiter, Encoding};
use crate::model::Perspective;
use crate::statistics::MinimumGroup;
use crate::texts::Texts;

use super::score::{choice, files, flag, named};

/// How to report on a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupRequest {
    /// The files; nothing for standard input.
    pub files: Vec<Option<PathBuf>>,
    /// The rows that count.
    pub perspective: Perspective,
    /// The column that says to which part of the group a row belongs.
    pub by: Option<String>,
    /// The smallest group that is reported on.
    pub minimum: MinimumGroup,
    /// How many statements are shown of each kind.
    pub top: usize,
    /// Show the triangle of a small group as well.
    pub points: bool,
    /// How the report is written to standard output.
    pub format: GroupFormat,
    /// A file for the report.
    pub report: Option<PathBuf>,
    /// The column with the id.
    pub id_column: Option<String>,
    /// The encoding, whatever the bytes say.
    pub encoding: Option<Encoding>,
    /// The delimiter, whatever the header says.
    pub delimiter: Option<Delimiter>,
    /// Leave out rows that were never handed in.
    pub finished_only: bool,
    /// How many threads, when it was said.
    pub threads: Option<NonZeroUsize>,
}

/// How a report on a group is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GroupFormat {
    /// To read.
    Text,
    /// One JSON object.
    Json,
    /// One figure per row.
    Csv,
}

pub(super) fn command(texts: &Texts) -> Command {
    let words = &texts.command_line.group;
    super::base(Command::new("group"), texts, words.about, words.examples)
        .override_usage(words.usage)
        .arg(
            Arg::new("files")
                .value_parser(value_parser!(PathBuf))
                .value_name("FILE")
                .num_args(0..)
                .help(words.files)
                .help_heading(texts.command_line.arguments_heading),
        )
        .args([
            choice(
                "as",
                "self|wish|job|colleague",
                &Perspective::ALL.map(Perspective::key),
            )
            .help(words.perspective),
            named("by", "COLUMN").help(words.by),
            named("min-group", "N")
                .value_parser(value_parser!(u64).range(MinimumGroup::LOWEST.people()..))
                .help(words.min_group),
            named("top", "N")
                .value_parser(value_parser!(u16).range(1..))
                .help(words.top),
            flag("points", words.points),
            choice("format", "text|json|csv", &["text", "json", "csv"]).help(words.format),
            named("report", "FILE")
                .value_parser(value_parser!(PathBuf))
                .help(words.report),
            named("id-column", "NAME").help(words.id_column),
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
        ])
}

pub(super) fn request(matches: &ArgMatches) -> GroupRequest {
    let text = |name: &str| matches.get_one::<String>(name).cloned();
    let minimum = matches.get_one("min-group").copied();
    GroupRequest {
        files: files(matches),
        perspective: text("as")
            .and_then(|key| Perspective::from_key(&key))
            .unwrap_or_default(),
        by: text("by"),
        minimum: minimum
            .and_then(MinimumGroup::new)
            .unwrap_or(MinimumGroup::LOWEST),
        top: matches.get_one::<u16>("top").map_or(3, |top| (*top).into()),
        points: matches.get_flag("points"),
        format: match text("format").as_deref() {
            Some("json") => GroupFormat::Json,
            Some("csv") => GroupFormat::Csv,
            _ => GroupFormat::Text,
        },
        report: matches.get_one("report").cloned(),
        id_column: text("id-column"),
        encoding: text("encoding").and_then(|key| Encoding::from_key(&key)),
        delimiter: text("delimiter").and_then(|key| Delimiter::from_key(&key)),
        finished_only: matches.get_flag("finished-only"),
        threads: matches
            .get_one::<u8>("threads")
            .and_then(|threads| NonZeroUsize::new(usize::from(*threads))),
    }
}
