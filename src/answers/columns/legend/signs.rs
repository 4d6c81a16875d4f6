//! Numbers and labels that signs or a verb hold together: "1 = mee eens", "mee eens (4)", "1 betekent mee eens".

use super::SaidMeaning;
use super::parts::{PartIs, TextPart};
use super::words::{WordKind, is_between, kind};

/// Signs between a number and the label that follows it, and between a label and its number.
const AFTER: [char; 14] = [
    '=', ':', '(', ')', '[', ']', '-', '–', '—', '.', '>', '→', '"', '\'',
];
const BEFORE: [char; 8] = ['=', ':', '(', '[', '>', '→', '"', '\''];

/// Signs that stand behind the number of a question as well.
const NUMBERING: [char; 6] = [':', ')', '.', '-', '–', '—'];

/// What stands between a number and a label.
#[derive(Default)]
struct Link {
    /// A sign, and one that is not behind the number of a question.
    has_sign: bool,
    has_sure_sign: bool,
    /// Words that leave the label as it is, of these kinds.
    words: Vec<WordKind>,
}

impl Link {
    fn has(&self, kind: WordKind) -> bool {
        self.words.contains(&kind)
    }
}

/// How surely a number and a label belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tie {
    None,
    Said,
    Sure,
}

/// The numbers of a text with the labels that belong to them.
pub(super) fn pairs<'t>(text: &'t str, parts: &[TextPart]) -> Vec<SaidMeaning<'t>> {
    let pair = |(at, part): (usize, &TextPart)| {
        let PartIs::Number {
            digit,
            ends_range: false,
        } = part.is
        else {
            return None;
        };
        let of = |label: &TextPart| said(digit, text, label);
        let after = parts.get(at + 1);
        let tie = after.map_or(Tie::None, |label| follows(text, *part, *label));
        let after = after.filter(|_| tie != Tie::None).and_then(of);
        let before = at.checked_sub(1).and_then(|at| parts.get(at));
        let before = before.filter(|label| precedes(text, **label, *part));
        match tie {
            Tie::Sure if after.is_some() => after,
            _ => before.and_then(of).or(after),
        }
    };
    parts.iter().enumerate().filter_map(pair).collect()
}

/// That a number means a label that is the only one beside it.
fn said<'t>(digit: char, text: &'t str, part: &TextPart) -> Option<SaidMeaning<'t>> {
    let PartIs::Label {
        label,
        is_lone: true,
    } = part.is
    else {
        return None;
    };
    let words = text.get(part.start..part.end)?;
    Some(SaidMeaning {
        digit,
        words,
        label,
    })
}

/// What that stands between a number and a label behind it says of the two.
fn follows(text: &str, number: TextPart, label: TextPart) -> Tie {
    let before = text.get(..number.start).unwrap_or_default();
    let between = text.get(number.end..label.start).unwrap_or_default();
    let is_listed = before.ends_with('{');
    let Some(link) = link(between, |c| AFTER.contains(&c) || (is_listed && c == ',')) else {
        return Tie::None;
    };
    let before = before.trim_end_matches([' ', '\t']);
    let begins = before.is_empty() || before.ends_with(['\n', '\r']);
    let is_apart = begins || !before.ends_with(char::is_alphanumeric);
    let has_verb = link.has(WordKind::Verb);
    let is_said = link.has_sure_sign
        || (is_apart && link.has(WordKind::Naming))
        // Without a sign it is the label only where a line begins with the number.
        || (link.words.is_empty() && (link.has_sign || begins));
    if has_verb || between.trim_start().starts_with('=') {
        Tie::Sure
    } else if is_said && !between.is_empty() {
        Tie::Said
    } else {
        Tie::None
    }
}

/// Whether what stands between a label and a number behind it says that they belong together.
fn precedes(text: &str, label: TextPart, number: TextPart) -> bool {
    let between = text.get(label.end..number.start);
    let link = between.and_then(|between| link(between, |c| BEFORE.contains(&c)));
    link.is_some_and(|link| link.has_sign || link.has(WordKind::Verb))
}

/// What stands between a number and a label, where that is nothing but these signs and words that say nothing else.
fn link(between: &str, is_sign: impl Fn(char) -> bool) -> Option<Link> {
    let mut link = Link::default();
    for word in between.split_whitespace() {
        let bare = word.trim_matches(&is_sign);
        link.has_sign |= bare.len() < word.len();
        let mut signs = word.chars().filter(|c| is_sign(*c));
        link.has_sure_sign |= signs.any(|sign| !NUMBERING.contains(&sign));
        if !bare.is_empty() {
            match kind(bare) {
                // "komt overeen met"
                None if is_between(bare) && link.has(WordKind::Verb) => {}
                found => link.words.push(found?),
            }
        }
    }
    Some(link)
}
