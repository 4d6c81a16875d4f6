//! What was understood of the columns of a file.

use crate::model::Perspective;
use crate::words::Language;

sentences! {
    pub(crate) fn encoding: nl "codering" en "encoding";
    pub(crate) fn delimiter: nl "scheidingsteken" en "delimiter";
    pub(crate) fn sheet: nl "werkblad" en "sheet";
    /// Before the form of a row that does not name one.
    pub(crate) fn form: nl "lange of korte lijst" en "form";
    /// Before the perspective of a row that does not name one.
    pub(crate) fn perspective: nl "perspectief" en "perspective";
    pub(crate) fn columns: nl "kolommen:" en "columns:";
    /// Found by id.
    pub(crate) fn by_id: nl "aan de code" en "by its id";
    /// Found by the number in the printed list.
    pub(crate) fn by_number:
        nl "aan het nummer in de gedrukte lijst"
        en "by its number in the printed list";
    /// Said on the command line.
    pub(crate) fn by_hand: nl "aan --column" en "by --column";
    /// A column that has to do with a statement and does not count.
    pub fn unused(id: &str):
        nl "lijkt op {id}, telt niet mee"
        en "looks like {id}, does not count";
    pub(crate) fn ignored: nl "niet gebruikt" en "ignored";
    /// Above the texts and numbers in the first rows.
    pub(crate) fn answers: nl "antwoorden in de eerste rijen:" en "answers in the first rows:";
    /// There are no rows to look at.
    pub(crate) fn no_answers: nl "geen rijen" en "no rows";
    pub(crate) fn missing: nl "geen antwoord" en "no answer";
    pub(crate) fn unreadable: nl "niet begrepen" en "not understood";
}

/// The delimiters by their keys.
pub(crate) fn delimiters(language: Language, key: &str) -> &'static str {
    match key {
        "semicolon" => word!(language, "puntkomma", "semicolon"),
        "tab" => "tab",
        "bar" => word!(language, "verticale streep", "vertical bar"),
        _ => word!(language, "komma", "comma"),
    }
}

sentences! {
    /// Found by the text in a language, of a perspective; the whole text or its start.
    pub(crate) fn by_text(language: Language, tag: &str, perspective: Perspective, whole: bool): (
        wording = wording(language, perspective),
    ) match whole {
        true => nl "aan de tekst ({tag}{wording})" en "by its text ({tag}{wording})";
        false => nl "aan de eerste woorden ({tag}{wording})" en "by its first words ({tag}{wording})";
    }
    const fn wording(perspective: Perspective): match perspective {
        Perspective::Own => nl "" en "";
        Perspective::Wish => nl ", over hoe je zou willen werken" en ", wording about a wish";
        Perspective::Job => nl ", over wat je werk vraagt" en ", wording about the job";
        Perspective::Colleague => nl ", over een collega" en ", wording about a colleague";
    }
    /// The columns that say something about the row, by the key of the detail.
    pub(crate) fn detail(key: &str): word match key {
        "id" => nl "over wie de rij gaat" en "who the row is about";
        "date" => nl "datum" en "date";
        "perspective" => nl "perspectief" en "perspective";
        "form" => nl "lange of korte lijst" en "form";
        "instrument" => nl "gebruikte stellingen" en "statements used";
        "seed" => nl "volgorde van de stellingen" en "order of the statements";
        "finished" | "status" => nl "of de rij is ingeleverd" en "whether the row was handed in";
        "answers" =>
            nl "alle antwoorden, een cijfer per stelling" en "all answers, a digit per statement";
        "begun" => nl "wanneer begonnen" en "when it was begun";
        _ => nl "wanneer ingeleverd" en "when it was handed in";
    }
}
