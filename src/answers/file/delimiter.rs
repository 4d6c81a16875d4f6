//! Which character separates the cells of a file.

/// The character between two cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Delimiter {
    /// `,`
    Comma,
    /// `;`: what Excel writes where the comma is the decimal mark.
    Semicolon,
    /// A tab.
    Tab,
    /// A vertical bar.
    Bar,
}

impl Delimiter {
    /// Every delimiter, the usual one first.
    pub(crate) const ALL: [Self; 4] = [Self::Comma, Self::Semicolon, Self::Tab, Self::Bar];

    /// The stable English key used in options.
    pub(crate) const fn key(self) -> &'static str {
        match self {
            Self::Comma => "comma",
            Self::Semicolon => "semicolon",
            Self::Tab => "tab",
            Self::Bar => "bar",
        }
    }

    pub(crate) fn from_key(key: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|delimiter| delimiter.key() == key)
    }

    pub(in crate::answers) const fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
            Self::Bar => b'|',
        }
    }

    /// The delimiter that a first line `sep=;` names, with the length of that line; `start` is the start of a file.
    ///
    /// Any other character after `sep=` is no such line.
    pub(in crate::answers) fn named(start: &[u8]) -> Option<(Self, usize)> {
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
}

#[cfg(test)]
mod tests {
    use super::Delimiter;

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
        assert_eq!(Delimiter::named(b"sep=!\nid"), None);
        assert_eq!(Delimiter::named(b"separate,s01\n"), None);
    }
}
