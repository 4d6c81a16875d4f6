//! A situation at work, with how strongly it needs each role.

use super::{ByRole, Slug, Translated};

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

/// How strongly a role is needed: 1 hardly, 5 very much.
///
/// Invariant: 1 to 5.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rating(u8);

impl Rating {
    /// The rating, or nothing when it is not 1 to 5.
    #[must_use]
    pub const fn new(value: u8) -> Option<Self> {
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
