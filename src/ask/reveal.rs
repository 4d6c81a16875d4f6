//! Showing the hands of a room.

use crate::model::{RoomView, ShownHands};
use crate::screen::{Frame, Key, Look};
use crate::words;
use crate::words::Language;
use crate::words::room::step;

use super::block::FrameBlock;
use super::count::CountQuestion;
use super::countdown::{Countdown, Time};
use super::prompt::{AlreadySaid, Prompt, Step};
use super::words::{Move, goes_back, is_enter, is_key, is_one_of};

/// The hands for a statement, for everyone to see.
#[derive(Debug, Clone)]
pub(crate) struct Reveal<'a> {
    question: CountQuestion<'a>,
    counts: Vec<u64>,
    /// The question to discuss; nothing when no hand was raised.
    discuss: Option<String>,
    time: Time,
    /// Whether the text of a case or a situation is read again, in the place of the hands.
    reads: bool,
}

/// What stands beside the bars on a screen that has no room for everything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum StaysWithBars {
    /// The statement and the question to discuss.
    Discussion,
    /// The statement, and which it is.
    Statement,
    /// Which statement it is.
    Heading,
}

/// What someone does with revealed hands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum RevealChoice {
    /// To the next statement.
    Next,
    /// Count this one again.
    Correct,
    /// To the statement before.
    Back,
}

impl<'a> Reveal<'a> {
    /// Shows these hands (per answer, lowest first), with a question to discuss when a hand was raised.
    pub(crate) fn new(
        question: CountQuestion<'a>,
        counts: Vec<u64>,
        discuss: Option<String>,
    ) -> Self {
        Self {
            question,
            counts,
            discuss,
            time: Time::default(),
            reads: false,
        }
    }

    /// The same with the time that is left.
    pub(super) fn timed(mut self, countdown: Option<Countdown>) -> Self {
        self.time = Time::of(countdown);
        self
    }

    /// The quiet line above the keys: what was said, or the time that is left.
    fn quiet<'l>(&'l self, block: &'l FrameBlock<'_>) -> Option<&'l str> {
        block.look.note.or(self.time.line())
    }

    /// Turns from the hands to the text, or back.
    pub(super) const fn turn(&mut self) {
        self.reads = !self.reads;
    }

    /// Whether there is a text to read again.
    const fn has_text(&self) -> bool {
        self.question.about.is_some()
    }

    /// The same as the room sees it in its own window.
    pub(super) fn view(&self) -> RoomView {
        let names = self.question.names.iter();
        let shown = (!self.reads).then(|| ShownHands {
            counts: self.counts.clone(),
            below: self.discussed().to_owned(),
            names: names.map(|name| (*name).to_owned()).collect(),
        });
        RoomView::Statement(self.question.view(shown))
    }

    /// Each answer with its hands, in words.
    fn answers(&self) -> impl Iterator<Item = String> {
        let answers = self.question.bars().zip(&self.counts);
        answers.map(|((value, label), count)| step(self.question.language, value, label, *count))
    }

    fn discussed(&self) -> &str {
        let nothing = words::class::nobody(self.question.language);
        self.discuss.as_deref().unwrap_or(nothing)
    }

    fn frame(&self, block: &FrameBlock<'_>) -> Frame {
        let mut frame = block.head(&self.question.counted_in_bars(&self.counts));
        block.push(&mut frame, &block.steps(&self.counts, true));
        block.blank(&mut frame);
        block.strong(&mut frame, self.discussed());
        block.blank(&mut frame);
        if let Some(note) = self.quiet(block) {
            block.dimmed(&mut frame, note);
        }
        let keys =
            words::class::reveal_keys(self.question.language, self.has_text(), self.question.quit);
        block.keys(&mut frame, &keys);
        frame
    }

    /// Where there is little room: the bars without percentages, and one line of keys. What goes is with the help.
    fn small_frame(&self, block: &FrameBlock<'_>, kept: StaysWithBars) -> Frame {
        let mut frame = match kept {
            StaysWithBars::Discussion => block.statement(),
            StaysWithBars::Statement => block.head(""),
            StaysWithBars::Heading => block.heading(),
        };
        block.push(&mut frame, &block.bare_bars(&self.counts));
        match block.look.note {
            Some(note) => block.dimmed(&mut frame, note),
            None if kept == StaysWithBars::Discussion => {
                block.strong(&mut frame, self.discussed());
            }
            None => {}
        }
        block.keys(
            &mut frame,
            &words::class::few_reveal_keys(self.question.language),
        );
        frame
    }

    fn text_frame(&self, block: &FrameBlock<'_>) -> Frame {
        let mut frame = block.head("");
        block.push(&mut frame, &block.steps(&[], false));
        block.blank(&mut frame);
        if let Some(note) = self.quiet(block) {
            block.dimmed(&mut frame, note);
        }
        let keys = words::class::text_keys(self.question.language, self.question.quit);
        block.keys(&mut frame, &keys);
        frame
    }
}

impl Prompt for Reveal<'_> {
    /// Nothing: from the hands to the text, or from there to the hands.
    type Value = Option<RevealChoice>;

    fn spoken(&self) -> Language {
        self.question.language
    }

    fn draw(&mut self, look: &Look<'_>) -> Option<Frame> {
        if self.reads {
            return FrameBlock::fitting(&self.question, look, |block| self.text_frame(block));
        }
        let bare = self.question.bare();
        let small = |kept| FrameBlock::fitting(&bare, look, |block| self.small_frame(block, kept));
        FrameBlock::with_hands(&self.question, look, |block| self.frame(block))
            .or_else(|| small(StaysWithBars::Discussion))
            .or_else(|| small(StaysWithBars::Statement))
            .or_else(|| small(StaysWithBars::Heading))
    }

    fn help(&self) -> Vec<String> {
        let question = &self.question;
        let mut lines = vec![question.text.clone(), String::new()];
        lines.push(format!("{}.", question.counted(&self.counts)));
        lines.extend(self.answers());
        lines.extend([String::new(), self.discussed().to_owned(), String::new()]);
        let keys = words::class::reveal_keys(question.language, self.has_text(), question.quit);
        lines.extend(keys);
        lines
    }

    fn escape(&self) -> String {
        self.question.quit.escape(self.spoken()).to_owned()
    }

    fn tick(&mut self) -> bool {
        self.time.tick()
    }

    fn press(&mut self, key: &Key) -> Step<Self::Value> {
        match (Move::past_shown(key), key) {
            (Some(_), _) if self.reads => Step::Value(None),
            (None, Key::Char(key)) if self.has_text() && is_key(words::class::TEXT_KEYS, *key) => {
                Step::Value(None)
            }
            (Some(Move::On), _) => Step::Value(Some(RevealChoice::Next)),
            (Some(Move::Back), _) => Step::Value(Some(RevealChoice::Back)),
            (None, Key::Char(key)) if is_key(words::class::CORRECT_KEYS, *key) => {
                Step::Value(Some(RevealChoice::Correct))
            }
            (None, _) => Step::Unknown,
        }
    }

    fn stays(&self, value: &Self::Value) -> bool {
        // After the last statement comes the picture.
        *value != Some(RevealChoice::Next)
    }

    fn read_out(&self, _told: &mut AlreadySaid) -> Vec<String> {
        if self.reads {
            let about = self.question.about.map(str::to_owned);
            return about.into_iter().chain(self.question.options()).collect();
        }
        let answers = self.answers();
        let time = self.time.line().map(str::to_owned);
        let below = std::iter::once(self.discussed().to_owned());
        time.into_iter().chain(answers).chain(below).collect()
    }

    fn label(&self) -> String {
        if self.reads {
            return words::class::text_prompt(self.question.language).to_owned();
        }
        words::class::reveal_prompt(self.question.language, self.has_text(), self.question.quit)
    }

    fn hear(&mut self, typed: &str) -> Step<Self::Value> {
        if self.has_text() && is_one_of(words::class::TEXT_KEYS, typed)
            || self.reads && (is_enter(typed) || goes_back(self.question.language, typed))
        {
            Step::Value(None)
        } else if is_enter(typed) {
            Step::Value(Some(RevealChoice::Next))
        } else if is_one_of(words::class::CORRECT_KEYS, typed) {
            Step::Value(Some(RevealChoice::Correct))
        } else if goes_back(self.question.language, typed) {
            Step::Value(Some(RevealChoice::Back))
        } else {
            Step::Unknown
        }
    }
}
