//! The answers to one statement, counted per step of the scale.

use std::cmp::Ordering;

use crate::model::{Fraction, Keying, Scale};

/// How often each digit was answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts([u64; 10]);

impl Counts {
    /// Counts of the steps of a scale, lowest first; what the list does not reach is 0.
    #[must_use]
    pub fn of(scale: Scale, counts: &[u64]) -> Self {
        let mut all = Self::default();
        for (value, count) in scale.values().zip(counts) {
            all.add_many(value, *count);
        }
        all
    }

    /// Counts one answer.
    pub fn add(&mut self, answer: u8) {
        self.add_many(answer, 1);
    }

    /// Counts the same answer more than once.
    pub fn add_many(&mut self, answer: u8, times: u64) {
        if let Some(count) = self.0.get_mut(usize::from(answer)) {
            *count += times;
        }
    }

    pub(crate) fn merge(&mut self, other: &Self) {
        for (mine, theirs) in self.0.iter_mut().zip(other.0) {
            *mine += theirs;
        }
    }

    /// How often this answer was given.
    #[must_use]
    pub fn times(&self, answer: u8) -> u64 {
        self.0.get(usize::from(answer)).copied().unwrap_or(0)
    }

    /// The number of answers.
    #[must_use]
    pub fn answered(&self) -> u64 {
        self.0.iter().sum()
    }

    /// Whether everyone who answered gave the same answer; not when nobody answered.
    #[must_use]
    pub fn unanimous(&self) -> bool {
        self.0.iter().filter(|count| **count > 0).count() == 1
    }

    /// Whether everyone who answered gave the same answer, or all but one; not when nobody answered.
    pub(crate) fn nearly_unanimous(&self) -> bool {
        let most = self.0.iter().max().copied().unwrap_or(0);
        most > 0 && self.answered() - most <= 1
    }

    /// The mean of the raw answers; nothing without answers.
    #[must_use]
    pub fn mean(&self) -> Option<Fraction> {
        Fraction::new(self.sum(), i128::from(self.answered()))
    }

    /// The mean of the answers as they count for the role; nothing without answers.
    pub(crate) fn keyed_mean(&self, scale: Scale, keying: Keying) -> Option<Fraction> {
        let sum: i128 = scale
            .values()
            .map(|value| i128::from(scale.keyed(value, keying)) * i128::from(self.times(value)))
            .sum();
        Fraction::new(sum, i128::from(self.answered()))
    }

    /// The population variance of the raw answers, (n·Σx² − (Σx)²) / n²; nothing without answers.
    pub(crate) fn variance(&self) -> Option<Fraction> {
        let n = i128::from(self.answered());
        let squares: i128 = self
            .each()
            .map(|(value, count)| value * value * count)
            .sum();
        Fraction::new(n * squares - self.sum() * self.sum(), n * n)
    }

    /// The population standard deviation of the raw answers, in steps of the scale; nothing without answers.
    #[must_use]
    pub fn population_sd(&self) -> Option<f64> {
        Some(self.variance()?.to_f64().sqrt())
    }

    /// How divided a group is, 0 to 100: the standard deviation as a percentage of the largest one possible.
    ///
    /// 100·SD / (half the width of the scale): 100 is half of the group at either end, 0 is everyone the same.
    #[must_use]
    pub fn disagreement(&self, scale: Scale) -> Option<f64> {
        Some(200.0 * self.population_sd()? / f64::from(scale.width()))
    }

    /// Which of two is more divided, compared without rounding; one without answers is the least.
    pub(crate) fn compare_disagreement(&self, other: &Self) -> Ordering {
        self.variance().cmp(&other.variance())
    }

    pub(super) fn sum(&self) -> i128 {
        self.each().map(|(value, count)| value * count).sum()
    }

    fn each(&self) -> impl Iterator<Item = (i128, i128)> {
        (0..)
            .zip(self.0)
            .map(|(value, count)| (value, count.into()))
    }
}
