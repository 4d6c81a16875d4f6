//! Which statements are wrong, as far as the answers show: a hint points to a likely error, or there is none.
//!
//! Yes-saying makes statements go together that have nothing in common, and sets normal against reversed ones. All correlations
//! here are therefore partial ones, given the acquiescence in the answers to the other statements.

use crate::model::{ByRole, Role};

use super::{
    Evidence, Hint, RoleReliability,
    all_statements::{One, Together, Weights},
    alpha::within_one,
    covariance::float,
    f_distribution::student_above,
};

/// The .90 quantile of the standard normal distribution: how far the upper end lies above a correlation.
const NINETY: f64 = 1.281_551_565_5;
/// The chance that any statement of a sound list is said to measure another role.
const LEVEL: f64 = 0.05;
/// With an upper end below this a statement hardly goes together with the others.
const HARDLY: f64 = 0.10;
/// From this number of people on that can be told.
const ENOUGH: u64 = 100;
/// Below this part of a variance what is left of it is nothing but rounding.
const NOTHING: f64 = 1e-12;

/// A statement said to measure another role, if its chance is small enough.
struct Test {
    statement: (Role, usize),
    other: Role,
    p: f64,
}

/// Puts the evidence and the hints with the statements; `together` has the same statements in the same order.
pub(super) fn fill(together: &Together, roles: &mut ByRole<RoleReliability>) {
    let Some(degrees) = together.n.checked_sub(4).filter(|degrees| *degrees > 0) else {
        return;
    };
    let degrees = float(degrees.into());
    let evidence = ByRole::from_fn(|role| {
        let statements = together.of_role(role);
        let evidence = statements.map(|one| Evidence::of(together, role, one, degrees));
        evidence.collect::<Vec<_>>()
    });
    let elsewhere = elsewhere(&evidence, degrees);
    for (role, evidence) in evidence.iter() {
        let wrong = evidence.iter().flatten().any(Evidence::is_wrong_way);
        let statements = roles[role].statements.iter_mut().zip(evidence);
        for (at, (statement, evidence)) in statements.enumerate() {
            let found = elsewhere.iter().find(|test| test.statement == (role, at));
            let hardly = !wrong && together.n >= ENOUGH;
            statement.hint = evidence.as_ref().and_then(|evidence| match found {
                _ if evidence.is_wrong_way() => Some(Hint::KeyedTheWrongWay),
                Some(test) => Some(Hint::MeasuresAnotherRole(test.other)),
                None => (hardly && evidence.high < HARDLY).then_some(Hint::HardlyHangsTogether),
            });
            statement.evidence.clone_from(evidence);
        }
    }
}

/// The tests that hold by the method of Holm (1979), the surest first, of statements that go together with the other role.
fn elsewhere(evidence: &ByRole<Vec<Option<Evidence>>>, degrees: f64) -> Vec<Test> {
    let mut tests = Vec::new();
    for (role, evidence) in evidence.iter() {
        for (at, evidence) in evidence.iter().enumerate() {
            let values = evidence
                .iter()
                .flat_map(|evidence| evidence.williams.iter());
            tests.extend(values.filter_map(|(other, t)| {
                Some(Test {
                    statement: (role, at),
                    other,
                    p: student_above((*t)?, degrees)?,
                })
            }));
        }
    }
    tests.sort_by(|a, b| a.p.total_cmp(&b.p));
    let left = (1..=tests.len())
        .rev()
        .filter_map(|left| u32::try_from(left).ok());
    let held = tests.iter().zip(left);
    let held = held.take_while(|(test, left)| test.p <= LEVEL / f64::from(*left));
    tests.truncate(held.count());
    tests.retain(|test| {
        let (role, at) = test.statement;
        let evidence = evidence[role].get(at).and_then(Option::as_ref);
        let with_other = evidence.and_then(|evidence| evidence.with_role[test.other]);
        with_other.is_some_and(|with_other| with_other > 0.0)
    });
    tests
}

impl Evidence {
    /// Nothing when the statement or the rest of its role does not vary.
    fn of(together: &Together, role: Role, one: &One, degrees: f64) -> Option<Self> {
        let given = GivenAcquiescence::acquiescence(together, one);
        let (own, rest) = (Weights::ALONE, one.rest());
        let to_rest = given.correlation(&own, &rest)?;
        let mut found = Self {
            rest: to_rest,
            high: raised(to_rest, NINETY / degrees.sqrt()),
            with_role: ByRole::default(),
            williams: ByRole::default(),
        };
        for other in role.others() {
            let whole = Weights::role(other);
            let with_other = given.correlation(&own, &whole);
            found.with_role[other] = with_other;
            found.williams[other] = with_other.zip(given.correlation(&rest, &whole)).and_then(
                |(with_other, between)| williams(degrees + 3.0, [with_other, to_rest, between]),
            );
        }
        Some(found)
    }

    fn is_wrong_way(&self) -> bool {
        self.high < 0.0
    }
}

/// The correlation `above` further on Fisher's scale: tanh(atanh r + above), by the addition theorem.
fn raised(r: f64, above: f64) -> f64 {
    let tanh = libm::tanh(above);
    (r + tanh) / (1.0 + r * tanh)
}

/// Williams' t for two correlations r₁₂ and r₁₃ that share a variable, with `r₂₃` as the third, for `n` cases; n − 3 degrees of
/// freedom (Steiger 1980, as `r.test` of R's psych).
fn williams(n: f64, [first, second, between]: [f64; 3]) -> Option<f64> {
    let determinant =
        1.0 - first * first - second * second - between * between + 2.0 * first * second * between;
    let mean = f64::midpoint(first, second);
    let below = 2.0 * (n - 1.0) / (n - 3.0) * determinant + mean * mean * (1.0 - between).powi(3);
    let t = (first - second) * ((n - 1.0) * (1.0 + between) / below).sqrt();
    t.is_finite().then_some(t)
}

/// Covariances around one statement, given acquiescence where it can be told.
struct GivenAcquiescence<'a> {
    together: &'a Together,
    one: &'a One,
    acquiescence: Option<(Weights, f64)>,
}

impl<'a> GivenAcquiescence<'a> {
    fn acquiescence(together: &'a Together, one: &'a One) -> Self {
        let weights = together.acquiescence_without(one);
        let with_variance =
            weights.map(|weights| (weights, together.covariance(one, &weights, &weights)));
        Self {
            together,
            one,
            acquiescence: with_variance.filter(|(_, variance)| *variance > NOTHING),
        }
    }

    fn covariance(&self, first: &Weights, second: &Weights) -> f64 {
        let of = |first, second| self.together.covariance(self.one, first, second);
        let carried = self
            .acquiescence
            .as_ref()
            .map(|(weights, variance)| of(first, weights) * of(second, weights) / variance);
        of(first, second) - carried.unwrap_or(0.0)
    }

    /// Nothing when one of the two does not vary but by acquiescence.
    fn correlation(&self, first: &Weights, second: &Weights) -> Option<f64> {
        let spread = |weights| {
            let whole = self.together.covariance(self.one, weights, weights);
            let left = self.covariance(weights, weights);
            (whole > NOTHING && left > NOTHING * whole).then_some(left)
        };
        let (one, other) = (spread(first)?, spread(second)?);
        Some(within_one(
            self.covariance(first, second) / (one * other).sqrt(),
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::{raised, williams};

    #[test]
    fn raised_is_the_hyperbolic_tangent_of_the_sum() {
        for r in [-1.0, -0.95, -0.3, 0.0, 0.443_064_848, 0.9, 1.0] {
            for above in [0.0, 0.01, 0.104, 0.5, 1.281_551_565_5] {
                let tanh = (f64::atanh(r) + above).tanh();
                assert!((raised(r, above) - tanh).abs() < 1e-15, "{r} {above}");
            }
        }
    }

    #[test]
    fn williams_t_is_that_of_psych() {
        let found = williams(149.0, [0.3, 0.1, 0.2]).unwrap();
        assert!((found - 1.993_070_855_37).abs() < 1e-10, "{found}");
        let turned = williams(149.0, [0.1, 0.3, 0.2]).unwrap();
        assert!((found + turned).abs() < 1e-15);
        assert_eq!(williams(149.0, [1.0, 1.0, 1.0]), None);
    }
}
