//! Hundredths from a decimal number as it was written, so that 22.5 is exactly 2250 of them.

/// Why a number is not a whole number of hundredths that fits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NotHundredths {
    /// More than two decimals.
    Decimals,
    /// Below zero, too large, or no number at all.
    Range,
}

/// The hundredths in a decimal literal such as `22.5`, `3`, `+0.05` or `2.25e1`.
pub(super) fn hundredths(literal: &str) -> Result<u16, NotHundredths> {
    let literal = literal.strip_prefix('+').unwrap_or(literal);
    let (mantissa, exponent) = literal
        .split_once(['e', 'E'])
        .map_or((literal, "0"), |(mantissa, exponent)| (mantissa, exponent));
    let exponent: i32 = exponent.parse().map_err(|_| NotHundredths::Range)?;
    let (whole, decimals) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = format!("{whole}{decimals}");
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(NotHundredths::Range);
    }
    let significant = digits.trim_end_matches('0');
    let dropped = digits.len() - significant.len();
    let significant = significant.trim_start_matches('0');
    if significant.is_empty() {
        return Ok(0);
    }
    let power = i64::from(exponent) + length(dropped) - length(decimals.len()) + 2;
    let zeros = usize::try_from(power).map_err(|_| NotHundredths::Decimals)?;
    if significant.len() + zeros.min(10) > 10 {
        return Err(NotHundredths::Range);
    }
    format!("{significant}{}", "0".repeat(zeros))
        .parse()
        .map_err(|_| NotHundredths::Range)
}

fn length(length: usize) -> i64 {
    i64::try_from(length).unwrap_or(i64::MAX / 4)
}

#[cfg(test)]
mod tests {
    use super::{NotHundredths, hundredths};

    #[test]
    fn a_literal_is_read_exactly() {
        for (literal, expected) in [
            ("22.5", 2250),
            ("22.50", 2250),
            ("22.500", 2250),
            ("+0.05", 5),
            ("0.01", 1),
            ("100", 10_000),
            ("2.25e1", 2250),
            ("1e2", 10_000),
            ("2250e-2", 2250),
            ("0.0", 0),
        ] {
            assert_eq!(hundredths(literal), Ok(expected), "{literal}");
        }
    }

    #[test]
    fn what_does_not_fit_is_refused() {
        for (literal, expected) in [
            ("22.505", NotHundredths::Decimals),
            ("1e-3", NotHundredths::Decimals),
            ("-1.0", NotHundredths::Range),
            ("1000", NotHundredths::Range),
            ("1e400", NotHundredths::Range),
            ("1e99999999999", NotHundredths::Range),
            ("inf", NotHundredths::Range),
            ("nan", NotHundredths::Range),
            ("", NotHundredths::Range),
        ] {
            assert_eq!(hundredths(literal), Err(expected), "{literal}");
        }
    }
}
