//! What the first bytes of a file say about the rest.

use crate::error::{EncodingNotice, Notice};

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
    pub(crate) const ALL: [Self; 4] = [Self::Utf8, Self::Utf16Le, Self::Utf16Be, Self::Windows1252];

    /// The stable key used in options.
    pub(crate) const fn key(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf16Le => "utf-16le",
            Self::Utf16Be => "utf-16be",
            Self::Windows1252 => "windows-1252",
        }
    }

    pub(crate) fn from_key(key: &str) -> Option<Self> {
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

    /// The encoding of a text that starts with these bytes, if they say it, and the length of the mark that does. What is
    /// given overrules them.
    pub(in crate::answers) fn of_start(bytes: &[u8], given: Option<Self>) -> (Option<Self>, usize) {
        let marked = [Self::Utf8, Self::Utf16Le, Self::Utf16Be];
        let marked = marked.into_iter().find(|one| bytes.starts_with(one.mark()));
        if let Some(encoding) = marked.filter(|one| given.is_none_or(|given| given == *one)) {
            return (Some(encoding), encoding.mark().len());
        }
        let by_nul = match bytes {
            [a, 0, b, 0, ..] if *a != 0 && *b != 0 => Some(Self::Utf16Le),
            [0, a, 0, b, ..] if *a != 0 && *b != 0 => Some(Self::Utf16Be),
            _ => None,
        };
        (given.or(by_nul), 0)
    }

    /// The encoding of a text without a mark, by its bytes from the first one that is not ASCII: UTF-8 when they start with a character
    /// of that. Nothing when they may be the start of one; `end` says that nothing follows.
    pub(in crate::answers) fn of_first_special(bytes: &[u8], end: bool) -> Option<Self> {
        let bytes = bytes.get(..4).unwrap_or(bytes);
        match std::str::from_utf8(bytes) {
            Ok(_) => Some(Self::Utf8),
            Err(error) if error.valid_up_to() > 0 => Some(Self::Utf8),
            Err(error) if error.error_len().is_none() && !end => None,
            Err(_) => Some(Self::Windows1252),
        }
    }

    /// What is to be said of a file that is read so, when no one says that it is.
    pub(in crate::answers) const fn notice(self) -> Option<Notice> {
        match self {
            Self::Utf8 => None,
            Self::Windows1252 => Some(Notice::Encoding(EncodingNotice::ReadAsWindows1252)),
            Self::Utf16Le | Self::Utf16Be => {
                Some(Notice::Encoding(EncodingNotice::Utf16WithoutMark))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Encoding;

    #[test]
    fn marks_and_the_pattern_of_nul_bytes_tell_the_encoding() {
        let of = |bytes: &[u8]| Encoding::of_start(bytes, None);
        assert_eq!(of(b"\xef\xbb\xbfid"), (Some(Encoding::Utf8), 3));
        assert_eq!(of(b"\xff\xfei\0"), (Some(Encoding::Utf16Le), 2));
        assert_eq!(of(b"\xfe\xff\0i"), (Some(Encoding::Utf16Be), 2));
        assert_eq!(of(b"i\0d\0"), (Some(Encoding::Utf16Le), 0));
        assert_eq!(of(b"\0i\0d"), (Some(Encoding::Utf16Be), 0));
        assert_eq!(of(b"id,s01"), (None, 0));
        assert_eq!(of(b""), (None, 0));
        let old = Encoding::of_start(b"\xef\xbb\xbfid", Some(Encoding::Windows1252));
        assert_eq!(old, (Some(Encoding::Windows1252), 0));
    }

    #[test]
    fn the_first_byte_outside_ascii_decides() {
        let cases: [(&[u8], bool, Option<Encoding>); 6] = [
            ("é".as_bytes(), false, Some(Encoding::Utf8)),
            (b"\xc3\xa9\xff", false, Some(Encoding::Utf8)),
            (b"\xe9n", false, Some(Encoding::Windows1252)),
            (b"\xc3", false, None),
            (b"\xc3", true, Some(Encoding::Windows1252)),
            (b"\x93", false, Some(Encoding::Windows1252)),
        ];
        for (bytes, end, found) in cases {
            assert_eq!(Encoding::of_first_special(bytes, end), found, "{bytes:?}");
        }
    }
}
