//! The question on leaving a result.

use super::{KeptOf, beside_a_result};

sentences! {
    /// The result is new, and in no file.
    pub(crate) fn nowhere_else:
        nl "Je uitslag staat nog nergens anders."
        en "Your result has not been saved anywhere else yet.";
    /// It was saved: the file.
    pub(crate) fn also_in(path: &str):
        nl "Deze uitslag staat ook in {path}."
        en "This result is also in {path}.";
    /// Neither is known.
    pub(crate) fn what_now:
        nl "Wat wil je met deze uitslag doen?"
        en "What would you like to do with this result?";
    /// The choice to leave it: the folder.
    pub(crate) fn here(folder: &str):
        nl "hier laten staan, in {folder}; start je het programma na 30 dagen opnieuw, dan wordt hij gewist"
        en "leave it here, in {folder}; if you start the program again after 30 days, it is removed";
    /// The choice to go back to it.
    pub(crate) fn back: nl "terug naar je uitslag" en "back to your result";
    /// The word for that in plain lines.
    pub(crate) fn back_word: nl "terug" en "back";
    /// The choice to stop where it is not kept, and how many of how many things given stay all the same.
    pub(crate) fn stop(part: Option<(usize, usize)>): match part {
        None => nl "stoppen; er wordt niets bewaard" en "stop; nothing is kept";
        Some((n, of)) if n >= of =>
            nl "stoppen; wat er al bewaard was, blijft" en "stop; what was saved before stays";
        Some((1, of)) =>
            nl "stoppen; alleen de eerste van de {of} blijft bewaard"
            en "stop; only the first of {of} stays";
        Some((n, of)) =>
            nl "stoppen; alleen de eerste {n} van de {of} blijven bewaard"
            en "stop; only the first {n} of {of} stay";
    }
    /// The choice to wipe it, and what else is kept.
    pub(crate) fn wipe(language: Language, others: &[KeptOf]): match others {
        [] =>
            nl "deze uitslag wissen. Is dit niet jouw computer? Kies deze."
            en "wipe this result. Not your own computer? Choose this.";
        others => (others = beside_a_result(language, others))
            nl "deze uitslag wissen, en ook {others}. Is dit niet jouw computer? Kies deze."
            en "wipe this result, and {others}. Not your own computer? Choose this.";
    }
}
