//! Chance that can be repeated: one seed gives the same order on every platform and in every release.
//!
//! The generator is `ChaCha` with 8 rounds (D. J. Bernstein 2008, as in `rand_chacha`). Its 32-byte key is the seed as eight
//! little-endian bytes followed by zeros; stream and position start at 0. A test pins what that gives.

use std::{fmt, io, str::FromStr};

use rand_chacha::{
    ChaCha8Rng,
    rand_core::{Rng as _, SeedableRng as _},
};

use crate::model::{Form, Questionnaire, shuffled};

/// What a repeatable order starts from; read and written as a decimal number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Seed(u64);

/// A text that is not a whole number from 0 to 2⁶⁴ − 1, in digits only.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotASeed;

impl Seed {
    /// The seed with this number.
    #[must_use]
    pub const fn new(number: u64) -> Self {
        Self(number)
    }

    /// The number of the seed.
    #[must_use]
    pub const fn number(self) -> u64 {
        self.0
    }

    /// A new seed from the system's own chance.
    ///
    /// Below 2³², at most ten digits: one can type it over, and a spreadsheet keeps it whole.
    ///
    /// # Errors
    /// When the system gives no random numbers.
    pub fn fresh() -> io::Result<Self> {
        Ok(Self(getrandom::u32()?.into()))
    }
}

impl fmt::Display for Seed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for Seed {
    type Err = NotASeed;

    fn from_str(text: &str) -> Result<Self, NotASeed> {
        if !text.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(NotASeed);
        }
        text.parse().map(Self).map_err(|_| NotASeed)
    }
}

/// A short random code for a person who has none: six letters and digits that are hard to mix up.
///
/// # Errors
/// When the system gives no random numbers.
pub fn short_code() -> io::Result<String> {
    const SIGNS: [char; 32] = [
        'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'j', 'k', 'm', 'n', 'p', 'q', 'r', 's', 't', 'u',
        'v', 'w', 'x', 'y', 'z', '2', '3', '4', '5', '6', '7', '8', '9', '0',
    ];
    let mut generator = Generator::new(Seed::fresh()?);
    Ok((0..6)
        .filter_map(|_| SIGNS.get(generator.below(SIGNS.len())).copied())
        .collect())
}

/// A code to say aloud: one of these words and a number of two digits.
///
/// # Errors
/// When the system gives no random numbers.
pub fn readable_code(words: &[&str]) -> io::Result<String> {
    let mut generator = Generator::new(Seed::fresh()?);
    let word = words.get(generator.below(words.len())).copied();
    let number = 10 + generator.below(90);
    Ok(format!("{}{number}", word.unwrap_or_default()))
}

/// Random numbers that follow from a seed.
#[derive(Debug, Clone)]
pub struct Generator(ChaCha8Rng);

impl Generator {
    /// The generator at the start of a seed.
    #[must_use]
    pub fn new(seed: Seed) -> Self {
        let mut key = [0; 32];
        for (place, byte) in key.iter_mut().zip(seed.0.to_le_bytes()) {
            *place = byte;
        }
        Self(ChaCha8Rng::from_seed(key))
    }

    /// A number from 0 to n − 1, each equally likely; 0 when n is 0.
    ///
    /// The upper half of a 64 × 64-bit product, drawn again while the lower half falls in the part that would make some
    /// numbers more likely than others (Lemire 2019, "Fast random integer generation in an interval").
    pub fn below(&mut self, n: usize) -> usize {
        let n = n as u64;
        if n == 0 {
            return 0;
        }
        let uneven = n.wrapping_neg() % n;
        loop {
            let product = u128::from(self.0.next_u64()) * u128::from(n);
            let [low, high] = [product, product >> 64].map(lower_half);
            if low >= uneven {
                return usize::try_from(high).unwrap_or_default();
            }
        }
    }

    /// A number between 0 and 1, neither of the two: the middle of one of 2³² equal parts.
    pub fn fraction(&mut self) -> f64 {
        let part = u32::try_from(self.0.next_u64() >> 32).unwrap_or_default();
        (f64::from(part) + 0.5) / 4_294_967_296.0
    }
}

/// The places of a form in the order in which they are shown: file order without a seed, else the seed's own order.
#[must_use]
pub fn presentation_order(
    questionnaire: &Questionnaire,
    form: Form,
    seed: Option<Seed>,
) -> Vec<usize> {
    match seed.map(Generator::new) {
        None => questionnaire.places(form).collect(),
        Some(mut generator) => shuffled(questionnaire, form, |n| generator.below(n)),
    }
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "the lower 64 bits are what is asked for"
)]
const fn lower_half(wide: u128) -> u64 {
    wide as u64
}

#[cfg(test)]
mod tests {
    use super::{Generator, NotASeed, Seed};

    #[test]
    fn seed_zero_gives_the_published_key_stream() {
        // eSTREAM: ChaCha8, 256-bit key of zeros, block 0 starts 3e 00 ef 2f 89 5f 40 d6.
        let mut generator = Generator::new(Seed::new(0));
        let first = u64::from_le_bytes([0x3e, 0x00, 0xef, 0x2f, 0x89, 0x5f, 0x40, 0xd6]);
        assert_eq!(
            generator.below(1 << 32),
            usize::try_from(first >> 32).unwrap()
        );
    }

    #[test]
    fn every_number_below_n_comes_about_equally_often() {
        let mut generator = Generator::new(Seed::new(7));
        let mut counts = [0_i32; 7];
        for _ in 0..70_000 {
            counts[generator.below(7)] += 1;
        }
        assert!(
            counts.iter().all(|count| (count - 10_000).abs() < 400),
            "{counts:?}"
        );
    }

    #[test]
    fn below_one_and_below_nothing_is_zero() {
        let mut generator = Generator::new(Seed::new(7));
        assert_eq!(generator.below(1), 0);
        assert_eq!(generator.below(0), 0);
    }

    #[test]
    fn a_seed_reads_back_as_it_was_written() {
        for number in [0, 1, 20_260_401, u64::MAX] {
            assert_eq!(Seed::new(number).to_string().parse(), Ok(Seed::new(number)));
        }
    }

    #[test]
    fn only_digits_that_fit_are_a_seed() {
        for text in ["", "-1", "+1", " 1", "1.0", "0x1", "18446744073709551616"] {
            assert_eq!(text.parse::<Seed>(), Err(NotASeed), "{text}");
        }
    }

    #[test]
    fn a_fresh_seed_has_at_most_ten_digits() {
        assert!(Seed::fresh().unwrap().to_string().len() <= 10);
    }
}
