//! An answer in one byte, for reading many rows without allocating.

/// An answer of 0 to 9, or a missing one, in one byte.
///
/// Invariant: the byte is 0 to 9, or 15 for a missing answer, so that it is an index below 16.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(transparent)]
pub struct PackedAnswer(u8);

impl PackedAnswer {
    /// No answer.
    pub(crate) const MISSING: Self = Self(15);

    /// The code of an answer; nothing when it is more than one digit.
    pub(crate) const fn new(answer: u8) -> Option<Self> {
        if answer <= 9 {
            Some(Self(answer))
        } else {
            None
        }
    }

    /// The code of a number that is known to be at most 9, so that it is not looked at again.
    pub(crate) const fn of_digit(digit: u8) -> Self {
        debug_assert!(digit <= 9, "a digit");
        Self(digit & 15)
    }

    /// The code that [`Self::index`] gave.
    pub(crate) const fn of_index(index: u8) -> Self {
        Self(index & 15)
    }

    /// The answer, if there is one.
    #[must_use]
    pub const fn answer(self) -> Option<u8> {
        if self.0 <= 9 { Some(self.0) } else { None }
    }

    /// The codes of eight answers, two in a number: the first in the low half.
    pub(crate) fn pairs(eight: [Self; 8]) -> [u8; 4] {
        let codes = u64::from_le_bytes(eight.map(|code| code.0));
        let [first, _, second, _, third, _, fourth, _] = (codes | codes >> 4).to_le_bytes();
        [first, second, third, fourth]
    }

    /// A number below 16, for tables.
    pub(crate) const fn index(self) -> usize {
        (self.0 & 15) as usize
    }
}

impl From<Option<u8>> for PackedAnswer {
    fn from(answer: Option<u8>) -> Self {
        answer.and_then(Self::new).unwrap_or(Self::MISSING)
    }
}

#[cfg(test)]
mod tests {
    use super::PackedAnswer;

    #[test]
    fn eight_codes_are_four_pairs() {
        let eight = [1, 2, 3, 4, 5, 0, 9, 15].map(PackedAnswer::of_index);
        assert_eq!(PackedAnswer::pairs(eight), [0x21, 0x43, 0x05, 0xf9]);
    }

    #[test]
    fn a_code_gives_back_what_was_put_in() {
        for answer in 0..=9 {
            assert_eq!(
                PackedAnswer::new(answer).and_then(PackedAnswer::answer),
                Some(answer)
            );
        }
        assert_eq!(PackedAnswer::new(10), None);
        assert_eq!(PackedAnswer::from(None).answer(), None);
        assert_eq!(PackedAnswer::MISSING.index(), 15);
    }
}
