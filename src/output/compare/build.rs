//! From mixes to finished comparisons.

use crate::model::{Fraction, Role};
use crate::words::group as group_words;

use super::input::{Compared, With};
use super::report::{Length, Report, Side};

/// The finished comparisons.
#[must_use]
pub fn build(compared: &Compared<'_>) -> Report {
    let blocks = match &compared.beside {
        With::Lists(lists) => {
            let mut explained = false;
            let blocks = lists.iter().map(|beside| {
                let needs = compared.needs(beside);
                let explains = needs && !explained;
                explained |= needs;
                compared.lists_block(beside, explains)
            });
            blocks.collect()
        }
        With::Situation(situation) => vec![compared.situation_block(situation)],
    };
    let result = compared.texts.result;
    Report {
        title: compared.texts.compare.title,
        blocks,
        notes: compared.notes(),
        closing: result
            .closing
            .iter()
            .copied()
            .chain([result.credit])
            .collect(),
    }
}

impl Compared<'_> {
    fn notes(&self) -> Vec<String> {
        let words = self.texts.compare;
        let mut notes = Vec::new();
        if self.made_up {
            notes.push(group_words::example(self.texts.language).to_owned());
        }
        notes.extend(self.too_few_colleagues.map(words.too_few));
        if self.incomplete > 0 {
            notes.push((words.incomplete)(self.incomplete));
        }
        if self.assumed_error {
            notes.push(self.texts.result.assumed_error.to_owned());
        }
        notes
    }

    pub(super) fn name(&self, role: Role) -> &str {
        self.roles.name(role, self.language)
    }

    pub(super) fn names(&self, roles: &[Role]) -> Vec<String> {
        let roles = roles.iter();
        roles.map(|role| self.name(*role).to_owned()).collect()
    }

    /// The roles that the person uses most first; ties keep declared order.
    pub(super) fn ranked(&self) -> [Role; 3] {
        let mix = self.own.list.mix;
        mix.map_or(Role::ALL, |mix| mix.mix.ranked())
    }

    /// A share of the mix.
    pub(super) fn share(&self, share: Fraction) -> Side {
        Side {
            length: Length::Share(share.to_f64()),
            text: self.texts.numbers.whole(share),
        }
    }

    /// Who can add a role, and what such a person brings.
    pub(super) fn adding(&self, role: Role) -> String {
        let brings = self.roles[role].brings.get(self.language);
        (self.texts.compare.adds)(self.name(role), brings)
    }

    /// The words that fit a role.
    pub(super) fn fitting(&self, role: Role) -> String {
        let words = self.roles[role].words.get(self.language);
        format!(
            "{} {}.",
            (self.texts.result.words)(self.name(role)),
            words.join(", ")
        )
    }
}
