//! Nederlands.

mod command_line;
mod reliability;

use super::{Language, Numbers, Texts};

/// What a person reads in Dutch.
pub(crate) static TEXTS: Texts = Texts {
    language: Language::Dutch,
    numbers: NUMBERS,
    list,
    command_line: &command_line::COMMAND_LINE,
    reliability: &reliability::RELIABILITY,
};

const NUMBERS: Numbers = Language::Dutch.numbers();

fn list(items: &[String]) -> String {
    crate::words::list(Language::Dutch, items)
}
