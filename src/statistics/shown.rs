//! How much of the answers to a statement may be shown.

/// Below this number of people more is held back.
pub(crate) const SMALL_GROUP: u64 = 10;

/// What may be shown of the answers to one statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ShownAnswers {
    /// Too few people answered it: nothing.
    TooFew,
    /// Only that everyone, or everyone but one, answered the same: the one who differs would know what all others answered.
    Unanimous,
    /// Nothing: what everyone answered to a unanimous statement of its role would be what remains of the mean score.
    Withheld,
    /// Counts, mean and spread.
    Everything,
}
