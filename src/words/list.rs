//! Several things in one sentence.

use super::Language;

/// "a, b and c".
pub(crate) fn list(language: Language, items: &[impl AsRef<str>]) -> String {
    joined(items, word!(language, "en", "and"))
}

/// "a, b or c".
pub(crate) fn alternatives(language: Language, items: &[impl AsRef<str>]) -> String {
    joined(items, word!(language, "of", "or"))
}

fn joined(items: &[impl AsRef<str>], word: &str) -> String {
    let items: Vec<&str> = items.iter().map(AsRef::as_ref).collect();
    match items.as_slice() {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [first @ .., last] => format!("{} {word} {last}", first.join(", ")),
    }
}
