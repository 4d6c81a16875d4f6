//! A screen to ask on, as a trait: a terminal, or one that a test plays.

use std::io::{self, Write};

use super::{Key, Theme};

/// What can happen while a question waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Event {
    /// Someone pressed a key.
    Key(Key),
    /// Someone pasted text; nothing in it is a key.
    Paste(String),
    /// The screen has another size, or may hold anything: it is to be drawn anew.
    Changed,
    /// Nothing, for a moment.
    Idle,
    /// The terminal has gone away, or the input has ended.
    Gone,
}

/// A screen that frames are drawn on, and its keys.
///
/// Each method fails when the terminal does.
pub(crate) trait Surface {
    /// Where lines go on a screen that is too small for frames.
    type Output: Write;

    fn theme(&self) -> &Theme;

    /// Rows and columns as they are now, at least 1 each.
    fn size(&self) -> (usize, usize);

    /// Replaces what was drawn before by this frame.
    fn draw(&mut self, frame: &Frame) -> io::Result<()>;

    /// Waits a moment for a key, or until the screen changes.
    fn wait(&mut self) -> io::Result<Event>;

    /// Takes away what was drawn; the cursor is where the frame began.
    fn erase(&mut self) -> io::Result<()>;

    /// Takes everything off the screen; what has scrolled away stays.
    fn clear(&mut self) -> io::Result<()>;

    /// Writes lines that stay, in place of what was drawn.
    fn print(&mut self, text: &str) -> io::Result<()>;

    /// Takes everything off the screen and out of what has scrolled away.
    fn wipe(&mut self) -> io::Result<()>;

    /// Hands the terminal back to whoever started the program, until it is continued. Does nothing where no one could
    /// continue it.
    fn stop(&mut self) -> io::Result<()>;

    /// Shows what is typed on a screen without frames.
    fn echo(&mut self, text: &str) -> io::Result<()>;

    /// Takes back the last character shown so.
    fn erase_character(&mut self) -> io::Result<()>;

    /// Where lines go.
    fn output(&self) -> Self::Output;
}

/// Lines to draw from the left edge, each narrower than the screen.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Frame {
    lines: Vec<String>,
    /// The line that the cursor stands on (screen readers follow it), and its column; the end of the last line when nothing
    /// is said.
    pub cursor: Option<(usize, usize)>,
}

impl Frame {
    pub(crate) fn line(&mut self, text: impl Into<String>) {
        self.lines.push(text.into());
    }

    pub(crate) fn lines(&mut self, lines: impl IntoIterator<Item = String>) {
        self.lines.extend(lines);
    }

    /// The number of lines.
    pub(crate) const fn height(&self) -> usize {
        self.lines.len()
    }

    /// Whether it fits on a screen with this many rows.
    pub(crate) const fn fits(&self, rows: usize) -> bool {
        self.lines.len() <= rows
    }

    /// The lines from top to bottom.
    pub(crate) fn shown(&self) -> &[String] {
        &self.lines
    }
}
