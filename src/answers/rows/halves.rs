//! A row in two lines, since a cell of it has a line end and no quotes around it.

use crate::answers::file::limits::{Measure, SHORT_ROW};
use crate::answers::file::record::{FoundRecord, Records};

use super::reading::FileReading;

/// The fewest columns of a table in which two short rows are taken for one: of a narrow one many rows may be short.
const FEWEST: usize = 8;

/// The length of the row that `records` holds, with that of the next when both are halves of one: as many cells as there are
/// columns, and the one that was cut in two. Nothing when more bytes are needed to know.
pub(in crate::answers) fn whole(
    reading: &FileReading<'_>,
    (rest, end): (&[u8], bool),
    (length, columns): (usize, usize),
    records: &mut Records,
    is_header: impl Fn(&Records) -> bool,
) -> Option<usize> {
    let found = records.len();
    let is_short = (2..columns).contains(&found) && columns >= FEWEST && !records.is_blank();
    if reading.row_is_line || !is_short {
        return Some(length);
    }
    let (row, after) = rest.split_at_checked(length)?;
    let next = records.read(after, end);
    let cells = records.len();
    let may_be_half = found + cells == columns + 1 && !is_header(records);
    records.read(row, true);
    match next {
        FoundRecord::Record { length: more } if more <= SHORT_ROW => {
            let mut measure = Measure::new(reading.delimiter);
            let _to_its_end = measure.feed(after.get(..more)?);
            let is_half = may_be_half && !is_header(records) && measure.open_quote().is_none();
            Some(if is_half { length + more } else { length })
        }
        FoundRecord::Unfinished | FoundRecord::Nothing if !end && after.len() <= SHORT_ROW => None,
        _ => Some(length),
    }
}
