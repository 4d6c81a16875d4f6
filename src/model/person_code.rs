//! When two codes are of one person.

use std::borrow::Cow;

use super::wording::composed;

/// A code as it is compared: letters with marks are the same whether one character or two write them (Unicode's form NFC),
/// characters without width don't count, and a whole number is the same with `.0` behind it, as programs write a column of
/// numbers with a gap in it.
pub(crate) fn person_code(code: &str) -> Cow<'_, str> {
    let code = code.trim();
    let whole = code.strip_suffix(".0").unwrap_or_default();
    if !whole.is_empty() && whole.bytes().all(|byte| byte.is_ascii_digit()) {
        return Cow::Borrowed(whole);
    }
    if code.is_ascii() {
        return Cow::Borrowed(code);
    }
    let has_width = |c: &char| {
        !matches!(
            c,
            '\u{feff}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{ad}'
        )
    };
    let plain = composed(code.chars().filter(has_width));
    Cow::Owned(plain.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::person_code;

    #[test]
    fn a_code_is_the_same_however_programs_write_it() {
        for (written, code) in [
            ("rene\u{301}e", "ren\u{e9}e"),
            ("\u{200b}ren\u{e9}e\u{feff} ", "ren\u{e9}e"),
            ("7.0", "7"),
            ("007.0", "007"),
        ] {
            assert_eq!(person_code(written), code);
        }
        for code in ["7.5", "7.00", "a.0", ".0", "v1.0", "1.2.0", "Ren\u{e9}e"] {
            assert_eq!(person_code(code), code);
        }
    }
}
