//! Lines typed with single keys.

use std::io;

use console::{Key, Term};

use super::reader::KeyReader;

/// Ctrl-D.
pub(super) const END_OF_INPUT: char = '\u{4}';

/// Keys typed into lines, echoed as they come: for screens too small for anything else.
pub(super) struct TypedLines<'a> {
    keys: &'a mut KeyReader<Term>,
    term: Term,
    line: Vec<u8>,
    interrupted: bool,
}

impl<'a> TypedLines<'a> {
    pub(super) const fn new(keys: &'a mut KeyReader<Term>, term: Term) -> Self {
        Self {
            keys,
            term,
            line: Vec::new(),
            interrupted: false,
        }
    }

    /// Whether Ctrl-C ended the input.
    pub(super) const fn was_interrupted(&self) -> bool {
        self.interrupted
    }
}

impl io::Read for TypedLines<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let mut typed = String::new();
        while self.line.is_empty() {
            match self.keys.read()? {
                Key::Enter => {
                    self.term.write_str("\r\n")?;
                    typed.push('\n');
                    self.line = typed.bytes().rev().collect();
                }
                Key::CtrlC => {
                    self.interrupted = true;
                    return Ok(0);
                }
                Key::Char(END_OF_INPUT) if typed.is_empty() => return Ok(0),
                Key::Backspace if typed.pop().is_some() => self.term.clear_chars(1)?,
                Key::Char(character) if !character.is_control() && typed.len() < 80 => {
                    typed.push(character);
                    self.term.write_str(character.encode_utf8(&mut [0; 4]))?;
                }
                _ => {}
            }
            self.term.flush()?;
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
