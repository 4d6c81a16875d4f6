//! Around the pages of a result: what can be done from there.

use crate::words::Language::{self, Dutch, English};

pub(crate) const fn complete(language: Language) -> &'static str {
    match language {
        Dutch => "nu aanvullen",
        English => "complete it now",
    }
}

pub(crate) const fn more(language: Language) -> &'static str {
    match language {
        Dutch => "meer",
        English => "more",
    }
}

pub(crate) const fn save(language: Language) -> &'static str {
    match language {
        Dutch => "bewaren",
        English => "save",
    }
}

/// What `?` shows on the pages of a result.
pub(crate) fn explained(language: Language) -> Vec<String> {
    let lines: &[&str] = match language {
        Dutch => &[
            "Zo lees je je uitslag",
            "",
            "Iedereen gebruikt alle drie de rollen. Een balk laat zien hoe groot een rol in jouw mix is, vergeleken met de \
             andere twee. Samen zijn de drie getallen 100, of bijna, door het afronden.",
            "De dunne lijn achter een balk is de marge: in ongeveer twee van de drie gevallen ligt de echte waarde niet \
             verder weg dan die lijn, naar boven of naar beneden.",
            "Staan alle drie de balken op een derde, dan zijn de rollen even sterk.",
            "Staat er “waarschijnlijk”, dan zie je een voorkeur, maar zeker is die niet. Staat er “duidelijk”, dan is het \
             verschil groot genoeg.",
            "",
            "Met Spatie ga je verder en met Backspace terug. Achter m staat wat je nog meer kunt doen. Met q stop je: dan \
             kies je wat er met je uitslag gebeurt.",
        ],
        English => &[
            "How to read your result",
            "",
            "Everyone uses all three roles. A bar shows how large a role is in your mix, beside the other two. Together \
             the three numbers are 100, give or take rounding.",
            "The thin line behind a bar is the margin: in about two out of three cases the true value lies no further \
             away than that line, up or down.",
            "When all three bars end at a third, the roles are equally strong.",
            "Where it says “probably”, a preference shows but is not certain. Where it says “clearly”, the difference is \
             large enough.",
            "",
            "Space goes on and Backspace goes back. Behind m is what else you can do. With q you stop: then you choose \
             what becomes of your result.",
        ],
    };
    lines.iter().map(|line| (*line).to_owned()).collect()
}

pub(crate) const fn what_now(language: Language) -> &'static str {
    match language {
        Dutch => "Wat wil je nu doen?",
        English => "What would you like to do now?",
    }
}

pub(crate) const fn what_else(language: Language) -> &'static str {
    match language {
        Dutch => "wat je er verder mee kunt doen",
        English => "what else you can do with it",
    }
}

/// In the menu: the roles, explained.
pub(crate) const fn read_roles(language: Language) -> &'static str {
    match language {
        Dutch => "Lees over de drie rollen",
        English => "Read about the three roles",
    }
}

pub(crate) const fn beside_situation(language: Language) -> (&'static str, &'static str) {
    match language {
        Dutch => (
            "Leg je mix naast een situatie",
            ": van paspoortbalie tot je eigen werk",
        ),
        English => (
            "Put your mix beside a situation",
            ": from a passport counter to your own work",
        ),
    }
}

/// A choice in the menu: its label, and what stands behind it where there is room; so the three after it.
pub(crate) const fn beside_job(language: Language) -> (&'static str, &'static str) {
    match language {
        Dutch => (
            "Leg je mix naast je werk",
            ": dezelfde stellingen, zoals je werk ze vraagt",
        ),
        English => (
            "Put your mix beside your job",
            ": the same statements, as your job asks them",
        ),
    }
}

pub(crate) const fn cases(language: Language) -> (&'static str, &'static str) {
    match language {
        Dutch => ("Praktijkgevallen", ", en wat je keuze kost"),
        English => ("Cases", ", and what your choice costs"),
    }
}

pub(crate) const fn ask_colleagues(language: Language) -> (&'static str, &'static str) {
    match language {
        Dutch => ("Vraag je collega's", " hoe zij je zien"),
        English => ("Ask your colleagues", " how they see you"),
    }
}

pub(crate) const fn beside_wish(language: Language) -> (&'static str, &'static str) {
    match language {
        Dutch => (
            "Leg je mix naast je wens",
            ": dezelfde stellingen, zoals je zou willen werken",
        ),
        English => (
            "Put your mix beside your wish",
            ": the same statements, as you would like to work",
        ),
    }
}

pub(crate) const fn intention(language: Language) -> (&'static str, &'static str) {
    match language {
        Dutch => ("Kies één voornemen", ": als …, dan …"),
        English => ("Choose one intention", ": if …, then …"),
    }
}

pub(crate) const fn which_intention(language: Language) -> &'static str {
    match language {
        Dutch => "Je voornemen, bijvoorbeeld: als …, dan …",
        English => "Your intention, for example: if …, then …",
    }
}

/// The intention is kept with the result, or goes with what is saved.
pub(crate) const fn intention_taken(language: Language, is_kept: bool) -> &'static str {
    match (language, is_kept) {
        (Dutch, true) => {
            "Je voornemen staat bij je uitslag. Bij de volgende start zie je het terug."
        }
        (English, true) => {
            "Your intention is with your result. You see it again at the next start."
        }
        (Dutch, false) => "Je voornemen komt in het bestand als je je uitslag bewaart.",
        (English, false) => "Your intention goes into the file when you save your result.",
    }
}

pub(crate) const fn no_intention(language: Language) -> &'static str {
    match language {
        Dutch => "Er staat geen voornemen bij je uitslag.",
        English => "There is no intention with your result.",
    }
}

/// What one wanted to do, when the result is opened again: the day of the result, and the intention.
pub(crate) fn intention_again(language: Language, day: &str, intention: &str) -> [String; 2] {
    match language {
        Dutch => [
            format!("Dit nam je je voor bij je uitslag van {day}. Hoe ging het?"),
            intention.to_owned(),
        ],
        English => [
            format!("This is what you meant to do at your result of {day}. How did it go?"),
            intention.to_owned(),
        ],
    }
}

pub(crate) const fn on_to_result(language: Language) -> &'static str {
    match language {
        Dutch => "naar je uitslag",
        English => "to your result",
    }
}

/// The choice to answer the other statements of the whole list after its short version.
pub(crate) fn other_statements(language: Language, number: usize) -> (String, &'static str) {
    match language {
        Dutch => (
            format!("Nog {number} stellingen"),
            ": dan is je uitslag zekerder",
        ),
        English => (
            format!("{number} more statements"),
            ": your result is surer then",
        ),
    }
}

pub(crate) const fn for_trainer(language: Language) -> (&'static str, &'static str) {
    match language {
        Dutch => (
            "Geef je antwoorden aan je trainer",
            ": één regel, in een bestand",
        ),
        English => ("Give your answers to your trainer", ": one row, in a file"),
    }
}

/// The file for the trainer: what to ask, and its name on this day.
pub(crate) fn trainer_file(language: Language, day: &str) -> (&'static str, String) {
    match language {
        Dutch => (
            "Wie dit bestand krijgt, kan je antwoorden lezen. Naam van het bestand:",
            format!("antwoorden-{day}.csv"),
        ),
        English => (
            "Whoever gets this file can read your answers. Name of the file:",
            format!("answers-{day}.csv"),
        ),
    }
}

pub(crate) const fn look_at_answers(language: Language) -> &'static str {
    match language {
        Dutch => "Bekijk of verander je antwoorden",
        English => "Look at your answers, or change them",
    }
}

pub(crate) const fn back_to_result(language: Language) -> &'static str {
    match language {
        Dutch => "terug naar je uitslag",
        English => "back to your result",
    }
}

/// A result was saved: where, and how to open it.
pub(crate) fn saved(language: Language, path: &str, ending: Option<&str>) -> String {
    let how = match (language, ending) {
        (Dutch, Some("html" | "htm")) => " Dubbelklik erop, dan opent je browser.",
        (English, Some("html" | "htm")) => " Double-click it to open it in your browser.",
        (Dutch, Some("csv")) => {
            " Het zijn je antwoorden in één rij: geef het alleen aan wie die mag lezen."
        }
        (English, Some("csv")) => {
            " It holds your answers in one row: give it only to someone who may read them."
        }
        _ => "",
    };
    match language {
        Dutch => format!("Bewaard: {path}.{how}"),
        English => format!("Saved: {path}.{how}"),
    }
}
