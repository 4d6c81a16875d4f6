//! What is told of people who filled in the list on two dates.

use crate::model::{ByRole, Role};
use crate::output::wire::{WireObject, object};
use crate::statistics::reliability::{RoleReliability, TwoDates};
use crate::words::{Language, role_name, two_dates as words};

use super::Findings;

impl Findings<'_> {
    /// What two lists of one person, with every statement answered, have to differ by in a share.
    fn difference_needed(&self) -> Option<ByRole<f64>> {
        let precision = self.questionnaire.precision(self.form);
        precision.map(|precision| precision.difference_needed())
    }

    /// About all rows: how many people, and whether these are too few to judge by.
    pub(super) fn of_two_dates(&self) -> WireObject {
        let told = self.two_dates.smallest_change().is_some();
        object! {
            "two_dates": told.then(|| self.two_dates.people()),
            "two_dates_too_few_to_judge": told.then(|| self.two_dates.too_few_to_judge()),
        }
    }

    /// About a role: the smallest change, and beside it the difference needed.
    pub(super) fn change_of(&self, role: Role) -> WireObject {
        let change = self.two_dates.smallest_change();
        let needed = self.difference_needed().filter(|_| change.is_some());
        object! {
            "smallest_change": change.map(|change| change[role]),
            "difference_needed": needed.map(|needed| needed[role]),
        }
    }

    /// The heading and the sentences; nothing when nobody filled in the list twice.
    pub(super) fn told_of_two_dates(
        &self,
        language: Language,
    ) -> Option<(&'static str, Vec<String>)> {
        let people = self.two_dates.people();
        let heading = words::heading(language);
        let changes = self.two_dates.smallest_change();
        let Some((changes, needed)) = changes.zip(self.difference_needed()) else {
            let sentence = words::too_few(language, TwoDates::FEWEST_SHOWN);
            return (people > 0).then(|| (heading, vec![sentence]));
        };
        let number = |value| language.numbers().rounded(value, 1);
        let roles = Role::ALL.map(|role| {
            let name = role_name(language, role);
            words::change(
                language,
                name,
                &number(changes[role]),
                &number(needed[role]),
            )
        });
        let few = self.two_dates.too_few_to_judge();
        let few = few.then(|| words::few(language, RoleReliability::FEW));
        let sentences = [words::over(language, people)]
            .into_iter()
            .chain(roles)
            .chain([words::explained(language).to_owned()])
            .chain(few);
        Some((heading, sentences.collect()))
    }
}
