//! The commonest cells of all: single digits between delimiters, four at a time.

use crate::model::{PackedAnswer, Scale};

/// The low byte of each of four 16-bit lanes.
const LANES: u64 = 0x0001_0001_0001_0001;

/// Recognises `d,d,d,d,` where each `d` is an answer on the scale.
#[derive(Debug, Clone, Copy)]
pub(in crate::answers) struct Digits {
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
    pub(in crate::answers) fn new(delimiter: u8, scale: Scale) -> Self {
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
    pub(in crate::answers) fn four(self, bytes: [u8; 8]) -> Option<[PackedAnswer; 4]> {
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
