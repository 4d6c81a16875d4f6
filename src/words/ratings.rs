//! Three ratings, one per role: of a mix, as a guess, or of a situation.

use crate::model::Perspective;
use crate::words::Language::{self, Dutch, English};
use crate::words::interview;

/// What is rated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum RatedThing {
    /// How much someone uses each role, would like to, has to, or is seen to.
    Mix(Perspective),
    /// How much a situation needs each role; what stands there may be an example.
    Situation { example: bool },
}

sentences! {
    /// Above a rating: its number and how many there are.
    pub(crate) fn heading(rated: RatedThing, number: usize, of: usize): match rated {
        RatedThing::Mix(_) =>
            nl "Voor de eerste stelling: schatting {number} van {of}"
            en "Before the first statement: guess {number} of {of}";
        RatedThing::Situation { .. } =>
            nl "Jouw cijfers: rol {number} van {of}"
            en "Your ratings: role {number} of {of}";
    }
    /// The question: the name of a role, and its summary as a sentence.
    pub(crate) fn question(rated: RatedThing, role: &str, summary: &str): match rated {
        RatedThing::Mix(Perspective::Own) =>
            nl "Hoeveel plaats heeft de rol van {role} in jouw werk? {summary}"
            en "How much do you use the {role}? {summary}";
        RatedThing::Mix(Perspective::Wish) =>
            nl "Hoeveel plaats zou jij de rol van {role} willen geven? {summary}"
            en "How much would you like to use the {role}? {summary}";
        RatedThing::Mix(Perspective::Job) =>
            nl "Hoeveel van de rol van {role} vraagt je werk? {summary}"
            en "How much does your job ask for the {role}? {summary}";
        RatedThing::Mix(Perspective::Colleague) =>
            nl "Hoeveel zie jij van de rol van {role} bij je collega? {summary}"
            en "How much do you see the {role} in your colleague? {summary}";
        RatedThing::Situation { .. } =>
            nl "Hoe hard is de rol van {role} hier nodig? {summary}"
            en "How much is the {role} needed here? {summary}";
    }
}

/// What the ratings 1 to 5 mean.
pub(crate) const fn labels(language: Language, rated: RatedThing) -> [&'static str; 5] {
    match (language, rated) {
        (Dutch, RatedThing::Mix(_)) => [
            "heel weinig",
            "weinig",
            "ongeveer evenveel als de andere twee",
            "veel",
            "heel veel",
        ],
        (English, RatedThing::Mix(_)) => [
            "very little",
            "little",
            "about as much as the other two",
            "a lot",
            "very much",
        ],
        (Dutch, RatedThing::Situation { .. }) => {
            ["nauwelijks", "een beetje", "redelijk", "hard", "heel hard"]
        }
        (English, RatedThing::Situation { .. }) => {
            ["hardly", "a little", "a fair amount", "a lot", "very much"]
        }
    }
}

/// Behind the rating that stands there already: of an example, unless the person gave it.
pub(crate) const fn old(language: Language, rated: RatedThing, own: bool) -> &'static str {
    match rated {
        RatedThing::Situation { example: true } if !own => word!(language, "voorbeeld", "example"),
        RatedThing::Situation { .. } | RatedThing::Mix(_) => interview::chosen(language),
    }
}
