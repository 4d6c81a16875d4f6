//! What is kept, in English.

use crate::texts::keeping::{KeepingWords, LeavingWords};

pub(super) static KEEPING: KeepingWords = KeepingWords {
    promise: |folder| {
        format!(
            "Everything stays on this computer: your answers and your result are in {folder} until you wipe them. The \
             first start after 30 days removes your result."
        )
    },
    place: |folder| {
        format!("It is in {folder} until you wipe it. The first start after 30 days removes it.")
    },
    undelivered: |date| {
        format!(
            "Your answers about your colleague, finished on {}, are not in a file yet.",
            super::date(date)
        )
    },
    deliver: "put them in the file",
    see_keys: &['u'],
    see_word: "result",
    afresh: "start over (what there is stays until your new test is finished)",
    afresh_word: "over",
    wipe: |list, result| match (list, result) {
        (true, true) => "wipe your result and your answers so far",
        (true, false) => "wipe your answers",
        (false, _) => "wipe your result",
    },
    wipe_keys: &['w'],
    wipe_word: "wipe",
    wiped: "Wiped.",
    wiped_but_shown: "Wiped. This program cannot take away what already stands on the screen: close the window.",
    removed: |dates| {
        let days: Vec<String> = dates.iter().map(|date| super::date(date)).collect();
        match days.as_slice() {
            [day] => {
                format!("The result from {day} was more than 30 days old and has been removed.")
            }
            days => format!(
                "The results from {} were more than 30 days old and have been removed.",
                super::list(days)
            ),
        }
    },
    kept_aside: |trouble, path| {
        format!(
            "There was a result, but its file {}. It is kept as {path}.",
            super::sitting::trouble(trouble)
        )
    },
    leaving: LeavingWords {
        nowhere_else: "Your result is not anywhere else yet.",
        also_in: |path| format!("This result is also in {path}."),
        what_now: "What would you like to do with this result?",
        here: |folder| {
            format!("leave it here, in {folder}; the first start after 30 days removes it")
        },
        wipe: |list| {
            if list {
                "wipe it, and your answers so far. Not your own computer? Choose this."
            } else {
                "wipe it. Not your own computer? Choose this."
            }
        },
        back: "back to your result",
        back_word: "back",
        stop: "stop; nothing is kept",
    },
};
