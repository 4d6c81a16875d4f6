//! How a mix is put in words, whoever it is of.

use crate::model::{ByRole, Fraction, Role};
use crate::output::document::{Estimate, Legend, Margin, Mix, MixRow};
use crate::words::person as words;
use crate::words::{Language, report};

impl MixRow {
    pub(super) fn new(
        language: Language,
        role: Role,
        (name, summary): (&str, &str),
        share: Estimate,
        guess: Option<String>,
    ) -> Self {
        Self {
            role,
            name: name.to_owned(),
            summary: summary.to_owned(),
            sentence: words::share_sentence(language, name, &share.printed, summary),
            share,
            guess,
        }
    }
}

impl Mix {
    /// The rows from the largest on, with what the margin of the shares is, what its circle in the triangle is, and whose the mix is.
    pub(super) fn new(
        language: Language,
        rows: [MixRow; 3],
        (margin, triangle_margin): (Option<&'static str>, &'static str),
        whose: &'static str,
    ) -> Self {
        let printed = rows.iter().map(|row| &*row.share.printed);
        let is_rounded = is_rounded(printed);
        let named = rows
            .each_ref()
            .map(|row| format!("{} {}", row.name, row.share.printed));
        Self {
            third: words::third(language),
            rounded: is_rounded.then(|| words::rounded(language)),
            bars: report::mix(language),
            margin,
            triangle: report::triangle(language),
            in_words: report::triangle_in_words(language, &named),
            triangle_margin,
            outside: report::outside(language),
            whose,
            rows: rows.into(),
        }
    }
}

/// That the shares of one of these mixes, as they are printed, do not add up to 100.
pub(super) fn rounded(
    language: Language,
    printed: impl IntoIterator<Item = ByRole<String>>,
) -> Option<Legend> {
    let mut mixes = printed.into_iter();
    let is_rounded = mixes.any(|mix| is_rounded(mix.iter().map(|(_, share)| &**share)));
    is_rounded.then(|| Legend::number(report::rounded(language)))
}

/// Whether the three shares of a mix, as they are printed, do not add up to 100.
fn is_rounded<'p>(printed: impl IntoIterator<Item = &'p str>) -> bool {
    let shares = printed.into_iter();
    let sum: i32 = shares.filter_map(|share| share.parse::<i32>().ok()).sum();
    sum != 100
}

impl Estimate {
    pub(super) fn new(language: Language, value: Fraction, margin: Option<f64>) -> Self {
        let numbers = language.numbers();
        Self {
            value: value.to_f64(),
            printed: numbers.whole(value),
            margin: margin.map(|value| Margin {
                value,
                printed: numbers.margin(value),
            }),
        }
    }
}
