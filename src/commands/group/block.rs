//! The rows of one block: added up at once, or held when a later row of the same person may replace them.

use std::ops::ControlFlow;

use crate::answers::{Row, RowSink};
use crate::commands::people::Held;
use crate::commands::survey::{FilePlace, Noted, Surveyed};
use crate::error::RowProblem;
use crate::model::{Perspective, Role};

use super::gathered::{Gathered, Noticed};
use super::job::Job;

/// White space that is no part of a name.
const BLANK: [char; 2] = ['\u{a0}', '\u{feff}'];

/// What became of the rows of one block.
pub(super) struct Block<'r> {
    job: &'r Job<'r>,
    /// People whom no later row replaces.
    pub(super) gathered: Gathered,
    pub(super) noticed: Noticed,
    /// Complete rows with an id; their parts are those of `gathered`.
    pub(super) held: Held,
    noted: Noted<'r>,
}

impl<'r> Block<'r> {
    pub(super) fn new(job: &'r Job<'r>, file: FilePlace<'_>) -> Self {
        Self {
            job,
            gathered: Gathered::default(),
            noticed: Noticed::default(),
            held: Held::new(file, job.request.same_people),
            noted: Noted::new(job.watch()),
        }
    }

    fn count(&mut self, row: &Row<'_>) {
        let (form, answers) = (row.form(), row.answers());
        let tally = self.job.tally(form, answers);
        let complete = Role::ALL.iter().all(|role| tally.roles[*role].valid());
        self.noticed.spoiled += u64::from(!complete && !row.problems().is_empty());
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
        self.held.see(row);
        let finished = row.is_finished();
        self.noticed.unfinished += u64::from(!finished);
        if !finished && self.job.request.reading.finished_only {
            return ControlFlow::Continue(());
        }
        let Some(perspective) = row.perspective() else {
            // Who it is about is a problem of the row; it counts nowhere.
            self.noticed.spoiled += 1;
            return self.noted.row_in_numbers(row);
        };
        self.noticed.perspective(perspective);
        if perspective == self.job.request.perspective {
            self.noted.row_in_numbers(row)?;
            self.noticed.made_up |= self.noted.made_up();
            self.count(row);
        }
        ControlFlow::Continue(())
    }

    fn rejected(&mut self, problem: &RowProblem) -> ControlFlow<()> {
        self.noticed.spoiled += 1;
        self.noted.rejected_in_numbers(problem)
    }

    fn clear(&mut self) {
        self.gathered = Gathered::default();
        self.noticed = Noticed::default();
        self.held.clear();
        self.noted.clear();
    }
}

impl<'r> Surveyed<'r> for Block<'r> {
    fn noted(&self) -> &Noted<'r> {
        &self.noted
    }
}
