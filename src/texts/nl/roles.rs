//! De rollen in het Nederlands.

use crate::texts::roles::RolesWords;

pub(super) static ROLES: RolesWords = RolesWords {
    introduction: "Iedereen die voor de overheid werkt, mengt drie rollen. Alle drie zijn nodig; welke mix past, hangt af van \
                   de taak, het team en het moment. Oud is niet fout en nieuw is niet beter.",
    situations: "Elke situatie vraagt om een andere mix",
    ratings: "Hoe hard een rol nodig is, van 1 tot 5. De cijfers zijn een voorbeeld: jij kent je eigen werk het best.",
    situation: |title, ratings| format!("{title}: {}", super::list(ratings)),
    beside: |name| format!("Je eigen mix ernaast: ambtenaar compare BESTAND --situation {name}"),
    origin: "Waar deze rol vandaan komt",
    core_words: "Woorden die erbij horen",
    strengths: "Sterke kanten, en hun prijs",
    watch: "Let op",
    avoid: "Probeer",
    words: "Woorden die werken als iemand zo praat",
    brings: "Wat deze rol een team brengt",
    leading: "Leidinggeven aan iemand die hier sterk in is",
    grow: "Groeien in deze rol",
    irritation: "Als deze rol je irriteert",
    bridge: "Een zin in deze woorden",
    question: "Een vraag aan een collega",
};
