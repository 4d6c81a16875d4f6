//! What the rows of one block add to the figures.

use std::ops::ControlFlow;

use crate::answers::{Detail, Row, RowSink};
use crate::cli::ReliabilityRequest;
use crate::commands::people::{Held, Seen};
use crate::commands::survey::{FilePlace, Noted, Surveyed, Watch};
use crate::error::RowProblem;
use crate::model::{Form, PackedAnswer, Perspective, Questionnaire};
use crate::source::LoadedQuestionnaire;
use crate::statistics::reliability::{CrossProducts, Missing};

/// What is the same for every row of an edition of the statements.
pub(super) struct Job<'r> {
    pub(super) questionnaire: &'r Questionnaire,
    /// id@version#fingerprint of the edition.
    pub(super) reference: String,
    pub(super) request: &'r ReliabilityRequest,
    pub(super) missing: Missing,
}

impl<'r> Job<'r> {
    pub(super) fn new(
        request: &'r ReliabilityRequest,
        instrument: &'r LoadedQuestionnaire,
    ) -> Self {
        Self {
            questionnaire: &instrument.questionnaire,
            reference: instrument.reference(),
            request,
            missing: if request.pairwise {
                Missing::Pairwise
            } else {
                Missing::Listwise
            },
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
    /// The answers of a row to the statements of the short form.
    asked: Vec<PackedAnswer>,
}

impl Sums {
    pub(super) fn new(job: &Job<'_>) -> Self {
        let of = |form| CrossProducts::new(job.questionnaire, form, job.missing);
        Self {
            full: of(Form::Full),
            short: of(Form::Short),
            asked: Vec::new(),
        }
    }

    /// Adds the answers to the statements that a row was asked.
    pub(super) fn add(&mut self, form: Form, answers: &[PackedAnswer], job: &Job<'_>) {
        match form {
            Form::Full => self.full.add(answers),
            Form::Short => {
                let statements = job.questionnaire.statements().iter().zip(answers);
                self.asked.clear();
                self.asked.extend(statements.map(|(statement, answer)| {
                    if statement.short {
                        *answer
                    } else {
                        PackedAnswer::MISSING
                    }
                }));
                self.full.add(&self.asked);
                self.short.add(&self.asked);
            }
        }
    }

    pub(super) fn merge(&mut self, next: &Self) {
        self.full.merge(next.full.clone());
        if next.short.rows() > 0 {
            self.short.merge(next.short.clone());
        }
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
    pub(super) fn products(&self) -> &CrossProducts {
        match self.form() {
            Form::Full => &self.full,
            Form::Short => &self.short,
        }
    }

    fn clear(&mut self) {
        self.full.clear();
        if self.short.rows() > 0 {
            self.short.clear();
        }
    }
}

/// What became of the rows of one block.
pub(super) struct Block<'r> {
    /// Of each edition of the statements.
    pub(super) editions: Vec<EditionRows<'r>>,
    noted: Noted<'r>,
}

/// What became of the rows of one edition.
pub(super) struct EditionRows<'r> {
    job: &'r Job<'r>,
    pub(super) sums: Sums,
    pub(super) seen: Seen,
    /// Rows that may give way to a later one of the same person.
    pub(super) held: Held,
    /// Whether there are such rows: within one file every row counts, unless the same people come back.
    holds: bool,
    /// Rows with an id and a date: those of people who may have filled in the list on another day as well.
    pub(super) dated: Held,
}

impl<'r> Block<'r> {
    /// A block of a file; `references` is how rows name the editions of the jobs.
    pub(super) fn new(jobs: &'r [Job<'r>], references: &'r [String], file: FilePlace<'_>) -> Self {
        let rows = |job: &'r Job<'r>| EditionRows {
            job,
            sums: Sums::new(job),
            seen: Seen::default(),
            held: Held::new(file, job.request.same_people),
            holds: file.is_one_of_several || job.request.same_people,
            dated: Held::new(file, job.request.same_people),
        };
        Self {
            editions: jobs.iter().map(rows).collect(),
            noted: Noted::new(Watch::of(references)),
        }
    }
}

impl EditionRows<'_> {
    /// Looks at a row, of whatever edition: what ids and dates say of a file, all its rows say together.
    fn see(&mut self, row: &Row<'_>) {
        if self.holds {
            self.held.see(row);
        }
        if row.detail(Detail::Date).is_some() {
            self.dated.see(row);
        }
    }

    /// Takes a row; the same row is in `noted`.
    fn row(&mut self, row: &Row<'_>, noted: &mut Noted<'_>) -> ControlFlow<()> {
        let Some(perspective) = row.perspective() else {
            // Who it is about is a problem of the row; it counts nowhere.
            return noted.row(row);
        };
        let asked = &self.job.request.reading;
        if self.seen.counts(row, perspective, asked) {
            noted.row(row)?;
            self.add(row);
        }
        ControlFlow::Continue(())
    }

    /// Adds a row, unless a later one of the same person may come.
    fn add(&mut self, row: &Row<'_>) {
        // A colleague tells nothing about anyone but the person described: every row is somebody else.
        let is_rater = self.job.request.perspective == Perspective::Colleague;
        let is_own = self.job.request.perspective == Perspective::Own;
        if is_own && !row.id().is_empty() && row.detail(Detail::Date).is_some() {
            self.dated.push(row, 0, "");
        }
        if self.holds && !is_rater && !row.id().is_empty() {
            self.held.push(row, 0, "");
        } else {
            self.sums.add(row.form(), row.answers(), self.job);
        }
    }
}

impl RowSink for Block<'_> {
    fn row(&mut self, row: &Row<'_>) -> ControlFlow<()> {
        for edition in &mut self.editions {
            edition.see(row);
        }
        let edition = self.editions.get_mut(row.edition());
        edition.map_or(ControlFlow::Continue(()), |edition| {
            edition.row(row, &mut self.noted)
        })
    }

    fn rejected(&mut self, problem: &RowProblem) -> ControlFlow<()> {
        self.noted.rejected(problem)
    }

    fn clear(&mut self) {
        for edition in &mut self.editions {
            edition.sums.clear();
            edition.seen = Seen::default();
            edition.held.clear();
            edition.dated.clear();
        }
        self.noted.clear();
    }
}

impl<'r> Surveyed<'r> for Block<'r> {
    fn noted(&self) -> &Noted<'r> {
        &self.noted
    }
}
