//! English.

mod command_line;
mod reliability;

use super::{Language, Numbers, Texts};

/// What a person reads in English.
pub(crate) static TEXTS: Texts = Texts {
    language: Language::English,
    numbers: NUMBERS,
    list,
    command_line: &command_line::COMMAND_LINE,
    reliability: &reliability::RELIABILITY,
};

const NUMBERS: Numbers = Language::English.numbers();

fn list(items: &[String]) -> String {
    crate::words::list(Language::English, items)
}
