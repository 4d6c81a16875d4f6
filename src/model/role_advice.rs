//! The writing rules for texts about the roles that a program can check: advice to an author, never a reason to refuse a
//! file.

use super::{Advice, RoleTexts, Rule};

/// The most characters of a summary, so that it fits under a bar on a narrow screen.
pub(crate) const LONGEST_SUMMARY: usize = 43;

/// Everything in the texts about the roles that does not keep a rule, in declared order.
#[must_use]
pub fn role_advice(roles: &RoleTexts) -> Vec<Advice> {
    let mut advice = Vec::new();
    for (role, text) in roles.iter() {
        for (language, summary) in text.summary.iter() {
            let characters = summary.chars().count();
            if characters > LONGEST_SUMMARY {
                let (id, rule) = (role.key().to_owned(), Rule::SummaryTooLong { characters });
                advice.push(Advice::new(Some(id), Some(language), rule));
            }
        }
    }
    advice
}
