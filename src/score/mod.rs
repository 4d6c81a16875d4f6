//! Scoring many rows: the same numbers as [`Profile`](crate::model::Profile) gives, looked up in tables.

mod lookup;
mod packed_sums;

pub(crate) use lookup::{LeadVerdict, LookedUp, LookupScorer, Numerators};
