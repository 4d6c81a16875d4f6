//! Walking through pages: the keys, and what they say at either end.

use crate::texts::Language::{self, Dutch, English};

/// The keys of pages with what they do: on, back, explained, leave.
#[derive(Debug, Clone, Copy)]
pub(crate) struct PageKeys {
    pub(crate) next: (&'static str, &'static str),
    pub(crate) back: (&'static str, &'static str),
    pub(crate) explained: (&'static str, &'static str),
    pub(crate) stop: (&'static str, &'static str),
}

pub(crate) const fn keys(language: Language) -> PageKeys {
    match language {
        Dutch => PageKeys {
            next: ("Spatie", "verder"),
            back: ("Backspace", "terug"),
            explained: ("?", "uitleg"),
            stop: ("q", "stop"),
        },
        English => PageKeys {
            next: ("Space", "next"),
            back: ("Backspace", "back"),
            explained: ("?", "explained"),
            stop: ("q", "stop"),
        },
    }
}

pub(crate) const fn last(language: Language) -> &'static str {
    match language {
        Dutch => "Dit is de laatste bladzijde; q stopt.",
        English => "This is the last page; q stops.",
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
