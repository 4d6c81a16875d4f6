//! Showing the hands of a room.

use crate::model::{RoomView, ShownHands};
use crate::screen::{Frame, Key, Look};
use crate::words;
use crate::words::Language;
use crate::words::room::step;

use super::block::Block;
use super::count::CountQuestion;
use super::moves::{Move, goes_back};
use super::prompt::{Prompt, Step, Told};
use super::words::{is_enter, is_key, is_one_of};

/// The hands for a statement, for everyone to see.
#[derive(Debug)]
pub(crate) struct Reveal<'a> {
    question: CountQuestion<'a>,
    counts: Vec<u64>,
    /// The question to discuss; nothing when no hand was raised.
    discuss: Option<String>,
}

/// What someone does with revealed hands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Revealed {
    /// To the next statement.
    Next,
    /// Count this one again.
    Correct,
    /// To the statement before.
    Back,
}

impl<'a> Reveal<'a> {
    /// Shows these hands (per answer, lowest first), with a question to discuss when a hand was raised.
    #[must_use]
    pub(crate) const fn new(
        question: CountQuestion<'a>,
        counts: Vec<u64>,
        discuss: Option<String>,
    ) -> Self {
        Self {
            question,
            counts,
            discuss,
        }
    }

    /// The same as the room sees it in its own window.
    pub(super) fn view(&self) -> RoomView {
        let shown = ShownHands {
            counts: self.counts.clone(),
            most: self.question.most,
            below: self.discussed().to_owned(),
        };
        RoomView::Statement(self.question.view(Some(shown)))
    }

    fn discussed(&self) -> &str {
        let nothing = words::class::nobody(self.question.language);
        self.discuss.as_deref().unwrap_or(nothing)
    }

    fn frame(&self, block: &Block<'_>) -> Frame {
        let mut frame = block.head(Some(&self.counts));
        block.push(&mut frame, &block.steps(&self.counts, true));
        block.blank(&mut frame);
        block.strong(&mut frame, self.discussed());
        block.blank(&mut frame);
        if let Some(note) = block.look.note {
            block.dimmed(&mut frame, note);
        }
        block.keys(
            &mut frame,
            words::class::reveal_keys(self.question.language),
        );
        frame
    }
}

impl Prompt for Reveal<'_> {
    type Value = Revealed;

    fn spoken(&self) -> Language {
        self.question.language
    }

    fn draw(&mut self, look: &Look<'_>) -> Option<Frame> {
        Block::fitting(&self.question, look, |block| self.frame(block))
    }

    fn press(&mut self, key: &Key) -> Step<Revealed> {
        match (Move::past_shown(key), key) {
            (Some(Move::On), _) => Step::Value(Revealed::Next),
            (Some(Move::Back), _) => Step::Value(Revealed::Back),
            (None, Key::Char(key)) if is_key(words::class::CORRECT_KEYS, *key) => {
                Step::Value(Revealed::Correct)
            }
            (None, _) => Step::Unknown,
        }
    }

    fn stays(&self, value: &Revealed) -> bool {
        // After the last statement comes the picture.
        *value != Revealed::Next
    }

    fn read_out(&self, _told: &mut Told) -> Vec<String> {
        let answers = self.question.answers().zip(&self.counts);
        let mut lines: Vec<String> = answers
            .map(|((value, label), count)| step(self.question.language, value, label, *count))
            .collect();
        lines.push(self.discussed().to_owned());
        lines
    }

    fn label(&self) -> String {
        words::class::reveal_prompt(self.question.language).to_owned()
    }

    fn hear(&mut self, typed: &str) -> Step<Revealed> {
        if is_enter(typed) {
            Step::Value(Revealed::Next)
        } else if is_one_of(words::class::CORRECT_KEYS, typed) {
            Step::Value(Revealed::Correct)
        } else if goes_back(self.question.language, typed) {
            Step::Value(Revealed::Back)
        } else {
            Step::Unknown
        }
    }
}
