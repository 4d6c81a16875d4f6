//! Draws a frame over the one before, without touching anything else on the screen.
//!
//! On a terminal that takes escape sequences everything goes through the buffer of [`Term`]. A Windows console that takes none
//! moves its cursor and erases at once, so what was written has to be on the screen before.

use std::io;

use console::{Term, TermTarget, measure_text_width};

use super::frame::Frame;

/// xterm's "erase saved lines"; terminals that do not know it ignore it.
const ERASE_SCROLL_BACK: &str = "\x1b[3J";

/// Knows what it drew last, so that it can take that away.
#[derive(Debug)]
pub(super) struct Painter {
    term: Term,
    /// The widths of the drawn lines above the cursor's line.
    above: Vec<usize>,
    /// The widths of those below it.
    below: Vec<usize>,
}

impl Painter {
    pub(super) const fn new(term: Term) -> Self {
        Self {
            term,
            above: Vec::new(),
            below: Vec::new(),
        }
    }

    pub(super) const fn term(&self) -> &Term {
        &self.term
    }

    /// The same terminal without a buffer, for a prompt that moves the cursor itself.
    pub(super) fn unbuffered(&self) -> Term {
        match self.term.target() {
            TermTarget::Stdout => Term::stdout(),
            _ => Term::stderr(),
        }
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
        self.settle()?;
        self.up(last.saturating_sub(row))?;
        if column > 0 {
            self.term.move_cursor_right(column)?;
        }
        let mut widths = frame.lines.iter().map(|line| measure_text_width(line));
        self.above = widths.by_ref().take(row).collect();
        self.below = widths.skip(1).collect();
        self.term.flush()
    }

    /// Takes away what was drawn; the cursor is where the frame began.
    pub(super) fn erase(&mut self) -> io::Result<()> {
        let (_, columns) = self.size();
        let rows = |widths: &mut Vec<usize>| {
            let rows = |width: usize| width.div_ceil(columns).max(1);
            widths.drain(..).map(rows).sum::<usize>()
        };
        let (above, below) = (rows(&mut self.above), rows(&mut self.below));
        self.term.write_str("\r")?;
        if takes_sequences(&self.term) {
            self.up(above)?;
        } else {
            // From the first line of a screen the clearing below leaves the end of the last lines.
            self.term.flush()?;
            self.term.move_cursor_down(below)?;
            self.term.clear_line()?;
            self.term.clear_last_lines(above + below)?;
        }
        self.term.clear_to_end_of_screen()?;
        self.term.flush()
    }

    /// Takes everything off the screen and out of what has scrolled away.
    pub(super) fn wipe(&mut self) -> io::Result<()> {
        self.above.clear();
        self.below.clear();
        self.settle()?;
        self.term.clear_screen()?;
        // A console that takes no sequences has been cleared as a whole.
        if takes_sequences(&self.term) {
            self.term.write_str(ERASE_SCROLL_BACK)?;
        }
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

    /// Shows what was written, where the cursor would otherwise move or erase before it.
    fn settle(&self) -> io::Result<()> {
        if takes_sequences(&self.term) {
            Ok(())
        } else {
            self.term.flush()
        }
    }

    fn up(&mut self, rows: usize) -> io::Result<()> {
        if rows > 0 {
            self.term.move_cursor_up(rows)
        } else {
            Ok(())
        }
    }
}

/// Whether this terminal takes escape sequences: on Windows one whose console was asked to, or that of a Unix shell.
fn takes_sequences(term: &Term) -> bool {
    !cfg!(windows) || term.features().is_msys_tty()
}
