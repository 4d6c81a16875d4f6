//! Everything a person reads, from one typed struct per language: a text that is missing does not compile.
//!
//! Plain sentences are `&'static str`; sentences with something in them are functions, so that every language decides
//! its own word order. A language is one folder here and one line in [`Language`].

mod answer_files;
pub mod cases;
pub mod class;
pub mod command_line;
pub mod compare;
mod count;
mod date;
mod en;
pub mod export;
pub mod interview;
pub mod keeping;
mod language;
mod nl;
mod number;
mod place;
pub mod reliability;
pub mod result;
pub mod roles;
pub mod score;
pub mod shells;
pub mod sitting;
pub mod statements;

use crate::model::Advice;
use crate::situation::{Error, Fault, Problem};

use cases::CasesWords;
use class::ClassWords;
use command_line::CommandLine;
use compare::CompareWords;
use export::ExportWords;
use interview::Interview;
use keeping::KeepingWords;
use reliability::ReliabilityWords;
use result::ResultWords;
use roles::RolesWords;
use score::ScoreWords;
use sitting::SittingWords;
use statements::StatementsWords;

pub use count::Count;
pub use language::Language;
pub use number::Numbers;

/// A sentence or name with a capital.
#[must_use]
pub fn capitalised(text: &str) -> String {
    let mut characters = text.chars();
    let first = characters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(characters).collect()
}

/// A phrase as a sentence of its own: with a capital, and a full stop unless it ends in a mark already.
#[must_use]
pub fn as_sentence(phrase: &str) -> String {
    let end = if phrase.ends_with(['.', '!', '?', '…']) {
        ""
    } else {
        "."
    };
    capitalised(phrase) + end
}

/// The texts of one language.
#[derive(Debug)]
pub struct Texts {
    /// The language.
    pub language: Language,
    /// How numbers and dates are written.
    pub numbers: Numbers,
    /// A list in a sentence: "a, b and c".
    pub list: fn(&[String]) -> String,
    /// The words of `--help`.
    pub command_line: &'static CommandLine,
    /// The words of the interview.
    pub interview: &'static Interview,
    /// The words of a run that is not finished yet.
    pub sitting: &'static SittingWords,
    /// The words about what is kept of a person.
    pub keeping: &'static KeepingWords,
    /// The words of a result.
    pub result: &'static ResultWords,
    /// The words around the texts about the roles.
    pub roles: &'static RolesWords,
    /// The words of `statements`.
    pub statements: &'static StatementsWords,
    /// The words of `class`.
    pub class: &'static ClassWords,
    /// The words of `statements export`.
    pub export: &'static ExportWords,
    /// The words of `score`.
    pub score: &'static ScoreWords,
    /// The words of `reliability`.
    pub reliability: &'static ReliabilityWords,
    /// The words of `cases`.
    pub cases: &'static CasesWords,
    /// The words of `compare`.
    pub compare: &'static CompareWords,
    /// The quotation marks around what is said.
    pub quotes: (&'static str, &'static str),
    /// The sentence about an error that ends a command.
    pub error: fn(&Error) -> String,
    /// The words for what the system refused, without a full stop.
    pub fault: fn(&Fault) -> String,
    /// The advice about a statement that does not keep a writing rule, with its id and language.
    pub advice: fn(&Advice) -> String,
    /// The sentence about a problem in a statement file, without its place.
    pub problem: fn(&Problem) -> String,
    /// The same with its place in front: `FILE:LINE:COLUMN: (id) `.
    pub placed: fn(&Problem) -> String,
    /// The statements are not in the language of the program: the language they are shown in.
    pub other_language: fn(&str) -> String,
}

impl Texts {
    /// The sentence about a problem in a file with its place in front: `FILE:LINE:COLUMN: (id) …`.
    #[must_use]
    pub fn placed(&self, problem: &Problem) -> String {
        place::placed(problem, &(self.problem)(problem))
    }
}

#[cfg(test)]
mod tests {
    use super::{as_sentence, capitalised};

    #[test]
    fn a_capital_is_the_first_character_only() {
        for (text, shown) in [
            ("één kop", "Één kop"),
            ("ßa", "SSa"),
            ("Ab", "Ab"),
            ("", ""),
        ] {
            assert_eq!(capitalised(text), shown);
        }
    }

    #[test]
    fn a_phrase_becomes_a_sentence_and_a_sentence_stays_one() {
        for (phrase, shown) in [
            ("eerst, dan", "Eerst, dan."),
            ("Al een zin.", "Al een zin."),
            ("waarom?", "Waarom?"),
        ] {
            assert_eq!(as_sentence(phrase), shown);
        }
    }
}
