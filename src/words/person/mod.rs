//! The result of one person.
//!
//! A sentence claims what its numbers hold: a preference is said as probable or clear, an order only where the difference of
//! the two roles passes the rule, and nothing is called alike.

mod advice;
mod numbers;
mod standing;

pub(crate) use advice::*;
pub(crate) use numbers::*;
pub(crate) use standing::*;
