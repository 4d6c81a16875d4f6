//! What the rows of one block add to the figures.

use std::ops::ControlFlow;

use crate::answers::{MissingColumns, Row, RowSink};
use crate::commands::score::{ProblemCounts, SHOWN_PROBLEMS};
use crate::model::{Code, Form, Perspective, Questionnaire, without_made_up};
use crate::situation::RowProblem;
use crate::statistics::reliability::{CrossProducts, Missing};

/// The most kinds of other statements that are named.
const MOST_INSTRUMENTS: usize = 8;

/// What is the same for every row of a run.
pub(super) struct Job<'r> {
    pub(super) questionnaire: &'r Questionnaire,
    /// id@version#fingerprint of the statements in use.
    pub(super) reference: String,
    pub(super) perspective: Perspective,
    pub(super) missing: Missing,
    pub(super) finished_only: bool,
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
    pub(super) problems: ProblemCounts,
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
            problems: ProblemCounts::default(),
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
        self.problems.merge(&next.problems);
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
        self.problems = ProblemCounts::default();
        self.example = false;
    }
}

/// What became of the rows of one block.
pub(super) struct Block<'r> {
    job: &'r Job<'r>,
    pub(super) sums: Sums,
    /// The first problems, with lines counted from the start of the block.
    pub(super) problems: Vec<RowProblem>,
    /// Statements that rows that count were asked and that have no column.
    pub(super) missing: MissingColumns,
    /// Other statements than those in use.
    pub(super) instruments: Vec<String>,
    /// The answers of a row to the statements of the short form.
    short: Vec<Code>,
}

impl<'r> Block<'r> {
    pub(super) fn new(job: &'r Job<'r>) -> Self {
        Self {
            job,
            sums: Sums::new(job),
            problems: Vec::new(),
            missing: MissingColumns::default(),
            instruments: Vec::new(),
            short: Vec::new(),
        }
    }

    fn take_note(&mut self, problem: &RowProblem) {
        self.sums.problems.add(problem.kind.sort());
        if self.problems.len() < SHOWN_PROBLEMS {
            self.problems.push(problem.clone());
        }
    }

    fn check_instrument(&mut self, row: &Row<'_>) {
        let found = row.instrument();
        let (found, example) = without_made_up(found);
        self.sums.example |= example;
        if found.is_empty() || found == self.job.reference.as_bytes() {
            return;
        }
        let mut known = self.instruments.iter();
        if self.instruments.len() < MOST_INSTRUMENTS
            && !known.any(|known| known.as_bytes() == found)
        {
            self.instruments
                .push(String::from_utf8_lossy(found).into_owned());
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
            return ControlFlow::Continue(());
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
        for problem in row.problems() {
            self.take_note(problem);
        }
        self.missing.row(row);
        self.check_instrument(row);
        self.add(row);
        ControlFlow::Continue(())
    }

    fn rejected(&mut self, problem: &RowProblem) -> ControlFlow<()> {
        self.take_note(problem);
        ControlFlow::Continue(())
    }

    fn clear(&mut self) {
        self.sums.clear();
        self.problems.clear();
        self.missing = MissingColumns::default();
        self.instruments.clear();
    }
}
