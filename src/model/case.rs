//! A case from practice, with a way to act for each role.

use super::{ByRole, LanguageTag, Role, Slug, Translated};

/// The fewest cases that can tell a role from chance.
pub(crate) const FEWEST_CASES: usize = 4;
/// The most cases of one file.
pub(crate) const MOST_CASES: usize = 12;

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
    pub actions: ByRole<Action>,
}

/// A way to act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Action {
    /// What one does.
    pub text: Translated<String>,
    /// What that costs in this very case.
    pub costs: Option<Translated<String>>,
    /// The same case by someone who is nothing but this role.
    pub extreme: Option<Translated<String>>,
}

impl Case {
    /// What choosing a role costs in this case, when the file says it.
    #[must_use]
    pub fn costs(&self, role: Role, language: &LanguageTag) -> Option<&str> {
        let costs = self.actions[role].costs.as_ref()?;
        Some(costs.get(language))
    }

    /// How a role at its purest lives this case, when the file says it.
    #[must_use]
    pub fn extreme(&self, role: Role, language: &LanguageTag) -> Option<&str> {
        let extreme = self.actions[role].extreme.as_ref()?;
        Some(extreme.get(language))
    }
}
