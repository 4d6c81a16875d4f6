//! `ambtenaar compare`.

use std::path::PathBuf;

use clap::{ArgMatches, Command, value_parser};

use crate::model::{ByRole, Rating};
use crate::situation::UsageProblem;
use crate::texts::Texts;

use super::arg::{choice, named};
use super::reading::{self, ReadingRequest, files};
use super::{Output, own_texts};

/// Which mixes to put side by side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CompareRequest {
    /// The files with answers; nothing for standard input.
    pub files: Vec<Option<PathBuf>>,
    /// How they are read.
    pub reading: ReadingRequest,
    /// What the own mix is put beside.
    pub beside: Beside,
    /// The situations of one's own.
    pub situations: Option<PathBuf>,
    /// The code of the person described.
    pub id: Option<String>,
    /// Write the comparison to this file too.
    pub report: Option<PathBuf>,
    /// How the comparison is written.
    pub output: Output,
}

/// What the own mix is put beside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Beside {
    /// The other lists in the files.
    Lists,
    /// The situation with this name.
    Situation(String),
    /// A situation with these ratings.
    Ratings(ByRole<Rating>),
}

pub(super) fn command(texts: &Texts) -> Command {
    let words = &texts.command_line.compare;
    super::base(Command::new("compare"), texts, words.about, words.examples)
        .override_usage(words.usage)
        .arg(
            reading::files_argument(texts)
                .num_args(1..)
                .required(true)
                .help(words.files),
        )
        .args([
            named("situation", "NAME").help(words.situation),
            own_texts::situations(texts).requires("situation"),
            named("ratings", "B,E,C")
                .help(words.ratings)
                .conflicts_with("situation"),
            named("id", "CODE").help(words.id),
            named("report", "FILE")
                .value_parser(value_parser!(PathBuf))
                .help(words.report),
            choice("format", "text|json", &["text", "json"]).help(words.format),
        ])
        .arg(reading::perspective().help(texts.command_line.reading.perspective))
        .args(reading::arguments(texts))
}

pub(super) fn request(matches: &ArgMatches) -> Result<CompareRequest, UsageProblem> {
    let text = |name: &str| matches.get_one::<String>(name).cloned();
    Ok(CompareRequest {
        files: files(matches),
        reading: reading::request(matches)?,
        beside: match (text("situation"), text("ratings")) {
            (Some(name), _) => Beside::Situation(name),
            (None, Some(ratings)) => Beside::Ratings(read_ratings(&ratings)?),
            (None, None) => Beside::Lists,
        },
        situations: own_texts::named_file(matches, "situations"),
        id: text("id"),
        report: matches.get_one("report").cloned(),
        output: super::take::output(matches),
    })
}

/// Three numbers from 1 to 5, in the order of the roles.
fn read_ratings(text: &str) -> Result<ByRole<Rating>, UsageProblem> {
    let mut parts = text
        .split(',')
        .map(|part| Rating::new(part.trim().parse().ok()?));
    let ratings = ByRole::from_fn(|_| parts.next().flatten()).all();
    match (ratings, parts.next()) {
        (Some(ratings), None) => Ok(ratings),
        _ => Err(UsageProblem::InvalidValue {
            option: "--ratings".to_owned(),
            found: text.to_owned(),
            possible: Vec::new(),
            similar: None,
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::read_ratings;

    #[test]
    fn three_numbers_from_one_to_five_are_ratings_and_nothing_else_is() {
        let ratings = read_ratings("5, 3,2").unwrap();
        assert_eq!(
            ratings
                .iter()
                .map(|(_, rating)| rating.value())
                .collect::<Vec<_>>(),
            [5, 3, 2]
        );
        for text in [
            "", "5,3", "5,3,2,1", "5,3,0", "6,3,2", "5,3,x", "5;3;2", "5,,2",
        ] {
            assert!(read_ratings(text).is_err(), "{text}");
        }
    }
}
