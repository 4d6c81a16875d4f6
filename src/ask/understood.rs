//! Which answer on a scale someone means who answers in words.
//!
//! Words come from the labels of the statement file, in all its languages. A part of a label counts where only one answer has
//! it. What could be more than one answer is none: then it is asked which.

use crate::model::Given;
use crate::model::wording::normalised;

use super::question::Question;
use crate::words::interview::typed;

use super::words::is_among;

/// A part of a label with fewer letters says too little.
const FEWEST_LETTERS: usize = 4;

/// What a typed line says about a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Understood {
    One(Given),
    /// It could be each of these, lowest first.
    Several(Vec<Given>),
    Nothing,
}

impl Understood {
    /// What these come to, each of them once.
    fn of(mut meanings: Vec<Given>) -> Self {
        meanings.sort_by_key(|given| given.answer().map_or(u8::MAX, |answer| answer));
        meanings.dedup();
        match meanings.as_slice() {
            [] => Self::Nothing,
            [one] => Self::One(*one),
            _ => Self::Several(meanings),
        }
    }

    fn or_else(self, other: impl FnOnce() -> Self) -> Self {
        if self == Self::Nothing { other() } else { self }
    }
}

impl Question<'_> {
    /// The answers with such a label, in any language.
    fn with_label(&self, fits: impl Fn(&str) -> bool) -> Understood {
        let known = self.words.iter().filter(|(label, _)| fits(label));
        Understood::of(known.map(|(_, given)| *given).collect())
    }

    /// The answer with this label.
    pub(super) fn labelled(&self, typed: &str) -> Understood {
        let typed = normalised(typed);
        self.with_label(|label| label == typed)
    }

    /// The answer that is meant by something else than its whole label.
    pub(super) fn meant(&self, typed: &str) -> Understood {
        let typed = normalised(typed);
        let said = telling(&typed);
        self.with_words(&said)
            .or_else(|| self.in_the_middle(&typed))
            .or_else(|| self.denied(&said))
            .or_else(|| self.with_part(&said))
    }

    /// The answers whose labels have these words, apart from ones that tell nothing.
    fn with_words(&self, said: &[&str]) -> Understood {
        self.with_label(|label| !said.is_empty() && telling(label) == said)
    }

    /// The answers with labels that these words are a part of.
    fn with_part(&self, said: &[&str]) -> Understood {
        let letters: usize = said.iter().map(|word| word.chars().count()).sum();
        if letters < FEWEST_LETTERS {
            return Understood::Nothing;
        }
        let is_part = |label: &str| telling(label).windows(said.len()).any(|part| part == said);
        self.with_label(is_part)
    }

    /// The answer between agreeing and disagreeing.
    fn in_the_middle(&self, typed: &str) -> Understood {
        let known = is_among(typed::middle, typed);
        let middle = self.middle().filter(|_| known && self.is_about_agreeing());
        Understood::of(middle.into_iter().collect())
    }

    /// "Not agree" is the opposite answer, or the one in between.
    fn denied(&self, said: &[&str]) -> Understood {
        let is_negation = |word: &&str| is_among(typed::negations, word);
        let rest: Vec<&str> = said
            .iter()
            .copied()
            .filter(|word| !is_negation(word))
            .collect();
        let Understood::One(Given::Answer(value)) = self.with_words(&rest) else {
            return Understood::Nothing;
        };
        if rest.len() == said.len() || !self.is_about_agreeing() {
            return Understood::Nothing;
        }
        let (low, high) = (self.lowest, self.highest());
        let opposite = Given::Answer(low + high - value);
        let is_end = value == low || value == high;
        match said.first() {
            // "Not strongly agree" may be anything else.
            Some(first) if is_end && is_negation(first) => Understood::Nothing,
            _ if is_end => Understood::One(opposite),
            _ => Understood::of(self.middle().into_iter().chain([opposite]).collect()),
        }
    }

    fn middle(&self) -> Option<Given> {
        let steps = self.labels.len();
        (steps % 2 == 1).then(|| self.given_of(steps / 2))
    }

    /// Whether the answers go from disagreeing to agreeing, or the other way round.
    fn is_about_agreeing(&self) -> bool {
        let agrees = |end: u8| {
            let labels = self.words.iter();
            let mut labels = labels.filter(|(_, given)| *given == Given::Answer(end));
            labels.any(|(label, _)| {
                let agreeing = |word: &&str| is_among(typed::agreeing, word);
                telling(label).iter().any(agreeing)
            })
        };
        agrees(self.lowest) && agrees(self.highest())
    }
}

/// The words of a text that tell something.
fn telling(text: &str) -> Vec<&str> {
    let is_filler = |word: &&str| is_among(typed::fillers, word);
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty() && !is_filler(word))
        .collect()
}
