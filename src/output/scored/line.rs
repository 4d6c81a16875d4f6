//! A short line of text that is built up without asking for memory.

use super::decimal::Short;

/// The most bytes of a line; far more than the cells from `status` to `straight_line` take.
const ROOM: usize = 256;

/// The longest text that is added in one piece.
pub(super) const PIECE: usize = 64;

/// A text of up to 64 bytes, padded so that it can be copied in one piece.
#[derive(Debug, Clone, Copy)]
pub(super) struct Piece {
    bytes: [u8; PIECE],
    length: usize,
}

impl Piece {
    pub(super) fn new(text: &[u8]) -> Self {
        let mut bytes = [0; PIECE];
        let length = text.len().min(PIECE);
        for (to, from) in bytes.iter_mut().zip(text) {
            *to = *from;
        }
        Self { bytes, length }
    }
}

/// The line so far. What does not fit is left out, which a test shows never to happen.
#[derive(Debug)]
pub struct Line {
    bytes: [u8; ROOM],
    length: usize,
}

impl Default for Line {
    fn default() -> Self {
        Self::new()
    }
}

impl Line {
    /// An empty line.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            bytes: [0; ROOM],
            length: 0,
        }
    }

    /// Starts again; what is in the room does not matter.
    pub(super) fn clear(&mut self) {
        self.length = 0;
    }

    pub(super) fn piece(&mut self, piece: &Piece) {
        self.put(piece.bytes, piece.length);
    }

    /// A delimiter, and a short text after it.
    pub(super) fn cell(&mut self, delimiter: u8, text: Short) {
        self.put(text.after(delimiter), 1 + text.len());
    }

    pub(super) fn bytes(&self) -> &[u8] {
        self.bytes.get(..self.length).unwrap_or_default()
    }

    /// Copies all of `bytes`, of which the first `length` count: copies of a fixed length are the fastest.
    fn put<const N: usize>(&mut self, bytes: [u8; N], length: usize) {
        let room = self.bytes.get_mut(self.length..);
        if let Some(room) = room.and_then(|room| room.first_chunk_mut::<N>()) {
            *room = bytes;
            self.length += length;
        }
    }
}
