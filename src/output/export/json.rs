//! The key as data: what is asked, how it counts, and what tells that either was changed.

use sha2::{Digest as _, Sha256};

use crate::model::{Form, LanguageTag, Questionnaire, Statement, Translated};
use crate::output::wire::{WireObject, line, object};

/// One JSON object on one line; the reference is id@version#fingerprint. The measurement error is in score points.
#[must_use]
pub fn json(questionnaire: &Questionnaire, reference: &str) -> String {
    let scale = questionnaire.scale();
    let languages = questionnaire.languages();
    let hashes = languages
        .iter()
        .map(|language| (language.clone(), wording_hash(questionnaire, language)));
    let forms = Form::ALL.into_iter();
    let forms = forms.filter(|form| questionnaire.has_form(*form));
    let statements = questionnaire.statements().iter();
    line(&object! {
        "format": 1,
        "instrument": reference,
        "id": questionnaire.id().as_str(),
        "version": questionnaire.version(),
        "title": questionnaire.title(),
        "languages": languages.iter().map(LanguageTag::as_str).collect::<Vec<&str>>(),
        "wording_hash": Translated::new(hashes.collect()),
        "measurement_error": questionnaire.measurement_error().points(),
        "measurement_error_stated": questionnaire.states_measurement_error(),
        "scale": object! {
            "lowest": scale.lowest(),
            "highest": scale.highest(),
            "labels": questionnaire.labels(),
            "skip": questionnaire.skip(),
        },
        "forms": forms.map(|form| asked(questionnaire, form)).collect::<Vec<WireObject>>(),
        "statements": statements.map(statement).collect::<Vec<WireObject>>(),
    })
}

/// What a form asks, with the fewest answers per role that make a score.
fn asked(questionnaire: &Questionnaire, form: Form) -> WireObject {
    let places = questionnaire.places(form);
    let statements = places.filter_map(|place| questionnaire.statement(place));
    object! {
        "form": form,
        "fewest": questionnaire.numbers(form).map(|(asked, _)| asked.div_ceil(2)),
        "statements": statements.map(|statement| statement.id.as_str()).collect::<Vec<&str>>(),
    }
}

fn statement(statement: &Statement) -> WireObject {
    object! {
        "id": statement.id.as_str(),
        "role": statement.role,
        "facet": statement.facet,
        "direction": statement.keying,
        "short": statement.short,
        "text": statement.text,
        "job": statement.job,
        "wish": statement.wish,
        "colleague": statement.colleague,
        "why": statement.why,
    }
}

/// The first eight hexadecimal digits of the SHA-256 of [`Questionnaire::wording_lines`].
fn wording_hash(questionnaire: &Questionnaire, language: &LanguageTag) -> String {
    let [a, b, c, d, ..]: [u8; 32] = Sha256::digest(questionnaire.wording_lines(language)).into();
    format!("{:08x}", u32::from_be_bytes([a, b, c, d]))
}
