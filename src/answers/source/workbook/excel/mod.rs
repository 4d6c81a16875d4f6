//! Workbooks of Excel, and of what writes them as Excel does (.xlsx).

mod cells;
mod formats;
mod head;
mod pattern;
mod sheets;
mod strings;

use crate::error::{SheetFault, WorkbookFault};

use super::archive::{Archive, KeptParts};
use super::{SheetName, Visit, VisitNext, check_place};

use cells::{Meanings, SheetCells};
use formats::Formats;
use sheets::{SheetPart, Sheets};
use strings::Strings;

pub(crate) use formats::moment as moment_of_days;

/// The part without which an archive is no workbook of Excel.
pub(super) const BOOK: &str = "xl/workbook.xml";

/// The sheets, and what the cells refer to.
#[derive(Debug)]
pub(super) struct Excel {
    sheets: Vec<SheetPart>,
    meanings: Meanings,
}

impl Excel {
    /// # Errors
    /// When something that all sheets need can't be read, or is too much.
    pub(super) fn read(archive: &mut Archive, kept: &mut KeptParts) -> Result<Self, SheetFault> {
        let strings = Strings::read(archive, kept)?;
        let formats = Formats::read(archive, kept)?;
        let Sheets { sheets, from_1904 } = Sheets::read(archive, kept)?;
        let meanings = Meanings {
            strings,
            formats,
            from_1904,
        };
        Ok(Self { sheets, meanings })
    }

    pub(super) fn names(&self) -> Vec<SheetName> {
        let name = |sheet: &SheetPart| SheetName {
            name: sheet.name.clone(),
            hidden: sheet.hidden,
        };
        self.sheets.iter().map(name).collect()
    }

    pub(super) fn part(&self, sheet: usize) -> &str {
        self.sheets.get(sheet).map_or(BOOK, |sheet| &sheet.path)
    }

    /// Shows the filled cells of a sheet.
    ///
    /// # Errors
    /// When they can't be read, or are too many.
    pub(super) fn visit(
        &self,
        archive: &mut Archive,
        sheet: usize,
        visit: &mut dyn Visit,
    ) -> Result<(), SheetFault> {
        let path = &self.sheets.get(sheet).ok_or(SheetFault::Empty)?.path;
        let part = archive.part(path)?;
        let part = part.ok_or_else(|| WorkbookFault::NoPart { part: path.clone() })?;
        let mut cells = SheetCells::new(part, &self.meanings)?;
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
            if is_first && self.meanings.formats.is_struck(cell.format) {
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
            if visit.cell(row, column, text)? == VisitNext::Leave {
                return Ok(());
            }
            if is_formula {
                visit.formula();
            }
        }
        cells.finish(visit)
    }
}
