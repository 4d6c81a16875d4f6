//! Adding up by hand in whole numbers, so that nothing is rounded before the share itself.
//!
//! With points T of n answers on a scale of width w, the share is 100/3 + (P − P̄)/2 with P = 100·(T/n − lowest)/w. Let L be a common
//! multiple of every n, and V = T·L/n. Then the share is 50·N / (3·w·L) with N = 2·w·L + 2·V − V′ − V″: a whole number from 0 to
//! 4·w·L, which a table turns into the share as it is printed, half away from zero.

use std::ops::RangeInclusive;

use super::{ByRole, Scale};

/// A larger common multiple makes numbers that nobody wants to add up by hand.
const LARGEST_MULTIPLE: u64 = 100_000;

/// How points become shares on paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct PaperSums {
    width: u64,
    /// L: what every number of answers divides.
    multiple: u64,
}

impl PaperSums {
    /// The sums where everything is answered, for this number of statements per role; nothing where they would be too large.
    pub(crate) fn complete(scale: Scale, asked: ByRole<usize>) -> Option<Self> {
        Self::of(scale, &asked.map(|asked| *asked..=*asked))
    }

    /// The sums where statements may be open, but no more than half of a role's; nothing where they would be too large.
    pub(crate) fn with_open(scale: Scale, asked: ByRole<usize>) -> Option<Self> {
        Self::of(scale, &asked.map(|asked| asked.div_ceil(2)..=*asked))
    }

    fn of(scale: Scale, answers: &ByRole<RangeInclusive<usize>>) -> Option<Self> {
        let mut answers = answers.iter().flat_map(|(_, answers)| answers.clone());
        let multiple = answers.try_fold(1, |multiple: u64, answers| {
            let answers = u64::try_from(answers).ok().filter(|answers| *answers > 0)?;
            let multiple = multiple / divisor(multiple, answers) * answers;
            (multiple <= LARGEST_MULTIPLE).then_some(multiple)
        })?;
        Some(Self {
            width: scale.width().into(),
            multiple,
        })
    }

    /// L/n: what the points of this number of answers are multiplied by.
    pub(crate) fn factor(self, answers: usize) -> Option<u64> {
        self.multiple.checked_div(u64::try_from(answers).ok()?)
    }

    /// 2·w·L: what is added, so that no number is below zero.
    pub(crate) const fn base(self) -> u64 {
        2 * self.width * self.multiple
    }

    /// The fewest points after multiplying by which two scores differ so much, in score points.
    pub(crate) fn points_apart(self, scores_apart: f64) -> u64 {
        #[expect(clippy::cast_precision_loss, reason = "far below 2^52")]
        let points = scores_apart * (self.width * self.multiple) as f64 / 100.0;
        // What is exactly so far apart is not closer.
        let points = (points - 1e-9).ceil();
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a whole number, not below zero and far below 2^52"
        )]
        let points = points as u64;
        points
    }

    /// The printed shares that there are, lowest first, each with the lowest number N that gives it.
    pub(crate) fn shares(self) -> Vec<(u64, u64)> {
        let all = self.width * self.multiple;
        // N is at least (share − 1/2) · 3·w·L/50.
        let from = |share: u64| (share * 6).saturating_sub(3) * all;
        let from = |share: u64| from(share).div_ceil(100);
        (0..=67)
            .map(|share| (from(share), share))
            .filter(|(number, share)| *number <= 2 * self.base() && *number < from(share + 1))
            .collect()
    }
}

/// The greatest common divisor (Euclid).
const fn divisor(a: u64, b: u64) -> u64 {
    if b == 0 { a } else { divisor(b, a % b) }
}

#[cfg(test)]
mod tests {
    use super::PaperSums;
    use crate::model::{ByRole, Fraction, Scale, mix};

    fn asked(statements: usize) -> ByRole<usize> {
        ByRole::from_fn(|_| statements)
    }

    /// The number of answers, the points, and the score.
    fn sums(answers: usize, scale: Scale) -> Vec<(usize, u64, Fraction)> {
        let n = u64::try_from(answers).unwrap();
        let (low, width) = (u64::from(scale.lowest()), u64::from(scale.width()));
        let score = |above: u64| Fraction::new((100 * above).into(), (width * n).into()).unwrap();
        let points = (0..=width * n).map(|above| (answers, above + low * n, score(above)));
        points.collect()
    }

    /// The share of each sum beside each pair of others, on paper and as it is scored.
    fn check(paper: PaperSums, scale: Scale, answers: std::ops::RangeInclusive<usize>) {
        let all: Vec<_> = answers.flat_map(|answers| sums(answers, scale)).collect();
        let table = paper.shares();
        let value = |(answers, points, _): &(usize, u64, Fraction)| {
            paper.factor(*answers).unwrap() * points
        };
        for own in &all {
            for (place, second) in all.iter().enumerate() {
                for third in &all[..=place] {
                    let number = paper.base() + 2 * value(own) - value(second) - value(third);
                    let row = table.partition_point(|(from, _)| *from <= number) - 1;
                    let scores = ByRole {
                        bureaucrat: own.2,
                        entrepreneur: second.2,
                        connector: third.2,
                    };
                    let share = mix(&scores).bureaucrat.rounded();
                    assert_eq!(
                        i128::from(table[row].1),
                        share,
                        "{own:?} {second:?} {third:?}"
                    );
                }
            }
        }
    }

    #[test]
    fn every_sum_of_a_list_without_open_statements_gives_the_share_of_the_screen() {
        for (low, high, statements) in [(1, 5, 8), (1, 5, 4), (0, 9, 3), (1, 2, 5)] {
            let scale = Scale::new(low, high).unwrap();
            let paper = PaperSums::complete(scale, asked(statements)).unwrap();
            check(paper, scale, statements..=statements);
        }
    }

    #[test]
    fn every_sum_with_open_statements_gives_the_share_of_the_screen() {
        let scale = Scale::new(1, 5).unwrap();
        let paper = PaperSums::with_open(scale, asked(4)).unwrap();
        check(paper, scale, 2..=4);
        let paper = PaperSums::with_open(scale, asked(8)).unwrap();
        check(paper, scale, 4..=8);
    }

    #[test]
    fn points_that_count_as_close_are_those_whose_scores_do() {
        let scale = Scale::new(1, 5).unwrap();
        for (statements, scores_apart) in [(8, 11.25), (8, 12.5), (4, 15.9)] {
            let paper = PaperSums::complete(scale, asked(statements)).unwrap();
            let limit = paper.points_apart(scores_apart);
            for points in 0..=4 * statements {
                let above = u64::try_from(points).unwrap();
                let points = f64::from(u32::try_from(points).unwrap());
                let scores = 100.0 * points / f64::from(u32::try_from(4 * statements).unwrap());
                assert_eq!(above < limit, scores < scores_apart, "{points}");
            }
        }
    }

    #[test]
    fn sums_that_nobody_wants_to_add_up_are_none() {
        let scale = Scale::new(1, 5).unwrap();
        assert_eq!(PaperSums::with_open(scale, asked(40)), None);
        assert_eq!(PaperSums::complete(scale, asked(0)), None);
    }
}
