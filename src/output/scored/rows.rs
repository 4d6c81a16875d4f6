//! Scored rows as delimited text.

use std::sync::OnceLock;

use crate::model::{ByForm, Dialect, Fraction, Profile, Questionnaire, Role, Strength};
use crate::words::Numbers;

use super::Scored;
use super::line::Line;
use super::texts::{Texts, joined, truth};

/// The columns of every scored row.
pub(crate) const COLUMNS: [&str; 16] = [
    "id",
    "status",
    "answered_bureaucrat",
    "answered_entrepreneur",
    "answered_connector",
    "score_bureaucrat",
    "score_entrepreneur",
    "score_connector",
    "mix_bureaucrat",
    "mix_entrepreneur",
    "mix_connector",
    "leading",
    "label",
    "strength",
    "acquiescence",
    "straight_line",
];

/// The column that follows them when it is asked for.
pub(crate) const LONGEST_RUN: &str = "longest_run";

/// Writes scored rows of one questionnaire.
#[derive(Debug)]
pub struct RowWriter<'q> {
    questionnaire: &'q Questionnaire,
    dialect: Dialect,
    /// Made when the first row of a form comes.
    tables: ByForm<OnceLock<Option<Texts>>>,
}

impl<'q> RowWriter<'q> {
    /// Rows of these statements.
    #[must_use]
    pub fn new(questionnaire: &'q Questionnaire, dialect: Dialect) -> Self {
        Self {
            questionnaire,
            dialect,
            tables: ByForm::default(),
        }
    }

    /// The same without tables: every row is computed by the model.
    #[must_use]
    pub fn without_tables(questionnaire: &'q Questionnaire, dialect: Dialect) -> Self {
        Self {
            tables: ByForm::from_fn(|_| OnceLock::from(None)),
            ..Self::new(questionnaire, dialect)
        }
    }

    /// The statements whose rows it writes.
    pub(crate) const fn questionnaire(&self) -> &'q Questionnaire {
        self.questionnaire
    }

    /// The first line, with the mark of the dialect before it; `source` stands before everything.
    pub(crate) fn header(
        &self,
        source: Option<&str>,
        longest_run: bool,
        kept: &[String],
    ) -> Vec<u8> {
        let mut out = self.dialect.mark.to_vec();
        let run = longest_run.then_some(LONGEST_RUN);
        let names = source
            .into_iter()
            .chain(COLUMNS)
            .chain(run)
            .chain(kept.iter().map(String::as_str));
        self.dialect.push_row(&mut out, names);
        out
    }

    /// Adds a cell that stands before the id.
    pub(crate) fn push_source(&self, source: &[u8], out: &mut Vec<u8>) {
        self.dialect.push_text(out, source);
        out.push(self.dialect.delimiter);
    }

    pub(crate) fn push_id(&self, id: &[u8], out: &mut Vec<u8>) {
        self.dialect.push_text(out, id);
    }

    /// Adds everything after the id; whether the row is complete. `line` is room to work in.
    pub fn push<'k>(
        &self,
        scored: Scored<'_>,
        kept: impl Iterator<Item = &'k [u8]>,
        line: &mut Line,
        out: &mut Vec<u8>,
    ) -> bool {
        let make = || Texts::new(self.questionnaire, scored.form, self.dialect);
        let from_tables = self.tables[scored.form]
            .get_or_init(make)
            .as_ref()
            .and_then(|tables| tables.push(scored.answers, line, out));
        let complete = from_tables.unwrap_or_else(|| {
            let profile = scored.profile(self.questionnaire);
            push_computed(&profile, self.dialect, out);
            profile.is_complete()
        });
        if let Some(run) = scored.longest_run {
            out.push(self.dialect.delimiter);
            out.extend_from_slice(run.to_string().as_bytes());
        }
        for cell in kept {
            out.push(self.dialect.delimiter);
            self.dialect.push_text(out, cell);
        }
        out.extend_from_slice(self.dialect.line_end);
        complete
    }
}

/// As the model makes them: adds the cells from `status` to `straight_line`, each after a delimiter.
fn push_computed(profile: &Profile, dialect: Dialect, out: &mut Vec<u8>) {
    let numbers = Numbers {
        decimal_mark: char::from(dialect.decimal_mark),
        ..Numbers::MACHINE
    };
    let mut push = |cell: &str| {
        out.push(dialect.delimiter);
        out.extend_from_slice(cell.as_bytes());
    };
    let exact =
        |value: Option<Fraction>| value.map_or_else(String::new, |value| numbers.exact(value, 4));
    push(profile.status());
    for role in Role::ALL {
        push(&profile.roles[role].answered.to_string());
    }
    for role in Role::ALL {
        push(&exact(profile.roles[role].score));
    }
    let shares = profile.shares.as_ref();
    for role in Role::ALL {
        push(&exact(shares.map(|shares| shares.mix[role])));
    }
    push(&shares.map_or_else(String::new, |shares| joined(shares.leading)));
    push(shares.map_or("", |shares| shares.label.key()));
    let strength = shares.and_then(|shares| shares.strength);
    push(strength.map_or("", Strength::key));
    push(&exact(profile.acquiescence));
    push(truth(profile.straight_line));
}
