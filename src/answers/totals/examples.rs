//! The words for a row that shows how to fill in a list, or that somebody tried it with.

use crate::model::wording::words;

use super::labels::NAMES;

/// Words that nobody is called by, without spaces.
const EXAMPLES: [&str; 14] = [
    "voorbeeld",
    "voorbeelden",
    "voorbeeldrij",
    "voorbeeldregel",
    "voorbeeldantwoord",
    "voorbeeldantwoorden",
    "voorbeeldpersoon",
    "voorbeeldinvulling",
    "example",
    "examples",
    "examplerow",
    "exampleanswer",
    "exampleanswers",
    "exampleperson",
];

/// The longest cell that may say it, in bytes.
const LONGEST: usize = 40;

/// The words by which somebody may be called, among the names that may be labels.
const MAY_BE: usize = 8;

/// Whether the name with this place is one of an example.
pub(in crate::answers) const fn is_example(place: usize) -> bool {
    place < NAMES.len() && place >= NAMES.len() - MAY_BE
}

/// Whether a cell begins as such a word does: a look that costs next to nothing.
pub(super) fn begins_like_one(cell: &[u8]) -> bool {
    let first = cell.iter().position(u8::is_ascii_alphabetic);
    let word = first
        .and_then(|first| cell.get(first..))
        .unwrap_or_default();
    let begins = |start: &[u8]| {
        let word = word.get(..start.len());
        word.is_some_and(|word| word.eq_ignore_ascii_case(start))
    };
    match word.first().map(u8::to_ascii_lowercase) {
        Some(b'v') => begins(b"vb") || begins(b"voorb"),
        Some(b'e') => begins(b"exam"),
        Some(b't') => begins(b"test") || begins(b"trial"),
        Some(b'd') => begins(b"demo") || begins(b"dummy"),
        _ => false,
    }
}

/// The name of an example, or of what may be one, by its place, and whether nobody is called as the cell has it: such a word alone, with
/// a digit, or before other words. With a longer number it is a code, such as those of rows that are made up.
pub(super) fn of(cell: &[u8]) -> Option<(usize, bool)> {
    let ends_in_number = cell.iter().rev().take(2).all(u8::is_ascii_digit);
    if cell.len() > LONGEST || ends_in_number || !begins_like_one(cell) {
        return None;
    }
    let cell = words(std::str::from_utf8(cell).ok()?);
    let glued = cell.replace(' ', "");
    if EXAMPLES.contains(&glued.as_str()) {
        let name = if glued.starts_with('v') {
            "voorbeeld"
        } else {
            "example"
        };
        return place_of(name).map(|place| (place, true));
    }
    let first = cell.split(' ').next().unwrap_or_default();
    let word = first.trim_end_matches(|c: char| c.is_ascii_digit());
    let word = match word {
        "testpersoon" | "testrij" | "testregel" | "testinvulling" | "testrow" | "testuser" => {
            "test"
        }
        "examples" | "examplerow" => "example",
        word if EXAMPLES.contains(&word) && word.starts_with('v') => "voorbeeld",
        word => word,
    };
    place_of(word).map(|place| (place, false))
}

fn place_of(word: &str) -> Option<usize> {
    let place = NAMES.iter().position(|name| *name == word);
    place.filter(|place| is_example(*place))
}
