//! From the bytes of a file to tables of text, whatever kind of file it is.
//!
//! What is packed is unpacked, workbooks and JSON become comma-separated text, and what can't be read is told apart by what
//! is in it. All of it streams; a workbook alone is kept, packed as it is.

mod json;
mod kind;
mod ole;
mod packed;
pub(super) mod table;
pub(super) mod workbook;

use std::io::{Cursor, ErrorKind, Read};

use crate::answers::file::encoding::Encoding;
use crate::answers::file::late::Late;
use crate::answers::file::text::Utf8Text;
use crate::error::{Looks, SheetFault};

use json::Json;
use kind::{FileKind, Shape};

use packed::Unpacked;
use table::{Finds, Source, TableForm};

/// How often something may be packed.
const MOST_LAYERS: usize = 3;

/// The tables in a file: one, or each of the sheets that are asked for.
///
/// # Errors
/// When the file is no table, can't be read, or has no such sheet.
pub(super) fn open<'r>(
    source: Box<dyn Read + Send + 'r>,
    encoding: Option<Encoding>,
    sheets: &[String],
    finds: Finds<'_>,
) -> Result<Vec<Source<'r>>, SheetFault> {
    let late = Late::default();
    let mut source = source;
    for layer in 0..MOST_LAYERS {
        let (kind, start) = start(&mut source).map_err(|error| late.fault(error))?;
        if kind == FileKind::Text && start.contains(&0) && workbook::is_of_excel(&start) {
            return Err(Looks::Damaged.into());
        }
        if kind == FileKind::Text {
            return text(start, source, encoding, sheets, late);
        }
        let whole = Box::new(Cursor::new(start).chain(source));
        match kind {
            FileKind::Gzip => source = Box::new(Unpacked::new(whole, late.clone())),
            FileKind::Zip => return workbook::read(whole, layer > 0, &late, sheets, finds),
            FileKind::Ole => return Err(ole::looks(whole)?.into()),
            FileKind::Other(looks) => return Err(looks.into()),
            FileKind::Text => break,
        }
    }
    Err(Looks::Gzip.into())
}

/// The start of a file, and what kind of file starts so.
fn start(source: &mut dyn Read) -> std::io::Result<(FileKind, Vec<u8>)> {
    let (mut start, mut room, mut end) = (Vec::new(), [0; 4096], false);
    loop {
        if let Some(kind) = FileKind::of(&start, end) {
            return Ok((kind, start));
        }
        match source.read(&mut room) {
            Ok(0) => end = true,
            Ok(count) => start.extend_from_slice(room.get(..count).unwrap_or_default()),
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}

/// A table that is text, or JSON.
fn text<'r>(
    mut start: Vec<u8>,
    source: Box<dyn Read + Send + 'r>,
    given: Option<Encoding>,
    sheets: &[String],
    late: Late,
) -> Result<Vec<Source<'r>>, SheetFault> {
    let (encoding, mark) = Encoding::of_start(&start, given);
    start.drain(..mark);
    let is_said = mark > 0 || given.is_some();
    let mut text = Utf8Text::new(source, start, encoding, late.clone());
    let shape = loop {
        if let Some(shape) = Shape::of(text.ready(), false) {
            break shape;
        }
        let more = text.look().map_err(|error| late.fault(error))?;
        if let Some(shape) = Shape::of(text.ready(), !more) {
            break shape;
        }
    };
    let (text, form) = match shape {
        Shape::Other(looks) => return Err(looks.into()),
        _ if !sheets.is_empty() => return Err(SheetFault::NoSheets),
        Shape::Table => (text, TableForm::Text { is_said }),
        Shape::Json => {
            let json = Json::open(text, is_said, late.clone())?;
            let (has_header, is_list) = (json.has_lists(), json.is_list());
            let text = Utf8Text::new(Box::new(json), Vec::new(), Some(Encoding::Utf8), late);
            let form = TableForm::Json {
                has_header,
                is_list,
            };
            (text, form)
        }
    };
    let notices = Vec::new();
    Ok(vec![Source {
        text,
        form,
        notices,
        beside: Vec::new(),
    }])
}
