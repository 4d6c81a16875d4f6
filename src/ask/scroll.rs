//! A part of a list that is longer than the room for it.

use crate::screen::{Frame, Key, Look, Theme, Wrap};
use crate::words;
use crate::words::Language;

use super::prompt::{AlreadySaid, Prompt, Step};
use super::words::Move;

/// From how many rows on the list has room for a mark that it goes on below, and for one above as well.
const ROOM_FOR_MARK: usize = 2;
const ROOM_FOR_MARKS: usize = 4;

/// Where a list is scrolled to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Scroll {
    top: usize,
    /// The rows that showed the list last, and the furthest it could be scrolled then.
    room: usize,
    furthest: usize,
    /// Whether the end was seen.
    read: bool,
}

impl Scroll {
    /// Scrolled down to this line.
    pub(super) fn at(top: usize) -> Self {
        Self {
            top,
            furthest: usize::MAX,
            ..Self::default()
        }
    }

    /// The lines that fit into this many rows, with a mark in the first or last where the list goes on; `more` stands behind the
    /// last one.
    pub(super) fn window(
        &mut self,
        lines: Vec<String>,
        room: usize,
        theme: &Theme,
        more: &str,
    ) -> Vec<String> {
        self.room = room.clamp(1, lines.len().max(1));
        self.furthest = lines.len().saturating_sub(self.room);
        self.top = self.top.min(self.furthest);
        let (above, below) = (self.top > 0, self.top < self.furthest);
        self.read |= !below;
        let last = self.room - 1;
        let mark = if theme.is_unicode() { "  …" } else { "  ..." };
        let more = format!("{mark} {more}");
        let shown = lines.into_iter().skip(self.top).take(self.room);
        let line = |(row, line)| match row {
            0 if above && self.room >= ROOM_FOR_MARKS => theme.dim(mark),
            row if row == last && below && self.room >= ROOM_FOR_MARK => theme.dim(more.trim_end()),
            _ => line,
        };
        shown.enumerate().map(line).collect()
    }

    /// Whether there is more than fits.
    pub(super) const fn is_long(&self) -> bool {
        self.furthest > 0
    }

    /// Whether the end was seen.
    pub(super) const fn is_read(&self) -> bool {
        self.read
    }

    /// One screenful down. Whether there was anything below.
    pub(super) fn down(&mut self) -> bool {
        let before = self.top;
        self.top = (self.top + self.page()).min(self.furthest);
        self.top > before
    }

    /// One screenful up. Whether there was anything above.
    pub(super) fn up(&mut self) -> bool {
        let before = self.top;
        self.top = self.top.saturating_sub(self.page());
        self.top < before
    }

    /// Moves by the keys that move through a list. Whether it was one of them.
    pub(super) fn press(&mut self, key: &Key) -> bool {
        match key {
            Key::ArrowUp | Key::Char('k') => self.top = self.top.saturating_sub(1),
            Key::ArrowDown | Key::Char('j') => self.top = (self.top + 1).min(self.furthest),
            Key::PageUp => drop(self.up()),
            Key::PageDown => drop(self.down()),
            Key::Home => self.top = 0,
            Key::End => self.top = self.furthest,
            _ => return false,
        }
        true
    }

    /// The lines to move by, so that none is passed over: where marks stand, the first and the last row show none.
    const fn page(&self) -> usize {
        match self.room {
            room if room >= ROOM_FOR_MARKS => room - 2,
            room if room >= ROOM_FOR_MARK => room - 1,
            _ => 1,
        }
    }
}

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

    fn read_out(&self, _told: &mut AlreadySaid) -> Vec<String> {
        self.lines.clone()
    }

    fn label(&self) -> String {
        words::interview::any_key(self.spoken).to_owned()
    }

    fn hear(&mut self, _typed: &str) -> Step<()> {
        Step::Value(())
    }
}
