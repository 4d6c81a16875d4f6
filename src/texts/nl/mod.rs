//! Nederlands.

mod command_line;
mod error;
mod interview;
mod problem;
mod result;
mod roles;

use super::place::placed;
use super::{Numbers, Texts};

/// What a person reads in Dutch.
pub(super) static TEXTS: Texts = Texts {
    numbers: Numbers {
        decimal_mark: ',',
        group_mark: '.',
    },
    list,
    command_line: &command_line::COMMAND_LINE,
    interview: &interview::INTERVIEW,
    result: &result::RESULT,
    roles: &roles::ROLES,
    quotes: ("“", "”"),
    error: error::error,
    fault: error::fault,
    problem: problem::problem,
    placed: |problem| placed(problem, &problem::problem(problem)),
    other_language: |tag| {
        format!(
            "De stellingen in dit bestand zijn er niet in het Nederlands. Je ziet ze in de taal \"{tag}\"."
        )
    },
};

fn list(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} en {last}", first.join(", ")),
    }
}
