//! What is kept of a person's own test: where it is, how one leaves it there, and how it is wiped.

pub(crate) mod leaving;

use crate::error::Unusable;
use crate::model::Perspective;
use crate::words::{Language, capitalised, date, list};

sentences! {
    /// Before the first statement: the folder that everything is in.
    pub(crate) fn promise(folder: &str):
        nl "Alles blijft op deze computer: je antwoorden en je uitslag staan in {folder} tot je ze hebt gewist. Start je het \
         programma na 30 dagen opnieuw, dan worden ze gewist."
        en "Everything stays on this computer: your answers and your result are in {folder} until you wipe them. If you start the \
         program again after 30 days, they are removed.";
    /// Where a result that is shown again is: the folder.
    pub(crate) fn place(folder: &str):
        nl "Hij staat in {folder} tot je hem hebt gewist. Start je het programma na 30 dagen opnieuw, dan wordt hij gewist."
        en "It is in {folder} until you wipe it. If you start the program again after 30 days, it is removed.";
    /// What was answered before the statements of the list were changed is still there: the folder.
    pub(crate) fn former(folder: &str):
        nl "Je hebt deze lijst eerder ingevuld met andere stellingen. Die antwoorden staan nog in {folder}; om ze te zien of af te \
            maken heb je het bestand van toen nodig."
        en "You filled in this list before, with other statements. Those answers are still in {folder}; to see or finish them you \
            need the file as it was.";
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
    /// The choice to wipe after all, and the one not to.
    pub(crate) fn yes_wipe: nl "ja, wissen" en "yes, wipe";
    pub(crate) fn no_wipe: nl "terug, niets wissen" en "back, wipe nothing";
    /// The word for the first in plain lines.
    pub(crate) fn yes_word: nl "ja" en "yes";
    /// It is wiped, but what stands on the screen stays there.
    pub(crate) fn wiped_but_shown:
        nl "Gewist. Wat hier al op het scherm staat, kan dit programma niet weghalen: sluit het venster."
        en "Wiped. This program cannot take away what is already on the screen: close the window.";
    /// Answers about a colleague are complete but in no file yet: the day of the last one, ISO 8601.
    pub(crate) fn undelivered(language: Language, day: &str):
        nl "Je antwoorden van {} over je collega zijn compleet, maar staan nog niet in een bestand."
        en "Your answers about your colleague, finished on {}, are not in a file yet.", date(language, day);
}

/// The keys of the choice to see the result.
pub(crate) const SEE_KEYS: &[char] = &['u'];

sentences! {
    /// The choice to wipe what is kept of a person; what is much is named once it is chosen.
    pub(crate) fn wipe(language: Language, kept: &[KeptOf]): match kept {
        _ if kept.len() > MOST_NAMED =>
            nl "alles wissen wat hier van je staat" en "wipe everything that is kept of you here";
        _ => (kept = all_of(language, kept))
            nl "{kept} wissen" en "wipe {kept}";
    }
}

/// The most that a choice names.
const MOST_NAMED: usize = 2;

/// Something that is kept of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum KeptOf {
    /// A finished list.
    Result(Perspective),
    /// An unfinished one.
    List(Perspective),
    /// The own idea of one's mix, before the first statement of a list.
    Guess,
    /// What was answered before the statements of the list were changed.
    Former,
    /// Cases that were begun.
    Cases,
    /// The hands that were counted in a room.
    Counts,
    /// The place in a half day, with those.
    HalfDay,
}

sentences! {
    /// Before it is wiped: what goes away, and that it can't be had back.
    pub(crate) fn goes_away(language: Language, kept: &[KeptOf]):
        nl "Dit wordt gewist: {}. Terughalen kan niet."
        en "This will be wiped: {}. It cannot be brought back.", all_of(language, kept);
}

fn all_of(language: Language, kept: &[KeptOf]) -> String {
    let kept: Vec<String> = kept.iter().map(|kept| named(language, *kept)).collect();
    list(language, &kept)
}

/// The same beside a result that is about something else.
fn beside_a_result(language: Language, kept: &[KeptOf]) -> String {
    let named = |kept: &KeptOf| match kept {
        KeptOf::Result(Perspective::Own) => own_result(language).to_owned(),
        kept => named(language, *kept),
    };
    list(language, &kept.iter().map(named).collect::<Vec<_>>())
}

sentences! {
    fn own_result: nl "de uitslag van je zelftest" en "the result of your self-test";
    fn named(kept: KeptOf): match kept {
        KeptOf::Former =>
            nl "je antwoorden van toen deze lijst anders was"
            en "your answers from when this list was different";
        KeptOf::Cases => nl "je begonnen praktijkgevallen" en "the cases you have begun";
        KeptOf::Counts => nl "de aantallen tot nu toe" en "the counts so far";
        KeptOf::HalfDay =>
            nl "waar jullie waren en wat er geteld is" en "where you were and what was counted";
        KeptOf::Guess => nl "je schatting" en "your guess";
        KeptOf::Result(Perspective::Own) => nl "je uitslag" en "your result";
        KeptOf::List(Perspective::Own) => nl "je antwoorden tot nu toe" en "your answers so far";
        KeptOf::Result(Perspective::Job) | KeptOf::List(Perspective::Job) =>
            nl "je antwoorden over je werk" en "your answers about your job";
        KeptOf::Result(Perspective::Wish) | KeptOf::List(Perspective::Wish) =>
            nl "je antwoorden over je wens" en "your answers about your wish";
        KeptOf::Result(Perspective::Colleague) | KeptOf::List(Perspective::Colleague) =>
            nl "je antwoorden over je collega" en "your answers about your colleague";
    }
}

/// The keys to wipe after all.
pub(crate) const fn yes_keys(language: Language) -> &'static [char] {
    word!(language, &['j', 'y'], &['y', 'j'])
}

/// The key that wipes what is kept, and after a row for several people the screen.
pub(crate) const WIPE_KEYS: &[char] = &['w'];

sentences! {
    /// Results and unfinished lists that were too old are gone: what each was, and the day it was of, ISO 8601.
    pub(crate) fn removed(language: Language, old: &[(KeptOf, String)]): (all = all_dated(language, old)) match old {
        [(KeptOf::Result(Perspective::Own) | KeptOf::List(Perspective::Own), _)] =>
            nl "{all} was meer dan 30 dagen oud en is gewist."
            en "{all} was more than 30 days old and has been removed.";
        _ =>
            nl "{all} waren meer dan 30 dagen oud en zijn gewist."
            en "{all} were more than 30 days old and have been removed.";
    }
    /// Of a list that is not finished it is the day on which it was begun.
    fn dated(language: Language, what: KeptOf, day: &str): (day = date(language, day)) match what {
        KeptOf::Result(Perspective::Own) => nl "de uitslag van {day}" en "the result from {day}";
        KeptOf::List(Perspective::Own) =>
            nl "de onafgemaakte test van {day}" en "the unfinished test from {day}";
        what => (what = named(language, what))
            nl "{what} van {day}" en "{what} from {day}";
    }
}

fn all_dated(language: Language, old: &[(KeptOf, String)]) -> String {
    let each = old.iter().map(|(what, day)| dated(language, *what, day));
    capitalised(&list(language, &each.collect::<Vec<_>>()))
}

sentences! {
    /// The file of a result can't be used: why, and where it is now.
    pub(crate) fn kept_aside(language: Language, why: Unusable, path: &str):
        nl "Er stond nog een uitslag, maar het bestand {}. Het is bewaard als {path}."
        en "There was a result, but its file {}. It is kept as {path}.", super::sitting::unusable(language, why);
}
