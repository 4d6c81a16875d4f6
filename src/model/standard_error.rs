//! How precisely a mean of answers is known: the classical standard error of a mean, all of it from σ.

use super::{ByRole, Fraction};

/// σ: the residual standard deviation of one statement, in score points.
///
/// Kept as whole hundredths, 1 to 10,000, so that comparing squares is exact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MeasurementError(u16);

impl MeasurementError {
    /// 22.5 score points: used when a file does not say.
    pub const ASSUMED: Self = Self(2250);

    /// From hundredths of a score point, 1 to 10,000.
    #[must_use]
    pub const fn from_hundredths(hundredths: u16) -> Option<Self> {
        if 1 <= hundredths && hundredths <= 10_000 {
            Some(Self(hundredths))
        } else {
            None
        }
    }

    /// In hundredths of a score point.
    #[must_use]
    pub const fn hundredths(self) -> u16 {
        self.0
    }

    /// In score points.
    pub(crate) fn points(self) -> f64 {
        f64::from(self.0) / 100.0
    }

    /// σ/√n: one standard error of a score of `n` answers, in score points.
    pub(crate) fn of_score(self, n: u32) -> f64 {
        self.points() / f64::from(n).sqrt()
    }

    /// σ·√(`1/n_a` + `1/n_b`): one standard error of the difference of two scores, in score points.
    pub(crate) fn of_difference(self, n_a: u32, n_b: u32) -> f64 {
        length(self.of_score(n_a), self.of_score(n_b))
    }

    /// σ·√(`4/n_r` + `1/n_s` + `1/n_t`) / 6: one standard error of the share of each role, in points, from the answers per role.
    pub(crate) fn of_shares(self, answers: &ByRole<u32>) -> ByRole<f64> {
        let squared = answers.map(|n| self.points().powi(2) / f64::from(*n));
        ByRole::from_fn(|role| {
            let others: f64 = role.others().into_iter().map(|other| squared[other]).sum();
            (4.0 * squared[role] + others).sqrt() / 6.0
        })
    }

    /// `SE²` = `σ²·(4/n_r` + `1/n_s` + `1/n_t)` / 36 of the same, for what is decided without rounding: exact because σ is a whole
    /// number of hundredths. Nothing when a role has no answer.
    pub(crate) fn squared_of_shares(self, answers: &ByRole<u32>) -> Option<ByRole<Fraction>> {
        let n = answers.map(|answers| i128::from(*answers));
        let sigma = i128::from(self.hundredths());
        let squared = ByRole::from_fn(|role| {
            let [s, t] = role.others().map(|other| n[other]);
            let r = n[role];
            let answers = 4 * s * t + r * t + r * s;
            Fraction::new(sigma * sigma * answers, 360_000 * r * s * t)
        });
        squared.all()
    }
}

/// 2·√(a² + b²): what two means with these standard errors have to differ by before it is notable.
pub(crate) fn difference_needed(a: f64, b: f64) -> f64 {
    2.0 * length(a, b)
}

/// The same from their squares.
pub(crate) fn difference_needed_of_squares([a, b]: [Fraction; 2]) -> f64 {
    2.0 * (a.to_f64() + b.to_f64()).sqrt()
}

/// Of two errors that have nothing to do with each other: `hypot`, whose last digit is not the same on every computer.
fn length(a: f64, b: f64) -> f64 {
    (a * a + b * b).sqrt()
}

#[cfg(test)]
mod tests {
    use super::{MeasurementError, difference_needed, difference_needed_of_squares};
    use crate::model::ByRole;

    #[test]
    fn what_is_exact_and_what_is_rounded_is_the_same_error() {
        let error = MeasurementError::ASSUMED;
        let answers = ByRole {
            bureaucrat: 8,
            entrepreneur: 6,
            connector: 7,
        };
        let (margins, squared) = (error.of_shares(&answers), error.squared_of_shares(&answers));
        let squared = squared.unwrap();
        for (role, margin) in margins.iter() {
            assert!((margin - squared[role].to_f64().sqrt()).abs() < 1e-12);
        }
        let needed = difference_needed(margins.bureaucrat, margins.connector);
        let of_squares = difference_needed_of_squares([squared.bureaucrat, squared.connector]);
        assert!((needed - of_squares).abs() < 1e-12);
    }
}
