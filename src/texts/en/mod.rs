//! English.

mod command_line;
mod error;
mod interview;
mod problem;
mod result;

use super::{Numbers, Texts};

/// What a person reads in English.
pub(super) static TEXTS: Texts = Texts {
    numbers: Numbers {
        decimal_mark: '.',
        group_mark: ',',
    },
    list,
    command_line: &command_line::COMMAND_LINE,
    interview: &interview::INTERVIEW,
    result: &result::RESULT,
    quotes: ("“", "”"),
    error: error::error,
    fault: error::fault,
    problem: problem::problem,
};

fn list(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}
