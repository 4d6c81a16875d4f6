//! A sheet as comma-separated text, in pieces: every row of the sheet is one row of the text.

use std::io::{self, Cursor, ErrorKind, Read};
use std::ops::ControlFlow;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::{thread, vec};

use crate::answers::file::late::Late;
use crate::answers::totals::TotalLabel;
use crate::error::{Notice, SheetFault, SheetNotice, WorkbookLimit};
use crate::model::Dialect;

use super::{LARGEST, SheetLook, Visit, Workbook};

/// How many bytes of text are made at a time.
const PIECE: usize = 64 << 10;
/// How much more there is room for, for the cell with which a piece is full.
const USUAL_CELL: usize = 1 << 10;
/// How many pieces are made before the first is read.
const WAITING: usize = 2;

/// From how many formulas on a row was worked out, when no more than a few rows were.
const FORMULAS: usize = 6;
const FEW: u64 = 3;

/// What is odd about the rows under the header.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct SheetOddities {
    header: u32,
    id: Option<usize>,
    hidden: u64,
    struck: u64,
    merged: u64,
    /// Codes that people see otherwise than they are read.
    codes: u64,
    /// Rows of formulas that are not called as totals are, with the first of them from 1, and the others.
    worked_out: u64,
    first: u64,
    filled_in: u64,
}

impl SheetOddities {
    fn row(&mut self, line: u64, is_worked_out: bool) {
        if !is_worked_out {
            self.filled_in += 1;
            return;
        }
        if self.worked_out == 0 {
            self.first = line;
        }
        self.worked_out += 1;
    }

    pub(super) fn notices(self) -> impl Iterator<Item = Notice> {
        let count = |rows: u64, notice: fn(u64) -> SheetNotice| (rows > 0).then(|| notice(rows));
        let hidden = count(self.hidden, |rows| SheetNotice::HiddenRows { rows });
        let struck = count(self.struck, |rows| SheetNotice::StruckRows { rows });
        let merged = count(self.merged, |times| SheetNotice::MergedCells { times });
        let codes = count(self.codes, |rows| SheetNotice::OddCodes { rows });
        let (line, rows) = (self.first, self.worked_out);
        let is_told = (1..=FEW).contains(&rows) && rows < self.filled_in;
        let formulas = is_told.then_some(SheetNotice::Formulas { line, rows });
        [hidden, struck, merged, codes, formulas]
            .into_iter()
            .flatten()
            .map(Notice::Sheet)
    }
}

/// The text of a sheet as it grows.
pub(super) struct SheetText<'g> {
    give: &'g mut dyn FnMut(Vec<u8>) -> Result<(), SheetFault>,
    piece: Vec<u8>,
    /// How many bytes came before the piece.
    length: u64,
    row: u32,
    /// How many cells the row has so far.
    cells: usize,
    /// How many of them have formulas, and whether it is called as totals are.
    formulas: usize,
    is_total: bool,
    /// How many cells the first row has that has any: the others have no fewer.
    width: usize,
    pub(super) odd: SheetOddities,
}

impl<'g> SheetText<'g> {
    /// A text of which every piece of about [`PIECE`] bytes is given on, and of which this was seen.
    pub(super) fn new(
        look: SheetLook,
        give: &'g mut dyn FnMut(Vec<u8>) -> Result<(), SheetFault>,
    ) -> Self {
        Self {
            odd: SheetOddities {
                header: look.header,
                id: look.id,
                ..SheetOddities::default()
            },
            give,
            piece: Vec::with_capacity(PIECE + USUAL_CELL),
            length: 0,
            row: 0,
            cells: 0,
            formulas: 0,
            is_total: false,
            width: 0,
        }
    }

    fn end_row(&mut self) -> Result<(), SheetFault> {
        if self.cells > 0 {
            if self.width == 0 {
                self.width = self.cells;
            }
            self.delimiters(self.width - 1)?;
        }
        self.piece.push(b'\n');
        self.row += 1;
        if self.cells > 0 && self.row > self.odd.header + 1 && !self.is_total {
            self.odd.row(self.row.into(), self.formulas >= FORMULAS);
        }
        (self.cells, self.formulas, self.is_total) = (0, 0, false);
        self.pass_on_when_full()
    }

    /// Puts so many delimiters into the row, with those it has.
    fn delimiters(&mut self, number: usize) -> Result<(), SheetFault> {
        for _ in self.cells.saturating_sub(1)..number {
            self.piece.push(b',');
            self.pass_on_when_full()?;
        }
        Ok(())
    }

    fn pass_on_when_full(&mut self) -> Result<(), SheetFault> {
        if self.piece.len() < PIECE {
            return Ok(());
        }
        self.pass_on()
    }

    fn pass_on(&mut self) -> Result<(), SheetFault> {
        let piece = std::mem::replace(&mut self.piece, Vec::with_capacity(PIECE + USUAL_CELL));
        self.length += piece.len() as u64;
        if self.length > LARGEST {
            return Err(WorkbookLimit::Text.into());
        }
        (self.give)(piece)
    }
}

impl Visit for SheetText<'_> {
    fn cell(&mut self, row: u32, column: usize, cell: &str) -> Result<ControlFlow<()>, SheetFault> {
        while self.row < row {
            self.end_row()?;
        }
        self.delimiters(column)?;
        if self.cells == 0 || self.odd.id == Some(column) {
            self.is_total |= TotalLabel::of(cell.as_bytes()).is_some();
        }
        Dialect::PLAIN.push_cell(&mut self.piece, cell.as_bytes());
        self.cells = column + 1;
        self.pass_on_when_full()?;
        Ok(ControlFlow::Continue(()))
    }

    fn hidden(&mut self, row: u32) {
        self.odd.hidden += u64::from(row > self.odd.header);
    }

    fn struck(&mut self, row: u32) {
        self.odd.struck += u64::from(row > self.odd.header);
    }

    fn merged(&mut self, last_row: u32) {
        self.odd.merged += u64::from(last_row > self.odd.header);
    }

    fn odd(&mut self, row: u32, column: usize) {
        let is_code = row > self.odd.header && self.odd.id == Some(column);
        self.odd.codes += u64::from(is_code);
    }

    fn formula(&mut self) {
        self.formulas += 1;
    }

    /// Ends the last row and gives the last piece.
    fn end(&mut self) -> Result<(), SheetFault> {
        self.end_row()?;
        self.pass_on()
    }
}

/// The text of a sheet: kept from the first time it was made, or made again by a thread that is never far ahead of who
/// reads it.
pub(super) struct Pieces {
    source: PartSource,
    piece: Cursor<Vec<u8>>,
}

enum PartSource {
    Kept(vec::IntoIter<Vec<u8>>),
    /// Not yet asked for: the sheet with this number.
    Waiting(Box<Workbook>, usize, Late),
    Made(Receiver<PieceMessage>, Late),
}

/// A piece; nothing at the end.
type PieceMessage = Result<Option<Vec<u8>>, SheetFault>;

impl Pieces {
    pub(super) fn kept(pieces: Vec<Vec<u8>>) -> Self {
        Self::new(PartSource::Kept(pieces.into_iter()))
    }

    /// The text of the sheet with this number, which is made when it is read.
    pub(super) fn made(book: Workbook, sheet: usize, late: Late) -> Self {
        Self::new(PartSource::Waiting(Box::new(book), sheet, late))
    }

    fn new(source: PartSource) -> Self {
        Self {
            source,
            piece: Cursor::default(),
        }
    }

    /// The next piece; nothing at the end.
    fn next(&mut self) -> io::Result<Option<Vec<u8>>> {
        match std::mem::replace(&mut self.source, PartSource::Kept(Vec::new().into_iter())) {
            PartSource::Kept(mut pieces) => {
                let next = pieces.next();
                self.source = PartSource::Kept(pieces);
                Ok(next)
            }
            PartSource::Waiting(book, sheet, late) => {
                self.source = PartSource::Made(make(*book, sheet), late);
                self.next()
            }
            PartSource::Made(pieces, late) => match pieces.recv() {
                Ok(Ok(None)) => Ok(None),
                Ok(Ok(piece)) => {
                    self.source = PartSource::Made(pieces, late);
                    Ok(piece)
                }
                Ok(Err(fault)) => Err(late.fail(fault)),
                Err(gone) => Err(io::Error::new(ErrorKind::UnexpectedEof, gone)),
            },
        }
    }
}

/// Makes the text of a sheet in a thread of its own.
fn make(mut book: Workbook, sheet: usize) -> Receiver<PieceMessage> {
    let (sender, pieces) = sync_channel(WAITING);
    thread::spawn(move || {
        let written = book.write(sheet, &mut |text| send(&sender, text));
        // Who does not read on does not want to know.
        let _left = sender.send(written.map(|()| None));
    });
    pieces
}

fn send(sender: &SyncSender<PieceMessage>, text: Vec<u8>) -> Result<(), SheetFault> {
    sender.send(Ok(Some(text))).map_err(SheetFault::workbook)
}

impl Read for Pieces {
    fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
        loop {
            let count = self.piece.read(room)?;
            if count > 0 || room.is_empty() {
                return Ok(count);
            }
            let Some(piece) = self.next()? else {
                return Ok(0);
            };
            self.piece = Cursor::new(piece);
        }
    }
}
