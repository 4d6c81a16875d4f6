//! When two texts count as the same: for finding a statement by its text, and for refusing two that can't be told apart.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

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
            push_small(character, &mut result);
        }
    }
    let end = result
        .trim_end_matches(|c: char| c.is_whitespace() || is_final_punctuation(c))
        .len();
    result.truncate(end);
    result
}

/// Whether nothing of a text counts when it is compared: its normalised form is empty.
#[must_use]
pub fn is_blank(text: &str) -> bool {
    text.chars()
        .all(|c| c.is_whitespace() || is_dropped(c) || is_final_punctuation(c))
}

/// Letters with marks as one character each (Unicode's form NFC).
pub(crate) fn composed(text: impl Iterator<Item = char>) -> String {
    text.nfc().collect()
}

/// Adds a letter as a small one.
fn push_small(character: char, text: &mut String) {
    if character.is_ascii() {
        text.push(character.to_ascii_lowercase());
    } else {
        text.extend(character.to_lowercase());
    }
}

/// A text as its words: runs of letters and digits in small letters, with one space between two.
///
/// This is how a statement's text is looked for in the names of columns, where programs put all kinds of signs between and
/// around the words. Signs that pages write as `&amp;` or `&#39;` are read as what they stand for, tags such as `<p>` are
/// left out, and letters with marks are the same whether one character or two write them (Unicode's form NFC). Characters
/// without width are no end of a word. Empty when there is no letter and no digit; doing it twice changes nothing.
#[must_use]
pub fn words(text: &str) -> String {
    let plain = without_markup(text);
    let mut result = String::with_capacity(plain.len());
    let mut ended = false;
    // Nothing of ASCII is composed.
    let composed = if plain.is_ascii() {
        plain
    } else {
        Cow::Owned(composed(plain.chars()))
    };
    for character in composed.chars() {
        if character.is_alphanumeric() || is_combining_mark(character) {
            if ended && !result.is_empty() {
                result.push(' ');
            }
            ended = false;
            push_small(character, &mut result);
        } else if !is_without_width(character) {
            ended = true;
        }
    }
    result
}

/// The signs that pages write with a name.
const ENTITIES: [(&str, &str); 11] = [
    ("amp", "&"),
    ("lt", "<"),
    ("gt", ">"),
    ("quot", "\""),
    ("apos", "'"),
    ("nbsp", " "),
    ("eacute", "é"),
    ("egrave", "è"),
    ("euml", "ë"),
    ("iuml", "ï"),
    ("ouml", "ö"),
];

/// The longest name or number of a sign, in bytes.
const LONGEST_ENTITY: usize = 10;

/// A text of a page as one reads it: tags are spaces, and signs stand for themselves. Tags written as signs go too.
fn without_markup(text: &str) -> Cow<'_, str> {
    if !text.contains(['&', '<']) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(without_tags(&with_signs(&without_tags(text))))
}

fn with_signs(text: &str) -> String {
    let mut result = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        result.push_str(before);
        let end = after
            .bytes()
            .take(LONGEST_ENTITY)
            .position(|byte| byte == b';');
        let name = end.and_then(|end| after.get(..end));
        rest = if let Some((name, sign)) = name.and_then(|name| Some((name, sign(name)?))) {
            result.push_str(&sign);
            after.get(name.len() + 1..).unwrap_or_default()
        } else {
            result.push('&');
            after
        };
    }
    result.push_str(rest);
    result
}

fn sign(name: &str) -> Option<String> {
    let number = name
        .strip_prefix('#')
        .map(|digits| match digits.strip_prefix(['x', 'X']) {
            Some(digits) => u32::from_str_radix(digits, 16),
            None => digits.parse(),
        });
    if let Some(number) = number {
        return char::from_u32(number.ok()?).map(String::from);
    }
    let known = ENTITIES.iter().find(|(known, _)| *known == name);
    known.map(|(_, sign)| (*sign).to_owned())
}

/// A tag begins with a letter or a slash right after its sign and is short; anything else is text.
fn without_tags(text: &str) -> String {
    let mut result = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('<') {
        result.push_str(before);
        let starts = after.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/');
        let end = after
            .find(['<', '>'])
            .filter(|end| after[*end..].starts_with('>'));
        rest = match end.filter(|_| starts) {
            Some(end) => after.get(end + 1..).unwrap_or_default(),
            None => after,
        };
        result.push(' ');
    }
    result.push_str(rest);
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
    ) || is_without_width(character)
}

/// Whether a character takes no room and is no part of a text, a code, a name or an answer.
pub(crate) const fn is_without_width(character: char) -> bool {
    matches!(
        character,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}'
    )
}

fn is_final_punctuation(character: char) -> bool {
    matches!(character, '.' | ',' | ';' | ':' | '!' | '?' | '…')
}

#[cfg(test)]
mod tests {
    use super::{is_blank, is_forbidden, normalised, words};

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
    fn only_the_words_of_a_name_count() {
        let plain = "ik zeg nee als 5 procent één is";
        for text in [
            "Ik zeg \"nee\", als 5 procent één is.",
            "<p>Ik zeg &quot;nee&quot; als&nbsp;5 procent &eacute;&#233;n is</p> *",
            "ik_zeg_nee_als_5_procent_e\u{301}e\u{301}n_is",
            "->Ik zeg &lt;b&gt;nee&lt;/b&gt;; als 5 pro\u{ad}cent één is (…)",
            "ik zeg nee < als 5 procent één is",
        ] {
            assert_eq!(words(text), plain, "{text:?}");
            assert_eq!(words(&words(text)), plain);
        }
        assert_eq!(words("5 < 6 & 7 &unknown; &#xe9;"), "5 6 7 unknown é");
        assert_eq!(words("(…) \"?!\""), "");
    }

    #[test]
    fn nothing_but_signs_is_blank() {
        for (text, blank) in [
            (" \u{a0}(…) \"?!\" ", true),
            ("", true),
            (". .", true),
            ("\u{200b}", true),
            (".a", false),
            ("-", false),
            ("5.", false),
        ] {
            assert_eq!(is_blank(text), blank, "{text:?}");
            assert_eq!(normalised(text).is_empty(), blank, "{text:?}");
        }
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
