//! A line of which all cells ended up in one: in quotes as a whole, or with something else between them than in other lines.

use memchr::memchr_iter;

use crate::answers::answer::AnswerReading;
use crate::answers::file::record::Records;
use crate::error::{RowProblemKind, SheetFault, Sign};

use super::names::Names;
use super::plan::ColumnMapping;
use crate::answers::detail::Detail;

/// The fewest cells of a line that is told apart.
const FEWEST: usize = 4;

/// The only cell of a row that is filled, and its place.
pub(in crate::answers) fn only_cell<'c>(
    cells: impl Iterator<Item = &'c [u8]>,
) -> Option<(usize, &'c [u8])> {
    let mut filled = cells
        .enumerate()
        .filter(|(_, cell)| !cell.trim_ascii().is_empty());
    filled.next().filter(|_| filled.next().is_none())
}

/// Why no answer can be read from a row in which one cell is filled, when that is all of the row; `read` says what it is as an answer.
pub(in crate::answers) fn of_row(
    plan: &ColumnMapping,
    records: &Records,
    delimiter: u8,
    read: impl FnOnce(&[u8]) -> AnswerReading,
) -> Option<RowProblemKind> {
    let (at, only) = only_cell(records.bytes_of_cells())?;
    if plan.has(Detail::Answers) {
        return None;
    }
    let found = sign_in(only, plan.columns().len())?;
    let (before, rest) = plan.columns().split_at_checked(at)?;
    let is_in_front = before.iter().all(|column| column.name.trim().is_empty());
    let holds_answers = rest.first()?.statement().is_some();
    let is_answer = holds_answers && !read(only).is_unreadable();
    let expected = Sign::of(delimiter);
    (is_in_front && !is_answer).then_some(RowProblemKind::OneCell { found, expected })
}

/// What stands between the cells of a line that is one cell here and has about as many as are expected.
pub(in crate::answers) fn sign_in(line: &[u8], expected: usize) -> Option<Sign> {
    let count = |sign: &Sign| memchr_iter(sign.byte(), line).count();
    let fits = |sign: &Sign| expected >= FEWEST && 2 * (count(sign) + 1) >= expected;
    Sign::ALL.into_iter().find(fits)
}

/// Why a header can't be used, when all of its names are in one cell.
pub(in crate::answers) fn refused(
    names: &Names<'_>,
    line: &[u8],
    cells: &[String],
) -> Option<SheetFault> {
    let (_, only) = only_cell(cells.iter().map(String::as_bytes))?;
    let sign = sign_between(std::str::from_utf8(only).ok()?, |name| {
        names.is_statement(name)
    })?;
    let is_quoted = line.starts_with(b"\"");
    Some(SheetFault::OneCell { sign, is_quoted })
}

/// What stands between so many names of statements that a cell is a whole header.
fn sign_between(line: &str, is_statement: impl Fn(&str) -> bool) -> Option<Sign> {
    let has_names = |sign: &Sign| {
        let names = line.split(char::from(sign.byte()));
        let statements = names.filter(|name| is_statement(name.trim()));
        statements.take(FEWEST).count() == FEWEST
    };
    Sign::ALL.into_iter().find(has_names)
}

#[cfg(test)]
mod tests {
    use super::{only_cell, sign_between, sign_in};
    use crate::error::Sign;

    #[test]
    fn the_sign_between_the_cells_of_a_line_is_found() {
        assert_eq!(sign_in(b"p1,5,3,3,5,1", 6), Some(Sign::Comma));
        assert_eq!(sign_in(b"p1 5 3 3 5 1", 6), Some(Sign::Space));
        for (line, expected) in [("p1", 6), ("Jan, Ann", 6), ("1,2", 3)] {
            assert_eq!(sign_in(line.as_bytes(), expected), None);
        }
        let is_id = |name: &str| name.starts_with('s');
        assert_eq!(
            sign_between("id\ts01\ts02\ts03\ts04", is_id),
            Some(Sign::Tab)
        );
        assert_eq!(sign_between("id,s01,s02", is_id), None);
    }

    #[test]
    fn empty_cells_around_the_only_one_do_not_count() {
        let only = |cells: [&'static str; 3]| only_cell(cells.into_iter().map(str::as_bytes));
        assert_eq!(only(["", "a,b", " "]), Some((1, &b"a,b"[..])));
        assert_eq!(only(["a", "", "b"]), None);
    }
}
