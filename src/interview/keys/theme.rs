//! The look of the prompts, as dialoguer's themes describe it: its own prompts and ours look alike.

use std::fmt;

use console::Style;
use dialoguer::theme::Theme;

use crate::terminal::Display;

/// Calm: one accent for what is selected, dim for what is beside the point.
#[derive(Debug, Clone)]
pub(super) struct House {
    strong: Style,
    dim: Style,
    accent: Style,
    unicode: bool,
}

impl House {
    pub(super) fn new(display: Display) -> Self {
        let style = || Style::new().for_stderr().force_styling(display.colour);
        Self {
            strong: style().bold(),
            dim: style().dim(),
            accent: style().cyan(),
            unicode: display.charset.is_unicode(),
        }
    }

    pub(super) fn strong(&self, text: &str) -> String {
        self.strong.apply_to(text).to_string()
    }

    pub(super) fn dim(&self, text: &str) -> String {
        self.dim.apply_to(text).to_string()
    }

    pub(super) const fn is_unicode(&self) -> bool {
        self.unicode
    }

    /// Points at the answer that was given before.
    pub(super) const fn pointer(&self) -> &'static str {
        if self.unicode { "←" } else { "<-" }
    }

    /// Between things that stand beside each other.
    pub(super) const fn separator(&self) -> &'static str {
        if self.unicode { " · " } else { " | " }
    }
}

impl Theme for House {
    fn format_prompt(&self, f: &mut dyn fmt::Write, prompt: &str) -> fmt::Result {
        write!(f, "{}", self.strong.apply_to(prompt))
    }

    fn format_error(&self, f: &mut dyn fmt::Write, error: &str) -> fmt::Result {
        f.write_str(error)
    }

    fn format_input_prompt(
        &self,
        f: &mut dyn fmt::Write,
        prompt: &str,
        default: Option<&str>,
    ) -> fmt::Result {
        match default {
            Some(default) => write!(f, "{prompt} [{default}] "),
            None => write!(f, "{prompt} "),
        }
    }

    fn format_input_prompt_selection(
        &self,
        f: &mut dyn fmt::Write,
        prompt: &str,
        selection: &str,
    ) -> fmt::Result {
        write!(f, "{prompt} {selection}")
    }

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
