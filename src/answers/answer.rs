//! What one cell says: an answer, that there is none, or nothing that can be read.

mod missing;
pub(super) mod used;

use crate::error::OtherMeaning;
use crate::model::wording::{is_without_width, normalised, words};
use crate::model::{
    LegendSubject, PackedAnswer, Questionnaire, Scale, agreement, coded_answer, in_legends,
    is_either, is_no_answer, written_code, written_digit,
};

use super::quotes::{after_apostrophe, within_quotes};

use missing::{LONGEST_WORDS, NOT_ANSWERED, NOT_ANSWERED_NUMBERS, SIGNS};

pub(crate) use missing::says_nothing;

/// What a cell says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnswerReading {
    /// A number on the scale.
    Answer(u8),
    /// A label of a step.
    Label(u8),
    /// A number with the label of that step.
    Numbered(u8),
    /// An answer by its code in a form, such as `A4`: that the codes count from the lowest step is a guess.
    Coded(u8),
    /// No answer was given.
    Missing,
    /// A number or code that is no step of the scale.
    OffScale(u8),
    /// Something else.
    Unreadable,
}

impl AnswerReading {
    /// The answer in one byte; what can't be read counts as missing.
    pub(crate) fn code(self) -> PackedAnswer {
        PackedAnswer::from(self.answer())
    }

    pub(crate) const fn answer(self) -> Option<u8> {
        match self {
            Self::Answer(answer)
            | Self::Label(answer)
            | Self::Numbered(answer)
            | Self::Coded(answer) => Some(answer),
            Self::Missing | Self::OffScale(_) | Self::Unreadable => None,
        }
    }

    /// The step of which it is the label.
    pub(super) const fn label(self) -> Option<u8> {
        match self {
            Self::Label(answer) | Self::Numbered(answer) => Some(answer),
            _ => None,
        }
    }

    /// Whether there is something in the cell that is no answer.
    pub(crate) const fn is_unreadable(self) -> bool {
        matches!(self, Self::OffScale(_) | Self::Unreadable)
    }
}

/// A text that was said to be a step of the scale, or no answer.
pub type StepLabel = (String, Option<u8>);

/// How the cells of one questionnaire are read.
///
/// Whole numbers on the scale and whole labels only: never part of a label, since "eens" is inside "oneens".
#[derive(Debug, Clone)]
pub struct AnswerKey {
    scale: Scale,
    /// Texts as they are written, with their meaning.
    signs: Vec<(String, AnswerReading)>,
    /// What numbers and codes were said to mean, however a cell writes them.
    codes: Vec<(String, AnswerReading)>,
    /// Normalised words with their meaning, sorted by the words.
    words: Vec<(String, AnswerReading)>,
    /// Whether the usual words for agreeing fit the labels.
    agreement: bool,
    /// Whether it was said what a number means.
    numbers: Vec<u8>,
    /// The numbers that were said to be another step than they are, with that step.
    moved: Vec<(u8, u8)>,
    /// The first two letters of the labels of both ends of the scale, small.
    ends: Vec<[u8; 2]>,
}

impl AnswerKey {
    /// The labels and the words for skipping in every language of a questionnaire, with the usual variants; what `given`
    /// says goes before them.
    pub(crate) fn new(questionnaire: &Questionnaire, given: &[StepLabel]) -> Self {
        let scale = questionnaire.scale();
        let mut labels: Vec<(String, AnswerReading)> = Vec::new();
        for (_, texts) in questionnaire.labels().iter() {
            let answers = texts.iter().cloned();
            labels.extend(answers.zip(scale.values().map(AnswerReading::Label)));
        }
        let meaning =
            |answer: &Option<u8>| answer.map_or(AnswerReading::Missing, AnswerReading::Label);
        let said: Vec<(u8, Option<u8>)> = given
            .iter()
            .filter_map(|(text, step)| Some((written_digit(text.trim())?, *step)))
            .collect();
        let numbers = said.iter().map(|(number, _)| *number);
        let numbers = numbers.filter(|number| scale.contains(*number)).collect();
        let moved = said
            .iter()
            .filter_map(|(number, step)| Some((*number, (*step)?)));
        let given = given
            .iter()
            .map(|(text, answer)| (text.clone(), meaning(answer)));
        let code = |(text, reading): (String, _)| Some((written_code(text.trim())?, reading));
        let skips = questionnaire
            .skip()
            .iter()
            .map(|(_, skip)| (skip.clone(), AnswerReading::Missing));
        let mut key = Self {
            scale,
            signs: Vec::new(),
            codes: given.clone().filter_map(code).collect(),
            words: Vec::new(),
            agreement: agreement_fits(scale, &labels),
            numbers,
            moved: moved.filter(|(number, step)| number != step).collect(),
            ends: Vec::new(),
        };
        for (text, reading) in given.chain(labels) {
            key.add_sign(&text, reading);
            key.add_word(&text, reading);
        }
        for (text, reading) in skips {
            key.add_word(&text, reading);
        }
        key.words.sort_by(|a, b| a.0.cmp(&b.0));
        let is_end = |found: &AnswerReading| found.answer().is_some_and(|step| scale.is_end(step));
        let ends = key.words.iter().filter(|(_, found)| is_end(found));
        let ends = ends.filter_map(|(text, _)| text.as_bytes().first_chunk().copied());
        key.ends = ends.collect();
        key.ends.sort_unstable();
        key.ends.dedup();
        key
    }

    pub(crate) fn scale(&self) -> Scale {
        self.scale
    }

    /// Whether the user said of any number what it means, or of this one.
    pub(super) const fn says_numbers(&self) -> bool {
        !self.numbers.is_empty()
    }

    pub(super) fn is_given(&self, number: char) -> bool {
        let is_given = |digit: &u8| number.to_digit(10) == Some(u32::from(*digit));
        self.numbers.iter().any(is_given)
    }

    /// Whether other numbers were said to be another step, so that it has to be said of this one too; not of the middle where the
    /// others were turned round it.
    pub(super) fn moves(&self, number: u8) -> bool {
        let middle = self.scale.lowest() + self.scale.highest();
        let is_turned = |(one, step): &(u8, u8)| middle.checked_sub(*one) == Some(*step);
        let mut moved = self.moved.iter();
        if 2 * number == middle {
            moved.any(|pair| !is_turned(pair))
        } else {
            moved.next().is_some()
        }
    }

    /// Whether a cell that begins with these two bytes may be a step at one end of the scale: a look that costs next to nothing.
    pub(super) fn may_begin_end(&self, first: u8, second: u8) -> bool {
        let start = [first, second].map(|byte| byte.to_ascii_lowercase());
        let is_digit = self.scale.is_end(first.wrapping_sub(b'0'));
        (is_digit && !second.is_ascii_alphanumeric()) || self.ends.contains(&start)
    }

    /// Whether every digit of the scale means itself, and no other number another step; a label may say otherwise.
    pub(super) fn reads_digits(&self) -> bool {
        let mut values = self.scale.values();
        let means_itself = |value: u8| self.read(&value.to_string()).answer() == Some(value);
        self.moved.is_empty() && values.all(means_itself)
    }

    /// What a cell says, with signs in the place of bytes that are no text.
    pub(super) fn read_bytes(&self, cell: &[u8]) -> AnswerReading {
        self.read(&String::from_utf8_lossy(cell))
    }

    pub(crate) fn read(&self, cell: &str) -> AnswerReading {
        let cell = cell.trim_matches(is_around);
        // A question of several choices ends each of them in a semicolon, also when there is one.
        let cell = cell.strip_suffix(';').map_or(cell, str::trim_end);
        self.plain(cell)
            .or_else(|| self.plain(within_quotes(cell).or_else(|| after_apostrophe(cell))?))
            .unwrap_or(AnswerReading::Unreadable)
    }

    /// What a cell without anything around it says.
    fn plain(&self, cell: &str) -> Option<AnswerReading> {
        self.signs
            .iter()
            .find(|(sign, _)| sign == cell)
            .map(|(_, reading)| *reading)
            .or_else(|| self.sign_or_number(cell))
            .or_else(|| self.word(cell))
            .or_else(|| self.number_and_word(cell))
    }

    fn sign_or_number(&self, cell: &str) -> Option<AnswerReading> {
        if cell.is_empty() || is_no_answer(cell) || SIGNS.contains(&cell) {
            return Some(AnswerReading::Missing);
        }
        if let Some(reading) = self.code(cell) {
            return Some(reading);
        }
        if let Some(answer) = written_digit(cell) {
            return Some(self.step(answer, AnswerReading::Answer));
        }
        if NOT_ANSWERED_NUMBERS.contains(&cell) {
            return Some(AnswerReading::Missing);
        }
        let whole = cell.strip_suffix("/5").filter(|_| self.is_one_to_five());
        if let Some((whole, answer)) = whole.and_then(|cell| Some((cell, written_digit(cell)?))) {
            let said = self.code(whole);
            return said.or_else(|| Some(self.step(answer, AnswerReading::Answer)));
        }
        // Codes count from 1, whatever the scale begins with.
        let code = coded_answer(cell)?;
        let counts = self.scale.lowest() == 1;
        Some(if counts {
            self.step(code, AnswerReading::Coded)
        } else {
            AnswerReading::Unreadable
        })
    }

    /// What a number or code was said to mean.
    fn code(&self, cell: &str) -> Option<AnswerReading> {
        let code = Some(cell).filter(|_| !self.codes.is_empty());
        let code = code.and_then(written_code)?;
        let known = self.codes.iter().find(|(known, _)| *known == code);
        known.map(|(_, reading)| *reading)
    }

    fn step(&self, answer: u8, of: impl Fn(u8) -> AnswerReading) -> AnswerReading {
        if self.scale.contains(answer) {
            of(answer)
        } else {
            AnswerReading::OffScale(answer)
        }
    }

    fn is_one_to_five(&self) -> bool {
        (self.scale.lowest(), self.scale.highest()) == (1, 5)
    }

    /// What the words of a cell say; nothing when they may say the opposite as well.
    fn word(&self, cell: &str) -> Option<AnswerReading> {
        let reading = self.words_of(cell)?;
        (reading.label().is_none() || !is_either(cell)).then_some(reading)
    }

    fn words_of(&self, cell: &str) -> Option<AnswerReading> {
        let word = normalised(cell);
        let known = self
            .words
            .binary_search_by(|(known, _)| known.as_str().cmp(&word));
        if let Some((_, reading)) = known.ok().and_then(|place| self.words.get(place)) {
            return Some(*reading);
        }
        if let Some(step) = agreement(cell).filter(|_| self.agreement) {
            return Some(AnswerReading::Label(self.scale.lowest() + step));
        }
        let is_short = cell.len() <= LONGEST_WORDS;
        (is_short && NOT_ANSWERED.contains(&words(cell).as_str())).then_some(AnswerReading::Missing)
    }

    /// That a number means a step, by the label of that step.
    pub(super) fn meaning(&self, number: char, step: u8) -> Option<OtherMeaning> {
        let mut labels = self.signs.iter();
        let (label, _) = labels.find(|(_, read)| *read == AnswerReading::Label(step))?;
        Some(OtherMeaning {
            number,
            label: label.as_str().into(),
            step,
        })
    }

    /// The step of which a text is the label.
    pub(super) fn step_of_label(&self, text: &str) -> Option<u8> {
        self.word(text).and_then(AnswerReading::label)
    }

    /// What other words for a step are about, and the step, where they stand in a legend.
    pub(super) fn step_in_legends(&self, text: &str) -> Option<(LegendSubject, u8)> {
        let (subject, step) = in_legends(text).filter(|_| self.agreement)?;
        Some((subject, self.scale.lowest() + step))
    }

    /// A number with a label after it or before it, which have to say the same.
    fn number_and_word(&self, cell: &str) -> Option<AnswerReading> {
        let cell = cell.trim_start_matches(['(', '[']);
        let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
        let (number, label) = match digits(cell) {
            0 => {
                let inside = cell.trim_end_matches([')', ']']);
                let start = inside.trim_end_matches(|c: char| c.is_ascii_digit());
                let label = start
                    .trim_end()
                    .strip_suffix(['(', '[', '-', '–', '=', ':'])?;
                (inside.get(start.len()..)?, label)
            }
            count => {
                let (number, rest) = cell.split_at_checked(count)?;
                let signs = |c: char| c.is_whitespace() || "-–—=:.)]".contains(c);
                let label = rest.trim_start_matches(signs);
                (
                    number,
                    Some(label).filter(|label| label.len() < rest.len())?,
                )
            }
        };
        let step = self.word(label.trim())?.label()?;
        let said = self.code(number).map(AnswerReading::answer);
        let number = said.unwrap_or_else(|| written_digit(number))?;
        (step == number).then_some(AnswerReading::Numbered(step))
    }

    /// Adds a text that has no words, such as `++`.
    fn add_sign(&mut self, text: &str, reading: AnswerReading) {
        let text = text.trim_matches(is_around);
        let is_new = !self.signs.iter().any(|(known, _)| known == text);
        if is_new && !text.is_empty() {
            self.signs.push((text.to_owned(), reading));
        }
    }

    /// Adds a text by its words, unless they have a meaning.
    fn add_word(&mut self, text: &str, reading: AnswerReading) {
        let word = normalised(text);
        let is_new = !self.words.iter().any(|(known, _)| *known == word);
        if is_new && !word.is_empty() {
            self.words.push((word, reading));
        }
    }
}

/// White space of every kind, and marks without width, around a cell.
fn is_around(character: char) -> bool {
    character.is_whitespace() || is_without_width(character)
}

/// Whether the labels are those of five steps from disagreeing to agreeing, so that other words for the same may be read.
fn agreement_fits(scale: Scale, labels: &[(String, AnswerReading)]) -> bool {
    let known = labels
        .iter()
        .filter_map(|(label, reading)| Some((agreement(label)?, *reading)));
    let (mut any, mut same) = (false, true);
    for (step, reading) in known {
        any = true;
        same &= reading == AnswerReading::Label(scale.lowest() + step);
    }
    scale.steps() == 5 && any && same
}

/// The signs of a cell with all answers, without white space.
pub(in crate::answers) fn signs(cell: &[u8]) -> Vec<char> {
    let text = String::from_utf8_lossy(cell);
    text.chars().filter(|sign| !sign.is_whitespace()).collect()
}

#[cfg(test)]
mod tests;
