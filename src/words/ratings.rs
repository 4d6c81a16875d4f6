//! Three ratings, one per role: of a mix, as a guess, or of a situation.

use crate::model::Perspective;
use crate::words::Language::{self, Dutch, English};
use crate::words::interview;

/// What is rated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Rated {
    /// How much someone uses each role, would like to, has to, or is seen to.
    Mix(Perspective),
    /// How much a situation needs each role; what stands there may be an example.
    Situation { example: bool },
}

sentences! {
    /// Above a rating: its number and how many there are.
    pub(crate) fn heading(rated: Rated, number: usize, of: usize): match rated {
        Rated::Mix(_) =>
            nl "Voor de eerste stelling: schatting {number} van {of}"
            en "Before the first statement: guess {number} of {of}";
        Rated::Situation { .. } =>
            nl "Jouw cijfers: rol {number} van {of}"
            en "Your ratings: role {number} of {of}";
    }
    /// The question: the name of a role, and its summary as a sentence.
    pub(crate) fn question(rated: Rated, role: &str, summary: &str): match rated {
        Rated::Mix(Perspective::Own) =>
            nl "Hoeveel plaats heeft de rol van {role} in jouw werk? {summary}"
            en "How much do you use the {role}? {summary}";
        Rated::Mix(Perspective::Wish) =>
            nl "Hoeveel plaats zou jij de rol van {role} willen geven? {summary}"
            en "How much would you like to use the {role}? {summary}";
        Rated::Mix(Perspective::Job) =>
            nl "Hoeveel van de rol van {role} vraagt je werk? {summary}"
            en "How much does your job ask for the {role}? {summary}";
        Rated::Mix(Perspective::Colleague) =>
            nl "Hoeveel zie jij van de rol van {role} bij je collega? {summary}"
            en "How much do you see the {role} in your colleague? {summary}";
        Rated::Situation { .. } =>
            nl "Hoe hard is de rol van {role} hier nodig? {summary}"
            en "How much is the {role} needed here? {summary}";
    }
}

/// What the ratings 1 to 5 mean.
pub(crate) const fn labels(language: Language, rated: Rated) -> [&'static str; 5] {
    match (language, rated) {
        (Dutch, Rated::Mix(_)) => [
            "heel weinig",
            "weinig",
            "ongeveer evenveel als de andere twee",
            "veel",
            "heel veel",
        ],
        (English, Rated::Mix(_)) => [
            "very little",
            "little",
            "about as much as the other two",
            "a lot",
            "very much",
        ],
        (Dutch, Rated::Situation { .. }) => {
            ["nauwelijks", "een beetje", "redelijk", "hard", "heel hard"]
        }
        (English, Rated::Situation { .. }) => {
            ["hardly", "a little", "a fair amount", "a lot", "very much"]
        }
    }
}

/// Behind the rating that stands there already: of an example, unless the person gave it.
pub(crate) const fn old(language: Language, rated: Rated, own: bool) -> &'static str {
    match rated {
        Rated::Situation { example: true } if !own => word!(language, "voorbeeld", "example"),
        Rated::Situation { .. } | Rated::Mix(_) => interview::chosen(language),
    }
}
