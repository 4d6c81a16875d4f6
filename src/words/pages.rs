//! Walking through pages: the keys, and what they say at either end.

/// Where leaving pages leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PagesLeadTo {
    Stop,
    /// The menu that they were opened from.
    Menu,
    /// The list of situations.
    Situations,
}

sentences! {
    /// The keys of pages with what they do.
    pub(crate) fn next_key: nl ("Spatie", "verder") en ("Space", "next");
    pub(crate) fn back_key: nl ("Backspace", "terug") en ("Backspace", "back");
    pub(crate) fn explained_key: nl ("?", "uitleg") en ("?", "explained");
    /// The same where it leads to the keys that are not shown.
    pub(crate) fn help_key: nl ("?", "hulp") en ("?", "help");
    /// Where the key that leaves them leads.
    pub(crate) const fn leads_to(to: PagesLeadTo): match to {
        PagesLeadTo::Stop => nl "stop" en "stop";
        PagesLeadTo::Menu => nl "naar het menu" en "to the menu";
        PagesLeadTo::Situations => nl "naar de situaties" en "to the situations";
    }
    pub(crate) const fn last(to: PagesLeadTo): match to {
        PagesLeadTo::Stop => nl "Dit is de laatste bladzijde; q stopt." en "This is the last page; q stops.";
        PagesLeadTo::Menu =>
            nl "Dit is de laatste bladzijde; q gaat naar het menu."
            en "This is the last page; q goes to the menu.";
        PagesLeadTo::Situations =>
            nl "Dit is de laatste bladzijde; q gaat naar de situaties."
            en "This is the last page; q goes to the situations.";
    }
    /// What Escape says.
    pub(crate) const fn escape(to: PagesLeadTo): match to {
        PagesLeadTo::Stop => nl "Met q stop je." en "Press q to stop.";
        PagesLeadTo::Menu => nl "Met q ga je naar het menu." en "Press q to go to the menu.";
        PagesLeadTo::Situations =>
            nl "Met q ga je naar de situaties." en "Press q to go to the situations.";
    }
    pub(crate) fn first: nl "Dit is de eerste bladzijde." en "This is the first page.";
    /// Above the keys, where they are explained.
    pub(crate) fn all_keys: nl "De toetsen" en "The keys";
}

/// The page and how many there are.
pub(crate) fn place(number: usize, of: usize) -> String {
    format!("{number}/{of}")
}
