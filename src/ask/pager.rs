//! A long text, a screenful at a time, with a way back.

use crate::screen::{Frame, Key, Look, Wrap};
use crate::words;
use crate::words::Language;

use super::prompt::{Prompt, Step, Told};
use super::scroll::Scroll;
use super::words::Move;

/// Shows lines until someone has read them. A line is wrapped anew for each size of the screen.
#[derive(Debug)]
pub(super) struct Pager {
    spoken: Language,
    lines: Vec<String>,
    scroll: Scroll,
}

impl Pager {
    pub(super) fn new(spoken: Language, lines: Vec<String>) -> Self {
        Self {
            spoken,
            lines,
            scroll: Scroll::default(),
        }
    }
}

impl Prompt for Pager {
    type Value = ();

    fn spoken(&self) -> Language {
        self.spoken
    }

    fn draw(&mut self, look: &Look<'_>) -> Option<Frame> {
        let wrap = Wrap::at(look.width());
        let lines = self
            .lines
            .iter()
            .flat_map(|line| wrap.lines(line))
            .collect();
        let foot = look.dimmed(look.note.unwrap_or(words::interview::any_key(self.spoken)));
        let room = look.rows.checked_sub(foot.len()).filter(|room| *room > 0)?;
        let mut frame = Frame::default();
        frame.lines(self.scroll.window(lines, room, look.theme, ""));
        frame.lines(foot);
        Some(frame)
    }

    fn press(&mut self, key: &Key) -> Step<()> {
        match key {
            key if Move::of(key) == Some(Move::Back) && self.scroll.up() => Step::Stay,
            key if self.scroll.press(key) && self.scroll.is_long() => Step::Stay,
            Key::CtrlC => Step::Unknown,
            // Any key goes on, as it says.
            _ if self.scroll.down() => Step::Stay,
            _ => Step::Value(()),
        }
    }

    fn shares_keys(&self) -> bool {
        false
    }

    fn read_out(&self, _told: &mut Told) -> Vec<String> {
        self.lines.clone()
    }

    fn label(&self) -> String {
        words::interview::any_key(self.spoken).to_owned()
    }

    fn hear(&mut self, _typed: &str) -> Step<()> {
        Step::Value(())
    }
}
