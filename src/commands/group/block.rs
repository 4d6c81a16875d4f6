//! The rows of one block: added up at once, or held when a later row of the same person may replace them.

use std::ops::ControlFlow;

use crate::answers::{Row, RowSink};
use crate::commands::people::{Held, Seen};
use crate::commands::survey::{FilePlace, Noted, Surveyed, Watch};
use crate::error::RowProblem;
use crate::model::{Perspective, Role};

use super::gathered::Gathered;
use super::job::Job;

/// White space that is no part of a name.
const BLANK: [char; 2] = ['\u{a0}', '\u{feff}'];

/// What became of the rows of one block.
pub(super) struct Block<'r> {
    /// Of each edition of the statements.
    pub(super) editions: Vec<EditionRows<'r>>,
    noted: Noted<'r>,
}

/// What became of the rows of one edition.
pub(super) struct EditionRows<'r> {
    job: &'r Job<'r>,
    /// People whom no later row replaces.
    pub(super) gathered: Gathered,
    pub(super) seen: Seen,
    /// Complete rows with an id; their parts are those of `gathered`.
    pub(super) held: Held,
}

impl<'r> Block<'r> {
    /// A block of a file; `references` is how rows name the editions of the jobs.
    pub(super) fn new(jobs: &'r [Job<'r>], references: &'r [String], file: FilePlace<'_>) -> Self {
        let rows = |job: &'r Job<'r>| EditionRows {
            job,
            gathered: Gathered::default(),
            seen: Seen::default(),
            held: Held::new(file, job.request.same_people),
        };
        Self {
            editions: jobs.iter().map(rows).collect(),
            noted: Noted::new(Watch::of(references)),
        }
    }
}

impl EditionRows<'_> {
    /// Takes a row; the same row is in `noted`.
    fn row(&mut self, row: &Row<'_>, noted: &mut Noted<'_>) -> ControlFlow<()> {
        let Some(perspective) = row.perspective() else {
            // Who it is about is a problem of the row; it counts nowhere.
            self.seen.spoiled += 1;
            return noted.row_in_numbers(row);
        };
        let asked = &self.job.request.reading;
        if self.seen.counts(row, perspective, asked) {
            noted.row_in_numbers(row)?;
            self.count(row);
        }
        ControlFlow::Continue(())
    }

    fn count(&mut self, row: &Row<'_>) {
        let (form, answers) = (row.form(), row.answers());
        let tally = self.job.tally(form, answers);
        let complete = Role::ALL.iter().all(|role| tally.roles[*role].valid());
        self.seen.spoiled += u64::from(!complete && !row.problems().is_empty());
        let cell = row.kept().next().filter(|_| complete);
        let name = cell.map(name_of).unwrap_or_default();
        let part = cell.map_or(0, |_| self.gathered.parts.find(&name));
        // A colleague tells nothing about anyone but the person described: every row is somebody else.
        let is_rater = self.job.request.perspective == Perspective::Colleague;
        if complete && !is_rater && !row.id().is_empty() {
            self.held.push(row, part, &name);
        } else {
            let profile = self.job.profile(&tally);
            let asked = self.job.answers(form, answers);
            self.gathered.add(part, &profile, asked);
        }
    }
}

/// The name of a part, without white space around it.
fn name_of(cell: &[u8]) -> String {
    let name = String::from_utf8_lossy(cell);
    let name = name.trim_matches(|c: char| c.is_whitespace() || BLANK.contains(&c));
    name.to_owned()
}

impl RowSink for Block<'_> {
    fn row(&mut self, row: &Row<'_>) -> ControlFlow<()> {
        // What ids and dates say of a file, the rows of all editions say together.
        for edition in &mut self.editions {
            edition.held.see(row);
        }
        let edition = self.editions.get_mut(row.edition());
        edition.map_or(ControlFlow::Continue(()), |edition| {
            edition.row(row, &mut self.noted)
        })
    }

    fn rejected(&mut self, problem: &RowProblem) -> ControlFlow<()> {
        // Of which edition it is, is not known; what was seen is added up over all of them.
        if let Some(edition) = self.editions.first_mut() {
            edition.seen.spoiled += 1;
        }
        self.noted.rejected_in_numbers(problem)
    }

    fn clear(&mut self) {
        for edition in &mut self.editions {
            edition.gathered = Gathered::default();
            edition.seen = Seen::default();
            edition.held.clear();
        }
        self.noted.clear();
    }
}

impl<'r> Surveyed<'r> for Block<'r> {
    fn noted(&self) -> &Noted<'r> {
        &self.noted
    }
}
