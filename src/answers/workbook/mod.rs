//! A workbook as Microsoft Forms gives it, turned into text so that the same code reads it.
//!
//! A workbook is an archive of XML that may unpack to a thousand times its size. So its parts are read as streams, and of
//! what has to be kept, which is the texts that cells share and the formats that make a number a date, every byte is
//! counted before it is.

mod archive;
mod cells;
mod formats;
mod head;
mod sheets;
mod strings;
mod text;
mod xml;

use std::io::Read;
use std::ops::ControlFlow;

use crate::situation::SheetFault;

use super::column::statements_in;
use super::limits::{LONGEST_ROW, MOST_CELLS};
use super::names::Names;
use archive::{Archive, Kept};
use cells::{Cells, Meanings};
use formats::Formats;
use sheets::{SheetPart, Sheets};
use strings::Strings;
use text::{Pieces, SheetText};

/// The largest workbook, and the longest text that is made of it, in bytes.
const LARGEST: u64 = 64 << 20;

/// The most rows of a sheet.
const MOST_ROWS: u32 = 200_000;

/// What a column takes besides its name, in bytes.
const EACH_COLUMN: usize = 128;

/// The sheet with the answers.
pub(super) struct Book {
    /// Its name.
    pub(super) sheet: String,
    /// Its cells as comma-separated text.
    pub(super) text: Box<dyn Read + Send>,
}

/// The first sheet with columns for statements, or else the first sheet.
///
/// A sheet can be far larger as text than in the file: a text for which there is no room is made again while it is read.
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
        .map_err(SheetFault::from)?;
    if bytes.len() as u64 > LARGEST {
        return Err(SheetFault::WorkbookTooLarge);
    }
    let mut kept = Kept::of(bytes.len() as u64);
    let mut book = Workbook::open(bytes, &mut kept)?;
    let with_statements = (0..book.sheets.len()).find_map(|sheet| {
        let header = book.header(sheet).ok()?;
        (statements_in(names, &header) > 0).then_some((sheet, header))
    });
    let (sheet, header) = match with_statements {
        Some(found) => found,
        None => (0, book.header(0)?),
    };
    let length = header.iter().map(String::len).sum::<usize>();
    let columns = header.len() * EACH_COLUMN;
    kept.add(length + columns, &book.sheet(sheet)?.path)?;
    drop(header);
    // Nothing of a sheet is used unless all of it can be.
    let pieces = book.text(sheet, kept.room())?;
    let name = book.sheet(sheet)?.name.clone();
    let text = match pieces {
        Some(pieces) => Pieces::kept(pieces),
        None => Pieces::made(book, sheet),
    };
    Ok(Book {
        sheet: name,
        text: Box::new(text),
    })
}

/// A workbook of which the sheets can be read.
struct Workbook {
    archive: Archive,
    sheets: Vec<SheetPart>,
    meanings: Meanings,
}

impl Workbook {
    fn open(bytes: Vec<u8>, kept: &mut Kept) -> Result<Self, SheetFault> {
        let mut archive = Archive::new(bytes)?;
        let strings = Strings::read(&mut archive, kept)?;
        let formats = Formats::read(&mut archive, kept)?;
        let Sheets { sheets, from_1904 } = Sheets::read(&mut archive, kept)?;
        let meanings = Meanings {
            strings,
            formats,
            from_1904,
        };
        Ok(Self {
            archive,
            sheets,
            meanings,
        })
    }

    fn sheet(&self, sheet: usize) -> Result<&SheetPart, SheetFault> {
        self.sheets.get(sheet).ok_or(SheetFault::Empty)
    }

    /// The cells of the first row that has any.
    fn header(&mut self, sheet: usize) -> Result<Vec<String>, SheetFault> {
        let (mut names, mut first, mut length) = (Vec::new(), None, 0);
        self.each_cell(sheet, |row, column, text| {
            if *first.get_or_insert(row) != row {
                return Ok(ControlFlow::Break(()));
            }
            length += text.len();
            if length > LONGEST_ROW {
                return Err(SheetFault::HeaderTooLong);
            }
            names.resize(column, String::new());
            names.push(text.to_owned());
            Ok(ControlFlow::Continue(()))
        })?;
        Ok(names)
    }

    /// The text of a sheet in pieces, when it is not longer than so many bytes.
    fn text(&mut self, sheet: usize, room: u64) -> Result<Option<Vec<Vec<u8>>>, SheetFault> {
        let (mut pieces, mut length) = (Some(Vec::new()), 0);
        self.write(sheet, &mut |piece| {
            length += piece.capacity() as u64;
            if length > room {
                pieces = None;
            }
            if let Some(pieces) = &mut pieces {
                pieces.push(piece);
            }
            Ok(())
        })?;
        self.archive.start_over();
        Ok(pieces)
    }

    /// Makes the text of a sheet, and gives it in pieces.
    fn write(
        &mut self,
        sheet: usize,
        give: &mut dyn FnMut(Vec<u8>) -> Result<(), SheetFault>,
    ) -> Result<(), SheetFault> {
        let mut text = SheetText::new(give);
        self.each_cell(sheet, |row, column, cell| {
            text.cell(row, column, cell)?;
            Ok(ControlFlow::Continue(()))
        })?;
        text.end()
    }

    /// Gives the filled cells of a sheet with their row and column, from 0, in the order in which they stand.
    fn each_cell(
        &mut self,
        sheet: usize,
        mut give: impl FnMut(u32, usize, &str) -> Result<ControlFlow<()>, SheetFault>,
    ) -> Result<(), SheetFault> {
        let path = &self.sheets.get(sheet).ok_or(SheetFault::Empty)?.path;
        let part = self.archive.part(path)?;
        let part = part.ok_or_else(|| SheetFault::workbook(format_args!("{path} is not there")))?;
        let mut cells = Cells::new(part, &self.meanings)?;
        let mut next = (0, 0);
        while let Some(cell) = cells.next()? {
            let (row, column) = (cell.row, cell.column as usize);
            // The place of a cell is only what the file says: rows and columns are not made before that is looked at.
            if row >= MOST_ROWS || column >= MOST_CELLS {
                return Err(SheetFault::WorkbookTooLarge);
            }
            let Some(text) = cell.text else {
                continue;
            };
            if (row, column) < next {
                return Err(SheetFault::workbook("cells are out of order"));
            }
            next = (row, column + 1);
            if give(row, column, text)?.is_break() {
                return Ok(());
            }
        }
        cells.finish()
    }
}
