//! A sheet as comma-separated text, in pieces: every row of the sheet is one row of the text.

use std::io::{self, Cursor, ErrorKind, Read};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::{thread, vec};

use memchr::{memchr, memchr3};

use crate::situation::SheetFault;

use super::{LARGEST, Workbook};

/// How many bytes of text are made at a time.
const PIECE: usize = 64 << 10;
/// How much more there is room for, for the cell with which a piece is full.
const USUAL_CELL: usize = 1 << 10;
/// How many pieces are made before the first is read.
const WAITING: usize = 2;

/// The text of a sheet as it grows.
pub(super) struct SheetText<'g> {
    give: &'g mut dyn FnMut(Vec<u8>) -> Result<(), SheetFault>,
    piece: Vec<u8>,
    /// How many bytes came before the piece.
    length: u64,
    row: u32,
    /// How many cells the row has so far.
    cells: usize,
    /// How many cells the first row has that has any: the others have no fewer.
    width: usize,
}

impl<'g> SheetText<'g> {
    /// A text of which every piece of about [`PIECE`] bytes is given on.
    pub(super) fn new(give: &'g mut dyn FnMut(Vec<u8>) -> Result<(), SheetFault>) -> Self {
        Self {
            give,
            piece: Vec::with_capacity(PIECE + USUAL_CELL),
            length: 0,
            row: 0,
            cells: 0,
            width: 0,
        }
    }

    /// Adds a cell, which may not stand before another that was added.
    pub(super) fn cell(&mut self, row: u32, column: usize, cell: &str) -> Result<(), SheetFault> {
        while self.row < row {
            self.end_row()?;
        }
        self.delimiters(column)?;
        push_cell(&mut self.piece, cell.as_bytes());
        self.cells = column + 1;
        self.pass_on_when_full()
    }

    /// Ends the last row and gives the last piece.
    pub(super) fn end(mut self) -> Result<(), SheetFault> {
        self.end_row()?;
        self.pass_on()
    }

    fn end_row(&mut self) -> Result<(), SheetFault> {
        if self.cells > 0 {
            if self.width == 0 {
                self.width = self.cells;
            }
            self.delimiters(self.width - 1)?;
        }
        self.cells = 0;
        self.piece.push(b'\n');
        self.row += 1;
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
            return Err(SheetFault::WorkbookTooLarge);
        }
        (self.give)(piece)
    }
}

fn push_cell(text: &mut Vec<u8>, cell: &[u8]) {
    let special = memchr3(b'"', b',', b'\n', cell).or_else(|| memchr(b'\r', cell));
    if special.is_none() {
        text.extend_from_slice(cell);
        return;
    }
    text.push(b'"');
    for (place, run) in cell.split(|byte| *byte == b'"').enumerate() {
        if place > 0 {
            text.extend_from_slice(b"\"\"");
        }
        text.extend_from_slice(run);
    }
    text.push(b'"');
}

/// The text of a sheet: kept from the first time it was made, or made again by a thread that is never far ahead of who
/// reads it.
pub(super) struct Pieces {
    source: Source,
    piece: Cursor<Vec<u8>>,
}

enum Source {
    Kept(vec::IntoIter<Vec<u8>>),
    Made(Receiver<Made>),
}

enum Made {
    Piece(Vec<u8>),
    End,
    Fault(io::Error),
}

impl Pieces {
    pub(super) fn kept(pieces: Vec<Vec<u8>>) -> Self {
        Self::new(Source::Kept(pieces.into_iter()))
    }

    /// The text of the sheet with this number.
    pub(super) fn made(mut book: Workbook, sheet: usize) -> Self {
        let (sender, pieces) = sync_channel(WAITING);
        thread::spawn(move || {
            let last = match book.write(sheet, &mut |text| send(&sender, text)) {
                Ok(()) => Made::End,
                Err(SheetFault::Workbook { detail }) => {
                    Made::Fault(io::Error::new(ErrorKind::InvalidData, detail))
                }
                Err(_) => Made::Fault(ErrorKind::InvalidData.into()),
            };
            // Who does not read on does not want to know.
            let _left = sender.send(last);
        });
        Self::new(Source::Made(pieces))
    }

    fn new(source: Source) -> Self {
        Self {
            source,
            piece: Cursor::default(),
        }
    }

    /// The next piece; nothing at the end.
    fn next(&mut self) -> io::Result<Option<Vec<u8>>> {
        match &mut self.source {
            Source::Kept(pieces) => Ok(pieces.next()),
            Source::Made(pieces) => match pieces.recv() {
                Ok(Made::Piece(piece)) => Ok(Some(piece)),
                Ok(Made::End) => {
                    self.source = Source::Kept(Vec::new().into_iter());
                    Ok(None)
                }
                Ok(Made::Fault(error)) => Err(error),
                Err(gone) => Err(io::Error::new(ErrorKind::UnexpectedEof, gone)),
            },
        }
    }
}

fn send(sender: &SyncSender<Made>, text: Vec<u8>) -> Result<(), SheetFault> {
    sender.send(Made::Piece(text)).map_err(SheetFault::workbook)
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

#[cfg(test)]
mod tests {
    use super::push_cell;

    #[test]
    fn a_cell_is_quoted_when_it_would_be_more_than_one() {
        for (cell, text) in [
            ("4", "4"),
            ("", ""),
            ("a,b", "\"a,b\""),
            ("\"a\" b", "\"\"\"a\"\" b\""),
            ("a\rb", "\"a\rb\""),
            ("a\nb", "\"a\nb\""),
        ] {
            let mut pushed = Vec::new();
            push_cell(&mut pushed, cell.as_bytes());
            assert_eq!(pushed, text.as_bytes());
        }
    }
}
