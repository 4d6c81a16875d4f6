//! A person's own idea of their mix, as it is kept.

use serde::{Deserialize, Serialize};

use crate::model::ByRole;

/// The lowest and the highest of the ratings of a guess.
const RATINGS: std::ops::RangeInclusive<u8> = 1..=5;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WireGuess {
    bureaucrat: u8,
    entrepreneur: u8,
    connector: u8,
}

impl From<ByRole<u8>> for WireGuess {
    fn from(guess: ByRole<u8>) -> Self {
        Self {
            bureaucrat: guess.bureaucrat,
            entrepreneur: guess.entrepreneur,
            connector: guess.connector,
        }
    }
}

impl WireGuess {
    /// Nothing when a rating is off its scale.
    pub(super) fn ratings(&self) -> Option<ByRole<u8>> {
        let guess = ByRole {
            bureaucrat: self.bureaucrat,
            entrepreneur: self.entrepreneur,
            connector: self.connector,
        };
        let fits = guess.iter().all(|(_, rating)| RATINGS.contains(rating));
        fits.then_some(guess)
    }
}
