//! What a text beside the answers says that a number means, such as "1 = mee eens", where it is not what the number counts for. It never
//! turns the scale: above the header it refuses the file, elsewhere it is a problem that is told.
//!
//! [`words`] stand around labels; [`parts`] are the numbers and labels of a text; [`signs`] between two of them, or the [`ends`] of a
//! scale, say which belong together. A [`codebook`] has them in cells.

pub(in crate::answers) mod codebook;
mod ends;
mod parts;
mod signs;
pub(in crate::answers) mod words;

use crate::answers::answer::AnswerKey;
use crate::error::OtherMeaning;
use crate::model::LegendSubject;

use super::column::Column;

use parts::parts;
use words::FoundLabel;

/// The longest text that is looked at, in bytes.
const LONGEST: usize = 4000;

/// A number, and the step that its label stands for.
pub(in crate::answers) type Pair = (u8, u8);

/// Where something is said of numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::answers) enum LegendPlace {
    /// Where all of it is at hand, and it is about the answers.
    Apart,
    /// Beside the answers of people: the first rows of it, or only one, and it may be about something else that they were asked.
    Beside,
}

/// What a text says that a number means.
#[derive(Debug, Clone, Copy)]
struct SaidMeaning<'t> {
    digit: char,
    words: &'t str,
    label: FoundLabel,
}

impl SaidMeaning<'_> {
    fn pair(&self) -> Option<Pair> {
        let number = u8::try_from(self.digit.to_digit(10)?).ok()?;
        Some((number, self.label.step))
    }
}

/// The first number of which a text says that it means another step than it counts for. Nothing where one number besides the middle
/// means itself, of those that the user said, and for a lone label that is no end of the scale: a question may have a number too.
pub(in crate::answers) fn other_meaning(
    answers: &AnswerKey,
    text: &str,
    place: LegendPlace,
) -> Option<OtherMeaning> {
    let (mut others, mut is_end) = (Vec::new(), false);
    let scale = answers.scale();
    let said = said(answers, text, place).into_iter();
    for said in said.filter(|said| !answers.is_given(said.digit)) {
        let mut number = [0; 4];
        let read = answers.read(said.digit.encode_utf8(&mut number)).answer();
        let step = said.label.step;
        if read == Some(step) {
            if 2 * step != scale.lowest() + scale.highest() {
                return None;
            }
            continue;
        }
        is_end |= scale.is_end(step);
        others.push(OtherMeaning {
            number: said.digit,
            label: said.words.into(),
            step,
        });
    }
    let is_sure = is_end || others.len() > 1;
    others.into_iter().next().filter(|_| is_sure)
}

/// The first number of which a text says what it means, and the step of its label.
pub(in crate::answers) fn first_pair(answers: &AnswerKey, text: &str) -> Option<Pair> {
    said(answers, text, LegendPlace::Apart).first()?.pair()
}

/// The first column of a statement of which the name says so, from 1.
pub(in crate::answers) fn in_names(
    answers: &AnswerKey,
    columns: &[Column],
) -> Option<(usize, OtherMeaning)> {
    let mut named = columns.iter().zip(1..);
    named.find_map(|(column, at)| {
        let counts = column.statement().is_some();
        let meaning = counts.then(|| other_meaning(answers, &column.name, LegendPlace::Apart));
        Some((at, meaning??))
    })
}

/// What a text says that numbers mean. Words that an answer can't have count for the ends of the scale only, and those that are not
/// about agreeing where both ends have them and nothing else was asked.
fn said<'t>(answers: &AnswerKey, text: &'t str, place: LegendPlace) -> Vec<SaidMeaning<'t>> {
    if text.len() > LONGEST || !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return Vec::new();
    }
    let scale = answers.scale();
    let parts = parts(answers, text);
    let mut said = signs::pairs(text, &parts);
    said.extend(ends::pairs(scale, text, &parts));
    let is_end_of = |said: &SaidMeaning<'_>, other: &FoundLabel| {
        said.label.subject == other.subject
            && scale.is_end(said.label.step)
            && said.pair().is_some_and(|(number, _)| scale.is_end(number))
    };
    let all = said.clone();
    let counts = |said: &SaidMeaning<'_>| match said.label.subject {
        None => true,
        Some(LegendSubject::Agreeing) => is_end_of(said, &said.label),
        Some(_) => {
            let ends = all.iter().filter(|other| is_end_of(other, &said.label));
            let mut digits: Vec<char> = ends.map(|said| said.digit).collect();
            digits.sort_unstable();
            digits.dedup();
            place == LegendPlace::Apart && digits.len() == 2 && is_end_of(said, &said.label)
        }
    };
    said.retain(counts);
    said
}

#[cfg(test)]
mod tests;
