//! A statement: one sentence, the role it belongs to and its keying: whether it counts for that role or against it.

use std::fmt;

use super::{Keying, LanguageTag, Perspective, Role, Translated};

/// The other columns of a saved row and of a form: a statement can't have such a name.
pub(crate) const OTHER_COLUMNS: [&str; 8] = [
    "id",
    "team",
    "date",
    "perspective",
    "form",
    "language",
    "instrument",
    "seed",
];

/// The name of a statement in files and columns.
///
/// Invariant: a letter, then letters and digits, at most 20 (ASCII).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct StatementId(String);

impl StatementId {
    /// The id, or nothing when the text does not have its form.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        let starts = text.starts_with(|c: char| c.is_ascii_alphabetic());
        let fits = text.chars().all(|c| c.is_ascii_alphanumeric());
        (starts && fits && text.len() <= 20).then(|| Self(text.to_owned()))
    }

    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// An id as it is compared: `S07` is `s7`, whatever the case and however many zeros its numbers begin with.
pub(crate) fn compared_id(id: &str) -> String {
    let is_digit = |c: char| c.is_ascii_digit();
    let mut compared = String::with_capacity(id.len());
    let mut rest = id.chars().peekable();
    while let Some(character) = rest.next() {
        let before_digit = rest.peek().copied().is_some_and(is_digit);
        if character != '0' || !before_digit || compared.ends_with(is_digit) {
            compared.extend(character.to_lowercase());
        }
    }
    compared
}

impl fmt::Display for StatementId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// One statement of a questionnaire.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// Its name in files and columns.
    pub id: StatementId,
    /// The role it says something about.
    pub role: Role,
    /// The facet of that role, a free key of the author.
    pub facet: String,
    /// Whether agreeing counts for the role or against it.
    pub keying: Keying,
    /// Whether it is part of the short form.
    pub short: bool,
    /// The sentence as a person reads it about themselves.
    pub text: Translated<String>,
    /// How the sentence was worded before, where answer files may still carry it; in any language of the questionnaire.
    pub earlier: Vec<(LanguageTag, String)>,
    /// The sentence as the job asks it; given for all statements of a list or for none.
    pub job: Option<Translated<String>>,
    /// The sentence as a person would like it; given for all statements of a list or for none.
    pub wish: Option<Translated<String>>,
    /// The sentence as a person reads it about a colleague.
    pub colleague: Option<Translated<String>>,
    /// How that was worded before, likewise.
    pub earlier_colleague: Vec<(LanguageTag, String)>,
    /// Why the statement is there.
    pub why: Option<String>,
}

impl Statement {
    /// The sentence as this perspective asks it, in one of the languages of the questionnaire.
    pub(crate) fn wording(&self, perspective: Perspective, language: &LanguageTag) -> &str {
        let own = match perspective {
            Perspective::Own => None,
            Perspective::Wish => self.wish.as_ref(),
            Perspective::Job => self.job.as_ref(),
            Perspective::Colleague => self.colleague.as_ref(),
        };
        own.unwrap_or(&self.text).get(language)
    }
}

#[cfg(test)]
mod tests {
    use super::compared_id;

    #[test]
    fn case_and_leading_zeros_make_no_difference_to_an_id() {
        for (id, compared) in [
            ("s07", "s7"),
            ("S7", "s7"),
            ("s0070", "s70"),
            ("s100", "s100"),
            ("s00", "s0"),
            ("a01b00020", "a1b20"),
            ("pilot-01", "pilot-1"),
        ] {
            assert_eq!(compared_id(id), compared, "{id}");
        }
    }
}
