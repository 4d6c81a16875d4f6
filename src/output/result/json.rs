//! The result for programs: full precision, stable English keys.

use serde::Serialize;

use crate::model::{Perspective, longest_run};
use crate::output::wire::{WireProfile, line};

use super::Person;

/// Who and what a result is about.
#[derive(Debug, Clone)]
pub struct Identity<'a> {
    /// The code of the person described.
    pub id: &'a str,
    /// id@version#fingerprint of the statements.
    pub instrument: String,
    /// The day, ISO 8601.
    pub date: &'a str,
    /// What the person had in mind.
    pub perspective: Perspective,
    /// `full` or `short`.
    pub form: &'static str,
    /// The language of the statements.
    pub language: &'a str,
    /// The seed of the order, when it was shuffled.
    pub seed: Option<String>,
    /// The order in which the statements were shown, as places.
    pub order: &'a [usize],
}

#[derive(Serialize)]
struct Wire<'a> {
    id: &'a str,
    #[serde(flatten)]
    profile: WireProfile,
    instrument: &'a str,
    date: &'a str,
    perspective: &'static str,
    form: &'static str,
    language: &'a str,
    seed: Option<&'a str>,
    answers: serde_json::Map<String, serde_json::Value>,
    /// Only in a report, when the person noted one.
    #[serde(skip_serializing_if = "Option::is_none")]
    intention: Option<&'a str>,
}

/// One JSON object on one line.
#[must_use]
pub fn json(identity: &Identity<'_>, person: &Person<'_>) -> String {
    let Person {
        questionnaire,
        answers,
        profile,
        intention,
        ..
    } = *person;
    let asked = identity
        .order
        .iter()
        .filter_map(|place| questionnaire.statement(*place));
    let mut by_id = serde_json::Map::new();
    for (place, statement) in questionnaire.statements().iter().enumerate() {
        if asked.clone().any(|asked| asked.id == statement.id) {
            by_id.insert(statement.id.to_string(), answers.get(place).into());
        }
    }
    let longest_run = longest_run(identity.order.iter().map(|place| answers.get(*place)));
    let wire = Wire {
        id: identity.id,
        profile: WireProfile::new(profile, longest_run),
        instrument: &identity.instrument,
        date: identity.date,
        perspective: identity.perspective.key(),
        form: identity.form,
        language: identity.language,
        seed: identity.seed.as_deref(),
        answers: by_id,
        intention,
    };
    line(&wire)
}
