//! What a text beside the answers says that a number means, such as "1 = mee eens", where it is not what the number counts for.

use crate::answers::answer::AnswerKey;
use crate::error::OtherMeaning;

use super::column::{Column, ColumnRole};

/// The longest text that is looked at, in bytes.
const LONGEST: usize = 4000;

/// Signs between a number and the label that follows it, and between a label and its number.
const AFTER: [char; 13] = [
    '=', ':', '(', ')', '[', ']', '-', '–', '—', '.', '>', '"', '\'',
];
const BEFORE: [char; 6] = ['=', ':', '(', '[', '"', '\''];

/// Where a label ends, besides at digits.
const BOUNDS: [char; 12] = [
    ';', '(', ')', '[', ']', '{', '}', '|', '"', '\n', '\r', '\t',
];

/// Words between the ends of a scale.
const BETWEEN: [&str; 10] = [
    "t/m", "tot", "en", "met", "van", "to", "and", "through", "from", "-",
];

/// The first number of which a text says that it means another step than it counts for. Nothing where one number besides the middle
/// means itself, of those that the user said, and for a lone label that is no end of the scale: a question may have a number too.
pub(in crate::answers) fn other_meaning(answers: &AnswerKey, text: &str) -> Option<OtherMeaning> {
    let is_digit = |byte: u8| byte.is_ascii_digit();
    if text.len() > LONGEST || !text.bytes().any(is_digit) {
        return None;
    }
    let digits = text.char_indices().filter(|(_, c)| c.is_ascii_digit());
    let (mut others, mut is_end) = (Vec::new(), false);
    let scale = answers.scale();
    for (at, digit) in digits {
        let (before, after) = (text.get(..at)?, text.get(at + 1..)?);
        if !is_alone(before, after) || answers.is_given(digit) {
            continue;
        }
        let mut number = [0; 4];
        let read = answers.read(digit.encode_utf8(&mut number)).answer();
        let Some((label, step)) = label_of(answers, before, after) else {
            continue;
        };
        if read == Some(step) {
            if 2 * step != scale.lowest() + scale.highest() {
                return None;
            }
            continue;
        }
        is_end |= step == scale.lowest() || step == scale.highest();
        others.push(OtherMeaning {
            number: digit,
            label: label.into(),
            step,
        });
    }
    let is_sure = is_end || others.len() > 1;
    others.into_iter().next().filter(|_| is_sure)
}

/// The first number of which a text says what it means, and the step of its label.
pub(in crate::answers) fn explained(answers: &AnswerKey, text: &str) -> Option<(u8, u8)> {
    let mut digits = text.bytes().enumerate();
    (text.len() <= LONGEST).then(|| {
        digits.find_map(|(at, digit)| {
            let number = digit.is_ascii_digit().then(|| digit - b'0')?;
            let (before, after) = (text.get(..at)?, text.get(at + 1..)?);
            let label = is_alone(before, after).then(|| label_of(answers, before, after))?;
            Some((number, label?.1))
        })
    })?
}

/// The first column of a statement of which the name says so, from 1.
pub(in crate::answers) fn in_names(
    answers: &AnswerKey,
    columns: &[Column],
) -> Option<(usize, OtherMeaning)> {
    let mut named = columns.iter().zip(1..);
    named.find_map(|(column, at)| {
        let counts = matches!(column.holds, ColumnRole::Statement { .. });
        let meaning = counts.then(|| other_meaning(answers, &column.name));
        Some((at, meaning??))
    })
}

/// Whether a digit between two texts is a number of its own, and no end of a range.
fn is_alone(before: &str, after: &str) -> bool {
    let is_part = |c: char| c.is_alphanumeric() || c == '_';
    let is_decimal = |rest: &str| rest.starts_with(|c: char| c.is_ascii_digit());
    let mark = after.strip_prefix(['.', ',']);
    let from = before.trim_end().strip_suffix(['-', '–', '/']);
    let is_range = from.is_some_and(|from| from.trim_end().ends_with(|c: char| c.is_ascii_digit()));
    !before.ends_with(is_part)
        && !after.starts_with(is_part)
        && !mark.is_some_and(is_decimal)
        && !is_range
}

/// The label of a number, and its step: the text behind an equals sign, that before one or before a bracket, or else what follows.
fn label_of<'t>(answers: &AnswerKey, before: &'t str, after: &'t str) -> Option<(&'t str, u8)> {
    let follows = || {
        let is_listed = before.ends_with('{');
        let is_sign = |c: char| c.is_whitespace() || AFTER.contains(&c) || (is_listed && c == ',');
        let rest = after.trim_start_matches(is_sign);
        let between = after.get(..after.len() - rest.len())?;
        // Without a sign it is the label only where the text begins with the number.
        let is_said = !between.trim().is_empty() || before.trim().is_empty();
        let label = first_part(answers, rest, |c| BOUNDS.contains(&c) || c.is_ascii_digit());
        label.filter(|_| is_said && !between.is_empty())
    };
    let precedes = || {
        let rest = before.trim_end_matches(|c: char| c.is_whitespace() || BEFORE.contains(&c));
        let between = before.get(rest.len()..)?;
        let label = last_part(answers, rest, |c| BOUNDS.contains(&c) || c.is_ascii_digit());
        label.filter(|_| !between.trim().is_empty())
    };
    if after.trim_start().starts_with('=') {
        follows()
    } else {
        precedes().or_else(follows)
    }
}

/// The label at the start of a text, up to a boundary, or else to a comma: a label may have one inside.
fn first_part<'t>(
    answers: &AnswerKey,
    text: &'t str,
    is_bound: impl Fn(char) -> bool,
) -> Option<(&'t str, u8)> {
    let part = text.split(is_bound).next()?;
    [Some(part), part.split(',').next()]
        .into_iter()
        .flatten()
        .find_map(|part| {
            let mut label = part.trim_matches(is_around);
            while let Some((rest, last)) = label.rsplit_once(char::is_whitespace)
                && BETWEEN.contains(&last)
            {
                label = rest.trim_end();
            }
            Some((label, answers.step_of_label(label)?))
        })
}

/// White space and commas around a label.
fn is_around(c: char) -> bool {
    c.is_whitespace() || c == ','
}

/// The same at the end of a text.
fn last_part<'t>(
    answers: &AnswerKey,
    text: &'t str,
    is_bound: impl Fn(char) -> bool,
) -> Option<(&'t str, u8)> {
    let part = text.rsplit(is_bound).next()?;
    [Some(part), part.rsplit(',').next()]
        .into_iter()
        .flatten()
        .find_map(|part| {
            let mut label = part.trim_matches(is_around);
            while let Some((first, rest)) = label.split_once(char::is_whitespace)
                && BETWEEN.contains(&first)
            {
                label = rest.trim_start();
            }
            Some((label, answers.step_of_label(label)?))
        })
}

#[cfg(test)]
mod tests {
    use super::other_meaning;
    use crate::answers::answer::AnswerKey;
    use crate::answers::testing::questionnaire;

    /// The number that a text gives another meaning, and that meaning.
    fn found(text: &str) -> Option<(char, u8)> {
        let answers = AnswerKey::new(&questionnaire(), &[]);
        other_meaning(&answers, text).map(|other| (other.number, other.step))
    }

    #[test]
    fn a_text_that_turns_the_scale_is_seen() {
        for text in [
            "Stelling (1=helemaal mee eens, 5=helemaal mee oneens)",
            "Geef aan (1 = helemaal mee eens, 5 = helemaal mee oneens) [Ik vraag mensen.]",
            "1 = helemaal mee eens, 2 = mee eens, 3 = niet mee eens, niet mee oneens, 4 = mee oneens, 5 = helemaal mee oneens",
            "Ik vraag mensen. {1, helemaal mee eens}",
            "1 = helemaal mee eens",
            "1 helemaal mee eens",
            "1: strongly agree",
            "{\"1\": \"strongly agree\"}",
            "1 (helemaal mee eens) t/m 5 (helemaal mee oneens)",
            "van helemaal mee eens (1) tot helemaal mee oneens (5)",
            "helemaal mee eens = 1, helemaal mee oneens = 5",
            "helemaal mee eens: 1 - helemaal mee oneens: 5",
            "1=eens 5=oneens",
        ] {
            assert_eq!(
                found(text),
                Some(('1', if text.contains("=eens") { 4 } else { 5 })),
                "{text}"
            );
        }
    }

    #[test]
    fn a_text_that_does_not_is_left_alone() {
        for text in [
            "Stelling (1=helemaal mee oneens, 5=helemaal mee eens)",
            "1 = helemaal mee oneens, 2 = mee oneens, 3 = niet mee eens, niet mee oneens, 4 = mee eens, 5 = helemaal mee eens",
            "3 = niet mee eens, niet mee oneens",
            "{5, helemaal mee eens}",
            "1 (helemaal mee oneens) t/m 5 (helemaal mee eens)",
            "1 helemaal mee oneens 5 helemaal mee eens",
            "van helemaal mee oneens (1) tot helemaal mee eens (5)",
            "helemaal mee oneens: 1 - helemaal mee eens: 5",
            "schaal 1-5 (helemaal mee oneens - helemaal mee eens)",
            "1/5 (helemaal mee oneens / helemaal mee eens)",
            "van 1 tot 5: helemaal mee oneens tot helemaal mee eens",
            "Vraag 2: eens?",
            "s01 helemaal mee eens",
            "1 = ja, 5 = nee",
            "Versie 2.1: mee oneens",
            "12 = helemaal mee eens",
            "",
        ] {
            assert_eq!(found(text), None, "{text}");
        }
    }
}
