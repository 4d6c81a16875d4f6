//! What the rows of one block add to the figures.

use crate::answers::{Detail, Row};
use crate::commands::people::{
    EditionJob, EditionRows, FirstAndLast, HeldRow, HeldRows, ReplaceableRows, RowCounts, unpack,
};
use crate::commands::survey::FilePlace;
use crate::model::{Answers, ByForm, Form, PackedAnswer, Perspective, Questionnaire, Shares};
use crate::statistics::reliability::{CrossProducts, TwoDates};

use super::ReliabilityRequest;

/// What is the same for every row of an edition of the statements.
pub(super) type ReliabilityJob<'r> = EditionJob<'r, ReliabilityRequest>;

/// Sums over rows; empty with x is x, and any split of the rows gives the whole.
#[derive(Debug, Clone)]
pub(super) struct Sums {
    /// Over all rows for every statement, and over those of the short form for its statements.
    products: ByForm<CrossProducts>,
    /// The answers of a row to the statements of the short form.
    asked: Vec<PackedAnswer>,
}

impl Sums {
    pub(super) fn new(job: &ReliabilityJob<'_>) -> Self {
        let of = |form| CrossProducts::new(job.questionnaire, form, job.request.missing);
        Self {
            products: ByForm::from_fn(of),
            asked: Vec::new(),
        }
    }

    /// Adds the answers to the statements that a row was asked.
    pub(super) fn add(&mut self, form: Form, answers: &[PackedAnswer], job: &ReliabilityJob<'_>) {
        match form {
            Form::Full => self.products[Form::Full].add(answers),
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
                for form in Form::ALL {
                    self.products[form].add(&self.asked);
                }
            }
        }
    }

    pub(super) fn merge(&mut self, next: &Self) {
        for form in Form::ALL.into_iter().filter(|form| next.rows(*form) > 0) {
            self.products[form].merge(next.products[form].clone());
        }
    }

    /// Takes back rows that were added.
    pub(super) fn take_back(&mut self, gone: &Self) {
        for form in Form::ALL {
            self.products[form].take_back(gone.products[form].clone());
        }
    }

    /// All rows, or those of the short form.
    pub(super) fn rows(&self, form: Form) -> u64 {
        self.products[form].rows()
    }

    /// The form that the figures are about: the short one when every row is of it.
    pub(super) fn form(&self) -> Form {
        let [all, short] = Form::ALL.map(|form| self.rows(form));
        if all > 0 && all == short {
            Form::Short
        } else {
            Form::Full
        }
    }

    pub(super) fn products(&self) -> &CrossProducts {
        &self.products[self.form()]
    }

    fn clear(&mut self) {
        for form in Form::ALL {
            if self.rows(form) > 0 {
                self.products[form].clear();
            }
        }
    }
}

/// What became of the rows of one edition in a block.
pub(super) struct SummedRows<'r> {
    job: &'r ReliabilityJob<'r>,
    pub(super) sums: Sums,
    /// Those of them that may give way to a later one of the same person.
    pub(super) held: ReplaceableRows,
    /// Rows with an id and a date: those of people who may have filled in the list on another day as well.
    pub(super) dated: ReplaceableRows,
}

impl<'r> SummedRows<'r> {
    pub(super) fn new(job: &'r ReliabilityJob<'r>, file: FilePlace<'_>) -> Self {
        Self {
            job,
            sums: Sums::new(job),
            held: ReplaceableRows::new(file, job.request.same_people),
            dated: ReplaceableRows::new(file, job.request.same_people),
        }
    }
}

impl EditionRows for SummedRows<'_> {
    fn see(&mut self, row: &Row<'_>) {
        self.held.see(row);
        if row.detail(Detail::Date).is_some() {
            self.dated.see(row);
        }
    }

    fn add(&mut self, row: &Row<'_>, _seen: &mut RowCounts) {
        // A colleague tells nothing about anyone but the person described: every row is somebody else.
        let is_rater = self.job.request.perspective == Perspective::Colleague;
        let is_own = self.job.request.perspective == Perspective::Own;
        if !is_rater && !row.id().is_empty() {
            let tally = self.job.key.tally(row.form(), row.answers());
            let complete = tally.is_complete();
            self.held.push(row, complete, (0, ""));
            if is_own && complete && row.detail(Detail::Date).is_some() {
                self.dated.push(row, complete, (0, ""));
            }
        }
        self.sums.add(row.form(), row.answers(), self.job);
    }

    fn clear(&mut self) {
        self.sums.clear();
        self.held.clear();
        self.dated.clear();
    }
}

/// Rows that gave way, added up: they were counted when they came, and are taken back at the end.
pub(super) struct GoneRows<'r> {
    job: &'r ReliabilityJob<'r>,
    pub(super) sums: Sums,
    /// The answers of the row at hand, kept to be filled again.
    answers: Vec<PackedAnswer>,
}

impl<'r> GoneRows<'r> {
    pub(super) fn new(job: &'r ReliabilityJob<'r>) -> Self {
        Self {
            job,
            sums: Sums::new(job),
            answers: Vec::new(),
        }
    }
}

impl HeldRows for GoneRows<'_> {
    fn stays(&mut self, _record: &HeldRow, _packed: &[u8]) {}

    fn gives_way(&mut self, packed: &[u8]) {
        let (form, codes) = unpack(packed);
        let statements = self.job.questionnaire.statements().len();
        self.answers.clear();
        self.answers.extend(codes.take(statements));
        self.sums.add(form, &self.answers, self.job);
    }
}

/// Of the people with a mix in their first and in their last row, both of this form.
pub(super) fn two_dates(
    found: &FirstAndLast<'_>,
    questionnaire: &Questionnaire,
    form: Form,
) -> TwoDates {
    let mut two_dates = TwoDates::default();
    for pair in &found.pairs {
        let [first, last] = pair.map(|packed| shares(packed, questionnaire, form));
        if let (Some(first), Some(last)) = (first, last) {
            two_dates.add(&first, &last);
        }
    }
    two_dates
}

/// The mix of a row; nothing for one of another form.
fn shares(packed: &[u8], questionnaire: &Questionnaire, form: Form) -> Option<Shares> {
    let (of_form, answers) = unpack(packed);
    let statements = questionnaire.statements().len();
    let given: Vec<Option<u8>> = answers.take(statements).map(PackedAnswer::answer).collect();
    let answers = Answers::new(questionnaire, &given).ok()?;
    (of_form == form)
        .then(|| answers.profile(questionnaire, form).shares)
        .flatten()
}
