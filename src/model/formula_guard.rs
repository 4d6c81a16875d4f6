//! Free text in a table that a spreadsheet would run as a formula (CWE-1236): an apostrophe stands in front of it.
//!
//! Text that has such an apostrophe already gets another one, so that taking one away always gives what was written.

use std::borrow::Cow;

use super::wording::is_without_width;

/// What stands in front of a formula.
const GUARD: u8 = b'\'';
/// What a formula begins with.
const SIGNS: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// Whether a spreadsheet would take text for a formula, or for one after what it drops.
pub(crate) fn runs_as_formula(text: &[u8]) -> bool {
    if text.first().is_none_or(u8::is_ascii_alphanumeric) {
        return false;
    }
    let text = String::from_utf8_lossy(text);
    text.starts_with(['\t', '\r']) || text.trim_start_matches(is_unseen).starts_with(SIGNS)
}

/// Text as a cell has it.
pub(crate) fn with_formula_guard(text: &str) -> Cow<'_, str> {
    if is_or_was_formula(text.as_bytes()) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// Text as it was before it went into a cell.
pub(crate) fn without_formula_guard(cell: &[u8]) -> &[u8] {
    match cell {
        [GUARD, rest @ ..] if is_or_was_formula(rest) => rest,
        _ => cell,
    }
}

/// Whether text is a formula, or one behind any number of apostrophes.
fn is_or_was_formula(mut text: &[u8]) -> bool {
    while let [GUARD, rest @ ..] = text {
        text = rest;
    }
    runs_as_formula(text)
}

/// Control characters, and characters without width that spreadsheets may drop.
fn is_unseen(character: char) -> bool {
    character.is_control()
        || is_without_width(character)
        || matches!(character, '\u{202a}'..='\u{202e}' | '\u{2061}'..='\u{206f}')
}

#[cfg(test)]
mod tests {
    use super::{runs_as_formula, with_formula_guard, without_formula_guard};

    #[test]
    fn every_text_comes_out_of_a_cell_as_it_went_in_and_no_two_become_one() {
        let texts = [
            "=1", "'=1", "''=1", "-x", "'-x", "p", "'p", "''", "'", "", "\n=1", "'\n=1", "＝1",
        ];
        for text in texts {
            let cell = with_formula_guard(text);
            assert_eq!(without_formula_guard(cell.as_bytes()), text.as_bytes());
            assert!(!runs_as_formula(cell.as_bytes()), "{text:?}");
        }
    }

    #[test]
    fn fault_21_what_is_not_seen_before_a_formula_hides_none() {
        for text in [
            "\n=1",
            "\u{200b}=1",
            "\u{feff}@x",
            "\u{2060}\u{200d}-1",
            "\0+1",
            "\tx",
        ] {
            assert!(runs_as_formula(text.as_bytes()), "{text:?}");
        }
        for text in ["a=1", "\nx", "\u{200b}x", "(=1)", ""] {
            assert!(!runs_as_formula(text.as_bytes()), "{text:?}");
        }
    }

    #[test]
    fn a_cell_that_nobody_guarded_is_the_text_itself() {
        for text in ["=1", "-x", "'t", "o'-x"] {
            assert_eq!(without_formula_guard(text.as_bytes()), text.as_bytes());
        }
    }
}
