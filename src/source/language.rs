//! Texts that are given in every language of a file.

use toml::de::DeTable;

use crate::error::{NameForm, ValueType, WordingProblem};
use crate::model::{LanguageTag, Translated};

use super::findings::Diagnostics;
use super::key;
use super::name;
use super::table::TomlTable;
use super::value::{self, At, TextName, TomlValue};

/// The languages of a file; unknown when the list itself is wrong, so that not every text is reported as well.
pub(super) struct Languages(Option<Vec<LanguageTag>>);

/// What is given in one language.
pub(super) struct Wording<T> {
    pub(super) language: LanguageTag,
    pub(super) at: usize,
    pub(super) value: T,
}

impl<T> Wording<T> {
    /// The same wording with another value.
    pub(super) fn map<U>(self, change: impl FnOnce(T) -> U) -> Wording<U> {
        Wording {
            language: self.language,
            at: self.at,
            value: change(self.value),
        }
    }

    /// The wording without its place.
    pub(super) fn into_pair(self) -> (LanguageTag, T) {
        (self.language, self.value)
    }
}

impl Languages {
    /// Reads the list `languages`.
    pub(super) fn read(root: &TomlTable, findings: &mut Diagnostics) -> Self {
        Self(read_list(root, findings))
    }

    /// The languages, when the list is right.
    pub(super) fn into_tags(self) -> Option<Vec<LanguageTag>> {
        self.0
    }

    /// A text in every language, that has to be there.
    pub(super) fn text(
        &self,
        table: &TomlTable,
        key: &'static str,
        findings: &mut Diagnostics,
    ) -> Option<Vec<Wording<String>>> {
        let value = table.required(key, findings)?;
        self.text_in(key, value, findings)
    }

    /// The text in every language that this value holds.
    pub(super) fn text_in(
        &self,
        key: &'static str,
        value: &TomlValue,
        findings: &mut Diagnostics,
    ) -> Option<Vec<Wording<String>>> {
        let table = value::table(key, ValueType::TextPerLanguage, value, findings)?;
        let read = |name: TextName, value: &TomlValue, findings: &mut Diagnostics| {
            value::text(name, value, findings).map(|text| text.value)
        };
        Some(self.each(key, value, table, findings, read))
    }

    /// A text in every language, that has to be there, in the type of the model.
    pub(super) fn translated(
        &self,
        table: &TomlTable,
        key: &'static str,
        findings: &mut Diagnostics,
    ) -> Option<Translated<String>> {
        self.text(table, key, findings).and_then(translated)
    }

    /// A text in every language that may be left out; nothing too when it is wrong, which is reported.
    pub(super) fn optional(
        &self,
        table: &TomlTable,
        key: &'static str,
        findings: &mut Diagnostics,
    ) -> Option<Translated<String>> {
        let value = table.optional(key)?;
        self.text_in(key, value, findings).and_then(translated)
    }

    /// A list of texts in every language, that has to be there.
    pub(super) fn list(
        &self,
        table: &TomlTable,
        key: &'static str,
        findings: &mut Diagnostics,
    ) -> Option<Vec<Wording<Vec<At<String>>>>> {
        let value = table.required(key, findings)?;
        let table = value::table(key, ValueType::ListPerLanguage, value, findings)?;
        Some(self.each(key, value, table, findings, texts))
    }

    /// Lists of texts in some languages or none, that may be left out: every text by itself. Nothing when one is wrong.
    pub(super) fn optional_texts(
        &self,
        table: &TomlTable,
        key: &'static str,
        findings: &mut Diagnostics,
    ) -> Option<Vec<Wording<String>>> {
        let Some(value) = table.optional(key) else {
            return Some(Vec::new());
        };
        let table = value::table(key, ValueType::ListPerLanguage, value, findings)?;
        let lists = self.given(key, table, findings, texts);
        Some(lists.into_iter().flat_map(Wording::each).collect())
    }

    /// Reads the value of each language of the file, in that order, and reports missing and undeclared ones.
    fn each<T>(
        &self,
        key: &'static str,
        whole: &TomlValue,
        table: &DeTable,
        findings: &mut Diagnostics,
        read: impl FnMut(TextName, &TomlValue, &mut Diagnostics) -> Option<T>,
    ) -> Vec<Wording<T>> {
        for language in self.0.iter().flatten() {
            if !table.contains_key(language.as_str()) {
                let language = language.clone();
                let missing = WordingProblem::MissingText { key, language };
                findings.add(whole.span().start, missing);
            }
        }
        self.given(key, table, findings, read)
    }

    /// Reads the value of each language of the file that is there, in that order, and reports undeclared ones.
    fn given<T>(
        &self,
        key: &'static str,
        table: &DeTable,
        findings: &mut Diagnostics,
        mut read: impl FnMut(TextName, &TomlValue, &mut Diagnostics) -> Option<T>,
    ) -> Vec<Wording<T>> {
        let tags = self.0.clone().unwrap_or_else(|| {
            let keys = table.keys();
            keys.filter_map(|key| LanguageTag::new(key.get_ref()))
                .collect()
        });
        let mut wordings = Vec::with_capacity(tags.len());
        for language in tags {
            let Some(value) = table.get(language.as_str()) else {
                continue;
            };
            let name = TextName {
                key,
                language: Some(&language),
            };
            if let Some(read) = read(name, value, findings) {
                wordings.push(Wording {
                    language,
                    at: value.span().start,
                    value: read,
                });
            }
        }
        if let Some(expected) = &self.0 {
            report_undeclared(key, table, expected, findings);
        }
        wordings
    }
}

impl Wording<Vec<At<String>>> {
    /// The texts of a list as wordings of their own.
    fn each(self) -> impl Iterator<Item = Wording<String>> {
        let language = self.language;
        self.value.into_iter().map(move |text| Wording {
            language: language.clone(),
            at: text.at,
            value: text.value,
        })
    }
}

/// The wordings in the type of the model; nothing when there are none.
pub(super) fn translated<T>(wordings: Vec<Wording<T>>) -> Option<Translated<T>> {
    Translated::new(wordings.into_iter().map(Wording::into_pair).collect())
}

/// A list of texts; nothing when one of them is wrong.
fn texts(name: TextName, value: &TomlValue, findings: &mut Diagnostics) -> Option<Vec<At<String>>> {
    let items = value::list(name.key, ValueType::List, value, findings)?;
    let read: Vec<Option<At<String>>> = items
        .iter()
        .map(|item| value::text(name, item, findings))
        .collect();
    read.into_iter().collect()
}

fn report_undeclared(
    key: &'static str,
    table: &DeTable,
    expected: &[LanguageTag],
    findings: &mut Diagnostics,
) {
    for found in table.keys() {
        let declared = expected.iter().any(|tag| tag.as_str() == found.get_ref());
        if !declared {
            findings.add(
                found.span().start,
                WordingProblem::UndeclaredLanguage {
                    key,
                    found: found.get_ref().to_string(),
                    expected: expected.to_vec(),
                },
            );
        }
    }
}

fn read_list(root: &TomlTable, findings: &mut Diagnostics) -> Option<Vec<LanguageTag>> {
    let value = root.required(key::LANGUAGES, findings)?;
    let items = value::list(key::LANGUAGES, ValueType::List, value, findings)?;
    let mut tags: Vec<LanguageTag> = Vec::with_capacity(items.len());
    let mut right = true;
    for item in items {
        let text = value::raw_text(key::LANGUAGES, item, findings);
        let tag = text.and_then(|text| tag(text, findings));
        right &= tag.is_some();
        if let Some(found) = tag.as_ref().filter(|tag| tags.contains(tag)) {
            let found = found.clone();
            findings.add(item.span().start, WordingProblem::DoubledLanguage { found });
        } else {
            tags.extend(tag);
        }
    }
    if items.is_empty() {
        findings.add(value.span().start, WordingProblem::NoLanguage);
    }
    (right && !tags.is_empty()).then_some(tags)
}

fn tag(text: At<&str>, findings: &mut Diagnostics) -> Option<LanguageTag> {
    let tag = LanguageTag::new(text.value);
    if tag.is_none() {
        name::wrong_name(key::LANGUAGES, text, NameForm::Language, findings);
    }
    tag
}
