//! Values of a table, read as the type that their key asks.

use toml::Spanned;
use toml::de::{DeArray, DeInteger, DeTable, DeValue};

use crate::error::{KeyProblem, ValueType, WordingProblem};
use crate::model::LanguageTag;
use crate::model::wording::{is_blank, is_forbidden};

use super::findings::Diagnostics;

/// A value as the parser gives it.
pub(super) type TomlValue<'s> = Spanned<DeValue<'s>>;

/// A value with the byte offset at which it stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct At<T> {
    pub(super) at: usize,
    pub(super) value: T,
}

/// The name of a text: its key, and its language when it has one.
#[derive(Debug, Clone, Copy)]
pub(super) struct TextName<'n> {
    pub(super) key: &'static str,
    pub(super) language: Option<&'n LanguageTag>,
}

/// A text without white space at its ends; reports another type, an empty text and characters that may not be in it.
pub(super) fn text(
    name: TextName,
    value: &TomlValue,
    findings: &mut Diagnostics,
) -> Option<At<String>> {
    let raw = raw_text(name.key, value, findings)?;
    let (at, text) = (raw.at, raw.value.trim());
    if let Some(found) = text.chars().find(|c| is_forbidden(*c)) {
        let key = name.key;
        findings.add(at, WordingProblem::ForbiddenCharacter { key, found });
        return None;
    }
    if is_blank(text) {
        let (key, language) = (name.key, name.language.cloned());
        findings.add(at, WordingProblem::EmptyText { key, language });
        return None;
    }
    let value = text.to_owned();
    Some(At { at, value })
}

/// A text that is a name: taken as it is, since its form is checked elsewhere.
pub(super) fn raw_text<'v>(
    key: &str,
    value: &'v TomlValue,
    findings: &mut Diagnostics,
) -> Option<At<&'v str>> {
    let text = value.get_ref().as_str();
    let text = typed(text, key, ValueType::Text, value, findings)?;
    let at = value.span().start;
    Some(At { at, value: text })
}

/// `true` or `false`.
pub(super) fn truth(key: &str, value: &TomlValue, findings: &mut Diagnostics) -> Option<bool> {
    let truth = value.get_ref().as_bool();
    typed(truth, key, ValueType::Truth, value, findings)
}

/// A whole number as it was written.
pub(super) fn whole_number<'v, 's>(
    key: &str,
    value: &'v TomlValue<'s>,
    findings: &mut Diagnostics,
) -> Option<At<&'v DeInteger<'s>>> {
    let number = value.get_ref().as_integer();
    let number = typed(number, key, ValueType::WholeNumber, value, findings)?;
    let at = value.span().start;
    Some(At { at, value: number })
}

/// A whole number from 0 to 255, if it is one.
pub(super) fn small(number: &DeInteger) -> Option<u8> {
    u8::from_str_radix(number.as_str(), number.radix()).ok()
}

/// A table, of the type that the sentence about another type names.
pub(super) fn table<'v, 's>(
    key: &str,
    expected: ValueType,
    value: &'v TomlValue<'s>,
    findings: &mut Diagnostics,
) -> Option<&'v DeTable<'s>> {
    typed(value.get_ref().as_table(), key, expected, value, findings)
}

/// A list, of the type that the sentence about another type names.
pub(super) fn list<'v, 's>(
    key: &str,
    expected: ValueType,
    value: &'v TomlValue<'s>,
    findings: &mut Diagnostics,
) -> Option<&'v DeArray<'s>> {
    typed(value.get_ref().as_array(), key, expected, value, findings)
}

/// What was read of a value as the type that its key asks; reports another type.
fn typed<T>(
    read: Option<T>,
    key: &str,
    expected: ValueType,
    value: &TomlValue,
    findings: &mut Diagnostics,
) -> Option<T> {
    if read.is_none() {
        wrong_type(key, expected, value, findings);
    }
    read
}

/// Reports that a value has another type than its key asks.
pub(super) fn wrong_type(
    key: &str,
    expected: ValueType,
    value: &TomlValue,
    findings: &mut Diagnostics,
) {
    let several = expected == ValueType::Tables;
    let header_fits = match value.get_ref() {
        DeValue::Table(_) => !several,
        DeValue::Array(items) => several || !items.iter().all(|item| item.get_ref().is_table()),
        _ => true,
    };
    if !header_fits && findings.is_header(value.span().start) {
        findings.wrong_header(value.span().start);
        return;
    }
    let found = type_of(value.get_ref());
    let key = key.to_owned();
    findings.add(
        value.span().start,
        KeyProblem::WrongType {
            key,
            expected,
            found,
        },
    );
}

const fn type_of(value: &DeValue) -> ValueType {
    match value {
        DeValue::String(_) => ValueType::Text,
        DeValue::Integer(_) => ValueType::WholeNumber,
        DeValue::Float(_) => ValueType::Number,
        DeValue::Boolean(_) => ValueType::Truth,
        DeValue::Datetime(_) => ValueType::Date,
        DeValue::Array(_) => ValueType::List,
        DeValue::Table(_) => ValueType::Table,
    }
}
