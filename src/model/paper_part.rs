/// A part of what is printed for a room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PaperPart {
    /// The statements to fill in; no roles.
    List,
    /// A sheet to add up one's own points, with a triangle to plot on.
    Sheet,
    /// A card per answer, to vote with.
    Votes,
}

impl PaperPart {
    /// All parts, in the order in which they are used.
    pub(crate) const ALL: [Self; 3] = [Self::List, Self::Sheet, Self::Votes];

    /// The stable English key used in options.
    pub(crate) const fn key(self) -> &'static str {
        match self {
            Self::List => "list",
            Self::Sheet => "sheet",
            Self::Votes => "votes",
        }
    }

    pub(crate) fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.key() == key)
    }
}
