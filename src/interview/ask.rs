//! Asking, as a trait: what is asked, and what may come back.

use std::io;

use crate::texts::Texts;

use super::{ACTIONS, Given};

/// A question with answers on a scale.
#[derive(Debug, Clone)]
pub struct Question<'a> {
    /// What a person reads in this language.
    pub texts: &'static Texts,
    /// Where this question stands: "Statement 7 of 24".
    pub heading: String,
    /// The number of this question and of all, from 1.
    pub position: (usize, usize),
    /// The perspective to keep in mind.
    pub reminder: Option<&'static str>,
    /// The statement.
    pub text: &'a str,
    /// The lowest answer.
    pub lowest: u8,
    /// One label per answer, lowest first.
    pub labels: Vec<&'a str>,
    /// The words for skipping; nothing when it can't be skipped.
    pub skip: Option<&'a str>,
    /// What was given here before.
    pub old: Option<Given>,
    /// What was given just before, in words.
    pub previous: Option<String>,
    /// Other words that mean an answer, in any language of the questionnaire; the number is the answer, none is skip.
    pub words: Vec<(String, Given)>,
}

impl Question<'_> {
    /// The highest answer.
    #[must_use]
    pub fn highest(&self) -> u8 {
        let steps = u8::try_from(self.labels.len()).unwrap_or(u8::MAX);
        self.lowest.saturating_add(steps).saturating_sub(1)
    }

    /// The answers with their labels, lowest first.
    pub fn answers(&self) -> impl Iterator<Item = (u8, &str)> {
        (self.lowest..).zip(self.labels.iter().copied())
    }

    /// The answer that a digit stands for.
    #[must_use]
    pub fn answer_of(&self, key: char) -> Option<u8> {
        let value = u8::try_from(key.to_digit(10)?).ok()?;
        (self.lowest..=self.highest())
            .contains(&value)
            .then_some(value)
    }

    /// An answer in words: "4, agree", or the word for skipped.
    #[must_use]
    pub fn in_words(&self, given: Given) -> String {
        match given {
            Given::Skipped => self.texts.interview.skipped.to_owned(),
            Given::Answer(value) => {
                let label = self.answers().find(|(answer, _)| *answer == value);
                (self.texts.interview.lines.answer)(value, label.map_or("", |(_, label)| label))
            }
        }
    }
}

/// What someone does with a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reply {
    /// Answered or skipped.
    Given(Given),
    /// To the question before.
    Back,
    /// Out of the interview.
    Leave(Leaving),
}

/// How someone leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leaving {
    /// The key or letter for stopping, or the end of the input.
    Stop,
    /// Ctrl-C.
    Interrupt,
}

/// All answers, to look over before the result.
#[derive(Debug, Clone)]
pub struct Review<'a> {
    /// What a person reads in this language.
    pub texts: &'static Texts,
    /// "Done: 23 answered, 1 skipped."
    pub summary: String,
    /// The perspective to keep in mind.
    pub reminder: Option<&'static str>,
    /// Which statements would make the result complete; nothing when it is.
    pub helpful: Option<String>,
    /// The statements in presentation order.
    pub entries: Vec<ReviewEntry<'a>>,
}

/// A statement with its answer.
#[derive(Debug, Clone)]
pub struct ReviewEntry<'a> {
    /// The answer.
    pub given: Given,
    /// The answer in words.
    pub answer: String,
    /// The statement.
    pub text: &'a str,
}

/// What someone does with the review.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReviewReply {
    /// Open the statement at this turn, from 0.
    Open(usize),
    /// On to the result.
    Finish,
    /// The same, because an input that no person types is at its end.
    InputEnded,
    /// To the last statement.
    Back,
    /// Out of the interview.
    Leave(Leaving),
}

/// Backspace, as the key of a choice.
pub const BACKSPACE: char = '\u{8}';

/// A short menu where one key chooses.
#[derive(Debug, Clone)]
pub struct Menu {
    /// What a person reads in this language.
    pub texts: &'static Texts,
    /// The lines above the choices; the first one stands out when there are more.
    pub lines: Vec<String>,
    /// The choices.
    pub choices: Vec<Choice>,
    /// Whether the choices stand beside each other on one line.
    pub in_one_line: bool,
    /// What is said to Enter or a space that chooses nothing.
    pub idle: Option<&'static str>,
}

impl Menu {
    /// A menu with its choices below each other.
    #[must_use]
    pub const fn new(texts: &'static Texts, lines: Vec<String>, choices: Vec<Choice>) -> Self {
        Self {
            texts,
            lines,
            choices,
            in_one_line: false,
            idle: None,
        }
    }

    /// The same with its choices beside each other on one line.
    #[must_use]
    pub fn in_one_line(self) -> Self {
        Self {
            in_one_line: true,
            ..self
        }
    }

    /// The same where Enter and a space that choose nothing are answered.
    #[must_use]
    pub fn idle(self, words: &'static str) -> Self {
        Self {
            idle: Some(words),
            ..self
        }
    }
}

/// A choice in a menu.
#[derive(Debug, Clone)]
pub struct Choice {
    /// The keys that choose it, lower case; none: Enter.
    pub keys: &'static [char],
    /// The word that is typed for it in plain lines; without one a key is.
    pub word: Option<&'static str>,
    /// What it does; without words it is not shown.
    pub label: String,
}

impl Choice {
    /// A choice by these keys, or by Enter when there are none.
    #[must_use]
    pub fn new(keys: &'static [char], label: impl Into<String>) -> Self {
        Self {
            keys,
            word: None,
            label: label.into(),
        }
    }

    /// The same with a word that is typed for it in plain lines.
    #[must_use]
    pub fn typed(self, word: &'static str) -> Self {
        Self {
            word: Some(word),
            ..self
        }
    }
}

/// What someone does with a menu.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Chosen {
    /// The choice at this place.
    Choice(usize),
    /// Out of the interview.
    Leave(Leaving),
}

/// A case with three ways to act, to put in order.
#[derive(Debug, Clone)]
pub struct CaseQuestion<'a> {
    /// What a person reads in this language.
    pub texts: &'static Texts,
    /// "Case 2 of 6".
    pub heading: String,
    /// The title of the case.
    pub title: &'a str,
    /// What is going on.
    pub text: &'a str,
    /// The three ways to act, as they are shown.
    pub actions: [&'a str; ACTIONS],
    /// The place of each that was chosen before.
    pub old: Option<[u8; ACTIONS]>,
    /// Whether the case was skipped before.
    pub skipped: bool,
}

/// What someone does with a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CaseReply {
    /// The place of each action as shown, from 1; equal places are ties.
    Ranked([u8; ACTIONS]),
    /// Skipped.
    Skipped,
    /// To the case before.
    Back,
    /// Out again.
    Leave(Leaving),
}

/// A way to ask.
pub trait Ask {
    /// Asks for an answer on a scale.
    ///
    /// # Errors
    /// When the terminal or the input fails.
    fn question(&mut self, question: &Question<'_>) -> io::Result<Reply>;

    /// Shows all answers and asks what to do with them.
    ///
    /// # Errors
    /// When the terminal or the input fails.
    fn review(&mut self, review: &Review<'_>) -> io::Result<ReviewReply>;

    /// Asks for the order of three ways to act.
    ///
    /// # Errors
    /// When the terminal or the input fails.
    fn case(&mut self, question: &CaseQuestion<'_>) -> io::Result<CaseReply>;

    /// Asks for one of a few choices.
    ///
    /// # Errors
    /// When the terminal or the input fails.
    fn menu(&mut self, menu: &Menu) -> io::Result<Chosen>;

    /// Asks for a line of text; `initial` is filled in already. Nothing when the person leaves it.
    ///
    /// # Errors
    /// When the terminal or the input fails.
    fn line(&mut self, prompt: &str, initial: &str) -> io::Result<Option<String>>;

    /// Takes everything off the screen, also what has scrolled away, for the next person. Plain lines stay.
    ///
    /// # Errors
    /// When the terminal fails.
    fn wipe(&mut self) -> io::Result<()>;

    /// The rows of the screen, when what is shown at once matters; nothing for plain lines.
    fn rows(&self) -> Option<usize>;

    /// The rows that this menu takes under what stands on the screen, with the row below it.
    fn menu_rows(&self, menu: &Menu) -> usize;

    /// Says something that stays, such as how a run ended.
    ///
    /// # Errors
    /// When the terminal fails.
    fn say(&mut self, text: &str) -> io::Result<()>;

    /// Says something about what was just done, beside what is asked next; on a screen it goes with the next key.
    ///
    /// # Errors
    /// When the terminal fails.
    fn note(&mut self, text: &str) -> io::Result<()>;
}
