//! Several things in one sentence.

use super::{Language, quoted};

/// "a, b and c".
pub(crate) fn list(language: Language, items: &[impl AsRef<str>]) -> String {
    joined(items, word!(language, "en", "and"))
}

/// "a, b or c".
pub(crate) fn alternatives(language: Language, items: &[impl AsRef<str>]) -> String {
    joined(items, word!(language, "of", "or"))
}

/// "the a, the b and the c": roles by their names.
pub(crate) fn with_articles(language: Language, names: &[impl AsRef<str>]) -> String {
    let article = word!(language, "de", "the");
    let names = names.iter();
    let names = names.map(|name| format!("{article} {}", name.as_ref()));
    list(language, &names.collect::<Vec<_>>())
}

/// Some things, and dots where there are more.
pub(super) fn first_of(shown: &[impl AsRef<str>], has_more: bool) -> String {
    let shown: Vec<&str> = shown.iter().map(AsRef::as_ref).collect();
    shown.join(", ") + if has_more { ", …" } else { "" }
}

/// The same of the first of so many names from a file.
pub(super) fn some(names: &[impl AsRef<str>], count: usize) -> String {
    let shown = names.iter().map(|name| quoted(name.as_ref()));
    first_of(&shown.collect::<Vec<_>>(), count > names.len())
}

fn joined(items: &[impl AsRef<str>], word: &str) -> String {
    let items: Vec<&str> = items.iter().map(AsRef::as_ref).collect();
    match items.as_slice() {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [first @ .., last] => format!("{} {word} {last}", first.join(", ")),
    }
}
