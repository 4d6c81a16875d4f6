//! A screen without a terminal: events given beforehand, and every frame kept to be looked at.

use std::collections::VecDeque;
use std::io;

use crate::screen::{Event, Frame, Key, Surface, Theme};

/// Keys and sizes of a screen, one after the other; when they are used up the input has ended.
#[derive(Debug, Default)]
pub(crate) struct Script {
    events: VecDeque<Scripted>,
    size: (usize, usize),
    theme: Theme,
    frames: Vec<Frame>,
    echoed: String,
}

/// What happens to a scripted screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Scripted {
    /// Someone presses a key.
    Press(Key),
    /// Nothing, for a moment.
    Wait,
    /// The screen gets this many rows and columns.
    Resize(usize, usize),
}

impl Script {
    /// A screen of this many rows and columns, without colour, on which these things happen.
    pub(crate) fn new(events: impl IntoIterator<Item = Scripted>, size: (usize, usize)) -> Self {
        Self {
            events: events.into_iter().collect(),
            size,
            ..Self::default()
        }
    }

    /// The same, with the keys of a text: a newline is Enter, `<` is Backspace.
    pub(crate) fn typing(text: &str, size: (usize, usize)) -> Self {
        let key = |character| match character {
            '\n' => Key::Enter,
            '<' => Key::Backspace,
            other => Key::Char(other),
        };
        Self::new(
            text.chars().map(|key_of| Scripted::Press(key(key_of))),
            size,
        )
    }

    /// Every frame that was drawn, first to last.
    pub(crate) fn frames(&self) -> &[Frame] {
        &self.frames
    }

    /// What was shown of typed lines.
    pub(crate) fn echoed(&self) -> &str {
        &self.echoed
    }
}

impl Surface for Script {
    type Output = io::Sink;

    fn theme(&self) -> &Theme {
        &self.theme
    }

    fn size(&self) -> (usize, usize) {
        self.size
    }

    fn draw(&mut self, frame: &Frame) -> io::Result<()> {
        self.frames.push(frame.clone());
        Ok(())
    }

    fn wait(&mut self) -> io::Result<Event> {
        Ok(match self.events.pop_front() {
            Some(Scripted::Press(key)) => Event::Key(key),
            Some(Scripted::Wait) => Event::Idle,
            Some(Scripted::Resize(rows, columns)) => {
                self.size = (rows, columns);
                Event::Changed
            }
            None => Event::Gone,
        })
    }

    fn erase(&mut self) -> io::Result<()> {
        Ok(())
    }

    fn clear(&mut self) -> io::Result<()> {
        Ok(())
    }

    fn print(&mut self, _text: &str) -> io::Result<()> {
        Ok(())
    }

    fn wipe(&mut self) -> io::Result<()> {
        self.frames.clear();
        Ok(())
    }

    fn stop(&mut self) -> io::Result<()> {
        Ok(())
    }

    fn echo(&mut self, text: &str) -> io::Result<()> {
        self.echoed.push_str(text);
        Ok(())
    }

    fn erase_character(&mut self) -> io::Result<()> {
        Ok(())
    }

    fn output(&self) -> io::Sink {
        io::sink()
    }
}
