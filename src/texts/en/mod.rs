//! English.

use super::{Language, Numbers, Texts};

/// What a person reads in English.
pub(crate) static TEXTS: Texts = Texts {
    language: Language::English,
    numbers: NUMBERS,
    list,
};

const NUMBERS: Numbers = Language::English.numbers();

fn list(items: &[String]) -> String {
    crate::words::list(Language::English, items)
}
