//! The keys of a Windows console, which tells of each as an event: some are no key to a person, some are half a character.

use std::io;
use std::thread::sleep;
use std::time::{Duration, Instant};

use console::{Key, Term};
use crossterm_winapi::{Console, Handle, InputRecord, KeyEventRecord};

use super::reader::RawKeys;

/// How long the console is left alone when no key waits: it can only be asked, not waited for with a limit.
const PAUSE: Duration = Duration::from_millis(10);
/// The Alt key: letting it go ends a character that was typed by its number.
const ALT: u16 = 0x12;

/// The keys of a console.
#[derive(Debug, Default)]
pub(super) struct TerminalKeys {
    next: Option<Key>,
    /// The first half of a character that comes in two.
    half: Option<u16>,
}

impl TerminalKeys {
    pub(super) fn of(_term: &Term) -> Self {
        Self::default()
    }

    /// The key that an event completes.
    fn heard(&mut self, event: &InputRecord) -> Option<Key> {
        let InputRecord::KeyEvent(event) = event else {
            return None;
        };
        let is_typed = event.virtual_key_code == ALT && event.u_char != 0;
        if !event.key_down && !is_typed {
            return None;
        }
        match event.u_char {
            0 => without_character(event),
            unit => self.character(unit),
        }
    }

    /// The key of a character, in UTF-16.
    fn character(&mut self, unit: u16) -> Option<Key> {
        let units = self.half.take().into_iter().chain([unit]);
        match char::decode_utf16(units).last()? {
            Ok(character) => Some(of_character(character)),
            Err(half) => {
                self.half = Some(half.unpaired_surrogate());
                None
            }
        }
    }
}

impl RawKeys for TerminalKeys {
    fn next(&mut self) -> io::Result<Key> {
        loop {
            if let Some(key) = self.next.take() {
                return Ok(key);
            }
            self.next = self.heard(&console()?.read_single_input_event()?);
        }
    }

    fn is_ready(&mut self, patience: Duration) -> io::Result<bool> {
        let console = console()?;
        let asked = Instant::now();
        loop {
            while self.next.is_none() && console.number_of_console_input_events()? > 0 {
                self.next = self.heard(&console.read_single_input_event()?);
            }
            if self.next.is_some() || asked.elapsed() >= patience {
                return Ok(self.next.is_some());
            }
            sleep(PAUSE);
        }
    }
}

fn console() -> io::Result<Console> {
    Handle::input_handle().map(Console::from)
}

fn of_character(character: char) -> Key {
    match character {
        '\r' | '\n' => Key::Enter,
        '\t' => Key::Tab,
        '\u{8}' | '\u{7f}' => Key::Backspace,
        '\u{1b}' => Key::Escape,
        '\u{3}' => Key::CtrlC,
        character => Key::Char(character),
    }
}

/// The key of Windows' virtual-key code; nothing for one that only changes others, such as Shift.
fn without_character(event: &KeyEventRecord) -> Option<Key> {
    match event.virtual_key_code {
        // Shift, Ctrl and Alt; Caps Lock; the Windows keys; Num Lock and Scroll Lock; each side by itself.
        0x10..=0x12 | 0x14 | 0x5b | 0x5c | 0x90 | 0x91 | 0xa0..=0xa5 => None,
        0x21 => Some(Key::PageUp),
        0x22 => Some(Key::PageDown),
        0x23 => Some(Key::End),
        0x24 => Some(Key::Home),
        0x25 => Some(Key::ArrowLeft),
        0x26 => Some(Key::ArrowUp),
        0x27 => Some(Key::ArrowRight),
        0x28 => Some(Key::ArrowDown),
        0x2d => Some(Key::Insert),
        0x2e => Some(Key::Del),
        _ => Some(Key::Unknown),
    }
}
