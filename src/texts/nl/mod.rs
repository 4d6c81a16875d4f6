//! Nederlands.

use super::{Language, Numbers, Texts};

/// What a person reads in Dutch.
pub(crate) static TEXTS: Texts = Texts {
    language: Language::Dutch,
    numbers: NUMBERS,
    list,
};

const NUMBERS: Numbers = Language::Dutch.numbers();

fn list(items: &[String]) -> String {
    crate::words::list(Language::Dutch, items)
}
