//! Whether the text of a header can be read at all.

use memchr::memchr;

use crate::answers::file::delimiter::Delimiter;
use crate::answers::file::limits::{LONGEST_ROW, MOST_CELLS, Measure, Measured};
use crate::answers::file::lines::count_lines;
use crate::error::{Looks, SheetFault};

/// The delimiter that a line of its own names, and where the first row starts: after that line and empty ones.
pub(in crate::answers) fn before_first_row(bytes: &[u8]) -> (Option<Delimiter>, usize) {
    let after_empty = |start: usize| {
        let rest = bytes.get(start..).unwrap_or_default().iter();
        start
            + rest
                .take_while(|byte| matches!(byte, b'\n' | b'\r'))
                .count()
    };
    let start = after_empty(0);
    match bytes.get(start..).and_then(Delimiter::named) {
        Some((delimiter, length)) => (Some(delimiter), after_empty(start + length)),
        None => (None, start),
    }
}

/// Refuses a header that is too long, not text, or has a quote that is never closed; `lines` lines come before it.
pub(in crate::answers) fn check_header(
    record: &[u8],
    lines: u64,
    delimiter: Delimiter,
    cells: usize,
) -> Result<(), SheetFault> {
    if record.contains(&0) {
        return Err(Looks::Binary.into());
    }
    let mut length = Measure::new(delimiter.byte());
    let open = match length.feed(record) {
        Measured::QuoteOpen { line } => Some(line),
        Measured::GoesOn | Measured::Ends { .. } => length.open_quote_of_names(),
    };
    match open {
        Some(line) => Err(SheetFault::HeaderQuote {
            line: lines + line + 1,
        }),
        None if length.is_too_long() || cells > MOST_CELLS => Err(SheetFault::HeaderTooLong),
        None => Ok(()),
    }
}

/// Refuses first rows in which signs that no text has are more than a slip: at least one of so many bytes.
pub(in crate::answers) fn check_noise(rows: &[u8]) -> Result<(), SheetFault> {
    const ONE_OF: usize = 32;
    let is_odd = |byte: &&u8| matches!(**byte, 1..=8 | 14..=25 | 28..=31);
    let odd = rows.iter().filter(is_odd).count();
    if odd > 1 && ONE_OF * odd >= rows.len() {
        return Err(Looks::Binary.into());
    }
    Ok(())
}

/// Whether a cell was cut in two since its quotes count as text: a space stands before them, and a delimiter inside.
pub(in crate::answers) fn cuts_after_space(record: &[u8], delimiter: u8) -> bool {
    let mut rest = record;
    loop {
        let end = |cell: &[u8]| memchr(delimiter, cell).unwrap_or(cell.len());
        let spaces = rest.iter().take_while(|byte| **byte == b' ').count();
        let cell = rest.get(spaces..).unwrap_or_default();
        let after = if let Some(quoted) = rest.strip_prefix(b"\"") {
            // Doubled quotes close and open again, which comes to the same.
            let closed = memchr(b'"', quoted).map_or(quoted.len(), |at| at + 1);
            let open = quoted.get(closed..).unwrap_or_default();
            if open.starts_with(b"\"") {
                rest = open;
                continue;
            }
            open
        } else {
            if spaces > 0 && cell.starts_with(b"\"") {
                let cell = cell.get(1..end(cell)).unwrap_or_default();
                if !cell.trim_ascii_end().ends_with(b"\"") {
                    return true;
                }
            }
            rest
        };
        match after.get(end(after)..).and_then(<[u8]>::split_first) {
            Some((_, next)) => rest = next,
            None => return false,
        }
    }
}

/// Refuses a start that is too long for a header.
pub(in crate::answers) fn check_length(start: &[u8]) -> Result<(), SheetFault> {
    if start.len() <= LONGEST_ROW {
        return Ok(());
    }
    if start.contains(&0) {
        return Err(Looks::Binary.into());
    }
    let (own, first) = before_first_row(start);
    let (before, row) = start.split_at_checked(first).unwrap_or((start, &[]));
    match Measure::new(own.unwrap_or(Delimiter::Comma).byte()).feed(row) {
        Measured::QuoteOpen { line } => Err(SheetFault::HeaderQuote {
            line: count_lines(before) + line + 1,
        }),
        _ => Err(SheetFault::HeaderTooLong),
    }
}
