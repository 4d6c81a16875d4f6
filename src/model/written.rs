//! Answers in a file that are written without words: as a digit, or with a sign for none.

/// Signs that stand for no answer.
const NONE: [&str; 4] = ["?", "-", "–", "—"];

/// Whether a cell says with a sign that there is no answer. White space around it is gone already.
pub(crate) fn is_no_answer(cell: &str) -> bool {
    NONE.contains(&cell)
}

/// The number of `4`, `'4`, `04`, `4.0` or `4,0`; nothing when the cell has another form or the number is above 9. White
/// space around it is gone already.
pub(crate) fn written_digit(cell: &str) -> Option<u8> {
    let cell = cell.strip_prefix(['\'', '’']).unwrap_or(cell).trim_end();
    last_digit(without_zero_decimals(cell))
}

/// The number of an answer's code, as `4` of `A4`, `A04`, `AO04` and `L4`; nothing when the cell has another form.
pub(crate) fn coded_answer(cell: &str) -> Option<u8> {
    let letters = cell.trim_end_matches(|c: char| c.is_ascii_digit());
    let is_code = CODES.iter().any(|code| letters.eq_ignore_ascii_case(code));
    is_code.then(|| last_digit(cell.get(letters.len()..)?))?
}

/// The letters before the codes that LimeSurvey gives to answers.
const CODES: [&str; 3] = ["A", "AO", "L"];

/// Whether a cell is a percentage, such as `75 %`.
pub(crate) fn is_percentage(cell: &str) -> bool {
    let number = cell.trim().strip_suffix('%').map(str::trim_end);
    number.is_some_and(|number| number.replace(',', ".").parse::<f64>().is_ok())
}

/// The only digit of a number after its zeros.
fn last_digit(number: &str) -> Option<u8> {
    let zeros = number.len().saturating_sub(1);
    let &[ref before @ .., digit @ b'0'..=b'9'] = number.as_bytes() else {
        return None;
    };
    (before.iter().all(|byte| *byte == b'0') && zeros < LONGEST_NUMBER).then(|| digit - b'0')
}

/// The most digits of a number that is read.
const LONGEST_NUMBER: usize = 20;

/// `4.0` and `4,00` as `4`.
fn without_zero_decimals(number: &str) -> &str {
    match number.split_once(['.', ',']) {
        Some((whole, zeros)) if !zeros.is_empty() && zeros.bytes().all(|b| b == b'0') => whole,
        _ => number,
    }
}
