//! `--situation NAME`, of the built-in ones or of one's own, or `--ratings B,E,C`.

use std::path::PathBuf;

use clap::{Arg, ArgMatches};

use crate::error::UsageProblem;
use crate::model::{ByRole, Rating};
use crate::words::Language;

use super::arg::named;
use super::own_texts;

/// A situation at work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum SituationRequest {
    /// The one with this name.
    Named {
        /// Its name.
        name: String,
        /// The file that it stands in; nothing for the built-in ones.
        file: Option<PathBuf>,
    },
    /// One with these ratings.
    Ratings(ByRole<Rating>),
}

/// The arguments, with what the first and the last are for.
pub(crate) fn arguments(
    language: Language,
    situation: &'static str,
    ratings: &'static str,
) -> [Arg; 3] {
    [
        named("situation", "NAME").help(situation),
        own_texts::situations(language).requires("situation"),
        named("ratings", "B,E,C")
            .help(ratings)
            .conflicts_with("situation"),
    ]
}

/// The situation that was asked for, when one was.
pub(crate) fn request(matches: &ArgMatches) -> Result<Option<SituationRequest>, UsageProblem> {
    let text = |name: &str| matches.get_one::<String>(name);
    if let Some(name) = text("situation") {
        return Ok(Some(SituationRequest::Named {
            name: name.clone(),
            file: matches.get_one("situations").cloned(),
        }));
    }
    let ratings = text("ratings").map(|ratings| read_ratings(ratings));
    Ok(ratings.transpose()?.map(SituationRequest::Ratings))
}

/// Three numbers from 1 to 5, in the order of the roles.
fn read_ratings(text: &str) -> Result<ByRole<Rating>, UsageProblem> {
    let mut parts = text
        .split(',')
        .map(|part| Rating::new(part.trim().parse().ok()?));
    let ratings = ByRole::from_fn(|_| parts.next().flatten()).all();
    match (ratings, parts.next()) {
        (Some(ratings), None) => Ok(ratings),
        _ => Err(super::invalid("--ratings", text, Vec::new())),
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
