//! The short way through a row in which nothing is unusual.
//!
//! Takes a row whose cells are answers, plain text, or text in quotes without a quote or a line end inside; everything
//! else, and every row with a problem, is handed back to the general reader. What it takes it reads as that one does.

mod digits;
mod nobodys;
mod short_cell;

use memchr::memchr3;

use crate::answers::columns::editions::Editions;
use crate::answers::columns::plan::ColumnMapping;
use crate::answers::columns::step::CellStep;
use crate::answers::detail::Detail;
use crate::answers::file::limits::SHORT_ROW;
use crate::answers::totals::{TotalLabel, may_be_part};
use crate::model::{Form, PackedAnswer, is_rounded_code};

use super::memo::Memo;
use super::reading::{FileReading, Scratch};
use super::row::trimmed;
use super::seen::SeenRows;
use super::tally::label_column;

use digits::Digits;
use short_cell::ShortCells;

/// Reads the usual rows of one file.
#[derive(Debug)]
pub(in crate::answers) struct FastRowReader<'p> {
    reading: &'p FileReading<'p>,
    editions: &'p Editions,
    plan: &'p ColumnMapping,
    digits: Digits,
    /// Whether no row is usual: all answers are in one cell, its cells tell the edition, or a digit means something else than itself.
    nothing_usual: bool,
    /// Whether rows say of themselves what has to be known, who they are after their first cell, or an answer in a label as well.
    checks_what_is_said: bool,
    short: ShortCells,
    /// Whether the first cell of a row may be a step of which people were counted.
    counts_steps: bool,
    /// How many cells come after the last column with a name: nothing stands in them.
    margin: usize,
}

/// A cell without its quotes, and the place of what stands behind it.
struct RawCell {
    start: usize,
    end: usize,
    stop: usize,
}

impl<'p> FastRowReader<'p> {
    pub(in crate::answers) fn new(reading: &'p FileReading<'p>, editions: &'p Editions) -> Self {
        let plan = editions.first();
        Self {
            reading,
            editions,
            plan,
            digits: Digits::new(reading.delimiter, reading.answers.scale()),
            short: ShortCells::new(reading.delimiter),
            margin: plan.columns().len().saturating_sub(plan.margin().start),
            counts_steps: label_column(plan) == Some(0),
            nothing_usual: plan.has(Detail::Answers)
                || editions.are_told_by_columns()
                || !reading.answers.reads_digits(),
            checks_what_is_said: !plan.beside().is_empty()
                || plan.has(Detail::Perspective)
                || plan.has(Detail::Finished)
                || editions.are_several()
                || plan.column_of(Detail::Id).is_some_and(|column| column > 0),
        }
    }

    /// Reads the row that starts at `start`; the start of the next one and the form, or nothing when the row is unusual.
    pub(in crate::answers) fn row(
        &self,
        bytes: &[u8],
        start: usize,
        scratch: &mut Scratch,
    ) -> Option<(usize, Form)> {
        if self.nothing_usual || self.may_be_nobodys(bytes, start) {
            return None;
        }
        scratch.answers.fill(PackedAnswer::MISSING);
        scratch.seen.used.begin_row();
        let mut at = start;
        let mut first_cell = true;
        for step in self.plan.steps() {
            if !first_cell {
                at = self.after_delimiter(bytes, at)?;
            }
            first_cell = false;
            at = self.step(*step, bytes, at, scratch)?;
        }
        for _ in 0..self.margin {
            at = self.after_delimiter(bytes, at)?;
        }
        let next = after_line_end(bytes, at)?;
        if next - start > SHORT_ROW {
            return None;
        }
        let form = self.form(bytes, scratch)?;
        let id = self.detail(Detail::Id, bytes, scratch);
        if scratch.may_explain()
            || id.is_some_and(|id| is_rounded_code(trimmed(id)) || is_part_of_people(id))
            || self.is_called_later(bytes, start, id)
            || (self.checks_what_is_said && !self.says_what_is_known(bytes, scratch))
        {
            return None;
        }
        let scale = self.reading.answers.scale();
        scratch.seen.used.row(&scratch.answers, scale);
        Some((next, form))
    }

    fn step(
        &self,
        step: CellStep,
        bytes: &[u8],
        at: usize,
        scratch: &mut Scratch,
    ) -> Option<usize> {
        match step {
            CellStep::Answers { first, count } => {
                let answers = scratch.answers.get_mut(first..first + count)?;
                let read = (&mut scratch.memo, &mut scratch.seen);
                self.answers(bytes, at, answers, read)
            }
            CellStep::Slot { slot } => {
                let cell = self.slotted(bytes, at, Some(slot), &mut scratch.spans)?;
                Some(cell.stop)
            }
            CellStep::Answer { place, slot } => {
                let cell = self.slotted(bytes, at, slot, &mut scratch.spans)?;
                let read = self.read(bytes, &cell, (&mut scratch.memo, &mut scratch.seen))?;
                let given = scratch.answers.get_mut(place)?;
                let agrees = *given == PackedAnswer::MISSING
                    || read == PackedAnswer::MISSING
                    || read == *given;
                if *given == PackedAnswer::MISSING {
                    *given = read;
                }
                agrees.then_some(cell.stop)
            }
            CellStep::Label { at: label, slot } => {
                let cell = self.slotted(bytes, at, slot, &mut scratch.spans)?;
                let text = bytes.get(cell.start..cell.end)?;
                let read = scratch.memo.read(self.reading.answers, text);
                *scratch.labels.get_mut(label)? = read.label().into();
                Some(cell.stop)
            }
            CellStep::Skip => Some(self.cell(bytes, at)?.stop),
        }
    }

    fn detail<'b>(&self, detail: Detail, bytes: &'b [u8], scratch: &Scratch) -> Option<&'b [u8]> {
        let slot = self.plan.slots().detail(detail)?;
        let (start, end) = *scratch.spans.get(slot)?;
        bytes.get(start..end)
    }

    fn form(&self, bytes: &[u8], scratch: &Scratch) -> Option<Form> {
        let Some(cell) = self.detail(Detail::Form, bytes, scratch) else {
            return Some(self.plan.form());
        };
        let form = match cell {
            b"full" => Form::Full,
            b"short" => Form::Short,
            _ => return None,
        };
        let fits = self.plan.numbered().is_none_or(|wanted| wanted == form);
        fits.then_some(form)
    }

    /// Reads answers to statements that follow each other; the place behind the last.
    fn answers(
        &self,
        bytes: &[u8],
        mut at: usize,
        mut answers: &mut [PackedAnswer],
        (memo, seen): (&mut Memo, &mut SeenRows),
    ) -> Option<usize> {
        loop {
            answers = self.fours(bytes, &mut at, answers);
            let Some((answer, rest)) = answers.split_first_mut() else {
                return Some(at);
            };
            (*answer, at) = self.answer(bytes, at, (memo, seen))?;
            if rest.is_empty() {
                return Some(at);
            }
            answers = rest;
            at = self.after_delimiter(bytes, at)?;
        }
    }

    /// Reads answers by four while they are single digits; the answers that are left.
    ///
    /// After the last of all answers stands what comes after the cells, which is not read.
    fn fours<'a>(
        &self,
        bytes: &[u8],
        at: &mut usize,
        mut answers: &'a mut [PackedAnswer],
    ) -> &'a mut [PackedAnswer] {
        while answers.len() > 4
            && let Some(eight) = eight_at(bytes, *at)
            && let Some(found) = self.digits.four(eight)
        {
            let (four, rest) = answers.split_at_mut(4);
            four.copy_from_slice(&found);
            *at += 8;
            answers = rest;
        }
        if answers.len() == 4
            && let Some(mut eight) = eight_at(bytes, *at)
        {
            if self.stops(eight[7]) {
                eight[7] = self.reading.delimiter;
            }
            if let Some(found) = self.digits.four(eight) {
                answers.copy_from_slice(&found);
                *at += 7;
                answers = &mut [];
            }
        }
        answers
    }

    fn answer(
        &self,
        bytes: &[u8],
        at: usize,
        read: (&mut Memo, &mut SeenRows),
    ) -> Option<(PackedAnswer, usize)> {
        let byte = *bytes.get(at)?;
        if self.stops(byte) {
            return Some((PackedAnswer::MISSING, at));
        }
        let digit = byte.wrapping_sub(b'0');
        if self.reading.answers.scale().contains(digit) && self.stops(*bytes.get(at + 1)?) {
            return Some((PackedAnswer::of_digit(digit), at + 1));
        }
        let cell = self.cell(bytes, at)?;
        Some((self.read(bytes, &cell, read)?, cell.stop))
    }

    fn read(
        &self,
        bytes: &[u8],
        cell: &RawCell,
        (memo, seen): (&mut Memo, &mut SeenRows),
    ) -> Option<PackedAnswer> {
        let text = bytes.get(cell.start..cell.end)?;
        let reading = memo.read(self.reading.answers, text);
        if reading.is_unreadable() {
            return None;
        }
        seen.cell(reading, text, self.reading.answers.scale());
        Some(reading.code())
    }

    /// A cell, which may be kept at hand.
    #[inline]
    fn slotted(
        &self,
        bytes: &[u8],
        at: usize,
        slot: Option<usize>,
        spans: &mut [(usize, usize)],
    ) -> Option<RawCell> {
        let Some(slot) = slot else {
            return self.cell(bytes, at);
        };
        let cell = self.text(bytes, at)?;
        *spans.get_mut(slot)? = (cell.start, cell.end);
        Some(cell)
    }

    /// A cell that is text: bytes that are none, and zeros, are a problem of the row.
    #[inline]
    fn text(&self, bytes: &[u8], at: usize) -> Option<RawCell> {
        let cell = self.cell(bytes, at)?;
        let text = bytes.get(cell.start..cell.end)?;
        let is_plain = |byte: &u8| byte.is_ascii() && *byte != 0;
        let is_text = || std::str::from_utf8(text).is_ok() && !text.contains(&0);
        (text.iter().all(is_plain) || is_text()).then_some(cell)
    }

    #[inline]
    fn cell(&self, bytes: &[u8], at: usize) -> Option<RawCell> {
        let rest = bytes.get(at..)?;
        if rest.first() == Some(&b'"') {
            return self.quoted(bytes, at + 1);
        }
        let length = match self.short.length(rest) {
            Some(length) => length,
            None => memchr3(self.reading.delimiter, b'\n', b'\r', rest)?,
        };
        let stop = at + length;
        Some(RawCell {
            start: at,
            end: stop,
            stop,
        })
    }

    fn quoted(&self, bytes: &[u8], start: usize) -> Option<RawCell> {
        let end = start + memchr3(b'"', b'\n', b'\r', bytes.get(start..)?)?;
        let stop = end + 1;
        (bytes.get(end) == Some(&b'"') && self.stops(*bytes.get(stop)?)).then_some(RawCell {
            start,
            end,
            stop,
        })
    }

    fn stops(&self, byte: u8) -> bool {
        byte == self.reading.delimiter || byte == b'\n' || byte == b'\r'
    }

    fn after_delimiter(&self, bytes: &[u8], at: usize) -> Option<usize> {
        (*bytes.get(at)? == self.reading.delimiter).then_some(at + 1)
    }
}

/// Whether a code is a label such as `25%`, which begins with no letter of others.
fn is_part_of_people(id: &[u8]) -> bool {
    may_be_part(id) && TotalLabel::of(id).is_some()
}

fn eight_at(bytes: &[u8], at: usize) -> Option<[u8; 8]> {
    bytes.get(at..)?.first_chunk::<8>().copied()
}

fn after_line_end(bytes: &[u8], at: usize) -> Option<usize> {
    match bytes.get(at)? {
        b'\n' => Some(at + 1),
        b'\r' if bytes.get(at + 1) == Some(&b'\n') => Some(at + 2),
        _ => None,
    }
}
