//! Walking through pages: the keys, and what they say at either end.

sentences! {
    /// The keys of pages with what they do.
    pub(crate) fn next_key: nl ("Spatie", "verder") en ("Space", "next");
    pub(crate) fn back_key: nl ("Backspace", "terug") en ("Backspace", "back");
    pub(crate) fn explained_key: nl ("?", "uitleg") en ("?", "explained");
    /// The same where it leads to the keys that are not shown.
    pub(crate) fn help_key: nl ("?", "hulp") en ("?", "help");
    pub(crate) fn stop_key: nl ("q", "stop") en ("q", "stop");
    /// Where leaving goes back.
    pub(crate) fn leave_key: nl ("q", "naar het menu") en ("q", "to the menu");
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
