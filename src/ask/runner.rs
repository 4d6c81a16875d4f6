//! The ways to ask: with single keys, and in plain lines.

use std::io;

use crate::screen::Screen;

use super::keys::KeyRunner;
use super::lines::LineRunner;
use super::prompt::{Asked, Prompt};

/// Who asks.
pub(crate) enum Runner<'a> {
    /// In a terminal, one key per answer.
    Keys(Box<KeyRunner<Screen>>),
    /// In lines.
    Lines(LineRunner<'a>),
}

impl Runner<'_> {
    pub(crate) fn ask<P: Prompt>(&mut self, mut prompt: P) -> Asked<P::Value> {
        match self {
            Self::Keys(keys) => keys.ask(&mut prompt),
            Self::Lines(lines) => lines.ask(&mut prompt),
        }
    }

    /// Says something together with the next question: a quiet line in its frame, or a line of its own.
    pub(crate) fn note(&mut self, text: &str) -> io::Result<()> {
        match self {
            Self::Keys(keys) => keys.note(text),
            Self::Lines(lines) => return lines.say(text),
        }
        Ok(())
    }

    /// Notes what went wrong, if anything did.
    pub(crate) fn warn(&mut self, warning: Option<String>) -> io::Result<()> {
        warning.map_or(Ok(()), |warning| self.note(&warning))
    }

    /// Writes lines that stay.
    pub(crate) fn say(&mut self, text: &str) -> io::Result<()> {
        match self {
            Self::Keys(keys) => keys.say(text),
            Self::Lines(lines) => lines.say(text),
        }
    }

    /// Takes the last question off the screen, before something else is written there. Plain lines stay.
    pub(crate) fn clear(&mut self) -> io::Result<()> {
        match self {
            Self::Keys(keys) => keys.clear(),
            Self::Lines(_) => Ok(()),
        }
    }

    /// Takes everything off the screen, also what has scrolled away, for the next person. Plain lines stay.
    pub(crate) fn wipe(&mut self) -> io::Result<()> {
        match self {
            Self::Keys(keys) => keys.wipe(),
            Self::Lines(_) => Ok(()),
        }
    }

    /// How wide the screen is now; nothing where lines are read, which looks at it only once.
    pub(crate) fn columns(&self) -> Option<usize> {
        match self {
            Self::Keys(keys) => Some(keys.columns()),
            Self::Lines(_) => None,
        }
    }

    /// Whether the questions come as plain lines.
    pub(crate) const fn is_lines(&self) -> bool {
        matches!(self, Self::Lines(_))
    }
}
