//! What a report does not say, taken from the words of the program: a sentence that is copied here would be missing for ever
//! once someone rewords it.

use std::path::PathBuf;

use ambtenaar::error::{Location, Problem, ProblemKind};
use ambtenaar::words;
use ambtenaar::words::Language;

use super::words;

/// The English sentence about a problem in a statement file.
pub(crate) fn problem(kind: ProblemKind) -> String {
    let place = Location {
        file: PathBuf::new(),
        line: 1,
        column: 1,
    };
    let id = None;
    words::problem(Language::English, &Problem { place, id, kind })
}

/// Fails when these words stand in a text, however its lines are broken.
#[track_caller]
pub(crate) fn lacks(text: &str, sentence: &str) {
    assert!(!sentence.trim().is_empty(), "nothing is in every text");
    assert!(
        !words(text).contains(&words(sentence)),
        "{sentence:?} is in:\n{text}"
    );
}

/// What a sentence says whatever is filled in: the longest run of words that two of its kind have in common.
#[track_caller]
pub(crate) fn in_common(one: &str, other: &str) -> String {
    let one: Vec<&str> = one.split_whitespace().collect();
    let other: Vec<&str> = other.split_whitespace().collect();
    let runs =
        (0..one.len()).flat_map(|start| (start + 1..=one.len()).map(move |end| (start, end)));
    let runs = runs.map(|(start, end)| &one[start..end]);
    let shared = runs.filter(|run| other.windows(run.len()).any(|words| words == *run));
    let longest = shared.max_by_key(|run| run.iter().map(|word| word.len()).sum::<usize>());
    longest.expect("words in common").join(" ")
}

/// The words, without figures, that stand in a sentence only when something is told: with it, and without it.
#[track_caller]
pub(crate) fn added(with: &str, without: &str) -> String {
    let (with, without) = (bare(with), bare(without));
    let both = with.iter().zip(&without);
    let before = both.take_while(|(one, other)| one == other).count();
    let both = with[before..]
        .iter()
        .rev()
        .zip(without[before..].iter().rev());
    let after = both.take_while(|(one, other)| one == other).count();
    with[before..with.len() - after].join(" ")
}

/// The words of a sentence without signs and figures around them.
fn bare(text: &str) -> Vec<&str> {
    let words = text.split_whitespace();
    let words = words.map(|word| word.trim_matches(|c: char| !c.is_alphabetic()));
    words.filter(|word| !word.is_empty()).collect()
}

#[test]
fn what_two_sentences_share_and_what_one_has_more_is_found() {
    assert_eq!(
        in_common("2 of 12 are kept.", "3 of 9 are kept."),
        "are kept."
    );
    assert_eq!(added("gap 3, needed 2: x", "gap 3: x"), "needed");
    assert_eq!(
        added("It is 1, at least 2 it is.", "It is 1 it is."),
        "at least"
    );
    lacks("one\ntwo", "two one");
}

#[test]
#[should_panic(expected = "two three")]
fn a_sentence_is_found_however_its_lines_are_broken() {
    lacks("one two\n  three", "two three");
}
