//! How files are read, and by how many threads.

use std::num::NonZeroUsize;
use std::thread;

use crate::answers::{Settings, Wanted};
use crate::cli::ReadingRequest;
use crate::error::Error;
use crate::model::Questionnaire;

use super::by_hand;

/// The most threads that are used without being asked for.
const MOST_THREADS: usize = 8;

/// How files are read.
///
/// # Errors
/// When something was settled by hand that does not fit the statements.
pub(crate) fn settings(
    reading: &ReadingRequest,
    wanted: Wanted,
    questionnaire: &Questionnaire,
) -> Result<Settings, Error> {
    let by_hand = &reading.by_hand;
    Ok(Settings {
        encoding: reading.encoding,
        delimiter: reading.delimiter,
        wanted: Wanted {
            id_column: reading.id_column.clone(),
            submitted: reading.finished_only,
            ..wanted
        },
        columns: by_hand::checked(reading, questionnaire).map_err(Error::Usage)?,
        header: by_hand.header.clone(),
        labels: by_hand.labels.clone(),
        sheets: by_hand.sheets.clone(),
        perspective: reading.perspective,
        without_shortcuts: false,
    })
}

/// How many threads read: as many as were asked for, otherwise as many as there are, within reason.
pub(super) fn threads(asked: Option<NonZeroUsize>) -> usize {
    let available = thread::available_parallelism().map_or(1, usize::from);
    asked.map_or(available.min(MOST_THREADS), usize::from)
}
