//! A workbook, turned into text so that the same code reads it.
//!
//! A workbook is an archive of XML that may unpack to a thousand times its size. So its parts are read as streams, and of
//! what has to be kept, which is the texts that cells share and the formats that make a number a date, every byte is
//! counted before it is.

mod archive;
mod beside;
mod code;
mod excel;
mod look;
mod ods;
mod text;
mod xml;

use std::io::Read;
use std::ops::ControlFlow;
use std::sync::Arc;

use crate::answers::file::encoding::Encoding;
use crate::answers::file::late::Late;
use crate::answers::file::limits::MOST_CELLS;
use crate::answers::file::text::Utf8Text;
use crate::error::{Looks, Notice, SheetFault, WorkbookFault, WorkbookLimit};

use super::table::{Finds, Source, TableForm};

use archive::{Archive, KeptParts};
use excel::Meanings;
use look::{Looker, SheetLook};
use text::{Pieces, SheetOddities, SheetText};

pub(super) use archive::is_of_excel;
pub(crate) use excel::moment_of_days;

/// The largest workbook, and the longest text that is made of it, in bytes.
const LARGEST: u64 = 64 << 20;

/// The largest workbook that is packed once more, which may be far smaller then, in bytes.
const LARGEST_UNPACKED: u64 = 8 << 20;

/// The most rows of a sheet.
const MOST_ROWS: u32 = 200_000;

/// What a column takes besides its name, in bytes.
const EACH_COLUMN: usize = 128;

/// How much of a formula is shown, in characters.
const LONGEST_FORMULA: usize = 100;

/// A sheet, and whether people see it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct SheetName {
    name: String,
    hidden: bool,
    /// The path of the part with its cells.
    part: String,
}

/// A text in pieces, unless it is too long.
type MaybePieces = Option<Vec<Vec<u8>>>;

/// Which sheets are looked at.
#[derive(Debug, Clone, Copy)]
enum SheetChoice {
    All,
    One(usize),
}

/// Who looks at the filled cells of sheets, in the order in which they stand.
trait Visit {
    /// A cell with its row and column, from 0. After breaking off this sheet is not looked at any further.
    fn cell(&mut self, row: u32, column: usize, text: &str) -> Result<ControlFlow<()>, SheetFault>;

    /// A row with filled cells is hidden, or filtered away.
    fn hidden(&mut self, _row: u32) {}

    /// The first filled cell of a row is struck through.
    fn struck(&mut self, _row: u32) {}

    /// Cells are merged, of which the last row is this one and only the first cell has a value.
    fn merged(&mut self, _last_row: u32) {}

    /// People see the number of a cell otherwise than it is read.
    fn odd(&mut self, _row: u32, _column: usize) {}

    /// The last cell has a formula.
    fn formula(&mut self) {}

    /// The end of a sheet, or of what was to be seen of it.
    fn end(&mut self) -> Result<(), SheetFault>;
}

/// The sheet with the answers, or those that are asked for.
///
/// A sheet can be far larger as text than in the file: a text for which there is no room is made again while it is read.
///
/// # Errors
/// When the bytes are no workbook, or one that is too large, or a sheet is not there.
pub(super) fn read<'r>(
    source: impl Read,
    is_packed: bool,
    late: &Late,
    wanted: &[String],
    finds: Finds<'_>,
) -> Result<Vec<Source<'r>>, SheetFault> {
    let bytes = bytes(source, is_packed, late)?;
    let mut kept = KeptParts::of(bytes.len() as u64);
    let archive = Archive::new(bytes)?;
    let mut whole = archive.clone();
    sheets(archive, &mut kept, late, wanted, finds).map_err(|fault| match fault {
        SheetFault::Workbook { fault } if lacks_parts(&fault) || whole.is_damaged() => {
            Looks::Damaged.into()
        }
        _ => fault,
    })
}

const fn lacks_parts(fault: &WorkbookFault) -> bool {
    matches!(
        fault,
        WorkbookFault::NoPart { .. } | WorkbookFault::PartEndsEarly { .. }
    )
}

/// The sheets of an archive that is a workbook.
fn sheets<'r>(
    archive: Archive,
    kept: &mut KeptParts,
    late: &Late,
    wanted: &[String],
    finds: Finds<'_>,
) -> Result<Vec<Source<'r>>, SheetFault> {
    let mut book = Workbook::open(archive, kept)?;
    let names = Arc::clone(&book.sheets);
    if wanted.is_empty() {
        let Looker { looks, beside, .. } = book.look(SheetChoice::All, finds)?;
        let (sheet, notices) = look::choose(&names, &looks);
        let look = looks.get(sheet).copied().unwrap_or_default();
        let mut source = book.source(sheet, look, notices, kept, late)?;
        source.beside = beside.without(&[sheet], &names);
        return Ok(vec![source]);
    }
    let sheets = look::find(&names, wanted)?;
    // What is not asked for may be damaged.
    let all = book.look(SheetChoice::All, finds);
    let beside = all.map_or_else(|_| Vec::new(), |all| all.beside.without(&sheets, &names));
    let source = |sheet| {
        let looks = book.look(SheetChoice::One(sheet), finds)?.looks;
        let look = looks.first().copied().unwrap_or_default();
        let mut source = book.source(sheet, look, Vec::new(), kept, late)?;
        source.beside.clone_from(&beside);
        Ok(source)
    };
    sheets.into_iter().map(source).collect()
}

fn bytes(source: impl Read, is_packed: bool, late: &Late) -> Result<Vec<u8>, SheetFault> {
    let (most, fault) = if is_packed {
        (LARGEST_UNPACKED, SheetFault::PackedWorkbook)
    } else {
        (LARGEST, WorkbookLimit::File.into())
    };
    let mut bytes = Vec::new();
    let read = source.take(most + 1).read_to_end(&mut bytes);
    read.map_err(|error| late.fault(error))?;
    if bytes.len() as u64 > most {
        return Err(fault);
    }
    Ok(bytes)
}

/// A workbook of which the sheets can be read.
#[derive(Debug, Clone)]
struct Workbook {
    archive: Archive,
    /// The sheets in the order in which people see them.
    sheets: Arc<[SheetName]>,
    /// What the cells refer to in a workbook of Excel; nothing for an .ods.
    meanings: Option<Arc<Meanings>>,
}

impl Workbook {
    fn open(mut archive: Archive, kept: &mut KeptParts) -> Result<Self, SheetFault> {
        let (sheets, meanings) = if archive.has(excel::BOOK) {
            let (sheets, meanings) = excel::read(&mut archive, kept)?;
            (sheets, Some(Arc::new(meanings)))
        } else if let Some(looks) = archive.looks() {
            return Err(looks.into());
        } else {
            (ods::read(&mut archive, kept)?, None)
        };
        Ok(Self {
            archive,
            sheets: sheets.into(),
            meanings,
        })
    }

    fn look<'f>(&mut self, which: SheetChoice, finds: Finds<'f>) -> Result<Looker<'f>, SheetFault> {
        let mut looker = Looker::new(finds);
        let seen = self.visit(which, &mut looker);
        self.archive.start_over();
        seen.map(|()| looker)
    }

    /// A sheet as a table.
    fn source<'r>(
        &mut self,
        sheet: usize,
        look: SheetLook,
        notices: Vec<Notice>,
        kept: &mut KeptParts,
        late: &Late,
    ) -> Result<Source<'r>, SheetFault> {
        let named = self.sheets.get(sheet).cloned();
        let SheetName { name, part, .. } = named.ok_or(SheetFault::Empty)?;
        let (bytes, columns) = look.heading;
        kept.add(bytes + columns * EACH_COLUMN, &part)?;
        // Nothing of a sheet is used unless all of it can be.
        let (text, odd) = self.text(sheet, look, kept.room())?;
        let pieces = match text {
            Some(pieces) => {
                let length = pieces.iter().map(Vec::capacity).sum();
                kept.add(length, &part)?;
                Pieces::kept(pieces)
            }
            None => Pieces::made(self.clone(), sheet, late.clone()),
        };
        let encoding = Some(Encoding::Utf8);
        let text = Utf8Text::new(Box::new(pieces), Vec::new(), encoding, late.clone());
        let form = TableForm::Sheet(name);
        let notices = notices.into_iter().chain(odd.notices()).collect();
        Ok(Source {
            text,
            form,
            notices,
            beside: Vec::new(),
        })
    }

    /// The text of a sheet in pieces, when it is not longer than so many bytes, and what is odd about the rows under its header.
    fn text(
        &mut self,
        sheet: usize,
        look: SheetLook,
        room: u64,
    ) -> Result<(MaybePieces, SheetOddities), SheetFault> {
        let (mut pieces, mut length) = (Some(Vec::new()), 0);
        let mut give = |piece: Vec<u8>| {
            length += piece.capacity() as u64;
            if length > room {
                pieces = None;
            }
            if let Some(pieces) = &mut pieces {
                pieces.push(piece);
            }
            Ok(())
        };
        let mut text = SheetText::new(look, &mut give);
        self.visit(SheetChoice::One(sheet), &mut text)?;
        let odd = text.odd;
        self.archive.start_over();
        Ok((pieces, odd))
    }

    /// Makes the text of a sheet, and gives it in pieces.
    fn write(
        &mut self,
        sheet: usize,
        give: &mut dyn FnMut(Vec<u8>) -> Result<(), SheetFault>,
    ) -> Result<(), SheetFault> {
        self.visit(
            SheetChoice::One(sheet),
            &mut SheetText::new(SheetLook::default(), give),
        )
    }

    /// Shows the filled cells of one sheet or of all.
    fn visit(&mut self, which: SheetChoice, visit: &mut dyn Visit) -> Result<(), SheetFault> {
        let Some(meanings) = &self.meanings else {
            return ods::visit(&mut self.archive, which, visit);
        };
        let (first, count) = match which {
            SheetChoice::All => (0, self.sheets.len()),
            SheetChoice::One(sheet) => (sheet, 1),
        };
        for sheet in self.sheets.iter().skip(first).take(count) {
            excel::visit(meanings, &mut self.archive, &sheet.part, visit)?;
            visit.end()?;
        }
        Ok(())
    }
}

/// Fails for a cell that is further away than is read: its place is only what the file says, and rows and columns are not made
/// before that is looked at.
fn check_place(row: u32, column: usize) -> Result<(), SheetFault> {
    let cell = || cell_name(row, column);
    if row >= MOST_ROWS {
        return Err(WorkbookLimit::Rows { cell: cell() }.into());
    }
    if column >= MOST_CELLS {
        return Err(WorkbookLimit::Columns { cell: cell() }.into());
    }
    Ok(())
}

/// The name of a cell, such as `AB12`.
fn cell_name(row: u32, column: usize) -> String {
    let (mut letters, mut left) = (Vec::new(), column + 1);
    while left > 0 {
        letters.extend(('A'..='Z').nth((left - 1) % 26));
        left = (left - 1) / 26;
    }
    letters.iter().rev().collect::<String>() + &(u64::from(row) + 1).to_string()
}

/// A share as a percentage, with all its decimals.
fn percentage(share: f64) -> String {
    // Without those that are there only because a share is kept in twos.
    let percent = (share * 1e12).round() / 1e10;
    format!("{percent}%")
}

/// Adds what stands for a formula of which the value is not stored: it is neither an answer nor an empty cell.
fn without_value(text: &mut String, formula: &str) {
    text.push('=');
    match formula.char_indices().nth(LONGEST_FORMULA) {
        // One that is shared stands in another cell.
        None if formula.is_empty() => text.push('…'),
        None => text.push_str(formula),
        Some((end, _)) => {
            text.push_str(formula.get(..end).unwrap_or_default());
            text.push('…');
        }
    }
}
