//! From figures to a finished report: every number as text, every sentence.

use crate::model::{Form, LanguageTag, Role};
use crate::statistics::reliability::{
    Hint, Missing, Reliability, Reported, RoleReliability, StatementReliability,
};
use crate::texts::reliability::Remark;
use crate::texts::{Language, Numbers, Texts};
use crate::words::reliability::{self as wording, Wrong};

use super::{Findings, figures};

/// The measurement errors that a statement file can hold, in hundredths of a score point.
const HUNDREDTHS: std::ops::RangeInclusive<f64> = 1.0..=10_000.0;

/// A report with all its words and numbers; a figure that cannot be computed is nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Report {
    /// About whom it is.
    pub(super) about: Vec<String>,
    /// The names of the roles.
    pub(super) roles: Vec<&'static str>,
    /// The figures of the roles: a name, and one for each role; none when there are too few people for any.
    pub(super) figures: Vec<(&'static str, Vec<Option<String>>)>,
    /// What those mean.
    pub(super) remarks: Vec<String>,
    /// What is said about the mix, under its heading; nothing when too few people answered every statement.
    pub(super) mix: Option<(&'static str, Vec<String>)>,
    /// The same about people who filled in the list on two dates; nothing when nobody did.
    pub(super) two_dates: Option<(&'static str, Vec<String>)>,
    /// The statements per role, of the roles with enough people.
    pub(super) statements: Vec<RoleStatements>,
    /// Before the line for a statement file, and that line; or from when there is one.
    pub(super) measurement_error: (String, Option<String>),
}

/// The figures of the statements of a role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct RoleStatements {
    /// What they are.
    pub(super) heading: String,
    /// The names of the figures.
    pub(super) heads: Vec<&'static str>,
    /// The same, with those that are other roles in two parts.
    pub(super) split_heads: Vec<String>,
    /// Per statement an id and its figures.
    pub(super) rows: Vec<(String, Vec<Option<String>>)>,
    /// What they suggest.
    pub(super) remarks: Vec<String>,
}

/// What the sentences of a report are made with.
struct Builder<'a> {
    findings: &'a Findings<'a>,
    of_statements: &'a LanguageTag,
    language: Language,
    texts: &'a Texts,
}

/// The report of what was found.
pub(super) fn build(
    findings: &Findings<'_>,
    of_statements: &LanguageTag,
    language: Language,
) -> Report {
    let texts = language.texts();
    let (words, reliability) = (texts.reliability, findings.reliability);
    let rows = texts.numbers.grouped(reliability.rows);
    let mut about = vec![(words.rows)(&rows, findings.perspective)];
    if reliability.tells_nothing() {
        about.push((words.too_few)(Reliability::FEWEST_SHOWN));
    } else {
        about.push((words.counted)(reliability.missing).to_owned());
        about.extend((findings.form == Form::Short).then(|| words.short_form.to_owned()));
    }
    if findings.example {
        about.push(words.example.to_owned());
    }
    let builder = Builder {
        findings,
        of_statements,
        language,
        texts,
    };
    let roles = Role::ALL.into_iter();
    let told = |role: &Role| !reliability.roles[*role].withheld;
    Report {
        about,
        roles: roles
            .clone()
            .map(|role| crate::words::role_name(texts.language, role))
            .collect(),
        figures: if Role::ALL.iter().any(told) {
            builder.figures()
        } else {
            Vec::new()
        },
        remarks: roles
            .clone()
            .flat_map(|role| builder.role_remarks(role))
            .chain(builder.too_few_complete())
            .collect(),
        mix: builder.mix(),
        two_dates: findings
            .told_of_two_dates(language)
            .filter(|_| !reliability.tells_nothing()),
        statements: roles
            .filter(told)
            .map(|role| builder.statements(role))
            .collect(),
        measurement_error: measurement_error(reliability, texts),
    }
}

/// The line for a statement file, from enough people on.
fn measurement_error(reliability: &Reliability, texts: &Texts) -> (String, Option<String>) {
    let enough = Reliability::ENOUGH_FOR_MEASUREMENT_ERROR;
    let error = reliability
        .measurement_error
        .filter(|error| reliability.fewest_people() >= enough && fits(*error));
    match error {
        None => ((texts.reliability.no_measurement_error)(enough), None),
        Some(error) => {
            let line = format!("measurement-error = {}", Numbers::MACHINE.rounded(error, 2));
            let error = texts.numbers.rounded(error, 1);
            ((texts.reliability.measurement_error)(&error), Some(line))
        }
    }
}

/// Whether a measurement error rounds to one that a statement file can hold.
fn fits(error: f64) -> bool {
    HUNDREDTHS.contains(&(error * 100.0).round())
}

impl Builder<'_> {
    fn number(&self, value: Option<f64>, decimals: u32) -> Option<String> {
        let value = value.filter(|value| value.is_finite());
        value.map(|value| self.texts.numbers.rounded(value, decimals))
    }

    fn count(&self, count: u64) -> String {
        self.texts.numbers.grouped(count)
    }

    /// The names of the figures with those of every role.
    fn figures(&self) -> Vec<(&'static str, Vec<Option<String>>)> {
        let words = self.texts.reliability;
        let names = words.figures.into_array().into_iter();
        let names = names.chain([wording::share(self.language)]);
        let of_role = |role| {
            let found: &RoleReliability = &self.findings.reliability.roles[role];
            let told = !found.withheld;
            let interval = found.interval.map(|(low, high)| {
                let [low, high] = [low, high].map(|end| self.number(Some(end), 2));
                low.zip(high)
                    .map(|(low, high)| (words.interval)(&low, &high))
            });
            [
                told.then(|| self.count(found.people)),
                told.then(|| self.count(found.used as u64)),
                self.number(found.alpha, 2),
                interval.flatten(),
                self.number(found.standardized_alpha, 2),
                self.number(found.omega, 2),
                self.number(found.error, 1),
                self.number(self.findings.reliability.share(role), 2),
            ]
        };
        let columns = Role::ALL.map(of_role);
        let row = |place: usize| {
            let cells = columns.iter().map(|column| column.get(place)?.clone());
            cells.collect()
        };
        let names = names.enumerate();
        names.map(|(place, name)| (name, row(place))).collect()
    }

    fn role_remarks(&self, role: Role) -> Vec<String> {
        let reliability = self.findings.reliability;
        let found = &reliability.roles[role];
        let name = crate::words::role_name(self.texts.language, role);
        let (people, few) = (found.people, RoleReliability::FEW);
        let mut remarks = Vec::new();
        if reliability.tells_nothing() {
            return Vec::new();
        }
        if found.withheld {
            remarks.push(Remark::TooFewPeople {
                role: name,
                missing: reliability.missing,
                fewest: Reliability::FEWEST_SHOWN,
            });
        } else if found.used < 2 {
            remarks.push(Remark::NothingVaries { role: name });
        } else {
            if found.too_few_to_judge() {
                remarks.push(Remark::FewPeople {
                    role: name,
                    people,
                    few,
                });
            }
            remarks.extend(uncomputed(found, reliability.missing, name));
        }
        self.sentences(&remarks)
    }

    fn too_few_complete(&self) -> Option<String> {
        let reliability = self.findings.reliability;
        let withheld = !reliability.tells_nothing() && !reliability.tells_of_the_mix();
        withheld.then(|| wording::too_few_complete(self.language, Reliability::FEWEST_SHOWN))
    }

    /// How well the mix measures, pair by pair, and where it hardly does.
    fn mix(&self) -> Option<(&'static str, Vec<String>)> {
        let reliability = self.findings.reliability;
        let reported = reliability.reported.as_ref()?;
        let people = self.count(reliability.complete);
        let mut sentences = vec![wording::over(self.language, &people)];
        sentences.extend(reported.pairs.iter().map(|pair| {
            let cannot = || self.texts.reliability.cannot.to_owned();
            let [difference, correlation] = [pair.difference, pair.correlation]
                .map(|figure| self.number(figure, 2).unwrap_or_else(cannot));
            let roles = pair
                .roles
                .map(|role| crate::words::role_name(self.texts.language, role));
            wording::pair(self.language, roles, &difference, &correlation)
        }));
        sentences.extend(self.hardly_better_than_chance(reported));
        Some((wording::mix(self.language), sentences))
    }

    fn hardly_better_than_chance(&self, reported: &Reported) -> Option<String> {
        let bound = Reported::HARDLY_BETTER_THAN_CHANCE;
        let low = |figure: Option<f64>| figure.is_some_and(|figure| figure < bound);
        let shares = reported.shares.iter().filter(|(_, share)| low(**share));
        let shares: Vec<&str> = shares
            .map(|(role, _)| crate::words::role_name(self.texts.language, role))
            .collect();
        let pairs = reported.pairs.iter().filter(|pair| low(pair.difference));
        let pairs: Vec<[&str; 2]> = pairs
            .map(|pair| {
                pair.roles
                    .map(|role| crate::words::role_name(self.texts.language, role))
            })
            .collect();
        let bound = self.texts.numbers.rounded(bound, 2);
        (!shares.is_empty() || !pairs.is_empty())
            .then(|| wording::hardly_better_than_chance(self.language, &bound, &shares, &pairs))
    }

    fn sentences(&self, remarks: &[Remark<'_>]) -> Vec<String> {
        remarks
            .iter()
            .map(|remark| (self.texts.reliability.remark)(remark))
            .collect()
    }

    fn statements(&self, role: Role) -> RoleStatements {
        let words = self.texts.reliability;
        let heads = words.heads;
        let found = &self.findings.reliability.roles[role];
        let names = [
            heads.id,
            heads.answered,
            heads.mean,
            heads.sd,
            heads.item_rest,
            heads.alpha_if_dropped,
        ];
        let others = role.others().into_iter();
        let split = others.clone().map(|other| words.split_roles[other]);
        let split = split.map(|(start, end)| format!("{start}-\n{end}"));
        let others = others.map(|other| crate::words::role_name(self.texts.language, other));
        let remarks = found.statements.iter();
        RoleStatements {
            heading: (words.statements)(crate::words::role_name(self.texts.language, role)),
            heads: names.into_iter().chain(others).collect(),
            split_heads: names.map(str::to_owned).into_iter().chain(split).collect(),
            rows: found
                .statements
                .iter()
                .map(|statement| self.row(role, statement))
                .collect(),
            remarks: remarks
                .flat_map(|statement| self.statement_remarks(role, statement))
                .collect(),
        }
    }

    fn row(&self, role: Role, statement: &StatementReliability) -> (String, Vec<Option<String>>) {
        let mut cells = vec![
            Some(self.count(statement.answered)),
            self.number(statement.mean, 2),
            self.number(statement.sd, 2),
            self.number(statement.item_rest, 2),
            self.number(statement.alpha_if_dropped, 2),
        ];
        let others = role.others().into_iter();
        cells.extend(others.map(|other| self.number(statement.with_role[other], 2)));
        let id = figures::id(self.findings.questionnaire, statement.place);
        (id.to_owned(), cells)
    }

    fn statement_remarks(&self, role: Role, statement: &StatementReliability) -> Vec<String> {
        let named = self.named(statement.place);
        let name = named.as_str();
        if !statement.varies {
            return self.sentences(&[if statement.answered == 0 {
                Remark::Unanswered { statement: name }
            } else {
                Remark::DoesNotVary { statement: name }
            }]);
        }
        let role_name = |role| crate::words::role_name(self.texts.language, role);
        let wrong = statement.hint.map(|hint| match hint {
            Hint::KeyedTheWrongWay => Wrong::Way,
            Hint::MeasuresAnotherRole(other) => Wrong::Role {
                own: role_name(role),
                other: role_name(other),
            },
            Hint::HardlyHangsTogether => Wrong::Hardly,
        });
        let hint = wrong.map(|wrong| wording::hint(self.language, name, wrong));
        hint.into_iter().collect()
    }

    /// The id of a statement with its text.
    fn named(&self, place: usize) -> String {
        let Some(statement) = self.findings.questionnaire.statement(place) else {
            return String::new();
        };
        let (open, close) = self.texts.language.quotes();
        format!(
            "{} ({open}{}{close})",
            statement.id,
            statement.text.get(self.of_statements)
        )
    }
}

/// What is odd about the figures of a role, and what they lack.
fn uncomputed<'a>(
    found: &RoleReliability,
    missing: Missing,
    role: &'a str,
) -> impl Iterator<Item = Remark<'a>> {
    let left_out = |statement: &StatementReliability| !statement.varies && statement.answered > 0;
    let alpha = match found.alpha {
        None => Some(Remark::NoAlpha { role }),
        Some(alpha) if alpha < 0.0 => Some(Remark::NegativeAlpha { role }),
        Some(_) => None,
    };
    let omega = match found.omega {
        None if found.used == 2 => Some(Remark::TwoStatements { role }),
        None => Some(Remark::NoOmega { role }),
        Some(_) => None,
    };
    let error = found.error.is_none()
        && missing == Missing::Pairwise
        && found.statements.iter().any(left_out);
    let error = error.then_some(Remark::NoErrorWithout { role });
    [alpha, omega, error].into_iter().flatten()
}
