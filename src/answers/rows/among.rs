//! Whether a row that is called as totals or an example are is somebody's all the same, by the rows after it.

use crate::answers::answer::AnswerKey;
use crate::answers::columns::plan::ColumnMapping;
use crate::answers::columns::row_label::is_answered;
use crate::answers::file::limits::SHORT_ROW;
use crate::answers::file::record::{FoundRecord, MoreBytes, Records};
use crate::answers::totals::{TotalLabel, bit};

use super::reading::FileReading;
use super::tally::{NumberTally, number};

impl TotalLabel {
    /// The label of the row that `records` holds, which ends after so many bytes: what someone may have chosen is settled by the
    /// rows after it.
    pub(in crate::answers) fn in_file(
        reading: &FileReading<'_>,
        plan: &ColumnMapping,
        (rest, end): (&[u8], bool),
        length: usize,
        records: &mut Records,
    ) -> Result<Option<Self>, MoreBytes> {
        let label = Self::of_record(plan, records);
        if matches!(label, Some(Self::Name(_))) && is_computed(reading.answers, plan, records) {
            return Ok(Some(Self::Totals));
        }
        let place = match label {
            Some(Self::Chosen(place)) => place,
            Some(Self::Example(place)) => {
                let follows = follows(reading, plan, (rest, end), (length, usize::MAX), records);
                // It stands above those of people.
                let is_example = follows.ok_or(MoreBytes)?;
                return Ok(label.filter(|_| is_example).or(Some(Self::Name(place))));
            }
            _ => return Ok(label),
        };
        if !is_answered(reading.answers, plan, records) {
            return Ok(Some(Self::Totals));
        }
        if reading.called.chosen & bit(place) != 0 {
            return Ok(Some(Self::Name(place)));
        }
        let follows = follows(reading, plan, (rest, end), (length, place), records);
        let settled = |follows| {
            if follows {
                Self::Name(place)
            } else {
                Self::Chosen(place)
            }
        };
        follows
            .map(|follows| Some(settled(follows)))
            .ok_or(MoreBytes)
    }
}

/// Whether a person follows the row that `records` holds, as [`person_follows`] says.
fn follows(
    reading: &FileReading<'_>,
    plan: &ColumnMapping,
    (rest, end): (&[u8], bool),
    (length, place): (usize, usize),
    records: &mut Records,
) -> Option<bool> {
    let (row, after) = rest.split_at_checked(length)?;
    let follows = person_follows(reading, plan, (after, end), place, records);
    records.read(row, true);
    follows
}

/// Whether the answers of a row are numbers of which most are no answers, as averages and counts are.
fn is_computed(answers: &AnswerKey, plan: &ColumnMapping, records: &Records) -> bool {
    let cells = plan.statement_columns().into_iter();
    let cells = cells.filter_map(|column| records.cell(column));
    let mut filled = cells.filter(|cell| !cell.trim_ascii().is_empty());
    let (mut numbers, mut others) = (0, 0);
    let are_numbers = filled.all(|cell| {
        numbers += 1;
        let read = answers.read(&String::from_utf8_lossy(cell));
        others += usize::from(read.is_unreadable());
        number(cell).is_some()
    });
    are_numbers && 2 * others > numbers
}

/// Whether a row follows that adds up nothing, or has the same label; nothing when more bytes are needed to know.
fn person_follows(
    reading: &FileReading<'_>,
    plan: &ColumnMapping,
    (rest, end): (&[u8], bool),
    place: usize,
    records: &mut Records,
) -> Option<bool> {
    let mut at = 0;
    loop {
        let after = rest.get(at..).unwrap_or_default();
        match records.read(after, end) {
            FoundRecord::Record { length } => {
                if let Some(tally) =
                    NumberTally::of(reading, plan, (after, end), length, records).ok()?
                {
                    at += tally.length;
                    continue;
                }
                at += length;
            }
            FoundRecord::Unfinished | FoundRecord::Nothing
                if !end && rest.len() - at <= SHORT_ROW =>
            {
                return None;
            }
            FoundRecord::Unfinished => return Some(true),
            FoundRecord::Nothing => return Some(false),
        }
        if records.is_blank() {
            continue;
        }
        match TotalLabel::of_record(plan, records) {
            Some(TotalLabel::Totals | TotalLabel::Example(_)) => {}
            Some(TotalLabel::Chosen(other)) if other != place => {}
            None if plan.is_repeated_in(records.bytes_of_cells()) => return Some(false),
            _ => return Some(true),
        }
    }
}
