//! Cells as comma-separated text.

use std::borrow::Cow;

pub(super) fn push_row<'c>(text: &mut Vec<u8>, cells: impl IntoIterator<Item = Cow<'c, str>>) {
    for (place, cell) in cells.into_iter().enumerate() {
        if place > 0 {
            text.push(b',');
        }
        push_cell(text, cell.as_bytes());
    }
    text.push(b'\n');
}

/// Adds a cell, in quotes when it would be more than one without.
pub(in crate::answers) fn push_cell(text: &mut Vec<u8>, cell: &[u8]) {
    let is_special = |byte: &u8| matches!(byte, b'"' | b',' | b'\n' | b'\r');
    // Most cells are too short for a faster search.
    if !cell.iter().any(is_special) {
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
