//! A line of text to type.

use crate::screen::{Frame, Key, Look, Wrap, columns, safe};
use crate::words;
use crate::words::Language;

use super::prompt::{Prompt, Step};

/// The most characters of a typed line.
const LONGEST: usize = 1000;
/// Ctrl-U.
const EMPTY: char = '\u{15}';
/// Ctrl-W.
const WORD: char = '\u{17}';

/// Asks for a line. A suggestion stands there until something is typed; nothing comes of it when it is left by Escape.
#[derive(Debug)]
pub(crate) struct Field {
    spoken: Language,
    label: String,
    suggestion: String,
    typed: Option<String>,
}

impl Field {
    /// Asks this, with a suggestion that Enter takes; an empty one is none.
    #[must_use]
    pub(crate) fn new(spoken: Language, label: &str, suggestion: &str) -> Self {
        Self {
            spoken,
            label: label.to_owned(),
            suggestion: suggestion.to_owned(),
            typed: None,
        }
    }

    fn text(&self) -> &str {
        self.typed.as_deref().unwrap_or(&self.suggestion)
    }

    fn edit(&mut self, edit: impl FnOnce(&mut String)) -> Step<Option<String>> {
        let mut text = self.text().to_owned();
        edit(&mut text);
        self.typed = Some(text);
        Step::Stay
    }
}

impl Prompt for Field {
    type Value = Option<String>;

    fn spoken(&self) -> Language {
        self.spoken
    }

    fn draw(&mut self, look: &Look<'_>) -> Option<Frame> {
        let width = look.width();
        let mut frame = Frame::default();
        frame.lines(Wrap::at(width).lines(&self.label));
        let text = safe(self.text()).into_owned();
        let wrapped = Wrap::at(width).hang("> ", "  ").lines(&text);
        let open = text.ends_with(' ');
        let is_suggestion = self.typed.is_none() && !self.suggestion.is_empty();
        let last = wrapped.last().map_or(0, |line| columns(line));
        let column = last.max(2) + usize::from(open && last + 1 < width);
        frame.cursor = Some((frame.height() + wrapped.len().saturating_sub(1), column));
        frame.lines(wrapped.into_iter().map(|line| {
            if is_suggestion {
                look.theme.dim(&line)
            } else {
                line
            }
        }));
        let keys = if is_suggestion {
            words::interview::suggestion_keys(self.spoken)
        } else {
            words::interview::field_keys(self.spoken)
        };
        frame.lines(look.note_or_keys(keys));
        frame.fits(look.rows).then_some(frame)
    }

    fn press(&mut self, key: &Key) -> Step<Option<String>> {
        match key {
            Key::Enter => Step::Value(Some(self.text().trim().to_owned())),
            Key::Escape => Step::Value(None),
            Key::Tab => self.edit(|_| {}),
            Key::Backspace => self.edit(|text| {
                text.pop();
            }),
            Key::Char(EMPTY) => self.edit(String::clear),
            Key::Char(WORD) => self.edit(|text| {
                let end = text.trim_end().rfind(' ').map_or(0, |space| space + 1);
                text.truncate(end);
            }),
            Key::Char(character) if !character.is_control() => {
                let typed = self.typed.get_or_insert_default();
                if typed.chars().count() < LONGEST {
                    typed.push(*character);
                }
                Step::Stay
            }
            Key::CtrlC | Key::Char(_) => Step::Unknown,
            _ => Step::Stay,
        }
    }

    fn shares_keys(&self) -> bool {
        false
    }

    fn label(&self) -> String {
        if self.suggestion.is_empty() {
            self.label.clone()
        } else {
            format!("{} [{}]", self.label, self.suggestion)
        }
    }

    fn hear(&mut self, typed: &str) -> Step<Option<String>> {
        let text = if typed.is_empty() {
            &self.suggestion
        } else {
            typed
        };
        Step::Value(Some(text.to_owned()))
    }
}
