//! The words of `reliability`.

use crate::model::{ByRole, Perspective};
use crate::statistics::reliability::Missing;

/// The words of a report on how well statements measure.
#[derive(Debug)]
pub struct ReliabilityWords {
    /// Above the report.
    pub title: &'static str,
    /// The answers were made up to try things with.
    pub example: &'static str,
    /// How many rows counted, and from whose eyes they are.
    pub rows: fn(&str, Perspective) -> String,
    /// Which rows count when answers are missing.
    pub counted: fn(Missing) -> &'static str,
    /// Instead of every figure: there are fewer people than this, and why that matters.
    pub too_few: fn(u64) -> String,
    /// Every row is of the short form.
    pub short_form: &'static str,
    /// The figures of a role.
    pub figures: RoleFigures<&'static str>,
    /// The two ends of an interval.
    pub interval: fn(&str, &str) -> String,
    /// The heads above the figures of statements.
    pub heads: StatementFigures<&'static str>,
    /// The roles above narrow columns, in two parts.
    pub split_roles: ByRole<(&'static str, &'static str)>,
    /// Above the statements of a role.
    pub statements: fn(&str) -> String,
    /// What the figures mean for this list.
    pub remark: fn(&Remark<'_>) -> String,
    /// Instead of a figure, in a sentence.
    pub cannot: &'static str,
    /// What the sign instead of a figure means; from how many people on there are figures.
    pub sign: fn(&str, u64) -> String,
    /// Before the line with this measurement error for a statement file.
    pub measurement_error: fn(&str) -> String,
    /// From how many people there is such a line.
    pub no_measurement_error: fn(u64) -> String,
    /// Above the explanations.
    pub guide: &'static str,
    /// A figure and what it says, for every figure.
    pub explanations: &'static [(&'static str, &'static str)],
    /// The last line on standard error.
    pub closing: fn(&Closing) -> String,
}

/// Something for every figure of a role, in the order in which they are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(
    missing_docs,
    reason = "each field belongs to the figure with its name"
)]
pub struct RoleFigures<T> {
    pub people: T,
    pub used: T,
    pub alpha: T,
    pub interval: T,
    pub standardized_alpha: T,
    pub omega: T,
    pub error: T,
}

/// Something for every figure of a statement; those about other roles have their names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(
    missing_docs,
    reason = "each field belongs to the figure with its name"
)]
pub struct StatementFigures<T> {
    pub id: T,
    pub answered: T,
    pub mean: T,
    pub sd: T,
    pub item_rest: T,
    pub alpha_if_dropped: T,
}

impl<T> RoleFigures<T> {
    /// The seven in order.
    pub fn into_array(self) -> [T; 7] {
        [
            self.people,
            self.used,
            self.alpha,
            self.interval,
            self.standardized_alpha,
            self.omega,
            self.error,
        ]
    }
}

/// What the figures mean for this list. Roles are named, statements are an id with a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remark<'a> {
    /// No figures: they would come from fewer people than this.
    TooFewPeople {
        /// The role.
        role: &'a str,
        /// Who counts.
        missing: Missing,
        /// How many there have to be.
        fewest: u64,
    },
    /// No figures: fewer than two statements vary.
    NothingVaries {
        /// The role.
        role: &'a str,
    },
    /// Fewer people than it takes to judge.
    FewPeople {
        /// The role.
        role: &'a str,
        /// How many people count.
        people: u64,
        /// From how many one can judge.
        few: u64,
    },
    /// No alpha: what the statements add up to does not vary.
    NoAlpha {
        /// The role.
        role: &'a str,
    },
    /// Alpha is below zero.
    NegativeAlpha {
        /// The role.
        role: &'a str,
    },
    /// No omega, nor an alpha without a statement: there are only two.
    TwoStatements {
        /// The role.
        role: &'a str,
    },
    /// No omega: one factor does not fit.
    NoOmega {
        /// The role.
        role: &'a str,
    },
    /// No standard error: a statement was left out.
    NoErrorWithout {
        /// The role.
        role: &'a str,
    },
    /// The answers do not differ at all.
    DoesNotVary {
        /// The statement.
        statement: &'a str,
    },
    /// There are no answers.
    Unanswered {
        /// The statement.
        statement: &'a str,
    },
}

/// What the last line counts.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Closing {
    /// Rows that counted.
    pub rows: u64,
    /// Those of the short form, when there are others too.
    pub short: u64,
    /// Rows of other perspectives, by the key of each that occurs.
    pub others: Vec<(&'static str, u64)>,
    /// Problems of every kind.
    pub problems: u64,
    /// Rows that were never handed in.
    pub unfinished: u64,
    /// Whether those were left out.
    pub left_out: bool,
}

/// The help of `reliability`; the options for reading files have that of `score`.
#[derive(Debug)]
#[expect(
    missing_docs,
    reason = "each field is the help of the option with its name"
)]
pub struct ReliabilityHelp {
    pub about: &'static str,
    pub usage: &'static str,
    pub examples: &'static str,
    pub missing: &'static str,
    pub perspective: &'static str,
    pub format: &'static str,
}
