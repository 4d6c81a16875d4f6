//! Which character separates the cells of a file.

use super::column::statement_columns;
use super::header::Names;
use super::record::{Found, Records};

/// The character between two cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Delimiter {
    /// `,`
    Comma,
    /// `;`: what Excel writes where the comma is the decimal mark.
    Semicolon,
    /// A tab.
    Tab,
}

impl Delimiter {
    /// Every delimiter, the usual one first.
    pub const ALL: [Self; 3] = [Self::Comma, Self::Semicolon, Self::Tab];

    /// The stable English key used in options.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Comma => "comma",
            Self::Semicolon => "semicolon",
            Self::Tab => "tab",
        }
    }

    /// The delimiter with this key, if there is one.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|delimiter| delimiter.key() == key)
    }

    pub(super) const fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
        }
    }

    /// The delimiter that a first line `sep=;` names, with the length of that line; `start` is the start of a file.
    ///
    /// Any other character after `sep=` is no such line.
    pub(super) fn named(start: &[u8]) -> Option<(Self, usize)> {
        let quoted = start.first() == Some(&b'"');
        let line = start.get(usize::from(quoted)..)?;
        let (name, rest) = line.split_at_checked(4)?;
        let (sign, rest) = rest.split_first()?;
        let rest = if quoted {
            rest.strip_prefix(b"\"")?
        } else {
            rest
        };
        let end = if rest.starts_with(b"\r\n") { 2 } else { 1 };
        let ends = matches!(rest.first(), Some(b'\n' | b'\r'));
        let delimiter = Self::ALL
            .into_iter()
            .find(|delimiter| delimiter.byte() == *sign)?;
        (name.eq_ignore_ascii_case(b"sep=") && ends)
            .then_some((delimiter, start.len() - rest.len() + end))
    }

    /// The delimiter under which the first row has most statement columns; equal: most cells; equal: the first.
    ///
    /// Nothing when the first row does not end within the bytes, under some delimiter, and more can be read.
    pub(super) fn guess(names: &Names<'_>, start: &[u8], end: bool) -> Option<Self> {
        let mut best = (Self::Comma, (0, 0));
        for delimiter in Self::ALL {
            let mut records = Records::new(delimiter.byte());
            if records.read(start, end) == Found::Unfinished {
                return None;
            }
            let found = (statement_columns(names, records.cells()), records.len());
            if found > best.1 {
                best = (delimiter, found);
            }
        }
        Some(best.0)
    }
}

#[cfg(test)]
mod tests {
    use super::{Delimiter, Names};
    use crate::answers::testing::questionnaire;

    fn guess(header: &str) -> Option<Delimiter> {
        Delimiter::guess(&Names::new(&questionnaire()), header.as_bytes(), true)
    }

    #[test]
    fn the_delimiter_with_most_statement_columns_wins() {
        assert_eq!(guess("id,s01,s02\n"), Some(Delimiter::Comma));
        assert_eq!(guess("id;s01;s02\n"), Some(Delimiter::Semicolon));
        assert_eq!(guess("id\ts01\ts02\n"), Some(Delimiter::Tab));
        assert_eq!(
            guess("a,b,c,d,e;I act on an opportunity, unasked.;s01\n"),
            Some(Delimiter::Semicolon)
        );
        assert_eq!(guess("x;y\n"), Some(Delimiter::Semicolon));
    }

    #[test]
    fn a_first_line_names_the_delimiter() {
        assert_eq!(
            Delimiter::named(b"sep=;\r\nid"),
            Some((Delimiter::Semicolon, 7))
        );
        assert_eq!(Delimiter::named(b"SEP=,\nid"), Some((Delimiter::Comma, 6)));
        assert_eq!(
            Delimiter::named(b"\"sep=;\"\nid"),
            Some((Delimiter::Semicolon, 8))
        );
        assert_eq!(Delimiter::named(b"sep=|\nid"), None);
        assert_eq!(Delimiter::named(b"separate,s01\n"), None);
    }
}
