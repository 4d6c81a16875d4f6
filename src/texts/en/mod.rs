//! English.

mod command_line;
mod compare;
mod reliability;

use super::{Language, Numbers, Texts};

/// What a person reads in English.
pub(crate) static TEXTS: Texts = Texts {
    language: Language::English,
    numbers: NUMBERS,
    list,
    command_line: &command_line::COMMAND_LINE,
    reliability: &reliability::RELIABILITY,
    compare: &compare::COMPARE,
};

const NUMBERS: Numbers = Language::English.numbers();

fn list(items: &[String]) -> String {
    crate::words::list(Language::English, items)
}

/// A day in words; one that is not ISO 8601 stays as it is.
fn date(iso: &str) -> String {
    crate::words::date(Language::English, iso)
}
