//! A question with answers on a scale: one key answers it and goes on.

use crate::model::Given;
use crate::screen::{Frame, Key, Look};
use crate::words;
use crate::words::{Language, capitalised};

use super::block::FEWEST_COLUMNS;
use super::drawing::Drawing;
use super::prompt::{AlreadySaid, Prompt, Reply, Step};
use super::question::Question;
use super::understood::Understood;
use super::words::{Move, WordMeaning, goes_back, is_enter, is_key, shortened};

/// Below this a frame cannot be drawn usefully: plain lines are.
const FEWEST_ROWS: usize = 9;

/// Asks a question.
#[derive(Debug)]
pub(crate) struct StatementPrompt<'a> {
    question: Question<'a>,
    /// A digit needs Enter.
    confirm: bool,
    /// The row that arrows have selected: an answer from lowest, or the skip row after the last.
    row: Option<usize>,
}

impl<'a> StatementPrompt<'a> {
    /// Asks this; with `confirm` a digit only counts after Enter.
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

    /// Which of these answers is meant by what was typed.
    fn which(&self, typed: &str, answers: &[Given]) -> Step<Reply> {
        let answers = answers.iter().map(|given| self.question.to_type(*given));
        let answers: Vec<(String, String)> = answers.collect();
        Step::Note(words::interview::lines::several_answers(
            self.question.spoken,
            &shortened(typed),
            &answers,
        ))
    }

    fn answer(&self, character: char) -> Option<Given> {
        let skips = is_key(words::interview::SKIP_KEYS, character);
        let skipped = (skips && self.question.skip.is_some()).then_some(Given::Skipped);
        self.question.answer_of(character).or(skipped)
    }
}

impl Prompt for StatementPrompt<'_> {
    type Value = Reply;

    fn spoken(&self) -> Language {
        self.question.spoken
    }

    fn draw(&mut self, look: &Look<'_>) -> Option<Frame> {
        if look.rows < FEWEST_ROWS || look.columns < FEWEST_COLUMNS {
            return None;
        }
        Drawing::largest(&self.question, self.row, self.confirm, look)
    }

    fn press(&mut self, key: &Key) -> Step<Reply> {
        let (low, high) = (self.question.lowest, self.question.highest());
        match (Move::of(key), key) {
            (Some(Move::Back), _) => return Step::Value(Reply::Back),
            (Some(Move::On), _) => {
                let selected = self.row.map(|row| self.question.given_of(row));
                return match selected.or(self.question.old) {
                    Some(given) => Step::Value(Reply::Given(given)),
                    None => Step::Note(words::interview::choose_first(
                        self.question.spoken,
                        low,
                        high,
                    )),
                };
            }
            (None, Key::Char(character)) => match self.answer(*character) {
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
        let question = &self.question;
        let previous = question.previous.as_ref();
        let mut lines = words::interview::help(
            question.spoken,
            question.lowest,
            question.highest(),
            question.skip,
            question.quit,
        );
        lines.extend(previous.map(|answer| {
            format!(
                "{}.",
                capitalised(&words::interview::previous(question.spoken, answer))
            )
        }));
        lines
    }

    fn escape(&self) -> String {
        self.question.quit.escape(self.question.spoken).to_owned()
    }

    fn stray(&self, key: &str) -> String {
        let (low, high) = (self.question.lowest, self.question.highest());
        words::interview::stray(self.question.spoken, key, low, high)
    }

    fn read_out(&self, told: &mut AlreadySaid) -> Vec<String> {
        let question = &self.question;
        let mut lines = Vec::new();
        if told.begins() {
            lines.extend(words::interview::lines::instructions(
                question.spoken,
                question.lowest,
                question.highest(),
            ));
        }
        lines.push(String::new());
        lines.push(format!("{}.", question.heading));
        lines.extend(question.reminder.map(|reminder| format!("{reminder}.")));
        lines.push(question.text.to_owned());
        lines.extend(told.unheard(question.options()));
        let old = question.old.map(|old| question.in_words(old));
        lines.extend(old.map(|old| {
            words::interview::lines::old_answer(question.spoken, &old, question.old_is)
        }));
        lines
    }

    fn label(&self) -> String {
        words::interview::lines::prompt(
            self.question.spoken,
            self.question.lowest,
            self.question.highest(),
        )
    }

    fn hear(&mut self, typed: &str) -> Step<Reply> {
        let mut characters = typed.chars();
        if let (Some(key), None) = (characters.next(), characters.next())
            && let Some(given) = self.answer(key)
        {
            return Step::Value(Reply::Given(given));
        }
        match (self.question.old, self.question.labelled(typed)) {
            (Some(old), _) if is_enter(typed) => return Step::Value(Reply::Given(old)),
            (_, Understood::One(given)) => return Step::Value(Reply::Given(given)),
            (_, Understood::Several(answers)) => return self.which(typed, &answers),
            (_, Understood::Nothing) => {}
        }
        if goes_back(self.question.spoken, typed) {
            return Step::Value(Reply::Back);
        }
        match WordMeaning::of(typed) {
            Some(WordMeaning::Skip) if self.question.skip.is_some() => {
                return Step::Value(Reply::Given(Given::Skipped));
            }
            Some(_) => return Step::Unknown,
            None => {}
        }
        match self.question.meant(typed) {
            Understood::One(given) => Step::Value(Reply::Given(given)),
            Understood::Several(answers) => self.which(typed, &answers),
            Understood::Nothing => Step::Unknown,
        }
    }

    fn noted(&self, value: &Reply) -> Option<String> {
        match value {
            Reply::Given(Given::Skipped) => {
                Some(words::interview::lines::noted_skip(self.question.spoken).to_owned())
            }
            Reply::Given(given) => Some(words::interview::lines::noted(
                self.question.spoken,
                &self.question.in_words(*given),
            )),
            Reply::Back => None,
        }
    }

    fn again(&self) -> Vec<String> {
        let question = &self.question;
        let mut lines = vec![question.text.to_owned()];
        lines.extend(question.options());
        let (low, high) = (question.lowest, question.highest());
        lines.extend(words::interview::lines::instructions(
            question.spoken,
            low,
            high,
        ));
        lines
    }

    fn misheard(&self, typed: &str) -> String {
        let question = &self.question;
        let skips = question.skip.is_some();
        words::interview::lines::not_an_answer(
            question.spoken,
            typed,
            question.lowest,
            question.highest(),
            skips,
        )
    }
}
