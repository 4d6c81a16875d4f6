//! The plan of a half day.

use toml::de::DeTable;

use crate::error::{KeyProblem, RangeProblem, SetProblem};
use crate::model::{Form, Part, PartKind, Slug};

use super::findings::Diagnostics;
use super::language::Languages;
use super::name::UniqueIds;
use super::suggestion::closest;
use super::table::TomlTable;
use super::value::{self, At};
use super::{instrument, key};

/// No part takes longer, in minutes.
const LONGEST: u8 = 240;

/// The names that a part can mean.
pub(super) struct AgendaNames {
    pub(super) cases: Vec<Slug>,
    pub(super) situations: Vec<Slug>,
}

/// What was seen in the parts before: the cases and situations, and where the statements are.
#[derive(Default)]
struct SeenParts {
    ids: UniqueIds,
    statements: Option<usize>,
}

/// Reads the root table of a plan.
pub(super) fn read(
    root: &DeTable,
    known: &AgendaNames,
    findings: &mut Diagnostics,
) -> Option<Vec<Part>> {
    let root = TomlTable::new(root, 0, key::AGENDA, findings);
    instrument::format(&root, findings);
    let languages = Languages::read(&root, findings);
    let mut seen = SeenParts::default();
    let tables = (key::PART, key::ANY_PART);
    root.each(tables, key::KIND, findings, |table, findings| {
        part(table, &languages, known, &mut seen, findings)
    })
}

fn part(
    table: &TomlTable,
    languages: &Languages,
    known: &AgendaNames,
    seen: &mut SeenParts,
    findings: &mut Diagnostics,
) -> Option<Part> {
    let raw = table.optional(key::KIND);
    let raw = raw.and_then(|value| value.get_ref().as_str());
    report_beside_the_kind(table.entries, keys(raw), findings);
    let kind = kind(table, known, seen, findings);
    let minutes = minutes(table, findings);
    let title = languages.translated(table, key::TITLE, findings);
    let text = languages.translated(table, key::TEXT, findings);
    Some(Part {
        kind: kind?,
        minutes: minutes?,
        title: title?,
        text: text?,
    })
}

/// Reports a form or an id in a part of a kind that has none.
fn report_beside_the_kind(
    entries: &DeTable,
    expected: &'static [&'static str],
    findings: &mut Diagnostics,
) {
    for found in entries.keys() {
        let name = found.get_ref().as_ref();
        if key::ANY_PART.contains(&name) && !expected.contains(&name) {
            findings.add(
                found.span().start,
                KeyProblem::Unknown {
                    found: name.to_owned(),
                    suggestion: None,
                    expected,
                },
            );
        }
    }
}

/// The keys that a part of a kind has; of a kind that is not known, all.
fn keys(kind: Option<&str>) -> &'static [&'static str] {
    match kind {
        Some("statements") => key::STATEMENTS_PART,
        Some("case" | "situation") => key::NAMED_PART,
        Some(kind) if PartKind::KEYS.contains(&kind) => key::PLAIN_PART,
        _ => key::ANY_PART,
    }
}

fn kind(
    table: &TomlTable,
    known: &AgendaNames,
    seen: &mut SeenParts,
    findings: &mut Diagnostics,
) -> Option<PartKind> {
    let kind = table.raw_text(key::KIND, findings)?;
    Some(match kind.value {
        "welcome" => PartKind::Welcome,
        "self" => PartKind::Alone,
        "statements" => statements(table, kind.at, seen, findings)?,
        "roles" => PartKind::Roles,
        "case" => PartKind::Case(named(table, kind, &known.cases, seen, findings)?),
        "situation" => PartKind::Situation(named(table, kind, &known.situations, seen, findings)?),
        "discuss" => PartKind::Discuss,
        "intention" => PartKind::Intention,
        "break" => PartKind::Break,
        _ => {
            unknown(key::KIND, kind, &PartKind::KEYS, findings);
            return None;
        }
    })
}

/// A vote on the statements, of which there is one in a half day: hands for a statement are counted once.
fn statements(
    table: &TomlTable,
    at: usize,
    seen: &mut SeenParts,
    findings: &mut Diagnostics,
) -> Option<PartKind> {
    let first = *seen.statements.get_or_insert(at);
    if first != at {
        let first = findings.line(first);
        findings.add(at, SetProblem::DoubledStatements { first });
    }
    let found = table.raw_text(key::FORM, findings)?;
    let form = Form::from_key(found.value);
    if form.is_none() {
        unknown(key::FORM, found, &Form::ALL.map(Form::key), findings);
    }
    form.map(PartKind::Statements)
}

/// The case or situation that a part means.
fn named(
    table: &TomlTable,
    kind: At<&str>,
    known: &[Slug],
    seen: &mut SeenParts,
    findings: &mut Diagnostics,
) -> Option<Slug> {
    let found = table.raw_text(key::ID, findings)?;
    let slug = known.iter().find(|known| known.as_str() == found.value);
    if slug.is_none() {
        let names: Vec<&str> = known.iter().map(Slug::as_str).collect();
        unknown(key::ID, found, &names, findings);
    }
    let (at, whole) = (found.at, format!("{}:{}", kind.value, found.value));
    seen.ids.add(At { at, value: &whole }, findings);
    slug.cloned()
}

fn unknown(key: &'static str, found: At<&str>, known: &[&str], findings: &mut Diagnostics) {
    let suggestion = closest(found.value, known.iter().copied());
    findings.add(
        found.at,
        KeyProblem::UnknownValue {
            key,
            found: found.value.to_owned(),
            suggestion: suggestion.map(str::to_owned),
            expected: known.iter().map(ToString::to_string).collect(),
        },
    );
}

fn minutes(table: &TomlTable, findings: &mut Diagnostics) -> Option<u8> {
    let value = table.required(key::MINUTES, findings)?;
    let number = value::whole_number(key::MINUTES, value, findings)?;
    let minutes = value::small(number.value).filter(|found| (1..=LONGEST).contains(found));
    if minutes.is_none() {
        let found = number.value.to_string();
        let most = LONGEST;
        findings.add(number.at, RangeProblem::Minutes { found, most });
    }
    minutes
}
