//! What a room votes on, and the hands that were counted for it.

use std::fmt;

/// A question that a room is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum RoomItem {
    /// A statement, by its id: `s01`.
    Statement(String),
    /// A case, by its name: `case:permit`.
    Case(String),
    /// A situation, by its name: `situation:passport-counter`.
    Situation(String),
}

/// The hands for an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct RoomVote {
    /// What was voted on.
    pub item: RoomItem,
    /// The people in the room, when that was known.
    pub people: Option<u64>,
    /// The hands per step of the scale, lowest first, or per role in declared order; nothing when it was skipped.
    pub counts: Option<Vec<u64>>,
}

impl RoomVote {
    /// The names of the first columns of a file with counts: what was voted on, and the people in the room.
    pub(crate) const COLUMNS: [&str; 2] = ["item", "people"];
}

impl RoomItem {
    const CASE: &str = "case:";
    const SITUATION: &str = "situation:";

    /// The item that a file calls so.
    pub(crate) fn from_key(key: &str) -> Self {
        if let Some(name) = key.strip_prefix(Self::CASE) {
            Self::Case(name.to_owned())
        } else if let Some(name) = key.strip_prefix(Self::SITUATION) {
            Self::Situation(name.to_owned())
        } else {
            Self::Statement(key.to_owned())
        }
    }

    /// Whether the hands are per role.
    pub(crate) const fn is_by_role(&self) -> bool {
        matches!(self, Self::Case(_) | Self::Situation(_))
    }
}

/// As a file calls it.
impl fmt::Display for RoomItem {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Statement(id) => to.write_str(id),
            Self::Case(name) => write!(to, "{}{name}", Self::CASE),
            Self::Situation(name) => write!(to, "{}{name}", Self::SITUATION),
        }
    }
}
