//! One table of a file: takes the keys it knows, reports the others, and goes on.

use std::ops::Range;

use toml::de::{DeTable, DeValue};

use crate::error::{KeyProblem, ValueType};

use super::findings::Diagnostics;
use super::suggestion::closest;
use super::value::{self, At, TextName, TomlValue};

/// A table with the place of its header.
pub(super) struct TomlTable<'t, 's> {
    pub(super) entries: &'t DeTable<'s>,
    at: usize,
    known: &'static [&'static str],
}

impl<'t, 's> TomlTable<'t, 's> {
    /// Reports every key that is not a known one.
    pub(super) fn new(
        entries: &'t DeTable<'s>,
        at: usize,
        known: &'static [&'static str],
        findings: &mut Diagnostics,
    ) -> Self {
        for (key, value) in entries {
            if known.contains(&key.get_ref().as_ref()) {
                continue;
            }
            let found = key.get_ref().to_string();
            let suggestion = closest(&found, known.iter().copied());
            findings.add(
                key.span().start,
                KeyProblem::Unknown {
                    found,
                    suggestion,
                    expected: known,
                },
            );
            end_region_at_header(value, findings);
        }
        Self { entries, at, known }
    }

    /// Where its header stands.
    pub(super) const fn at(&self) -> usize {
        self.at
    }

    /// The value of a key, if it is there.
    pub(super) fn optional(&self, key: &str) -> Option<&'t TomlValue<'s>> {
        self.entries.get(key)
    }

    /// The value of a key that has to be there.
    pub(super) fn required(
        &self,
        key: &'static str,
        findings: &mut Diagnostics,
    ) -> Option<&'t TomlValue<'s>> {
        let value = self.optional(key);
        if value.is_none() && !self.is_misspelt(key) {
            findings.add(self.at, KeyProblem::Missing { expected: key });
        }
        value
    }

    /// Whether a key that looks like this one is there, and was reported with the question whether it was meant.
    fn is_misspelt(&self, key: &str) -> bool {
        let mut unknown = self.entries.keys().map(|found| found.get_ref().as_ref());
        unknown.any(|found| {
            !self.known.contains(&found) && closest(found, self.known.iter().copied()) == Some(key)
        })
    }

    /// A name that has to be there, as it was written.
    pub(super) fn raw_text(
        &self,
        key: &'static str,
        findings: &mut Diagnostics,
    ) -> Option<At<&'t str>> {
        let value = self.required(key, findings)?;
        value::raw_text(key, value, findings)
    }

    /// A text that has to be there and has no language.
    pub(super) fn text(&self, key: &'static str, findings: &mut Diagnostics) -> Option<String> {
        let value = self.required(key, findings)?;
        plain_text(key, value, findings)
    }

    /// A text without a language that may be left out.
    pub(super) fn optional_text(
        &self,
        key: &'static str,
        findings: &mut Diagnostics,
    ) -> Option<String> {
        let value = self.optional(key)?;
        plain_text(key, value, findings)
    }

    /// `true` or `false`; left out is `false`.
    pub(super) fn truth(&self, key: &'static str, findings: &mut Diagnostics) -> Option<bool> {
        match self.optional(key) {
            None => Some(false),
            Some(value) => value::truth(key, value, findings),
        }
    }

    /// The tables under a doubled header such as `[[statement]]`, each with its span.
    pub(super) fn tables(
        &self,
        key: &'static str,
        findings: &mut Diagnostics,
    ) -> Option<Vec<(&'t DeTable<'s>, Range<usize>)>> {
        let value = self.required(key, findings)?;
        let items = value::list(key, ValueType::Tables, value, findings)?;
        let mut tables = Vec::with_capacity(items.len());
        for item in items {
            let table = value::table(key, ValueType::Table, item, findings);
            tables.extend(table.map(|table| (table, item.span())));
        }
        if items.is_empty() {
            findings.add(value.span().start, KeyProblem::NoTables { key });
        }
        Some(tables)
    }

    /// The same tables, with these keys, each read; nothing when one is wrong. What is wrong in one is told of what stands
    /// under its key `name`.
    pub(super) fn each<T>(
        &self,
        (key, known): (&'static str, &'static [&'static str]),
        name: &str,
        findings: &mut Diagnostics,
        mut read: impl FnMut(&Self, &mut Diagnostics) -> Option<T>,
    ) -> Option<Vec<T>> {
        let tables = self.tables(key, findings)?.into_iter();
        let one = |(entries, span): (&'t DeTable<'s>, Range<usize>)| {
            let at = span.start;
            let raw = entries.get(name).and_then(|value| value.get_ref().as_str());
            findings.region(span, raw);
            read(&Self::new(entries, at, known, findings), findings)
        };
        let all: Vec<Option<T>> = tables.map(one).collect();
        all.into_iter().collect()
    }
}

fn plain_text(key: &'static str, value: &TomlValue, findings: &mut Diagnostics) -> Option<String> {
    let language = None;
    value::text(TextName { key, language }, value, findings).map(|text| text.value)
}

/// What stands under an unknown header belongs to no statement, though it comes after one.
fn end_region_at_header(value: &TomlValue, findings: &mut Diagnostics) {
    match value.get_ref() {
        DeValue::Table(_) if findings.is_header(value.span().start) => {
            findings.region(value.span(), None);
        }
        DeValue::Array(items) => {
            for item in items {
                end_region_at_header(item, findings);
            }
        }
        _ => {}
    }
}
