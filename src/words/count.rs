//! A number with its noun, so that no sentence says "1 rows" or "row(s)".

use std::fmt;

use super::Language;

/// A number with the noun that fits it: `Count::of(2, "row", "rows")`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Count {
    number: u64,
    one: &'static str,
    many: &'static str,
}

impl Count {
    /// The number with its noun for one and for any other number.
    pub(crate) const fn of(number: u64, one: &'static str, many: &'static str) -> Self {
        Self { number, one, many }
    }
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let noun = if self.number == 1 {
            self.one
        } else {
            self.many
        };
        write!(f, "{} {noun}", self.number)
    }
}

/// Fixed words about a number: `#` is the number, and of `[one|many]` there is what fits it.
pub(super) fn by_number(language: Language, number: u64, dutch: &str, english: &str) -> String {
    numbered(number, word!(language, dutch, english))
}

/// A text of [`by_number`], in one language.
pub(super) fn numbered(number: u64, text: &str) -> String {
    let mut rest = text;
    let mut said = String::new();
    while let Some((before, choice)) = rest.split_once('[') {
        let (choice, after) = choice.split_once(']').unwrap_or((choice, ""));
        let (one, many) = choice.split_once('|').unwrap_or((choice, choice));
        said += before;
        said += if number == 1 { one } else { many };
        rest = after;
    }
    (said + rest).replace('#', &number.to_string())
}

#[cfg(test)]
mod tests {
    use super::{Language, by_number};

    #[test]
    fn a_sentence_fits_its_number() {
        let rows = |number| {
            by_number(
                Language::English,
                number,
                "",
                "[One|All #] row[|s] [is|are] in.",
            )
        };
        assert_eq!(rows(1), "One row is in.");
        assert_eq!(rows(2), "All 2 rows are in.");
        assert_eq!(by_number(Language::Dutch, 0, "# rij[|en]", ""), "0 rijen");
    }
}
