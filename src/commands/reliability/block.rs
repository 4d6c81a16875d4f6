//! What the rows of one block add to the figures.

use std::ops::ControlFlow;

use crate::answers::{Row, RowSink};
use crate::commands::survey::{Noted, Surveyed, Watch};
use crate::model::{Code, Form, Perspective, Questionnaire};
use crate::situation::RowProblem;
use crate::statistics::reliability::{CrossProducts, Missing};

/// What is the same for every row of a run.
pub(super) struct Job<'r> {
    pub(super) questionnaire: &'r Questionnaire,
    /// id@version#fingerprint of the statements in use.
    pub(super) reference: String,
    pub(super) perspective: Perspective,
    pub(super) missing: Missing,
    pub(super) finished_only: bool,
}

impl Job<'_> {
    /// What to look for in every row.
    fn watch(&self) -> Watch<'_> {
        Watch {
            reference: &self.reference,
            strict: false,
            all: false,
        }
    }
}

/// Sums over rows; empty with x is x, and any split of the rows gives the whole.
#[derive(Debug, Clone)]
pub(super) struct Sums {
    /// Over all rows, for every statement.
    full: CrossProducts,
    /// Over the rows of the short form, for its statements.
    short: CrossProducts,
    /// Rows of each perspective, by [`Perspective::ALL`].
    pub(super) perspectives: [u64; Perspective::ALL.len()],
    /// Rows that were never handed in.
    pub(super) unfinished: u64,
    /// Whether there are answers that were made up as an example.
    pub(super) example: bool,
}

impl Sums {
    pub(super) fn new(job: &Job<'_>) -> Self {
        let of = |form| CrossProducts::new(job.questionnaire, form, job.missing);
        Self {
            full: of(Form::Full),
            short: of(Form::Short),
            perspectives: [0; Perspective::ALL.len()],
            unfinished: 0,
            example: false,
        }
    }

    pub(super) fn merge(&mut self, next: &Self) {
        self.full.merge(next.full.clone());
        if next.short.rows() > 0 {
            self.short.merge(next.short.clone());
        }
        for (mine, theirs) in self.perspectives.iter_mut().zip(next.perspectives) {
            *mine += theirs;
        }
        self.unfinished += next.unfinished;
        self.example |= next.example;
    }

    /// The rows that count.
    pub(super) fn rows(&self) -> u64 {
        self.full.rows()
    }

    /// Those of the short form.
    pub(super) fn short_rows(&self) -> u64 {
        self.short.rows()
    }

    /// The form that the figures are about: the short one when every row is of it.
    pub(super) fn form(&self) -> Form {
        if self.rows() > 0 && self.rows() == self.short_rows() {
            Form::Short
        } else {
            Form::Full
        }
    }

    /// The cross products of that form.
    pub(super) fn into_products(self) -> CrossProducts {
        match self.form() {
            Form::Full => self.full,
            Form::Short => self.short,
        }
    }

    fn clear(&mut self) {
        self.full.clear();
        if self.short.rows() > 0 {
            self.short.clear();
        }
        self.perspectives = [0; Perspective::ALL.len()];
        self.unfinished = 0;
        self.example = false;
    }
}

/// What became of the rows of one block.
pub(super) struct Block<'r> {
    job: &'r Job<'r>,
    pub(super) sums: Sums,
    noted: Noted<'r>,
    /// The answers of a row to the statements of the short form.
    short: Vec<Code>,
}

impl<'r> Block<'r> {
    pub(super) fn new(job: &'r Job<'r>) -> Self {
        Self {
            job,
            sums: Sums::new(job),
            noted: Noted::new(job.watch()),
            short: Vec::new(),
        }
    }

    /// Adds the answers to the statements that the row was asked.
    fn add(&mut self, row: &Row<'_>) {
        match row.form() {
            Form::Full => self.sums.full.add(row.answers()),
            Form::Short => {
                let statements = self.job.questionnaire.statements().iter();
                let asked = statements.zip(row.answers());
                let answers = asked.map(|(statement, answer)| {
                    if statement.short {
                        *answer
                    } else {
                        Code::MISSING
                    }
                });
                self.short.clear();
                self.short.extend(answers);
                self.sums.full.add(&self.short);
                self.sums.short.add(&self.short);
            }
        }
    }
}

impl RowSink for Block<'_> {
    fn row(&mut self, row: &Row<'_>) -> ControlFlow<()> {
        let Some(perspective) = row.perspective() else {
            // Who it is about is a problem of the row; it counts nowhere.
            return self.noted.row(row);
        };
        if let Some(rows) = self.sums.perspectives.get_mut(perspective as usize) {
            *rows += 1;
        }
        if perspective != self.job.perspective {
            return ControlFlow::Continue(());
        }
        let finished = row.is_finished();
        self.sums.unfinished += u64::from(!finished);
        if !finished && self.job.finished_only {
            return ControlFlow::Continue(());
        }
        self.noted.row(row)?;
        self.sums.example |= self.noted.made_up();
        self.add(row);
        ControlFlow::Continue(())
    }

    fn rejected(&mut self, problem: &RowProblem) -> ControlFlow<()> {
        self.noted.rejected(problem)
    }

    fn clear(&mut self) {
        self.sums.clear();
        self.noted.clear();
    }
}

impl<'r> Surveyed<'r> for Block<'r> {
    fn noted(&self) -> &Noted<'r> {
        &self.noted
    }
}
