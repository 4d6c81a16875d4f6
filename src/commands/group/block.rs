//! The rows of one block: added up at once, or held when a later row of the same person may replace them.

use crate::answers::Row;
use crate::commands::people::{EditionRows, Held, RowCounts};
use crate::commands::survey::FilePlace;
use crate::model::{Perspective, Role};

use super::gathered::Gathered;
use super::job::Job;

/// White space that is no part of a name.
const BLANK: [char; 2] = ['\u{a0}', '\u{feff}'];

/// What became of the rows of one edition in a block.
pub(super) struct GroupRows<'r> {
    job: &'r Job<'r>,
    /// People whom no later row replaces.
    pub(super) gathered: Gathered,
    /// Complete rows with an id; their parts are those of `gathered`.
    pub(super) held: Held,
}

impl<'r> GroupRows<'r> {
    pub(super) fn new(job: &'r Job<'r>, file: FilePlace<'_>) -> Self {
        Self {
            job,
            gathered: Gathered::default(),
            held: Held::new(file, job.request.same_people),
        }
    }
}

impl EditionRows for GroupRows<'_> {
    fn see(&mut self, row: &Row<'_>) {
        self.held.see(row);
    }

    fn add(&mut self, row: &Row<'_>, seen: &mut RowCounts) {
        let (form, answers) = (row.form(), row.answers());
        let tally = self.job.tally(form, answers);
        let complete = Role::ALL.iter().all(|role| tally.roles[*role].valid());
        seen.spoiled += u64::from(!complete && !row.problems().is_empty());
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

    fn clear(&mut self) {
        self.gathered = Gathered::default();
        self.held.clear();
    }
}

/// The name of a part, without white space around it.
fn name_of(cell: &[u8]) -> String {
    let name = String::from_utf8_lossy(cell);
    let name = name.trim_matches(|c: char| c.is_whitespace() || BLANK.contains(&c));
    name.to_owned()
}
