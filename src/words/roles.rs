//! Around the texts about the roles.

use crate::model::Role;
use crate::words::{Language, list};

sentences! {
    /// What a report about them is called.
    pub(crate) fn title: nl "De ideale ambtenaar: drie rollen" en "The ideal public servant: three roles";
    /// Before the three roles.
    pub(crate) fn introduction:
        nl "Iedereen die voor de overheid werkt, mengt drie rollen. Alle drie zijn nodig; welke mix past, hangt af van de taak, \
         het team en het moment. Oud is niet fout en nieuw is niet beter."
        en "Everyone who works for government mixes three roles. All three are needed; which mix fits depends on the task, the \
         team and the moment. Old is not wrong and new is not better.";
    /// Above situations and how hard they need each role.
    pub(crate) fn situations:
        nl "Elke situatie vraagt om een andere mix"
        en "Every situation asks for a different mix";
    /// How to read the ratings.
    pub(crate) fn ratings:
        nl "Hoe hard een rol nodig is, van 1 tot 5. De cijfers zijn een voorbeeld: jij kent je eigen werk het best."
        en "How much a role is needed, from 1 to 5. The ratings are an example: you know your own work best.";
    /// How to put one's own mix beside a situation, by its name.
    pub(crate) fn beside(name: &str):
        nl "Je eigen mix ernaast: ambtenaar compare BESTAND --situation {name}"
        en "Your own mix beside it: ambtenaar compare FILE --situation {name}";
    pub(crate) fn origin: nl "Waar deze rol vandaan komt" en "Where this role comes from";
    pub(crate) fn core_words: nl "Woorden die erbij horen" en "Words that belong to it";
    pub(crate) fn strengths: nl "Sterke kanten, en hun prijs" en "Strengths, and their price";
    pub(crate) fn words:
        nl "Woorden die werken als iemand zo praat"
        en "Words that work when someone talks this way";
    pub(crate) fn bridge: nl "Een zin in deze woorden" en "A sentence in these words";
    pub(crate) fn grow: nl "Groeien in deze rol" en "Growing in this role";
    pub(crate) fn irritation: nl "Als deze rol je irriteert" en "When this role irritates you";
    pub(crate) fn brings: nl "Wat deze rol een team brengt" en "What this role brings to a team";
    pub(crate) fn leading:
        nl "Leidinggeven aan iemand die hier sterk in is"
        en "Leading someone who is strong in it";
    pub(crate) fn question: nl "Een vraag aan een collega" en "A question to ask a colleague";
}

/// A situation in a line: its title, and the names of the roles with their ratings.
pub(crate) fn situation(language: Language, title: &str, ratings: &[String]) -> String {
    format!("{title}: {}", list(language, ratings))
}

sentences! {
    /// The name of a role, whatever a file with texts about the roles calls it.
    pub(crate) const fn role_name(role: Role): match role {
        Role::Bureaucrat => nl "bureaucraat" en "bureaucrat";
        Role::Entrepreneur => nl "ondernemer" en "entrepreneur";
        Role::Connector => nl "verbinder" en "connector";
    }
}
