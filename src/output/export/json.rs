//! The key as data: what is asked, how it counts, and what tells that either was changed.

use serde::{Serialize, Serializer};
use sha2::{Digest as _, Sha256};

use crate::model::{ByRole, Form, LanguageTag, Questionnaire, Statement, Translated};
use crate::output::wire::line;

#[derive(Serialize)]
struct Wire<'a> {
    format: u8,
    instrument: &'a str,
    id: &'a str,
    version: &'a str,
    title: PerLanguage<'a, String>,
    languages: Vec<&'a str>,
    wording_hash: Option<PerLanguage<'a, String>>,
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
    labels: PerLanguage<'a, Vec<String>>,
    skip: PerLanguage<'a, String>,
}

#[derive(Serialize)]
struct WireForm<'a> {
    form: &'static str,
    /// The fewest answers per role that make a score.
    fewest: ByRole<usize>,
    statements: Vec<&'a str>,
}

#[derive(Serialize)]
struct WireStatement<'a> {
    id: &'a str,
    role: &'static str,
    facet: &'a str,
    direction: &'static str,
    short: bool,
    text: PerLanguage<'a, String>,
    job: Option<PerLanguage<'a, String>>,
    wish: Option<PerLanguage<'a, String>>,
    colleague: Option<PerLanguage<'a, String>>,
    why: Option<&'a str>,
}

/// Texts under their languages, in the author's order.
struct PerLanguage<'a, T>(&'a Translated<T>);

impl<T: Serialize> Serialize for PerLanguage<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let texts = self.0.iter();
        serializer.collect_map(texts.map(|(language, text)| (language.as_str(), text)))
    }
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
    line(&Wire {
        format: 1,
        instrument: reference,
        id: questionnaire.id().as_str(),
        version: questionnaire.version(),
        title: PerLanguage(questionnaire.title()),
        languages: languages.iter().map(LanguageTag::as_str).collect(),
        wording_hash: hashes.as_ref().map(PerLanguage),
        measurement_error: questionnaire.measurement_error().points(),
        measurement_error_stated: questionnaire.states_measurement_error(),
        scale: WireScale {
            lowest: scale.lowest(),
            highest: scale.highest(),
            labels: PerLanguage(questionnaire.labels()),
            skip: PerLanguage(questionnaire.skip()),
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
            form: form.key(),
            fewest: numbers.map(|(asked, _)| asked.div_ceil(2)),
            statements: statements.map(|statement| statement.id.as_str()).collect(),
        }
    }
}

impl<'a> WireStatement<'a> {
    fn of(statement: &'a Statement) -> Self {
        Self {
            id: statement.id.as_str(),
            role: statement.role.key(),
            facet: &statement.facet,
            direction: statement.direction.key(),
            short: statement.short,
            text: PerLanguage(&statement.text),
            job: statement.job.as_ref().map(PerLanguage),
            wish: statement.wish.as_ref().map(PerLanguage),
            colleague: statement.colleague.as_ref().map(PerLanguage),
            why: statement.why.as_deref(),
        }
    }
}

/// The first eight hexadecimal digits of the SHA-256 of [`Questionnaire::wording_lines`].
fn wording_hash(questionnaire: &Questionnaire, language: &LanguageTag) -> String {
    let [a, b, c, d, ..]: [u8; 32] = Sha256::digest(questionnaire.wording_lines(language)).into();
    format!("{:08x}", u32::from_be_bytes([a, b, c, d]))
}
