//! English.

mod advice;
mod cases;
mod class;
mod command_line;
mod compare;
mod error;
mod export;
mod interview;
mod keeping;
mod problem;
mod reliability;
mod result;
mod roles;
mod score;
mod sheet;
mod shells;
mod sitting;
mod statements;
mod syntax;

use super::place::placed;
use super::{Numbers, Texts};

/// What a person reads in English.
pub(super) static TEXTS: Texts = Texts {
    language: super::Language::English,
    numbers: NUMBERS,
    list,
    command_line: &command_line::COMMAND_LINE,
    interview: &interview::INTERVIEW,
    sitting: &sitting::SITTING,
    keeping: &keeping::KEEPING,
    result: &result::RESULT,
    roles: &roles::ROLES,
    statements: &statements::STATEMENTS,
    class: &class::CLASS,
    export: &export::EXPORT,
    score: &score::SCORE,
    reliability: &reliability::RELIABILITY,
    compare: &compare::COMPARE,
    cases: &cases::CASES,
    quotes: ("“", "”"),
    error: error::error,
    fault: error::fault,
    advice: advice::advice,
    problem: problem::problem,
    placed: |problem| placed(problem, &problem::problem(problem)),
    other_language: |tag| {
        format!(
            "The statements in this file are not available in English. You see them in the language \"{tag}\"."
        )
    },
};

const NUMBERS: Numbers = Numbers {
    decimal_mark: '.',
    group_mark: ',',
    percent_sign: "%",
};

fn list(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A day in words; one that is not ISO 8601 stays as it is.
fn date(iso: &str) -> String {
    super::date::in_words(iso, &MONTHS)
}
