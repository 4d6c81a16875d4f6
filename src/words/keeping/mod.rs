//! What is kept of a person's own test: where it is, how one leaves it there, and how it is wiped.

pub(crate) mod leaving;

use crate::error::Unusable;
use crate::model::Perspective;
use crate::words::{Language, date, list};

sentences! {
    /// Before the first statement: the folder that everything is in.
    pub(crate) fn promise(folder: &str):
        nl "Alles blijft op deze computer: je antwoorden en je uitslag staan in {folder} tot je ze hebt gewist. Start je het \
         programma na 30 dagen opnieuw, dan wordt je uitslag gewist."
        en "Everything stays on this computer: your answers and your result are in {folder} until you wipe them. If you start the \
         program again after 30 days, your result is removed.";
    /// Where a result that is shown again is: the folder.
    pub(crate) fn place(folder: &str):
        nl "Hij staat in {folder} tot je hem hebt gewist. Start je het programma na 30 dagen opnieuw, dan wordt hij gewist."
        en "It is in {folder} until you wipe it. If you start the program again after 30 days, it is removed.";
    /// The choice to put them in a file.
    pub(crate) fn deliver: nl "zet ze in het bestand" en "put them in the file";
    /// The word for it in plain lines.
    pub(crate) fn see_word: nl "uitslag" en "result";
    /// The choice to start over while a finished test is kept, and what becomes of it where there is room.
    pub(crate) fn afresh:
        nl ("opnieuw beginnen", " (je antwoorden tot nu toe blijven tot je nieuwe test af is)")
        en ("start over", " (your answers so far stay until your new test is finished)");
    /// The word to start over in plain lines.
    pub(crate) fn afresh_word: nl "opnieuw" en "over";
    /// The word for it in plain lines.
    pub(crate) fn wipe_word: nl "wissen" en "wipe";
    pub(crate) fn wiped: nl "Gewist." en "Wiped.";
    /// The choice to wipe cases that were begun.
    pub(crate) fn wipe_cases:
        nl "je begonnen praktijkgevallen wissen" en "wipe the cases you have begun";
    /// The choice to wipe the own idea of one's mix, given before the first statement.
    pub(crate) fn wipe_guess: nl "je schatting wissen" en "wipe your guess";
    /// The choice to wipe after all, and the one not to.
    pub(crate) fn yes_wipe: nl "ja, wissen" en "yes, wipe";
    pub(crate) fn no_wipe: nl "terug, niets wissen" en "back, wipe nothing";
    /// The word for the first in plain lines.
    pub(crate) fn yes_word: nl "ja" en "yes";
    /// It is wiped, but what stands on the screen stays there.
    pub(crate) fn wiped_but_shown:
        nl "Gewist. Wat hier al op het scherm staat, kan dit programma niet weghalen: sluit het venster."
        en "Wiped. This program cannot take away what is already on the screen: close the window.";
}

/// Answers about a colleague are complete but in no file yet: the day of the last one, ISO 8601.
pub(crate) fn undelivered(language: Language, day: &str) -> String {
    say!(
        language,
        "Je antwoorden van {} over je collega zijn compleet, maar staan nog niet in een bestand.",
        "Your answers about your colleague, finished on {}, are not in a file yet.",
        date(language, day)
    )
}

/// The keys of the choice to see the result.
pub(crate) const SEE_KEYS: &[char] = &['u'];

/// The choice to wipe: whether there is an unfinished list, and whether there is a result.
pub(crate) const fn wipe(language: Language, list: bool, result: bool) -> &'static str {
    match (list, result) {
        (true, true) => word!(
            language,
            "je uitslag en je antwoorden tot nu toe wissen",
            "wipe your result and your answers so far"
        ),
        (true, false) => word!(language, "je antwoorden wissen", "wipe your answers"),
        (false, _) => word!(language, "je uitslag wissen", "wipe your result"),
    }
}

/// Something that is kept of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum KeptOf {
    /// A finished list.
    Result(Perspective),
    /// An unfinished one.
    List(Perspective),
    /// The own idea of one's mix, before the first statement of a list.
    Guess,
    /// Cases that were begun.
    Cases,
}

/// Before it is wiped: what goes away, and that it can't be had back.
pub(crate) fn goes_away(language: Language, kept: &[KeptOf]) -> String {
    say!(
        language,
        "Dit wordt gewist: {}. Terughalen kan niet.",
        "This will be wiped: {}. It cannot be brought back.",
        all_of(language, kept)
    )
}

fn all_of(language: Language, kept: &[KeptOf]) -> String {
    let kept: Vec<String> = kept.iter().map(|kept| named(language, *kept)).collect();
    list(language, &kept)
}

fn named(language: Language, kept: KeptOf) -> String {
    let what = match kept {
        KeptOf::Cases => word!(
            language,
            "je begonnen praktijkgevallen",
            "the cases you have begun"
        ),
        KeptOf::Guess => word!(language, "je schatting", "your guess"),
        KeptOf::Result(Perspective::Own) => word!(language, "je uitslag", "your result"),
        KeptOf::List(Perspective::Own) => {
            word!(language, "je antwoorden tot nu toe", "your answers so far")
        }
        KeptOf::Result(Perspective::Job) | KeptOf::List(Perspective::Job) => word!(
            language,
            "je antwoorden over je werk",
            "your answers about your job"
        ),
        KeptOf::Result(Perspective::Wish) | KeptOf::List(Perspective::Wish) => word!(
            language,
            "je antwoorden over je wens",
            "your answers about your wish"
        ),
        KeptOf::Result(Perspective::Colleague) | KeptOf::List(Perspective::Colleague) => word!(
            language,
            "je antwoorden over je collega",
            "your answers about your colleague"
        ),
    };
    what.to_owned()
}

/// The keys to wipe after all.
pub(crate) const fn yes_keys(language: Language) -> &'static [char] {
    word!(language, &['j', 'y'], &['y', 'j'])
}

/// The key that wipes, and nothing else.
pub(crate) const WIPE_KEYS: &[char] = &['w'];

/// Results that were too old are gone: the days they were of, ISO 8601.
pub(crate) fn removed(language: Language, dates: &[String]) -> String {
    let days: Vec<String> = dates.iter().map(|day| date(language, day)).collect();
    match days.as_slice() {
        [day] => say!(
            language,
            "De uitslag van {day} was meer dan 30 dagen oud en is gewist.",
            "The result from {day} was more than 30 days old and has been removed."
        ),
        days => say!(
            language,
            "De uitslagen van {} waren meer dan 30 dagen oud en zijn gewist.",
            "The results from {} were more than 30 days old and have been removed.",
            list(language, days)
        ),
    }
}

/// The file of a result can't be used: why, and where it is now.
pub(crate) fn kept_aside(language: Language, why: Unusable, path: &str) -> String {
    say!(
        language,
        "Er stond nog een uitslag, maar het bestand {}. Het is bewaard als {path}.",
        "There was a result, but its file {}. It is kept as {path}.",
        super::sitting::unusable(language, why)
    )
}
