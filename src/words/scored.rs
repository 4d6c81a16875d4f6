//! What the columns of scored rows mean.

use crate::words::Language::{self, Dutch, English};

/// The meaning of a column, or of a key of a line of JSON, by its name.
pub(crate) fn meaning(language: Language, name: &str) -> &'static str {
    let (dutch, english) = of_row(name).unwrap_or_else(|| of_scores(name));
    match language {
        Dutch => dutch,
        English => english,
    }
}

fn of_row(name: &str) -> Option<(&'static str, &'static str)> {
    Some(match name {
        "source" => (
            "het bestand waar de rij in staat, of stdin",
            "the file that the row is in, or stdin",
        ),
        "id" => (
            "over wie de rij gaat, of het nummer van de rij",
            "who the row is about, or the number of the row",
        ),
        "status" => (
            "of er voor elke rol genoeg antwoorden zijn",
            "whether there are enough answers for every role",
        ),
        "instrument" => (
            "de stellingen waarmee de rij gemaakt is",
            "the statements with which the row was made",
        ),
        "form" => (
            "welke stellingen gevraagd zijn",
            "which statements were asked",
        ),
        "perspective" => ("hoe er geantwoord is", "from whose eyes the row is"),
        "date" => ("de dag van de antwoorden", "the day of the answers"),
        _ => return None,
    })
}

fn of_scores(name: &str) -> (&'static str, &'static str) {
    match name {
        "answered" => (
            "hoeveel stellingen van de rol beantwoord zijn",
            "how many statements of the role were answered",
        ),
        "score" => (
            "de score van de rol, 0 tot en met 100",
            "the score of the role, 0 to 100",
        ),
        "margin" => (
            "één standaardfout van de score, in punten",
            "one standard error of the score, in points",
        ),
        "mix" => (
            "het aandeel van de rol; de drie zijn samen 100",
            "the share of the role; the three add up to 100",
        ),
        "mix_margin" => (
            "één standaardfout van het aandeel, in punten",
            "one standard error of the share, in points",
        ),
        "leading" => (
            "de rollen die vooropstaan, met + ertussen; in JSON een lijst",
            "the roles that lead, joined with +; a list in JSON",
        ),
        "trailing" => ("de rol die achterblijft", "the role that stays behind"),
        "label" => (
            "een voorkeur, een combinatie van twee rollen, of alle drie in balans",
            "a preference, a combination of two roles, or all three balanced",
        ),
        "strength" => ("hoe duidelijk een voorkeur is", "how clear a preference is"),
        "acquiescence" => (
            "hoeveel meer iemand het eens was dan oneens, wat er ook gevraagd werd, in stappen van de schaal",
            "how much more someone agreed than disagreed, whatever was asked, in steps of the scale",
        ),
        "straight_line" => (
            "of elk antwoord hetzelfde is",
            "whether every answer is the same",
        ),
        "longest_run" => (
            "de langste reeks gelijke antwoorden, in de getoonde volgorde",
            "the longest run of equal answers, in the order in which they were shown",
        ),
        _ => ("", ""),
    }
}
