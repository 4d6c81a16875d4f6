//! The options of how files of answers are read, which every command that reads them has.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::{Arg, ArgMatches, value_parser};

use crate::answers::{Delimiter, Encoding};
use crate::model::Perspective;
use crate::situation::UsageProblem;
use crate::texts::Texts;

use super::arg::{choice, flag, named};
use super::by_hand::{self, ByHandRequest};

/// The option for files of the same people.
pub(super) const SAME_PEOPLE: &str = "same-people";

/// How files of answers are read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReadingRequest {
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
    /// Say nothing but guesses and problems.
    pub quiet: bool,
    /// From whose eyes rows are that do not say it.
    pub perspective: Option<Perspective>,
    /// What was settled by hand.
    pub by_hand: ByHandRequest,
}

pub(super) fn arguments(texts: &Texts) -> Vec<Arg> {
    let words = &texts.command_line.reading;
    let mut arguments = vec![
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
        flag("quiet", words.quiet),
    ];
    arguments.extend(by_hand::arguments(texts));
    arguments
}

/// `--as`: what rows are that do not say it.
pub(super) fn perspective() -> Arg {
    choice(
        "as",
        "self|wish|job|colleague",
        &Perspective::ALL.map(Perspective::key),
    )
}

/// `--same-people`: an id is the same person in every file.
pub(super) fn same_people(texts: &Texts) -> Arg {
    flag(SAME_PEOPLE, texts.command_line.reading.same_people)
}

pub(super) fn request(matches: &ArgMatches) -> Result<ReadingRequest, UsageProblem> {
    let text = |name: &str| matches.get_one::<String>(name);
    let threads = matches.get_one::<u8>("threads");
    Ok(ReadingRequest {
        id_column: text("id-column").cloned(),
        encoding: text("encoding").and_then(|key| Encoding::from_key(key)),
        delimiter: text("delimiter").and_then(|key| Delimiter::from_key(key)),
        finished_only: matches.get_flag("finished-only"),
        threads: threads.and_then(|threads| NonZeroUsize::new(usize::from(*threads))),
        quiet: matches.get_flag("quiet"),
        perspective: text("as").and_then(|key| Perspective::from_key(key)),
        by_hand: by_hand::request(matches)?,
    })
}

/// The argument for the files.
pub(super) fn files_argument(texts: &Texts) -> Arg {
    Arg::new("files")
        .value_parser(value_parser!(PathBuf))
        .value_name("FILE")
        .num_args(0..)
        .help(texts.command_line.reading.files)
        .help_heading(texts.command_line.arguments_heading)
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
