//! A text in blocks that most likely end where a row ends.
//!
//! Most likely: whether a newline is inside quotes can't be known for certain without reading everything before it. The
//! readers find out where their rows really end, and [`crate::answers::rows::order`] puts a block that was cut in the wrong place
//! right, so that the result never depends on where the cuts are.

use memchr::{memchr, memchr_iter, memrchr, memrchr2};

use crate::error::Fault;

use super::encoding::Encoding;
use super::text::{LEAST_ROOM, Utf8Text, take_first};

/// The size of a block in bytes.
pub(in crate::answers) const SIZE: usize = 256 << 10;

/// The most lines of a block: what becomes of a row may be many times its length. Twenty-four answers make fewer.
const MOST_LINES: usize = 6144;

/// Bytes that follow those of the block before.
#[derive(Debug)]
pub(in crate::answers) struct ByteBlock {
    room: Box<[u8]>,
    length: usize,
    /// The number of blocks before it.
    pub(in crate::answers) number: u64,
    pub(in crate::answers) last: bool,
}

impl ByteBlock {
    pub(in crate::answers) fn new() -> Self {
        Self {
            room: vec![0; SIZE].into_boxed_slice(),
            length: 0,
            number: 0,
            last: false,
        }
    }

    pub(in crate::answers) fn bytes(&self) -> &[u8] {
        self.room.get(..self.length).unwrap_or_default()
    }
}

pub(in crate::answers) struct Blocks<'r> {
    text: Utf8Text<'r>,
    /// What was read and belongs to the next block.
    rest: Vec<u8>,
    /// How much of it was read along with the header.
    early: usize,
    number: u64,
    ended: bool,
    /// Whether the next block starts with lines that were too many for the last one.
    more: bool,
    fault: Option<Fault>,
}

impl<'r> Blocks<'r> {
    pub(in crate::answers) fn new(text: Utf8Text<'r>, rest: Vec<u8>) -> Self {
        Self {
            text,
            early: rest.len(),
            rest,
            number: 0,
            ended: false,
            more: false,
            fault: None,
        }
    }

    /// Why the source could not be read to its end, if it could not, and the encoding of what was read.
    pub(in crate::answers) fn end(self) -> (Option<Fault>, Encoding) {
        (self.fault, self.text.encoding())
    }

    /// Puts the next block into `block`; false when there is none.
    ///
    /// A source that gives little at a time (a pipe) makes small blocks: what is there is passed on, not waited with.
    ///
    /// When the source can't be read, this block is the last that is given, without being marked as such.
    pub(in crate::answers) fn next(&mut self, block: &mut ByteBlock) -> bool {
        let no_more = self.ended || self.fault.is_some();
        if no_more && !self.more {
            return false;
        }
        // What was read along with the header, or with other lines, is passed on before anything is waited for.
        let early = self.early > 0 || self.more;
        let mut filled = take_first(&mut self.rest, &mut block.room);
        self.early = self.early.saturating_sub(filled);
        let first = block.room.get(..filled).unwrap_or_default();
        let ready = no_more || (early && memchr(b'\n', first).is_some());
        while !ready && filled + LEAST_ROOM <= SIZE {
            let room = block.room.get_mut(filled..).unwrap_or_default();
            let count = match self.text.fill(room) {
                Ok(count) => count,
                Err(error) => {
                    self.fault = Some(Fault::from(error));
                    break;
                }
            };
            let read = block.room.get(filled..filled + count).unwrap_or_default();
            let may_end = memrchr(b'\n', read).is_some();
            filled += count;
            self.ended = count == 0;
            if self.ended || may_end {
                break;
            }
        }
        let whole = block.room.get(..filled).unwrap_or_default();
        let many = end_of_most_lines(whole);
        self.more = many.is_some();
        block.length = match many {
            Some(end) => end,
            None if self.ended => filled,
            None => cut(whole),
        };
        let left = whole.get(block.length..).unwrap_or_default();
        self.rest.splice(..0, left.iter().copied());
        block.number = self.number;
        block.last = self.ended && !self.more;
        self.number += 1;
        true
    }
}

/// Where to end a block that has more lines than one may have, whatever they end in.
fn end_of_most_lines(bytes: &[u8]) -> Option<usize> {
    let end = |sign| {
        let mut ends = memchr_iter(sign, bytes);
        // Counting is far faster than looking at each, and there are rarely so many.
        let many = ends.clone().count() > MOST_LINES;
        let last = many.then(|| ends.nth(MOST_LINES - 1)).flatten();
        last.map(|last| last + 1)
    };
    let after_return = |end: usize| end + usize::from(bytes.get(end) == Some(&b'\n'));
    end(b'\n').or_else(|| end(b'\r').map(after_return))
}

/// Where to end a block that starts with a row: after the last newline outside quotes, if that is not too far back.
fn cut(bytes: &[u8]) -> usize {
    let Some(newline) = memrchr(b'\n', bytes) else {
        // Old files end their lines in carriage returns; the last one may be half of a line end.
        let before_last = bytes
            .get(..bytes.len().saturating_sub(1))
            .unwrap_or_default();
        return memrchr(b'\r', before_last).map_or(bytes.len(), |at| at + 1);
    };
    if memchr(b'"', bytes).is_none() {
        return newline + 1;
    }
    let mut odd = memchr_iter(b'"', bytes).count() % 2 == 1;
    let mut end = bytes.len();
    while let Some(at) = memrchr2(b'"', b'\n', bytes.get(..end).unwrap_or_default()) {
        if bytes.get(at) == Some(&b'"') {
            odd = !odd;
        } else if !odd {
            return at + 1;
        }
        if at < bytes.len() / 2 {
            break;
        }
        end = at;
    }
    newline + 1
}

#[cfg(test)]
mod tests {
    use super::{MOST_LINES, cut, end_of_most_lines};

    #[test]
    fn a_block_ends_after_the_last_newline_outside_quotes() {
        assert_eq!(cut(b"a\nb\nc"), 4);
        assert_eq!(cut(b"a,\"x\ny\"\n\"b\nc"), 8);
        assert_eq!(cut(b"abc"), 3);
        assert_eq!(cut(b"a\rb\rc\r"), 4);
    }

    #[test]
    fn a_block_has_so_many_lines_at_most() {
        assert_eq!(end_of_most_lines(&vec![b'\n'; MOST_LINES]), None);
        assert_eq!(
            end_of_most_lines(&b"a\n".repeat(MOST_LINES + 1)),
            Some(2 * MOST_LINES)
        );
        assert_eq!(
            end_of_most_lines(&b"a\r".repeat(MOST_LINES + 1)),
            Some(2 * MOST_LINES)
        );
        assert_eq!(
            end_of_most_lines(&b"a\r\n".repeat(MOST_LINES + 1)),
            Some(3 * MOST_LINES)
        );
        assert_eq!(end_of_most_lines(&b"a\r\n".repeat(MOST_LINES)), None);
    }
}
