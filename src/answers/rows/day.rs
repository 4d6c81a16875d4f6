//! Whether a cell says when a row was handed in.

use crate::answers::answer::says_nothing;
use crate::model::yes_or_no;

/// Whether the date of handing in is one: not a word for none or no, not zeros, not the day from which computers count.
///
/// LimeSurvey writes 1980-01-01 when it keeps no dates: such a row was handed in.
pub(super) fn is_submitted(cell: &[u8]) -> bool {
    let cell = cell.trim_ascii();
    let text = String::from_utf8_lossy(cell);
    let is_no = says_nothing(&text) || yes_or_no(&text) == Some(false);
    let mut digits = cell.iter().filter(|byte| byte.is_ascii_digit()).peekable();
    let is_zero = digits.peek().is_some() && digits.all(|digit| *digit == b'0');
    !(is_no || is_zero || is_of_year(cell, b"1970"))
}

/// Whether a date is of this year, which is no part of a time or of a number of days.
fn is_of_year(cell: &[u8], year: &[u8]) -> bool {
    let numbers = cell.split(|byte| !byte.is_ascii_digit());
    let first: Vec<&[u8]> = numbers
        .filter(|number| !number.is_empty())
        .take(3)
        .collect();
    let is_date = first.len() == 3 || cell.iter().any(u8::is_ascii_alphabetic);
    is_date && first.contains(&year)
}

/// Whether a date of handing in is a day on which somebody may have done so: 1980-01-01 is none.
pub(super) fn is_day(cell: &[u8]) -> bool {
    is_submitted(cell) && cell.iter().any(u8::is_ascii_digit) && !is_of_year(cell, b"1980")
}

#[cfg(test)]
mod tests {
    use super::{is_day, is_submitted};

    #[test]
    fn the_day_from_which_a_program_counts_is_a_year_and_no_part_of_a_time() {
        for day in [
            "2024-03-01T10:11:12.198000Z",
            "2024-03-01 19:70:19.1980",
            "45419.71980324",
            "45419.1970",
        ] {
            assert!(
                is_submitted(day.as_bytes()) && is_day(day.as_bytes()),
                "{day}"
            );
        }
        for start in ["1970-01-01 00:00:00", "Thu Jan 01 1970", "01/01/1970"] {
            assert!(!is_submitted(start.as_bytes()), "{start}");
        }
        for none in ["1980-01-01 00:00:00", "01.01.1980", "1-jan-1980"] {
            assert!(
                is_submitted(none.as_bytes()) && !is_day(none.as_bytes()),
                "{none}"
            );
        }
    }
}
