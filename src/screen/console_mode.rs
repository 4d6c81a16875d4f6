//! A Windows console that gives keys as keys between two questions.

use std::io;

use console::Term;
use crossterm_winapi::{ConsoleMode, Handle};

/// Ctrl-C as a signal, editing of lines, echo, and keys as escape sequences: the input modes that are not for keys.
const NOT_FOR_KEYS: u32 = 0x0001 | 0x0002 | 0x0004 | 0x0200;

/// Keeps the console from doing something with keys, until it is restored.
#[derive(Debug, Clone)]
pub(super) struct QuietTerminal {
    original: u32,
}

impl QuietTerminal {
    /// Has all keys read as keys.
    pub(super) fn start(_term: &Term) -> io::Result<Self> {
        let console = input()?;
        let original = console.mode()?;
        console.set_mode(original & !NOT_FOR_KEYS)?;
        Ok(Self { original })
    }

    /// Puts the console back as it was; one that is gone needs nothing any more.
    pub(super) fn restore(&self) {
        let _gone = input().and_then(|console| console.set_mode(self.original));
    }
}

fn input() -> io::Result<ConsoleMode> {
    Handle::input_handle().map(ConsoleMode::from)
}
