//! A row in two lines, since a cell of it has a line end and no quotes around it.

use crate::answers::file::limits::{Measure, SHORT_ROW};
use crate::answers::file::record::{FoundRecord, MoreBytes, Records};

use super::ahead::RowAhead;

/// The fewest columns of a table in which two short rows are taken for one: of a narrow one many rows may be short.
const FEWEST: usize = 8;

/// The length of a row, which `records` hold, with that of the next when both are halves of one: as many cells as there are
/// columns, and the one that was cut in two.
pub(in crate::answers) fn whole(
    row: RowAhead<'_>,
    records: &mut Records,
    is_header: impl Fn(&Records) -> bool,
) -> Result<usize, MoreBytes> {
    let RowAhead {
        reading, length, ..
    } = row;
    let (found, columns) = (records.len(), row.plan.columns().len());
    let is_short = (2..columns).contains(&found) && columns >= FEWEST && !records.is_blank();
    if reading.row_is_line || !is_short {
        return Ok(length);
    }
    let half = row.look(records, |after, records| {
        let next = records.read_next(after, row.end)?;
        let may_be_half = found + records.len() == columns + 1 && !is_header(records);
        Ok(match next {
            FoundRecord::Record { length } if may_be_half && length <= SHORT_ROW => {
                after.get(..length)
            }
            _ => None,
        })
    })?;
    let Some(half) = half else {
        return Ok(length);
    };
    let mut measure = Measure::new(reading.delimiter);
    let _to_its_end = measure.feed(half);
    let is_half = !is_header(records) && measure.open_quote().is_none();
    Ok(if is_half { length + half.len() } else { length })
}
