//! Mean and spread of exact fractions, whatever the order in which they come.

use crate::model::Fraction;

/// A mean that cannot be kept as an exact fraction is rounded to this part of a point.
const FINEST_PART: i128 = 1_000_000_000;

/// The largest denominator of an exact mean, so that two of them can be added, subtracted and compared.
const LARGEST_DENOMINATOR: i128 = 1 << 36;

/// How many values, what they add up to, and what their squares add up to.
///
/// Scores of people who answered different numbers of statements have different denominators. The numerators are therefore
/// added up as whole numbers per denominator: nothing is rounded, and neither order nor grouping can matter. There are no more
/// denominators than ways to leave statements open, however many people there are.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Spread {
    /// Sorted by denominator, each once.
    parts: Vec<DenominatorSum>,
}

/// The values with one denominator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct DenominatorSum {
    denominator: i128,
    count: i128,
    sum: i128,
    squares: i128,
}

impl Spread {
    /// Adds a value.
    pub fn add(&mut self, value: Fraction) {
        self.add_part(DenominatorSum {
            denominator: value.denominator(),
            count: 1,
            sum: value.numerator(),
            squares: value.numerator() * value.numerator(),
        });
    }

    /// Adds values with the same denominator, given as their number, Σ numerator and Σ numerator².
    pub(super) fn add_sums(&mut self, denominator: u64, [count, sum, squares]: [u64; 3]) {
        if count > 0 && denominator > 0 {
            self.add_part(DenominatorSum {
                denominator: denominator.into(),
                count: count.into(),
                sum: sum.into(),
                squares: squares.into(),
            });
        }
    }

    pub(crate) fn merge(&mut self, other: &Self) {
        for part in &other.parts {
            self.add_part(*part);
        }
    }

    pub(crate) fn count(&self) -> u64 {
        let count: i128 = self.parts.iter().map(|part| part.count).sum();
        u64::try_from(count).unwrap_or(u64::MAX)
    }

    /// The mean, Σx / n; nothing without values.
    ///
    /// Exact when its denominator is at most 2³⁶, as it is unless there are millions of values or statements are left open in very many
    /// ways; else rounded to a thousand-millionth.
    #[must_use]
    pub fn mean(&self) -> Option<Fraction> {
        let count = i128::from(self.count());
        self.exact_mean(count)
            .filter(|mean| mean.denominator() <= LARGEST_DENOMINATOR)
            .or_else(|| self.rounded_mean(count))
    }

    /// The population standard deviation, √(Σ(x − mean)² / n): the values are everyone there is. Nothing without values.
    #[must_use]
    pub fn population_sd(&self) -> Option<f64> {
        let mean = self.mean()?.to_f64();
        let around = self.parts.iter().map(|part| part.squares_around(mean));
        let squares: f64 = around.sum();
        Some((squares / float(i128::from(self.count()))).sqrt())
    }

    /// The squared standard error of the mean, s² / n with s² = Σ(x − mean)² / (n − 1); nothing for fewer than two values.
    ///
    /// Exact where the whole numbers it is made of fit 127 bits, as for any number of raters; else rounded to a thousand-millionth.
    #[must_use]
    pub fn squared_error_of_mean(&self) -> Option<Fraction> {
        let count = i128::from(self.count());
        if count < 2 {
            return None;
        }
        self.exact_squared_error(count).or_else(|| {
            let population = self.population_sd()?;
            let squared = population * population / float(count - 1);
            Fraction::new(nearest(squared * float(FINEST_PART)), FINEST_PART)
        })
    }

    fn add_part(&mut self, new: DenominatorSum) {
        let found = self
            .parts
            .binary_search_by_key(&new.denominator, |part| part.denominator);
        match found {
            Err(place) => self.parts.insert(place, new),
            Ok(place) => {
                if let Some(part) = self.parts.get_mut(place) {
                    part.count += new.count;
                    part.sum += new.sum;
                    part.squares += new.squares;
                }
            }
        }
    }

    /// A denominator that all values share, when it fits.
    fn common(&self) -> Option<i128> {
        self.parts.iter().try_fold(1_i128, |common, part| {
            let reduced = Fraction::new(common, part.denominator)?;
            common.checked_mul(reduced.denominator())
        })
    }

    fn exact_mean(&self, count: i128) -> Option<Fraction> {
        let common = self.common()?;
        let sum = self.parts.iter().try_fold(0_i128, |sum, part| {
            sum.checked_add(part.sum.checked_mul(common / part.denominator)?)
        })?;
        Fraction::new(sum, common.checked_mul(count)?)
    }

    fn rounded_mean(&self, count: i128) -> Option<Fraction> {
        let sum: i128 = self
            .parts
            .iter()
            .filter_map(|part| Fraction::new(part.sum * FINEST_PART, part.denominator))
            .map(Fraction::rounded)
            .sum();
        Fraction::new(Fraction::new(sum, count)?.rounded(), FINEST_PART)
    }

    /// (n·ΣN² − (ΣN)²) / (n²·(n − 1)·D²) for values N/D.
    fn exact_squared_error(&self, count: i128) -> Option<Fraction> {
        let common = self.common()?;
        let (mut sum, mut squares) = (0_i128, 0_i128);
        for part in &self.parts {
            let factor = common / part.denominator;
            sum = sum.checked_add(part.sum.checked_mul(factor)?)?;
            let square = part.squares.checked_mul(factor.checked_mul(factor)?)?;
            squares = squares.checked_add(square)?;
        }
        let around = count
            .checked_mul(squares)?
            .checked_sub(sum.checked_mul(sum)?)?;
        let denominator = count
            .checked_mul(count)?
            .checked_mul(count - 1)?
            .checked_mul(common.checked_mul(common)?)?;
        Fraction::new(around, denominator)
    }
}

impl DenominatorSum {
    /// Σ(x − mean)² = Σ(x − own mean)² + n·(own mean − mean)²: two terms that cannot cancel, the first from whole numbers.
    fn squares_around(&self, mean: f64) -> f64 {
        let own = Fraction::new(self.sum, self.denominator * self.count);
        let away = own.map_or(0.0, Fraction::to_f64) - mean;
        let within = float(self.count * self.squares - self.sum * self.sum)
            / (float(self.count) * float(self.denominator).powi(2));
        within + float(self.count) * away * away
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "one correct rounding, the same on every platform"
)]
const fn float(whole: i128) -> f64 {
    whole as f64
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "squared errors of shares are far below 2¹²⁷ parts"
)]
fn nearest(value: f64) -> i128 {
    value.round() as i128
}

#[cfg(test)]
mod tests {
    use super::{Fraction, Spread};

    fn fraction(numerator: i128, denominator: i128) -> Fraction {
        Fraction::new(numerator, denominator).unwrap()
    }

    fn spread(values: &[(i128, i128)]) -> Spread {
        let mut spread = Spread::default();
        for (numerator, denominator) in values {
            spread.add(fraction(*numerator, *denominator));
        }
        spread
    }

    #[test]
    fn nothing_has_no_mean() {
        let empty = Spread::default();
        assert_eq!(empty.count(), 0);
        assert_eq!(empty.mean(), None);
        assert_eq!(empty.population_sd(), None);
        assert_eq!(empty.squared_error_of_mean(), None);
    }

    #[test]
    fn the_mean_of_different_denominators_is_exact() {
        assert_eq!(
            spread(&[(1, 2), (1, 3), (1, 7)]).mean(),
            Some(fraction(41, 126))
        );
    }

    #[test]
    fn equal_values_have_no_spread_at_all() {
        let sd = spread(&[(100, 3); 7]).population_sd().unwrap();
        assert!(sd.abs() < f64::MIN_POSITIVE);
    }

    #[test]
    fn one_value_has_a_mean_but_no_error() {
        let one = spread(&[(5, 2)]);
        assert_eq!(one.mean(), Some(fraction(5, 2)));
        assert_eq!(one.squared_error_of_mean(), None);
    }

    #[test]
    fn the_squared_error_is_the_sample_variance_divided_by_n() {
        // 1, 2, 3, 4: sum of squares 5, s² = 5/3, s²/n = 5/12.
        assert_eq!(
            spread(&[(1, 1), (2, 1), (3, 1), (4, 1)]).squared_error_of_mean(),
            Some(fraction(5, 12))
        );
    }

    #[test]
    fn too_many_denominators_are_rounded_to_a_thousand_millionth() {
        let primes = [
            999_983, 999_979, 999_961, 999_959, 999_953, 999_931, 999_917, 999_907,
        ];
        let spread = spread(&primes.map(|prime| (prime + 1, prime)));
        let mean = spread.mean().unwrap();
        assert!(1_000_000_000 % mean.denominator() == 0);
        assert!((mean.to_f64() - 1.000_001).abs() < 1e-9);
        assert!(spread.population_sd().unwrap() < 1e-9);
        assert!(spread.squared_error_of_mean().unwrap().to_f64() < 1e-9);
    }
}
