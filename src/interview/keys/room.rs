//! Counting the hands of a room with single keys, large enough for a projector.

use std::io;

use console::Key;

use crate::interview::Leaving;
use crate::interview::class::{
    AskRoom, CountQuestion, CountReply, Entry, EntryKey, EntryOutcome, Hands, Revealed,
    RevealedReply, bars,
};
use crate::terminal::{Wrap, columns};

use super::asker::KeyAsker;
use super::frame::Frame;
use super::theme::House;
use super::typed::END_OF_INPUT;

/// The widest a statement may be, so that the letters can be made large.
const WIDEST: usize = 60;
/// The fewest columns that a frame can be drawn in.
const FEWEST_COLUMNS: usize = 30;

impl AskRoom for KeyAsker {
    fn count(&mut self, question: &CountQuestion<'_>) -> io::Result<CountReply> {
        let old = question.old.and_then(Hands::counts);
        let mut entry = Entry::new(question.lowest, question.labels.len(), old);
        loop {
            let size = self.painter.size();
            let screen = Screen::new(question, &self.house, size);
            let note = self.note.as_deref();
            let Some(frame) = screen.fitting(|screen| screen.counting(&entry, note)) else {
                if self.note_stays()? {
                    continue;
                }
                return self.in_lines(CountReply::Leave(Leaving::Interrupt), |lines| {
                    lines.count(question)
                });
            };
            self.painter.draw(&frame)?;
            self.note = None;
            let key = self.key()?;
            if let Some(leaving) = leaving(question, &key) {
                return Ok(CountReply::Leave(leaving));
            }
            let words = question.texts.class;
            let pressed = match key {
                Key::PageUp => return Ok(CountReply::Back),
                Key::Escape => {
                    self.note = Some(question.texts.interview.escape.to_owned());
                    continue;
                }
                Key::Char('?') => {
                    let lines = (words.help)(question.lowest, question.highest());
                    self.help_lines(&lines, question.texts.interview.any_key)?;
                    continue;
                }
                Key::Char(key) if is_one_of(question.texts.interview.skip_keys, key) => {
                    self.painter.erase()?;
                    return Ok(CountReply::Given(Hands::Skipped));
                }
                key => entry_key(&key, words.tally_keys),
            };
            match pressed.map(|key| entry.press(key)) {
                Some(EntryOutcome::Back) => return Ok(CountReply::Back),
                Some(EntryOutcome::Counted(counts)) => {
                    return Ok(CountReply::Given(Hands::Counted(counts)));
                }
                Some(EntryOutcome::Wrong(found)) => {
                    self.note = Some((words.wrong)(found, question.labels.len()));
                }
                Some(EntryOutcome::Stay) | None => {}
            }
        }
    }

    fn reveal(&mut self, revealed: &Revealed<'_>) -> io::Result<RevealedReply> {
        let question = &revealed.question;
        loop {
            let size = self.painter.size();
            let screen = Screen::new(question, &self.house, size);
            let note = self.note.as_deref();
            let Some(frame) = screen.fitting(|screen| screen.revealed(revealed, note)) else {
                if self.note_stays()? {
                    continue;
                }
                return self.in_lines(RevealedReply::Leave(Leaving::Interrupt), |lines| {
                    lines.reveal(revealed)
                });
            };
            self.painter.draw(&frame)?;
            self.note = None;
            let key = self.key()?;
            if let Some(leaving) = leaving(question, &key) {
                return Ok(RevealedReply::Leave(leaving));
            }
            match key {
                Key::Enter | Key::Char(' ') => {
                    // What comes next may be the picture instead of a frame that replaces this one.
                    self.painter.erase()?;
                    return Ok(RevealedReply::Next);
                }
                Key::Backspace | Key::PageUp => return Ok(RevealedReply::Back),
                Key::Char(key) if is_one_of(question.texts.class.correct_keys, key) => {
                    return Ok(RevealedReply::Correct);
                }
                _ => {}
            }
        }
    }
}

fn is_one_of(keys: &[char], key: char) -> bool {
    key.to_lowercase()
        .next()
        .is_some_and(|key| keys.contains(&key))
}

fn leaving(question: &CountQuestion<'_>, key: &Key) -> Option<Leaving> {
    match key {
        Key::CtrlC => Some(Leaving::Interrupt),
        Key::Char(END_OF_INPUT) => Some(Leaving::Stop),
        Key::Char(key) if is_one_of(question.texts.interview.quit_keys, *key) => {
            Some(Leaving::Stop)
        }
        _ => None,
    }
}

fn entry_key(key: &Key, tally_keys: &[char]) -> Option<EntryKey> {
    match key {
        Key::Enter => Some(EntryKey::Confirm),
        Key::Backspace => Some(EntryKey::Erase),
        Key::Char(' ' | ',' | ';') => Some(EntryKey::Space),
        Key::Char(key) if is_one_of(tally_keys, *key) => Some(EntryKey::Switch),
        Key::Char(key) => {
            let digit = u8::try_from(key.to_digit(10)?).ok()?;
            Some(EntryKey::Digit(digit))
        }
        _ => None,
    }
}

/// What a frame is drawn on: a block of at most 60 columns in the middle of the screen.
struct Screen<'a> {
    question: &'a CountQuestion<'a>,
    house: &'a House,
    rows: usize,
    width: usize,
    margin: String,
    airy: bool,
}

impl<'a> Screen<'a> {
    fn new(
        question: &'a CountQuestion<'a>,
        house: &'a House,
        (rows, screen): (usize, usize),
    ) -> Self {
        let room = screen.saturating_sub(1);
        let width = room.min(WIDEST);
        Self {
            question,
            house,
            rows,
            width,
            margin: " ".repeat((room - width) / 2),
            airy: true,
        }
    }

    /// The frame with air where there is room for it, else without; nothing when neither fits.
    fn fitting(mut self, draw: impl Fn(&Self) -> Frame) -> Option<Frame> {
        if self.width < FEWEST_COLUMNS {
            return None;
        }
        let airy = draw(&self);
        if airy.fits(self.rows) {
            return Some(airy);
        }
        self.airy = false;
        Some(draw(&self)).filter(|frame| frame.fits(self.rows))
    }

    fn counting(&self, entry: &Entry, note: Option<&str>) -> Frame {
        let words = self.question.texts.class;
        let counts = entry.so_far();
        let mut frame = self.head(&counts);
        self.push(&mut frame, &self.steps(&counts, self.question.open));
        self.blank(&mut frame);
        let hint = if entry.is_tally() {
            (words.tally_hint)(self.question.lowest, self.question.highest())
        } else {
            (words.line_hint)(self.question.lowest, self.question.highest())
        };
        self.wrapped(&mut frame, note.unwrap_or(&hint));
        let label = if entry.is_tally() {
            words.last_hand
        } else {
            words.hands
        };
        let line = format!("{}{label} {}", self.margin, entry.text());
        frame.cursor = Some((frame.lines.len(), columns(&line)));
        frame.line(line);
        self.blank(&mut frame);
        self.keys(&mut frame, words.count_keys);
        frame
    }

    fn revealed(&self, revealed: &Revealed<'_>, note: Option<&str>) -> Frame {
        let mut frame = self.head(revealed.counts);
        self.push(&mut frame, &self.steps(revealed.counts, true));
        self.blank(&mut frame);
        let words = self.question.texts.class;
        let discuss = revealed.discuss.as_deref().unwrap_or(words.no_hands);
        for line in Wrap::at(self.width).lines(discuss) {
            frame.line(format!("{}{}", self.margin, self.house.strong(&line)));
        }
        self.blank(&mut frame);
        if let Some(note) = note {
            self.wrapped(&mut frame, note);
        }
        self.keys(&mut frame, words.reveal_keys);
        frame
    }

    /// Where we are, how many were counted, and the statement in the middle.
    fn head(&self, counts: &[u64]) -> Frame {
        let mut frame = Frame::default();
        let heading = &self.question.heading;
        let counted =
            (self.question.texts.class.counted)(counts.iter().sum(), self.question.people);
        let used = columns(heading) + columns(&counted);
        if used + 2 <= self.width {
            let gap = " ".repeat(self.width - used);
            frame.line(format!(
                "{}{heading}{gap}{}",
                self.margin,
                self.house.dim(&counted)
            ));
        } else {
            frame.line(format!("{}{heading}", self.margin));
            self.wrapped(&mut frame, &counted);
        }
        self.blank(&mut frame);
        for line in balanced(self.question.text, self.width) {
            let before = " ".repeat((self.width - columns(&line).min(self.width)) / 2);
            frame.line(format!(
                "{}{before}{}",
                self.margin,
                self.house.strong(&line)
            ));
        }
        self.blank(&mut frame);
        frame
    }

    fn steps(&self, counts: &[u64], shown: bool) -> Vec<String> {
        if shown {
            return bars(
                self.question.answers(),
                counts,
                self.width,
                self.house.is_unicode(),
            );
        }
        let answers = self.question.answers();
        answers
            .flat_map(|(value, label)| {
                Wrap::at(self.width)
                    .hang(&format!("{value}  "), "   ")
                    .lines(label)
            })
            .collect()
    }

    fn push(&self, frame: &mut Frame, lines: &[String]) {
        frame.lines(lines.iter().map(|line| format!("{}{line}", self.margin)));
    }

    fn wrapped(&self, frame: &mut Frame, text: &str) {
        let lines = Wrap::at(self.width).lines(text);
        frame.lines(
            lines
                .iter()
                .map(|line| format!("{}{}", self.margin, self.house.dim(line))),
        );
    }

    fn keys(&self, frame: &mut Frame, keys: &[&str]) {
        let lines = Wrap::at(self.width).pieces(keys, self.house.separator());
        let lines = lines.iter().map(|line| self.house.dim(line));
        frame.lines(lines.map(|line| format!("{}{line}", self.margin)));
    }

    fn blank(&self, frame: &mut Frame) {
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
