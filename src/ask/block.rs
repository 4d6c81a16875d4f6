//! A block of at most 60 columns in the middle of a screen, so that a room can read it.

use crate::screen::{CountBars, Frame, Look, Wrap, columns, safe};

use super::count::CountQuestion;

/// The widest a statement may be, so that the letters can be made large.
pub(super) const WIDEST: usize = 60;
/// The fewest columns of a screen that a frame can be drawn on.
pub(super) const FEWEST_COLUMNS: usize = 30;

/// What a frame is drawn in: a block of at most 60 columns in the middle of the screen.
pub(super) struct FrameBlock<'a> {
    question: &'a CountQuestion<'a>,
    pub(super) look: &'a Look<'a>,
    pub(super) width: usize,
    pub(super) margin: String,
    airy: bool,
}

impl<'a> FrameBlock<'a> {
    /// The frame with air where there is room for it, else without; nothing when neither fits.
    pub(super) fn fitting(
        question: &'a CountQuestion<'a>,
        look: &'a Look<'a>,
        draw: impl Fn(&Self) -> Frame,
    ) -> Option<Frame> {
        let room = look.columns.saturating_sub(1);
        let width = room.min(WIDEST);
        if look.columns < FEWEST_COLUMNS {
            return None;
        }
        let block = |airy| Self {
            question,
            look,
            width,
            margin: " ".repeat((room - width) / 2),
            airy,
        };
        let frames = [true, false].map(|airy| draw(&block(airy)));
        frames.into_iter().find(|frame| frame.fits(look.rows))
    }

    /// The same with hands: with less beside them on a screen that has no room for all of it.
    pub(super) fn with_hands(
        question: &CountQuestion<'_>,
        look: &Look<'_>,
        draw: impl Fn(&FrameBlock<'_>) -> Frame,
    ) -> Option<Frame> {
        let ways = question.with_hands();
        ways.iter()
            .find_map(|question| FrameBlock::fitting(question, look, &draw))
    }

    /// Where we are.
    pub(super) fn heading(&self) -> Frame {
        let mut frame = Frame::default();
        frame.line(format!("{}{}", self.margin, self.question.heading));
        frame
    }

    /// The statement in the middle.
    pub(super) fn statement(&self) -> Frame {
        let mut frame = Frame::default();
        self.text(&mut frame);
        frame
    }

    fn text(&self, frame: &mut Frame) {
        for line in balanced(&safe(&self.question.text), self.width) {
            let before = " ".repeat((self.width - columns(&line).min(self.width)) / 2);
            let line = self.look.theme.strong(&line);
            frame.line(format!("{}{before}{line}", self.margin));
        }
    }

    /// Where we are, how far counting is, and the statement in the middle.
    pub(super) fn head(&self, counted: &str) -> Frame {
        let mut frame = Frame::default();
        let (heading, theme) = (&self.question.heading, self.look.theme);
        let used = columns(heading) + columns(counted);
        if used + 2 <= self.width {
            let gap = " ".repeat(self.width - used);
            let counted = theme.dim(counted);
            frame.line(format!("{}{heading}{gap}{counted}", self.margin));
        } else {
            frame.line(format!("{}{heading}", self.margin));
            self.dimmed(&mut frame, counted);
        }
        self.blank(&mut frame);
        self.text(&mut frame);
        self.blank(&mut frame);
        if let Some(about) = self.question.about {
            self.push(&mut frame, &Wrap::at(self.width).lines(&safe(about)));
            self.blank(&mut frame);
        }
        frame
    }

    pub(super) fn steps(&self, numbers: &[u64], shown: bool) -> Vec<String> {
        if shown {
            let percents = self.question.language.numbers().percents(numbers);
            return self.with_words(self.bars(numbers, &percents));
        }
        let step = |(value, label): (u8, &str)| {
            let first = format!("{value}  ");
            Wrap::at(self.width).hang(&first, "   ").lines(label)
        };
        self.question.answers().flat_map(step).collect()
    }

    fn bars(&self, counts: &[u64], percents: &[String]) -> Vec<String> {
        let bars = CountBars {
            counts,
            percents,
            width: self.width,
            unicode: self.look.theme.is_unicode(),
        };
        bars.lines(self.question.bars())
    }

    /// The bars without percentages.
    pub(super) fn bare_bars(&self, counts: &[u64]) -> Vec<String> {
        self.bars(counts, &[])
    }

    /// The lowest and the highest answer of a scale, or all where each is a thing of its own.
    pub(super) fn ends(&self, all: bool) -> Vec<String> {
        let answers: Vec<(u8, &str)> = self.question.answers().collect();
        let ends = match answers.as_slice() {
            [lowest, .., highest] if !all => vec![*lowest, *highest],
            all => all.to_vec(),
        };
        let end = |(value, label): (u8, &str)| {
            Wrap::at(self.width)
                .hang(&format!("{value}  "), "   ")
                .lines(label)
        };
        ends.into_iter().flat_map(end).collect()
    }

    /// The bars, each with the words of its answer under it where beside it stands what that is for.
    fn with_words(&self, bars: Vec<String>) -> Vec<String> {
        if self.question.names.is_empty() {
            return bars;
        }
        let wrap = Wrap::at(self.width).hang("   ", "   ");
        let words = self.question.labels.iter();
        bars.into_iter()
            .zip(words)
            .flat_map(|(bar, words)| std::iter::once(bar).chain(wrap.lines(words)))
            .collect()
    }

    pub(super) fn push(&self, frame: &mut Frame, lines: &[String]) {
        frame.lines(lines.iter().map(|line| format!("{}{line}", self.margin)));
    }

    pub(super) fn dimmed(&self, frame: &mut Frame, text: &str) {
        let lines = Wrap::at(self.width).lines(text);
        let lines: Vec<String> = lines.iter().map(|line| self.look.theme.dim(line)).collect();
        self.push(frame, &lines);
    }

    pub(super) fn strong(&self, frame: &mut Frame, text: &str) {
        for line in Wrap::at(self.width).lines(text) {
            let strong = self.look.theme.strong(&line);
            frame.line(format!("{}{strong}", self.margin));
        }
    }

    pub(super) fn keys(&self, frame: &mut Frame, keys: &[impl AsRef<str>]) {
        let lines = Wrap::at(self.width).pieces(keys, self.look.theme.separator());
        let lines: Vec<String> = lines.iter().map(|line| self.look.theme.dim(line)).collect();
        self.push(frame, &lines);
    }

    pub(super) fn blank(&self, frame: &mut Frame) {
        if self.airy {
            frame.line("");
        }
    }
}

/// The lines of a text in as few lines as it takes, of about the same length.
fn balanced(text: &str, width: usize) -> Vec<String> {
    let fewest = Wrap::at(width).lines(text).len();
    let narrowest = (1..=width).find(|width| {
        let lines = Wrap::at(*width).lines(text);
        lines.len() == fewest && lines.iter().all(|line| columns(line) <= *width)
    });
    Wrap::at(narrowest.unwrap_or(width)).lines(text)
}
