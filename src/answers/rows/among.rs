//! Whether a row that is called as totals or an example are is somebody's all the same, by the rows after it.

use crate::answers::answer::AnswerKey;
use crate::answers::columns::plan::ColumnMapping;
use crate::answers::columns::row_label::is_answered;
use crate::answers::file::record::{FoundRecord, MoreBytes, Records};
use crate::answers::totals::{TotalLabel, bit};

use super::ahead::RowAhead;
use super::tally::{NumberTally, number};

impl TotalLabel {
    /// The label of a row, which `records` hold: what someone may have chosen is settled by the rows after it.
    pub(in crate::answers) fn in_file(
        row: RowAhead<'_>,
        records: &mut Records,
    ) -> Result<Option<Self>, MoreBytes> {
        let RowAhead { reading, plan, .. } = row;
        let label = Self::of_record(plan, records);
        if matches!(label, Some(Self::Name(_))) && is_computed(reading.answers, plan, records) {
            return Ok(Some(Self::Totals));
        }
        let place = match label {
            Some(Self::Chosen(place)) => place,
            Some(Self::Example(place)) => {
                let is_example = person_follows(row, usize::MAX, records)?;
                // It stands above those of people.
                return Ok(label.filter(|_| is_example).or(Some(Self::Name(place))));
            }
            _ => return Ok(label),
        };
        if !is_answered(reading.answers, plan, records) {
            return Ok(Some(Self::Totals));
        }
        let is_name =
            reading.called.chosen & bit(place) != 0 || person_follows(row, place, records)?;
        Ok(Some(if is_name {
            Self::Name(place)
        } else {
            Self::Chosen(place)
        }))
    }
}

/// Whether the answers of a row are numbers of which most are no answers, as averages and counts are.
fn is_computed(answers: &AnswerKey, plan: &ColumnMapping, records: &Records) -> bool {
    let cells = plan.statement_columns().into_iter();
    let cells = cells.filter_map(|column| records.cell(column));
    let mut filled = cells.filter(|cell| !cell.trim_ascii().is_empty());
    let (mut numbers, mut others) = (0, 0);
    let are_numbers = filled.all(|cell| {
        numbers += 1;
        others += usize::from(answers.read_bytes(cell).is_unreadable());
        number(cell).is_some()
    });
    are_numbers && 2 * others > numbers
}

/// Whether a row follows that adds up nothing, or has the same label.
fn person_follows(
    row: RowAhead<'_>,
    place: usize,
    records: &mut Records,
) -> Result<bool, MoreBytes> {
    row.look(records, |mut rest, records| {
        loop {
            let length = match records.read_next(rest, row.end)? {
                FoundRecord::Record { length } => length,
                FoundRecord::Unfinished => return Ok(true),
                FoundRecord::Nothing => return Ok(false),
            };
            let next = RowAhead {
                rest,
                length,
                ..row
            };
            let tally = NumberTally::of(next, records)?;
            let passed = tally.map_or(length, |tally| tally.length);
            rest = rest.get(passed..).unwrap_or_default();
            if tally.is_some() || records.is_blank() {
                continue;
            }
            match TotalLabel::of_record(row.plan, records) {
                Some(TotalLabel::Totals | TotalLabel::Example(_)) => {}
                Some(TotalLabel::Chosen(other)) if other != place => {}
                None if row.plan.is_repeated_in(records.bytes_of_cells()) => return Ok(false),
                _ => return Ok(true),
            }
        }
    })
}
