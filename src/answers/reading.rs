//! From the bytes of a block to its rows.

use std::ops::ControlFlow;

use crate::model::{Code, Form};
use crate::situation::{RowProblem, RowProblemKind};

use super::answer::AnswerKey;
use super::header::Detail;
use super::limits::{MOST_CELLS, Measure, Measured, SHORT_ROW};
use super::memo::Memo;
use super::plan::Plan;
use super::record::{Found, Records};
use super::row::{Collect, Row};
use super::walk::Walk;

/// What is the same for every row of a file.
#[derive(Debug, Clone, Copy)]
pub(super) struct Reading<'p> {
    pub(super) plan: &'p Plan,
    pub(super) answers: &'p AnswerKey,
    pub(super) delimiter: u8,
    /// Whether a row counts as one line whatever is in its cells, as in a workbook.
    pub(super) row_is_line: bool,
    /// Whether shortcuts may be taken; without them the result is the same.
    pub(super) shortcuts: bool,
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
}

/// How far the bytes were read.
#[derive(Debug)]
pub(super) struct Parsed {
    /// How many bytes belong to rows that are done.
    pub(super) consumed: usize,
    /// How many lines those are.
    pub(super) lines: u64,
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
    /// Nothing: the reading is over.
    Stopped,
}

impl Scratch {
    pub(super) fn new(reading: &Reading<'_>) -> Self {
        Self {
            answers: vec![Code::MISSING; reading.plan.places()],
            spans: vec![(0, 0); reading.plan.slots().columns.len()],
            memo: Memo::new(),
            records: Records::new(reading.delimiter),
            text: Vec::new(),
            problems: Vec::new(),
        }
    }
}

/// What happened to one row.
enum Step {
    /// It is done: so many bytes.
    Done(usize),
    /// More bytes are needed.
    Unfinished,
    /// It is too long and goes on after these bytes.
    Skipping(Box<Measure>),
    /// The reading is over.
    Stop,
}

impl Reading<'_> {
    /// Gives every row of `bytes`, which start at the start of a row, to `collect`; `end` says that nothing follows.
    pub(super) fn parse<C: Collect>(
        &self,
        bytes: &[u8],
        end: bool,
        scratch: &mut Scratch,
        collect: &mut C,
    ) -> Parsed {
        let walk = Walk::new(self);
        let (mut at, mut line) = (0, 0);
        loop {
            skip_line_ends(bytes, end, &mut at, &mut line);
            let Some(rest) = bytes.get(at..).filter(|rest| !is_nothing(rest, end)) else {
                return Parsed {
                    consumed: at,
                    lines: line,
                    outcome: Outcome::Row,
                };
            };
            if self.shortcuts
                && let Some((next, form)) = walk.row(bytes, at, scratch)
            {
                let row = Row {
                    plan: self.plan,
                    answers: &scratch.answers,
                    text: bytes,
                    spans: &scratch.spans,
                    form,
                    line,
                    problems: &[],
                };
                let flow = collect.row(&row);
                at = next;
                line += 1;
                if flow.is_break() {
                    return Parsed {
                        consumed: at,
                        lines: line,
                        outcome: Outcome::Stopped,
                    };
                }
                continue;
            }
            let outcome = match self.general(rest, end, line, scratch, collect) {
                Step::Done(length) => {
                    line += self.lines(rest.get(..length).unwrap_or(rest));
                    at += length;
                    continue;
                }
                Step::Unfinished => Outcome::Row,
                Step::Stop => Outcome::Stopped,
                Step::Skipping(measure) => {
                    at = bytes.len();
                    if !self.row_is_line {
                        line += measure.lines();
                    }
                    Outcome::Skipping(measure)
                }
            };
            return Parsed {
                consumed: at,
                lines: line,
                outcome,
            };
        }
    }

    /// One row, whatever is in it.
    fn general<C: Collect>(
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
        let mut measure = Measure::new(self.delimiter);
        if length > SHORT_ROW || scratch.records.len() > MOST_CELLS || at_end {
            let measured = measure.feed(rest.get(..length).unwrap_or(rest));
            let open = match measured {
                Measured::QuoteOpen { line } => Some(line),
                _ if at_end => measure.open_quote(),
                _ => None,
            };
            if let Some(before) = open {
                let before = if self.row_is_line { 0 } else { before };
                let _ = collect.left_out(&without_cell(
                    line + before,
                    RowProblemKind::QuoteNeverClosed,
                ));
                return Step::Stop;
            }
        }
        let flow = if measure.is_too_long() {
            collect.left_out(&without_cell(line, RowProblemKind::TooLong))
        } else if found == Found::Unfinished {
            return Step::Unfinished;
        } else {
            self.cells(line, scratch, collect)
        };
        match (flow, found) {
            (ControlFlow::Break(()), _) => Step::Stop,
            (_, Found::Unfinished) => Step::Skipping(Box::new(measure)),
            _ => Step::Done(length),
        }
    }

    /// The row that `records` holds.
    fn cells<C: Collect>(
        &self,
        line: u64,
        scratch: &mut Scratch,
        collect: &mut C,
    ) -> ControlFlow<()> {
        let (found, expected) = (scratch.records.len(), self.plan.columns().len());
        // A row of delimiters is a person who skipped everything, unless the file says who people are.
        let is_nobody = found < expected || self.plan.has(Detail::Id);
        if scratch.records.is_blank() && is_nobody {
            return ControlFlow::Continue(());
        }
        let surplus = (expected..found).any(|cell| {
            scratch
                .records
                .cell(cell)
                .is_some_and(|cell| !cell.trim_ascii().is_empty())
        });
        if surplus {
            let kind = RowProblemKind::TooManyCells { found, expected };
            return collect.left_out(&without_cell(line, kind));
        }
        scratch.problems.clear();
        if found < expected {
            let kind = RowProblemKind::TooFewCells { found, expected };
            scratch.problems.push(without_cell(line, kind));
        }
        super::cells::answers(self, line, scratch);
        let form = super::cells::form(self, line, scratch);
        super::cells::slots(self, line, scratch);
        collect.row(&Row {
            plan: self.plan,
            answers: &scratch.answers,
            text: &scratch.text,
            spans: &scratch.spans,
            form,
            line,
            problems: &scratch.problems,
        })
    }

    /// The form of a row that does not name one, when no column does.
    pub(super) fn form(&self) -> Form {
        self.plan.form()
    }

    fn lines(&self, record: &[u8]) -> u64 {
        if self.row_is_line {
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
