//! Lines typed with single keys, echoed as they come: for screens too small for anything else.

use std::io;

use crate::screen::{Event, Key, Surface};

use super::words::END_OF_INPUT;

/// The most bytes of a typed line.
const LONGEST: usize = 80;

/// Keys typed into lines.
pub(super) struct TypedLines<'a, S> {
    screen: &'a mut S,
    line: Vec<u8>,
    /// Whether a number is shown as one sign, whatever it is.
    hides: bool,
    interrupted: bool,
    resized: bool,
}

impl<'a, S> TypedLines<'a, S> {
    pub(super) const fn new(screen: &'a mut S, hides: bool) -> Self {
        Self {
            screen,
            line: Vec::new(),
            hides,
            interrupted: false,
            resized: false,
        }
    }

    /// Whether Ctrl-C ended the input.
    pub(super) const fn was_interrupted(&self) -> bool {
        self.interrupted
    }

    /// Whether the screen changed, so that there may be room for a frame now.
    pub(super) const fn was_resized(&self) -> bool {
        self.resized
    }
}

impl<S: Surface> TypedLines<'_, S> {
    /// A character behind what was typed, where it is one that a line can hold.
    fn type_in(&mut self, typed: &mut String, character: char) -> io::Result<()> {
        if character.is_control() || typed.len() >= LONGEST {
            return Ok(());
        }
        let sign = self.sign(typed, character);
        typed.push(character);
        sign.map_or(Ok(()), |sign| {
            self.screen.echo(sign.encode_utf8(&mut [0; 4]))
        })
    }

    /// What a character behind these shows of itself: where numbers are hidden, nothing but that one begins.
    fn sign(&self, before: &str, character: char) -> Option<char> {
        let is_digit = |c: char| c.is_ascii_digit();
        if !(self.hides && is_digit(character)) {
            Some(character)
        } else if before.ends_with(is_digit) {
            None
        } else if self.screen.theme().is_unicode() {
            Some('•')
        } else {
            Some('*')
        }
    }

    /// Takes the last character back.
    fn take_back(&mut self, typed: &mut String) -> io::Result<()> {
        let Some(last) = typed.pop() else {
            return Ok(());
        };
        match self.sign(typed, last) {
            Some(_) => self.screen.erase_character(),
            None => Ok(()),
        }
    }
}

impl<S: Surface> io::Read for TypedLines<'_, S> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let mut typed = String::new();
        while self.line.is_empty() {
            match self.screen.wait()? {
                Event::Changed => {
                    self.resized = true;
                    return Ok(0);
                }
                Event::Gone => return Ok(0),
                Event::Key(Key::Enter) => {
                    self.screen.echo("\r\n")?;
                    typed.push('\n');
                    self.line = typed.bytes().rev().collect();
                }
                Event::Key(Key::CtrlC) => {
                    self.interrupted = true;
                    return Ok(0);
                }
                Event::Key(Key::Char(END_OF_INPUT)) if typed.is_empty() => return Ok(0),
                Event::Key(Key::Backspace) => self.take_back(&mut typed)?,
                Event::Key(Key::Char(character)) => self.type_in(&mut typed, character)?,
                Event::Paste(text) => {
                    for character in text.chars() {
                        self.type_in(&mut typed, character)?;
                    }
                }
                Event::Key(_) | Event::Idle => {}
            }
        }
        match (buffer.first_mut(), self.line.pop()) {
            (Some(place), Some(byte)) => {
                *place = byte;
                Ok(1)
            }
            _ => Ok(0),
        }
    }
}
