//! One step on or back: the keys and the words for it, wherever things come one after the other.

use crate::screen::Key;
use crate::words::Language;
use crate::words::interview::back_keys;

use super::words::{Wish, is_one_of};

/// One step through what is asked or shown one after the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Move {
    On,
    Back,
}

impl Move {
    /// What a key does where an answer is asked.
    pub(super) const fn of(key: &Key) -> Option<Self> {
        match key {
            Key::Enter | Key::ArrowRight => Some(Self::On),
            Key::Backspace | Key::ArrowLeft | Key::PageUp => Some(Self::Back),
            _ => None,
        }
    }

    /// What a key does where something is shown: a clicker and a space go on too.
    pub(super) const fn past_shown(key: &Key) -> Option<Self> {
        match key {
            Key::PageDown | Key::Char(' ') => Some(Self::On),
            key => Self::of(key),
        }
    }

    /// What a key does in pages: down is on, and up is back.
    pub(super) const fn through_pages(key: &Key) -> Option<Self> {
        match key {
            Key::ArrowDown => Some(Self::On),
            Key::ArrowUp => Some(Self::Back),
            key => Self::past_shown(key),
        }
    }
}

/// Whether a typed line goes back: by the key or by a word for it.
pub(super) fn goes_back(language: Language, typed: &str) -> bool {
    is_one_of(back_keys(language), typed) || Wish::of(typed) == Some(Wish::Back)
}
