//! Nederlands.

mod command_line;
mod compare;
mod reliability;

use super::{Language, Numbers, Texts};

/// What a person reads in Dutch.
pub(crate) static TEXTS: Texts = Texts {
    language: Language::Dutch,
    numbers: NUMBERS,
    list,
    command_line: &command_line::COMMAND_LINE,
    reliability: &reliability::RELIABILITY,
    compare: &compare::COMPARE,
};

const NUMBERS: Numbers = Language::Dutch.numbers();

fn list(items: &[String]) -> String {
    crate::words::list(Language::Dutch, items)
}

/// A day in words; one that is not ISO 8601 stays as it is.
fn date(iso: &str) -> String {
    crate::words::date(Language::Dutch, iso)
}
