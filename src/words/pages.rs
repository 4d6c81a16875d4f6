//! Walking through pages: the keys, and what they say at either end.

use crate::words::Language::{self, Dutch, English};

/// The keys of pages with what they do: on, back, explained, leave.
#[derive(Debug, Clone, Copy)]
pub(crate) struct PageKeys {
    pub(crate) next: (&'static str, &'static str),
    pub(crate) back: (&'static str, &'static str),
    pub(crate) explained: (&'static str, &'static str),
    /// The same where it leads to the keys that are not shown.
    pub(crate) help: (&'static str, &'static str),
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
            help: ("?", "hulp"),
            stop: ("q", "stop"),
            leave: ("q", "naar het menu"),
        },
        English => PageKeys {
            next: ("Space", "next"),
            back: ("Backspace", "back"),
            explained: ("?", "explained"),
            help: ("?", "help"),
            stop: ("q", "stop"),
            leave: ("q", "to the menu"),
        },
    }
}

sentences! {
    pub(crate) const fn last(goes_back: bool): match goes_back {
        false => nl "Dit is de laatste bladzijde; q stopt." en "This is the last page; q stops.";
        true =>
            nl "Dit is de laatste bladzijde; q gaat naar het menu."
            en "This is the last page; q goes to the menu.";
    }
    /// What Escape says.
    pub(crate) const fn escape(goes_back: bool): match goes_back {
        false => nl "Met q stop je." en "Press q to stop.";
        true => nl "Met q ga je naar het menu." en "Press q to go to the menu.";
    }
    pub(crate) fn first: nl "Dit is de eerste bladzijde." en "This is the first page.";
    /// Above the keys, where they are explained.
    pub(crate) fn all_keys: nl "De toetsen" en "The keys";
}

/// The page and how many there are.
pub(crate) fn place(number: usize, of: usize) -> String {
    format!("{number}/{of}")
}
