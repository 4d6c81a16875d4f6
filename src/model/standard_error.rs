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
        self.of_score(n_a).hypot(self.of_score(n_b))
    }

    /// `SE²` = `σ²·(4/n_r` + `1/n_s` + `1/n_t)` / 36 of the share of each role, from the answers per role; exact because σ is a
    /// whole number of hundredths. Nothing when a role has no answer.
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
    2.0 * a.hypot(b)
}
