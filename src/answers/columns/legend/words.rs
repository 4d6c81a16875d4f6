//! Labels without the words that leave them as they are: "dat je het er helemaal mee eens bent".

use crate::answers::answer::AnswerKey;
use crate::model::LegendSubject;

/// Words between the ends of a scale.
const BETWEEN: [&str; 15] = [
    "t/m", "tot", "en", "met", "van", "naar", "tussen", "to", "and", "through", "from", "until",
    "between", "versus", "vs",
];

/// Verbs that say what a number means.
const VERBS: [&str; 19] = [
    "betekent",
    "staat",
    "geeft",
    "krijgt",
    "telt",
    "scoort",
    "means",
    "stands",
    "indicates",
    "represents",
    "denotes",
    "equals",
    "meaning",
    "being",
    "komt",
    "correspondeert",
    "zeggen",
    "houdt",
    "corresponds",
];

/// Other words that do, where nothing else stands before the number.
const NAMING: [&str; 6] = ["is", "voor", "als", "for", "as", "am"];

/// Words around a label that leave it as it is.
const FILLERS: [&str; 64] = [
    "aan",
    "gelijk",
    "dat",
    "wil",
    "je",
    "u",
    "jij",
    "ik",
    "het",
    "er",
    "bent",
    "ben",
    "waarbij",
    "waarin",
    "een",
    "de",
    "dit",
    "schaal",
    "antwoordschaal",
    "likertschaal",
    "loopt",
    "gaat",
    "legenda",
    "cijfer",
    "score",
    "waarde",
    "hoog",
    "hoogste",
    "hoogst",
    "laag",
    "laagste",
    "laagst",
    "that",
    "you",
    "i",
    "where",
    "with",
    "a",
    "an",
    "the",
    "scale",
    "value",
    "high",
    "highest",
    "low",
    "lowest",
    "maximaal",
    "minimaal",
    "legend",
    "runs",
    "goes",
    "toelichting",
    "uitleg",
    "antwoorden",
    "antwoordopties",
    "explanation",
    "answers",
    "key",
    "overeen",
    "in",
    "links",
    "rechts",
    "left",
    "right",
];

/// A word that leaves a label as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum WordKind {
    /// It says that a number means something.
    Verb,
    /// It may say so.
    Naming,
    Filler,
}

/// The step that a label has, and what it is about where no answer has such words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct FoundLabel {
    pub(super) step: u8,
    pub(super) subject: Option<LegendSubject>,
}

/// The label that all of a text is, without words that leave it as it is; and where it stands in it.
pub(super) fn label(answers: &AnswerKey, text: &str) -> Option<(FoundLabel, usize, usize)> {
    let trimmed = text.trim_end_matches(is_around);
    let mut rest = trimmed.trim_start_matches(is_around);
    while !rest.is_empty() {
        let mut label = rest;
        while !label.is_empty() {
            if let Some(found) = whole(answers, label) {
                let start = trimmed.len() - rest.len();
                let bare = label.trim_matches(|c: char| !c.is_alphanumeric() && c != '(');
                // Signs around a label belong to it only where they are the label.
                return Some(
                    match label
                        .find(bare)
                        .filter(|_| whole(answers, bare) == Some(found))
                    {
                        Some(at) => (found, start + at, start + at + bare.len()),
                        None => (found, start, start + label.len()),
                    },
                );
            }
            let Some(shorter) = without_last(label) else {
                break;
            };
            label = shorter;
        }
        rest = without_first(rest)?;
    }
    None
}

/// Whether nothing is in a text but words that leave a label as it is, and signs.
pub(in crate::answers) fn says_nothing(text: &str) -> bool {
    let mut rest = text.trim_matches(is_around);
    while let Some(shorter) = without_first(rest).filter(|_| !rest.is_empty()) {
        rest = shorter;
    }
    rest.is_empty()
}

/// What a word does that leaves a label as it is; nothing for another.
pub(super) fn kind(word: &str) -> Option<WordKind> {
    let word = word.to_lowercase();
    match word.as_str() {
        word if VERBS.contains(&word) => Some(WordKind::Verb),
        word if NAMING.contains(&word) => Some(WordKind::Naming),
        word if FILLERS.contains(&word) => Some(WordKind::Filler),
        _ => None,
    }
}

/// Whether a word stands between the ends of a scale.
pub(super) fn is_between(word: &str) -> bool {
    BETWEEN.contains(&word.to_lowercase().as_str())
}

fn whole(answers: &AnswerKey, text: &str) -> Option<FoundLabel> {
    let usual = answers.step_of_label(text).map(|step| (None, step));
    let in_legends = || answers.step_in_legends(text);
    let found = usual.or_else(|| in_legends().map(|(subject, step)| (Some(subject), step)));
    found.map(|(subject, step)| FoundLabel { step, subject })
}

/// White space and commas around a label.
fn is_around(c: char) -> bool {
    c.is_whitespace() || c == ','
}

/// A text without its first word or sign, if that leaves a label as it is.
fn without_first(text: &str) -> Option<&str> {
    if text.starts_with(|c: char| !c.is_alphanumeric()) {
        let mut rest = text.chars();
        rest.next();
        return Some(rest.as_str().trim_start_matches(is_around));
    }
    let (first, rest) = text.split_at_checked(text.find(is_around).unwrap_or(text.len()))?;
    leaves_label(first).then(|| rest.trim_start_matches(is_around))
}

fn without_last(text: &str) -> Option<&str> {
    if text.ends_with(|c: char| !c.is_alphanumeric()) {
        let mut rest = text.chars();
        rest.next_back();
        return Some(rest.as_str().trim_end_matches(is_around));
    }
    let start = text.rfind(is_around).map_or(0, |at| at + 1);
    let (rest, last) = text.split_at_checked(start).unwrap_or(("", text));
    leaves_label(last).then(|| rest.trim_end_matches(is_around))
}

fn leaves_label(word: &str) -> bool {
    let word = word.trim_end_matches(|c: char| !c.is_alphanumeric());
    is_between(word) || kind(word).is_some()
}
