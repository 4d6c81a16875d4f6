//! A text as its numbers and labels: what else stands in it either says nothing, or is something else.

use crate::answers::answer::AnswerKey;
use crate::model::{Subject, is_complete};

/// Where a label ends, besides at digits.
const BOUNDS: [char; 12] = [
    ';', '(', ')', '[', ']', '{', '}', '|', '"', '\n', '\r', '\t',
];

/// Where a label may end.
const MARKS: [char; 10] = [',', '/', ':', '.', '?', '!', '…', '–', '—', '→'];

/// Words between the ends of a scale.
const BETWEEN: [&str; 15] = [
    "t/m", "tot", "en", "met", "van", "naar", "tussen", "to", "and", "through", "from", "until",
    "between", "versus", "vs",
];

/// Verbs that say what a number means.
const VERBS: [&str; 14] = [
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
];

/// Other words that do, where nothing else stands before the number.
const NAMING: [&str; 6] = ["is", "voor", "als", "for", "as", "am"];

/// Words around a label that leave it as it is.
const FILLERS: [&str; 59] = [
    "aan",
    "gelijk",
    "dat",
    "wil",
    "zeggen",
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
];

/// Words before the number of a question.
const NUMBERED: [&str; 6] = [
    "vraag",
    "stelling",
    "uitspraak",
    "item",
    "question",
    "statement",
];

/// A part of a text, from one byte up to another.
#[derive(Debug, Clone, Copy)]
pub(super) struct Part {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) is: Is,
}

#[derive(Debug, Clone, Copy)]
pub(super) enum Is {
    /// A number of its own, which may end a range.
    Number {
        digit: char,
        ends_range: bool,
    },
    Label {
        label: Label,
        /// Whether no other label stands beside it without a number between them.
        is_lone: bool,
    },
    Other,
}

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
pub(super) struct Label {
    pub(super) step: u8,
    pub(super) subject: Option<Subject>,
}

/// The numbers and labels of a text, and what is neither, in their order.
pub(super) fn parts(answers: &AnswerKey, text: &str) -> Vec<Part> {
    let (mut parts, mut from) = (Vec::new(), 0);
    let ends_label = |(at, c): &(usize, char)| {
        c.is_ascii_digit() || (BOUNDS.contains(c) && !is_around_adverb(text, *at))
    };
    let ends = text.char_indices().filter(ends_label);
    for (at, found) in ends.chain([(text.len(), '\n')]) {
        add_labels(answers, (text, from, at), &mut parts);
        from = at + 1;
        if let Some(after) = text.get(from..).filter(|_| found.is_ascii_digit()) {
            let before = text.get(..at).unwrap_or_default();
            let is = if is_alone(before, after) {
                Is::Number {
                    digit: found,
                    ends_range: ends_range(before),
                }
            } else {
                Is::Other
            };
            parts.push(Part {
                start: at,
                end: from,
                is,
            });
        }
    }
    parts
}

/// The label that all of a text is, without words that leave it as it is; and where it stands in it.
pub(super) fn label(answers: &AnswerKey, text: &str) -> Option<(Label, usize, usize)> {
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
pub(super) fn says_nothing(text: &str) -> bool {
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

fn whole(answers: &AnswerKey, text: &str) -> Option<Label> {
    let usual = || {
        let step = answers.step_of_label(text)?;
        Some(Label {
            step,
            subject: None,
        })
    };
    usual().or_else(|| {
        let (subject, step) = answers.step_in_legends(text)?;
        Some(Label {
            step,
            subject: Some(subject),
        })
    })
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
    BETWEEN.contains(&word.to_lowercase().as_str()) || kind(word).is_some()
}

/// Adds the labels between two numbers or signs, and what is none.
fn add_labels(answers: &AnswerKey, (text, from, to): (&str, usize, usize), parts: &mut Vec<Part>) {
    let within = |(start, end): (usize, usize)| text.get(start..end).unwrap_or_default();
    let found = |place: (usize, usize)| {
        let (label, start, end) = label(answers, within(place))?;
        Some(Part {
            start: place.0 + start,
            end: place.0 + end,
            is: Is::Label {
                label,
                is_lone: true,
            },
        })
    };
    if let Some(label) = found((from, to)) {
        parts.push(label);
        return;
    }
    let first = parts.len();
    for (start, end) in pieces(within((from, to))) {
        let place = (from + start, from + end);
        let part = found(place).or_else(|| {
            let other = Part {
                start: place.0,
                end: place.1,
                is: Is::Other,
            };
            (!says_nothing(within(place))).then_some(other)
        });
        parts.extend(part);
    }
    let added = parts.get_mut(first..).unwrap_or_default();
    let labels = added
        .iter()
        .filter(|part| matches!(part.is, Is::Label { .. }));
    let is_one = labels.count() == 1;
    for part in added {
        if let Is::Label { is_lone, .. } = &mut part.is {
            *is_lone = is_one;
        }
    }
}

/// The pieces of a text between marks and the words between the ends of a scale.
fn pieces(text: &str) -> Vec<(usize, usize)> {
    let (mut pieces, mut from, mut word) = (Vec::new(), 0, 0);
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        let next = at + c.len_utf8();
        let said = text.get(word..at).unwrap_or_default();
        let is_mark = MARKS.contains(&c) && !said.eq_ignore_ascii_case("t");
        if !is_mark && !c.is_whitespace() {
            continue;
        }
        let is_between = said == "-" || BETWEEN.contains(&said.to_lowercase().as_str());
        if is_between {
            pieces.push((from, word));
            from = next;
        } else if is_mark {
            pieces.push((from, at));
            from = next;
        }
        word = next;
    }
    pieces.push((from.min(text.len()), text.len()));
    pieces
}

/// Whether a bracket stands at an adverb that may be left out: "(helemaal) mee eens".
fn is_around_adverb(text: &str, at: usize) -> bool {
    let (before, rest) = text.split_at_checked(at).unwrap_or(("", text));
    let inside = match rest.strip_prefix('(') {
        Some(rest) => rest.split_once(") ").map(|(inside, _)| inside),
        None if rest.starts_with(") ") => before.rsplit_once('(').map(|(_, inside)| inside),
        None => None,
    };
    inside.is_some_and(is_complete)
}

/// Whether a digit between two texts is a number of its own, and not that of a question.
fn is_alone(before: &str, after: &str) -> bool {
    let is_part = |c: char| c.is_alphanumeric() || c == '_';
    let is_decimal = |rest: &str| rest.starts_with(|c: char| c.is_ascii_digit());
    let mark = after.strip_prefix(['.', ',']);
    let word = before.trim_end().rsplit(char::is_whitespace).next();
    let is_numbered = word.is_some_and(|word| NUMBERED.contains(&word.to_lowercase().as_str()));
    !before.ends_with(is_part)
        && !after.starts_with(is_part)
        && !mark.is_some_and(is_decimal)
        && (!is_numbered || after.trim_start().starts_with('='))
}

fn ends_range(before: &str) -> bool {
    let from = before.trim_end().strip_suffix(['-', '–', '/']);
    from.is_some_and(|from| from.trim_end().ends_with(|c: char| c.is_ascii_digit()))
}
