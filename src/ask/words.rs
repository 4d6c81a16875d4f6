//! Keys and words that a person typed, against the ones that mean something.

/// Ctrl-D.
pub(super) const END_OF_INPUT: char = '\u{4}';

/// The longest part of what was typed that an error repeats.
const LONGEST_ECHO: usize = 40;

/// Whether what was typed is one of these keys, large or small.
pub(super) fn is_one_of(keys: &[char], typed: &str) -> bool {
    let mut lower = typed.chars().flat_map(char::to_lowercase);
    match (lower.next(), lower.next()) {
        (Some(key), None) => keys.contains(&key),
        _ => false,
    }
}

/// Whether a key is one of these, large or small.
pub(super) fn is_key(keys: &[char], key: char) -> bool {
    key.to_lowercase()
        .next()
        .is_some_and(|key| keys.contains(&key))
}

/// The start of what was typed, so that an error stays one line.
pub(super) fn shortened(typed: &str) -> String {
    let mut characters = typed.chars();
    let start: String = characters.by_ref().take(LONGEST_ECHO).collect();
    if characters.next().is_some() {
        format!("{start}…")
    } else {
        start
    }
}
