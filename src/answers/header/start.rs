//! The start of a text: its delimiter, the names of its columns, and where the first row under them begins.

use std::cell::RefCell;

use crate::answers::file::delimiter::Delimiter;
use crate::answers::file::record::Records;
use crate::error::SheetFault;

use super::header_text::before_first_row;
use super::looking::{Looking, Start};
use super::window::WindowRows;

/// The start of a text, going by the edition of the statements of which most are found, and by the newest of as many; nothing when
/// it does not end within the bytes and more can be read. What is found does not depend on how many bytes are there.
///
/// # Errors
/// When there is nothing in it, or its names can't be read.
pub(in crate::answers) fn start(
    editions: &[Looking<'_, '_>],
    bytes: &[u8],
    end: bool,
) -> Result<Option<Start>, SheetFault> {
    let (own, first) = before_first_row(bytes);
    let readers = readers(
        editions
            .iter()
            .find_map(|looking| looking.delimiter)
            .or(own),
    );
    // The first rows under every delimiter that there may be.
    let tables = |looking: &Looking<'_, '_>| -> Vec<WindowRows<'_>> {
        let of = |reader| {
            let mut rows = WindowRows::of((bytes, end), first, reader);
            rows.find_statements(looking.names);
            rows
        };
        readers.iter().map(of).collect()
    };
    let mut all: Vec<(&Looking<'_, '_>, Vec<WindowRows<'_>>)> = editions
        .iter()
        .map(|looking| (looking, tables(looking)))
        .collect();
    let ends = |(looking, tables): &(&Looking<'_, '_>, Vec<WindowRows<'_>>)| {
        let ends = tables.iter().filter_map(|rows| rows.enough(looking));
        ends.collect::<Vec<_>>()
    };
    let enough = all.iter().flat_map(ends).min();
    let is_complete = |rows: &WindowRows<'_>| rows.is_complete;
    if enough.is_none() && !all.iter().flat_map(|(_, tables)| tables).all(is_complete) {
        return Ok(None);
    }
    for (looking, tables) in &mut all {
        for rows in tables {
            rows.end_at(enough.unwrap_or(bytes.len()), looking);
        }
    }
    let fields =
        |rows: &&WindowRows<'_>| (rows.statements, rows.header().map_or(0, |row| row.cells));
    // Of as many the first is wanted, and the last of them is the greatest.
    let best = all.iter().rev().filter_map(|(looking, tables)| {
        let best = tables.iter().rev().max_by_key(fields)?;
        Some((looking, best))
    });
    let best = best.max_by_key(|(_, rows)| rows.statements);
    let best = best.filter(|(_, rows)| !rows.places.is_empty());
    let (looking, rows) = best.ok_or(SheetFault::Empty)?;
    rows.start(looking).map(Some)
}

/// A reader of rows for every delimiter that there may be: to make one costs more than to read a row.
fn readers(known: Option<Delimiter>) -> Vec<(Delimiter, RefCell<Records>)> {
    let delimiters = known.map_or_else(|| Delimiter::ALL.to_vec(), |known| vec![known]);
    let of = |delimiter: Delimiter| (delimiter, RefCell::new(Records::new(delimiter.byte())));
    delimiters.into_iter().map(of).collect()
}
