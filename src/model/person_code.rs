//! When two codes are of one person.

use std::borrow::Cow;

use super::wording::{composed, is_without_width};

/// Whether a cell for a code says that there is none, as people and programs write that. A name may be like such a word in other
/// letters: Nan, or initials in small ones.
pub(crate) const fn is_no_code(cell: &[u8]) -> bool {
    // Most codes end in a digit, and none of these does.
    let may_be = !matches!(cell, [.., b'0'..=b'9']);
    may_be
        && matches!(
            cell,
            b"?" | b"-"
                | b"--"
                | b"\xe2\x80\x93"
                | b"\xe2\x80\x94"
                | b"."
                | b"\\N"
                | b"#N/A"
                | b"#N/B"
                | b"#NULL!"
                | b"<NA>"
                | b"NA"
                | b"N/A"
                | b"n/a"
                | b"NaN"
                | b"nan"
                | b"NULL"
                | b"null"
                | b"None"
                | b"nvt"
                | b"NVT"
                | b"Nvt"
                | b"n.v.t."
                | b"N.v.t."
                | b"N.V.T."
                | b"n.v.t"
                | b"geen"
                | b"Geen"
                | b"geen code"
                | b"Geen code"
                | b"geen idee"
                | b"Geen idee"
                | b"weet niet"
                | b"Weet niet"
                | b"weet ik niet"
                | b"Weet ik niet"
                | b"niet ingevuld"
                | b"Niet ingevuld"
                | b"none"
                | b"no code"
                | b"No code"
                | b"don't know"
                | b"Don't know"
                | b"anoniem"
                | b"ANONIEM"
                | b"Anoniem"
                | b"anonymous"
                | b"Anonymous"
                | b"ANONYMOUS"
                | b"onbekend"
                | b"Onbekend"
                | b"unknown"
                | b"Unknown"
                | b"(leeg)"
                | b"(blank)"
        )
}

/// Whether a code is words alone, or words with a year behind them: `Benchmark`, `Norm 2025`.
pub(crate) fn is_words(code: &[u8]) -> bool {
    let code = code.strip_suffix(b")").unwrap_or(code);
    let words = match code {
        [words @ .., b' ' | b'(', b'1' | b'2', _, _, _] => words,
        // As a number or a code ends.
        [.., b'0'..=b'9'] => return false,
        code => code,
    };
    !words.is_empty() && !words.iter().any(u8::is_ascii_digit)
}

/// Whether a cell for a code is what a spreadsheet makes of a long number: rounded, with a power of ten, such as `1.14851E+11`.
/// Others come out alike.
#[inline]
pub(crate) fn is_rounded_code(cell: &[u8]) -> bool {
    matches!(cell, [b'0'..=b'9', b'.' | b',' | b'E' | b'e', ..]) && has_power_of_ten(cell)
}

fn has_power_of_ten(cell: &[u8]) -> bool {
    let is_digits = |part: &[u8]| !part.is_empty() && part.iter().all(u8::is_ascii_digit);
    let power = cell.iter().position(|byte| matches!(byte, b'E' | b'e'));
    let (number, power) = power
        .and_then(|at| cell.split_at_checked(at))
        .unwrap_or_default();
    let decimals = number.get(2..).unwrap_or_default();
    let power = power.get(1..).unwrap_or_default();
    (number.len() == 1 || is_digits(decimals)) && power.strip_prefix(b"+").is_some_and(is_digits)
}

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
    let has_width = |c: &char| !is_without_width(*c);
    let plain = composed(code.chars().filter(has_width));
    Cow::Owned(plain.trim().to_owned())
}

/// A code without what is easily typed otherwise: capitals, spaces and signs between letters, zeros before a number. Capitals count in a
/// code of letters at random, which has them behind small ones
/// and digits.
pub(crate) fn loose_code(code: &str) -> String {
    let code = person_code(code);
    let mut pairs = code.chars().zip(code.chars().skip(1));
    let is_random = |(one, next): (char, char)| {
        (one.is_lowercase() || one.is_ascii_digit()) && next.is_uppercase()
    };
    let has_capitals = code.contains(char::is_lowercase) && pairs.any(is_random);
    let (mut loose, mut gap) = (String::with_capacity(code.len()), None);
    for sign in code.chars() {
        if sign.is_whitespace() || matches!(sign, '-' | '_' | '.') {
            gap = gap.or(Some(sign));
            continue;
        }
        let mut before = loose.chars().rev();
        let (last, earlier) = (before.next(), before.next());
        let is_digit = |sign: Option<char>| sign.is_some_and(|sign| sign.is_ascii_digit());
        if is_digit(last) && sign.is_ascii_digit() {
            match gap {
                // Two numbers, or one with decimals.
                Some(gap) => loose.push(if gap == '.' { '.' } else { '-' }),
                None if last == Some('0') && !is_digit(earlier) && earlier != Some('.') => {
                    loose.pop();
                }
                None => {}
            }
        }
        gap = None;
        if has_capitals {
            loose.push(sign);
        } else {
            loose.extend(sign.to_lowercase());
        }
    }
    loose
}

#[cfg(test)]
mod tests {
    use super::{is_no_code, is_rounded_code, loose_code, person_code};

    #[test]
    fn words_and_signs_for_none_are_no_codes() {
        for none in ["NA", "nan", "#N/B", "n.v.t.", "—", "anoniem", "(leeg)"] {
            assert!(is_no_code(none.as_bytes()), "{none}");
        }
        for code in ["", "0", "Nan", "na", "S", "x", "anoniem7"] {
            assert!(!is_no_code(code.as_bytes()), "{code}");
        }
    }

    #[test]
    fn a_code_that_was_made_a_rounded_number_has_a_power_of_ten() {
        for rounded in [
            "1.14851E+11",
            "1,14851E+11",
            "1E+11",
            "1.234567890123456e+16",
        ] {
            assert!(is_rounded_code(rounded.as_bytes()), "{rounded}");
        }
        for code in [
            "", "1", "1E11", "4e12", "1.5", "1.E+", "E+11", "1.1x+11", "7e+a",
        ] {
            assert!(!is_rounded_code(code.as_bytes()), "{code}");
        }
    }

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

    #[test]
    fn codes_that_are_easily_typed_for_each_other_are_alike() {
        for (one, other) in [
            ("p01", "P01"),
            ("007", "7"),
            ("p01", "p1"),
            ("Team A", "team-a"),
            ("p 12", "P12"),
            ("0", "00"),
            ("HR01A", "hr1a"),
            ("Jan_de Vries", "jan de vries"),
            ("hr\u{a0}", "HR"),
        ] {
            assert_eq!(loose_code(one), loose_code(other), "{one} {other}");
        }
        for (one, other) in [
            ("1-1", "11"),
            ("1.5", "1.05"),
            ("p10", "p1"),
            ("aB3x", "ab3x"),
            ("ab3X", "Ab3x"),
            ("A1", "A2"),
            ("100", "1"),
        ] {
            assert_ne!(loose_code(one), loose_code(other), "{one} {other}");
        }
    }
}
