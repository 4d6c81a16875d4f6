//! `ambtenaar group`.

use std::path::PathBuf;

use clap::{ArgMatches, Command, value_parser};

use crate::error::UsageProblem;
use crate::model::Perspective;
use crate::statistics::MinimumGroup;
use crate::words::{Language, group_help as words};

use super::arg::{choice, flag, named, report};
use super::reading::{self, ReadingRequest, files};
use super::situation::{self, SituationRequest};

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
    /// The situation whose needs the group is put beside.
    pub situation: Option<SituationRequest>,
    /// How the report is written to standard output.
    pub format: GroupFormat,
    /// A file for the report.
    pub report: Option<PathBuf>,
    /// How they are read.
    pub reading: ReadingRequest,
    /// Whether an id that is a number is the same person in every file.
    pub same_people: bool,
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

pub(super) fn command(language: Language) -> Command {
    super::base(
        Command::new("group"),
        language,
        words::about(language),
        words::examples(language),
    )
    .override_usage(words::usage(language))
    .arg(reading::files_argument(language))
    .args([
        reading::perspective().help(words::perspective(language)),
        reading::same_people(language),
        named("by", "COLUMN").help(words::by(language)),
        named("min-group", "N")
            .value_parser(value_parser!(u64).range(MinimumGroup::LOWEST.people()..))
            .help(words::min_group(language)),
        named("top", "N")
            .value_parser(value_parser!(u16).range(1..))
            .help(words::top(language)),
        flag("points", words::points(language)),
        choice("format", "text|json|csv", &["text", "json", "csv"]).help(words::format(language)),
        report(language),
    ])
    .args(situation::arguments(
        language,
        words::situation(language),
        words::ratings(language),
    ))
    .args(reading::arguments(language))
}

pub(super) fn request(matches: &ArgMatches) -> Result<GroupRequest, UsageProblem> {
    let text = |name: &str| matches.get_one::<String>(name).cloned();
    let minimum = matches.get_one("min-group").copied();
    let same_people = matches.get_flag(reading::SAME_PEOPLE);
    let reading = reading::request(matches)?;
    Ok(GroupRequest {
        files: files(matches),
        same_people,
        perspective: reading.perspective.unwrap_or_default(),
        by: text("by"),
        minimum: minimum
            .and_then(MinimumGroup::new)
            .unwrap_or(MinimumGroup::LOWEST),
        top: matches.get_one::<u16>("top").map_or(3, |top| (*top).into()),
        points: matches.get_flag("points"),
        situation: situation::request(matches)?,
        format: match text("format").as_deref() {
            Some("json") => GroupFormat::Json,
            Some("csv") => GroupFormat::Csv,
            _ => GroupFormat::Text,
        },
        report: matches.get_one("report").cloned(),
        reading,
    })
}
