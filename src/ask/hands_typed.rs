//! What is typed for the hands of a room: key by key, and as a line.

use crate::screen::Key;
use crate::words::class;

use super::count::CountQuestion;
use super::entry::{EntryKey, EntryOutcome, HandsEntry};
use super::words::is_key;

/// Ctrl-U.
pub(super) const EMPTY: char = '\u{15}';

/// What a key means to the line.
pub(super) fn entry_key(key: &Key, tally_keys: &[char]) -> Option<EntryKey> {
    match key {
        Key::Enter => Some(EntryKey::Confirm),
        Key::Backspace => Some(EntryKey::Erase),
        Key::Char(EMPTY) => Some(EntryKey::Empty),
        Key::Tab | Key::Char(' ' | '\t' | ',' | ';') => Some(EntryKey::Space),
        Key::Char(key) if is_key(tally_keys, *key) => Some(EntryKey::Switch),
        Key::Char(key) => {
            let digit = key.to_digit(10).and_then(|digit| u8::try_from(digit).ok());
            match digit {
                Some(digit) => Some(EntryKey::Digit(digit)),
                None if key.is_control() || key.is_whitespace() => None,
                None => Some(EntryKey::Other(*key)),
            }
        }
        _ => None,
    }
}

/// A line of numbers; after a `t` every digit is a hand. Nothing when a part of it can't be read: no hand is dropped.
pub(super) fn understand(question: &CountQuestion<'_>, typed: &str) -> Option<Vec<u64>> {
    let typed = typed.to_lowercase();
    let tally = typed.strip_prefix(class::TALLY_KEYS);
    let mut entry = HandsEntry::new(question.lowest, question.labels.len(), None);
    if tally.is_some() {
        entry.press(EntryKey::Switch);
    }
    for character in tally.unwrap_or(&typed).chars() {
        let pressed = entry.press(entry_key(&Key::Char(character), &[])?);
        if pressed != EntryOutcome::Stay {
            return None;
        }
    }
    match entry.press(EntryKey::Confirm) {
        EntryOutcome::Counted(counts) => Some(counts),
        _ => None,
    }
}
