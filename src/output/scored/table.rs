//! The first scored rows as a table for reading.

use crate::model::{ByRole, Fraction, Questionnaire, Role, RoleSet};
use crate::screen::Cells;
use crate::screen::Display;
use crate::words;
use crate::words::Language;

use super::Scored;

/// How many rows a table shows.
pub const SHOWN: usize = 20;

/// One row of the table.
#[derive(Debug, Clone, PartialEq)]
pub struct ScoredTableRow {
    /// Who it is about.
    pub id: String,
    mix: Option<ByRole<Fraction>>,
    leading: RoleSet,
    kept: Vec<String>,
}

impl ScoredTableRow {
    pub(crate) fn new(
        questionnaire: &Questionnaire,
        id: String,
        scored: Scored<'_>,
        kept: Vec<String>,
    ) -> Self {
        let shares = scored.profile(questionnaire).shares;
        Self {
            id,
            mix: shares.as_ref().map(|shares| shares.mix),
            leading: shares.map(|shares| shares.leading).unwrap_or_default(),
            kept,
        }
    }

    pub(crate) fn is_complete(&self) -> bool {
        self.mix.is_some()
    }
}

/// The table, and under it how many of how many rows it shows.
#[must_use]
pub fn table(
    rows: &[ScoredTableRow],
    all: u64,
    kept: &[String],
    spoken: Language,
    display: Display,
) -> String {
    let heads = [words::score::head_id(spoken).to_owned()]
        .into_iter()
        .chain(Role::ALL.map(|role| words::role_name(spoken, role).to_owned()))
        .chain(
            [
                words::score::head_leading(spoken),
                words::score::head_status(spoken),
            ]
            .map(str::to_owned),
        )
        .chain(kept.iter().cloned());
    let cells = Cells {
        heads: heads.collect(),
        rows: rows.iter().map(|row| row.cells(spoken)).collect(),
    };
    let mut lines = if rows.is_empty() {
        Vec::new()
    } else {
        cells.unbroken_lines(display)
    };
    lines.push(words::score::shown(spoken, rows.len() as u64, all));
    lines.join("\n") + "\n"
}

impl ScoredTableRow {
    fn cells(&self, spoken: Language) -> Vec<String> {
        let share = |role: Role| {
            let share = self.mix.map(|mix| spoken.numbers().whole(mix[role]));
            share.unwrap_or_else(|| "–".to_owned())
        };
        let leading: Vec<&str> = self
            .leading
            .iter()
            .map(|role| words::role_name(spoken, role))
            .collect();
        let status = if self.is_complete() {
            words::score::complete(spoken)
        } else {
            words::score::incomplete(spoken)
        };
        [self.id.clone()]
            .into_iter()
            .chain(Role::ALL.map(share))
            .chain([leading.join(" + "), status.to_owned()])
            .chain(self.kept.iter().cloned())
            .collect()
    }
}
