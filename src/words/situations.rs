//! Putting one's own mix beside a situation, from the result.

sentences! {
    pub(crate) fn which:
        nl "Naast welke situatie leg je je mix?" en "Which situation would you like to put beside your mix?";
    /// A situation that is not in the list, by its ratings only.
    pub(crate) fn own:
        nl ("Je eigen werk", ", in drie cijfers") en ("Your own work", ", in three ratings");
    /// Rating the situation that is shown oneself.
    pub(crate) fn rate: nl "eigen cijfers" en "own ratings";
    /// The choice of the situations that are not on the screen.
    pub(crate) fn others: nl "andere situaties" en "other situations";
    /// The choice to go back.
    pub(crate) fn back: nl "terug" en "back";
}
