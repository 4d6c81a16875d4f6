//! People who filled in a list on two dates: how far apart their two mixes lie.

use crate::{
    model::{ByRole, Role, Shares},
    statistics::{SMALL_GROUP, Spread},
};

use super::RoleReliability;

/// So many standard deviations hold 95 % of a normal distribution, on both sides of its mean.
const NINETY_FIVE: f64 = 1.96;

/// The differences, second minus first, of each share, in points of the mix.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct TwoDates {
    differences: ByRole<Spread>,
}

impl TwoDates {
    /// Below this number of people nothing is told of them.
    pub(crate) const FEWEST_SHOWN: u64 = SMALL_GROUP;

    pub(crate) fn add(&mut self, first: &Shares, second: &Shares) {
        for role in Role::ALL {
            self.differences[role].add(second.mix[role] - first.mix[role]);
        }
    }

    pub(crate) fn people(&self) -> u64 {
        self.differences.bureaucrat.count()
    }

    /// Whether there are too few people to judge by it.
    pub(crate) fn too_few_to_judge(&self) -> bool {
        self.people() < RoleReliability::FEW
    }

    /// The smallest change of a share that means something for one person, in points: 1.96·SD of the differences, with n − 1 (the
    /// repeatability coefficient of Bland & Altman 1986, around their mean). Nothing for fewer than ten people.
    pub(crate) fn smallest_change(&self) -> Option<ByRole<f64>> {
        let people = u32::try_from(self.people()).ok()?;
        let enough = self.people() >= Self::FEWEST_SHOWN;
        let change = |differences: &Spread| {
            let squared = differences.squared_error_of_mean()?.to_f64();
            Some(NINETY_FIVE * (f64::from(people) * squared).sqrt())
        };
        self.differences.map(change).all().filter(|_| enough)
    }
}
