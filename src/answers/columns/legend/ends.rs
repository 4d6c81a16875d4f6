//! Both ends of a scale in a text, wherever their numbers stand: "1 helemaal mee oneens tot 5 helemaal mee eens".

use crate::model::Scale;

use super::SaidMeaning;
use super::parts::{PartIs, TextPart};

/// An end of the scale: its number or its label, and whether it is the lowest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum ScaleEnd {
    Number { is_lowest: bool },
    Label { is_lowest: bool },
}

/// How many ends there are, of numbers and of labels.
const ENDS: usize = 4;

/// The two end numbers of a scale with the two end labels, in the order in which they stand in the shortest piece of a text that has
/// them all. Nothing when one of them is there twice, or something else stands between them.
pub(super) fn pairs<'t>(scale: Scale, text: &'t str, parts: &[TextPart]) -> Vec<SaidMeaning<'t>> {
    let found = shortest(scale, parts).filter(|found| is_clean(scale, found));
    let found = found.unwrap_or_default();
    let ends = || found.iter().filter(|part| end(scale, part).is_some());
    let numbers = ends().filter_map(|part| match part.is {
        PartIs::Number { digit, .. } => Some(digit),
        _ => None,
    });
    let labels = ends().filter_map(|part| match part.is {
        PartIs::Label { label, .. } => Some((label, text.get(part.start..part.end)?)),
        _ => None,
    });
    let said = numbers.zip(labels);
    let said = said.map(|(digit, (label, words))| SaidMeaning {
        digit,
        words,
        label,
    });
    let said: Vec<SaidMeaning<'t>> = said.collect();
    match said.as_slice() {
        [one, other] if one.label.subject == other.label.subject => said,
        _ => Vec::new(),
    }
}

/// The shortest piece with all ends.
fn shortest(scale: Scale, parts: &[TextPart]) -> Option<&[TextPart]> {
    let ends = parts.iter().enumerate();
    let ends = ends.filter_map(|(at, part)| Some((at, end(scale, part)?)));
    let ends: Vec<(usize, ScaleEnd)> = ends.collect();
    let pieces = ends.windows(ENDS).filter_map(|piece| {
        let [(first, _), .., (last, _)] = piece else {
            return None;
        };
        let mut others = piece.iter().enumerate();
        let is_each_once = others.all(|(at, (_, end))| {
            let mut before = piece.iter().take(at);
            before.all(|(_, known)| known != end)
        });
        parts.get(*first..=*last).filter(|_| is_each_once)
    });
    let length = |piece: &&[TextPart]| match piece {
        [first, .., last] => last.end - first.start,
        _ => usize::MAX,
    };
    pieces.min_by_key(length)
}

/// Whether nothing else stands between the ends, unless it is the whole scale.
fn is_clean(scale: Scale, piece: &[TextPart]) -> bool {
    let numbers = || {
        piece.iter().filter_map(|part| match part.is {
            PartIs::Number { digit, .. } => digit.to_digit(10),
            _ => None,
        })
    };
    let values = || scale.values().map(u32::from);
    let is_other = |part: &TextPart| matches!(part.is, PartIs::Other);
    !piece.iter().any(is_other) || numbers().eq(values()) || numbers().eq(values().rev())
}

fn end(scale: Scale, part: &TextPart) -> Option<ScaleEnd> {
    match part.is {
        PartIs::Number { digit, .. } => {
            let number = u8::try_from(digit.to_digit(10)?).ok()?;
            let is_lowest = number == scale.lowest();
            scale
                .is_end(number)
                .then_some(ScaleEnd::Number { is_lowest })
        }
        PartIs::Label { label, .. } => {
            let is_lowest = label.step == scale.lowest();
            let is_end = scale.is_end(label.step);
            is_end.then_some(ScaleEnd::Label { is_lowest })
        }
        PartIs::Other => None,
    }
}
