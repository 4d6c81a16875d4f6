//! Walking through pages: the keys, and what they say at either end.

use crate::words::Language::{self, Dutch, English};

/// The keys of pages with what they do: on, back, explained, leave.
#[derive(Debug, Clone, Copy)]
pub(crate) struct PageKeys {
    pub(crate) next: (&'static str, &'static str),
    pub(crate) back: (&'static str, &'static str),
    pub(crate) explained: (&'static str, &'static str),
    pub(crate) stop: (&'static str, &'static str),
    /// Where leaving goes back.
    pub(crate) leave: (&'static str, &'static str),
}

pub(crate) const fn keys(language: Language) -> PageKeys {
    match language {
        Dutch => PageKeys {
            next: ("Spatie", "verder"),
            back: ("Backspace", "terug"),
            explained: ("?", "uitleg"),
            stop: ("q", "stop"),
            leave: ("q", "naar het menu"),
        },
        English => PageKeys {
            next: ("Space", "next"),
            back: ("Backspace", "back"),
            explained: ("?", "explained"),
            stop: ("q", "stop"),
            leave: ("q", "to the menu"),
        },
    }
}

pub(crate) const fn last(language: Language, goes_back: bool) -> &'static str {
    match (language, goes_back) {
        (Dutch, false) => "Dit is de laatste bladzijde; q stopt.",
        (Dutch, true) => "Dit is de laatste bladzijde; q gaat naar het menu.",
        (English, false) => "This is the last page; q stops.",
        (English, true) => "This is the last page; q goes to the menu.",
    }
}

/// What Escape says.
pub(crate) const fn escape(language: Language, goes_back: bool) -> &'static str {
    match (language, goes_back) {
        (Dutch, false) => "Met q stop je.",
        (Dutch, true) => "Met q ga je naar het menu.",
        (English, false) => "Press q to stop.",
        (English, true) => "Press q to go to the menu.",
    }
}

pub(crate) const fn first(language: Language) -> &'static str {
    match language {
        Dutch => "Dit is de eerste bladzijde.",
        English => "This is the first page.",
    }
}

/// The page and how many there are.
pub(crate) fn place(number: usize, of: usize) -> String {
    format!("{number}/{of}")
}
