//! The look of what is drawn on a screen.

use std::fmt;

use console::Style;
use dialoguer::theme::Theme as _;

use super::{Charset, Wrap, text_width};

/// Calm: one accent for what is selected, dim for what is beside the point.
#[derive(Debug, Clone)]
pub(crate) struct Theme {
    strong: Style,
    dim: Style,
    accent: Style,
    charset: Charset,
}

impl Default for Theme {
    /// Without colour, with signs outside ASCII.
    fn default() -> Self {
        Self::new(false, Charset::Braille)
    }
}

impl Theme {
    /// With colour or without, in these characters.
    pub(crate) fn new(colour: bool, charset: Charset) -> Self {
        let style = || Style::new().for_stderr().force_styling(colour);
        Self {
            strong: style().bold(),
            dim: style().dim(),
            accent: style().cyan(),
            charset,
        }
    }

    /// What matters most.
    pub(crate) fn strong(&self, text: &str) -> String {
        self.strong.apply_to(text).to_string()
    }

    /// What is beside the point.
    pub(crate) fn dim(&self, text: &str) -> String {
        self.dim.apply_to(text).to_string()
    }

    /// A key that can be pressed.
    pub(crate) fn key(&self, key: &str) -> String {
        self.accent.apply_to(key).to_string()
    }

    /// A choice in a list, selected or not.
    pub(crate) fn choice(&self, text: &str, selected: bool) -> String {
        let mut shown = String::new();
        let formatted = self.format_select_prompt_item(&mut shown, text, selected);
        debug_assert!(formatted.is_ok(), "writing to a String does not fail");
        shown
    }

    /// Whether signs outside ASCII may be used.
    pub(crate) const fn is_unicode(&self) -> bool {
        self.charset.is_unicode()
    }

    /// The characters that may be used.
    pub(crate) const fn charset(&self) -> Charset {
        self.charset
    }

    /// Points at the answer that was given before.
    pub(crate) const fn pointer(&self) -> &'static str {
        if self.is_unicode() { "←" } else { "<-" }
    }

    /// Between things that stand beside each other.
    pub(crate) const fn separator(&self) -> &'static str {
        if self.is_unicode() { " · " } else { " | " }
    }
}

impl dialoguer::theme::Theme for Theme {
    fn format_select_prompt_item(
        &self,
        f: &mut dyn fmt::Write,
        text: &str,
        active: bool,
    ) -> fmt::Result {
        if active {
            write!(f, "{}", self.accent.apply_to(format!("> {text}")))
        } else {
            write!(f, "  {text}")
        }
    }
}

/// What a frame is drawn for: the look, the size of the screen, and a quiet line to show in it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Look<'a> {
    pub theme: &'a Theme,
    /// The rows of the screen, at least 1.
    pub rows: usize,
    /// The columns of the screen, at least 1.
    pub columns: usize,
    /// A line that is gone at the next key.
    pub note: Option<&'a str>,
}

impl<'a> Look<'a> {
    /// On a screen of this size.
    pub(crate) const fn new(
        theme: &'a Theme,
        rows: usize,
        columns: usize,
        note: Option<&'a str>,
    ) -> Self {
        Self {
            theme,
            rows,
            columns,
            note,
        }
    }

    /// The columns that text may take.
    pub(crate) fn width(&self) -> usize {
        text_width(self.columns)
    }

    /// The note, or else these keys, in quiet lines.
    pub(crate) fn note_or_keys(&self, keys: &[impl AsRef<str>]) -> Vec<String> {
        if let Some(note) = self.note {
            return self.dimmed(note);
        }
        let lines = Wrap::at(self.width()).pieces(keys, self.theme.separator());
        lines.iter().map(|line| self.theme.dim(line)).collect()
    }

    /// A text in quiet lines.
    pub(crate) fn dimmed(&self, text: &str) -> Vec<String> {
        let lines = Wrap::at(self.width()).lines(text);
        lines.iter().map(|line| self.theme.dim(line)).collect()
    }
}
