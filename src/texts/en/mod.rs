//! English.

mod advice;
mod error;
mod problem;
mod syntax;

use super::{Numbers, Texts};

/// What a person reads in English.
pub(super) static TEXTS: Texts = Texts {
    numbers: Numbers {
        decimal_mark: '.',
        group_mark: ',',
    },
    list,
    error: error::error,
    fault: error::fault,
    advice: advice::advice,
    problem: problem::problem,
};

fn list(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}
