//! Rows that are a legend: in each a number and its label, and nothing else. They are nobody's.

use std::collections::BTreeSet;

use crate::answers::answer::AnswerKey;
use crate::answers::columns::legend::Pair;
use crate::answers::file::limits::SHORT_ROW;
use crate::answers::file::record::{FoundRecord, MoreBytes, Records};

use super::reading::FileReading;

/// The rows of a legend.
pub(in crate::answers) struct LegendRows {
    /// How many bytes they take.
    pub(in crate::answers) length: usize,
    pub(in crate::answers) pairs: Vec<Pair>,
}

impl LegendRows {
    /// The legend that begins with the row that `records` holds, which ends after so many bytes: a row for every step, or for both
    /// ends of the scale.
    pub(in crate::answers) fn of(
        reading: &FileReading<'_>,
        (rest, end): (&[u8], bool),
        length: usize,
        records: &mut Records,
    ) -> Result<Option<Self>, MoreBytes> {
        let Some(first) = only_pair(reading.answers, records) else {
            return Ok(None);
        };
        let (row, after) = rest.split_at_checked(length).ok_or(MoreBytes)?;
        let (column, mut at, mut is_open) = (first.column, 0, false);
        let mut pairs = vec![first];
        while pairs.len() < reading.answers.scale().steps() {
            let after = after.get(at..).unwrap_or_default();
            let read = records.read(after, end);
            let FoundRecord::Record { length } = read else {
                is_open = !end && after.len() <= SHORT_ROW;
                break;
            };
            let pair = only_pair(reading.answers, records);
            let Some(pair) = pair.filter(|pair| pair.column == column) else {
                break;
            };
            pairs.push(pair);
            at += length;
        }
        records.read(row, true);
        if is_open {
            return Err(MoreBytes);
        }
        let length = length + at;
        let legend = Self { length, pairs };
        Ok(Some(legend).filter(|legend| legend.is_whole(reading.answers)))
    }

    /// Whether every step has a number and a label of its own, or both ends have.
    fn is_whole(&self, answers: &AnswerKey) -> bool {
        let scale = answers.scale();
        let number = |pair: &Pair| pair.number.to_digit(10).and_then(|n| u8::try_from(n).ok());
        let numbers: BTreeSet<u8> = self.pairs.iter().filter_map(number).collect();
        let steps = self.pairs.iter();
        let steps: BTreeSet<u8> = steps
            .filter_map(|pair| answers.step_of_label(&pair.label))
            .collect();
        let all: BTreeSet<u8> = scale.values().collect();
        let ends = BTreeSet::from([scale.lowest(), scale.highest()]);
        let count = self.pairs.len();
        count > 1 && numbers == steps && numbers.len() == count && [all, ends].contains(&numbers)
    }
}

/// The number and label that are all that is in a row, next to each other.
fn only_pair(answers: &AnswerKey, records: &Records) -> Option<Pair> {
    let cells = records.bytes_of_cells().enumerate();
    let mut filled = cells.filter(|(_, cell)| !cell.trim_ascii().is_empty());
    let ((at, one), (next, other)) = (filled.next()?, filled.next()?);
    if next != at + 1 || filled.next().is_some() {
        return None;
    }
    let text = |cell| String::from_utf8_lossy(cell);
    Pair::of(answers, at, (&text(one), &text(other)))
}
