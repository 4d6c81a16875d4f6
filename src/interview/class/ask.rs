//! Asking a room, as a trait: what is asked, and what may come back.

use std::io;

use crate::interview::{Ask, Leaving};
use crate::texts::Texts;

use super::Hands;

/// A statement whose hands are to be counted.
#[derive(Debug, Clone)]
pub struct CountQuestion<'a> {
    /// What a person reads in this language.
    pub texts: &'static Texts,
    /// Where this statement stands: "Statement 3 of 12".
    pub heading: String,
    /// The statement.
    pub text: &'a str,
    /// The lowest answer.
    pub lowest: u8,
    /// One label per answer, lowest first.
    pub labels: Vec<&'a str>,
    /// What was counted here before.
    pub old: Option<&'a Hands>,
    /// The number of people in the room, when it is known.
    pub people: Option<u64>,
    /// The counts are shown while they are typed.
    pub open: bool,
}

impl CountQuestion<'_> {
    /// The answers with their labels, lowest first.
    pub fn answers(&self) -> impl Iterator<Item = (u8, &str)> {
        (self.lowest..).zip(self.labels.iter().copied())
    }

    /// The highest answer.
    #[must_use]
    pub fn highest(&self) -> u8 {
        let steps = u8::try_from(self.labels.len()).unwrap_or(u8::MAX);
        self.lowest.saturating_add(steps).saturating_sub(1)
    }
}

/// What someone does with a statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CountReply {
    /// Counted or skipped.
    Given(Hands),
    /// To the statement before.
    Back,
    /// Out of it.
    Leave(Leaving),
}

/// The hands for a statement, for everyone to see.
#[derive(Debug, Clone)]
pub struct Revealed<'a> {
    /// The statement.
    pub question: CountQuestion<'a>,
    /// The hands per step, lowest first.
    pub counts: &'a [u64],
    /// The question to discuss; nothing when no hand was raised.
    pub discuss: Option<String>,
}

/// What someone does with revealed hands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RevealedReply {
    /// To the next statement.
    Next,
    /// Count this one again.
    Correct,
    /// To the statement before.
    Back,
    /// Out of it.
    Leave(Leaving),
}

/// A way to ask a room.
pub trait AskRoom: Ask {
    /// Asks for the hands for a statement.
    ///
    /// # Errors
    /// When the terminal or the input fails.
    fn count(&mut self, question: &CountQuestion<'_>) -> io::Result<CountReply>;

    /// Shows the hands for a statement, until someone goes on.
    ///
    /// # Errors
    /// When the terminal or the input fails.
    fn reveal(&mut self, revealed: &Revealed<'_>) -> io::Result<RevealedReply>;
}
