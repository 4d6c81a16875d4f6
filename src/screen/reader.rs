//! Keys, without escape sequences: those of other keys, and what the terminal itself sends.
//!
//! Below us, Ctrl+Right arrives as an unfinished escape sequence followed by the characters `5` and `C`, and the reply to a
//! question that an earlier program put (a colour, a version, a setting) as a row of characters. Here a sequence is read on
//! to its end, so that no part of it is ever taken for an answer. On a slow line the Escape arrives alone; what comes next
//! tells whether it was the start of a sequence after all.
//!
//! Pasted text is no row of keys either. A terminal that can marks where it begins and ends. A Windows console can't: there,
//! different characters that are all there at once were pasted, for nobody types that fast and a held key gives the same one.

use std::collections::VecDeque;
use std::time::Duration;
use std::{io, mem};

use console::Key;

use super::sequence::{Inside, KeyRead};

/// What marks the beginning and the end of a paste.
const PASTE_BEGINS: &str = "[200~";
const PASTE_ENDS: &str = "[201~";
/// The most characters of a sequence that are kept: of those that mean a key, no one is longer.
const LONGEST_SEQUENCE: usize = 8;
/// The most characters of a paste that are kept; no field takes more.
const LONGEST_PASTE: usize = 2000;
/// From how many characters on those that are there at once were pasted, and how long the next one of them may take.
const BURST: usize = 4;
const WITHIN_BURST: Duration = Duration::from_millis(30);

/// What came from the keyboard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum KeyboardInput {
    /// A key that a person pressed. A sequence that means nothing here is [`Key::UnknownEscSeq`] where a key sends such, and
    /// [`Key::Unknown`] where the terminal may have sent it by itself.
    Key(Key),
    /// Text that was pasted.
    Paste(String),
}

/// Where raw keys come from.
pub(super) trait RawKeys {
    /// The next key, as the terminal library sees it.
    fn next(&mut self) -> io::Result<Key>;

    /// Whether the next key is there, or comes within this time.
    fn is_ready(&mut self, patience: Duration) -> io::Result<bool>;
}

/// Reads whole keys.
#[derive(Debug)]
pub(super) struct KeyReader<K> {
    keys: K,
    /// Keys that were read ahead, such as the characters that came together with the Escape before them.
    waiting: VecDeque<Key>,
    inside: Inside,
    /// The beginning of the sequence that is read, without its Escape.
    sequence: String,
    /// What was pasted so far, while the end of the paste is read on to.
    paste: Option<String>,
    /// Whether nothing marks a paste, so that it is known by its speed.
    by_speed: bool,
}

impl<K: RawKeys> KeyReader<K> {
    pub(super) const fn new(keys: K, by_speed: bool) -> Self {
        Self {
            keys,
            waiting: VecDeque::new(),
            inside: Inside::Nothing,
            sequence: String::new(),
            paste: None,
            by_speed,
        }
    }

    /// What was pressed or pasted next. Nothing when nothing comes within this time.
    pub(super) fn read_within(&mut self, patience: Duration) -> io::Result<Option<KeyboardInput>> {
        loop {
            if self.waiting.is_empty() && !self.keys.is_ready(patience)? {
                return Ok(None);
            }
            let key = self.next()?;
            let inside = mem::take(&mut self.inside);
            let read = inside.with(&key);
            self.follow(&key);
            let pressed = match read {
                KeyRead::Key => self.pressed(key)?,
                KeyRead::End => self.ended(),
                KeyRead::Inside(Inside::Escape) if self.waiting.is_empty() => {
                    self.inside = Inside::LoneEscape;
                    let pressed = matches!(inside, Inside::Nothing | Inside::LoneEscape);
                    let key = if pressed { key } else { Key::Unknown };
                    self.paste.is_none().then_some(KeyboardInput::Key(key))
                }
                KeyRead::Inside(inside) => {
                    self.inside = inside;
                    None
                }
            };
            if pressed.is_some() {
                return Ok(pressed);
            }
        }
    }

    /// Keeps the beginning of a sequence.
    fn follow(&mut self, key: &Key) {
        match key {
            Key::Char(character) if self.sequence.len() < LONGEST_SEQUENCE => {
                self.sequence.push(*character);
            }
            Key::Char(_) => {}
            _ => self.sequence.clear(),
        }
    }

    /// What the end of a sequence comes to.
    fn ended(&mut self) -> Option<KeyboardInput> {
        match (self.sequence.as_str(), self.paste.take()) {
            (PASTE_BEGINS, _) => self.paste = Some(String::new()),
            (PASTE_ENDS, Some(text)) => return Some(KeyboardInput::Paste(text)),
            (sequence, None) => return Some(KeyboardInput::Key(unknown(sequence))),
            (_, paste) => self.paste = paste,
        }
        None
    }

    /// What a key comes to. Only Ctrl-C is still one inside a paste.
    fn pressed(&mut self, key: Key) -> io::Result<Option<KeyboardInput>> {
        let Some(mut text) = self.paste.take().filter(|_| key != Key::CtrlC) else {
            return self.alone_or_burst(key).map(Some);
        };
        text.extend(character_of(&key).filter(|_| text.len() < LONGEST_PASTE));
        self.paste = Some(text);
        Ok(None)
    }

    /// The key, or the burst that it begins. An Enter behind a burst is a key.
    fn alone_or_burst(&mut self, key: Key) -> io::Result<KeyboardInput> {
        if !self.by_speed || !is_printable(&key) {
            return Ok(KeyboardInput::Key(key));
        }
        let mut burst = VecDeque::from([key]);
        burst.append(&mut self.waiting);
        while burst.back().is_some_and(|key| character_of(key).is_some())
            && self.keys.is_ready(if burst.len() < BURST {
                Duration::ZERO
            } else {
                WITHIN_BURST
            })?
        {
            burst.push_back(self.next()?);
            burst.append(&mut self.waiting);
        }
        let printable = || burst.iter().filter(|key| is_printable(key));
        if printable().count() < BURST || printable().all(|key| Some(key) == burst.front()) {
            let key = burst.pop_front().unwrap_or(Key::Unknown);
            self.waiting = burst;
            return Ok(KeyboardInput::Key(key));
        }
        let end = burst.iter().rposition(is_printable);
        self.waiting = burst.split_off(end.map_or(0, |last| last + 1));
        let text = burst.iter().filter_map(character_of);
        Ok(KeyboardInput::Paste(text.take(LONGEST_PASTE).collect()))
    }

    /// The next key; a sequence that the library knows nothing of is taken apart.
    fn next(&mut self) -> io::Result<Key> {
        if let Some(key) = self.waiting.pop_front() {
            return Ok(key);
        }
        match self.keys.next()? {
            Key::UnknownEscSeq(read) => {
                self.waiting.extend(read.into_iter().map(key_of));
                Ok(Key::Escape)
            }
            key => Ok(key),
        }
    }
}

fn is_printable(key: &Key) -> bool {
    matches!(key, Key::Char(character) if !character.is_control())
}

/// The character that a key is in a text.
const fn character_of(key: &Key) -> Option<char> {
    match key {
        Key::Char(character) => Some(*character),
        Key::Enter => Some('\n'),
        Key::Tab => Some('\t'),
        _ => None,
    }
}

/// A whole sequence, without its Escape, as a key: that of an arrow or a function key with others held, or else of nobody knows
/// whom.
fn unknown(sequence: &str) -> Key {
    let numbers = |text: &str| text.chars().all(|one| one.is_ascii_digit() || one == ';');
    let mut inside = sequence.chars();
    let is_key = match (inside.next(), inside.next_back()) {
        (Some('['), Some(_)) if inside.as_str() == "[" => true,
        (Some('['), Some('A'..='F' | 'H' | 'P' | 'Q' | 'S' | 'Z' | '~'))
        | (Some('O'), Some('A'..='D' | 'F' | 'H' | 'P'..='S')) => numbers(inside.as_str()),
        _ => false,
    };
    if is_key {
        Key::UnknownEscSeq(sequence.chars().collect())
    } else {
        Key::Unknown
    }
}

/// A character that was read as part of a sequence, as the key it would have been.
const fn key_of(character: char) -> Key {
    match character {
        '\u{1b}' => Key::Escape,
        '\r' | '\n' => Key::Enter,
        '\u{7f}' | '\u{8}' => Key::Backspace,
        '\t' => Key::Tab,
        '\u{3}' => Key::CtrlC,
        character => Key::Char(character),
    }
}

#[cfg(test)]
mod tests;
