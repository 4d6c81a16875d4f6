//! The table of a result in a file: role, score, share, own guess, answered.

use crate::texts::Texts;

use super::report::{Intake, Report};

/// In the place of a number that can't be given.
const NONE: &str = "–";

/// Heads and cells, all text; the column of guesses only when there is one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Columns {
    /// One head per column.
    pub(super) heads: Vec<String>,
    /// Per role a cell per head.
    pub(super) rows: Vec<Vec<String>>,
}

impl Columns {
    /// The table of a report.
    pub(super) fn of(report: &Report, texts: &Texts) -> Self {
        let heads = &texts.result.heads;
        let guessed = report.rows.iter().any(|row| row.guess.is_some());
        let row = |role: String, score: String, share: String, guess: String, answered: String| {
            let guess = guessed.then_some(guess);
            let before = [role, score, share].into_iter();
            before.chain(guess).chain([answered]).collect()
        };
        let number = |intake: &Option<Intake>| intake.as_ref().map_or(NONE.to_owned(), beside);
        let rows = report.rows.iter().map(|role| {
            row(
                role.name.clone(),
                number(&role.score),
                number(&role.share),
                role.guess.clone().unwrap_or(NONE.to_owned()),
                role.answered.clone(),
            )
        });
        Self {
            rows: rows.collect(),
            heads: row(
                heads.role.to_owned(),
                heads.score.to_owned(),
                heads.share.to_owned(),
                heads.guess.to_owned(),
                heads.answered.to_owned(),
            ),
        }
    }
}

/// "40 ± 3", held together.
pub(super) fn beside(intake: &Intake) -> String {
    format!("{}\u{a0}±\u{a0}{}", intake.value_text, intake.margin_text)
}
