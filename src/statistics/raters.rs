//! How others see one person: the mean of their mixes, and how much of it may be shown.

use crate::model::{ByRole, Role, Shares};

use super::{MeasuredMix, SMALL_GROUP, Spread};

/// The mixes that others gave, each counting once whatever their number of answers.
///
/// Mixes and not scores are averaged: a rater who is lenient raises all three roles, and that cancels.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Raters {
    mixes: ByRole<Spread>,
    /// The fewest statements of a role that any of them was asked.
    statements: Option<u32>,
}

/// What may be shown of raters, so that nobody can work out what one of them answered.
///
/// A mean and its margin with decimals give back the exact mix of each of three raters; a mean in whole points does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RatersShown {
    /// Only how many there are.
    Number,
    /// Their mean in whole points, without its error and without single statements; what is notable, in words.
    WholePoints,
    /// Their mean with its error, and single statements.
    Everything,
}

impl Raters {
    /// Below this number of raters nothing is shown.
    pub(crate) const FEWEST: u64 = 3;

    /// Below this number of raters only whole points are shown, and no figure per statement.
    pub(crate) const FEWEST_FOR_DETAIL: u64 = SMALL_GROUP;

    /// With fewer statements per role than this a mean tells too much of a few raters: then everything is shown from
    /// [`Self::FEWEST_FOR_DETAIL`] on.
    pub(crate) const FEWEST_STATEMENTS: u32 = 4;

    /// Adds a rater who was asked this number of statements of the role with the fewest.
    pub fn add(&mut self, shares: &Shares, statements: u32) {
        for role in Role::ALL {
            self.mixes[role].add(shares.mix[role]);
        }
        self.asked(Some(statements));
    }

    /// Adds other raters.
    pub fn merge(&mut self, other: &Self) {
        for role in Role::ALL {
            self.mixes[role].merge(&other.mixes[role]);
        }
        self.asked(other.statements);
    }

    /// The number of raters.
    pub(crate) fn people(&self) -> u64 {
        self.mixes.bureaucrat.count()
    }

    /// From how many raters on anything but their number is shown.
    #[must_use]
    pub fn needed(&self) -> u64 {
        match self.statements {
            Some(statements) if statements < Self::FEWEST_STATEMENTS => Self::FEWEST_FOR_DETAIL,
            _ => Self::FEWEST,
        }
    }

    /// What may be shown of them.
    #[must_use]
    pub fn shown(&self) -> RatersShown {
        let people = self.people();
        if people < self.needed() {
            RatersShown::Number
        } else if people < Self::FEWEST_FOR_DETAIL {
            RatersShown::WholePoints
        } else {
            RatersShown::Everything
        }
    }

    /// Their mean mix, with sd / √n (sd over n − 1) as its standard error; nothing when only their number may be shown.
    #[must_use]
    pub fn view(&self) -> Option<MeasuredMix> {
        if self.shown() == RatersShown::Number {
            return None;
        }
        Some(MeasuredMix {
            mix: self.mixes.map(Spread::mean).all()?,
            squared_error: self.mixes.map(Spread::squared_error_of_mean).all()?,
        })
    }

    fn asked(&mut self, statements: Option<u32>) {
        let both = [self.statements, statements];
        self.statements = both.into_iter().flatten().min();
    }
}
