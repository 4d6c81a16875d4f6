//! The name of a questionnaire, a case or a situation on the command line and in files.

use std::fmt;

/// A short name of letters, digits and hyphens, which never begins like an option or a formula.
///
/// Invariant: ASCII letters, digits and hyphens, 1 to 60, of which the first is no hyphen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slug(String);

impl Slug {
    /// The name, or nothing when the text does not have its form.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        let fits = text.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
        (fits && !text.starts_with('-') && (1..=60).contains(&text.len()))
            .then(|| Self(text.to_owned()))
    }

    /// The name as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
