//! The two lengths in which a questionnaire is asked.

/// Which statements of a questionnaire are asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Form {
    /// Every statement.
    #[default]
    Full,
    /// Only the statements marked `short`.
    Short,
}

impl Form {
    /// Both forms, the longest first.
    pub const ALL: [Self; 2] = [Self::Full, Self::Short];

    /// The stable English key used in options, columns and JSON.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Short => "short",
        }
    }

    /// The form with this key, if there is one.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|form| form.key() == key)
    }
}
