//! What stands on the screen: lines, and the place of the cursor.

/// Lines to draw from the left edge, each narrower than the screen.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Frame {
    lines: Vec<String>,
    /// The line that the cursor stands on (screen readers follow it), and its column; the end of the last line when nothing
    /// is said.
    pub cursor: Option<(usize, usize)>,
}

impl Frame {
    /// Adds a line.
    pub fn line(&mut self, text: impl Into<String>) {
        self.lines.push(text.into());
    }

    /// Adds lines.
    pub fn lines(&mut self, lines: impl IntoIterator<Item = String>) {
        self.lines.extend(lines);
    }

    /// The number of lines.
    #[must_use]
    pub const fn height(&self) -> usize {
        self.lines.len()
    }

    /// Whether it fits on a screen with this many rows.
    #[must_use]
    pub const fn fits(&self, rows: usize) -> bool {
        self.lines.len() <= rows
    }

    /// The lines from top to bottom.
    #[must_use]
    pub fn shown(&self) -> &[String] {
        &self.lines
    }
}
