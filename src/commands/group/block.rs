//! The rows of one block: added up at once, or held when a later row of the same person may replace them.

use std::ops::ControlFlow;

use crate::answers::{Detail, MissingColumns, Row, RowSink};
use crate::commands::moment::Moment;
use crate::model::{Code, Form, Role, without_made_up};
use crate::situation::RowProblem;

use super::gathered::{Gathered, Noticed};
use super::ids::Numbering;
use super::job::Job;
use super::records::{Record, Records, ShortId};

/// The most kinds of other statements that are named.
const MOST_INSTRUMENTS: usize = 8;
/// White space that is no part of a name.
const BLANK: [char; 2] = ['\u{a0}', '\u{feff}'];

/// What became of the rows of one block.
pub(super) struct Block<'r> {
    job: &'r Job<'r>,
    /// People without an id.
    pub(super) gathered: Gathered,
    pub(super) noticed: Noticed,
    /// Complete rows with an id; their parts are those of `gathered`.
    pub(super) records: Records,
    /// Whether the ids only number the rows.
    pub(super) numbering: Numbering,
    /// Statements that rows that count were asked and that have no column.
    pub(super) missing: MissingColumns,
    /// Other statements than those in use.
    pub(super) instruments: Vec<String>,
}

impl<'r> Block<'r> {
    pub(super) fn new(job: &'r Job<'r>) -> Self {
        Self {
            job,
            gathered: Gathered::default(),
            noticed: Noticed::default(),
            records: Records::default(),
            numbering: Numbering::default(),
            missing: MissingColumns::default(),
            instruments: Vec::new(),
        }
    }

    fn check_instrument(&mut self, row: &Row<'_>) {
        let (plain, made_up) = without_made_up(row.instrument());
        self.noticed.examples += u64::from(made_up);
        if plain.is_empty() || plain == self.job.reference.as_bytes() {
            return;
        }
        let known = |known: &String| known.as_bytes() == plain;
        if !self.instruments.iter().any(known) && self.instruments.len() < MOST_INSTRUMENTS {
            self.instruments
                .push(String::from_utf8_lossy(plain).into_owned());
        }
    }

    fn count(&mut self, row: &Row<'_>, id: &[u8]) {
        let (form, answers) = (row.form(), row.answers());
        let tally = self.job.tally(form, answers);
        let complete = Role::ALL.iter().all(|role| tally.0[*role].valid());
        let part = row
            .kept()
            .next()
            .filter(|_| complete)
            .map_or(0, |cell| self.part(cell));
        if complete && !id.is_empty() {
            self.hold(row, id, part, form, answers);
        } else {
            let profile = self.job.profile(&tally);
            let asked = self.job.answers(form, answers);
            self.gathered.add(part, &profile, asked);
        }
    }

    fn part(&mut self, cell: &[u8]) -> u32 {
        let name = String::from_utf8_lossy(cell);
        let name = name.trim_matches(|c: char| c.is_whitespace() || BLANK.contains(&c));
        self.gathered.parts.find(name)
    }

    fn hold(&mut self, row: &Row<'_>, id: &[u8], part: u32, form: Form, answers: &[Code]) {
        let date = row
            .detail(Detail::Date)
            .map_or_else(Moment::default, Moment::of);
        let id = ShortId::of(id);
        self.records.push(Record { id, date, part }, form, answers);
    }
}

impl RowSink for Block<'_> {
    fn row(&mut self, row: &Row<'_>) -> ControlFlow<()> {
        self.noticed.rows += 1;
        for problem in row.problems() {
            self.noticed.problems.add(problem.kind.sort());
        }
        self.check_instrument(row);
        let id = row.id();
        if row.plan().has(Detail::Date) {
            self.numbering.ends();
        } else if !id.is_empty() {
            self.numbering.add(id);
        }
        let finished = row.is_finished();
        self.noticed.unfinished += u64::from(!finished);
        if !finished && self.job.request.finished_only {
            return ControlFlow::Continue(());
        }
        let Some(perspective) = row.perspective() else {
            return ControlFlow::Continue(());
        };
        self.noticed.perspective(perspective);
        if perspective == self.job.request.perspective {
            self.missing.row(row);
            self.count(row, id);
        }
        ControlFlow::Continue(())
    }

    fn rejected(&mut self, problem: &RowProblem) -> ControlFlow<()> {
        self.noticed.problems.add(problem.kind.sort());
        ControlFlow::Continue(())
    }

    fn clear(&mut self) {
        self.gathered = Gathered::default();
        self.noticed = Noticed::default();
        self.records.clear();
        self.numbering = Numbering::default();
        self.missing = MissingColumns::default();
        self.instruments.clear();
    }
}
