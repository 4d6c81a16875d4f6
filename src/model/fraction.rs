//! Exact fractions, so that a printed decimal is right to its last digit.

use std::{
    cmp::Ordering,
    ops::{Add, Sub},
};

/// A fraction of two whole numbers in lowest terms.
///
/// Invariant: the denominator is at least 1 and shares no factor with the numerator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fraction {
    numerator: i128,
    denominator: i128,
}

impl Fraction {
    /// Nothing.
    pub const ZERO: Self = Self {
        numerator: 0,
        denominator: 1,
    };

    /// A whole number.
    #[must_use]
    pub const fn whole(number: i128) -> Self {
        Self {
            numerator: number,
            denominator: 1,
        }
    }

    /// The fraction `numerator / denominator`, or nothing when the denominator is not positive.
    #[must_use]
    pub const fn new(numerator: i128, denominator: i128) -> Option<Self> {
        if denominator < 1 {
            return None;
        }
        let factor = greatest_common_divisor(numerator.unsigned_abs(), denominator.unsigned_abs());
        #[expect(
            clippy::cast_possible_wrap,
            reason = "a divisor of a positive i128 fits an i128"
        )]
        let factor = factor as i128;
        Some(Self {
            numerator: numerator / factor,
            denominator: denominator / factor,
        })
    }

    /// The number above the line.
    #[must_use]
    pub const fn numerator(self) -> i128 {
        self.numerator
    }

    /// The number below the line, at least 1.
    #[must_use]
    pub const fn denominator(self) -> i128 {
        self.denominator
    }

    /// The nearest floating-point number.
    ///
    /// Both parts of every fraction in the program stay far below 2⁵³ in lowest terms, so that this is one
    /// correctly rounded division and the same on every platform.
    #[must_use]
    #[expect(
        clippy::cast_precision_loss,
        reason = "see above: both parts are exact as f64"
    )]
    pub const fn to_f64(self) -> f64 {
        self.numerator as f64 / self.denominator as f64
    }

    /// The fraction times 10 to the power `decimals`, as a whole number, half away from zero.
    pub(crate) const fn scaled(self, decimals: u32) -> i128 {
        let numerator = self.numerator * 10_i128.pow(decimals);
        let twice = 2 * numerator.abs() + self.denominator;
        numerator.signum() * (twice / (2 * self.denominator))
    }

    /// Its distance from 0.
    #[must_use]
    pub const fn magnitude(self) -> Self {
        Self {
            numerator: self.numerator.abs(),
            denominator: self.denominator,
        }
    }

    /// Compares whole parts, then what is left turned upside down (Euclid's algorithm): never a larger number than there was.
    fn compare_by_parts(&self, other: &Self) -> Ordering {
        let whole = |fraction: &Self| fraction.numerator.div_euclid(fraction.denominator);
        let rest = |fraction: &Self| fraction.numerator.rem_euclid(fraction.denominator);
        whole(self).cmp(&whole(other)).then_with(|| {
            let turned = |fraction: &Self| Self {
                numerator: fraction.denominator,
                denominator: rest(fraction),
            };
            match (rest(self), rest(other)) {
                (0, right) => 0.cmp(&right),
                (left, 0) => left.cmp(&0),
                _ => turned(other).compare_by_parts(&turned(self)),
            }
        })
    }

    /// The whole number nearest to it, half away from zero: 62.5 gives 63.
    #[must_use]
    pub const fn rounded(self) -> i128 {
        self.scaled(0)
    }
}

impl PartialOrd for Fraction {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Fraction {
    fn cmp(&self, other: &Self) -> Ordering {
        let left = self.numerator.checked_mul(other.denominator);
        let right = other.numerator.checked_mul(self.denominator);
        match (left, right) {
            (Some(left), Some(right)) => left.cmp(&right),
            _ => self.compare_by_parts(other),
        }
    }
}

/// Exact as long as both parts of both fractions stay below 2⁶².
impl Add for Fraction {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        let numerator = self.numerator * other.denominator + other.numerator * self.denominator;
        Self::new(numerator, self.denominator * other.denominator).unwrap_or(Self::ZERO)
    }
}

/// Exact as long as both parts of both fractions stay below 2⁶².
impl Sub for Fraction {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        self + Self {
            numerator: -other.numerator,
            ..other
        }
    }
}

const fn greatest_common_divisor(mut a: u128, mut b: u128) -> u128 {
    while b != 0 {
        (a, b) = (b, remainder(a, b));
    }
    if a == 0 { 1 } else { a }
}

/// The remainder in 64 bits where it can be: several times as fast, and there is one for every score of every row.
#[expect(
    clippy::cast_possible_truncation,
    reason = "only where both numbers fit 64 bits"
)]
const fn remainder(a: u128, b: u128) -> u128 {
    if (a | b) >> 64 == 0 {
        (a as u64 % b as u64) as u128
    } else {
        a % b
    }
}

#[cfg(test)]
mod tests {
    use super::Fraction;

    fn scaled(numerator: i128, denominator: i128, decimals: u32) -> Option<i128> {
        Fraction::new(numerator, denominator).map(|fraction| fraction.scaled(decimals))
    }

    #[test]
    fn halves_round_away_from_zero() {
        assert_eq!(scaled(125, 2, 0), Some(63));
        assert_eq!(scaled(-125, 2, 0), Some(-63));
        assert_eq!(scaled(124, 2, 0), Some(62));
    }

    #[test]
    fn four_decimals_are_exact() {
        assert_eq!(scaled(200, 3, 4), Some(666_667));
        assert_eq!(scaled(100, 3, 4), Some(333_333));
        assert_eq!(scaled(1, 20_000, 4), Some(1));
        assert_eq!(scaled(-1, 20_001, 4), Some(0));
    }

    #[test]
    fn fractions_add_up_and_subtract_in_lowest_terms() {
        let [third, sixth] = [3, 6].map(|denominator| Fraction::new(1, denominator).unwrap());
        assert_eq!(Some(third + sixth), Fraction::new(1, 2));
        assert_eq!(third - sixth, sixth);
        assert_eq!(third - third, Fraction::ZERO);
    }

    #[test]
    fn fractions_too_large_to_multiply_are_compared_all_the_same() {
        let large = 1_i128 << 100;
        let just_below = Fraction::new(large - 1, large).unwrap();
        let nearer = Fraction::new(large, large + 1).unwrap();
        assert!(just_below < nearer);
        assert!(nearer > just_below);
        assert_eq!(nearer.cmp(&nearer), std::cmp::Ordering::Equal);
        let negative = Fraction::new(-large, large - 1).unwrap();
        assert!(negative < Fraction::new(-large, large + 1).unwrap());
    }

    #[test]
    fn a_denominator_below_one_is_refused() {
        assert_eq!(Fraction::new(1, 0), None);
        assert_eq!(Fraction::new(1, -2), None);
    }
}
