//! Keys, without the remains of escape sequences.
//!
//! Below us, Ctrl+Right arrives as an unfinished escape sequence followed by the characters `5` and `C`. Here such a
//! sequence is read on to its final byte (ECMA-48: `@` to `~`), so that no part of it is ever taken for an answer. On a
//! slow line the Escape arrives alone; when `[` or `O` comes next, it was the start of a sequence after all.

use std::collections::VecDeque;
use std::io;

use console::{Key, Term};

/// Where raw keys come from.
pub(super) trait RawKeys {
    /// The next key, as the terminal library sees it.
    fn next(&mut self) -> io::Result<Key>;
}

impl RawKeys for Term {
    fn next(&mut self) -> io::Result<Key> {
        self.read_key_raw()
    }
}

/// Reads whole keys.
#[derive(Debug)]
pub(super) struct KeyReader<K> {
    keys: K,
    /// Keys that were read as the tail of something else.
    waiting: VecDeque<Key>,
    /// Whether the key before was a lone Escape.
    after_escape: bool,
}

impl<K: RawKeys> KeyReader<K> {
    pub(super) const fn new(keys: K) -> Self {
        Self {
            keys,
            waiting: VecDeque::new(),
            after_escape: false,
        }
    }

    /// The next key that a person pressed; a sequence that means nothing here is [`Key::Unknown`].
    pub(super) fn read(&mut self) -> io::Result<Key> {
        let key = self.next()?;
        let after_escape = std::mem::replace(&mut self.after_escape, false);
        match key {
            Key::Char('[') if after_escape => self.swallow_sequence(&['[']),
            Key::Char('O') if after_escape => self.swallow(1),
            Key::UnknownEscSeq(read) => self.swallow_sequence(&read),
            Key::Escape => {
                self.after_escape = true;
                Ok(Key::Escape)
            }
            key => Ok(key),
        }
    }

    fn next(&mut self) -> io::Result<Key> {
        match self.waiting.pop_front() {
            Some(key) => Ok(key),
            None => self.keys.next(),
        }
    }

    /// Reads on to the end of a sequence of which this was read already (without the Escape).
    fn swallow_sequence(&mut self, read: &[char]) -> io::Result<Key> {
        match read {
            // SS3, or the Linux console's function keys (`[[A`): exactly one more character.
            ['O'] | ['[', '['] => self.swallow(1),
            ['['] => self.swallow_control_sequence(),
            ['[', '[', _] => Ok(Key::Unknown),
            // A mouse report in the old form: three more characters after the M.
            ['[', 'M', rest @ ..] => self.swallow(3_usize.saturating_sub(rest.len())),
            // The sequence ended one character ago: what came after it is a key of its own.
            ['[', first, second] if is_final(*first) => {
                self.waiting.push_back(key_of(*second));
                Ok(Key::Unknown)
            }
            ['[', .., last] if !is_final(*last) => self.swallow_control_sequence(),
            // Alt with a character, or a finished sequence.
            _ => Ok(Key::Unknown),
        }
    }

    fn swallow_control_sequence(&mut self) -> io::Result<Key> {
        let mut first = true;
        loop {
            match self.next()? {
                Key::Char('[') if first => return self.swallow(1),
                Key::Char('M') if first => return self.swallow(3),
                Key::Char(character) if is_final(character) => return Ok(Key::Unknown),
                // Ctrl-C and Escape break off an unfinished sequence.
                Key::CtrlC => return Ok(Key::CtrlC),
                Key::Escape => {
                    self.after_escape = true;
                    return Ok(Key::Unknown);
                }
                Key::UnknownEscSeq(read) => return self.swallow_sequence(&read),
                _ => first = false,
            }
        }
    }

    fn swallow(&mut self, characters: usize) -> io::Result<Key> {
        for _ in 0..characters {
            match self.next()? {
                Key::CtrlC => return Ok(Key::CtrlC),
                Key::UnknownEscSeq(read) => return self.swallow_sequence(&read),
                _ => {}
            }
        }
        Ok(Key::Unknown)
    }
}

const fn is_final(character: char) -> bool {
    matches!(character, '@'..='~')
}

/// A character that was read as part of a sequence, as the key it would have been.
const fn key_of(character: char) -> Key {
    match character {
        '\u{1b}' => Key::Escape,
        '\r' | '\n' => Key::Enter,
        '\u{7f}' | '\u{8}' => Key::Backspace,
        '\u{3}' => Key::CtrlC,
        character => Key::Char(character),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::VecDeque;
    use std::io;

    use console::Key;

    use super::{KeyReader, RawKeys};

    struct Typed(VecDeque<Key>);

    impl RawKeys for Typed {
        fn next(&mut self) -> io::Result<Key> {
            self.0
                .pop_front()
                .ok_or_else(|| io::ErrorKind::UnexpectedEof.into())
        }
    }

    fn characters(keys: Vec<Key>) -> String {
        let mut reader = KeyReader::new(Typed(keys.into()));
        let mut characters = String::new();
        while let Ok(key) = reader.read() {
            if let Key::Char(character) = key {
                characters.push(character);
            }
        }
        characters
    }

    fn unfinished(read: &str, then: &str) -> Vec<Key> {
        let sequence = Key::UnknownEscSeq(read.chars().collect());
        std::iter::once(sequence)
            .chain(then.chars().map(Key::Char))
            .collect()
    }

    #[test]
    fn fault_14_the_rest_of_a_sequence_is_not_an_answer() {
        assert_eq!(characters(unfinished("[1;", "5C4")), "4", "Ctrl+Right");
        assert_eq!(characters(unfinished("[1;", "2A")), "", "Shift+Up");
        assert_eq!(
            characters(unfinished("[20", "0~45")),
            "45",
            "bracketed paste"
        );
        assert_eq!(
            characters(unfinished("[<0", ";12;5M3")),
            "3",
            "mouse report"
        );
        assert_eq!(
            characters(unfinished("[M", " 44")),
            "",
            "mouse report in the old form"
        );
        assert_eq!(
            characters(unfinished("[M4", "456")),
            "6",
            "the same, read one further"
        );
        assert_eq!(characters(unfinished("O", "P4")), "4", "F1");
        assert_eq!(characters(unfinished("[15", "~4")), "4", "F5");
        assert_eq!(
            characters(unfinished("[[A", "4")),
            "4",
            "F1 on the Linux console"
        );
        assert_eq!(
            characters(unfinished("[P4", "5")),
            "45",
            "a finished sequence and a digit"
        );
        assert_eq!(characters(unfinished("4", "5")), "5", "Alt+4");
    }

    #[test]
    fn fault_14_a_sequence_that_arrives_byte_by_byte_is_not_an_answer() {
        let slow = |text: &str| {
            std::iter::once(Key::Escape)
                .chain(text.chars().map(Key::Char))
                .collect::<Vec<_>>()
        };
        assert_eq!(characters(slow("[1;5C4")), "4");
        assert_eq!(characters(slow("[A4")), "4");
        assert_eq!(characters(slow("OP4")), "4");
        assert_eq!(characters(slow("[[A4")), "4");
        assert_eq!(characters(slow("[M4455")), "5");
        assert_eq!(characters(slow("4")), "4", "a lone Escape, then an answer");
    }

    #[test]
    fn an_unfinished_sequence_does_not_swallow_ctrl_c() {
        let mut reader = KeyReader::new(Typed(
            vec![Key::UnknownEscSeq(vec!['[', '1', ';']), Key::CtrlC].into(),
        ));
        assert_eq!(reader.read().ok(), Some(Key::CtrlC));
    }
}
