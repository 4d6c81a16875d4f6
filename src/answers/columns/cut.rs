//! A label with a delimiter in it that stands in a row without quotes, so that it is two cells.

use crate::answers::answer::{AnswerKey, AnswerReading};
use crate::answers::file::record::Records;

/// The first label of which one half is a cell and the other the next: the second half is no answer by itself.
pub(in crate::answers) fn label(
    answers: &AnswerKey,
    records: &Records,
    delimiter: u8,
) -> Option<String> {
    let delimiter = char::from(delimiter);
    let cells: Vec<_> = records.cells().collect();
    cells.windows(2).find_map(|two| {
        let [first, second] = two else { return None };
        let label = format!("{first}{delimiter}{second}");
        let is_cut = || {
            let is_label = matches!(answers.read(&label), AnswerReading::Label(_));
            is_label && answers.read(second).is_unreadable()
        };
        let may_be = !first.trim().is_empty() && !second.trim().is_empty();
        (may_be && is_cut()).then_some(label)
    })
}
