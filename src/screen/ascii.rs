//! Text for a screen that shows nothing outside ASCII.

use std::borrow::Cow;
use std::io::{self, Write};
use std::str;

use unicode_normalization::char::{decompose_compatible, is_combining_mark};

/// The text in ASCII: letters without their marks, signs as they are typed on a keyboard, `?` for what has no such form.
///
/// What a sign takes more than its one column comes off the next gap in its line, so that columns stay under each other.
pub(super) fn in_ascii(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len());
    let mut owed = 0;
    for character in text.chars() {
        match character {
            '\n' => owed = 0,
            ' ' if owed > 0 && shown.ends_with(' ') => {
                owed -= 1;
                continue;
            }
            _ => {}
        }
        let before = shown.len();
        push(character, &mut shown);
        owed += (shown.len() - before).saturating_sub(1);
    }
    Cow::Owned(shown)
}

/// Adds a character as it is typed.
fn push(character: char, shown: &mut String) {
    if character.is_ascii() {
        return shown.push(character);
    }
    match character {
        '“' | '”' | '„' | '«' | '»' => shown.push('"'),
        '‘' | '’' | '‚' | '′' => shown.push('\''),
        '‐'..='―' | '−' => shown.push('-'),
        '·' => shown.push('|'),
        '•' => shown.push('*'),
        '×' => shown.push('x'),
        '±' => shown.push_str("+-"),
        '→' => shown.push_str("->"),
        '←' => shown.push_str("<-"),
        '≤' => shown.push_str("<="),
        '≥' => shown.push_str(">="),
        '€' => shown.push_str("EUR"),
        'ß' => shown.push_str("ss"),
        'æ' => shown.push_str("ae"),
        'Æ' => shown.push_str("AE"),
        'œ' => shown.push_str("oe"),
        'ø' => shown.push('o'),
        'Ø' => shown.push('O'),
        'ł' => shown.push('l'),
        'Ł' => shown.push('L'),
        'đ' => shown.push('d'),
        '\u{ad}' | '\u{200d}' => {}
        _ => decompose_compatible(character, |part| match part {
            '⁄' => shown.push('/'),
            _ if part.is_ascii() => shown.push(part),
            _ if is_combining_mark(part) => {}
            _ => shown.push('?'),
        }),
    }
}

/// Writes text to such a screen.
pub(crate) struct AsciiWriter {
    screen: Box<dyn Write + Send>,
    /// The beginning of a character whose end is still to come.
    held: Vec<u8>,
}

impl AsciiWriter {
    pub(crate) fn new(screen: Box<dyn Write + Send>) -> Self {
        let held = Vec::new();
        Self { screen, held }
    }
}

impl Write for AsciiWriter {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.held.extend_from_slice(bytes);
        let whole = match str::from_utf8(&self.held) {
            Err(error) if error.error_len().is_none() => error.valid_up_to(),
            _ => self.held.len(),
        };
        let text: Vec<u8> = self.held.drain(..whole).collect();
        let shown = String::from_utf8_lossy(&text);
        self.screen.write_all(in_ascii(&shown).as_bytes())?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.screen.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::in_ascii;

    #[test]
    fn letters_lose_their_marks_and_signs_become_those_of_a_keyboard() {
        assert_eq!(in_ascii("“één” – ’t is ½ … ☃"), "\"een\" - 't is 1/2 ... ?");
    }

    #[test]
    fn a_wider_sign_takes_its_columns_from_the_next_gap_of_its_line() {
        let lines = "56 ± 8    8 of 8\n 56 ± 8  8\n";
        assert_eq!(in_ascii(lines), "56 +- 8   8 of 8\n 56 +- 8 8\n");
    }
}
