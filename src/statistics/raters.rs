//! How others see one person: the mean of their mixes.

use crate::model::{ByRole, Role, Shares};

use super::{MeasuredMix, Spread};

/// The mixes that others gave, each counting once whatever their number of answers.
///
/// Mixes and not scores are averaged: a rater who is lenient raises all three roles, and that cancels.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Raters {
    mixes: ByRole<Spread>,
}

impl Raters {
    /// Below this number of raters nothing is shown.
    pub const FEWEST: u64 = 3;

    /// Below this number of raters no lowest, highest or figure per statement is shown.
    pub const FEWEST_FOR_DETAIL: u64 = 5;

    /// Adds a rater.
    pub fn add(&mut self, shares: &Shares) {
        for role in Role::ALL {
            self.mixes[role].add(shares.mix[role]);
        }
    }

    /// Adds other raters.
    pub fn merge(&mut self, other: &Self) {
        for role in Role::ALL {
            self.mixes[role].merge(&other.mixes[role]);
        }
    }

    /// The number of raters.
    #[must_use]
    pub fn people(&self) -> u64 {
        self.mixes.bureaucrat.count()
    }

    /// Their mean mix, with sd / √n (sd over n − 1) as its standard error; nothing for fewer than three raters.
    #[must_use]
    pub fn view(&self) -> Option<MeasuredMix> {
        if self.people() < Self::FEWEST {
            return None;
        }
        Some(MeasuredMix {
            mix: self.mixes.map(Spread::mean).all()?,
            squared_error: self.mixes.map(Spread::squared_error_of_mean).all()?,
        })
    }
}
