//! A question with answers on a scale: one key answers it and goes on.

use crate::model::Given;
use crate::model::wording::normalised;
use crate::screen::{Frame, Key, Look};
use crate::texts::Texts;

use super::drawing::Drawing;
use super::prompt::{Prompt, Step, Told};
use super::words::{is_key, is_one_of};

/// Below this a frame cannot be drawn usefully: plain lines are.
const FEWEST_ROWS: usize = 9;
const FEWEST_COLUMNS: usize = 30;

/// A question with answers on a scale.
#[derive(Debug, Clone)]
pub(crate) struct Question<'a> {
    /// What a person reads in this language.
    pub(crate) texts: &'static Texts,
    /// Where this question stands: "Statement 7 of 24".
    pub(crate) heading: String,
    /// The number of this question and of all, from 1.
    pub(crate) position: (usize, usize),
    /// The perspective to keep in mind.
    pub(crate) reminder: Option<&'static str>,
    /// The statement.
    pub(crate) text: &'a str,
    /// The lowest answer.
    pub(crate) lowest: u8,
    /// One label per answer, lowest first.
    pub(crate) labels: Vec<&'a str>,
    /// The words for skipping; nothing when it can't be skipped.
    pub(crate) skip: Option<&'a str>,
    /// What was given here before.
    pub(crate) old: Option<Given>,
    /// What was given just before, in words.
    pub(crate) previous: Option<String>,
    /// Other words that mean an answer, normalised.
    pub(crate) words: Vec<(String, Given)>,
}

/// What someone does with a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reply {
    /// Answered or skipped.
    Given(Given),
    /// To the question before.
    Back,
}

impl Question<'_> {
    /// The highest answer.
    #[must_use]
    pub(crate) fn highest(&self) -> u8 {
        let steps = u8::try_from(self.labels.len()).unwrap_or(u8::MAX);
        self.lowest.saturating_add(steps).saturating_sub(1)
    }

    /// The answers with their labels, lowest first.
    pub(crate) fn answers(&self) -> impl Iterator<Item = (u8, &str)> {
        (self.lowest..).zip(self.labels.iter().copied())
    }

    /// An answer in words: "4, agree", or the word for skipped.
    #[must_use]
    pub(crate) fn in_words(&self, given: Given) -> String {
        match given {
            Given::Skipped => self.texts.interview.skipped.to_owned(),
            Given::Answer(value) => {
                let label = self.answers().find(|(answer, _)| *answer == value);
                (self.texts.interview.lines.answer)(value, label.map_or("", |(_, label)| label))
            }
        }
    }

    /// The answer that a digit stands for.
    fn answer_of(&self, key: char) -> Option<Given> {
        let value = u8::try_from(key.to_digit(10)?).ok()?;
        let on_scale = (self.lowest..=self.highest()).contains(&value);
        on_scale.then_some(Given::Answer(value))
    }

    /// What a row stands for: an answer, or skipping behind the last one.
    fn given_of(&self, row: usize) -> Given {
        let answer = self.answers().nth(row);
        answer.map_or(Given::Skipped, |(value, _)| Given::Answer(value))
    }

    /// The row of an answer.
    fn row_of(&self, given: Given) -> usize {
        match given {
            Given::Answer(value) => usize::from(value.saturating_sub(self.lowest)),
            Given::Skipped => self.labels.len(),
        }
    }

    fn last_row(&self) -> usize {
        self.labels.len() - usize::from(self.skip.is_none())
    }

    pub(super) fn skip_key(&self) -> String {
        let key = self.texts.interview.skip_keys.first();
        key.map_or_else(String::new, char::to_string)
    }

    fn options(&self) -> Vec<String> {
        let option = self.texts.interview.lines.option;
        let answers = self.answers();
        let mut lines: Vec<String> = answers
            .map(|(value, label)| option(&value.to_string(), label))
            .collect();
        lines.extend(self.skip.map(|skip| option(&self.skip_key(), skip)));
        lines
    }
}

/// Asks a question.
#[derive(Debug)]
pub(crate) struct Statement<'a> {
    question: Question<'a>,
    /// A digit needs Enter.
    confirm: bool,
    /// The row that arrows have selected: an answer from lowest, or the skip row after the last.
    row: Option<usize>,
}

impl<'a> Statement<'a> {
    /// Asks this; with `confirm` a digit only counts after Enter.
    #[must_use]
    pub(crate) const fn new(question: Question<'a>, confirm: bool) -> Self {
        Self {
            question,
            confirm,
            row: None,
        }
    }

    /// The row that is selected after this key; nothing when it is no key that moves.
    fn moved(&self, key: &Key) -> Option<usize> {
        let last = self.question.last_row();
        let from = self
            .row
            .or(self.question.old.map(|old| self.question.row_of(old)));
        match (key, from) {
            (Key::ArrowDown | Key::Char('j'), None) => Some(0),
            (Key::ArrowDown | Key::Char('j'), Some(row)) => Some((row + 1).min(last)),
            (Key::ArrowUp | Key::Char('k'), None) => Some(last),
            (Key::ArrowUp | Key::Char('k'), Some(row)) => Some(row.saturating_sub(1)),
            _ => None,
        }
    }

    /// What a character answers.
    fn answer(&self, character: char) -> Option<Given> {
        let skips = is_key(self.question.texts.interview.skip_keys, character);
        let skipped = (skips && self.question.skip.is_some()).then_some(Given::Skipped);
        self.question.answer_of(character).or(skipped)
    }
}

impl Prompt for Statement<'_> {
    type Value = Reply;

    fn texts(&self) -> &'static Texts {
        self.question.texts
    }

    fn draw(&mut self, look: &Look<'_>) -> Option<Frame> {
        if look.rows < FEWEST_ROWS || look.columns < FEWEST_COLUMNS {
            return None;
        }
        Drawing::largest(&self.question, self.row, self.confirm, look)
    }

    fn press(&mut self, key: &Key) -> Step<Reply> {
        let (low, high) = (self.question.lowest, self.question.highest());
        match key {
            Key::Backspace | Key::ArrowLeft | Key::PageUp => return Step::Value(Reply::Back),
            Key::Enter | Key::ArrowRight => {
                let selected = self.row.map(|row| self.question.given_of(row));
                return match selected.or(self.question.old) {
                    Some(given) => Step::Value(Reply::Given(given)),
                    None => Step::Note((self.question.texts.interview.choose_first)(low, high)),
                };
            }
            Key::Char(character) => match self.answer(*character) {
                Some(given) if self.confirm => {
                    self.row = Some(self.question.row_of(given));
                    return Step::Stay;
                }
                Some(given) => return Step::Value(Reply::Given(given)),
                None => {}
            },
            _ => {}
        }
        match self.moved(key) {
            Some(row) => {
                self.row = Some(row);
                Step::Stay
            }
            None => Step::Unknown,
        }
    }

    fn stays(&self, _value: &Reply) -> bool {
        // After a guess comes the result.
        self.question.skip.is_some()
    }

    fn help(&self) -> Vec<String> {
        (self.question.texts.interview.help)(self.question.lowest, self.question.highest())
    }

    fn stray(&self, key: &str) -> String {
        let (low, high) = (self.question.lowest, self.question.highest());
        (self.question.texts.interview.stray)(key, low, high)
    }

    fn read_out(&self, told: &mut Told) -> Vec<String> {
        let question = &self.question;
        let words = &question.texts.interview.lines;
        let mut lines = Vec::new();
        if told.first(Told::How) {
            lines.extend((words.instructions)(question.lowest, question.highest()));
        }
        lines.push(String::new());
        lines.push(format!("{}.", question.heading));
        lines.extend(question.reminder.map(|reminder| format!("{reminder}.")));
        lines.push(question.text.to_owned());
        if told.first(Told::Options) || question.skip.is_none() {
            lines.extend(question.options());
        }
        let old = question.old.map(|old| question.in_words(old));
        lines.extend(old.map(|old| (words.old_answer)(&old)));
        lines
    }

    fn label(&self) -> String {
        let words = &self.question.texts.interview.lines;
        (words.prompt)(self.question.lowest, self.question.highest())
    }

    fn hear(&mut self, typed: &str) -> Step<Reply> {
        let mut characters = typed.chars();
        if let (Some(key), None) = (characters.next(), characters.next())
            && let Some(given) = self.answer(key)
        {
            return Step::Value(Reply::Given(given));
        }
        if is_one_of(self.question.texts.interview.back_keys, typed) {
            return Step::Value(Reply::Back);
        }
        let typed = normalised(typed);
        let mut words = self.question.words.iter();
        let known = words.find(|(word, _)| *word == typed);
        known.map_or(Step::Unknown, |(_, given)| {
            Step::Value(Reply::Given(*given))
        })
    }

    fn noted(&self, value: &Reply) -> Option<String> {
        let words = &self.question.texts.interview.lines;
        match value {
            Reply::Given(Given::Skipped) => Some(words.noted_skip.to_owned()),
            Reply::Given(given) => Some((words.noted)(&self.question.in_words(*given))),
            Reply::Back => None,
        }
    }

    fn again(&self) -> Vec<String> {
        let mut lines = vec![self.question.text.to_owned()];
        lines.extend(self.question.options());
        lines
    }

    fn misheard(&self, typed: &str) -> String {
        let words = &self.question.texts.interview.lines;
        (words.not_an_answer)(typed, self.question.lowest, self.question.highest())
    }
}
