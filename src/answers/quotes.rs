//! Quotes around an answer, and the apostrophe in front of one.

/// The pairs of quotes that may stand around an answer.
const QUOTES: [(char, char); 8] = [
    ('"', '"'),
    ('\'', '\''),
    ('“', '”'),
    ('‘', '’'),
    ('„', '”'),
    ('„', '“'),
    ('‚', '’'),
    ('«', '»'),
];

/// What stands in the quotes around a cell.
pub(super) fn within_quotes(cell: &str) -> Option<&str> {
    let inside = |(open, close): &(char, char)| cell.strip_prefix(*open)?.strip_suffix(*close);
    let inside = QUOTES.iter().find_map(inside).map(str::trim);
    inside.filter(|inside| !inside.is_empty())
}

/// What stands behind the apostrophe with which a spreadsheet keeps a cell as text.
pub(super) fn after_apostrophe(cell: &str) -> Option<&str> {
    let rest = cell.strip_prefix('\'').map(str::trim_start);
    rest.filter(|rest| !rest.is_empty())
}
