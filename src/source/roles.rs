//! The texts about the roles.

use std::collections::BTreeMap;

use toml::de::DeTable;

use crate::error::{SetProblem, WordingProblem};
use crate::model::{ByRole, LanguageTag, Pitfall, RoleText, RoleTexts, Translated};

use super::findings::Diagnostics;
use super::language::{Languages, Wording, translated};
use super::table::TomlTable;
use super::value::At;
use super::{instrument, key, name};

/// How many strengths and pitfalls a role has.
const NUMBER: usize = 3;

/// Reads the root table of a file with texts about roles.
pub(super) fn read(root: &DeTable, findings: &mut Diagnostics) -> Option<RoleTexts> {
    let root = TomlTable::new(root, 0, key::ROLES, findings);
    instrument::format(&root, findings);
    let languages = Languages::read(&root, findings);
    let mut texts: ByRole<Option<RoleText>> = ByRole::default();
    let mut seen: ByRole<bool> = ByRole::default();
    let mut names = RoleNames::default();
    let mut right = true;
    let tables = (key::ROLE, key::ROLE_TABLE);
    root.each(tables, key::ROLE, findings, |table, findings| {
        let role = name::role_of(table, findings);
        // The same role again is a mistake of its own.
        let is_new = role.is_none_or(|role| !seen[role]);
        let text = role_text(table, &languages, is_new.then_some(&mut names), findings);
        right &= role.is_some();
        if let Some(role) = role {
            name::once(role, &mut seen, table.at(), findings);
            texts[role] = text;
        }
        Some(())
    })?;
    if right {
        name::report_missing(seen, 0, findings);
    }
    texts.all()
}

/// The names of roles so far, by language, with the lines they stand on.
#[derive(Default)]
struct RoleNames(BTreeMap<(String, String), usize>);

impl RoleNames {
    /// Reports a name that another role has in the same language.
    fn add(&mut self, names: &[Wording<String>], findings: &mut Diagnostics) {
        for name in names {
            let line = findings.line(name.at);
            let known = (name.language.to_string(), name.value.to_lowercase());
            if let Some(first) = self.0.insert(known, line) {
                let found = name.value.clone();
                findings.add(name.at, SetProblem::AlikeNames { found, first });
            }
        }
    }
}

fn role_text(
    table: &TomlTable,
    languages: &Languages,
    names: Option<&mut RoleNames>,
    findings: &mut Diagnostics,
) -> Option<RoleText> {
    let name = languages.text(table, key::NAME, findings);
    if let (Some(names), Some(name)) = (names, &name) {
        names.add(name, findings);
    }
    let name = name.and_then(translated);
    let summary = languages.translated(table, key::SUMMARY, findings);
    let origin = languages.translated(table, key::ORIGIN, findings);
    let core_words = words(table, key::CORE_WORDS, languages, findings);
    let strengths = strengths(table, languages, findings);
    let pitfalls = pitfalls(table, languages, findings);
    let words = words(table, key::WORDS, languages, findings);
    let brings = languages.translated(table, key::BRINGS, findings);
    let leading = languages.translated(table, key::LEADING, findings);
    let question = languages.translated(table, key::QUESTION, findings);
    let grow = languages.optional(table, key::GROW, findings);
    let irritation = languages.optional(table, key::IRRITATION, findings);
    let bridge = languages.optional(table, key::BRIDGE, findings);
    Some(RoleText {
        name: name?,
        summary: summary?,
        origin: origin?,
        core_words: core_words?,
        strengths: strengths?,
        pitfalls: pitfalls?,
        words: words?,
        brings: brings?,
        leading: leading?,
        question: question?,
        grow,
        irritation,
        bridge,
    })
}

/// A list of words in every language, at least one.
fn words(
    table: &TomlTable,
    key: &'static str,
    languages: &Languages,
    findings: &mut Diagnostics,
) -> Option<Translated<Vec<String>>> {
    let lists = languages.list(table, key, findings)?;
    for list in lists.iter().filter(|list| list.value.is_empty()) {
        let language = Some(list.language.clone());
        findings.add(list.at, WordingProblem::EmptyText { key, language });
    }
    translated(lists.into_iter().map(|list| list.map(plain)).collect())
}

fn strengths(
    table: &TomlTable,
    languages: &Languages,
    findings: &mut Diagnostics,
) -> Option<Translated<[String; NUMBER]>> {
    let lists = languages.list(table, key::STRENGTHS, findings)?;
    let entries = lists.into_iter().filter_map(|list| {
        let Wording {
            language,
            at,
            value,
        } = list;
        let value = three(plain(value), key::STRENGTHS, Some(&language), at, findings)?;
        Some(Wording {
            language,
            at,
            value,
        })
    });
    translated(entries.collect())
}

fn pitfalls(
    table: &TomlTable,
    languages: &Languages,
    findings: &mut Diagnostics,
) -> Option<[Pitfall; NUMBER]> {
    let tables = table.tables(key::PITFALL, findings)?;
    let mut pitfalls = Vec::with_capacity(tables.len());
    for (entries, span) in tables {
        let table = TomlTable::new(entries, span.start, key::PITFALL_TABLE, findings);
        let text = languages.translated(&table, key::TEXT, findings);
        let avoid = languages.translated(&table, key::AVOID, findings);
        pitfalls.push(text.zip(avoid).map(|(text, avoid)| Pitfall { text, avoid }));
    }
    let pitfalls = three(pitfalls, key::PITFALL, None, table.at(), findings)?;
    let [first, second, third] = pitfalls;
    Some([first?, second?, third?])
}

/// Exactly three; another number is reported.
fn three<T>(
    items: Vec<T>,
    key: &'static str,
    language: Option<&LanguageTag>,
    at: usize,
    findings: &mut Diagnostics,
) -> Option<[T; NUMBER]> {
    let found = items.len();
    let three = <[T; NUMBER]>::try_from(items).ok();
    if three.is_none() {
        findings.add(
            at,
            SetProblem::Items {
                key,
                language: language.cloned(),
                found,
                expected: NUMBER,
            },
        );
    }
    three
}

fn plain(texts: Vec<At<String>>) -> Vec<String> {
    texts.into_iter().map(|text| text.value).collect()
}
