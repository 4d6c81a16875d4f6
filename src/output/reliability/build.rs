//! From figures to a document: every number as text, every sentence.

use crate::model::{Form, LanguageTag, Role};
use crate::output::Origin;
use crate::output::document::{
    Block, Cell, Document, Labelled, Legend, Section, SectionId, TableBlock, TableRow, prose,
};
use crate::statistics::reliability::{
    Reliability, Reported, RoleReliability, StatementReliability,
};
use crate::words::reliability::{self as words, guide};
use crate::words::{Language, Numbers, role_name};

use super::{Findings, figures};

/// The measurement errors that a statement file can hold, in hundredths of a score point.
const HUNDREDTHS: std::ops::RangeInclusive<f64> = 1.0..=10_000.0;

/// What the sentences of a report are made with.
pub(super) struct ReliabilityBuilder<'a> {
    pub(super) findings: &'a Findings<'a>,
    /// The language of the statements.
    pub(super) of_statements: &'a LanguageTag,
    pub(super) language: Language,
}

/// The report of what was found.
pub(super) fn document(
    findings: &Findings<'_>,
    of_statements: &LanguageTag,
    origin: &Origin<'_>,
) -> Document {
    let language = origin.language;
    let builder = ReliabilityBuilder {
        findings,
        of_statements,
        language,
    };
    Document {
        title: words::title(language).to_owned(),
        facts: vec![origin.date()],
        headline: builder.headline(),
        sections: builder.sections(),
        colophon: origin.colophon(),
    }
}

impl ReliabilityBuilder<'_> {
    const fn reliability(&self) -> &Reliability {
        self.findings.reliability
    }

    pub(super) const fn name(&self, role: Role) -> &'static str {
        role_name(self.language, role)
    }

    /// The roles of which there are figures.
    fn told(&self) -> impl Iterator<Item = (Role, &RoleReliability)> {
        let roles = self.reliability().roles.iter();
        roles.filter(|(_, found)| !found.withheld)
    }

    fn number(&self, value: Option<f64>, decimals: u32) -> Option<String> {
        let value = value.filter(|value| value.is_finite());
        value.map(|value| self.language.numbers().rounded(value, decimals))
    }

    fn count(&self, count: u64) -> String {
        self.language.numbers().grouped(count)
    }

    fn headline(&self) -> String {
        if self.reliability().tells_nothing() {
            return words::too_few(self.language, Reliability::FEWEST_SHOWN);
        }
        let alpha = |(role, found): (Role, &RoleReliability)| {
            Some((self.name(role), self.number(found.alpha, 2)?))
        };
        let alphas: Vec<_> = self.told().filter_map(alpha).collect();
        if alphas.is_empty() {
            return words::title(self.language).to_owned();
        }
        let statements = self.told().flat_map(|(_, found)| &found.statements);
        let hints = statements.filter(|statement| statement.hint.is_some());
        words::headline(self.language, &alphas, hints.count() as u64)
    }

    fn sections(&self) -> Vec<Section> {
        let example = self.findings.example.then(|| words::example(self.language));
        let section = |id, blocks| Section::new(id, None, blocks);
        let mut sections = vec![
            section(SectionId::Example, example.map(prose).into_iter().collect()),
            section(SectionId::About, self.about()),
            section(SectionId::Standing, self.roles()),
        ];
        if self.told().next().is_none() {
            return sections;
        }
        sections.extend(self.mix());
        sections.extend(self.two_dates());
        sections.extend(
            self.told()
                .map(|(role, found)| self.statements(role, found)),
        );
        sections.push(section(SectionId::Notes, self.notes()));
        sections.push(section(SectionId::Notes, self.measurement_error()));
        sections.push(self.guide());
        sections
    }

    fn about(&self) -> Vec<Block> {
        let reliability = self.reliability();
        let rows = words::rows(
            self.language,
            &self.count(reliability.rows),
            self.findings.perspective,
        );
        let mut about = vec![Block::Prose(rows)];
        if !reliability.tells_nothing() {
            about.push(prose(words::counted(self.language, reliability.missing)));
            let short = self.findings.form == Form::Short;
            about.extend(short.then(|| prose(words::short_form(self.language))));
        }
        about
    }

    /// The figures of the roles, unless there are too few people for any, and what those mean.
    fn roles(&self) -> Vec<Block> {
        let mut blocks = Vec::new();
        if self.told().next().is_some() {
            blocks.push(self.role_table());
        }
        let remarks = Role::ALL.into_iter();
        let remarks = remarks.flat_map(|role| self.role_remarks(role));
        blocks.extend(list(remarks.chain(self.too_few_complete())));
        blocks
    }

    fn role_table(&self) -> Block {
        let columns = Role::ALL.map(|role| self.role_figures(role));
        let names = words::figures(self.language).iter();
        let row = |(place, name): (usize, &&str)| {
            let figures = columns.iter();
            let figures = figures.map(|column| column.get(place).cloned().flatten());
            self.table_row(name, Role::ALL.map(|role| self.name(role)), figures)
        };
        let roles = Role::ALL.map(|role| self.name(role).to_owned());
        Block::Table(TableBlock {
            heads: std::iter::once(String::new()).chain(roles).collect(),
            rows: names.enumerate().map(row).collect(),
        })
    }

    /// In the order of their names.
    fn role_figures(&self, role: Role) -> [Option<String>; 8] {
        let found = &self.reliability().roles[role];
        let told = !found.withheld;
        let interval = found.interval.and_then(|(low, high)| {
            let [low, high] = [low, high].map(|end| self.number(Some(end), 2));
            Some(words::interval(self.language, &low?, &high?))
        });
        [
            told.then(|| self.count(found.people)),
            told.then(|| self.count(found.used as u64)),
            self.number(found.alpha, 2),
            interval,
            self.number(found.standardized_alpha, 2),
            self.number(found.omega, 2),
            self.number(found.error, 1),
            self.number(self.reliability().share(role), 2),
        ]
    }

    /// Figures behind their name; in words `name: head figure; head figure.`
    fn table_row<'h>(
        &self,
        name: &str,
        heads: impl IntoIterator<Item = &'h str>,
        figures: impl Iterator<Item = Option<String>> + Clone,
    ) -> TableRow {
        let cannot = words::cannot(self.language);
        let said = heads.into_iter().zip(figures.clone());
        let said =
            said.map(|(head, figure)| format!("{head} {}", figure.as_deref().unwrap_or(cannot)));
        let said = said.collect::<Vec<_>>().join("; ");
        let name_cell = Cell::Text(name.to_owned());
        TableRow {
            cells: std::iter::once(name_cell)
                .chain(figures.map(cell))
                .collect(),
            sentence: format!("{name}: {said}."),
        }
    }

    /// How well the mix measures, pair by pair, and where it hardly does.
    fn mix(&self) -> Option<Section> {
        let reported = self.reliability().reported.as_ref()?;
        let people = self.count(self.reliability().complete);
        let mut sentences = vec![words::over(self.language, &people)];
        sentences.extend(reported.pairs.iter().map(|pair| {
            let cannot = || words::cannot(self.language).to_owned();
            let [difference, correlation] = [pair.difference, pair.correlation]
                .map(|figure| self.number(figure, 2).unwrap_or_else(cannot));
            let roles = pair.roles.map(|role| self.name(role));
            words::pair(self.language, roles, &difference, &correlation)
        }));
        sentences.extend(self.hardly_better_than_chance(reported));
        let heading = Some(words::mix(self.language));
        Some(Section::new(
            SectionId::Told,
            heading,
            vec![Block::List(sentences)],
        ))
    }

    fn two_dates(&self) -> Option<Section> {
        let (heading, sentences) = self.findings.told_of_two_dates(self.language)?;
        let blocks = vec![Block::List(sentences)];
        Some(Section::new(SectionId::Told, Some(heading), blocks))
    }

    fn hardly_better_than_chance(&self, reported: &Reported) -> Option<String> {
        let bound = Reported::HARDLY_BETTER_THAN_CHANCE;
        let low = |figure: Option<f64>| figure.is_some_and(|figure| figure < bound);
        let shares = reported.shares.iter().filter(|(_, share)| low(**share));
        let shares: Vec<&str> = shares.map(|(role, _)| self.name(role)).collect();
        let pairs = reported.pairs.iter().filter(|pair| low(pair.difference));
        let pairs: Vec<[&str; 2]> = pairs
            .map(|pair| pair.roles.map(|role| self.name(role)))
            .collect();
        let bound = self.language.numbers().rounded(bound, 2);
        (!shares.is_empty() || !pairs.is_empty())
            .then(|| words::hardly_better_than_chance(self.language, &bound, &shares, &pairs))
    }

    /// The figures of the statements of a role, and what they suggest.
    fn statements(&self, role: Role, found: &RoleReliability) -> Section {
        let own = words::heads(self.language).iter().copied();
        let others = role.others().into_iter();
        let hyphenated = others.map(|other| words::hyphenated(self.language, other));
        let statements = found.statements.iter();
        let rows = statements
            .clone()
            .map(|statement| self.row(role, statement));
        let table = Block::Table(TableBlock {
            heads: own.chain(hyphenated).map(str::to_owned).collect(),
            rows: rows.collect(),
        });
        let remarks = statements.filter_map(|statement| self.statement_remarks(role, statement));
        let heading = words::statements(self.language, self.name(role));
        let blocks = std::iter::once(table).chain(list(remarks)).collect();
        Section::new(SectionId::Statements, Some(&heading), blocks)
    }

    fn row(&self, role: Role, statement: &StatementReliability) -> TableRow {
        let others = role.others().into_iter();
        let own = [
            Some(self.count(statement.answered)),
            self.number(statement.mean, 2),
            self.number(statement.sd, 2),
            self.number(statement.item_rest, 2),
            self.number(statement.alpha_if_dropped, 2),
        ];
        let with_others = others.clone();
        let with_others = with_others.map(|other| self.number(statement.with_role[other], 2));
        let figures = own.into_iter().chain(with_others);
        let heads = words::heads(self.language).iter().copied().skip(1);
        let heads = heads.chain(others.map(|other| self.name(other)));
        let id = figures::id(self.findings.questionnaire, statement.place);
        self.table_row(id, heads, figures)
    }

    /// How far the hints can be trusted, and what the sign instead of a figure means.
    fn notes(&self) -> Vec<Block> {
        let mut notes = Vec::new();
        if self.reliability().reported.is_some() {
            notes.push(prose(words::how_often_named(self.language)));
        }
        if self.lacks() {
            let sign = |sign| words::sign(self.language, sign, Reliability::FEWEST_SHOWN);
            notes.push(Block::Legend(vec![Legend::Sign {
                shown: sign("–"),
                spoken: sign(&format!("“{}”", words::cannot(self.language))),
            }]));
        }
        notes
    }

    /// Whether a figure that is shown cannot be computed.
    fn lacks(&self) -> bool {
        let of_roles = Role::ALL
            .into_iter()
            .flat_map(|role| self.role_figures(role));
        let rows = self.told().flat_map(|(role, found)| {
            let rows = found.statements.iter();
            rows.flat_map(move |statement| self.row(role, statement).cells)
        });
        of_roles
            .map(cell)
            .chain(rows)
            .any(|cell| cell == Cell::Nothing)
    }

    /// The line for a statement file, from enough people on.
    fn measurement_error(&self) -> Vec<Block> {
        let reliability = self.reliability();
        let enough = Reliability::ENOUGH_FOR_MEASUREMENT_ERROR;
        let error = reliability
            .measurement_error
            .filter(|error| reliability.fewest_people() >= enough && fits(*error));
        let Some(error) = error else {
            return vec![Block::Prose(words::no_measurement_error(
                self.language,
                enough,
            ))];
        };
        let line = format!("measurement-error = {}", Numbers::MACHINE.rounded(error, 2));
        let error = self.language.numbers().rounded(error, 1);
        let before = words::measurement_error(self.language, &error);
        vec![Block::Prose(before), Block::Line(line)]
    }

    fn guide(&self) -> Section {
        let explained = guide::figures(self.language);
        let explained = explained.map(|(figure, said)| Labelled::new(figure, said));
        let heading = Some(guide::heading(self.language));
        Section::new(
            SectionId::Notes,
            heading,
            vec![Block::Labelled(explained.to_vec())],
        )
    }
}

fn cell(figure: Option<String>) -> Cell {
    figure.map_or(Cell::Nothing, Cell::Figure)
}

/// Nothing where there are no sentences.
fn list(sentences: impl Iterator<Item = String>) -> Option<Block> {
    let sentences: Vec<String> = sentences.collect();
    (!sentences.is_empty()).then_some(Block::List(sentences))
}

/// Whether a measurement error rounds to one that a statement file can hold.
fn fits(error: f64) -> bool {
    HUNDREDTHS.contains(&(error * 100.0).round())
}
