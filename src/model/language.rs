//! Texts of a questionnaire in the languages its author gave.

use std::fmt;

/// A short language tag such as `nl` or `en`, as an author writes it.
///
/// Invariant: 2 to 12 lower-case ASCII letters, digits or hyphens, starting with a letter.
#[derive(Debug, Clone, Eq)]
pub struct LanguageTag {
    tag: Box<str>,
    /// What to read in where a text is there in that; no part of the name.
    spoken: Option<Box<Self>>,
}

impl PartialEq for LanguageTag {
    fn eq(&self, other: &Self) -> bool {
        self.tag == other.tag
    }
}

impl LanguageTag {
    /// The tag, or nothing when the text does not have its form.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        let starts = text.starts_with(|c: char| c.is_ascii_lowercase());
        let fits = text
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
        (starts && fits && (2..=12).contains(&text.len())).then(|| Self {
            tag: text.into(),
            spoken: None,
        })
    }

    /// The same where another language is spoken: what is there in that is read in it.
    pub(crate) fn amid(self, spoken: &str) -> Self {
        Self {
            spoken: Self::new(spoken).map(Box::new),
            ..self
        }
    }

    /// The tag as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.tag
    }
}

impl fmt::Display for LanguageTag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.tag)
    }
}

/// The same text (or list of texts) in one or more languages.
///
/// Invariant: at least one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Translated<T> {
    first: (LanguageTag, T),
    rest: Vec<(LanguageTag, T)>,
}

impl<T> Translated<T> {
    /// A text with its languages, or nothing when the list is empty.
    #[must_use]
    pub fn new(entries: Vec<(LanguageTag, T)>) -> Option<Self> {
        let mut entries = entries.into_iter();
        let first = entries.next()?;
        Some(Self {
            first,
            rest: entries.collect(),
        })
    }

    /// The text in what is spoken around this language; where it is not there in this one, else in the first.
    #[must_use]
    pub fn get(&self, language: &LanguageTag) -> &T {
        let named = |name: &str| self.iter().find(|(tag, _)| &*tag.tag == name);
        let spoken = language.spoken.as_ref();
        spoken
            .and_then(|spoken| named(&spoken.tag))
            .or_else(|| named(&language.tag))
            .map_or(&self.first.1, |(_, text)| text)
    }

    /// The languages with their texts, in the author's order.
    pub fn iter(&self) -> impl Iterator<Item = (&LanguageTag, &T)> {
        std::iter::once(&self.first)
            .chain(&self.rest)
            .map(|(tag, text)| (tag, text))
    }
}
