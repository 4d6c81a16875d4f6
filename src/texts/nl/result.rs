//! De uitslag in het Nederlands.

use crate::model::{Form, Perspective};
use crate::texts::result::{Document, ResultWords};

pub(super) static RESULT: ResultWords = ResultWords {
    chart_caption: "aandeel in de mix, samen 100",
    rounded: ", afgerond",
    pitfall: "Let op:",
    words: |role| format!("Woorden die passen als iemand spreekt vanuit de {role}:"),
    more: |key| format!("Meer over deze rol: ambtenaar roles {key}"),
    explain: "Welke stellingen het meest uitmaakten",
    explained: |answer, reversed, statement| {
        let reversed = if reversed { ", omgekeerd" } else { "" };
        format!("{statement} (antwoord: {answer}{reversed})")
    },
    explained_note: "Het getal voor een stelling die veel uitmaakte: zoveel punten werd de score van de rol erdoor hoger of lager \
                     dan met een antwoord in het midden. Omgekeerd: wie het met zo'n stelling oneens is, krijgt er punten \
                     voor de rol bij.",
    unmoved: "Geen enkele stelling trok deze rol weg van het midden.",
    notes: "Goed om te weten",
    assumed_error: "De maker van deze lijst geeft geen meetfout op. De marge rekent daarom met 22,5 punt per stelling.",
    ask: "Vraag het eens aan een collega:",
    closing: &[
        "Dit is een momentopname en het begin van een gesprek.",
        "Niet voor selectie, beoordeling of beloning. Geen psychologische test; er is geen norm.",
    ],
    credit: "Naar het model De Ideale Ambtenaar van Ronald Derks en Bas van Leeuwen. Dit programma staat daar los van.",
    for_colleague: "Dank je wel. Je antwoorden zijn bewaard voor je collega. De uitslag is van je collega; daarom staat \
                    die hier niet.",
    document: Document {
        date: super::date,
        form: |form| match form {
            Form::Full => "volledige lijst",
            Form::Short => "korte versie",
        },
        perspective: |perspective| match perspective {
            Perspective::Own => "zoals je nu werkt",
            Perspective::Wish => "zoals je zou willen werken",
            Perspective::Job => "zoals je werk het vraagt",
            Perspective::Colleague => "over een collega",
        },
        id: |id| format!("code {id}"),
        mix: "De mix",
        third: "een derde",
        margin: "Het teken ± en de streep aan het eind van een balk zijn de marge: in ongeveer twee van de drie gevallen \
                 ligt de echte waarde daarbinnen.",
        triangle: "De plek tussen de drie rollen",
        triangle_in_words: |shares| {
            format!(
                "Een driehoek met in iedere hoek een rol, en een stip voor de mix: {}.",
                super::list(shares)
            )
        },
        triangle_caption: "Het kruisje: alle drie even sterk. Een hoek: zo ver als één rol kan gaan, twee derde van de \
                           mix. De kring om de stip is de marge.",
        outside: "Deze mix valt buiten de driehoek en staat daarom op de rand.",
        mark: |perspective| match perspective {
            Perspective::Own => "jij",
            Perspective::Wish => "je wens",
            Perspective::Job => "je werk",
            Perspective::Colleague => "je collega",
        },
        numbers: "De cijfers",
        next: "En nu verder",
        made: |version, date| format!("Gemaakt met ambtenaar {version} op {date}."),
        instrument: "Stellingen:",
        privacy: "Dit bestand staat alleen waar jij het bewaart. Het haalt niets op en stuurt niets door.",
    },
};
