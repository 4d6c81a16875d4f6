//! Numbers with four decimals as ready-made texts.

use crate::score::Numerators;

/// A short text in one word: at most eight bytes, the first in the lowest byte, zeros after the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Short(u64);

impl Short {
    pub(super) const EMPTY: Self = Self(0);

    /// A text of at most eight bytes; what is longer is cut off.
    pub(super) fn new(text: &[u8]) -> Self {
        let bytes = text.iter().take(8).rev();
        Self(bytes.fold(0, |word, byte| word << 8 | u64::from(*byte)))
    }

    /// The bytes of the text with one in front of them.
    pub(super) fn after(self, byte: u8) -> [u8; 9] {
        let mut bytes = [byte; 9];
        let rest = self.bytes();
        for (to, from) in bytes.iter_mut().skip(1).zip(rest) {
            *to = from;
        }
        bytes
    }

    /// The text with a byte in front of it; the last of eight falls off.
    const fn prefixed(self, byte: u8) -> Self {
        Self(self.0 << 8 | byte as u64)
    }

    fn after_digit(self, digit: i64) -> Self {
        self.prefixed(u8::try_from(digit).map_or(b'?', |digit| b'0' + digit))
    }

    pub(super) const fn bytes(self) -> [u8; 8] {
        self.0.to_le_bytes()
    }

    pub(super) const fn len(self) -> usize {
        8 - (self.0.leading_zeros() / 8) as usize
    }
}

/// Fractions of one denominator with four decimals, exact to the last digit, half away from zero.
///
/// The same as `Fraction::scaled(4)`; a test compares the two.
#[derive(Debug, Clone)]
pub(super) struct Decimals {
    numbers: Numerators,
    decimal_mark: u8,
    /// The texts of the numerators from the lowest on.
    ready: Vec<Short>,
}

/// The most texts that are made beforehand.
const MOST_READY: i64 = 1 << 15;

impl Decimals {
    /// The texts of these numbers.
    ///
    /// The factor, the denominator and their products with the ends must stay below 2⁴⁴, and the results below 1000.
    pub(super) fn new(numbers: Numerators, decimal_mark: u8) -> Self {
        let mut decimals = Self {
            numbers,
            decimal_mark,
            ready: Vec::new(),
        };
        let (lowest, highest) = numbers.ends;
        if highest - lowest < MOST_READY {
            decimals.ready = (lowest..=highest).map(|n| decimals.make(n)).collect();
        }
        decimals
    }

    /// The text of `factor · numerator / denominator`.
    pub(super) fn of(&self, numerator: i64) -> Short {
        usize::try_from(numerator - self.numbers.ends.0)
            .ok()
            .and_then(|place| self.ready.get(place).copied())
            .unwrap_or_else(|| self.make(numerator))
    }

    fn make(&self, numerator: i64) -> Short {
        let Numerators {
            factor,
            denominator,
            ..
        } = self.numbers;
        let dividend = factor * numerator.abs() * 10_000;
        let rounded = (2 * dividend + denominator) / (2 * denominator);
        let mut text = Short(0);
        let mut rest = rounded;
        for _ in 0..4 {
            text = text.after_digit(rest % 10);
            rest /= 10;
        }
        text = text.prefixed(self.decimal_mark);
        loop {
            text = text.after_digit(rest % 10);
            rest /= 10;
            if rest == 0 {
                break;
            }
        }
        if numerator < 0 && rounded > 0 {
            text = text.prefixed(b'-');
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Decimals, Numerators, Short};
    use crate::model::Fraction;
    use crate::words::Numbers;

    #[test]
    fn a_short_text_gives_back_its_bytes() {
        for text in ["", "1", "62.5000", "100.0000"] {
            let short = Short::new(text.as_bytes());
            assert_eq!(&short.bytes()[..short.len()], text.as_bytes());
        }
    }

    proptest! {
        #[test]
        fn texts_are_those_of_exact_fractions(
            factor in prop_oneof![Just(1_i64), Just(100)], denominator in 1_i64..200_000, share in -1.0..1.0_f64,
        ) {
            #[expect(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "any number will do")]
            let numerator = (share * denominator as f64) as i64;
            let numbers = Numerators { factor, denominator, ends: (-100, 100) };
            let decimals = Decimals::new(numbers, b'.');
            let exact = Fraction::new((factor * numerator).into(), denominator.into()).expect("a fraction");
            let text = decimals.of(numerator);
            let bytes = text.bytes();
            prop_assert_eq!(
                String::from_utf8_lossy(&bytes[..text.len()]),
                Numbers::MACHINE.exact(exact, 4)
            );
        }
    }
}
