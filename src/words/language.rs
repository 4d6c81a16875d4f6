//! The languages the program speaks.

use crate::model::LanguageTag;

use super::Numbers;

/// A language of the program itself; a statement file may have others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// Nederlands.
    Dutch,
    /// English.
    English,
}

impl Language {
    /// Every language, the first one first on the start screen.
    pub const ALL: [Self; 2] = [Self::Dutch, Self::English];

    /// The tag used in options and files.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Dutch => "nl",
            Self::English => "en",
        }
    }

    /// The language with this tag, if the program speaks it.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.key() == key)
    }

    /// The language of a locale such as `nl_BE.UTF-8` or `en-GB`, if the program speaks it.
    pub(crate) fn from_locale(locale: &str) -> Option<Self> {
        let end = locale.find(['_', '-', '.', '@']).unwrap_or(locale.len());
        Self::from_key(&locale.get(..end)?.to_ascii_lowercase())
    }

    /// The tag as statement files use it.
    #[must_use]
    pub fn tag(self) -> Option<LanguageTag> {
        LanguageTag::new(self.key())
    }

    /// How numbers are written in this language.
    pub(crate) const fn numbers(self) -> Numbers {
        match self {
            Self::Dutch => Numbers {
                decimal_mark: ',',
                group_mark: '.',
                percent_sign: " %",
            },
            Self::English => Numbers {
                decimal_mark: '.',
                group_mark: ',',
                percent_sign: "%",
            },
        }
    }

    /// The quotation marks around what is said.
    pub(crate) const fn quotes(self) -> (&'static str, &'static str) {
        match self {
            Self::Dutch | Self::English => ("“", "”"),
        }
    }
}
