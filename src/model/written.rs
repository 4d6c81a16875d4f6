//! Answers in a file that are written without words: as a digit, or with a sign for none.

/// Signs that stand for no answer.
const NONE: [&str; 4] = ["?", "-", "–", "—"];

/// Whether a cell says with a sign that there is no answer. White space around it is gone already.
#[must_use]
pub fn is_no_answer(cell: &str) -> bool {
    NONE.contains(&cell)
}

/// The digit of `4`, `'4`, `4.0`, `4,0` or `A4`; nothing when the cell has another form. White space around it is gone already.
#[must_use]
pub fn written_digit(cell: &str) -> Option<u8> {
    let cell = cell.strip_prefix(['\'', '’']).unwrap_or(cell).trim_end();
    let cell = cell
        .strip_prefix(['A', 'a'])
        .unwrap_or_else(|| without_zero_decimals(cell));
    let &[digit @ b'0'..=b'9'] = cell.as_bytes() else {
        return None;
    };
    Some(digit - b'0')
}

/// `4.0` and `4,00` as `4`.
fn without_zero_decimals(number: &str) -> &str {
    match number.split_once(['.', ',']) {
        Some((whole, zeros)) if !zeros.is_empty() && zeros.bytes().all(|b| b == b'0') => whole,
        _ => number,
    }
}
