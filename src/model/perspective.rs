//! From whose eyes the statements are answered, and about what.

/// What a person keeps in mind while answering.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Perspective {
    /// How I work now.
    #[default]
    Own,
    /// How I would like to work.
    Wish,
    /// What my job asks.
    Job,
    /// How a colleague works, seen by someone else.
    Colleague,
}

impl Perspective {
    /// All perspectives, the usual one first.
    pub const ALL: [Self; 4] = [Self::Own, Self::Wish, Self::Job, Self::Colleague];

    /// The stable English key used in options, columns and JSON.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Own => "self",
            Self::Wish => "wish",
            Self::Job => "job",
            Self::Colleague => "colleague",
        }
    }

    pub(crate) fn from_key(key: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|perspective| perspective.key() == key)
    }
}
