//! Wat er bewaard wordt, in het Nederlands.

use crate::texts::keeping::{KeepingWords, LeavingWords};

pub(super) static KEEPING: KeepingWords = KeepingWords {
    promise: |folder| {
        format!(
            "Alles blijft op deze computer: je antwoorden en je uitslag staan in {folder} tot je ze wist. De eerste start \
             na 30 dagen ruimt je uitslag op."
        )
    },
    place: |folder| {
        format!("Hij staat in {folder} tot je hem wist. De eerste start na 30 dagen ruimt hem op.")
    },
    undelivered: |date| {
        format!(
            "Je antwoorden van {} over je collega zijn compleet, maar staan nog niet in een bestand.",
            super::date(date)
        )
    },
    deliver: "zet ze in het bestand",
    see_keys: &['u'],
    see_word: "uitslag",
    afresh: "opnieuw beginnen (wat er staat, blijft tot je nieuwe test af is)",
    afresh_word: "opnieuw",
    wipe: |list, result| match (list, result) {
        (true, true) => "je uitslag en je antwoorden tot nu toe wissen",
        (true, false) => "je antwoorden wissen",
        (false, _) => "je uitslag wissen",
    },
    wipe_keys: &['w'],
    wipe_word: "wissen",
    wiped: "Gewist.",
    wiped_but_shown: "Gewist. Wat hier al op het scherm staat, kan dit programma niet weghalen: sluit het venster.",
    removed: |dates| {
        let days: Vec<String> = dates.iter().map(|date| super::date(date)).collect();
        match days.as_slice() {
            [day] => format!("De uitslag van {day} was meer dan 30 dagen oud en is opgeruimd."),
            days => format!(
                "De uitslagen van {} waren meer dan 30 dagen oud en zijn opgeruimd.",
                super::list(days)
            ),
        }
    },
    kept_aside: |trouble, path| {
        format!(
            "Er stond nog een uitslag, maar het bestand {}. Het is bewaard als {path}.",
            super::sitting::trouble(trouble)
        )
    },
    leaving: LeavingWords {
        nowhere_else: "Je uitslag staat nog nergens anders.",
        also_in: |path| format!("Deze uitslag staat ook in {path}."),
        what_now: "Wat wil je met deze uitslag doen?",
        here: |folder| {
            format!("hier laten staan, in {folder}; de eerste start na 30 dagen ruimt hem op")
        },
        wipe: |list| {
            if list {
                "wissen, ook je antwoorden tot nu toe. Is dit niet jouw computer? Kies deze."
            } else {
                "wissen. Is dit niet jouw computer? Kies deze."
            }
        },
        back: "terug naar je uitslag",
        back_word: "terug",
        stop: "stoppen; er wordt niets bewaard",
    },
};
