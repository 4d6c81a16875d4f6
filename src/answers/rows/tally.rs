//! How often each step was chosen, as people count it above or below the answers: those rows are nobody's.

use crate::answers::answer::AnswerKey;
use crate::answers::columns::column::ColumnRole;
use crate::answers::columns::plan::ColumnMapping;
use crate::answers::detail::Detail;
use crate::answers::file::record::{FoundRecord, MoreBytes, Records};
use crate::answers::totals::TotalLabel;

use super::ahead::RowAhead;

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
    /// The tally that begins with a row, which `records` hold: a row for every step in turn, and as many people in each column.
    pub(in crate::answers) fn of(
        row: RowAhead<'_>,
        records: &mut Records,
    ) -> Result<Option<Self>, MoreBytes> {
        let RowAhead { reading, plan, .. } = row;
        if let Some(TotalLabel::Rank(letter, number)) = TotalLabel::of_record(plan, records) {
            return Self::ranks(row, records, (letter, number));
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
        let scale = reading.answers.scale();
        let mut steps: Vec<u8> = scale.values().collect();
        if first == scale.highest() {
            steps.reverse();
        }
        let is_step = |records: &Records, step: u8| {
            let cell = records.cell(column).unwrap_or_default();
            reading.answers.read_bytes(cell).answer() == Some(step)
        };
        let mut next = steps.iter().skip(1);
        let takes = |records: &Records| {
            let step = next.next();
            step.is_some_and(|step| is_step(records, *step) && counts.add(records))
        };
        let most = steps.len() as u64;
        let tally = Self::with_next(row, records, most, takes)?;
        Ok((tally.rows == most && counts.are_of_as_many()).then_some(tally))
    }

    /// Rows that are called by parts of all people in order, one after the other.
    fn ranks(
        row: RowAhead<'_>,
        records: &mut Records,
        (letter, mut last): (u8, u8),
    ) -> Result<Option<Self>, MoreBytes> {
        if row.reading.called.is_person(letter) {
            return Ok(None);
        }
        let takes = |records: &Records| match TotalLabel::of_record(row.plan, records) {
            Some(TotalLabel::Rank(other, number)) if other == letter && number > last => {
                last = number;
                true
            }
            _ => false,
        };
        let tally = Self::with_next(row, records, u64::MAX, takes)?;
        Ok(Some(tally).filter(|tally| tally.rows > 1))
    }

    /// A row with those after it while they are taken, up to as many as there can be.
    fn with_next(
        row: RowAhead<'_>,
        records: &mut Records,
        most: u64,
        mut takes: impl FnMut(&Records) -> bool,
    ) -> Result<Self, MoreBytes> {
        let (mut length, mut rows) = (row.length, 1);
        row.look(records, |mut after, records| {
            while rows < most {
                match records.read_next(after, row.end)? {
                    // A row without anything in it is between two tables.
                    FoundRecord::Record { length: more }
                        if (!row.reading.row_is_line || !after.starts_with(b"\n"))
                            && takes(records) =>
                    {
                        length += more;
                        rows += 1;
                        after = after.get(more..).unwrap_or_default();
                    }
                    _ => break,
                }
            }
            Ok(Self { length, rows })
        })
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
    let step = answers.read_bytes(cell).answer();
    step.filter(|step| answers.scale().is_end(*step))
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
            let cell = cell.unwrap_or_default();
            answers.read_bytes(cell).answer().is_none()
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
