//! The commonest cells of all, several bytes at a time: single digits between delimiters by four, and the ends of short cells.

use crate::model::{PackedAnswer, Scale};

/// The low byte of each of four 16-bit lanes.
const LANES: u64 = 0x0001_0001_0001_0001;

/// Recognises `d,d,d,d,` where each `d` is an answer on the scale.
#[derive(Debug, Clone, Copy)]
pub(super) struct Digits {
    /// The delimiter in the high byte of each lane.
    delimiters: u64,
    /// The digit of the lowest answer in each lane.
    lowest: u64,
    /// What lifts a number above the width of the scale into the top bit of its lane.
    above: u64,
    /// The lowest answer in each of four bytes.
    base: u32,
}

impl Digits {
    pub(super) fn new(delimiter: u8, scale: Scale) -> Self {
        Self {
            delimiters: (u64::from(delimiter) << 8) * LANES,
            lowest: u64::from(b'0' + scale.lowest()) * LANES,
            above: (0x7fff - u64::from(scale.width())) * LANES,
            base: u32::from(scale.lowest()) * 0x0101_0101,
        }
    }

    /// The four answers in eight bytes, or nothing when the bytes are anything else.
    ///
    /// Each lane holds a digit in its low byte and what follows it in its high byte. A digit below the lowest answer
    /// borrows from the lanes above it; its own top bit is set then, so the bytes are refused whatever the others hold.
    pub(super) fn four(self, bytes: [u8; 8]) -> Option<[PackedAnswer; 4]> {
        let lanes = u64::from_le_bytes(bytes) ^ self.delimiters;
        let steps = lanes.wrapping_sub(self.lowest);
        let outside = steps | steps.wrapping_add(self.above);
        if outside & (0x8000 * LANES) != 0 {
            return None;
        }
        let pairs = (steps | steps >> 8) & 0x0000_ffff_0000_ffff;
        #[expect(
            clippy::cast_possible_truncation,
            reason = "the four answers are in the low half"
        )]
        let answers = (pairs | pairs >> 16) as u32;
        Some(
            (answers + self.base)
                .to_le_bytes()
                .map(PackedAnswer::of_digit),
        )
    }
}

/// How many words of a cell are looked at before a search of any length begins.
const SHORT_CELL: usize = 2;

/// The lowest bit of every byte of a word.
const ONES: u64 = 0x0101_0101_0101_0101;

/// A newline, and a carriage return, in every byte.
const NEWLINES: u64 = b'\n' as u64 * ONES;
const RETURNS: u64 = b'\r' as u64 * ONES;

/// Finds where a short cell ends.
#[derive(Debug, Clone, Copy)]
pub(super) struct CellEnds {
    /// The delimiter in every byte.
    delimiters: u64,
}

impl CellEnds {
    pub(super) fn new(delimiter: u8) -> Self {
        Self {
            delimiters: u64::from(delimiter) * ONES,
        }
    }

    /// The length of a short cell, eight bytes at a time; nothing when it is longer or near the end.
    #[inline]
    pub(super) fn near(self, rest: &[u8]) -> Option<usize> {
        let (words, _) = rest.as_chunks::<8>();
        for (place, word) in words.iter().take(SHORT_CELL).enumerate() {
            let word = u64::from_le_bytes(*word);
            let stops =
                zeros(word ^ self.delimiters) | zeros(word ^ NEWLINES) | zeros(word ^ RETURNS);
            if stops != 0 {
                return Some(8 * place + stops.trailing_zeros() as usize / 8);
            }
        }
        None
    }
}

/// The top bit of every byte that is zero, and perhaps of bytes above the lowest such.
const fn zeros(word: u64) -> u64 {
    word.wrapping_sub(ONES) & !word & (ONES << 7)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Digits;
    use crate::model::{PackedAnswer, Scale};

    #[test]
    fn four_answers_on_the_scale_are_recognised() {
        let digits = Digits::new(b';', Scale::new(1, 5).expect("a scale"));
        let four = digits.four(*b"1;5;3;2;").expect("four answers");
        assert_eq!(four.map(PackedAnswer::answer), [1, 5, 3, 2].map(Some));
        for other in [
            b"1;5;3;6;",
            b"0;5;3;2;",
            b"1;5;3;2,",
            b"1;5;;2;;",
            b"11;5;3;2",
            b"1;\xb5;3;2;",
        ] {
            assert_eq!(digits.four(*other), None, "{other:?}");
        }
    }

    proptest! {
        #[test]
        fn exactly_the_right_bytes_are_recognised(
            bytes in prop::array::uniform8(prop_oneof![b'0'..=b'9', Just(b','), any::<u8>()]),
            lowest in 0_u8..9, width in 1_u8..=9,
        ) {
            let highest = (lowest + width).min(9);
            let scale = Scale::new(lowest, highest).expect("a scale");
            let right = bytes.chunks(2).all(|pair| {
                pair[0].is_ascii_digit() && scale.contains(pair[0] - b'0') && pair[1] == b','
            });
            let four = Digits::new(b',', scale).four(bytes);
            prop_assert_eq!(four.is_some(), right, "{:?}", bytes);
            if let Some(four) = four {
                for (code, pair) in four.iter().zip(bytes.chunks(2)) {
                    prop_assert_eq!(code.answer(), Some(pair[0] - b'0'));
                }
            }
        }
    }
}
