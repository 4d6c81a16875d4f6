//! What stands on the screen: lines, and the row that the cursor is on.

/// Lines to draw from the left edge, each narrower than the screen.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Frame {
    /// The lines from top to bottom.
    pub(super) lines: Vec<String>,
    /// The line that the cursor stands on (screen readers follow it), and its column; the end of the last line when nothing is said.
    pub(super) cursor: Option<(usize, usize)>,
}

impl Frame {
    /// Adds a line.
    pub(super) fn line(&mut self, text: impl Into<String>) {
        self.lines.push(text.into());
    }

    /// Adds lines.
    pub(super) fn lines(&mut self, lines: impl IntoIterator<Item = String>) {
        self.lines.extend(lines);
    }

    /// Whether it fits on a screen with this many rows.
    pub(super) fn fits(&self, rows: usize) -> bool {
        self.lines.len() <= rows
    }
}
