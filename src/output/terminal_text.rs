//! Laying text out for a terminal: paragraphs, indents, emphasis, and one blank line between blocks.

use console::Style;

use crate::screen::{Display, Wrap, safe, text_width};

/// A width below which nothing is indented.
const NARROW: usize = 50;

/// A text for a terminal that grows from top to bottom.
#[derive(Debug, Clone)]
pub struct TerminalText {
    display: Display,
    lines: Vec<String>,
}

impl TerminalText {
    pub(crate) const fn new(display: Display) -> Self {
        Self {
            display,
            lines: Vec::new(),
        }
    }

    /// The columns that text may take.
    pub(crate) fn width(&self) -> usize {
        text_width(self.display.width)
    }

    /// Whether nothing stands beside anything else.
    pub(super) fn is_narrow(&self) -> bool {
        self.width() < NARROW
    }

    /// The columns before what is drawn.
    pub(super) fn indent(&self) -> usize {
        if self.is_narrow() { 0 } else { 2 }
    }

    pub(crate) const fn display(&self) -> Display {
        self.display
    }

    /// A blank line, unless there is one already or the page is empty.
    pub(crate) fn gap(&mut self) {
        if self.lines.last().is_some_and(|line| !line.is_empty()) {
            self.lines.push(String::new());
        }
    }

    /// A line as it is: already wrapped and safe.
    pub(crate) fn line(&mut self, line: impl Into<String>) {
        self.lines.push(line.into());
    }

    /// A paragraph after `indent` spaces.
    pub(crate) fn text(&mut self, indent: usize, text: &str) {
        self.hanging(indent, "", text);
    }

    /// A paragraph whose first line starts with a mark and whose other lines stand under its text.
    pub(crate) fn hanging(&mut self, indent: usize, mark: &str, text: &str) {
        let indent = if self.width() < 40 {
            indent / 2
        } else {
            indent
        };
        let first = format!("{}{mark}", " ".repeat(indent));
        let rest = " ".repeat(crate::screen::columns(&first));
        self.lines.extend(
            Wrap::at(self.width())
                .hang(&first, &rest)
                .lines(&safe(text)),
        );
    }

    /// A paragraph whose other lines stand `hang` columns further than its first.
    pub(crate) fn outdented(&mut self, indent: usize, hang: usize, text: &str) {
        let indent = if self.width() < 40 {
            indent / 2
        } else {
            indent
        };
        let first = " ".repeat(indent);
        let rest = " ".repeat(indent + hang);
        self.lines.extend(
            Wrap::at(self.width())
                .hang(&first, &rest)
                .lines(&safe(text)),
        );
    }

    /// A paragraph that stands out.
    pub(crate) fn heading(&mut self, text: &str) {
        let style = Style::new().bold().force_styling(self.display.colour);
        let lines = Wrap::at(self.width()).heading(&safe(text));
        self.lines
            .extend(lines.iter().map(|line| style.apply_to(line).to_string()));
    }

    /// A paragraph beside the point.
    pub(crate) fn aside(&mut self, indent: usize, text: &str) {
        let style = Style::new().dim().force_styling(self.display.colour);
        let indent = " ".repeat(indent);
        let lines = Wrap::at(self.width()).indent(&indent).lines(&safe(text));
        self.lines
            .extend(lines.iter().map(|line| style.apply_to(line).to_string()));
    }

    /// The lines of a text, each after this; nothing is added to the page.
    pub(crate) fn wrapped(&self, indent: &str, text: &str) -> Vec<String> {
        Wrap::at(self.width()).indent(indent).lines(&safe(text))
    }

    pub(crate) fn into_lines(self) -> Vec<String> {
        self.lines
    }

    /// The text, each line ended.
    pub(crate) fn finish(self) -> String {
        let mut text = self.lines.join("\n");
        text.push('\n');
        text
    }
}
