//! Which of some rows has the names of the columns.

use crate::answers::answer::AnswerKey;
use crate::answers::columns::statements::different;

/// The row with the names of the columns, and how many statements it has; `found` are the columns of each row that are statements,
/// each with the index of its statement.
///
/// It is the first of those with most statements, or one before it under which someone has answers: that a table has more
/// statements further down takes nothing away from it. `may_be` says whether a row with so many can be it, and `answers` whether
/// a row has answers in some columns.
pub(in crate::answers) fn first_header(
    found: &[Vec<(usize, usize)>],
    may_be: impl Fn(usize, usize) -> bool,
    answers: impl Fn(&[usize], usize) -> bool,
) -> (usize, usize) {
    let (mut best, mut most) = (0, 0);
    let mut columns: Vec<usize> = Vec::new();
    for (at, found) in found.iter().enumerate() {
        let statements = different(found);
        if statements <= most || !may_be(at, statements) {
            continue;
        }
        if most > 1 && (best + 1..at).any(|row| answers(&columns, row)) {
            break;
        }
        (best, most) = (at, statements);
        columns = found.iter().map(|(column, _)| *column).collect();
    }
    (best, most)
}

/// Whether most of the filled cells in some columns of a row are answers.
pub(in crate::answers) fn reads(
    answers: &AnswerKey,
    columns: &[usize],
    row: impl Iterator<Item = impl AsRef<str>>,
) -> bool {
    let (mut filled, mut read) = (0, 0);
    for (column, cell) in row.enumerate() {
        let cell = cell.as_ref();
        if columns.binary_search(&column).is_ok() && !cell.trim().is_empty() {
            filled += 1;
            read += usize::from(answers.read(cell).answer().is_some());
        }
    }
    2 * read > filled
}
