//! What is said while the hands of a room are counted.

use crate::words::Language::{self, Dutch, English};

/// There are more hands than people, and Enter keeps them.
pub(crate) fn too_many(language: Language, hands: u64, people: u64) -> String {
    match language {
        Dutch => format!(
            "{hands} handen, {people} mensen. Klopt dat? Enter: zo laten. Anders: verbeter het."
        ),
        English => format!(
            "{hands} hands, {people} people. Is that right? Enter: keep it. If not: correct it."
        ),
    }
}

/// A digit that is no answer.
pub(crate) fn off_scale(language: Language, digit: u8, lowest: u8, highest: u8) -> String {
    match language {
        Dutch => {
            format!(
                "{digit} is hier geen antwoord. Een hand is een cijfer van {lowest} tot en met {highest}."
            )
        }
        English => {
            format!("{digit} is not an answer here. A hand is a digit from {lowest} to {highest}.")
        }
    }
}

/// Nothing more fits in the line.
pub(crate) const fn full_line(language: Language) -> &'static str {
    match language {
        Dutch => "De regel is vol. Wis iets met Backspace.",
        English => "The line is full. Erase something with Backspace.",
    }
}

/// Nothing was tallied.
pub(crate) const fn no_hands(language: Language) -> &'static str {
    match language {
        Dutch => {
            "Er is nog geen hand geteld. Sla de stelling over met s, of stop met turven (t) en typ nullen."
        }
        English => {
            "No hand was counted yet. Skip the statement with s, or leave tallying with t and type zeros."
        }
    }
}

/// The key that shows or hides what is typed.
pub(crate) const fn view(language: Language, open: bool) -> &'static str {
    match (language, open) {
        (Dutch, false) => "v aantallen zien",
        (Dutch, true) => "v aantallen verbergen",
        (English, false) => "v view counts",
        (English, true) => "v hide counts",
    }
}

/// Asks which statement is to be counted again.
pub(crate) fn which(language: Language, statements: usize) -> String {
    match language {
        Dutch => format!(
            "Welke stelling wil je verbeteren? Typ het nummer dat ervoor staat, 1 tot en met {statements}; alleen Enter: geen."
        ),
        English => format!(
            "Which statement do you want to correct? Type its number, 1 to {statements}; just Enter: none."
        ),
    }
}

/// There is no statement with such a number.
pub(crate) fn no_such_statement(language: Language, typed: &str, statements: usize) -> String {
    match language {
        Dutch => {
            format!(
                "Er is geen stelling \"{typed}\". Typ een nummer van 1 tot en met {statements}."
            )
        }
        English => {
            format!("There is no statement \"{typed}\". Type a number from 1 to {statements}.")
        }
    }
}

/// This is no number.
pub(crate) fn unread(language: Language, typed: &str) -> String {
    match language {
        Dutch => format!("\"{typed}\" is geen aantal. Wis het met Backspace en typ een getal."),
        English => {
            format!("\"{typed}\" is not a count. Erase it with Backspace and type a number.")
        }
    }
}

/// The room's window has nothing to show.
pub(crate) const fn moment(language: Language) -> &'static str {
    match language {
        Dutch => "Een moment …",
        English => "One moment …",
    }
}

/// How the room's window comes to show something, and how it is closed.
pub(crate) const fn moment_how(language: Language) -> &'static str {
    match language {
        Dutch => "Dit venster volgt het venster van de trainer (ambtenaar class). q sluit het.",
        English => "This window follows the trainer's window (ambtenaar class). q closes it.",
    }
}

/// Under a page of the room's window.
pub(crate) fn screen_pages(language: Language, page: usize, of: usize) -> String {
    match language {
        Dutch => format!("{page}/{of}  Spatie verder · Backspace terug · q sluit dit venster"),
        English => format!("{page}/{of}  Space next · Backspace back · q closes this window"),
    }
}

/// What the room's window shows could not be written.
pub(crate) fn no_screen(language: Language, why: &str) -> String {
    match language {
        Dutch => format!("Het venster voor de zaal loopt nu niet mee: {why}."),
        English => format!("The room's window does not follow now: {why}."),
    }
}
