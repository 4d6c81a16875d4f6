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

/// A row, by column; what is not named is empty.
#[derive(Default)]
struct SurveyRow<'a> {
    id: Option<usize>,
    class: &'a str,
    kind: &'a str,
    name: String,
    relevance: &'a str,
    text: String,
    help: String,
    language: &'a str,
    mandatory: &'a str,
    other: &'a str,
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
        TABS.push_plain_row(&mut out, row.cells());
    }
    // Who writes the text ends its last line.
    out.pop();
    String::from_utf8_lossy(&out).into_owned()
}

/// The settings of the survey, its languages first.
fn settings(base: &LanguageTag, others: &[&LanguageTag]) -> Vec<SurveyRow<'static>> {
    let others: Vec<&str> = others.iter().map(|tag| tag.as_str()).collect();
    let languages = [
        ("language", base.as_str().to_owned()),
        ("additional_languages", others.join(" ")),
    ];
    let fixed = SETTINGS.map(|(name, text)| (name, text.to_owned()));
    let row = |(name, text): (&str, String)| SurveyRow {
        class: "S",
        name: name.to_owned(),
        text,
        ..SurveyRow::default()
    };
    languages.into_iter().chain(fixed).map(row).collect()
}

fn language_settings<'a>(exported: &Exported<'a>, language: &'a LanguageTag) -> Vec<SurveyRow<'a>> {
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
    let row = |(name, text): (&str, String)| SurveyRow {
        class: "SL",
        name: name.to_owned(),
        text,
        language: language.as_str(),
        ..SurveyRow::default()
    };
    settings.map(row).into()
}

/// One group with one question in one language.
fn group<'a>(exported: &Exported<'a>, language: &'a LanguageTag) -> Vec<SurveyRow<'a>> {
    let spoken = spoken(exported, language);
    let tag = language.as_str();
    let instruction = export::instruction(spoken, exported.perspective());
    let mut rows = vec![
        SurveyRow {
            id: Some(1),
            class: "G",
            kind: "1",
            name: export::group(spoken).to_owned(),
            relevance: "1",
            language: tag,
            ..SurveyRow::default()
        },
        SurveyRow {
            id: Some(1),
            class: "Q",
            kind: ARRAY,
            name: exported.perspective().question_code().to_owned(),
            relevance: "1",
            text: escaped(instruction),
            help: escaped(export::may_be_left_open(spoken)),
            language: tag,
            mandatory: "N",
            other: "N",
        },
    ];
    rows.extend(exported.statements().map(|(number, statement)| SurveyRow {
        id: Some(FIRST_SUBQUESTION + number - 1),
        class: "SQ",
        kind: "0",
        name: statement.id.to_string(),
        relevance: "1",
        text: escaped(exported.sentence(statement, language)),
        language: tag,
        ..SurveyRow::default()
    }));
    rows.extend(exported.answers(language).map(|(value, label)| SurveyRow {
        id: Some(1),
        class: "A",
        kind: "0",
        name: value.to_string(),
        text: escaped(label),
        language: tag,
        ..SurveyRow::default()
    }));
    rows
}

/// The language of the statements when the program speaks it; otherwise its own.
fn spoken(exported: &Exported<'_>, language: &LanguageTag) -> Language {
    Language::from_key(language.as_str()).unwrap_or(exported.words)
}

impl SurveyRow<'_> {
    fn cells(&self) -> [String; COLUMNS.len()] {
        let id = self.id.map(|id| id.to_string()).unwrap_or_default();
        [
            id.as_str(),
            self.class,
            self.kind,
            &self.name,
            self.relevance,
            &self.text,
            &self.help,
            self.language,
            "",
            self.mandatory,
            self.other,
            "",
            "",
        ]
        .map(str::to_owned)
    }
}

/// A text where LimeSurvey reads HTML, and expressions between braces.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('{', "&#123;")
        .replace('}', "&#125;")
}
