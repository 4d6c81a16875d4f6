//! How often each step was chosen, as people count it above or below the answers: those rows are nobody's.

use crate::answers::answer::AnswerKey;
use crate::answers::columns::column::ColumnRole;
use crate::answers::columns::plan::ColumnMapping;
use crate::answers::detail::Detail;
use crate::answers::file::limits::SHORT_ROW;
use crate::answers::file::record::{FoundRecord, MoreBytes, Records};
use crate::answers::totals::TotalLabel;

use super::reading::FileReading;

/// In fewer columns it can be chance that all add up to the same.
const FEWEST_COLUMNS: usize = 6;

/// In so many rows a quarter of the cells differs from the others: who answers everything alike has sums that are alike too.
const FEWEST_VARIED: usize = 3;

/// Rows with the numbers of each step in turn.
#[derive(Debug, Clone, Copy)]
pub(in crate::answers) struct NumberTally {
    /// How many bytes they take.
    pub(in crate::answers) length: usize,
    pub(in crate::answers) rows: u64,
}

impl NumberTally {
    /// The tally that begins with the row that `records` holds, which ends after so many bytes: a row for every step in turn, and
    /// as many people in each column.
    pub(in crate::answers) fn of(
        reading: &FileReading<'_>,
        plan: &ColumnMapping,
        (rest, end): (&[u8], bool),
        length: usize,
        records: &mut Records,
    ) -> Result<Option<Self>, MoreBytes> {
        if let Some(TotalLabel::Rank(letter, number)) = TotalLabel::of_record(plan, records) {
            return Self::ranks(
                reading,
                plan,
                (rest, end),
                length,
                records,
                (letter, number),
            );
        }
        let column = label_column(plan);
        let cell = column.and_then(|column| records.cell(column));
        let first = cell.and_then(|cell| end_step(reading.answers, cell));
        let Some((column, first)) = column.zip(first) else {
            return Ok(None);
        };
        let mut counts = ColumnCounts::new(plan.statement_columns());
        if !counts.add(records) || !counts.lacks_answers(reading.answers, records) {
            return Ok(None);
        }
        let (row, after) = rest.split_at_checked(length).ok_or(MoreBytes)?;
        let (lowest, highest) = (
            reading.answers.scale().lowest(),
            reading.answers.scale().highest(),
        );
        let mut steps: Vec<u8> = (lowest..=highest).collect();
        if first == highest {
            steps.reverse();
        }
        let is_step = |records: &Records, step: u8| {
            let cell = String::from_utf8_lossy(records.cell(column).unwrap_or_default());
            reading.answers.read(&cell).answer() == Some(step)
        };
        let mut next = steps.iter().skip(1);
        let mut takes = |records: &Records| {
            let step = next.next();
            step.is_some_and(|step| is_step(records, *step) && counts.add(records))
        };
        let most = steps.len() as u64;
        let tally =
            Self { length, rows: 1 }.with_next(reading, (after, end), records, (most, &mut takes));
        records.read(row, true);
        let tally = tally?;
        Ok((tally.rows == most && counts.are_of_as_many()).then_some(tally))
    }

    /// Rows that are called by parts of all people in order, one after the other.
    fn ranks(
        reading: &FileReading<'_>,
        plan: &ColumnMapping,
        (rest, end): (&[u8], bool),
        length: usize,
        records: &mut Records,
        (letter, mut last): (u8, u8),
    ) -> Result<Option<Self>, MoreBytes> {
        if reading.called.is_person(letter) {
            return Ok(None);
        }
        let (row, after) = rest.split_at_checked(length).ok_or(MoreBytes)?;
        let mut takes = |records: &Records| match TotalLabel::of_record(plan, records) {
            Some(TotalLabel::Rank(other, number)) if other == letter && number > last => {
                last = number;
                true
            }
            _ => false,
        };
        let most = u64::MAX;
        let tally =
            Self { length, rows: 1 }.with_next(reading, (after, end), records, (most, &mut takes));
        records.read(row, true);
        Ok(Some(tally?).filter(|tally| tally.rows > 1))
    }

    /// The same with the rows after it while they are taken, up to as many as there can be.
    fn with_next(
        mut self,
        reading: &FileReading<'_>,
        (after, end): (&[u8], bool),
        records: &mut Records,
        (most, takes): (u64, &mut dyn FnMut(&Records) -> bool),
    ) -> Result<Self, MoreBytes> {
        let mut after = after;
        while self.rows < most {
            match records.read(after, end) {
                // A row without anything in it is between two tables.
                FoundRecord::Record { length }
                    if (!reading.row_is_line || !after.starts_with(b"\n")) && takes(records) =>
                {
                    self.length += length;
                    self.rows += 1;
                    after = after.get(length..).unwrap_or_default();
                }
                FoundRecord::Unfinished | FoundRecord::Nothing
                    if !end && after.len() <= SHORT_ROW =>
                {
                    return Err(MoreBytes);
                }
                _ => break,
            }
        }
        Ok(self)
    }
}

/// The column in which the steps of a tally stand.
pub(in crate::answers) fn label_column(plan: &ColumnMapping) -> Option<usize> {
    let is_unused = || {
        let first = plan.columns().first();
        first.is_some_and(|first| first.holds == ColumnRole::Ignored)
    };
    plan.column_of(Detail::Id)
        .or_else(|| is_unused().then_some(0))
}

/// The step at one end of the scale that a cell is.
pub(in crate::answers) fn end_step(answers: &AnswerKey, cell: &[u8]) -> Option<u8> {
    let byte = |at: usize| cell.get(at).copied().unwrap_or_default();
    if !answers.may_begin_end(byte(0), byte(1)) {
        return None;
    }
    let (lowest, highest) = (answers.scale().lowest(), answers.scale().highest());
    let step = answers.read(&String::from_utf8_lossy(cell)).answer();
    step.filter(|step| [lowest, highest].contains(step))
}

/// The numbers in the columns of the statements.
struct ColumnCounts {
    columns: Vec<usize>,
    sums: Vec<f64>,
    varied: usize,
}

impl ColumnCounts {
    fn new(columns: Vec<usize>) -> Self {
        Self {
            sums: vec![0.0; columns.len()],
            columns,
            varied: 0,
        }
    }

    /// Adds a row; false when its cells are no numbers.
    fn add(&mut self, records: &Records) -> bool {
        let cells = self
            .columns
            .iter()
            .map(|column| records.cell(*column).unwrap_or_default());
        let numbers: Option<Vec<f64>> = cells.map(number).collect();
        let Some(numbers) = numbers else {
            return false;
        };
        for (sum, number) in self.sums.iter_mut().zip(&numbers) {
            *sum += number;
        }
        let alike = |one: &f64| {
            numbers
                .iter()
                .filter(|other| (*other - one).abs() < 1e-9)
                .count()
        };
        let most = numbers.iter().map(alike).max().unwrap_or_default();
        self.varied += usize::from(4 * (numbers.len() - most) >= numbers.len());
        true
    }

    /// Whether a cell of the row is no answer: a row of nothing else is someone's, who is not kept waiting for the rows after it.
    fn lacks_answers(&self, answers: &AnswerKey, records: &Records) -> bool {
        let mut cells = self.columns.iter().map(|column| records.cell(*column));
        cells.any(|cell| {
            let cell = String::from_utf8_lossy(cell.unwrap_or_default());
            answers.read(&cell).answer().is_none()
        })
    }

    /// Whether most columns add up to the same, but for what was rounded; in the others some may have chosen nothing.
    fn are_of_as_many(&self) -> bool {
        let most = self.sums.iter().copied().fold(0.0, f64::max);
        let is_most = |sum: &&f64| (most - **sum) * 33.0 <= most;
        let equal = self.sums.iter().filter(is_most).count();
        self.columns.len() >= FEWEST_COLUMNS
            && most > 0.0
            && 4 * equal >= 3 * self.columns.len()
            && self.varied >= FEWEST_VARIED
    }
}

/// A number of people or a share of them; nothing is none.
pub(in crate::answers) fn number(cell: &[u8]) -> Option<f64> {
    let text = std::str::from_utf8(cell).ok()?.trim();
    let text = text
        .strip_suffix('%')
        .unwrap_or(text)
        .trim_end()
        .replace(',', ".");
    if text.is_empty() {
        return Some(0.0);
    }
    let is_sign = |sign: char| sign.is_ascii_digit() || sign == '.';
    text.chars().all(is_sign).then(|| text.parse().ok())?
}
