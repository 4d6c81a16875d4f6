//! From the bytes of a block to its rows.

use std::borrow::Cow;
use std::ops::ControlFlow;

use crate::model::{Code, Form};
use crate::situation::{RowProblem, RowProblemKind};

use super::answer::AnswerKey;
use super::cells::Cells;
use super::limits::{MOST_CELLS, Measure, Measured, SHORT_ROW};
use super::memo::Memo;
use super::names::Names;
use super::open::Settings;
use super::plan::Plan;
use super::record::{Found, Records};
use super::row::{RowSink, Row};
use super::seen::Seen;
use super::totals::{begins_like_totals, is_totals};
use super::walk::Walk;

/// What is the same for every row of a file, whatever its columns.
#[derive(Debug)]
pub(super) struct Reading<'p> {
    pub(super) names: &'p Names<'p>,
    pub(super) settings: &'p Settings,
    pub(super) answers: &'p AnswerKey,
    pub(super) delimiter: u8,
    /// Whether a row counts as one line whatever is in its cells, as in a workbook.
    pub(super) row_is_line: bool,
    full: Vec<usize>,
    short: Vec<usize>,
}

/// Buffers of one thread, used again for each row.
#[derive(Debug)]
pub(super) struct Scratch {
    pub(super) answers: Vec<Code>,
    pub(super) spans: Vec<(usize, usize)>,
    pub(super) memo: Memo,
    pub(super) records: Records,
    pub(super) text: Vec<u8>,
    pub(super) problems: Vec<RowProblem>,
    pub(super) seen: Seen,
}

/// How far the bytes were read.
#[derive(Debug)]
pub(super) struct Parsed {
    /// How many bytes belong to rows that are done.
    pub(super) consumed: usize,
    /// How many lines those are.
    pub(super) lines: u64,
    /// What was seen on the way.
    pub(super) seen: Seen,
    /// What comes next.
    pub(super) outcome: Outcome,
}

/// What comes after the rows that are done.
#[derive(Debug)]
pub(super) enum Outcome {
    /// The rest is the start of a row; often empty.
    Row,
    /// The middle of a row that is too long and was left out.
    Skipping(Box<Measure>),
    /// Rows under other columns: these names.
    Header(Vec<String>),
    /// Nothing: the reading is over.
    Stopped,
}

impl Scratch {
    pub(super) fn new(reading: &Reading<'_>) -> Self {
        Self {
            answers: vec![Code::MISSING; reading.full.len()],
            spans: Vec::new(),
            memo: Memo::new(),
            records: Records::new(reading.delimiter),
            text: Vec::new(),
            problems: Vec::new(),
            seen: Seen::default(),
        }
    }

    /// Makes room for the cells that a plan keeps at hand.
    fn prepare(&mut self, plan: &Plan) {
        self.spans.clear();
        self.spans.resize(plan.slots().columns.len(), (0, 0));
    }
}

/// What happened to one row.
enum Step {
    /// It is done: so many bytes.
    Done(usize),
    /// It is done, and was or ended in the names of columns.
    Header(usize, Vec<String>),
    /// More bytes are needed.
    Unfinished,
    /// It is too long and goes on after these bytes.
    Skipping(Box<Measure>),
    /// The reading is over.
    Stop,
}

impl<'p> Reading<'p> {
    pub(super) fn new(names: &'p Names<'p>, settings: &'p Settings, answers: &'p AnswerKey, delimiter: u8, row_is_line: bool) -> Self {
        let places = |form| names.questionnaire().places(form).collect();
        Self {
            names,
            settings,
            answers,
            delimiter,
            row_is_line,
            full: places(Form::Full),
            short: places(Form::Short),
        }
    }

    /// The places of the statements of a form, in the order of the printed list.
    pub(super) fn places(&self, form: Form) -> &[usize] {
        match form {
            Form::Full => &self.full,
            Form::Short => &self.short,
        }
    }

    /// Gives every row of `bytes`, which start at the start of a row, to `collect`; `end` says that nothing follows.
    pub(super) fn parse<C: RowSink>(
        &self,
        plan: &Plan,
        bytes: &[u8],
        end: bool,
        scratch: &mut Scratch,
        collect: &mut C,
    ) -> Parsed {
        scratch.prepare(plan);
        let rows = Rows { reading: self, plan, walk: Walk::new(self, plan) };
        let (mut at, mut line) = (0, 0);
        let outcome = rows.all(bytes, end, (&mut at, &mut line), scratch, collect);
        Parsed {
            consumed: at,
            lines: line,
            seen: std::mem::take(&mut scratch.seen),
            outcome,
        }
    }
}

/// The rows of some bytes under one plan.
struct Rows<'r> {
    reading: &'r Reading<'r>,
    plan: &'r Plan,
    walk: Walk<'r>,
}

impl Rows<'_> {
    fn all<C: RowSink>(
        &self,
        bytes: &[u8],
        end: bool,
        (at, line): (&mut usize, &mut u64),
        scratch: &mut Scratch,
        collect: &mut C,
    ) -> Outcome {
        loop {
            skip_line_ends(bytes, end, at, line);
            let Some(rest) = bytes.get(*at..).filter(|rest| !is_nothing(rest, end)) else {
                return Outcome::Row;
            };
            if !self.reading.settings.without_shortcuts
                && let Some((next, form)) = self.walk.row(bytes, *at, scratch)
            {
                let row = self.row(bytes, form, *line, scratch, false);
                let flow = collect.row(&row);
                *at = next;
                *line += 1;
                if flow.is_break() {
                    return Outcome::Stopped;
                }
                continue;
            }
            let step = self.general(rest, end, *line, scratch, collect);
            let passed = |length: usize| self.lines(rest.get(..length).unwrap_or(rest));
            match step {
                Step::Done(length) => {
                    *line += passed(length);
                    *at += length;
                }
                Step::Header(length, names) => {
                    *line += passed(length);
                    *at += length;
                    return Outcome::Header(names);
                }
                Step::Unfinished => return Outcome::Row,
                Step::Stop => return Outcome::Stopped,
                Step::Skipping(measure) => {
                    *at = bytes.len();
                    if !self.reading.row_is_line {
                        *line += measure.lines();
                    }
                    return Outcome::Skipping(measure);
                }
            }
        }
    }

    fn row<'s>(&'s self, short: &'s [u8], form: Form, line: u64, scratch: &'s Scratch, is_general: bool) -> Row<'s> {
        Row {
            plan: self.plan,
            answers: &scratch.answers,
            text: if is_general { &scratch.text } else { short },
            spans: &scratch.spans,
            form,
            line,
            problems: if is_general { &scratch.problems } else { &[] },
        }
    }

    /// One row, whatever is in it.
    fn general<C: RowSink>(
        &self,
        rest: &[u8],
        end: bool,
        line: u64,
        scratch: &mut Scratch,
        collect: &mut C,
    ) -> Step {
        let found = scratch.records.read(rest, end);
        let length = match found {
            Found::Record { length } => length,
            Found::Unfinished => rest.len(),
            Found::Nothing => return Step::Done(rest.len()),
        };
        let at_end = end && length == rest.len();
        let mut measure = Measure::new(self.reading.delimiter);
        if length > SHORT_ROW || scratch.records.len() > MOST_CELLS || at_end {
            let measured = measure.feed(rest.get(..length).unwrap_or(rest));
            let open = match measured {
                Measured::QuoteOpen { line } => Some(line),
                _ if at_end => measure.open_quote(),
                _ => None,
            };
            if let Some(before) = open {
                let before = if self.reading.row_is_line { 0 } else { before };
                let _ = collect.rejected(&without_cell(
                    line + before,
                    RowProblemKind::QuoteNeverClosed,
                ));
                return Step::Stop;
            }
        }
        let (flow, header) = if measure.is_too_long() {
            let flow = collect.rejected(&without_cell(line, RowProblemKind::TooLong));
            (flow, None)
        } else if found == Found::Unfinished {
            return Step::Unfinished;
        } else {
            self.cells(line, scratch, collect)
        };
        match (flow, found, header) {
            (ControlFlow::Break(()), ..) => Step::Stop,
            (_, Found::Unfinished, _) => Step::Skipping(Box::new(measure)),
            (.., Some(names)) => Step::Header(length, names),
            _ => Step::Done(length),
        }
    }

    /// The row that `records` holds, and the names of columns that it is or ends in.
    fn cells<C: RowSink>(
        &self,
        line: u64,
        scratch: &mut Scratch,
        collect: &mut C,
    ) -> (ControlFlow<()>, Option<Vec<String>>) {
        const GO_ON: ControlFlow<()> = ControlFlow::Continue(());
        if scratch.records.is_blank() {
            return (GO_ON, None);
        }
        if self.is_totals(&scratch.records) {
            scratch.seen.totals += 1;
            return (GO_ON, None);
        }
        let (found, expected) = (scratch.records.len(), self.plan.columns().len());
        let names = self.joined_header(&scratch.records);
        if names.is_none() && scratch.records.has_more_than(expected) {
            if self.plan.is_repeated_in(scratch.records.bytes_of_cells()) {
                return (GO_ON, Some(self.header(scratch)));
            }
            let kind = RowProblemKind::TooManyCells { found, expected };
            return (collect.rejected(&without_cell(line, kind)), None);
        }
        if names.is_some() {
            scratch.records.end_before_name(expected, |cell| self.plan.name_at_end_of(cell).map(str::len));
        }
        let before = scratch.seen;
        scratch.problems.clear();
        if found < expected {
            let kind = RowProblemKind::TooFewCells { found, expected };
            scratch.problems.push(without_cell(line, kind));
        }
        let cells = Cells { reading: self.reading, plan: self.plan, line };
        let form = cells.read(scratch);
        let may_be_header = names.is_none() && !scratch.problems.is_empty();
        if may_be_header && self.plan.is_repeated_in(scratch.records.bytes_of_cells()) {
            scratch.seen = before;
            return (GO_ON, Some(self.header(scratch)));
        }
        scratch.seen.headers += u64::from(names.is_some());
        (collect.row(&self.row(&[], form, line, scratch, true)), names)
    }

    /// The row in `records` as names of columns.
    fn header(&self, scratch: &mut Scratch) -> Vec<String> {
        scratch.seen.headers += 1;
        scratch.records.cells().map(Cow::into_owned).collect()
    }

    /// Whether a row adds up others: its id or first filled cell says so.
    fn is_totals(&self, records: &Records) -> bool {
        let mut filled = records.bytes_of_cells().filter(|cell| !cell.trim_ascii().is_empty());
        let id = self.plan.id_column().and_then(|column| records.cell(column));
        let is = |cell: &[u8]| begins_like_totals(cell) && is_totals(cell);
        filled.next().is_some_and(is) || id.is_some_and(is)
    }

    /// The names at the end of a row that is too long, when they are a header: the files before and after it were joined
    /// without the end of a line.
    fn joined_header(&self, records: &Records) -> Option<Vec<String>> {
        let last = self.plan.columns().len().checked_sub(1)?;
        if records.len() <= last + 1 {
            return None;
        }
        let glued = records.cell(last)?;
        let glued = std::str::from_utf8(glued).ok()?;
        let first = self.plan.name_at_end_of(glued)?;
        let rest = || records.bytes_of_cells().skip(last + 1);
        if !self.plan.is_repeated_in([first.as_bytes()].into_iter().chain(rest())) {
            return None;
        }
        let rest = rest().map(|cell| String::from_utf8_lossy(cell).into_owned());
        Some([first.to_owned()].into_iter().chain(rest).collect())
    }

    fn lines(&self, record: &[u8]) -> u64 {
        if self.reading.row_is_line {
            1
        } else {
            count_lines(record)
        }
    }
}

fn without_cell(line: u64, kind: RowProblemKind) -> RowProblem {
    RowProblem {
        line,
        column: None,
        statement: None,
        kind,
    }
}

/// How many lines end in the bytes: at a newline, or at a carriage return without one.
pub(super) fn count_lines(bytes: &[u8]) -> u64 {
    let newlines = memchr::memchr_iter(b'\n', bytes).count();
    let returns = memchr::memchr_iter(b'\r', bytes)
        .filter(|at| bytes.get(at + 1) != Some(&b'\n'))
        .count();
    (newlines + returns) as u64
}

/// Passes empty lines.
fn skip_line_ends(bytes: &[u8], end: bool, at: &mut usize, line: &mut u64) {
    let mut after_return = false;
    while let Some(byte @ (b'\n' | b'\r')) = bytes.get(*at) {
        if *byte == b'\r' && !end && *at + 1 == bytes.len() {
            return;
        }
        *line += u64::from(*byte == b'\r' || !after_return);
        after_return = *byte == b'\r';
        *at += 1;
    }
}

/// Whether there is no row in the rest: it is empty, or a carriage return whose newline may still come.
fn is_nothing(rest: &[u8], end: bool) -> bool {
    rest.is_empty() || (!end && rest == b"\r")
}
