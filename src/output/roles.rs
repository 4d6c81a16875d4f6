//! The roles, explained.

use crate::model::{LanguageTag, Role, RoleText, RoleTexts, Situation, Translated};
use crate::screen::Display;
use crate::words::{as_sentence, capitalised};
use crate::words::{ideal, person, report, roles as words};

use super::document::{self, Block, Document, Labelled, Legend, Section, SectionId, prose};
use super::wire::{WireObject, line, object};
use super::{Format, Origin};

/// What something is told about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RolesSubject {
    /// A role in full.
    Role(Role),
    /// What the model says of people and teams with all three.
    Model,
    /// The three roles in short, the model, and situations that need them.
    All,
}

/// What is told, and from what.
#[derive(Debug, Clone, Copy)]
pub struct RolesContent<'a> {
    /// The texts about the roles.
    pub roles: &'a RoleTexts,
    /// The situations.
    pub situations: &'a [Situation],
    /// About what.
    pub subject: RolesSubject,
    /// Another role follows, so that whose model it is comes after that.
    pub goes_on: bool,
    /// The language of the texts.
    pub language: &'a LanguageTag,
}

/// What is told in a format; the display matters to the formats for a terminal only.
#[must_use]
pub fn write(
    format: Format,
    told: &RolesContent<'_>,
    origin: &Origin<'_>,
    display: Display,
) -> String {
    document::write(format, || build(told, origin), || json(told), display)
}

fn build(told: &RolesContent<'_>, origin: &Origin<'_>) -> Document {
    let (headline, mut sections) = match told.subject {
        RolesSubject::Role(role) => told.whole(role, origin),
        RolesSubject::Model => {
            let sections = mixed(origin).into_iter().chain(together(origin));
            (
                words::introduction(origin.language).to_owned(),
                sections.collect(),
            )
        }
        RolesSubject::All => told.all(origin),
    };
    if !told.goes_on {
        let credit = vec![prose(report::credit(origin.language))];
        sections.push(Section::new(SectionId::Limits, None, credit));
    }
    Document {
        title: words::title(origin.language).to_owned(),
        facts: vec![origin.date()],
        headline,
        sections,
        colophon: origin.colophon(),
    }
}

impl RolesContent<'_> {
    fn all(&self, origin: &Origin<'_>) -> (String, Vec<Section>) {
        let short = |(role, text)| self.short(role, text, origin);
        let sections = self.roles.iter().map(short).chain(mixed(origin));
        let sections = sections
            .chain([self.needed(origin)])
            .chain(together(origin));
        let introduction = words::introduction(origin.language).to_owned();
        (introduction, sections.collect())
    }

    fn short(&self, role: Role, text: &RoleText, origin: &Origin<'_>) -> Section {
        let more = report::more(origin.language, role.key());
        let name = capitalised(text.name.get(self.language));
        let blocks = vec![
            Block::Prose(as_sentence(text.summary.get(self.language))),
            Block::Prose(text.origin.get(self.language).clone()),
            Block::Legend(vec![Legend::Number(more)]),
        ];
        Section::new(SectionId::Told, Some(&name), blocks)
    }

    /// How hard situations need each role.
    fn needed(&self, origin: &Origin<'_>) -> Section {
        let language = origin.language;
        let line = |situation: &Situation| {
            let ratings = self.roles.iter().map(|(role, text)| {
                let rating = situation.ratings[role].value();
                format!("{} {rating}", text.name.get(self.language))
            });
            let title = situation.title.get(self.language);
            words::situation(language, title, &ratings.collect::<Vec<_>>())
        };
        let mut blocks = vec![
            prose(words::ratings(language)),
            Block::List(self.situations.iter().map(line).collect()),
        ];
        let beside = self.situations.first();
        let beside = beside.map(|first| Legend::Number(words::beside(language, first.id.as_str())));
        blocks.extend(beside.map(|beside| Block::Legend(vec![beside])));
        Section::new(SectionId::Told, Some(words::situations(language)), blocks)
    }

    fn whole(&self, role: Role, origin: &Origin<'_>) -> (String, Vec<Section>) {
        let (language, text) = (origin.language, &self.roles[role]);
        let one = |text: &Translated<String>| text.get(self.language).clone();
        let several = |text: &Translated<Vec<String>>| text.get(self.language).join(", ");
        let (name, summary) = (one(&text.name), one(&text.summary));
        let headline = as_sentence(&format!("{name}: {summary}"));
        let optional = |heading, text: &Option<Translated<String>>| {
            text.as_ref().map(|text| said(heading, one(text)))
        };
        let mut sections = vec![
            said(words::origin(language), one(&text.origin)),
            said(words::core_words(language), several(&text.core_words)),
            Section::new(
                SectionId::Told,
                Some(words::strengths(language)),
                self.strengths(role, origin),
            ),
            said(words::words(language), several(&text.words)),
        ];
        sections.extend(optional(words::bridge(language), &text.bridge));
        sections.extend(optional(words::grow(language), &text.grow));
        sections.extend(optional(words::irritation(language), &text.irritation));
        sections.extend([
            said(words::brings(language), one(&text.brings)),
            said(words::leading(language), one(&text.leading)),
            said(words::question(language), one(&text.question)),
        ]);
        (headline, sections)
    }

    /// Each strength with its price and what helps against it.
    fn strengths(&self, role: Role, origin: &Origin<'_>) -> Vec<Block> {
        let (language, text) = (origin.language, &self.roles[role]);
        let strengths = text.strengths.get(self.language).iter().zip(&text.pitfalls);
        let labelled = |(label, text): (&str, &String)| Labelled::new(label, text);
        let told = strengths.map(|(strength, pitfall)| {
            let price = [
                (person::watch(language), pitfall.text.get(self.language)),
                (person::try_out(language), pitfall.avoid.get(self.language)),
            ];
            let price = price.map(labelled).to_vec();
            [Block::Prose(strength.clone()), Block::Labelled(price)]
        });
        told.flatten().collect()
    }
}

/// What the model says of the mix that everyone is.
fn mixed(origin: &Origin<'_>) -> [Section; 3] {
    let language = origin.language;
    [
        said(ideal::many_heading(language), ideal::many(language)),
        said(ideal::only_one_heading(language), ideal::only_one(language)),
        said(
            ideal::undervalued_heading(language),
            ideal::undervalued(language),
        ),
    ]
}

/// What it says of working together, and of leading.
fn together(origin: &Origin<'_>) -> [Section; 3] {
    let language = origin.language;
    let leading = ideal::leading(language).iter();
    let leading = Block::List(leading.copied().map(str::to_owned).collect());
    let heading = Some(ideal::leading_heading(language));
    [
        said(ideal::team_heading(language), ideal::team(language)),
        Section::new(SectionId::Told, heading, vec![leading]),
        said(ideal::pride_heading(language), ideal::pride(language)),
    ]
}

/// A sentence under its heading.
fn said(heading: &str, text: impl Into<String>) -> Section {
    Section::new(
        SectionId::Told,
        Some(heading),
        vec![Block::Prose(text.into())],
    )
}

/// One JSON object, whatever role was asked for: `roles`, by role its texts, and `situations` with their `ratings`, 1 to 5.
fn json(told: &RolesContent<'_>) -> String {
    let situations = told.situations.iter().map(|situation| {
        object! {
            "situation": situation.id.as_str(),
            "title": situation.title.get(told.language),
            "ratings": situation.ratings.map(|rating| rating.value()),
        }
    });
    line(&object! {
        "roles": told.roles.map(|text| texts(text, told.language)),
        "situations": situations.collect::<Vec<WireObject>>(),
    })
}

fn texts(text: &RoleText, language: &LanguageTag) -> WireObject {
    let strengths = text.strengths.get(language).iter().zip(&text.pitfalls);
    let strengths = strengths.map(|(strength, pitfall)| {
        object! {
            "strength": strength,
            "watch": pitfall.text.get(language),
            "avoid": pitfall.avoid.get(language),
        }
    });
    let optional = |text: &Option<Translated<String>>| {
        let text = text.as_ref();
        text.map(|text| text.get(language).clone())
    };
    object! {
        "name": text.name.get(language),
        "summary": text.summary.get(language),
        "origin": text.origin.get(language),
        "core_words": text.core_words.get(language),
        "strengths": strengths.collect::<Vec<WireObject>>(),
        "words": text.words.get(language),
        "brings": text.brings.get(language),
        "leading": text.leading.get(language),
        "question": text.question.get(language),
        "grow": optional(&text.grow),
        "irritation": optional(&text.irritation),
        "bridge": optional(&text.bridge),
    }
}
