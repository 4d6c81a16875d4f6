//! A case from practice, with a way to act for each role.

use super::{ByRole, Slug, Translated};

/// A case with three ways to act, all defensible.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// Its name on the command line.
    pub id: Slug,
    /// The title a person reads.
    pub title: Translated<String>,
    /// What is going on.
    pub text: Translated<String>,
    /// The way to act that fits each role.
    pub actions: ByRole<Translated<String>>,
}
