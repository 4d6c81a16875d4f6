//! The structure of a survey as LimeSurvey imports it: tab-separated, extension `.txt`.
//!
//! Source: LimeSurvey's manual, "Tab Separated Value survey structure". One row per setting (S), language setting (SL), group
//! (G), question (Q), subquestion (SQ) and answer (A). All rows of the base language come first, then as many rows
//! in the same order for every other language, with the same numbers. What belongs to what follows from the order.

use crate::model::{Dialect, LanguageTag};
use crate::words::Language;
use crate::words::export;

use super::Exported;

/// The columns, by the names that the import knows.
const COLUMNS: [&str; 13] = [
    "id",
    "class",
    "type/scale",
    "name",
    "relevance",
    "text",
    "help",
    "language",
    "validation",
    "mandatory",
    "other",
    "default",
    "same_default",
];
/// Everything on one page, nothing kept of who or when, and nothing asked or shown but the statements: saving for later would
/// ask for a name and a password, one question does not need counting, and its code says whom it is about.
const SETTINGS: [(&str, &str); 12] = [
    ("format", "A"),
    ("anonymized", "Y"),
    ("datestamp", "N"),
    ("savetimings", "N"),
    ("ipaddr", "N"),
    ("refurl", "N"),
    ("usecookie", "N"),
    ("allowsave", "N"),
    ("allowregister", "N"),
    ("usecaptcha", "N"),
    ("showxquestions", "N"),
    ("showqnumcode", "X"),
];
/// An array: one row per subquestion, one column per answer.
const ARRAY: &str = "F";
/// The group and the question have the first two numbers, the subquestions those after them.
const FIRST_SUBQUESTION: usize = 2;
const TABS: Dialect = Dialect {
    delimiter: b'\t',
    mark: Dialect::EXCEL.mark,
    ..Dialect::PLAIN
};

/// The cells of a row, in the order of the columns.
type SurveyRow = [String; COLUMNS.len()];

/// A row with these cells, by the names of their columns; the others are empty.
fn row<const N: usize>(cells: [(&'static str, &str); N]) -> SurveyRow {
    COLUMNS.map(|column| {
        let mut cells = cells.iter();
        let cell = cells.find(|(name, _)| *name == column);
        cell.map_or_else(String::new, |(_, cell)| (*cell).to_owned())
    })
}

/// The structure, with the language of the export as base language.
#[must_use]
pub fn limesurvey(exported: &Exported<'_>) -> String {
    let base = exported.language;
    let others = exported.questionnaire.languages().iter();
    let others: Vec<&LanguageTag> = others.filter(|tag| *tag != base).collect();
    let mut rows = settings(base, &others);
    for language in [base].into_iter().chain(others.iter().copied()) {
        rows.extend(language_settings(exported, language));
    }
    for language in [base].into_iter().chain(others) {
        rows.extend(group(exported, language));
    }
    let mut out = TABS.mark.to_vec();
    TABS.push_plain_row(&mut out, COLUMNS);
    for row in &rows {
        TABS.push_plain_row(&mut out, row);
    }
    // Who writes the text ends its last line.
    out.pop();
    String::from_utf8_lossy(&out).into_owned()
}

/// The settings of the survey, its languages first.
fn settings(base: &LanguageTag, others: &[&LanguageTag]) -> Vec<SurveyRow> {
    let others: Vec<&str> = others.iter().map(|tag| tag.as_str()).collect();
    let languages = [
        ("language", base.as_str().to_owned()),
        ("additional_languages", others.join(" ")),
    ];
    let fixed = SETTINGS.map(|(name, text)| (name, text.to_owned()));
    let settings = languages.into_iter().chain(fixed);
    settings
        .map(|(name, text)| row([("class", "S"), ("name", name), ("text", &text)]))
        .collect()
}

fn language_settings(exported: &Exported<'_>, language: &LanguageTag) -> Vec<SurveyRow> {
    let spoken = spoken(exported, language);
    let title = exported.title(language, spoken);
    let settings = [
        ("surveyls_language", language.as_str().to_owned()),
        ("surveyls_title", escaped(title)),
        (
            "surveyls_welcometext",
            escaped(export::survey_welcome(spoken, exported.perspective())),
        ),
        ("surveyls_endtext", escaped(export::survey_end(spoken))),
    ];
    let setting = |(name, text): (&str, String)| {
        row([
            ("class", "SL"),
            ("name", name),
            ("text", &text),
            ("language", language.as_str()),
        ])
    };
    settings.map(setting).into()
}

/// One group with one question in one language.
fn group(exported: &Exported<'_>, language: &LanguageTag) -> Vec<SurveyRow> {
    let spoken = spoken(exported, language);
    let tag = language.as_str();
    let instruction = export::instruction(spoken, exported.perspective());
    let mut rows = vec![
        row([
            ("id", "1"),
            ("class", "G"),
            ("type/scale", "1"),
            ("name", export::group(spoken)),
            ("relevance", "1"),
            ("language", tag),
        ]),
        row([
            ("id", "1"),
            ("class", "Q"),
            ("type/scale", ARRAY),
            ("name", exported.perspective().question_code()),
            ("relevance", "1"),
            ("text", &escaped(instruction)),
            ("help", &escaped(export::may_be_left_open(spoken))),
            ("language", tag),
            ("mandatory", "N"),
            ("other", "N"),
        ]),
    ];
    rows.extend(exported.statements().map(|(number, statement)| {
        row([
            ("id", &(FIRST_SUBQUESTION + number - 1).to_string()),
            ("class", "SQ"),
            ("type/scale", "0"),
            ("name", statement.id.as_str()),
            ("relevance", "1"),
            ("text", &escaped(exported.sentence(statement, language))),
            ("language", tag),
        ])
    }));
    rows.extend(exported.answers(language).map(|(value, label)| {
        row([
            ("id", "1"),
            ("class", "A"),
            ("type/scale", "0"),
            ("name", &value.to_string()),
            ("text", &escaped(label)),
            ("language", tag),
        ])
    }));
    rows
}

/// The language of the statements when the program speaks it; otherwise its own.
fn spoken(exported: &Exported<'_>, language: &LanguageTag) -> Language {
    Language::from_key(language.as_str()).unwrap_or(exported.words)
}

/// A text where LimeSurvey reads HTML, and expressions between braces.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('{', "&#123;")
        .replace('}', "&#125;")
}
