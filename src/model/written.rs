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

/// A number or the code of an answer without what may be written in another way: `4` for `'4`, `04` and `4,0`, `a4` for `A04`.
/// Nothing for another text.
pub(crate) fn written_code(cell: &str) -> Option<String> {
    let cell = cell.strip_prefix(['\'', '’']).unwrap_or(cell).trim_end();
    let number = cell.trim_start_matches(|c: char| c.is_ascii_alphabetic() || c == '-');
    let letters = cell.get(..cell.len() - number.len())?;
    let number = without_zero_decimals(number);
    let is_number = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    let digits = match number.trim_start_matches('0') {
        "" => "0",
        digits => digits,
    };
    is_number.then(|| format!("{}{digits}", letters.to_lowercase()))
}

/// The letters before the codes that LimeSurvey gives to answers.
const CODES: [&str; 3] = ["A", "AO", "L"];

/// Whether a cell says yes or no, as programs and spreadsheets in Dutch, English, German and French write it.
pub(crate) fn yes_or_no(cell: &str) -> Option<bool> {
    match cell.trim().to_lowercase().as_str() {
        "1" | "true" | "yes" | "waar" | "ja" | "wahr" | "vrai" | "oui" => Some(true),
        "0" | "false" | "no" | "onwaar" | "nee" | "falsch" | "nein" | "faux" | "non" => Some(false),
        _ => None,
    }
}

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
