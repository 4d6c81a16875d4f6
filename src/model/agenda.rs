//! The plan of a half day with a group: its parts, in order.

use super::{Form, RoomItem, Slug, Translated};

/// A part of the half day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// What is done in it.
    pub kind: PartKind,
    /// How long it is meant to take, in minutes, 1 to 240.
    pub minutes: u8,
    /// What it is called.
    pub title: Translated<String>,
    /// What everyone in the room may read about it.
    pub text: Translated<String>,
}

/// What is done in a part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PartKind {
    /// People come in and hear what the day is.
    Welcome,
    /// Everyone takes the test, alone.
    Alone,
    /// The room votes on the statements of this form.
    Statements(Form),
    /// The roles are told about.
    Roles,
    /// The room votes on this case.
    Case(Slug),
    /// The room votes on this situation.
    Situation(Slug),
    /// People talk about what divides them most.
    Discuss,
    /// Everyone chooses one intention.
    Intention,
    /// Nothing is done.
    Break,
}

impl PartKind {
    /// The form of the statements that the room votes on.
    pub(crate) const fn form(&self) -> Option<Form> {
        match self {
            Self::Statements(form) => Some(*form),
            _ => None,
        }
    }

    /// The case or situation that the room votes on; statements are many items.
    pub(crate) fn choice(&self) -> Option<RoomItem> {
        match self {
            Self::Case(id) => Some(RoomItem::Case(id.to_string())),
            Self::Situation(id) => Some(RoomItem::Situation(id.to_string())),
            _ => None,
        }
    }

    /// The stable English keys of all kinds.
    pub(crate) const KEYS: [&str; 9] = [
        "welcome",
        "self",
        "statements",
        "roles",
        "case",
        "situation",
        "discuss",
        "intention",
        "break",
    ];
}
