//! `--situation NAME`, of the built-in ones or of one's own, or `--ratings B,E,C`.

use std::path::PathBuf;

use clap::{Arg, ArgMatches};

use super::context::Context;
use crate::cli::arg::{named, own_situations};
use crate::cli::invalid;
use crate::error::{Error, UsageProblem};
use crate::model::{ByRole, RatedSituation, Rating};
use crate::words::Language;

/// A situation at work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum SituationRequest {
    Named {
        name: String,
        /// The file that it stands in; nothing for the built-in ones.
        file: Option<PathBuf>,
    },
    Ratings(ByRole<Rating>),
}

/// The arguments, with what the first and the last are for.
pub(super) fn arguments(
    language: Language,
    situation: &'static str,
    ratings: &'static str,
) -> [Arg; 3] {
    [
        named("situation", "NAME").help(situation),
        own_situations(language).requires("situation"),
        named("ratings", "B,E,C")
            .help(ratings)
            .conflicts_with("situation"),
    ]
}

/// The situation that was asked for, when one was.
pub(super) fn request(matches: &ArgMatches) -> Result<Option<SituationRequest>, UsageProblem> {
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
        _ => Err(invalid("--ratings", text, Vec::new())),
    }
}

/// The situation that was asked for, from its file.
pub(super) fn chosen(
    wanted: Option<&SituationRequest>,
    context: &mut Context<'_>,
) -> Result<Option<RatedSituation>, Error> {
    let (name, file) = match wanted {
        None => return Ok(None),
        Some(SituationRequest::Ratings(ratings)) => {
            return Ok(RatedSituation::new(None, Some(*ratings)));
        }
        Some(SituationRequest::Named { name, file }) => (name, file),
    };
    let situations = context.situations(file.as_deref())?;
    let known = situations.iter().find(|known| known.id.as_str() == name);
    if known.is_none() {
        let possible = situations.iter().map(|known| known.id.to_string());
        return Err(Error::Usage(invalid(
            "--situation",
            name,
            possible.collect(),
        )));
    }
    Ok(RatedSituation::new(known, None))
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
