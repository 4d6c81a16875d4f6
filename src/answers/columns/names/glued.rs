//! Statements in the name of a column that are written as one word with letters before or behind them.

use std::sync::Arc;

use crate::answers::columns::code::end_of;
use crate::model::wording::words;

use super::{Match, Meaning, Names};

/// The most letters that are taken off a text.
const MOST_LETTERS: usize = 3;

/// The fewest words of a text that are found among other letters.
const FEWEST_WORDS: usize = 3;

/// A few such columns beside others may be called so by chance.
const FEW: usize = 3;

/// The columns that hold nothing, with the places of the statements in their names, so that what stands in them is not passed over;
/// `known` are the places that have other columns.
///
/// Where there are none, they are such columns only when no name is a number with anything else before it.
pub(in crate::answers) fn glued(
    names: &Names<'_>,
    header: &[Arc<str>],
    is_unused: impl Fn(usize) -> bool,
    known: &[usize],
    meanings: &[Meaning],
) -> Vec<(usize, usize)> {
    let unused = header.iter().enumerate().filter(|(at, _)| is_unused(*at));
    let found = unused.filter_map(|(at, name)| Some((at, names.place_among(name)?)));
    let mut found: Vec<(usize, usize)> = found.collect();
    let is_few = found.len() < FEW;
    if known.is_empty() {
        let has = |column| found.iter().any(|(at, _)| *at == column);
        let mut meant = meanings.iter().enumerate();
        if is_few || meant.any(|(at, one)| matches!(one, Meaning::Number { .. }) && !has(at)) {
            found.clear();
        }
    }
    found.retain(|(_, place)| !is_few || !known.contains(place));
    found
}

impl Names<'_> {
    /// The place of the statement whose id stands in a name behind other letters, or whose text does with a few around it: `xs01`.
    pub(in crate::answers) fn place_among(&self, name: &str) -> Option<usize> {
        let plain = words(end_of(name));
        let all: Vec<&str> = plain.split(' ').collect();
        let by_id = all.iter().rev().find_map(|word| self.id_at_end_of(word));
        by_id.or_else(|| self.text_among(&all))
    }

    fn id_at_end_of(&self, word: &str) -> Option<usize> {
        let mut statements = self.questionnaire.statements().iter();
        statements.position(|statement| {
            let id = statement.id.as_str();
            let start = word.len().checked_sub(id.len());
            let parts = start.and_then(|start| word.split_at_checked(start));
            parts.is_some_and(|(before, end)| {
                let is_before = !before.is_empty() && before.chars().all(char::is_alphabetic);
                is_before && end.eq_ignore_ascii_case(id)
            })
        })
    }

    fn text_among(&self, all: &[&str]) -> Option<usize> {
        let (first, after) = all.split_first()?;
        let (last, before) = all.split_last()?;
        if all.len() < FEWEST_WORDS {
            return None;
        }
        let cut = |word: &str, letters: usize| word.char_indices().nth(letters).map(|(at, _)| at);
        let at_start = |letters: usize| {
            let (more, word) = first.split_at_checked(cut(first, letters)?)?;
            self.long_text(&[&[more, word], after].concat())
        };
        let at_end = |letters: usize| {
            let kept = last.chars().count().checked_sub(letters)?;
            let (word, more) = last.split_at_checked(cut(last, kept)?)?;
            self.long_text(&[before, &[word, more]].concat())
        };
        (1..=MOST_LETTERS).find_map(|letters| at_start(letters).or_else(|| at_end(letters)))
    }

    fn long_text(&self, words: &[&str]) -> Option<usize> {
        let Match { index, frame, .. } = self.by_text(words, words)?;
        let around = frame.split([' ', '|']).filter(|word| !word.is_empty());
        (words.len() >= around.count() + FEWEST_WORDS).then_some(index)
    }
}
