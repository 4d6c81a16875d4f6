//! A workbook as Microsoft Forms gives it, turned into text so that the same code reads it.

use std::io::{self, Cursor, Read};

use calamine::{DataRef, Reader as _, Xlsx};
use zip::ZipArchive;

use crate::situation::{Looks, SheetFault};

use super::column::statement_columns;
use super::header::Names;
use super::limits::MOST_CELLS;
use super::open::read_fault;

/// The largest workbook, packed and unpacked, in bytes.
const LARGEST: u64 = 64 << 20;

/// The most rows of a sheet.
const MOST_ROWS: u32 = 200_000;

/// A sheet as comma-separated text; every row of the sheet is one row of the text.
pub(super) struct Book {
    /// The name of the sheet.
    pub(super) sheet: String,
    /// Its cells.
    pub(super) text: Vec<u8>,
}

type Workbook = Xlsx<Cursor<Vec<u8>>>;

/// The first sheet with columns for statements, or else the first sheet.
///
/// # Errors
/// When the bytes are no workbook, or one that is too large.
pub(super) fn read(
    mut bytes: Vec<u8>,
    source: impl Read,
    names: &Names<'_>,
) -> Result<Book, SheetFault> {
    source
        .take(LARGEST + 1)
        .read_to_end(&mut bytes)
        .map_err(read_fault)?;
    if bytes.len() as u64 > LARGEST {
        return Err(SheetFault::WorkbookTooLarge);
    }
    check_contents(&bytes)?;
    let mut book = Workbook::new(Cursor::new(bytes)).map_err(fault)?;
    let sheets = book.sheet_names();
    let with_statements = sheets.iter().position(|name| {
        let mut header = Rows::default();
        let read = header.read(&mut book, name, true);
        read.is_ok() && statement_columns(names, &header.first) > 0
    });
    let sheet = sheets
        .into_iter()
        .nth(with_statements.unwrap_or(0))
        .ok_or(SheetFault::Empty)?;
    let mut rows = Rows::default();
    rows.read(&mut book, &sheet, false)?;
    Ok(Book {
        sheet,
        text: rows.text,
    })
}

/// Refuses archives that are no workbook, and workbooks that are too large when unpacked.
fn check_contents(bytes: &[u8]) -> Result<(), SheetFault> {
    let no_workbook = SheetFault::NotATable { looks: Looks::Zip };
    let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else {
        return Err(no_workbook);
    };
    if archive.index_for_name("xl/workbook.xml").is_none() {
        return Err(no_workbook);
    }
    let mut size = 0_u64;
    for index in 0..archive.len() {
        let Ok(file) = archive.by_index(index) else {
            return Err(no_workbook);
        };
        let picture = file.name().is_ok_and(|name| name.starts_with("xl/media/"));
        if !picture {
            // What the archive says of its size may not be true.
            let mut unpacked = file.take(LARGEST + 1 - size);
            size += io::copy(&mut unpacked, &mut io::sink()).map_err(fault)?;
        }
        if size > LARGEST {
            return Err(SheetFault::WorkbookTooLarge);
        }
    }
    Ok(())
}

fn fault(error: impl std::fmt::Display) -> SheetFault {
    SheetFault::Workbook {
        detail: error.to_string(),
    }
}

/// Collects the cells of a sheet as text.
#[derive(Default)]
struct Rows {
    text: Vec<u8>,
    /// The cells of the first row that has any.
    first: Vec<String>,
    cells: Vec<String>,
    row: u32,
}

impl Rows {
    /// Takes the cells in the order in which they stand; `only_first` stops after the first row that has any.
    fn read(
        &mut self,
        book: &mut Workbook,
        sheet: &str,
        only_first: bool,
    ) -> Result<(), SheetFault> {
        let mut cells = book.worksheet_cells_reader(sheet).map_err(fault)?;
        while let Some(cell) = cells.next_cell().map_err(fault)? {
            let (row, column) = cell.get_position();
            // The place of a cell is only what the file says: rows and columns are not made before that is looked at.
            let size = self.text.len() as u64;
            if row >= MOST_ROWS || column as usize >= MOST_CELLS || size > LARGEST {
                return Err(SheetFault::WorkbookTooLarge);
            }
            let Some(text) = text_of(cell.get_value()) else {
                continue;
            };
            while self.row < row {
                self.end_row();
                if only_first && !self.first.is_empty() {
                    return Ok(());
                }
            }
            let column = column as usize;
            if row < self.row || column < self.cells.len() {
                return Err(fault("cells are out of order"));
            }
            self.cells.resize(column, String::new());
            self.cells.push(text);
        }
        self.end_row();
        Ok(())
    }

    fn end_row(&mut self) {
        if !self.cells.is_empty() {
            let width = self.first.len().max(self.cells.len());
            self.cells.resize(width, String::new());
            for (place, cell) in self.cells.iter().enumerate() {
                if place > 0 {
                    self.text.push(b',');
                }
                push_cell(&mut self.text, cell);
            }
            if self.first.is_empty() {
                self.first.clone_from(&self.cells);
            }
        }
        self.cells.clear();
        self.text.push(b'\n');
        self.row += 1;
    }
}

fn push_cell(text: &mut Vec<u8>, cell: &str) {
    if cell.contains(['"', ',', '\n', '\r']) {
        text.push(b'"');
        text.extend_from_slice(cell.replace('"', "\"\"").as_bytes());
        text.push(b'"');
    } else {
        text.extend_from_slice(cell.as_bytes());
    }
}

/// A value as Excel would save it in a text file; nothing for an empty cell.
fn text_of(value: &DataRef<'_>) -> Option<String> {
    Some(match value {
        DataRef::Empty => return None,
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            text.clone()
        }
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(value) => value.to_string(),
        DataRef::DateTime(moment) => {
            let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}")
        }
        DataRef::Error(error) => error.to_string(),
    })
}
