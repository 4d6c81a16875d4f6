//! The options of how files of answers are read, which every command that reads them has.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::{Arg, ArgMatches, value_parser};

use crate::answers::{Delimiter, Encoding};
use crate::error::UsageProblem;
use crate::model::Perspective;
use crate::words::Language;

use super::arg::{bare, choice, flag, named};
use super::by_hand::{self, ByHandRequest};

/// The option for files of the same people.
pub(crate) const SAME_PEOPLE: &str = "same-people";

/// How files of answers are read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct ReadingRequest {
    /// The files with answers; nothing for standard input.
    pub files: Vec<Option<PathBuf>>,
    pub id_column: Option<String>,
    /// The encoding, whatever the bytes say.
    pub encoding: Option<Encoding>,
    /// The delimiter, whatever the header says.
    pub delimiter: Option<Delimiter>,
    pub finished_only: bool,
    pub threads: Option<NonZeroUsize>,
    pub quiet: bool,
    /// From whose eyes rows are that do not say it.
    pub perspective: Option<Perspective>,
    pub by_hand: ByHandRequest,
}

pub(crate) fn arguments(language: Language) -> Vec<Arg> {
    let mut arguments = vec![
        named("id-column", "NAME").help(help::id_column(language)),
        choice("encoding", &Encoding::ALL.map(Encoding::key))
            .value_name("ENCODING")
            .help(help::encoding(language)),
        choice("delimiter", &Delimiter::ALL.map(Delimiter::key)).help(help::delimiter(language)),
        flag("finished-only", help::finished_only(language)),
        named("threads", "N")
            .value_parser(value_parser!(u8).range(1..))
            .help(help::threads(language)),
        flag("quiet", help::quiet(language)),
    ];
    arguments.extend(by_hand::arguments(language));
    arguments
}

/// `--as`: what rows are that do not say it.
pub(crate) fn perspective() -> Arg {
    choice("as", &Perspective::ALL.map(Perspective::key))
}

/// `--same-people`: an id is the same person in every file.
pub(crate) fn same_people(language: Language) -> Arg {
    flag(SAME_PEOPLE, help::same_people(language))
}

pub(crate) fn request(matches: &ArgMatches) -> Result<ReadingRequest, UsageProblem> {
    let text = |name: &str| matches.get_one::<String>(name);
    let threads = matches.get_one::<u8>("threads");
    Ok(ReadingRequest {
        files: files(matches),
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

pub(crate) fn files_argument(language: Language) -> Arg {
    bare("files", "FILE", language, help::files(language))
        .value_parser(value_parser!(PathBuf))
        .num_args(0..)
}

/// The files that were named; `-` or nothing is standard input.
fn files(matches: &ArgMatches) -> Vec<Option<PathBuf>> {
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
pub(crate) fn output(matches: &ArgMatches) -> Option<PathBuf> {
    let path: Option<&PathBuf> = matches.get_one("output");
    path.filter(|path| path.as_os_str() != "-").cloned()
}

pub(crate) mod help {
    sentences! {
        pub(crate) fn files:
            nl "bestanden met antwoorden (CSV, xlsx, ods, JSON, ook .gz); - of niets is standaardinvoer"
            en "files with answers (CSV, xlsx, ods, JSON, also .gz); - or nothing is standard input";
        pub(crate) fn id_column:
            nl "de kolom die zegt over wie een rij gaat (anders id, Response ID, … of het rijnummer)"
            en "the column that says who a row is about (otherwise id, Response ID, … or the row number)";
        pub(crate) fn encoding:
            nl "utf-8, utf-16le, utf-16be of windows-1252 (anders wordt het uitgezocht)"
            en "utf-8, utf-16le, utf-16be or windows-1252 (otherwise detected)";
        pub(crate) fn delimiter:
            nl "comma, semicolon, tab of bar (anders wordt het uitgezocht)"
            en "comma, semicolon, tab or bar (otherwise detected)";
        pub(crate) fn finished_only:
            nl "laat rijen weg die nooit zijn ingeleverd (LimeSurvey, Qualtrics); een fout als geen kolom dat zegt"
            en "leave out rows that were never handed in (LimeSurvey, Qualtrics); an error when no column says so";
        pub(crate) fn same_people:
            nl "een nummer dat in meer bestanden als id staat, is dezelfde persoon, van wie één rij telt"
            en "a number that is an id in several files is the same person, of whom one row counts";
        pub(crate) fn threads:
            nl "hoeveel threads (anders zoveel als de computer heeft)"
            en "how many threads (otherwise as many as the computer has)";
        pub(crate) fn quiet:
            nl "geen voortgang, geen opmerkingen en geen slotregel; wat onzeker of fout is, zie je altijd"
            en "no progress, no notes and no closing line; what is uncertain or wrong is always shown";
        pub(crate) fn output:
            nl "schrijf naar dit bestand in plaats van standaarduitvoer (-)"
            en "write to this file instead of standard output (-)";
        pub(crate) fn perspective:
            nl "het perspectief van rijen die er geen noemen: self, wish, job of colleague"
            en "the perspective of rows that do not state one: self, wish, job or colleague";
    }
}
