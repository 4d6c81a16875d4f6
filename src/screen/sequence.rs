//! Where an escape sequence ends (ECMA-48, and what terminals made of it).
//!
//! A sequence whose end never comes (half a reply, or Alt with `]`) swallows characters until a key is pressed that none
//! can hold: Enter, Tab, Backspace, an arrow, Escape or Ctrl with a letter. That key does no more than this; only Ctrl-C
//! still interrupts. A length would be no bound: a reply may hold a whole clipboard, and its digits must not answer.

use console::Key;

/// What is read on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Inside {
    /// Nothing: a key is a key.
    #[default]
    Nothing,
    /// An Escape that came alone: a key, unless what follows makes it the start of a sequence.
    LoneEscape,
    /// An Escape with something behind it.
    Escape,
    /// CSI: up to the final byte.
    Control { first: bool },
    /// SS3: one more character, with a modifier in front of it or without.
    Shifted,
    /// This many more characters, whatever they are.
    More(u8),
    /// OSC, DCS, APC, PM or SOS: up to BEL or ST.
    Text,
}

/// What a key is, given what came before it.
pub(super) enum KeyRead {
    Key,
    End,
    /// Part of a sequence.
    Inside(Inside),
}

impl Inside {
    pub(super) fn with(self, key: &Key) -> KeyRead {
        match (self, key) {
            (_, Key::Escape) => KeyRead::Inside(Self::Escape),
            (Self::Nothing, Key::Char(character)) => {
                Self::after_control(*character).map_or(KeyRead::Key, KeyRead::Inside)
            }
            (_, Key::CtrlC) | (Self::Nothing, _) => KeyRead::Key,
            (inside, Key::Unknown) => KeyRead::Inside(inside),
            // ST on a slow line.
            (Self::LoneEscape, Key::Char('\\')) => KeyRead::End,
            (Self::LoneEscape, Key::Char(character)) => Self::after_escape(*character)
                .or_else(|| Self::after_control(*character))
                .map_or(KeyRead::Key, KeyRead::Inside),
            (Self::LoneEscape, _) => KeyRead::Key,
            (Self::Escape, Key::Char(character)) => {
                Self::after_escape(*character).map_or(KeyRead::End, KeyRead::Inside)
            }
            (inside, Key::Char(character)) => match Self::after_control(*character) {
                // One sequence breaks off another.
                Some(begun) => KeyRead::Inside(begun),
                None => inside.on(*character).map_or(KeyRead::End, KeyRead::Inside),
            },
            _ => KeyRead::End,
        }
    }

    /// The sequence that an Escape and this character begin.
    const fn after_escape(character: char) -> Option<Self> {
        match character {
            '[' => Some(Self::Control { first: true }),
            'O' => Some(Self::Shifted),
            ']' | 'P' | '_' | '^' | 'X' => Some(Self::Text),
            _ => None,
        }
    }

    /// The sequence that this character begins by itself: the forms of one byte.
    const fn after_control(character: char) -> Option<Self> {
        match character {
            '\u{9b}' => Some(Self::Control { first: true }),
            '\u{8f}' => Some(Self::Shifted),
            '\u{9d}' | '\u{90}' | '\u{9f}' | '\u{9e}' | '\u{98}' => Some(Self::Text),
            _ => None,
        }
    }

    /// How a sequence goes on after this character; nothing when it ends there.
    fn on(self, character: char) -> Option<Self> {
        match (self, character) {
            // The Linux console's function keys (`[[A`), and a mouse report in the old form.
            (Self::Control { first: true }, '[') => Some(Self::More(1)),
            (Self::Control { first: true }, 'M') => Some(Self::More(3)),
            (Self::Control { .. }, ' '..='?') => Some(Self::Control { first: false }),
            (Self::Shifted, '0'..='9' | ';') => Some(self),
            (Self::More(left), _) if left > 1 => Some(Self::More(left - 1)),
            (Self::Text, character) if !character.is_control() => Some(self),
            _ => None,
        }
    }
}
