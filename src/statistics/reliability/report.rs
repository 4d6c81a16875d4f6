//! The figures that follow from cross products.

use crate::{
    model::{ByRole, Role, Scale},
    statistics::{SMALL_GROUP, Spread},
};

use super::{
    Missing, Reported, RoleReliability, StatementReliability,
    all_statements::Together,
    alpha,
    covariance::{Matrix, Moments, float, pairs},
    hint,
    layout::{Layout, size},
    one_factor,
    role_products::{PairProducts, RoleProducts},
    statement::statements,
};

/// How well a list measures, as far as the rows can tell.
#[derive(Debug, Clone, PartialEq)]
pub struct Reliability {
    /// Which rows counted.
    pub missing: Missing,
    /// All rows, also those without any answer.
    pub rows: u64,
    /// The figures of each role.
    pub roles: ByRole<RoleReliability>,
    /// How well what a person is told measures; nothing when that cannot be computed.
    pub reported: Option<Reported>,
    /// The rows that answered every statement: those behind that and behind the hints.
    pub complete: u64,
    /// √(mean over the roles of k·SEM²): the measurement error of one statement, in score points; nothing unless each role has an SEM.
    pub measurement_error: Option<f64>,
}

impl Reliability {
    /// Below this number of people nothing but the number of rows is told: from the figures of five, their answers can be worked
    /// out.
    pub(crate) const FEWEST_SHOWN: u64 = SMALL_GROUP;

    /// From this number of people the measurement error is worth putting in a statement file.
    pub(crate) const ENOUGH_FOR_MEASUREMENT_ERROR: u64 = 100;

    pub(super) fn of(
        layout: &Layout,
        missing: Missing,
        rows: u64,
        products: &ByRole<RoleProducts>,
        all: &RoleProducts,
    ) -> Self {
        let mut roles = ByRole::from_fn(|role| {
            let people = match missing {
                Missing::Listwise => products[role].complete.n,
                Missing::Pairwise => rows,
            };
            RoleReliability::of(layout, role, missing, people, &products[role])
        });
        let together = Together::of(layout, all);
        if let Some(together) = &together {
            hint::fill(together, &mut roles);
        }
        Self {
            missing,
            rows,
            reported: together.map(|together| Reported::of(layout, &together)),
            complete: all.complete.n,
            measurement_error: measurement_error(&roles),
            roles,
        }
    }

    /// Whether nothing but the number of rows may be told.
    pub(crate) const fn tells_nothing(&self) -> bool {
        self.rows < Self::FEWEST_SHOWN
    }

    /// Whether enough people answered every statement to tell of the mix, and to give hints.
    pub(crate) const fn tells_of_the_mix(&self) -> bool {
        self.complete >= Self::FEWEST_SHOWN
    }

    /// The reliability of the share of a role in the mix.
    pub(crate) fn share(&self, role: Role) -> Option<f64> {
        self.reported.and_then(|reported| reported.shares[role])
    }

    /// What may be told of it: no figure that comes from fewer than ten people.
    #[must_use]
    pub fn shown(mut self) -> Self {
        for role in Role::ALL {
            let found = &mut self.roles[role];
            if self.rows < Self::FEWEST_SHOWN || found.fewest < Self::FEWEST_SHOWN {
                found.withhold();
                self.measurement_error = None;
            } else {
                found.forget_few_together();
            }
        }
        if !self.tells_of_the_mix() {
            self.reported = None;
            for role in Role::ALL {
                let statements = &mut self.roles[role].statements;
                statements
                    .iter_mut()
                    .for_each(StatementReliability::forget_hint);
            }
        }
        self
    }

    /// The smallest number of people behind the figures of a role.
    #[must_use]
    pub fn fewest_people(&self) -> u64 {
        let people = self.roles.iter().map(|(_, role)| role.people);
        people.min().unwrap_or(0)
    }
}

impl RoleReliability {
    fn of(
        layout: &Layout,
        role: Role,
        missing: Missing,
        people: u64,
        products: &RoleProducts,
    ) -> Self {
        let pairs = pairs(products, missing);
        let moments: Vec<Moments> = pairs
            .iter()
            .filter_map(|row| row.first().map(PairProducts::moments))
            .collect();
        let used: Vec<usize> = (0..)
            .zip(&moments)
            .filter(|(_, moments)| moments.varies())
            .map(|(place, _)| place)
            .collect();
        let mut result = Self {
            people,
            fewest: fewest(&pairs),
            together: together(role, products),
            used: used.len(),
            statements: statements(layout, role, &moments, products),
            ..Self::default()
        };
        if people >= Self::FEWEST && used.len() >= 2 {
            if let Some(covariances) = Matrix::of(&pairs, &used) {
                result.fill(&covariances, &used);
                let spread = match missing {
                    Missing::Listwise => Some(covariances.total().sqrt() / size(used.len())),
                    Missing::Pairwise => person_spread(products, &moments),
                };
                result.error = result.measurement_error(spread, layout.scale);
            }
        } else {
            result
                .statements
                .iter_mut()
                .for_each(StatementReliability::forget_correlations);
        }
        result
    }

    /// Forgets everything but which statements the role has.
    fn withhold(&mut self) {
        let statements = std::mem::take(&mut self.statements).into_iter();
        *self = Self {
            withheld: true,
            statements: statements.map(StatementReliability::withheld).collect(),
            ..Self::default()
        };
    }

    /// Forgets the correlations with a role that too few people answered wholly as well.
    fn forget_few_together(&mut self) {
        for role in Role::ALL {
            if self.together[role] < Reliability::FEWEST_SHOWN {
                let statements = self.statements.iter_mut();
                statements.for_each(|statement| statement.with_role[role] = None);
            }
        }
    }

    fn fill(&mut self, covariances: &Matrix, used: &[usize]) {
        let correlations = covariances.correlations();
        self.alpha = alpha::alpha(covariances);
        self.standardized_alpha = alpha::standardized_alpha(&correlations);
        self.interval = self
            .alpha
            .and_then(|alpha| alpha::feldt_interval(alpha, self.people, used.len()));
        self.omega = one_factor::omega(&correlations);
        for (place, (item_rest, dropped)) in used.iter().zip(alpha::per_statement(covariances)) {
            if let Some(statement) = self.statements.get_mut(*place) {
                statement.item_rest = item_rest;
                statement.alpha_if_dropped = dropped;
            }
        }
    }

    fn measurement_error(&self, spread: Option<f64>, scale: Scale) -> Option<f64> {
        let unexplained = 1.0 - self.alpha?;
        let rounding = 1e-12;
        (unexplained > -rounding)
            .then_some(spread? * unexplained.max(0.0).sqrt() * 100.0 / f64::from(scale.width()))
    }
}

/// The rows complete on a role and on each of the others.
fn together(role: Role, products: &RoleProducts) -> ByRole<u64> {
    let mut together = ByRole::default();
    for (other, sums) in role.others().into_iter().zip(&products.others) {
        let [n, ..] = sums.totals;
        together[other] = n;
    }
    together
}

/// The fewest rows behind a pair of statements, or a statement, that were answered at all.
fn fewest(pairs: &[Vec<PairProducts>]) -> u64 {
    let answered: Vec<bool> = pairs
        .iter()
        .map(|row| row.first().is_some_and(|itself| itself.n > 0))
        .collect();
    let rows = pairs.iter().enumerate();
    let both = rows.flat_map(|(place, row)| {
        let from = answered.get(place..).unwrap_or_default();
        let asked = answered.get(place).is_some_and(|first| *first);
        let row = row.iter().zip(from);
        row.filter(move |(_, second)| asked && **second)
    });
    both.map(|(pair, _)| pair.n).min().unwrap_or(0)
}

/// √(mean over the roles of k·SEM²).
fn measurement_error(roles: &ByRole<RoleReliability>) -> Option<f64> {
    let squared = roles.map(|role| Some(size(role.used) * role.error?.powi(2)));
    let squared = squared.all()?;
    Some((squared.iter().map(|(_, value)| value).sum::<f64>() / 3.0).sqrt())
}

/// The standard deviation over n − 1 of the means of everyone who answered at least one statement.
fn person_spread(products: &RoleProducts, moments: &[Moments]) -> Option<f64> {
    if moments
        .iter()
        .any(|moments| moments.n > 0 && !moments.varies())
    {
        return None;
    }
    let complete = &products.complete;
    let mut spread = Spread::default();
    let mut people = (1..).zip(&products.incomplete.people).peekable();
    while let Some((answers, [n, sum, squares])) = people.next() {
        let mut part = [*n, *sum, *squares];
        if people.peek().is_none() {
            part = [
                n + complete.n,
                sum + complete.sums.iter().sum::<u64>(),
                squares + complete.squared_sum(),
            ];
        }
        spread.add_sums(answers, part);
    }
    let n = spread.count();
    let unbiased = float(i128::from(n)) / float(i128::from(n) - 1);
    (n >= 2).then_some(spread.population_sd()? * unbiased.sqrt())
}
