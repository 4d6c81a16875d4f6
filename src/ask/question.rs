//! A question with answers on a scale, as it is asked.

use crate::model::Given;
use crate::words;
use crate::words::Language;
use crate::words::interview::Quit;

/// A question with answers on a scale.
#[derive(Debug, Clone)]
pub(crate) struct Question<'a> {
    pub(crate) spoken: Language,
    /// Where this question stands: "Statement 7 of 24".
    pub(crate) heading: String,
    /// The number of this question and of all, from 1.
    pub(crate) position: (usize, usize),
    /// The perspective to keep in mind.
    pub(crate) reminder: Option<&'static str>,
    pub(crate) text: &'a str,
    pub(crate) lowest: u8,
    /// One label per answer, lowest first.
    pub(crate) labels: Vec<&'a str>,
    /// The words for skipping; nothing when it can't be skipped.
    pub(crate) skip: Option<&'a str>,
    /// Where leaving leads to.
    pub(crate) quit: Quit,
    /// What was given here before.
    pub(crate) old: Option<Given>,
    /// What stands behind that.
    pub(crate) old_is: &'static str,
    /// What was given just before, in words.
    pub(crate) previous: Option<String>,
    /// Other words that mean an answer, normalised.
    pub(crate) words: Vec<(String, Given)>,
}

impl Question<'_> {
    pub(crate) fn highest(&self) -> u8 {
        let steps = u8::try_from(self.labels.len()).unwrap_or(u8::MAX);
        self.lowest.saturating_add(steps).saturating_sub(1)
    }

    /// The answers with their labels, lowest first.
    pub(crate) fn answers(&self) -> impl Iterator<Item = (u8, &str)> {
        (self.lowest..).zip(self.labels.iter().copied())
    }

    /// An answer in words: "4, agree", or the word for skipped.
    pub(crate) fn in_words(&self, given: Given) -> String {
        match given {
            Given::Skipped => words::interview::skipped(self.spoken).to_owned(),
            Given::Answer(value) => {
                let (_, label) = self.to_type(given);
                words::interview::lines::answer(self.spoken, value, &label)
            }
        }
    }

    /// What is typed for an answer, and its label.
    pub(super) fn to_type(&self, given: Given) -> (String, String) {
        match given {
            Given::Skipped => (Self::skip_key(), self.skip.unwrap_or_default().to_owned()),
            Given::Answer(value) => {
                let label = self.answers().find(|(answer, _)| *answer == value);
                let label = label.map_or("", |(_, label)| label);
                (value.to_string(), label.to_owned())
            }
        }
    }

    /// The answer that a digit stands for.
    pub(super) fn answer_of(&self, key: char) -> Option<Given> {
        let value = u8::try_from(key.to_digit(10)?).ok()?;
        let on_scale = (self.lowest..=self.highest()).contains(&value);
        on_scale.then_some(Given::Answer(value))
    }

    /// What a row stands for: an answer, or skipping behind the last one.
    pub(super) fn given_of(&self, row: usize) -> Given {
        let answer = self.answers().nth(row);
        answer.map_or(Given::Skipped, |(value, _)| Given::Answer(value))
    }

    pub(super) fn row_of(&self, given: Given) -> usize {
        match given {
            Given::Answer(value) => usize::from(value.saturating_sub(self.lowest)),
            Given::Skipped => self.labels.len(),
        }
    }

    pub(super) fn last_row(&self) -> usize {
        self.labels.len() - usize::from(self.skip.is_none())
    }

    /// The keys under it, most important first.
    pub(super) fn keys(&self) -> Vec<String> {
        words::interview::keys(self.spoken, self.skip.is_some(), self.quit)
    }

    /// Those of them that a small screen has room for.
    pub(super) fn few_keys(&self) -> [String; 2] {
        words::interview::few_keys(self.spoken, self.skip.is_some(), self.quit)
    }

    pub(super) fn skip_key() -> String {
        let key = words::interview::SKIP_KEYS.first();
        key.map_or_else(String::new, char::to_string)
    }

    pub(super) fn options(&self) -> Vec<String> {
        let option =
            |key: &str, label: &str| words::interview::lines::option(self.spoken, key, label);
        let answers = self.answers();
        let mut lines: Vec<String> = answers
            .map(|(value, label)| option(&value.to_string(), label))
            .collect();
        lines.extend(self.skip.map(|skip| option(&Self::skip_key(), skip)));
        lines
    }
}
