//! The key as data: what is asked, how it counts, and what tells that either was changed.

use serde::Serialize;
use sha2::{Digest as _, Sha256};

use crate::model::{ByRole, Form, Keying, LanguageTag, Questionnaire, Role, Statement, Translated};
use crate::output::wire::line;

#[derive(Serialize)]
struct WireQuestionnaire<'a> {
    format: u8,
    instrument: &'a str,
    id: &'a str,
    version: &'a str,
    title: &'a Translated<String>,
    languages: Vec<&'a str>,
    wording_hash: Option<&'a Translated<String>>,
    /// In score points, and whether the author states it.
    measurement_error: f64,
    measurement_error_stated: bool,
    scale: WireScale<'a>,
    forms: Vec<WireForm<'a>>,
    statements: Vec<WireStatement<'a>>,
}

#[derive(Serialize)]
struct WireScale<'a> {
    lowest: u8,
    highest: u8,
    labels: &'a Translated<Vec<String>>,
    skip: &'a Translated<String>,
}

#[derive(Serialize)]
struct WireForm<'a> {
    form: Form,
    /// The fewest answers per role that make a score.
    fewest: ByRole<usize>,
    statements: Vec<&'a str>,
}

#[derive(Serialize)]
struct WireStatement<'a> {
    id: &'a str,
    role: Role,
    facet: &'a str,
    #[serde(rename = "direction")]
    keying: Keying,
    short: bool,
    text: &'a Translated<String>,
    job: Option<&'a Translated<String>>,
    wish: Option<&'a Translated<String>>,
    colleague: Option<&'a Translated<String>>,
    why: Option<&'a str>,
}

/// One JSON object on one line; the reference is id@version#fingerprint.
#[must_use]
pub fn json(questionnaire: &Questionnaire, reference: &str) -> String {
    let scale = questionnaire.scale();
    let languages = questionnaire.languages();
    let hashes = languages
        .iter()
        .map(|language| (language.clone(), wording_hash(questionnaire, language)));
    let hashes = Translated::new(hashes.collect());
    let forms = Form::ALL.into_iter();
    line(&WireQuestionnaire {
        format: 1,
        instrument: reference,
        id: questionnaire.id().as_str(),
        version: questionnaire.version(),
        title: questionnaire.title(),
        languages: languages.iter().map(LanguageTag::as_str).collect(),
        wording_hash: hashes.as_ref(),
        measurement_error: questionnaire.measurement_error().points(),
        measurement_error_stated: questionnaire.states_measurement_error(),
        scale: WireScale {
            lowest: scale.lowest(),
            highest: scale.highest(),
            labels: questionnaire.labels(),
            skip: questionnaire.skip(),
        },
        forms: forms
            .filter(|form| questionnaire.has_form(*form))
            .map(|form| WireForm::of(questionnaire, form))
            .collect(),
        statements: questionnaire
            .statements()
            .iter()
            .map(WireStatement::of)
            .collect(),
    })
}

impl<'a> WireForm<'a> {
    fn of(questionnaire: &'a Questionnaire, form: Form) -> Self {
        let numbers = questionnaire.numbers(form);
        let places = questionnaire.places(form);
        let statements = places.filter_map(|place| questionnaire.statement(place));
        Self {
            form,
            fewest: numbers.map(|(asked, _)| asked.div_ceil(2)),
            statements: statements.map(|statement| statement.id.as_str()).collect(),
        }
    }
}

impl<'a> WireStatement<'a> {
    fn of(statement: &'a Statement) -> Self {
        Self {
            id: statement.id.as_str(),
            role: statement.role,
            facet: &statement.facet,
            keying: statement.keying,
            short: statement.short,
            text: &statement.text,
            job: statement.job.as_ref(),
            wish: statement.wish.as_ref(),
            colleague: statement.colleague.as_ref(),
            why: statement.why.as_deref(),
        }
    }
}

/// The first eight hexadecimal digits of the SHA-256 of [`Questionnaire::wording_lines`].
fn wording_hash(questionnaire: &Questionnaire, language: &LanguageTag) -> String {
    let [a, b, c, d, ..]: [u8; 32] = Sha256::digest(questionnaire.wording_lines(language)).into();
    format!("{:08x}", u32::from_be_bytes([a, b, c, d]))
}
