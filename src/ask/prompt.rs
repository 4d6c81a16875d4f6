//! A question in one file: how it is drawn, what a key does, how it is read out, what a typed line does.
//!
//! What is the same for every question (leaving, help, keys that mean nothing, sizes, signals) belongs to the runners.

use std::{io, mem};

use crate::error::Error;
use crate::model::Given;
use crate::screen::{Frame, Key, Look};
use crate::words::{self, Language};

/// How someone leaves before the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Leaving {
    /// The key or word for stopping, or the end of the input.
    Stop,
    /// Ctrl-C.
    Interrupt,
}

/// Why nothing came of asking.
#[derive(Debug)]
pub(crate) enum Unanswered {
    Left(Leaving),
    Failed(Error),
}

/// What came of asking.
pub(crate) type Asked<T> = Result<T, Unanswered>;

impl From<Leaving> for Unanswered {
    fn from(leaving: Leaving) -> Self {
        Self::Left(leaving)
    }
}

impl From<Error> for Unanswered {
    fn from(error: Error) -> Self {
        Self::Failed(error)
    }
}

impl From<io::Error> for Unanswered {
    fn from(error: io::Error) -> Self {
        Self::Failed(error.into())
    }
}

/// What was asked for; nothing when stopping only leads back to where someone came from.
pub(crate) fn or_back<T>(asked: Asked<T>) -> Asked<Option<T>> {
    match asked {
        Err(Unanswered::Left(Leaving::Stop)) => Ok(None),
        asked => asked.map(Some),
    }
}

/// What was asked for, or how it was left, where that is not passed on.
pub(crate) fn or_left<T>(asked: Asked<T>) -> Result<Result<T, Leaving>, Error> {
    match asked {
        Ok(answer) => Ok(Ok(answer)),
        Err(Unanswered::Left(leaving)) => Ok(Err(leaving)),
        Err(Unanswered::Failed(error)) => Err(error),
    }
}

/// What a key, a line or a tick of the clock comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Step<V> {
    /// The question goes on, changed or not.
    Stay,
    /// The question goes on, with a quiet line that is gone at the next key.
    Note(String),
    /// This is what was asked for.
    Value(V),
    /// It is left, as by the key that leaves.
    Leave,
    /// It means nothing to this question; it may mean something to every question.
    Unknown,
}

/// What someone does with a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reply<A = u8> {
    /// Answered or skipped.
    Given(Given<A>),
    /// To the question before.
    Back,
}

/// What was already said in a run in plain lines, so that it is said once.
#[derive(Debug, Clone, Default)]
pub(crate) struct AlreadySaid {
    how: bool,
    /// The answers that may be given, as they were read out last.
    options: Vec<String>,
}

impl AlreadySaid {
    /// What can be typed was said before.
    pub(crate) fn how() -> Self {
        Self {
            how: true,
            options: Vec::new(),
        }
    }

    /// Whether it is still to be said what can be typed; from now on it was.
    pub(crate) fn begins(&mut self) -> bool {
        !mem::replace(&mut self.how, true)
    }

    /// The answers that may be given, unless these are the ones that were read out last.
    pub(crate) fn unheard(&mut self, options: Vec<String>) -> Vec<String> {
        if self.options == options {
            return Vec::new();
        }
        self.options.clone_from(&options);
        options
    }
}

/// One question to a person.
pub(crate) trait Prompt {
    /// What comes of it.
    type Value;

    /// The language of the program.
    fn spoken(&self) -> Language;

    /// The largest frame that fits on the screen; nothing where none does, then it is asked in lines.
    fn draw(&mut self, look: &Look<'_>) -> Option<Frame>;

    /// What a key does.
    fn press(&mut self, key: &Key) -> Step<Self::Value>;

    /// What pasted text does: nothing, where keys are answers.
    fn paste(&mut self, _text: &str) -> Step<Self::Value> {
        Step::Note(words::interview::pasted(self.spoken()).to_owned())
    }

    /// What a moment without a key does: whether the question is to be drawn anew.
    fn tick(&mut self) -> bool {
        false
    }

    /// What is read out before the line that asks.
    fn read_out(&self, _told: &mut AlreadySaid) -> Vec<String> {
        Vec::new()
    }

    /// The line that asks.
    fn label(&self) -> String {
        String::new()
    }

    /// What a typed line does.
    fn hear(&mut self, _typed: &str) -> Step<Self::Value> {
        Step::Unknown
    }

    /// What is said back in plain lines when this came of it.
    fn noted(&self, _value: &Self::Value) -> Option<String> {
        None
    }

    /// Whether it stays on the screen when this came of it, because another question takes its place at once.
    fn stays(&self, _value: &Self::Value) -> bool {
        false
    }

    /// Whether the numbers of a line that is typed are hidden while someone may be watching.
    fn hides(&self) -> bool {
        false
    }

    /// Whether the common keys and words (leaving, help) are heard; a field where anything can be typed hears none.
    fn shares_keys(&self) -> bool {
        true
    }

    /// What `?` shows on a screen; nothing when everything there is to know is on it.
    fn help(&self) -> Vec<String> {
        Vec::new()
    }

    /// What `?` reads out in plain lines.
    fn again(&self) -> Vec<String> {
        self.read_out(&mut AlreadySaid::default())
    }

    /// What Escape says, where the common keys are heard.
    fn escape(&self) -> String {
        self.stray("")
    }

    /// What to say of a key that means nothing here.
    fn stray(&self, key: &str) -> String {
        words::interview::no_such_key(self.spoken(), key)
    }

    /// What to say of a line that means nothing here.
    fn misheard(&self, typed: &str) -> String {
        words::interview::lines::not_a_choice(self.spoken(), typed)
    }

    /// What comes of it when an input that nobody types has ended; nothing when it is left then.
    fn at_end(&mut self) -> Option<Self::Value> {
        None
    }
}
