//! Cells that were read before: a file has a handful of labels, and a million cells.

use crate::answers::answer::{AnswerKey, AnswerReading};

/// The most bytes of a cell that is remembered.
const LONGEST: usize = 32;

/// How many cells are remembered, a power of two.
const PLACES: usize = 256;

/// Remembers what the last cells said. Reading a cell depends on its bytes alone, so that this changes nothing but time.
#[derive(Debug)]
pub(in crate::answers) struct Memo {
    places: Box<[MemoEntry; PLACES]>,
}

#[derive(Debug, Clone, Copy)]
struct MemoEntry {
    key: Key,
    reading: AnswerReading,
}

/// The bytes of a cell, and their number in the last place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Key {
    words: [u64; LONGEST / 8],
    length: usize,
}

impl Memo {
    pub(in crate::answers) fn new() -> Self {
        let nothing = MemoEntry {
            key: Key {
                words: [0; LONGEST / 8],
                length: 0,
            },
            reading: AnswerReading::Missing,
        };
        Self {
            places: Box::new([nothing; PLACES]),
        }
    }

    /// What the cell says; bytes that are not text can't be read.
    pub(in crate::answers) fn read(&mut self, answers: &AnswerKey, cell: &[u8]) -> AnswerReading {
        let Some(key) = Key::of(cell) else {
            return read(answers, cell);
        };
        let Some(entry) = self.places.get_mut(key.place()) else {
            return read(answers, cell);
        };
        if entry.key != key {
            *entry = MemoEntry {
                key,
                reading: read(answers, cell),
            };
        }
        entry.reading
    }
}

impl Key {
    fn of(cell: &[u8]) -> Option<Self> {
        if cell.len() > LONGEST {
            return None;
        }
        let mut words = [0; LONGEST / 8];
        let mut chunks = cell.chunks_exact(8);
        for (word, chunk) in words.iter_mut().zip(&mut chunks) {
            *word = chunk
                .first_chunk()
                .map_or(0, |chunk| u64::from_le_bytes(*chunk));
        }
        let rest = chunks.remainder();
        if let Some(word) = words.get_mut(cell.len() / 8) {
            *word = rest
                .iter()
                .rev()
                .fold(0, |word, byte| word << 8 | u64::from(*byte));
        }
        Some(Self {
            words,
            length: cell.len(),
        })
    }

    fn place(&self) -> usize {
        let mixed = self.words.iter().fold(self.length as u64, |mixed, word| {
            (mixed ^ word)
                .wrapping_mul(0x9e37_79b9_7f4a_7c15)
                .rotate_left(29)
        });
        (mixed >> 8) as usize % PLACES
    }
}

fn read(answers: &AnswerKey, cell: &[u8]) -> AnswerReading {
    std::str::from_utf8(cell).map_or(AnswerReading::Unreadable, |cell| answers.read(cell))
}

#[cfg(test)]
mod tests {
    use super::Memo;
    use crate::answers::answer::{AnswerKey, AnswerReading};
    use crate::answers::testing::questionnaire;

    #[test]
    fn a_cell_says_the_same_every_time() {
        let answers = AnswerKey::new(&questionnaire(), &[]);
        let mut memo = Memo::new();
        for _ in 0..3 {
            for cell in [
                "",
                "4",
                "mee eens",
                "Mee eens",
                "niet mee eens, niet mee oneens",
                "meh",
                "helemaal mee eens",
            ] {
                assert_eq!(
                    memo.read(&answers, cell.as_bytes()),
                    answers.read(cell),
                    "{cell:?}"
                );
            }
        }
        assert_eq!(memo.read(&answers, &[0xff]), AnswerReading::Unreadable);
    }
}
