//! A situation at work, with how strongly it needs each role.

use super::{ByRole, LanguageTag, Slug, Translated};

/// A situation to compare a mix with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Situation {
    /// Its name on the command line.
    pub id: Slug,
    /// The title a person reads.
    pub title: Translated<String>,
    /// What is asked there.
    pub text: Translated<String>,
    /// How strongly each role is needed.
    pub ratings: ByRole<Rating>,
    /// Whether the ratings are only an example, for the reader to replace.
    pub example: bool,
}

/// A situation with the ratings that count: its own, or those that somebody gave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RatedSituation {
    known: Option<Situation>,
    /// How strongly each role is needed.
    pub ratings: ByRole<Rating>,
    /// Whether these ratings are only an example.
    pub example: bool,
}

impl RatedSituation {
    /// A situation with other ratings than its own where there are; nothing without either.
    pub(crate) fn new(known: Option<&Situation>, rated: Option<ByRole<Rating>>) -> Option<Self> {
        Some(Self {
            ratings: rated.or(known.map(|known| known.ratings))?,
            example: rated.is_none() && known.is_some_and(|known| known.example),
            known: known.cloned(),
        })
    }

    /// Its name on the command line; a situation of only ratings has none.
    pub(crate) fn name(&self) -> Option<&str> {
        self.known.as_ref().map(|known| known.id.as_str())
    }

    /// Its title; a situation of only ratings has none.
    pub(crate) fn title(&self, language: &LanguageTag) -> Option<&str> {
        let known = self.known.as_ref();
        known.map(|known| known.title.get(language).as_str())
    }

    /// What is asked there; of a situation of only ratings nothing is known.
    pub(crate) fn text(&self, language: &LanguageTag) -> Option<&str> {
        let known = self.known.as_ref();
        known.map(|known| known.text.get(language).as_str())
    }
}

/// How strongly a role is needed: 1 hardly, 5 very much.
///
/// Invariant: 1 to 5.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rating(u8);

impl Rating {
    /// The rating, or nothing when it is not 1 to 5.
    pub(crate) const fn new(value: u8) -> Option<Self> {
        if 1 <= value && value <= 5 {
            Some(Self(value))
        } else {
            None
        }
    }

    /// The rating as a number, 1 to 5.
    #[must_use]
    pub const fn value(self) -> u8 {
        self.0
    }
}
