//! What stands on the screen: lines, and the place of the cursor.

/// Lines to draw from the left edge, each narrower than the screen.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Frame {
    lines: Vec<String>,
    /// The line that the cursor stands on (screen readers follow it), and its column; the end of the last line when nothing
    /// is said.
    pub cursor: Option<(usize, usize)>,
}

impl Frame {
    /// Adds a line.
    pub(crate) fn line(&mut self, text: impl Into<String>) {
        self.lines.push(text.into());
    }

    /// Adds lines.
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
