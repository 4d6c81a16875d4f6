//! From a profile to a finished report.

use crate::model::{
    Answers, ByRole, ExpectedOrder, Form, Fraction, LanguageTag, Perspective, Profile,
    Questionnaire, Role, RoleText, RoleTexts, Shares,
};
use crate::output::Origin;
use crate::output::document::{Document, Estimate, Section, SectionId};
use crate::random::Seed;
use crate::words::Language;
use crate::words::person as words;
use crate::words::report;

/// From this share on, in points of the 66⅔ there are at most, nearly everything is one role.
const NEARLY_ALL: i128 = 60;

/// Everything a result is made from.
#[derive(Debug, Clone, Copy)]
pub struct Person<'a> {
    /// The statements.
    pub questionnaire: &'a Questionnaire,
    /// Which of them were asked.
    pub form: Form,
    /// The order in which they were shown, as indices in file order.
    pub order: &'a [usize],
    /// What the person had in mind.
    pub perspective: Perspective,
    /// The language of the statements.
    pub language: &'a LanguageTag,
    /// In which language the result is made, and when the answers were given.
    pub origin: Origin<'a>,
    /// The code of the person described.
    pub id: &'a str,
    /// The same, only when the person gave one.
    pub given_id: Option<&'a str>,
    /// The seed of the order, when it was shuffled.
    pub seed: Option<Seed>,
    /// What is told about the roles.
    pub roles: &'a RoleTexts,
    /// The answers.
    pub answers: &'a Answers,
    /// What follows from them.
    pub profile: &'a Profile,
    /// How strongly the person expected to use each role, 1 to 5.
    pub guess: Option<&'a ByRole<u8>>,
    /// Whether to say which statements mattered most.
    pub explain: bool,
    /// What the person wants to do with it.
    pub intention: Option<&'a str>,
}

/// The finished result of a person.
#[must_use]
pub fn build(person: &Person<'_>) -> Document {
    let result = Built {
        person: *person,
        words: person.origin.language,
        ranked: person.profile.roles.map(|role| role.score).ranked(),
    };
    Document {
        title: person.questionnaire.title().get(person.language).clone(),
        facts: result.facts(),
        headline: words::headline(result.words, person.perspective, &result.standing()),
        sections: result.sections(),
        colophon: person.origin.colophon(),
    }
}

/// A result while it is put in words.
pub(super) struct Built<'a> {
    pub(super) person: Person<'a>,
    /// The language of the sentences.
    pub(super) words: Language,
    /// From the highest score to the lowest; ties and roles without a score keep declared order.
    pub(super) ranked: [Role; 3],
}

impl<'a> Built<'a> {
    /// Day, form, perspective and code, as far as they are known, as they stand under the headline.
    fn facts(&self) -> Vec<String> {
        let day = Some(self.person.origin.date()).filter(|day| !day.is_empty());
        let facts = [
            report::form(self.words, self.person.form).to_owned(),
            report::perspective(self.words, self.person.perspective).to_owned(),
        ];
        let id = self.person.given_id.map(|id| report::id(self.words, id));
        day.into_iter().chain(facts).chain(id).collect()
    }

    fn sections(&self) -> Vec<Section> {
        let section = Section::new;
        let language = self.words;
        let mut sections = vec![
            section(SectionId::Standing, None, self.standing_blocks()),
            section(SectionId::Today, None, self.today()),
        ];
        sections.extend(self.roles());
        sections.push(section(SectionId::Missing, None, self.missing()));
        sections.push(section(SectionId::Next, None, self.next()));
        let heading = Some(words::numbers_heading(language));
        sections.push(section(SectionId::Numbers, heading, self.numbers()));
        sections.push(section(SectionId::Certainty, None, self.certainty()));
        let heading = Some(report::notes(language));
        sections.push(section(SectionId::Notes, heading, self.notes()));
        sections.extend(self.explained());
        sections.push(section(
            SectionId::Limits,
            None,
            self.person.origin.limits(),
        ));
        sections
    }

    pub(super) fn name(&self, role: Role) -> &'a str {
        self.person.roles.name(role, self.person.language)
    }

    pub(super) fn role_text(&self, role: Role) -> &'a RoleText {
        &self.person.roles[role]
    }

    pub(super) fn shares(&self) -> Option<&'a Shares> {
        self.person.profile.shares.as_ref()
    }

    /// The mix, where something can be said of it.
    pub(super) fn told(&self) -> Option<&'a Shares> {
        self.person.profile.judged().ok()
    }

    /// Whether nearly everything is one role.
    pub(super) fn is_nearly_one_role(&self, shares: &Shares) -> bool {
        let [top, ..] = self.ranked;
        shares.mix[top] >= Fraction::new(NEARLY_ALL, 1).unwrap_or(Fraction::ZERO)
    }

    /// The leading roles, the highest first; none where nothing can be said.
    pub(super) fn leading(&self) -> Vec<Role> {
        let Some(shares) = self.told() else {
            return Vec::new();
        };
        let leads = |role: &Role| shares.leading.contains(*role);
        self.ranked.into_iter().filter(leads).collect()
    }

    pub(super) fn expected(&self) -> Option<ExpectedOrder> {
        self.person.guess.map(ExpectedOrder::of_ratings)
    }

    pub(super) fn estimate(&self, value: Fraction, margin: f64) -> Estimate {
        Estimate::new(self.words, value, Some(margin))
    }
}
