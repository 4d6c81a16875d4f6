//! When two texts count as the same: for finding a statement by its text, and for refusing two that can't be told apart.

/// A text as it is compared: without differences of case, white space, quotes, brackets and final punctuation.
///
/// Forms and spreadsheets change exactly these. White space of every kind (no-break spaces, newlines) becomes one space, and
/// characters without width go. The result is empty when nothing but such characters was there; doing it twice
/// changes nothing.
#[must_use]
pub fn normalised(text: &str) -> String {
    let mut result = String::with_capacity(text.len());
    let mut space = false;
    for character in text.chars() {
        if character.is_whitespace() {
            space = true;
        } else if !is_dropped(character) {
            if space && !result.is_empty() {
                result.push(' ');
            }
            space = false;
            result.extend(character.to_lowercase());
        }
    }
    let end = result
        .trim_end_matches(|c: char| c.is_whitespace() || is_final_punctuation(c))
        .len();
    result.truncate(end);
    result
}

/// Whether a character has no place in a text of a file: it moves the cursor, changes colours, turns the reading
/// direction or can't be seen at all. A newline is one; white space at the ends of a text is cut off beforehand.
#[must_use]
pub fn is_forbidden(character: char) -> bool {
    match character {
        '\u{061c}'
        | '\u{200e}'
        | '\u{200f}'
        | '\u{2028}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}'
        | '\u{feff}' => true,
        other => other.is_control(),
    }
}

/// Quotes, brackets, and characters without width.
fn is_dropped(character: char) -> bool {
    matches!(
        character,
        '\'' | '"'
            | '`'
            | '´'
            | '‘'
            | '’'
            | '‚'
            | '‛'
            | '“'
            | '”'
            | '„'
            | '‟'
            | '«'
            | '»'
            | '‹'
            | '›'
            | '('
            | ')'
            | '['
            | ']'
            | '{'
            | '}'
            | '<'
            | '>'
            | '\u{ad}'
            | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}'
    )
}

fn is_final_punctuation(character: char) -> bool {
    matches!(character, '.' | ',' | ';' | ':' | '!' | '?' | '…')
}

#[cfg(test)]
mod tests {
    use super::{is_forbidden, normalised};

    #[test]
    fn case_white_space_quotes_brackets_and_final_punctuation_do_not_count() {
        let plain = "ik vraag waarom, dan pas hoe";
        for text in [
            "Ik vraag waarom, dan pas hoe.",
            " IK  vraag\u{a0}waarom,\r\ndan pas\thoe ?! ",
            "“Ik vraag ‘waarom’, dan pas (hoe).”",
            "[Ik vraag waarom, dan pas hoe]…",
            "Ik vraag waar\u{ad}om,\u{202f}dan pas hoe\u{200b}",
        ] {
            assert_eq!(normalised(text), plain, "{text:?}");
        }
    }

    #[test]
    fn words_and_commas_inside_do_count() {
        assert_ne!(normalised("mee eens"), normalised("meeeens"));
        assert_ne!(normalised("niet eens"), normalised("eens"));
        assert_ne!(normalised("a, b"), normalised("a b"));
    }

    #[test]
    fn nothing_but_signs_is_empty() {
        assert_eq!(normalised(" \u{a0}(…) \"?!\" "), "");
    }

    #[test]
    fn doing_it_twice_changes_nothing() {
        for text in ["A. (", "İ ß Σ", "a . ' .", "\u{feff} x \u{200b} . y!"] {
            let once = normalised(text);
            assert_eq!(normalised(&once), once, "{text:?}");
        }
    }

    #[test]
    fn control_and_direction_characters_are_forbidden_and_joiners_are_not() {
        for character in [
            '\n', '\t', '\r', '\u{1b}', '\u{9b}', '\u{7f}', '\u{202e}', '\u{2066}',
        ] {
            assert!(is_forbidden(character), "{character:?}");
        }
        for character in ['a', 'é', '\u{a0}', '\u{200d}', '👩'] {
            assert!(!is_forbidden(character), "{character:?}");
        }
    }
}
