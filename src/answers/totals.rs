//! Rows that add up others, as people write them under a list.

use crate::model::wording::words;

/// What the first cell of such a row says.
const LABELS: [&str; 17] = [
    "totaal",
    "eindtotaal",
    "gemiddelde",
    "gemiddeld",
    "total",
    "average",
    "mean",
    "median",
    "mediaan",
    "standaardafwijking",
    "standard deviation",
    "std dev",
    "stdev",
    "aantal",
    "count",
    "subtotaal",
    "grand total",
];

/// The longest and shortest of them with what may stand around them, in bytes.
const LENGTHS: std::ops::RangeInclusive<usize> = 4..=40;

/// Whether a cell may be a label of such a row: a quick look at its first letter and length.
pub(super) fn begins_like_totals(cell: &[u8]) -> bool {
    let first = cell.iter().find(|byte| byte.is_ascii_alphabetic());
    LENGTHS.contains(&cell.len()) && first.is_some_and(|first| is_first_letter(*first))
}

/// Whether a label of such a row begins with this letter.
pub(super) const fn is_first_letter(letter: u8) -> bool {
    matches!(
        letter.to_ascii_lowercase(),
        b't' | b'e' | b'g' | b'a' | b'm' | b's' | b'c'
    )
}

/// Whether the whole cell is a label of such a row.
pub(super) fn is_totals(cell: &[u8]) -> bool {
    std::str::from_utf8(cell).is_ok_and(|cell| LABELS.contains(&words(cell).as_str()))
}
