//! From the bytes of a file to tables of text, whatever kind of file it is.
//!
//! What is packed is unpacked, workbooks and JSON become comma-separated text, and what can't be read is told apart by what
//! is in it. All of it streams; a workbook alone is kept, packed as it is.

mod cell;
mod json;
mod kind;
mod late;
mod ole;
mod packed;

use std::io::{Cursor, ErrorKind, Read};

use crate::error::{Looks, Notice, SheetFault};

use super::encoding::Encoding;
use super::text::Text;
use super::workbook;
use json::Json;
use kind::{Kind, Shape};
use packed::Unpacked;

pub(super) use cell::push_cell;
pub(super) use late::Late;

/// How often something may be packed.
const MOST_LAYERS: usize = 3;

/// A table as text.
pub(super) struct Source<'r> {
    /// Delimited text: that of the file, or comma-separated text that is made while it is read.
    pub(super) text: Text<'r>,
    pub(super) form: Form,
    /// What is to be said of it. More may turn out while it is read.
    pub(super) notices: Vec<Notice>,
}

/// What a table was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Form {
    /// Text with delimiters.
    Text {
        /// Whether a mark or the user says the encoding.
        is_said: bool,
    },
    /// A sheet with this name.
    Sheet(String),
    /// JSON.
    Json {
        /// Whether its first row is the header, so that it counts as a row.
        has_header: bool,
    },
}

/// Where the names of the columns of a table are.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Heading {
    /// Which of the first rows has them, from 0.
    pub(super) row: usize,
    /// The columns that hold answers to statements, each one once, from left to right.
    pub(super) statements: Vec<usize>,
}

/// Finds the heading in the first rows of a table, of which there are ten at most.
pub(super) type FindHeading<'f> = &'f dyn Fn(&[Vec<String>]) -> Heading;

/// The tables in a file: one, or each of the sheets that are asked for.
///
/// # Errors
/// When the file is no table, can't be read, or has no such sheet.
pub(super) fn open<'r>(
    source: Box<dyn Read + Send + 'r>,
    encoding: Option<Encoding>,
    sheets: &[String],
    find: FindHeading<'_>,
) -> Result<Vec<Source<'r>>, SheetFault> {
    let late = Late::default();
    let mut source = source;
    for layer in 0..MOST_LAYERS {
        let (kind, start) = start(&mut source).map_err(|error| late.fault(error))?;
        if kind == Kind::Text {
            return text(start, source, encoding, sheets, late);
        }
        let whole = Box::new(Cursor::new(start).chain(source));
        match kind {
            Kind::Gzip => source = Box::new(Unpacked::new(whole, late.clone())),
            Kind::Zip => return workbook::read(whole, layer > 0, &late, sheets, find),
            Kind::Ole => return ole::looks(whole).and_then(refused),
            Kind::Other(looks) => return refused(looks),
            Kind::Text => break,
        }
    }
    refused(Looks::Gzip)
}

/// The start of a file, and what kind of file starts so.
fn start(source: &mut dyn Read) -> std::io::Result<(Kind, Vec<u8>)> {
    let (mut start, mut room, mut end) = (Vec::new(), [0; 4096], false);
    loop {
        if let Some(kind) = Kind::of(&start, end) {
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

fn refused<T>(looks: Looks) -> Result<T, SheetFault> {
    Err(SheetFault::NotATable { looks })
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
    let mut text = Text::new(source, start, encoding, late.clone());
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
        Shape::Other(looks) => return refused(looks),
        _ if !sheets.is_empty() => return Err(SheetFault::NoSheets),
        Shape::Table => (text, Form::Text { is_said }),
        Shape::Json => {
            let json = Json::open(text, is_said, late.clone())?;
            let has_header = json.has_lists();
            let text = Text::new(Box::new(json), Vec::new(), Some(Encoding::Utf8), late);
            (text, Form::Json { has_header })
        }
    };
    let notices = Vec::new();
    Ok(vec![Source {
        text,
        form,
        notices,
    }])
}
