//! Text from a file, an argument or a person, made safe for a terminal.

use std::borrow::Cow;
use std::fmt::Write as _;

use crate::model::wording::is_forbidden;

/// Shows control characters, C1 controls and bidirectional overrides instead of sending them.
///
/// A newline and the zero-width joiner (part of many emoji) stay as they are. Everything else that could move the
/// cursor, change colours or turn the reading direction becomes visible as `\u{1b}`.
#[must_use]
pub fn safe(text: &str) -> Cow<'_, str> {
    if !text.chars().any(is_unsafe) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 8);
    for character in text.chars() {
        if is_unsafe(character) {
            let written = write!(shown, "\\u{{{:x}}}", u32::from(character));
            debug_assert!(written.is_ok(), "writing to a String does not fail");
        } else {
            shown.push(character);
        }
    }
    Cow::Owned(shown)
}

/// A newline may stand in a text that is shown.
fn is_unsafe(character: char) -> bool {
    character != '\n' && is_forbidden(character)
}

#[cfg(test)]
mod tests {
    use super::safe;

    #[test]
    fn escape_sequences_and_bidi_overrides_become_visible() {
        assert_eq!(safe("a\u{1b}[2Jb"), "a\\u{1b}[2Jb");
        assert_eq!(safe("\u{9b}31m"), "\\u{9b}31m");
        assert_eq!(safe("\u{202e}gpj"), "\\u{202e}gpj");
        assert_eq!(safe("tab\tcr\r"), "tab\\u{9}cr\\u{d}");
    }

    #[test]
    fn letters_newlines_and_joined_emoji_stay() {
        assert_eq!(safe("één\n👩\u{200d}💻"), "één\n👩\u{200d}💻");
    }
}
