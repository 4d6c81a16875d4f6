//! How well what a person is told measures: the mix, and which role comes before which.
//!
//! A mix is made of differences between roles. Where the roles go up and down together, little is left of them, however high alpha is.

use crate::model::{ByRole, Role};

use super::{
    all_statements::Together,
    alpha::within_one,
    layout::{Layout, size},
};

/// Below this part of the variances of two scores the variance of their difference is nothing but rounding.
const NOTHING: f64 = 1e-12;

/// The reliability of shares and differences, over the rows that answered every statement.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reported {
    /// Of the share of each role; nothing where a role has no alpha, or the share does not vary.
    pub shares: ByRole<Option<f64>>,
    /// The two roles of each pair, in declared order.
    pub pairs: [Between; 3],
}

/// Two roles.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Between {
    /// Which.
    pub roles: [Role; 2],
    /// The reliability of the difference between their scores.
    pub difference: Option<f64>,
    /// The correlation of their scores.
    pub correlation: Option<f64>,
}

/// Variances and covariances of the scores.
struct Scores<'a> {
    alphas: &'a ByRole<Option<f64>>,
    covariances: ByRole<ByRole<f64>>,
}

impl Reported {
    /// Below this two people are put in the right order in at most ½ + arcsin(√½)/π = ¾ of the cases.
    pub(crate) const HARDLY_BETTER_THAN_CHANCE: f64 = 0.5;

    pub(super) fn of(layout: &Layout, together: &Together) -> Self {
        let sizes = layout.columns.map(|columns| size(columns.len()));
        let covariance =
            |role, other| together.of_roles(role, other) / (sizes[role] * sizes[other]);
        let scores = Scores {
            alphas: &together.alphas,
            covariances: ByRole::from_fn(|role| ByRole::from_fn(|other| covariance(role, other))),
        };
        let [bureaucrat, entrepreneur, connector] = Role::ALL;
        let pairs = [
            [bureaucrat, entrepreneur],
            [bureaucrat, connector],
            [entrepreneur, connector],
        ];
        Self {
            shares: ByRole::from_fn(|role| scores.share(role)),
            pairs: pairs.map(|roles| scores.between(roles)),
        }
    }
}

impl Scores<'_> {
    /// 1 − (4e² of the role + e² of both others) / (36·Var(S)), with 36·Var(S) = Var(2P − the other two P).
    fn share(&self, role: Role) -> Option<f64> {
        let weight = |other| if other == role { 2.0_f64 } else { -1.0 };
        let (mut error, mut spread, mut whole) = (0.0, 0.0, 0.0);
        for first in Role::ALL {
            let variance = self.covariances[first][first];
            error += weight(first).powi(2) * variance * (1.0 - self.alphas[first]?);
            whole += weight(first).powi(2) * variance;
            for second in Role::ALL {
                spread += weight(first) * weight(second) * self.covariances[first][second];
            }
        }
        (spread > NOTHING * whole).then(|| 1.0 - error / spread)
    }

    /// `r_DD` = (σ²ₐαₐ + σ²ᵦαᵦ − 2σₐᵦ) / (σ²ₐ + σ²ᵦ − 2σₐᵦ).
    fn between(&self, roles: [Role; 2]) -> Between {
        let [a, b] = roles;
        let variances = roles.map(|role| self.covariances[role][role]);
        let [of_a, of_b] = variances;
        let both = self.covariances[a][b];
        let spread = of_a + of_b - 2.0 * both;
        let varies = variances.into_iter().all(|variance| variance > 0.0);
        let alphas = self.alphas[a].zip(self.alphas[b]);
        let alphas = alphas.filter(|_| spread > NOTHING * (of_a + of_b));
        Between {
            roles,
            difference: alphas
                .map(|(first, second)| (of_a * first + of_b * second - 2.0 * both) / spread),
            correlation: varies.then(|| within_one(both / (of_a * of_b).sqrt())),
        }
    }
}
