//! Draws a frame over the one before, without touching anything else on the screen.
//!
//! On a terminal that takes escape sequences everything goes through the buffer of [`Term`]. A Windows console that takes none
//! moves its cursor and erases at once, so what was written has to be on the screen before.

use std::io;

use console::{Term, measure_text_width};

use super::{Charset, Frame};

/// xterm's "erase saved lines"; terminals that do not know it ignore it.
const ERASE_SCROLL_BACK: &str = "\x1b[3J";

/// What stands between these two is shown at once, by terminals that know "synchronized output"; others ignore both.
const BEGIN_FRAME: &str = "\x1b[?2026h";
const END_FRAME: &str = "\x1b[?2026l";

/// Knows what it drew last, so that it can take that away.
#[derive(Debug)]
pub(super) struct Painter {
    term: Term,
    charset: Charset,
    /// The widths of the drawn lines above the cursor's line.
    above: Vec<usize>,
    /// The widths of those below it.
    below: Vec<usize>,
    /// The size of the screen on which the frame was drawn, while one is shown.
    drawn_on: Option<(usize, usize)>,
    /// The size that was looked at last.
    known: (usize, usize),
}

impl Painter {
    pub(super) fn new(term: Term, charset: Charset) -> Self {
        let known = size(&term);
        Self {
            term,
            charset,
            above: Vec::new(),
            below: Vec::new(),
            drawn_on: None,
            known,
        }
    }

    pub(super) const fn term(&self) -> &Term {
        &self.term
    }

    /// Rows and columns of the screen as it is now, at least 1 each.
    pub(super) fn size(&self) -> (usize, usize) {
        size(&self.term)
    }

    /// Whether the screen got another size since this was asked.
    pub(super) fn was_resized(&mut self) -> bool {
        let now = self.size();
        std::mem::replace(&mut self.known, now) != now
    }

    /// Replaces what was drawn before by this frame. Where the screen got another size in between, no one can know where the
    /// old lines are now: then the frame gets a clear screen.
    pub(super) fn draw(&mut self, frame: &Frame) -> io::Result<()> {
        let size = self.size();
        self.sequence(BEGIN_FRAME)?;
        self.take_away()?;
        let lines = frame.shown().iter();
        let lines: Vec<_> = lines.map(|line| self.charset.on_screen(line)).collect();
        let last = lines.len().saturating_sub(1);
        let end = lines.last().map_or(0, |line| measure_text_width(line));
        let (row, column) = frame.cursor.unwrap_or((last, end));
        self.term.write_str(&lines.join("\r\n"))?;
        self.term.write_str("\r")?;
        self.up(last.saturating_sub(row))?;
        if column > 0 {
            self.settle()?;
            self.term.move_cursor_right(column)?;
        }
        let mut widths = lines.iter().map(|line| measure_text_width(line));
        self.above = widths.by_ref().take(row).collect();
        self.below = widths.skip(1).collect();
        self.drawn_on = Some(size);
        self.sequence(END_FRAME)?;
        self.term.flush()
    }

    /// Takes away what was drawn; the cursor is where the frame began.
    pub(super) fn erase(&mut self) -> io::Result<()> {
        self.take_away()?;
        self.term.flush()
    }

    fn take_away(&mut self) -> io::Result<()> {
        let Some(size) = self.drawn_on.take() else {
            return Ok(());
        };
        let (above, below) = (
            std::mem::take(&mut self.above),
            std::mem::take(&mut self.below),
        );
        self.settle()?;
        let now = self.size();
        let (_, columns) = now;
        let rows = |widths: Vec<usize>| {
            let rows = widths.iter().map(|width| width.div_ceil(columns).max(1));
            rows.sum::<usize>()
        };
        let (above, below) = (rows(above), rows(below));
        if size != now {
            return self.sweep(below);
        }
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
        self.term.clear_to_end_of_screen()
    }

    /// No one knows how the frame looks now.
    #[cfg(unix)]
    pub(super) fn spoil(&mut self) {
        self.drawn_on = self.drawn_on.map(|_| (0, 0));
    }

    /// Knows of no frame any more: someone else had the screen.
    fn forget(&mut self) {
        self.above.clear();
        self.below.clear();
        self.drawn_on = None;
    }

    /// Takes everything off the screen; what has scrolled away stays.
    pub(super) fn clear(&mut self) -> io::Result<()> {
        self.forget();
        self.settle()?;
        self.sweep(0)?;
        self.term.flush()
    }

    /// The same, with this many rows below the cursor. A console that takes no sequences would clear what has scrolled away
    /// too: there, what is shown scrolls away.
    fn sweep(&self, below: usize) -> io::Result<()> {
        if takes_sequences(&self.term) {
            return self.term.clear_screen();
        }
        let (rows, _) = self.size();
        self.term.write_str(&"\r\n".repeat(below + rows))?;
        self.term.flush()?;
        self.term.move_cursor_up(rows - 1)
    }

    /// Takes everything off the screen and out of what has scrolled away.
    pub(super) fn wipe(&mut self) -> io::Result<()> {
        self.forget();
        self.settle()?;
        // A console that takes no sequences is cleared as a whole by this.
        self.term.clear_screen()?;
        self.sequence(ERASE_SCROLL_BACK)?;
        self.term.flush()
    }

    /// Writes lines that stay.
    pub(super) fn print(&mut self, text: &str) -> io::Result<()> {
        self.take_away()?;
        for line in text.lines() {
            self.term.write_str(&self.charset.on_screen(line))?;
            self.term.write_str("\r\n")?;
        }
        self.term.flush()
    }

    /// Shows what is typed on a screen without frames.
    pub(super) fn echo(&mut self, text: &str) -> io::Result<()> {
        self.term.write_str(&self.charset.on_screen(text))?;
        self.term.flush()
    }

    /// Takes back the last character shown so.
    pub(super) fn erase_character(&mut self) -> io::Result<()> {
        self.settle()?;
        self.term.clear_chars(1)?;
        self.term.flush()
    }

    /// Writes a sequence for a terminal that takes them.
    fn sequence(&self, sequence: &str) -> io::Result<()> {
        if takes_sequences(&self.term) {
            self.term.write_str(sequence)?;
        }
        Ok(())
    }

    fn up(&mut self, rows: usize) -> io::Result<()> {
        if rows == 0 {
            return Ok(());
        }
        self.settle()?;
        self.term.move_cursor_up(rows)
    }

    /// Shows what was written, where the cursor would otherwise move or erase before it.
    fn settle(&self) -> io::Result<()> {
        if takes_sequences(&self.term) {
            Ok(())
        } else {
            self.term.flush()
        }
    }
}

/// Whether this terminal takes escape sequences: on Windows one whose console was asked to, or that of a Unix shell.
fn takes_sequences(term: &Term) -> bool {
    !cfg!(windows) || term.features().is_msys_tty()
}

fn size(term: &Term) -> (usize, usize) {
    let (rows, columns) = term.size();
    (usize::from(rows.max(1)), usize::from(columns.max(1)))
}
