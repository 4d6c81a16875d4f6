//! Around the pages of a result: what can be done from there.

use crate::words::Language::{self, Dutch, English};
use crate::words::article;

sentences! {
    pub(crate) fn complete: nl "nu aanvullen" en "complete it now";
    pub(crate) fn more: nl "meer" en "more";
    pub(crate) fn save: nl "bewaren" en "save";
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
             verschil groot genoeg om er vrij zeker van te zijn.",
            "",
            "Met m zie je wat je nog meer kunt doen. Met q stop je, en kies je wat er met je uitslag gebeurt.",
        ],
        English => &[
            "How to read your result",
            "",
            "Everyone uses all three roles. A bar shows how large a role is in your mix, compared with the other two. Together \
             the three numbers are 100, give or take rounding.",
            "The thin line behind a bar is the margin: in about two out of three cases the true value lies no further \
             away than that line, up or down.",
            "When all three bars end at a third, the roles are equally strong.",
            "Where it says “probably”, a preference shows but is not certain. Where it says “clearly”, the difference is \
             large enough to be fairly sure of it.",
            "",
            "Press m to see what else you can do. Press q to stop and choose what becomes of your result.",
        ],
    };
    lines.iter().map(|line| (*line).to_owned()).collect()
}

sentences! {
    pub(crate) fn what_now: nl "Wat wil je nu doen?" en "What would you like to do now?";
    pub(crate) fn what_else: nl "wat je er verder mee kunt doen" en "what else you can do with it";
    /// A choice in the menu: its label, and what stands behind it where there is room, such as that it is one of the four
    /// exercises of the model; so those after it.
    pub(crate) fn read_roles:
        nl ("Lees over de drie rollen", " (oefening, 5 minuten)")
        en ("Read about the three roles", " (exercise, 5 minutes)");
    /// From a list beside it.
    pub(crate) fn own_result:
        nl ("Naar je eigen uitslag", ", met alles wat je daar kunt doen")
        en ("Your own result", ", with all you can do there");
    pub(crate) fn read_model:
        nl ("De ideale ambtenaar", ": bestaat die? En wat kan een team ermee?")
        en ("The ideal public servant", ": is there one? And what can a team do?");
    pub(crate) fn beside_situation:
        nl ("Leg je mix naast een situatie", ", of naast je eigen werk in drie cijfers")
        en ("Put your mix beside a situation", ", or beside your own work in three ratings");
    pub(crate) fn beside_job:
        nl ("Leg je mix naast je werk", ": dezelfde stellingen (oefening, 5 minuten)")
        en ("Put your mix beside your job", ": the same statements (exercise, 5 minutes)");
    pub(crate) fn cases:
        nl ("Praktijkgevallen", ", en wat je keuze kost (oefening, 10 minuten)")
        en ("Cases", ", and what your choice costs (exercise, 10 minutes)");
    /// Before the cases: to rank them at once, or to live all of them through in one role first.
    pub(crate) fn how_to_take_cases:
        nl "Hoe wil je de praktijkgevallen doen?" en "How would you like to take the cases?";
    pub(crate) fn rank_at_once:
        nl "kies steeds je eigen volgorde" en "choose your own order each time";
    pub(crate) fn ask_colleagues:
        nl ("Vraag je collega's", " hoe zij je zien")
        en ("Ask your colleagues", " how they see you");
    pub(crate) fn beside_wish:
        nl ("Leg je mix naast je wens", ": zoals je zou willen werken")
        en ("Put your mix beside your wish", ": as you would like to work");
    pub(crate) fn intention:
        nl ("Kies één voornemen", ": als …, dan … (oefening: je valkuilen, 5 minuten)")
        en ("Choose one intention", ": if …, then … (exercise: your pitfalls, 5 minutes)");
    /// Above the pitfalls of a role, with what helps against each or without.
    pub(crate) fn pitfalls(role: &str):
        nl "Valkuilen van de {role}:" en "Pitfalls of the {role}:";
    pub(crate) fn pitfalls_and_help(role: &str):
        nl "Valkuilen van de {role}, en wat helpt:"
        en "Pitfalls of the {role}, and what helps:";
    pub(crate) fn which_intention:
        nl "Je voornemen (als …, dan …):"
        en "Your intention (if …, then …):";
    /// The intention is kept with the result, or goes with what is saved.
    pub(crate) const fn intention_taken(is_kept: bool): match is_kept {
        true =>
            nl "Je voornemen staat bij je uitslag. Bij de volgende start zie je het terug."
            en "Your intention is with your result. You see it again at the next start.";
        false =>
            nl "Je voornemen komt in het bestand als je je uitslag bewaart."
            en "Your intention goes into the file when you save your result.";
    }
    pub(crate) fn no_intention:
        nl "Er staat geen voornemen bij je uitslag."
        en "There is no intention with your result.";
}

/// What one meant to do, when the result is opened again; how it went is asked from the day after that of the result.
pub(crate) fn intention_again(
    language: Language,
    day: Option<&str>,
    intention: &str,
) -> [String; 2] {
    [what_you_meant(language, day), intention.to_owned()]
}

sentences! {
    fn what_you_meant(day: Option<&str>): match day {
        Some(day) =>
            nl "Dit nam je je voor bij je uitslag van {day}. Hoe ging het?"
            en "This is what you meant to do at your result of {day}. How did it go?";
        None =>
            nl "Dit neem je je voor, na je uitslag van vandaag."
            en "This is what you set out to do, after today's result.";
    }
    /// On from there: to the result, or to the menu of what else there is.
    pub(crate) const fn on_from_intention(to_menu: bool): match to_menu {
        false => nl "naar je uitslag" en "see your result";
        true => nl "naar het menu" en "to the menu";
    }
    /// To live the cases through in a role first.
    pub(crate) fn live_first(role: &str): (a = article(role))
        nl "beleef ze eerst als iemand die alleen maar {role} is"
        en "first live them as someone who is nothing but {a} {role}";
}

/// The choice to answer the other statements of the whole list after its short version.
pub(crate) fn other_statements(language: Language, number: usize) -> (String, &'static str) {
    match language {
        Dutch => (
            format!("Nog {number} stellingen"),
            ": dan is je uitslag zekerder",
        ),
        English => (format!("{number} more statements"), ", for a surer result"),
    }
}

sentences! {
    pub(crate) fn for_trainer:
        nl ("Geef je antwoorden aan je trainer", ": één regel, in een bestand")
        en ("Give your answers to your trainer", ": one row, in a file");
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

sentences! {
    pub(crate) fn look_at_answers:
        nl "Bekijk of verander je antwoorden" en "Look at your answers, or change them";
    pub(crate) fn back_to_result: nl "terug naar je uitslag" en "back to your result";
    /// A result was saved: where, and how to open it, or with how many rows of answers in it.
    pub(crate) fn saved(path: &str, ending: Option<&str>, rows: usize): match ending {
        Some("html" | "htm") =>
            nl "Bewaard: {path}. Dubbelklik erop, dan opent je browser."
            en "Saved: {path}. Double-click it to open it in your browser.";
        Some("csv") if rows > 1 =>
            nl "Bewaard: {path}. Je antwoorden zijn erbij gezet: er staan nu {rows} rijen in. Geef het alleen aan wie die allemaal mag lezen."
            en "Saved: {path}. Your answers were added: it now holds {rows} rows. Give it only to someone who may read them all.";
        Some("csv") =>
            nl "Bewaard: {path}. Het zijn je antwoorden in één rij: geef het alleen aan wie die mag lezen."
            en "Saved: {path}. It holds your answers in one row: give it only to someone who may read them.";
        _ => nl "Bewaard: {path}." en "Saved: {path}.";
    }
}
