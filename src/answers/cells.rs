//! The cells of one row, read one by one with everything that can be wrong with them.

use crate::model::{Code, Form};
use crate::situation::{RowProblem, RowProblemKind};

use super::answer;
use super::column::Holds;
use super::header::Detail;
use super::reading::{Reading, Scratch};

/// The most characters of a cell that are shown in a problem.
const LONGEST_SHOWN: usize = 60;

/// Reads the answers of the row in `scratch.records`.
pub(super) fn answers(reading: &Reading<'_>, line: u64, scratch: &mut Scratch) {
    scratch.answers.fill(Code::MISSING);
    for (at, column) in reading.plan.columns().iter().enumerate() {
        let Holds::Statement { place, .. } = column.holds else {
            continue;
        };
        let cell = scratch.records.cell(at).unwrap_or_default();
        let found = scratch.memo.read(reading.answers, cell);
        if found == answer::Reading::Unreadable {
            let scale = reading.answers.scale();
            scratch.problems.push(RowProblem {
                line,
                column: Some(at + 1),
                statement: reading.plan.statement(place).cloned(),
                kind: RowProblemKind::Answer {
                    found: shown(cell),
                    lowest: scale.lowest(),
                    highest: scale.highest(),
                },
            });
        }
        if let Some(answer) = scratch.answers.get_mut(place) {
            *answer = found.code();
        }
    }
}

/// The form of the row in `scratch.records`: what its column says, full when that is no form.
pub(super) fn form(reading: &Reading<'_>, line: u64, scratch: &mut Scratch) -> Form {
    let slots = reading.plan.slots();
    let column = slots
        .detail(Detail::Form)
        .and_then(|slot| slots.columns.get(slot));
    let Some(column) = column else {
        return reading.form();
    };
    let cell = scratch.records.cell(*column).unwrap_or_default();
    let key = String::from_utf8_lossy(cell).trim().to_lowercase();
    Form::from_key(&key).unwrap_or_else(|| {
        let kind = RowProblemKind::Form { found: shown(cell) };
        scratch.problems.push(about_cell(line, *column, kind));
        Form::Full
    })
}

/// Puts the cells that are kept at hand into `scratch.text`, with signs in the place of bytes that are no text.
pub(super) fn slots(reading: &Reading<'_>, line: u64, scratch: &mut Scratch) {
    scratch.text.clear();
    for (column, span) in reading.plan.slots().columns.iter().zip(&mut scratch.spans) {
        let cell = scratch.records.cell(*column).unwrap_or_default();
        let start = scratch.text.len();
        if std::str::from_utf8(cell).is_ok() {
            scratch.text.extend_from_slice(cell);
        } else {
            let cell = String::from_utf8_lossy(cell);
            scratch.text.extend_from_slice(cell.as_bytes());
            scratch
                .problems
                .push(about_cell(line, *column, RowProblemKind::Bytes));
        }
        *span = (start, scratch.text.len());
    }
    scratch.problems.sort_by_key(|problem| problem.column);
}

fn about_cell(line: u64, column: usize, kind: RowProblemKind) -> RowProblem {
    RowProblem {
        line,
        column: Some(column + 1),
        statement: None,
        kind,
    }
}

/// The start of a cell as text.
fn shown(cell: &[u8]) -> String {
    let start = cell.get(..4 * LONGEST_SHOWN).unwrap_or(cell);
    let text = String::from_utf8_lossy(start);
    let mut shown: String = text.chars().take(LONGEST_SHOWN).collect();
    if shown.len() < text.len() || start.len() < cell.len() {
        shown.push('…');
    }
    shown
}
