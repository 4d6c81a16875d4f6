//! Where short cells end, eight bytes at a time.

/// How many words of a cell are looked at before a search of any length begins.
const SHORT_CELL: usize = 2;

/// The lowest bit of every byte of a word.
const ONES: u64 = 0x0101_0101_0101_0101;

/// A newline, and a carriage return, in every byte.
const NEWLINES: u64 = b'\n' as u64 * ONES;
const RETURNS: u64 = b'\r' as u64 * ONES;

/// Finds the ends of short cells.
#[derive(Debug, Clone, Copy)]
pub(in crate::answers) struct ShortCells {
    /// The delimiter in every byte.
    delimiters: u64,
}

impl ShortCells {
    pub(in crate::answers) const fn new(delimiter: u8) -> Self {
        Self {
            delimiters: delimiter as u64 * ONES,
        }
    }

    /// The length of a short cell, eight bytes at a time; nothing when it is longer or near the end.
    #[inline]
    pub(in crate::answers) fn length(self, rest: &[u8]) -> Option<usize> {
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
