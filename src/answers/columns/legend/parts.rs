//! A text as its numbers and labels: what else stands in it either says nothing, or is something else.

use crate::answers::answer::AnswerKey;
use crate::model::is_complete;

use super::words::{FoundLabel, is_between, label, says_nothing};

/// Where a label ends, besides at digits.
const BOUNDS: [char; 12] = [
    ';', '(', ')', '[', ']', '{', '}', '|', '"', '\n', '\r', '\t',
];

/// Where a label may end.
const MARKS: [char; 10] = [',', '/', ':', '.', '?', '!', '…', '–', '—', '→'];

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
pub(super) struct TextPart {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) is: PartIs,
}

#[derive(Debug, Clone, Copy)]
pub(super) enum PartIs {
    /// A number of its own, which may end a range.
    Number {
        digit: char,
        ends_range: bool,
    },
    Label {
        label: FoundLabel,
        /// Whether no other label stands beside it without a number between them.
        is_lone: bool,
    },
    Other,
}

/// The numbers and labels of a text, and what is neither, in their order.
pub(super) fn parts(answers: &AnswerKey, text: &str) -> Vec<TextPart> {
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
                PartIs::Number {
                    digit: found,
                    ends_range: ends_range(before),
                }
            } else {
                PartIs::Other
            };
            parts.push(TextPart {
                start: at,
                end: from,
                is,
            });
        }
    }
    parts
}

/// Adds the labels between two numbers or signs, and what is none.
fn add_labels(
    answers: &AnswerKey,
    (text, from, to): (&str, usize, usize),
    parts: &mut Vec<TextPart>,
) {
    let within = |(start, end): (usize, usize)| text.get(start..end).unwrap_or_default();
    let found = |place: (usize, usize)| {
        let (label, start, end) = label(answers, within(place))?;
        Some(TextPart {
            start: place.0 + start,
            end: place.0 + end,
            is: PartIs::Label {
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
            let other = TextPart {
                start: place.0,
                end: place.1,
                is: PartIs::Other,
            };
            (!says_nothing(within(place))).then_some(other)
        });
        parts.extend(part);
    }
    let added = parts.get_mut(first..).unwrap_or_default();
    let labels = added
        .iter()
        .filter(|part| matches!(part.is, PartIs::Label { .. }));
    let is_one = labels.count() == 1;
    for part in added {
        if let PartIs::Label { is_lone, .. } = &mut part.is {
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
        let is_between = said == "-" || is_between(said);
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
