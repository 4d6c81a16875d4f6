//! The statements as a file to start an own list from: it loads as it is, and means the same.

use std::fmt::Write as _;

use crate::model::{Keying, LanguageTag, MeasurementError, Questionnaire, Statement, Translated};
use crate::words::Language;
use crate::words::export;

use super::push;

/// The file, with how to go on in the language of the program.
#[must_use]
pub fn toml(questionnaire: &Questionnaire, language: Language) -> String {
    let mut text = String::new();
    for line in export::own_list(language) {
        push(&mut text, &format!("# {line}"));
    }
    head(&mut text, questionnaire);
    scale(&mut text, questionnaire);
    for one in questionnaire.statements() {
        statement(&mut text, one);
    }
    text
}

fn head(text: &mut String, questionnaire: &Questionnaire) {
    let languages = questionnaire.languages().iter().map(LanguageTag::as_str);
    push(text, "format = 1");
    push(
        text,
        &format!("id = {}", string(questionnaire.id().as_str())),
    );
    push(
        text,
        &format!("version = {}", string(questionnaire.version())),
    );
    push(text, &format!("languages = {}", list(languages)));
    if questionnaire.states_measurement_error() {
        let error = decimal(questionnaire.measurement_error());
        push(text, &format!("measurement-error = {error}"));
    }
    let title = per_language(questionnaire.title(), |title| string(title));
    push(text, &format!("title = {title}"));
}

fn scale(text: &mut String, questionnaire: &Questionnaire) {
    let labels = per_language(questionnaire.labels(), |labels| {
        list(labels.iter().map(String::as_str))
    });
    let skip = per_language(questionnaire.skip(), |skip| string(skip));
    push(text, "\n[scale]");
    push(
        text,
        &format!("lowest = {}", questionnaire.scale().lowest()),
    );
    push(text, &format!("labels = {labels}"));
    push(text, &format!("skip = {skip}"));
}

fn statement(text: &mut String, statement: &Statement) {
    push(text, "\n[[statement]]");
    let reversed = statement.keying == Keying::Reversed;
    let lines = [
        ("id", Some(string(statement.id.as_str()))),
        ("role", Some(string(statement.role.key()))),
        ("facet", Some(string(&statement.facet))),
        ("reversed", Some(reversed.to_string())),
        ("short", Some(statement.short.to_string())),
        ("text", Some(in_each(&statement.text))),
        ("job", statement.job.as_ref().map(in_each)),
        ("wish", statement.wish.as_ref().map(in_each)),
        ("colleague", statement.colleague.as_ref().map(in_each)),
        ("why", statement.why.as_deref().map(string)),
    ];
    for (key, value) in lines {
        if let Some(value) = value {
            push(text, &format!("{key} = {value}"));
        }
    }
}

/// `22.5` for 2250 hundredths.
fn decimal(error: MeasurementError) -> String {
    let hundredths = error.hundredths();
    let text = format!("{}.{:02}", hundredths / 100, hundredths % 100);
    text.strip_suffix('0').unwrap_or(&text).to_owned()
}

/// A text as an inline table by language.
fn in_each(texts: &Translated<String>) -> String {
    per_language(texts, |text| string(text))
}

/// An inline table by language; a tag is a bare key.
fn per_language<T>(texts: &Translated<T>, write: impl Fn(&T) -> String) -> String {
    let entries = texts
        .iter()
        .map(|(language, text)| format!("{language} = {}", write(text)));
    format!("{{ {} }}", entries.collect::<Vec<_>>().join(", "))
}

fn list<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    let texts: Vec<String> = texts.map(string).collect();
    format!("[{}]", texts.join(", "))
}

/// A basic string, in which TOML gives a backslash, a quotation mark and control characters a meaning of their own.
fn string(text: &str) -> String {
    let mut quoted = String::from('"');
    for character in text.chars() {
        match character {
            '"' | '\\' => quoted.extend(['\\', character]),
            control if control.is_control() => {
                let _infallible = write!(quoted, "\\u{:04X}", u32::from(control));
            }
            other => quoted.push(other),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::{decimal, string};
    use crate::model::MeasurementError;

    #[test]
    fn a_text_is_read_back_as_it_was() {
        for text in [
            "",
            "é \u{1f600}",
            "\"a\" \\ 'b' \\u0041",
            "a\nb\tc\r\u{7f}\u{85}",
            "# [x] = {y}",
        ] {
            let table: toml::Table =
                toml::from_str(&format!("x = {}", string(text))).expect("TOML");
            assert_eq!(table["x"].as_str(), Some(text));
        }
    }

    #[test]
    fn hundredths_are_read_back_as_they_were() {
        for (hundredths, text) in [
            (2250, "22.5"),
            (2200, "22.0"),
            (7, "0.07"),
            (10_000, "100.0"),
        ] {
            let error = MeasurementError::from_hundredths(hundredths).expect("in range");
            assert_eq!(decimal(error), text);
        }
    }
}
