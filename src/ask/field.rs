//! A line of text to type.

use crate::screen::{Frame, Key, Look, Theme, Wrap, columns, safe};
use crate::words;
use crate::words::Language;

use super::prompt::{AlreadySaid, Prompt, Step};
use super::scroll::Scroll;
use super::words::EMPTY;

/// The most characters of a typed line.
const LONGEST: usize = 1000;
/// The fewest rows on which an empty one stands between what is read and the line.
const ROWS_FOR_AIR: usize = 14;
/// Ctrl-W.
const WORD: char = '\u{17}';

/// Asks for a line. A suggestion stands there until something is typed; nothing comes of it when it is left by Escape.
#[derive(Debug)]
pub(crate) struct Field {
    spoken: Language,
    label: String,
    suggestion: String,
    typed: Option<String>,
    /// What is to be read while typing.
    beside: Vec<String>,
    scroll: Scroll,
}

impl Field {
    /// Asks this, with a suggestion that Enter takes; an empty one is none.
    pub(crate) fn new(spoken: Language, label: &str, suggestion: &str) -> Self {
        Self {
            spoken,
            label: label.to_owned(),
            suggestion: suggestion.to_owned(),
            typed: None,
            beside: Vec::new(),
            scroll: Scroll::default(),
        }
    }

    /// The same with this typed already.
    #[must_use]
    pub(crate) fn holding(mut self, typed: String) -> Self {
        self.typed = Some(typed);
        self
    }

    /// The same below these lines, which arrows move through where they do not fit.
    pub(crate) fn below(self, beside: Vec<String>) -> Self {
        Self { beside, ..self }
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

/// The last lines, as many as there is room for, with a mark where something stands before them.
fn end_of(mut lines: Vec<String>, room: usize, theme: &Theme) -> Vec<String> {
    let before = lines.len().saturating_sub(room);
    lines.drain(..before);
    if let (true, Some(first)) = (before > 0, lines.first_mut()) {
        let mark = if theme.is_unicode() { '…' } else { '<' };
        first.replace_range(..1, &mark.to_string());
    }
    lines
}

impl Prompt for Field {
    type Value = Option<String>;

    fn spoken(&self) -> Language {
        self.spoken
    }

    fn draw(&mut self, look: &Look<'_>) -> Option<Frame> {
        let width = look.width();
        let label = Wrap::at(width).lines(&self.label);
        let text = safe(self.text()).into_owned();
        let wrapped = Wrap::at(width).hang("> ", "  ").lines(&text);
        let open = text.ends_with(' ');
        let is_suggestion = self.typed.is_none() && !self.suggestion.is_empty();
        let last = wrapped.last().map_or(0, |line| columns(line));
        let column = last.max(2) + usize::from(open && last + 1 < width);
        let keys = if is_suggestion {
            words::interview::suggestion_keys(self.spoken)
        } else {
            words::interview::field_keys(self.spoken)
        };
        let mut keys = look.note_or_keys(keys);
        if look.note.is_none() && label.len() + keys.len() >= look.rows {
            keys.clear();
        }
        let room = look.rows.saturating_sub(label.len() + keys.len());
        if room == 0 {
            // In plain lines what was typed so far can be taken.
            text.trim().clone_into(&mut self.suggestion);
            return None;
        }
        let wrapped = end_of(wrapped, room, look.theme);
        let gap = usize::from(look.rows >= ROWS_FOR_AIR);
        let below = gap + label.len() + wrapped.len() + keys.len();
        let room = look.rows.checked_sub(below).filter(|room| *room > 0);
        let mut frame = Frame::default();
        if let (Some(room), false) = (room, self.beside.is_empty()) {
            let beside = self.beside.iter();
            let beside = beside.flat_map(|line| {
                let rest = if line.starts_with(' ') { "    " } else { "" };
                Wrap::at(width).hang("", rest).lines(&safe(line))
            });
            let more = words::interview::read_on_by_arrows(self.spoken);
            let beside = beside.collect();
            frame.lines(self.scroll.window(beside, room, look.theme, more));
            frame.lines(std::iter::repeat_n(String::new(), gap));
        }
        frame.lines(label);
        frame.cursor = Some((frame.height() + wrapped.len().saturating_sub(1), column));
        frame.lines(wrapped.into_iter().map(|line| {
            if is_suggestion {
                look.theme.dim(&line)
            } else {
                line
            }
        }));
        frame.lines(keys);
        Some(frame)
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
            key if self.scroll.is_long() && self.scroll.press(key) => Step::Stay,
            _ => Step::Stay,
        }
    }

    fn paste(&mut self, text: &str) -> Step<Option<String>> {
        let words = text.split(char::is_control).filter(|word| !word.is_empty());
        for character in words.collect::<Vec<_>>().join(" ").chars() {
            self.press(&Key::Char(character));
        }
        Step::Stay
    }

    fn shares_keys(&self) -> bool {
        false
    }

    fn read_out(&self, _told: &mut AlreadySaid) -> Vec<String> {
        self.beside.clone()
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
