//! How well the statements of a role measure one thing, for a trainer or researcher with enough data.
//!
//! [`CrossProducts`] collects whole numbers from rows; [`Reliability`] is what follows from them: coefficient α
//! (Cronbach 1951) with the interval of Feldt (1965), ω of one factor (R. P. `McDonald` 1999), the standard error of
//! measurement, and per statement the corrected item-total correlation. The figures are those of R's `psych`.

mod all_statements;
mod alpha;
mod covariance;
mod cross_products;
mod f_distribution;
mod figures;
mod hint;
mod layout;
mod one_factor;
mod report;
mod reported;
mod role_products;
mod statement;
mod tile;
mod two_dates;

pub use cross_products::CrossProducts;
pub use figures::{Evidence, Hint, RoleReliability, StatementReliability};
pub use report::Reliability;
pub use reported::{Between, Reported};
pub(crate) use two_dates::TwoDates;

/// Which rows count for a figure about a role when answers are missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Missing {
    /// The rows that answered every statement of the role.
    #[default]
    Listwise,
    /// For each pair of statements the rows that answered both.
    Pairwise,
}

impl Missing {
    /// Both policies, the usual one first.
    pub const ALL: [Self; 2] = [Self::Listwise, Self::Pairwise];

    /// The stable English key used in options and JSON.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Listwise => "listwise",
            Self::Pairwise => "pairwise",
        }
    }
}
