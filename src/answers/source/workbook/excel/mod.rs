//! Workbooks of Excel, and of what writes them as Excel does (.xlsx).

mod cells;
mod formats;
mod head;
mod pattern;
mod sheets;
mod strings;

use crate::error::{SheetFault, WorkbookFault};

use super::archive::{Archive, KeptParts};
use super::{SheetName, Visit, check_place};

use cells::SheetCells;
use formats::Formats;
use strings::Strings;

pub(super) use cells::Meanings;
pub(crate) use formats::moment as moment_of_days;

/// The part without which an archive is no workbook of Excel.
pub(super) const BOOK: &str = "xl/workbook.xml";

/// The sheets in the order in which people see them, and what the cells refer to.
///
/// # Errors
/// When something that all sheets need can't be read, or is too much.
pub(super) fn read(
    archive: &mut Archive,
    kept: &mut KeptParts,
) -> Result<(Vec<SheetName>, Meanings), SheetFault> {
    let strings = Strings::read(archive, kept)?;
    let formats = Formats::read(archive, kept)?;
    let (sheets, from_1904) = sheets::read(archive, kept)?;
    let meanings = Meanings {
        strings,
        formats,
        from_1904,
    };
    Ok((sheets, meanings))
}

/// Shows the filled cells of the sheet with this path.
///
/// # Errors
/// When they can't be read, or are too many.
pub(super) fn visit(
    meanings: &Meanings,
    archive: &mut Archive,
    path: &str,
    visit: &mut dyn Visit,
) -> Result<(), SheetFault> {
    let part = archive.part(path)?;
    let part = part.ok_or_else(|| WorkbookFault::NoPart {
        part: path.to_owned(),
    })?;
    let mut cells = SheetCells::new(part, meanings)?;
    let (mut next, mut hidden) = ((0, 0), None);
    while let Some(cell) = cells.next()? {
        let (row, column) = (cell.row, cell.column as usize);
        let Some(text) = cell.text.filter(|text| !text.trim().is_empty()) else {
            continue;
        };
        check_place(row, column)?;
        if (row, column) < next {
            return Err(WorkbookFault::CellOrder.into());
        }
        let is_first = next.0 < row || next.1 == 0;
        if is_first && meanings.formats.is_struck(cell.format) {
            visit.struck(row);
        }
        next = (row, column + 1);
        if cell.is_hidden && hidden != Some(row) {
            hidden = Some(row);
            visit.hidden(row);
        }
        if cell.is_odd {
            visit.odd(row, column);
        }
        let is_formula = cell.is_formula;
        if visit.cell(row, column, text)?.is_break() {
            return Ok(());
        }
        if is_formula {
            visit.formula();
        }
    }
    cells.finish(visit)
}
