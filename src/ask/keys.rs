//! Asking with single keys, in a terminal that can move its cursor.
//!
//! Here, once for every question: frames drawn anew for each size, help, leaving, keys that mean nothing, lines on a screen
//! that is too small, signals, and being stopped and continued. The cursor is never hidden, so that screen readers follow it.

use std::io;
use std::mem;

use crate::screen::{Event, Key, Look, Surface, Wrap, safe};
use crate::words;

use super::lines::LineRunner;
use super::prompt::{Asked, Leaving, Prompt, Step, Unanswered, or_back};
use super::scroll::Pager;
use super::typed::TypedLines;
use super::words::{END_OF_INPUT, is_key};

/// Ctrl-Z.
const STOP: char = '\u{1a}';

/// Asks in a terminal, one key per answer.
#[derive(Debug)]
pub(crate) struct KeyRunner<S> {
    screen: S,
    /// What is said with the next question.
    note: Option<String>,
    /// The lines that were said since the last question.
    said: usize,
    /// Whether the last question came as plain lines, which still stand on the screen.
    in_lines: bool,
}

impl<S: Surface> KeyRunner<S> {
    pub(crate) const fn new(screen: S) -> Self {
        Self {
            screen,
            note: None,
            said: 0,
            in_lines: false,
        }
    }

    /// Asks until there is a value, or until someone leaves.
    pub(super) fn ask<P: Prompt>(&mut self, prompt: &mut P) -> Asked<P::Value> {
        let asked = self.play(prompt);
        let stays = match &asked {
            Ok(value) => prompt.stays(value),
            Err(Unanswered::Left(_)) => false,
            Err(Unanswered::Failed(_)) => true,
        };
        if !stays {
            self.screen.erase()?;
        }
        asked
    }

    fn play<P: Prompt>(&mut self, prompt: &mut P) -> Asked<P::Value> {
        let mut note = self.note.take();
        let mut said = mem::take(&mut self.said);
        loop {
            let (rows, columns) = self.screen.size();
            let look = Look::new(self.screen.theme(), rows, columns, note.as_deref());
            let Some(frame) = prompt.draw(&look) else {
                let bare = Look { note: None, ..look };
                if note.is_some() && prompt.draw(&bare).is_some() {
                    // There is no room for both: what is said comes first.
                    let said = note.take().into_iter().collect();
                    self.play(&mut Pager::new(prompt.spoken(), said))?;
                    continue;
                }
                if let Some(asked) = self.in_lines(prompt, note.take())? {
                    return Ok(asked);
                }
                continue;
            };
            if mem::take(&mut said) + frame.height() > rows.max(frame.height()) {
                // The frame would push out of sight what was just said: it waits.
                self.play(&mut Pager::new(prompt.spoken(), Vec::new()))?;
                continue;
            }
            if mem::take(&mut self.in_lines) {
                self.screen.clear()?;
            }
            self.screen.draw(&frame)?;
            let (step, key) = match self.event(prompt)? {
                // A reply of the terminal, or half a sequence: nobody pressed it, so nothing changes.
                Event::Changed | Event::Idle | Event::Key(Key::Unknown) => continue,
                Event::Gone => return Err(Leaving::Stop.into()),
                Event::Key(key) => (prompt.press(&key), key),
                Event::Paste(text) => (prompt.paste(&text), Key::Unknown),
            };
            note = match step {
                Step::Stay => None,
                Step::Note(text) => Some(text),
                Step::Value(value) => return Ok(value),
                Step::Leave => return Err(Leaving::Stop.into()),
                Step::Unknown => self.common(prompt, &key)?,
            };
        }
    }

    /// What happens next; a moment in which nothing does, only when it changes the question.
    fn event<P: Prompt>(&mut self, prompt: &mut P) -> io::Result<Event> {
        loop {
            match self.screen.wait()? {
                Event::Idle if !prompt.tick() => {}
                event => return Ok(event),
            }
        }
    }

    /// What a key comes to that the question itself does not know: what to say with it.
    fn common<P: Prompt>(&mut self, prompt: &P, key: &Key) -> Asked<Option<String>> {
        let shared = prompt.shares_keys();
        match key {
            Key::CtrlC => Err(Leaving::Interrupt.into()),
            Key::Char(END_OF_INPUT) => Err(Leaving::Stop.into()),
            Key::Char(STOP) => {
                self.screen.stop()?;
                Ok(None)
            }
            Key::Char(key) if shared && is_key(words::interview::QUIT_KEYS, *key) => {
                Err(Leaving::Stop.into())
            }
            Key::Char('?') if shared && !prompt.help().is_empty() => {
                let mut help = Pager::new(prompt.spoken(), prompt.help());
                or_back(self.play(&mut help)).map(|_| None)
            }
            Key::Escape if shared => Ok(Some(prompt.escape())),
            Key::Char(key) if !(key.is_control() || key.is_whitespace()) => {
                Ok(Some(prompt.stray(&key.to_string())))
            }
            _ => Ok(Some(prompt.stray(""))),
        }
    }

    /// A terminal too small for a frame: the layout of plain lines, which only appends. Nothing comes of it when the screen
    /// gets another size; then it is clear.
    fn in_lines<P: Prompt>(
        &mut self,
        prompt: &mut P,
        note: Option<String>,
    ) -> Asked<Option<P::Value>> {
        self.screen.erase()?;
        let (_, columns) = self.screen.size();
        let mut output = self.screen.output();
        let mut input = TypedLines::new(&mut self.screen, prompt.hides());
        let columns = columns.saturating_sub(1);
        let mut lines = LineRunner::new(&mut input, &mut output, true).within(columns);
        note.map_or(Ok(()), |note| lines.say(&note))?;
        match lines.ask(prompt) {
            Err(Unanswered::Failed(error)) => Err(error.into()),
            _ if input.was_resized() => {
                self.screen.clear()?;
                Ok(None)
            }
            _ if input.was_interrupted() => Err(Leaving::Interrupt.into()),
            asked => {
                self.in_lines = true;
                asked.map(Some)
            }
        }
    }

    /// Says something in the frame of the next question.
    pub(super) fn note(&mut self, text: &str) {
        self.note = Some(text.to_owned());
    }

    /// Writes lines that stay.
    pub(super) fn say(&mut self, text: &str) -> io::Result<()> {
        let (rows, columns) = self.screen.size();
        let width = Look::new(self.screen.theme(), rows, columns, None).width();
        let text = Wrap::at(width).text(&safe(text));
        self.said += text.lines().count();
        self.screen.print(&text)
    }

    pub(super) fn clear(&mut self) -> io::Result<()> {
        self.screen.erase()
    }

    pub(super) fn wipe(&mut self) -> io::Result<()> {
        self.screen.wipe()
    }

    /// How wide the screen is now.
    pub(super) fn columns(&self) -> usize {
        self.screen.size().1
    }

    /// What is asked on.
    #[cfg(test)]
    pub(super) const fn screen(&self) -> &S {
        &self.screen
    }
}
