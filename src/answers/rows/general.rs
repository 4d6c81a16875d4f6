//! One row, whatever is in it: a person's, a half of one, totals, counts, names of columns again, or none that can be read.

use std::borrow::Cow;
use std::ops::ControlFlow;

use memchr::memchr2;

use crate::answers::columns::cut;
use crate::answers::columns::legend::LegendPlace;
use crate::answers::columns::legend::codebook::{in_rows, meaning_of};
use crate::answers::columns::margin::MarginCells;
use crate::answers::file::limits::{MOST_CELLS, Measure, Measured, SHORT_ROW};
use crate::answers::file::record::{FoundRecord, MoreBytes, Records};
use crate::answers::totals::TotalLabel;
use crate::error::{RowProblem, RowProblemKind};

use super::Rows;
use super::ahead::RowAhead;
use super::cells::RowCells;
use super::halves;
use super::reading::{ReadingOutcome, RowOutcome, Scratch};
use super::row::{RowSink, RowSource};
use super::seen::SeenRows;
use super::tally::NumberTally;

const GO_ON: ControlFlow<()> = ControlFlow::Continue(());

impl Rows<'_> {
    /// One row, whatever is in it.
    pub(super) fn general<C: RowSink>(
        &self,
        rest: &[u8],
        end: bool,
        line: u64,
        scratch: &mut Scratch,
        collect: &mut C,
    ) -> RowOutcome {
        let found = scratch.records.read(rest, end);
        let length = match found {
            FoundRecord::Record { length } => length,
            FoundRecord::Unfinished => rest.len(),
            FoundRecord::Nothing => return RowOutcome::done(rest.len()),
        };
        let at_end = end && length == rest.len();
        let mut measure = Measure::new(self.reading.delimiter);
        let row = rest.get(..length).unwrap_or(rest);
        let has_lines = || memchr2(b'\n', b'\r', row.trim_ascii_end()).is_some();
        if length > SHORT_ROW || scratch.records.len() > MOST_CELLS || at_end || has_lines() {
            let open = match measure.feed(row) {
                Measured::QuoteOpen { line } => Some(line),
                _ => measure.open_quote().filter(|_| at_end),
            };
            if let Some(before) = open {
                let before = if self.reading.row_is_line { 0 } else { before };
                let kind = RowProblemKind::QuoteNeverClosed;
                let _ = collect.rejected(&without_cell(line + before, kind));
                return RowOutcome::Stop;
            }
        }
        let ahead = RowAhead {
            reading: self.reading,
            plan: self.plan,
            rest,
            end,
            length,
        };
        let (flow, header) = if measure.is_too_long() {
            let problem = without_cell(line, RowProblemKind::TooLong);
            (collect.rejected(&problem), None)
        } else if found == FoundRecord::Unfinished {
            return RowOutcome::Unfinished;
        } else if let Some(half) = self.half(ahead, line, scratch, collect) {
            return half;
        } else if let Some(tally) = Self::tally(ahead, scratch) {
            return tally;
        } else if let Some(title) = self.title(&scratch.records) {
            return RowOutcome::before(length, ReadingOutcome::Title(title));
        } else {
            let Ok(label) = TotalLabel::in_file(ahead, &mut scratch.records) else {
                return RowOutcome::Unfinished;
            };
            self.cells(line, label, scratch, collect)
        };
        match (flow, found, header) {
            (ControlFlow::Break(()), ..) => RowOutcome::Stop,
            (_, FoundRecord::Unfinished, _) => RowOutcome::Skipping(Box::new(measure)),
            (.., Some(names)) => RowOutcome::before(length, ReadingOutcome::Header(names)),
            _ => RowOutcome::done(length),
        }
    }

    /// What is done when the row that `records` holds may be a half of one.
    fn half<C: RowSink>(
        &self,
        row: RowAhead<'_>,
        line: u64,
        scratch: &mut Scratch,
        collect: &mut C,
    ) -> Option<RowOutcome> {
        let is_header = |records: &Records| self.is_header(records);
        match halves::whole(row, &mut scratch.records, is_header) {
            Err(MoreBytes) => Some(RowOutcome::Unfinished),
            Ok(whole) if whole > row.length => {
                let flow = collect.rejected(&without_cell(line, RowProblemKind::Halves));
                Some(if flow.is_break() {
                    RowOutcome::Stop
                } else {
                    RowOutcome::done(whole)
                })
            }
            Ok(_) => None,
        }
    }

    /// What is done when the row that `records` holds and those after it say how often each step was chosen.
    fn tally(row: RowAhead<'_>, scratch: &mut Scratch) -> Option<RowOutcome> {
        let found = NumberTally::of(row, &mut scratch.records);
        match found.transpose()? {
            Ok(NumberTally { length, rows }) => {
                scratch.seen.tally(rows);
                Some(RowOutcome::Done {
                    length,
                    rows,
                    then: None,
                })
            }
            Err(MoreBytes) => Some(RowOutcome::Unfinished),
        }
    }

    /// The row that `records` holds, and the names of columns that it is or ends in.
    fn cells<C: RowSink>(
        &self,
        line: u64,
        label: Option<TotalLabel>,
        scratch: &mut Scratch,
        collect: &mut C,
    ) -> (ControlFlow<()>, Option<Vec<String>>) {
        let expected = self.plan.columns().len();
        let beside = self.beside(scratch);
        if beside == MarginCells::Something {
            self.explained_beside(scratch);
        }
        if self.reading.row_is_line {
            if scratch.records.has_more_than(expected) && self.is_header(&scratch.records) {
                return (GO_ON, Some(Self::header(scratch)));
            }
            // The place of a cell says in which column it is: these are in none.
            scratch.records.truncate(expected);
        }
        scratch.seen.beside += u64::from(beside == MarginCells::Something);
        if scratch.records.is_blank() {
            scratch.seen.zeros |= scratch.records.text().contains(&0);
            return (GO_ON, None);
        }
        if let Some(label @ (TotalLabel::Totals | TotalLabel::Chosen(_) | TotalLabel::Example(_))) =
            label
        {
            scratch.seen.nobody(label);
            return (GO_ON, None);
        }
        let names = self.anew.joined(&scratch.records);
        let problem = if beside == MarginCells::Moved {
            Some(RowProblem {
                column: Some(self.plan.margin().start + 1),
                ..without_cell(line, RowProblemKind::Moved)
            })
        } else {
            let kind = self.misshapen(scratch, names.is_some());
            kind.map(|kind| without_cell(line, kind))
        };
        if let Some(problem) = problem {
            if self.is_header(&scratch.records) {
                return (GO_ON, Some(Self::header(scratch)));
            }
            return (collect.rejected(&problem), None);
        }
        if names.is_some() {
            scratch.records.end_before_name(expected, |cell| {
                self.plan.name_at_end_of(cell).map(str::len)
            });
        }
        self.person(line, (label, names), scratch, collect)
    }

    /// The row that `records` holds as that of a person; with the names of columns that it ends in, or is after all.
    fn person<C: RowSink>(
        &self,
        line: u64,
        (label, names): (Option<TotalLabel>, Option<Vec<String>>),
        scratch: &mut Scratch,
        collect: &mut C,
    ) -> (ControlFlow<()>, Option<Vec<String>>) {
        let (found, expected) = (scratch.records.len(), self.plan.columns().len());
        let before = scratch.seen;
        scratch.problems.clear();
        if found < expected && !self.reading.row_is_line {
            let kind = RowProblemKind::TooFewCells { found, expected };
            scratch.problems.push(without_cell(line, kind));
        }
        let (plan, doubt) = self.edition(scratch);
        if plan.edition() != self.plan.edition() {
            scratch.prepare(plan);
        }
        let reading = self.reading;
        let form = RowCells {
            reading,
            plan,
            line,
        }
        .read(scratch);
        let may_be_header = names.is_none() && !scratch.problems.is_empty();
        if may_be_header && self.is_header_not_person(scratch) {
            scratch.seen = before;
            return (GO_ON, Some(Self::header(scratch)));
        }
        if let Some(problem) = self.cut_label(line, scratch) {
            scratch.seen = before;
            return (collect.rejected(&problem), names);
        }
        if self.explains(scratch) {
            self.count_legend_row(&before, scratch);
            return (GO_ON, names);
        }
        scratch.seen.headers += u64::from(names.is_some());
        if let Some(TotalLabel::Name(name)) = label {
            let scale = self.reading.answers.scale();
            scratch.seen.name(name, &scratch.answers, scale);
        }
        scratch.seen.edition(plan.edition());
        if scratch.is_answered() {
            scratch.seen.doubt(doubt);
        }
        let source = RowSource::Record(&scratch.records);
        let row = scratch.row(source, &scratch.text, (plan, form), line);
        let flow = collect.row(&row);
        if plan.edition() != self.plan.edition() {
            scratch.prepare(self.plan);
        }
        (flow, names)
    }

    /// That a label with a delimiter in it is two cells of a row with cells that can't be read.
    fn cut_label(&self, line: u64, scratch: &Scratch) -> Option<RowProblem> {
        let mut problems = scratch.problems.iter();
        let is_answer =
            |problem: &RowProblem| matches!(problem.kind, RowProblemKind::Answer { .. });
        let may_be = !self.reading.row_is_line && problems.any(is_answer);
        let Rows { reading, .. } = self;
        let label =
            may_be.then(|| cut::label(reading.answers, &scratch.records, reading.delimiter))?;
        let kind = RowProblemKind::CutLabel { label: label? };
        Some(without_cell(line, kind))
    }

    /// Counts a row that explains the answers, and what it says; before it `seen` was seen.
    fn count_legend_row(&self, seen: &SeenRows, scratch: &mut Scratch) {
        let pairs = self.explained_in_cells(scratch);
        if !pairs.is_empty() {
            // Its labels are no answers.
            scratch.seen = *seen;
        }
        for pair in pairs {
            let meaning = meaning_of(self.reading.answers, pair);
            scratch.seen.meaning(meaning);
        }
        scratch.seen.legend_rows += 1;
    }

    /// Finds what stands right of the answers about numbers that mean something else than they count for.
    fn explained_beside(&self, scratch: &mut Scratch) {
        let cells = scratch.records.cells().skip(self.plan.margin().start);
        let row = cells.map(Cow::into_owned).collect();
        let meaning = in_rows(self.reading.answers, &[row], LegendPlace::Beside);
        scratch.seen.meaning(meaning);
    }

    /// The same of a row that was read as that of a person: the names of other columns are looked for where nothing is answered.
    fn is_header_not_person(&self, scratch: &Scratch) -> bool {
        let cells = scratch.records.bytes_of_cells();
        if scratch.is_answered() {
            self.plan.is_repeated_in(cells)
        } else {
            self.anew.is_header(cells)
        }
    }

    fn is_header(&self, records: &Records) -> bool {
        self.anew.is_header(records.bytes_of_cells())
    }

    fn header(scratch: &mut Scratch) -> Vec<String> {
        scratch.seen.headers += 1;
        scratch.records.cells().map(Cow::into_owned).collect()
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
