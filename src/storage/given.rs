//! What a person gave, as it is kept.

use serde::{Deserialize, Serialize};

use crate::model::{ByRole, Given};

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

/// An answer that can be kept: a step of the scale, hands per step, or the place of each role.
pub trait KeptAnswer: Sized {
    #[doc(hidden)]
    fn to_wire(&self) -> WireAnswer;
    #[doc(hidden)]
    fn of_wire(wire: WireAnswer) -> Option<Self>;
}

impl KeptAnswer for u8 {
    fn to_wire(&self) -> WireAnswer {
        WireAnswer::Given(*self)
    }

    fn of_wire(wire: WireAnswer) -> Option<Self> {
        match wire {
            WireAnswer::Given(value) => Some(value),
            _ => None,
        }
    }
}

impl KeptAnswer for Vec<u64> {
    fn to_wire(&self) -> WireAnswer {
        WireAnswer::Hands(self.clone())
    }

    fn of_wire(wire: WireAnswer) -> Option<Self> {
        match wire {
            WireAnswer::Hands(counts) => Some(counts),
            _ => None,
        }
    }
}

impl KeptAnswer for ByRole<u8> {
    fn to_wire(&self) -> WireAnswer {
        WireAnswer::Places([self.bureaucrat, self.entrepreneur, self.connector])
    }

    fn of_wire(wire: WireAnswer) -> Option<Self> {
        match wire {
            WireAnswer::Places(places) if places.iter().all(|place| (1..=3).contains(place)) => {
                let [bureaucrat, entrepreneur, connector] = places;
                Some(Self {
                    bureaucrat,
                    entrepreneur,
                    connector,
                })
            }
            _ => None,
        }
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WireItem {
    statement: String,
    answer: WireAnswer,
}

impl WireItem {
    pub(super) fn of<A: KeptAnswer>((id, given): &(String, Option<Given<A>>)) -> Self {
        Self {
            statement: id.clone(),
            answer: match given {
                None => WireAnswer::Open,
                Some(Given::Skipped) => WireAnswer::Skipped,
                Some(Given::Answer(answer)) => answer.to_wire(),
            },
        }
    }

    pub(super) fn read<A: KeptAnswer>(self) -> Option<(String, Option<Given<A>>)> {
        let given = match self.answer {
            WireAnswer::Open => None,
            WireAnswer::Skipped => Some(Given::Skipped),
            answer => Some(Given::Answer(A::of_wire(answer)?)),
        };
        Some((self.statement, given))
    }
}

#[doc(hidden)]
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "lowercase", deny_unknown_fields)]
pub enum WireAnswer {
    Open,
    Skipped,
    Given(u8),
    Hands(Vec<u64>),
    /// In declared order of the roles.
    Places([u8; 3]),
}
