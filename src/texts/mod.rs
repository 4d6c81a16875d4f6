//! Everything a person reads, from one typed struct per language: a text that is missing does not compile.
//!
//! Plain sentences are `&'static str`; sentences with something in them are functions, so that every language decides
//! its own word order. A language is one folder here and one line in [`Language`].

pub(crate) mod en;
pub(crate) mod nl;

pub use crate::words::{Count, Language, Numbers, as_sentence, capitalised};

/// The texts of one language.
#[derive(Debug)]
pub struct Texts {
    /// The language itself.
    pub language: Language,
    /// How numbers and dates are written.
    pub numbers: Numbers,
    /// A list in a sentence: "a, b and c".
    pub list: fn(&[String]) -> String,
}

impl Language {
    /// What a person reads in this language.
    #[must_use]
    pub const fn texts(self) -> &'static Texts {
        match self {
            Self::Dutch => &nl::TEXTS,
            Self::English => &en::TEXTS,
        }
    }
}
