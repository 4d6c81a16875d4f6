//! What the first bytes of a file say about the rest.

use crate::situation::Looks;

/// How the characters of a file are written as bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, and its part ASCII.
    Utf8,
    /// UTF-16, the low byte first.
    Utf16Le,
    /// UTF-16, the high byte first.
    Utf16Be,
    /// Windows-1252: western European text of older programs.
    Windows1252,
}

impl Encoding {
    /// Every encoding, the usual one first.
    pub const ALL: [Self; 4] = [Self::Utf8, Self::Utf16Le, Self::Utf16Be, Self::Windows1252];

    /// The stable key used in options.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf16Le => "utf-16le",
            Self::Utf16Be => "utf-16be",
            Self::Windows1252 => "windows-1252",
        }
    }

    /// The encoding with this key, if there is one.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|encoding| encoding.key() == key)
    }

    /// The mark at the start of a file that says this.
    const fn mark(self) -> &'static [u8] {
        match self {
            Self::Utf8 => b"\xef\xbb\xbf",
            Self::Utf16Le => b"\xff\xfe",
            Self::Utf16Be => b"\xfe\xff",
            Self::Windows1252 => b"",
        }
    }
}

/// What a file is, going by its first bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Start {
    /// Text; the encoding is known, and the mark before it has so many bytes.
    Text { encoding: Encoding, mark: usize },
    /// Text without a mark: UTF-8 unless the first byte that is not ASCII says otherwise.
    Plain,
    /// Perhaps a workbook.
    Zip,
    /// Something else.
    Other(Looks),
}

/// How many bytes [`Start::of`] wants to see, when there are so many.
pub(super) const ENOUGH: usize = 5;

impl Start {
    /// What starts with these bytes; `given` overrules the encoding of text.
    pub(super) fn of(bytes: &[u8], given: Option<Encoding>) -> Self {
        match bytes {
            [b'P', b'K', 3 | 5, 4 | 6, ..] => return Self::Zip,
            [b'%', b'P', b'D', b'F', ..] => return Self::Other(Looks::Pdf),
            [0x1f, 0x8b, ..] => return Self::Other(Looks::Gzip),
            [0xd0, 0xcf, 0x11, 0xe0, ..] => return Self::Other(Looks::OldExcel),
            _ => {}
        }
        if let Some(encoding) = given {
            let mark = encoding.mark();
            let mark = if bytes.starts_with(mark) {
                mark.len()
            } else {
                0
            };
            return Self::Text { encoding, mark };
        }
        for encoding in [Encoding::Utf8, Encoding::Utf16Le, Encoding::Utf16Be] {
            if bytes.starts_with(encoding.mark()) {
                let mark = encoding.mark().len();
                return Self::Text { encoding, mark };
            }
        }
        match bytes {
            [a, 0, b, 0, ..] if *a != 0 && *b != 0 => Self::Text {
                encoding: Encoding::Utf16Le,
                mark: 0,
            },
            [0, a, 0, b, ..] if *a != 0 && *b != 0 => Self::Text {
                encoding: Encoding::Utf16Be,
                mark: 0,
            },
            _ => Self::Plain,
        }
    }
}

/// What the bytes from the first one that is not ASCII say about a file without a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    /// They start with a character of UTF-8.
    Utf8,
    /// They do not.
    Windows1252,
    /// They may be the start of one: more bytes are needed.
    Unknown,
}

impl Verdict {
    /// The verdict on bytes of which the first is 0x80 or higher; `end` says that nothing follows.
    pub(super) fn of(bytes: &[u8], end: bool) -> Self {
        let bytes = bytes.get(..4).unwrap_or(bytes);
        match std::str::from_utf8(bytes) {
            Ok(_) => Self::Utf8,
            Err(error) if error.valid_up_to() > 0 => Self::Utf8,
            Err(error) if error.error_len().is_none() && !end => Self::Unknown,
            Err(_) => Self::Windows1252,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Encoding, Start, Verdict};
    use crate::situation::Looks;

    #[test]
    fn marks_and_the_pattern_of_nul_bytes_tell_the_encoding() {
        let of = |bytes: &[u8]| Start::of(bytes, None);
        let text = |encoding, mark| Start::Text { encoding, mark };
        assert_eq!(of(b"\xef\xbb\xbfid"), text(Encoding::Utf8, 3));
        assert_eq!(of(b"\xff\xfei\0"), text(Encoding::Utf16Le, 2));
        assert_eq!(of(b"\xfe\xff\0i"), text(Encoding::Utf16Be, 2));
        assert_eq!(of(b"i\0d\0"), text(Encoding::Utf16Le, 0));
        assert_eq!(of(b"\0i\0d"), text(Encoding::Utf16Be, 0));
        assert_eq!(of(b"id,s01"), Start::Plain);
        assert_eq!(of(b"%PDF-1.7"), Start::Other(Looks::Pdf));
        assert_eq!(of(b"PK\x03\x04"), Start::Zip);
        assert_eq!(of(b""), Start::Plain);
    }

    #[test]
    fn the_first_byte_outside_ascii_decides() {
        assert_eq!(Verdict::of("é".as_bytes(), false), Verdict::Utf8);
        assert_eq!(Verdict::of(b"\xc3\xa9\xff", false), Verdict::Utf8);
        assert_eq!(Verdict::of(b"\xe9n", false), Verdict::Windows1252);
        assert_eq!(Verdict::of(b"\xc3", false), Verdict::Unknown);
        assert_eq!(Verdict::of(b"\xc3", true), Verdict::Windows1252);
        assert_eq!(Verdict::of(b"\x93", false), Verdict::Windows1252);
    }
}
