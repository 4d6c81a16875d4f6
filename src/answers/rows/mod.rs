//! The rows of some bytes, one after the other: the usual ones the short way, the others whatever is in them.
//!
//! [`order`] gives blocks to several threads and puts what came of them in order. [`fast`] takes the rows in which nothing is unusual;
//! [`general`] every other: those of [`among`] others, a [`tally`] or [`halves`], names that come [`anew`], and what [`cells`] read of a
//! person. [`reading`] is what both share, with cells read before in [`memo`]; [`row`] is what a command is given ([`day`]: when it was handed in), [`seen`] what is
//! said of the file at its end.

mod ahead;
mod anew;
mod day;
mod general;
mod shape;

pub(super) mod among;
pub(super) mod cells;
pub(super) mod fast;
pub(super) mod halves;
pub(super) mod memo;
pub(super) mod order;
pub(super) mod reading;
pub(super) mod row;
pub(super) mod seen;
pub(super) mod tally;

use crate::answers::columns::editions::Editions;
use crate::answers::columns::plan::ColumnMapping;
use crate::answers::file::lines::{count_lines, is_nothing, skip_line_ends};

use anew::HeaderFinder;
use fast::FastRowReader;
use reading::{FileReading, Parsed, ReadingOutcome, RowOutcome, Scratch};
use row::{RowSink, RowSource};

/// Gives every row of `bytes`, which start at the start of a row, to `collect`; `end` says that nothing follows.
pub(super) fn parse<C: RowSink>(
    reading: &FileReading<'_>,
    editions: &Editions,
    bytes: &[u8],
    end: bool,
    scratch: &mut Scratch,
    collect: &mut C,
) -> Parsed {
    scratch.prepare(editions.first());
    let rows = Rows::new(reading, editions);
    let (mut at, mut line) = (0, 0);
    let outcome = rows.all(bytes, end, (&mut at, &mut line), scratch, collect);
    Parsed {
        consumed: at,
        lines: line,
        seen: std::mem::take(&mut scratch.seen),
        outcome,
    }
}

/// The rows of some bytes under one header.
struct Rows<'r> {
    reading: &'r FileReading<'r>,
    editions: &'r Editions,
    /// The columns as the first row of the file has them.
    plan: &'r ColumnMapping,
    usual: FastRowReader<'r>,
    anew: HeaderFinder<'r>,
}

impl<'r> Rows<'r> {
    fn new(reading: &'r FileReading<'r>, editions: &'r Editions) -> Self {
        Self {
            reading,
            editions,
            plan: editions.first(),
            usual: FastRowReader::new(reading, editions),
            anew: HeaderFinder::new(reading, editions.first()),
        }
    }

    /// Gives every row from a place and line on to `collect`, and moves both on behind them.
    fn all<C: RowSink>(
        &self,
        bytes: &[u8],
        end: bool,
        (at, line): (&mut usize, &mut u64),
        scratch: &mut Scratch,
        collect: &mut C,
    ) -> ReadingOutcome {
        loop {
            skip_line_ends(bytes, end, at, line);
            let Some(rest) = bytes.get(*at..).filter(|rest| !is_nothing(rest, end)) else {
                return ReadingOutcome::Row;
            };
            let told = scratch.seen.told();
            if !self.reading.settings.without_shortcuts
                && let Some((next, form)) = self.usual.row(bytes, *at, scratch)
            {
                let source = bytes.get(*at..next).unwrap_or_default();
                let source = RowSource::Line(source, self.reading.delimiter);
                let row = scratch.row(source, bytes, (self.plan, form), *line);
                let flow = collect.row(&row);
                scratch.seen.edition(self.plan.edition());
                *at = next;
                *line += 1;
                if flow.is_break() {
                    return ReadingOutcome::Stopped;
                }
                continue;
            }
            // What was seen of a row that is given back is not seen yet.
            scratch.seen.take_back(told);
            match self.general(rest, end, *line, scratch, collect) {
                RowOutcome::Done { length, rows, then } => {
                    *line += self.lines(rest.get(..length).unwrap_or(rest), rows);
                    *at += length;
                    if let Some(then) = then {
                        return then;
                    }
                }
                RowOutcome::Unfinished => return ReadingOutcome::Row,
                RowOutcome::Stop => return ReadingOutcome::Stopped,
                RowOutcome::Skipping(measure) => {
                    *at = bytes.len();
                    if !self.reading.row_is_line {
                        *line += measure.lines();
                    }
                    return ReadingOutcome::Skipping(measure);
                }
            }
        }
    }

    /// The lines of so many rows.
    fn lines(&self, bytes: &[u8], rows: u64) -> u64 {
        if self.reading.row_is_line {
            rows
        } else {
            count_lines(bytes)
        }
    }
}
