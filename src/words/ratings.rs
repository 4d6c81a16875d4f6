//! Three ratings, one per role: of one's own mix, as a guess, or of a situation.

use crate::words::Language::{self, Dutch, English};

/// What is rated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Rated {
    /// How much someone uses each role.
    OwnMix,
    /// How much a situation needs each role.
    Situation,
}

/// Above a rating: its number and how many there are.
pub(crate) fn heading(language: Language, rated: Rated, number: usize, of: usize) -> String {
    match (language, rated) {
        (Dutch, Rated::OwnMix) => {
            format!("Voor de eerste stelling: schatting {number} van {of}")
        }
        (English, Rated::OwnMix) => format!("Before the first statement: guess {number} of {of}"),
        (Dutch, Rated::Situation) => format!("Jouw cijfers: rol {number} van {of}"),
        (English, Rated::Situation) => format!("Your ratings: role {number} of {of}"),
    }
}

/// The question: the name of a role, and its summary as a sentence.
pub(crate) fn question(language: Language, rated: Rated, role: &str, summary: &str) -> String {
    match (language, rated) {
        (Dutch, Rated::OwnMix) => format!("Hoeveel gebruik jij de rol van {role}? {summary}"),
        (English, Rated::OwnMix) => format!("How much do you use the {role}? {summary}"),
        (Dutch, Rated::Situation) => format!("Hoe hard is de {role} hier nodig? {summary}"),
        (English, Rated::Situation) => format!("How much is the {role} needed here? {summary}"),
    }
}

/// What the ratings 1 to 5 mean.
pub(crate) const fn labels(language: Language, rated: Rated) -> [&'static str; 5] {
    match (language, rated) {
        (Dutch, Rated::OwnMix) => [
            "heel weinig",
            "weinig",
            "ongeveer evenveel als de rest",
            "veel",
            "heel veel",
        ],
        (English, Rated::OwnMix) => [
            "very little",
            "little",
            "about as much as the others",
            "a lot",
            "very much",
        ],
        (Dutch, Rated::Situation) => ["nauwelijks", "een beetje", "redelijk", "veel", "heel veel"],
        (English, Rated::Situation) => ["hardly", "a little", "fairly", "a lot", "very much"],
    }
}
