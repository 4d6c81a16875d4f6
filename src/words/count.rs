//! A number with its noun, so that no sentence says "1 rows" or "row(s)".

use std::fmt;

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
