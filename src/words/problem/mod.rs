//! What is wrong with a file of statements, roles, cases or situations.

mod key;
mod names;
mod scale;
mod text;
mod warning;
mod wording;

use crate::error::{Problem, ProblemKind};

use super::{Language, placed, syntax};
use key::{id, key};
use scale::{range, scale};
use text::text;
use warning::warning;
use wording::{set, wording};

/// The sentence about a problem, without its place.
#[must_use]
pub fn problem(language: Language, problem: &Problem) -> String {
    match &problem.kind {
        ProblemKind::Text(problem) => text(language, problem),
        ProblemKind::Syntax { fault } => syntax::fault(language, fault),
        ProblemKind::MoreProblems { number } => more_problems(language, *number as u64),
        ProblemKind::Key(problem) => key(language, problem),
        ProblemKind::Id(problem) => id(language, problem),
        ProblemKind::Wording(problem) => wording(language, problem),
        ProblemKind::Set(problem) => set(language, problem),
        ProblemKind::Scale(problem) => scale(language, problem),
        ProblemKind::Range(problem) => range(language, problem),
        ProblemKind::Warning(problem) => warning(language, problem),
    }
}

sentences! {
    fn more_problems(number: u64): count number
        nl "en nog # [probleem|problemen]; los eerst de problemen hierboven op"
        en "and # more problem[|s]; fix the ones above first";
}

/// The same with its place in front: `FILE:LINE:COLUMN: (id) …`.
#[must_use]
pub fn problem_in_place(language: Language, one: &Problem) -> String {
    placed(one, &problem(language, one))
}
