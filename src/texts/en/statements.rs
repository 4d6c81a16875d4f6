//! Statements in English.

use crate::model::{ByRole, Imbalance, Role};
use crate::texts::statements::StatementsWords;

use super::NUMBERS;

pub(super) static STATEMENTS: StatementsWords = StatementsWords {
    built_in: "built in",
    counts: |all, short, languages| {
        let short = if short == 0 {
            String::new()
        } else {
            format!(", {short} in the short version")
        };
        format!(
            "{all} statements{short}; languages: {}",
            languages.join(", ")
        )
    },
    normal: "agreeing counts for the role",
    reversed: "reversed: agreeing counts against the role",
    short: "also in the short version",
    scale: "Answers",
    correct: |file| format!("{file}: no mistakes found."),
    roles: "All three roles are there, complete.",
    cases: |number| match number {
        1 => "There is one case, with three ways to act.".to_owned(),
        _ => format!("There are {number} cases, each with three ways to act."),
    },
    situations: |number| match number {
        1 => "There is one situation, with a rating for each role.".to_owned(),
        _ => format!("There are {number} situations, each with a rating for each role."),
    },
    warnings: "Please note",
    advice: "Advice",
    no_advice: "No advice: the statements follow every writing rule that a program can check.",
    no_case_advice: "No advice: the cases are short enough and their ways to act equally long.",
    no_role_advice: "No advice: each summary fits on one line.",
    precision: "What this list can tell apart",
    tells_apart: |form, statements, precision| {
        format!(
            "{form}, {statements} statements: the margin of a score is {} points and of a share {}. Scores{} that differ by less \
             than {} points are too close to tell apart.",
            between(&precision.score_margin),
            between(&precision.share_margin),
            if precision.is_even() {
                ""
            } else {
                " of the roles with the fewest statements"
            },
            NUMBERS.rounded(precision.smallest_difference, 1),
        )
    },
    full_form: "Full version",
    short_form: "Short version",
    balanced: |form| format!("{form}: balanced. Agreeing with everything leaves the mix alone."),
    unbalanced,
    no_short_form: "There is no short version: not every role has a statement with short = true.",
};

/// Numbers that may differ by role: one, or from the smallest to the largest.
fn between(values: &ByRole<f64>) -> String {
    let [largest, _, smallest] = values
        .ranked_by(f64::total_cmp)
        .map(|role| NUMBERS.rounded(values[role], 1));
    if largest == smallest {
        largest
    } else {
        format!("{smallest} to {largest}")
    }
}

fn unbalanced(form: &str, imbalance: &Imbalance) -> String {
    let numbers = Role::ALL.map(|role| {
        let (asked, reversed) = imbalance.numbers[role];
        format!("{} {asked} ({reversed} reversed)", role.key())
    });
    format!(
        "{form}: not balanced: {}. Agreeing with everything then changes the mix; give each role as many \
         statements, and as many reversed ones.",
        super::list(&numbers)
    )
}
