//! Reading a whole file, within bounds.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

use crate::error::{Error, Fault, FileFault};

/// The largest file that is read: 2 MiB, three times what 999 statements in two languages take.
pub const LARGEST_FILE: u64 = 2 * 1024 * 1024;

/// The bytes of a file, and at most one more than [`LARGEST_FILE`], so that a larger one is noticed and never read whole.
pub(super) fn read(path: &Path) -> Result<Vec<u8>, Error> {
    read_bounded(path).map_err(|error| FileFault::ReadStatements(Fault::of(path, &error)).at(path))
}

fn read_bounded(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?
        .take(LARGEST_FILE + 1)
        .read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The text in the bytes of a file.
pub(super) struct Decoded {
    /// The text without a byte order mark; what is not UTF-8 became U+FFFD, so that reading can go on.
    pub(super) text: String,
    /// The first byte that is not UTF-8: its offset in the text, its value and the number of such places.
    pub(super) invalid: Option<(usize, u8, usize)>,
}

pub(super) fn decode(bytes: &[u8]) -> Decoded {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mut text = String::with_capacity(bytes.len());
    let mut invalid = None;
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        if let Some(byte) = chunk.invalid().first() {
            let (_, _, number) = invalid.get_or_insert((text.len(), *byte, 0));
            *number += 1;
            text.push(char::REPLACEMENT_CHARACTER);
        }
    }
    Decoded { text, invalid }
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn a_byte_order_mark_is_no_part_of_the_text() {
        assert_eq!(decode(b"\xef\xbb\xbfa").text, "a");
    }

    #[test]
    fn the_first_byte_that_is_not_utf_8_is_kept_and_reading_goes_on() {
        let decoded = decode(b"a\xe9b\xff");
        assert_eq!(decoded.text, "a\u{fffd}b\u{fffd}");
        assert_eq!(decoded.invalid, Some((1, 0xe9, 2)));
    }
}
