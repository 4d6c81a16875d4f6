//! Numbers that people see as codes: 7 that is shown as `0007` or `P-007`.

/// Whether a whole number is shown as a code: with zeros or a word before its digits, and none of the signs of an amount.
pub(super) fn is_shown_as_code(shown: &str, number: &str) -> bool {
    let number = number.strip_suffix(".0").unwrap_or(number);
    let digits: String = shown.chars().filter(char::is_ascii_digit).collect();
    let may_stand = |c: char| c.is_alphanumeric() || "-_/# ".contains(c);
    let plain = digits.trim_start_matches('0');
    let has_word = shown.contains(char::is_alphabetic);
    shown.ends_with(|c: char| c.is_ascii_digit())
        && shown.chars().all(may_stand)
        && plain == number.trim_start_matches('0')
        && number.bytes().all(|byte| byte.is_ascii_digit())
        && (has_word || digits.len() > number.len())
}

#[cfg(test)]
mod tests {
    use super::is_shown_as_code;

    #[test]
    fn a_number_with_zeros_or_a_word_before_it_is_a_code() {
        for (shown, number) in [
            ("0007", "7"),
            ("P-007", "7"),
            ("P7", "7"),
            ("00-12", "12"),
            ("0000", "0"),
            ("0007", "7.0"),
        ] {
            assert!(is_shown_as_code(shown, number), "{shown}");
        }
        for (shown, number) in [
            ("7", "7"),
            ("1.007", "1007"),
            ("1 007", "1007"),
            ("0,0", "0"),
            ("0.00", "0"),
            ("€ 7", "7"),
            ("7 jaar", "7"),
            ("-07", "-7"),
            ("P-007", "7.4"),
            ("P2-007", "7"),
            ("1E+05", "100000"),
        ] {
            assert!(!is_shown_as_code(shown, number), "{shown}");
        }
    }
}
