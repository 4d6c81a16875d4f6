//! The one file in which numbers become text.

use crate::model::Fraction;

/// How a language writes numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Numbers {
    /// Between the whole number and its decimals.
    pub(crate) decimal_mark: char,
    /// Between groups of three digits.
    pub(crate) group_mark: char,
    /// Behind a number of per cents.
    pub(crate) percent_sign: &'static str,
}

impl Numbers {
    /// As machines read them: a decimal point, no grouping.
    pub(crate) const MACHINE: Self = Self {
        decimal_mark: '.',
        group_mark: ',',
        percent_sign: "%",
    };

    /// A whole number, half away from zero: 62.5 gives "63".
    #[must_use]
    pub fn whole(self, value: Fraction) -> String {
        value.rounded().to_string()
    }

    /// A fraction with a fixed number of decimals, exact to the last digit, half away from zero.
    pub(crate) fn exact(self, value: Fraction, decimals: u32) -> String {
        self.place_mark(value.scaled(decimals), decimals)
    }

    /// A floating-point number with a fixed number of decimals, half away from zero.
    ///
    /// `f64::round` rounds half away from zero; `{:.1}` would round half to even.
    pub(crate) fn rounded(self, value: f64, decimals: u32) -> String {
        let scaled = (value * 10_f64.powi(decimals.cast_signed())).round();
        #[expect(
            clippy::cast_possible_truncation,
            reason = "scores, margins and shares are far below 2⁶³"
        )]
        self.place_mark(i128::from(scaled as i64), decimals)
    }

    /// A margin as it stands beside a whole number: whole too, with a decimal below 1, so that none reads as nothing.
    pub(crate) fn margin(self, value: f64) -> String {
        if value == 0.0 || value >= 0.95 {
            return self.rounded(value, 0);
        }
        if value < 0.05 {
            return format!("<{}", self.rounded(0.1, 1));
        }
        self.rounded(value, 1)
    }

    /// Each count as whole per cents of all, half away from zero, right-aligned; nothing when all are zero.
    pub(crate) fn percents(self, counts: &[u64]) -> Vec<String> {
        let total: u64 = counts.iter().sum();
        let percent = |count: &u64| {
            let percent = Fraction::new(100 * i128::from(*count), i128::from(total))?;
            Some(format!("{:>3}{}", self.whole(percent), self.percent_sign))
        };
        counts.iter().filter_map(percent).collect()
    }

    /// Whether percentages that are printed so do not add up to 100.
    pub(crate) fn are_rounded(percents: &[String]) -> bool {
        let number = |percent: &String| {
            let digits: String = percent.chars().filter(char::is_ascii_digit).collect();
            digits.parse::<u32>().unwrap_or(0)
        };
        !percents.is_empty() && percents.iter().map(number).sum::<u32>() != 100
    }

    /// A count with its thousands grouped: 900000 gives "900.000" in Dutch.
    pub(crate) fn grouped(self, value: u64) -> String {
        let digits = value.to_string();
        let mut text = String::with_capacity(digits.len() + digits.len() / 3);
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                text.push(self.group_mark);
            }
            text.push(digit);
        }
        text
    }

    fn place_mark(self, scaled: i128, decimals: u32) -> String {
        let sign = if scaled < 0 { "-" } else { "" };
        let power = 10_u128.pow(decimals);
        let (whole, rest) = (scaled.unsigned_abs() / power, scaled.unsigned_abs() % power);
        if decimals == 0 {
            return format!("{sign}{whole}");
        }
        format!(
            "{sign}{whole}{}{rest:0width$}",
            self.decimal_mark,
            width = decimals as usize
        )
    }
}

#[cfg(test)]
mod tests {
    use super::Numbers;

    const DUTCH: Numbers = Numbers {
        decimal_mark: ',',
        group_mark: '.',
        percent_sign: " %",
    };

    #[test]
    fn halves_round_away_from_zero() {
        assert_eq!(DUTCH.rounded(62.5, 0), "63");
        assert_eq!(DUTCH.rounded(-0.25, 1), "-0,3");
        assert_eq!(DUTCH.rounded(-0.01, 1), "0,0");
    }

    #[test]
    fn a_margin_is_whole_and_never_reads_as_nothing() {
        let margins = [7.5, 1.2, 0.95, 0.94, 0.05, 0.049, 0.0];
        let printed = margins.map(|margin| DUTCH.margin(margin));
        assert_eq!(printed, ["8", "1", "1", "0,9", "0,1", "<0,1", "0"]);
    }

    #[test]
    fn thousands_are_grouped() {
        assert_eq!(DUTCH.grouped(900_000), "900.000");
        assert_eq!(DUTCH.grouped(12), "12");
    }

    #[test]
    fn percentages_are_whole_half_away_from_zero_and_none_of_nothing() {
        assert_eq!(DUTCH.percents(&[1, 7, 0]), [" 13 %", " 88 %", "  0 %"]);
        assert!(Numbers::MACHINE.percents(&[0, 0]).is_empty());
    }
}
