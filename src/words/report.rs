//! What a report says whatever it is about, and a person's result around its pages.

use crate::model::{Form, Format, Perspective};
use crate::words::{Language, alternatives, list};

/// The ends of a name by which a report is written to a file, each in its own format, and `more` of them.
pub(crate) fn endings(language: Language, more: &[Format]) -> String {
    let formats = Format::IN_FILES.iter().chain(more);
    let endings = formats.map(|format| format!(".{}", format.ending()));
    alternatives(language, &endings.collect::<Vec<_>>())
}

sentences! {
    /// Under shares of which some do not add up to 100 as they are printed.
    pub(crate) fn rounded:
        nl "De aandelen zijn afgerond; daarom zijn ze samen niet altijd 100."
        en "The shares are rounded, so they do not always add up to 100.";
    /// Under answers with their percentages, of which some do not add up to 100.
    pub(crate) fn percents_rounded:
        nl "De percentages zijn afgerond; daarom zijn ze samen niet altijd 100."
        en "The percentages are rounded, so they do not always add up to 100.";
    /// Before the words that fit a role.
    pub(crate) fn words(role: &str):
        nl "Woorden die passen bij iemand die praat als {role}:"
        en "Words that suit the {role}'s way of speaking:";
    /// Where to read more about a role.
    pub(crate) fn more(key: &str):
        nl "Meer over deze rol: ambtenaar roles {key}"
        en "More about this role: ambtenaar roles {key}";
    /// Above the statements that moved each role most.
    pub(crate) fn explain:
        nl "Welke stellingen het meest uitmaakten"
        en "Which statements mattered most";
    /// How to read them.
    pub(crate) fn explained_note:
        nl "Het getal vóór een stelling is het aantal punten dat de score van de rol hoger of lager werd dan met een antwoord in het \
            midden. Omgekeerd: wie het met zo'n stelling oneens is, krijgt er punten voor de rol bij."
        en "The number before a statement is how many points higher or lower the score of the role became than with an answer in the \
            middle. Reversed: disagreeing with such a statement adds to the role.";
    /// No statement moved this role away from the middle.
    pub(crate) fn unmoved:
        nl "Geen enkele stelling trok deze rol weg van het midden."
        en "No statement pulled this role away from the middle.";
    pub(crate) fn notes: nl "Goed om te weten" en "Good to know";
    /// The measurement error is assumed, because the file does not say.
    pub(crate) fn assumed_error:
        nl "De maker van deze lijst geeft geen meetfout op. De marge rekent daarom met 22,5 punt per stelling."
        en "The author of this list states no measurement error. The margin therefore assumes 22.5 points per statement.";
    /// Before the open question.
    pub(crate) fn ask: nl "Vraag het eens aan een collega:" en "Ask a colleague some time:";
    /// Where the model comes from.
    pub(crate) fn credit:
        nl "Naar het model De Ideale Ambtenaar van Ronald Derks en Bas van Leeuwen. Dit programma staat daar los van."
        en "Based on the model De Ideale Ambtenaar by Ronald Derks and Bas van Leeuwen. This program is independent of it.";
    /// What a rater reads instead of a result.
    pub(crate) fn for_colleague:
        nl "Dank je wel. Geef het bestand aan degene die jullie samen kozen. De uitslag is van je collega; daarom staat die hier niet."
        en "Thank you. Give the file to the person you chose together. The result belongs to your colleague, so it is not shown here.";
    /// The code that the person gave.
    pub(crate) fn id(id: &str): nl "code {id}" en "code {id}";
    pub(crate) fn mix: nl "De mix" en "The mix";
    /// What the mark at the end of a bar means, and the sign ±.
    pub(crate) fn margin:
        nl "Het teken ± en de streep aan het eind van een balk zijn de marge: in ongeveer twee van de drie gevallen ligt de \
            echte waarde daarbinnen."
        en "The sign ± and the line at the end of a bar are the margin: in about two out of three cases the true value lies \
            within it.";
    pub(crate) fn triangle:
        nl "De plek tussen de drie rollen"
        en "The place between the three roles";
    /// What middle, corner and circle of the triangle mean.
    pub(crate) fn triangle_caption:
        nl "Het kruisje: alle drie even sterk. Een hoek: zo ver als één rol kan gaan, twee derde van de mix. De kring om de stip \
            is de marge."
        en "The cross: all three equally strong. A corner: as far as one role can go, two thirds of the mix. The circle around \
            the dot is the margin.";
    /// The mix lies outside the triangle.
    pub fn outside:
        nl "Deze mix valt buiten de driehoek en staat daarom op de rand."
        en "This mix falls outside the triangle, so it stands on the edge.";
    /// Which program made it, with its version.
    pub(crate) fn made(version: &str):
        nl "Gemaakt met ambtenaar {version}."
        en "Made with ambtenaar {version}.";
    /// Before the reference of the statements it was made from.
    pub(crate) fn instrument: nl "Stellingen:" en "Statements:";
    /// Where the file is, and that it asks and sends nothing.
    pub(crate) fn privacy:
        nl "Dit bestand staat alleen waar jij het bewaart. Het haalt niets op en stuurt niets door."
        en "This file exists only where you keep it. It fetches nothing and sends nothing.";
    /// What this is not.
    pub(crate) fn closing:
        nl [
            "Dit is een momentopname en het begin van een gesprek.",
            "Niet voor selectie, beoordeling of beloning. Geen psychologische test; er is geen norm."
        ]
        en [
            "This is a snapshot and the start of a conversation.",
            "Not for selection, appraisal or pay. Not a psychological test; there is no norm."
        ];
    /// A statement that moved a role: answer, whether it is reversed, statement.
    pub(crate) fn explained(answer: &str, reversed: bool, statement: &str): match reversed {
        true =>
            nl "{statement} (antwoord: {answer}, omgekeerd)" en "{statement} (answer: {answer}, reversed)";
        false => nl "{statement} (antwoord: {answer})" en "{statement} (answer: {answer})";
    }
    /// Which statements were answered.
    pub(crate) const fn form(form: Form): match form {
        Form::Full => nl "volledige lijst" en "full version";
        Form::Short => nl "korte versie" en "short version";
    }
    /// What the person had in mind.
    pub(crate) const fn perspective(perspective: Perspective): match perspective {
        Perspective::Own => nl "zoals je nu werkt" en "as you work now";
        Perspective::Wish => nl "zoals je zou willen werken" en "as you would like to work";
        Perspective::Job => nl "zoals je werk het vraagt" en "as your job asks";
        Perspective::Colleague => nl "over een collega" en "about a colleague";
    }
    /// The triangle in words: the shares with the names of their roles.
    pub(crate) fn triangle_in_words(language: Language, shares: &[String]):
        nl "Een driehoek met in iedere hoek een rol, en een stip voor de mix: {}."
        en "A triangle with a role in each corner, and a dot for the mix: {}.", list(language, shares);
    /// Beside the mark in the triangle: whose it is.
    pub(crate) const fn mark(perspective: Perspective): match perspective {
        Perspective::Own => nl "jij" en "you";
        Perspective::Wish => nl "je wens" en "your wish";
        Perspective::Job => nl "je werk" en "your job";
        Perspective::Colleague => nl "je collega" en "your colleague";
    }
}
