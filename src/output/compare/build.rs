//! From mixes to finished comparisons.

use crate::model::{Fraction, Role};
use crate::output::Origin;
use crate::output::document::{Block, Document, Length, Section, SectionId, Side};
use crate::words::{compare, group as group_words, report};

use super::input::{Compared, With};

/// One comparison: what was found, or why nothing is said, and what shows it.
pub(super) struct OneComparison {
    pub(super) headline: String,
    pub(super) blocks: Vec<Block>,
    /// The statements on which the two sides differ most, under their heading.
    pub(super) statements: Option<(&'static str, Vec<Block>)>,
}

/// The finished comparisons. The headline of the first is that of the report.
#[must_use]
pub fn build(compared: &Compared<'_>, origin: &Origin<'_>) -> Document {
    let mut found = compared.found().into_iter();
    let first = found.next();
    let headline = first.as_ref().map(|found| found.headline.clone());
    let first = first.into_iter().flat_map(|found| found.sections(false));
    let others = found.flat_map(|found| found.sections(true));
    Document {
        title: compare::title(compared.spoken).to_owned(),
        facts: vec![origin.date()],
        headline: headline.unwrap_or_default(),
        sections: first
            .chain(others)
            .chain(compared.talk(origin.language))
            .chain(compared.ending(origin))
            .collect(),
        colophon: origin.colophon(),
    }
}

impl OneComparison {
    /// The comparison, with its headline above it unless that stands above the whole, and the statements.
    fn sections(self, with_headline: bool) -> Vec<Section> {
        let heading = with_headline.then_some(&*self.headline);
        let found = Section::new(SectionId::Beside, heading, self.blocks);
        let statements = self
            .statements
            .map(|(heading, blocks)| Section::new(SectionId::Beside, Some(heading), blocks));
        std::iter::once(found).chain(statements).collect()
    }
}

impl Compared<'_> {
    fn found(&self) -> Vec<OneComparison> {
        let lists = match &self.beside {
            With::Situation(situation) => return vec![self.beside_situation(situation)],
            With::Lists(lists) => lists,
        };
        let first = lists.iter().position(|beside| self.needs(beside));
        let lists = lists.iter().enumerate();
        lists
            .map(|(place, beside)| self.beside_list(beside, first == Some(place)))
            .collect()
    }

    /// What is good to know about all comparisons, what this is not, and where the model comes from.
    fn ending(&self, origin: &Origin<'_>) -> [Section; 2] {
        let language = self.spoken;
        let notes = self.notes();
        let notes = (!notes.is_empty()).then_some(Block::List(notes));
        [
            Section::new(
                SectionId::Notes,
                Some(report::notes(language)),
                notes.into_iter().collect(),
            ),
            Section::new(SectionId::Limits, None, origin.limits()),
        ]
    }

    fn notes(&self) -> Vec<String> {
        let mut notes = Vec::new();
        if self.made_up {
            notes.push(group_words::example(self.spoken).to_owned());
        }
        notes.extend(
            self.too_few_colleagues
                .map(|few| compare::too_few(self.spoken, few)),
        );
        if self.incomplete > 0 {
            notes.push(compare::incomplete(self.spoken, self.incomplete));
        }
        if self.assumed_error {
            notes.push(report::assumed_error(self.spoken).to_owned());
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
    pub(super) fn share(&self, label: &str, share: Fraction) -> Side {
        Side {
            label: label.to_owned(),
            length: Length::Share(share.to_f64()),
            text: self.spoken.numbers().whole(share),
        }
    }

    /// Who can add a role, and what such a person brings.
    pub(super) fn adding(&self, role: Role) -> String {
        let brings = self.roles[role].brings.get(self.language);
        compare::adds(self.spoken, self.name(role), brings)
    }

    /// The words that fit a role.
    pub(super) fn fitting(&self, role: Role) -> String {
        let words = self.roles[role].words.get(self.language);
        format!(
            "{} {}.",
            report::words(self.spoken, self.name(role)),
            words.join(", ")
        )
    }
}
