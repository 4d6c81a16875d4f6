//! From whose eyes the statements are answered, and about what.

/// What a person keeps in mind while answering.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
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

    /// The code of the question in a survey of ours, so that its columns are called `Q01[s01]`, or `C01[s01]` about a colleague:
    /// an export by codes tells with it whom the answers are about.
    pub(crate) const fn question_code(self) -> &'static str {
        match self {
            Self::Own | Self::Wish | Self::Job => "Q01",
            Self::Colleague => "C01",
        }
    }

    pub(crate) fn from_key(key: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|perspective| perspective.key() == key)
    }
}
