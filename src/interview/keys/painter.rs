//! Draws a frame over the one before, without touching anything else on the screen.

use std::io;

use console::{Term, measure_text_width};

use super::frame::Frame;

/// xterm's "erase saved lines"; terminals that do not know it ignore it.
const ERASE_SCROLL_BACK: &str = "\x1b[3J";

/// Knows what it drew last, so that it can take that away.
#[derive(Debug)]
pub(super) struct Painter {
    term: Term,
    /// The widths of the drawn lines above the cursor's line, and the column before the cursor.
    above: Vec<usize>,
}

impl Painter {
    pub(super) const fn new(term: Term) -> Self {
        Self {
            term,
            above: Vec::new(),
        }
    }

    pub(super) const fn term(&self) -> &Term {
        &self.term
    }

    /// Rows and columns of the screen as it is now, at least 1 each.
    pub(super) fn size(&self) -> (usize, usize) {
        let (rows, columns) = self.term.size();
        (usize::from(rows.max(1)), usize::from(columns.max(1)))
    }

    /// Replaces what was drawn before by this frame.
    pub(super) fn draw(&mut self, frame: &Frame) -> io::Result<()> {
        self.erase()?;
        let last = frame.lines.len().saturating_sub(1);
        let end = frame
            .lines
            .last()
            .map_or(0, |line| measure_text_width(line));
        let (row, column) = frame.cursor.unwrap_or((last, end));
        self.term.write_str(&frame.lines.join("\r\n"))?;
        self.term.write_str("\r")?;
        self.up(last.saturating_sub(row))?;
        if column > 0 {
            self.term.move_cursor_right(column)?;
        }
        self.above = frame
            .lines
            .iter()
            .take(row)
            .map(|line| measure_text_width(line))
            .collect();
        self.term.flush()
    }

    /// Takes away what was drawn; the cursor is where the frame began.
    pub(super) fn erase(&mut self) -> io::Result<()> {
        let (_, columns) = self.size();
        let rows = self
            .above
            .drain(..)
            .map(|width| width.div_ceil(columns).max(1))
            .sum();
        self.term.write_str("\r")?;
        self.up(rows)?;
        self.term.clear_to_end_of_screen()?;
        self.term.flush()
    }

    /// Takes everything off the screen and out of what has scrolled away.
    pub(super) fn wipe(&mut self) -> io::Result<()> {
        self.above.clear();
        self.term.clear_screen()?;
        self.term.write_str(ERASE_SCROLL_BACK)?;
        self.term.flush()
    }

    /// Writes lines that stay.
    pub(super) fn print(&mut self, text: &str) -> io::Result<()> {
        self.erase()?;
        for line in text.lines() {
            self.term.write_str(line)?;
            self.term.write_str("\r\n")?;
        }
        self.term.flush()
    }

    fn up(&mut self, rows: usize) -> io::Result<()> {
        if rows > 0 {
            self.term.move_cursor_up(rows)
        } else {
            Ok(())
        }
    }
}
