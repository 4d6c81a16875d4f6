//! The result for programs: full precision, stable English keys.

use serde::Serialize;

use crate::model::{Form, Perspective, longest_run};
use crate::output::wire::{WireProfile, line};

use super::Person;

#[derive(Serialize)]
struct WirePerson<'a> {
    id: &'a str,
    #[serde(flatten)]
    profile: WireProfile,
    instrument: &'a str,
    /// Nothing when it is not known.
    date: Option<&'a str>,
    perspective: Perspective,
    form: Form,
    language: &'a str,
    seed: Option<String>,
    answers: serde_json::Map<String, serde_json::Value>,
    /// Only in a report, when the person noted one.
    #[serde(skip_serializing_if = "Option::is_none")]
    intention: Option<&'a str>,
}

/// One JSON object on one line.
#[must_use]
pub fn json(person: &Person<'_>) -> String {
    let (questionnaire, order) = (person.questionnaire, person.order);
    let asked = order
        .iter()
        .filter_map(|place| questionnaire.statement(*place));
    let answer = |place: usize| person.answers.get(place);
    let mut by_id = serde_json::Map::new();
    for (place, statement) in questionnaire.statements().iter().enumerate() {
        if asked.clone().any(|asked| asked.id == statement.id) {
            by_id.insert(statement.id.to_string(), answer(place).into());
        }
    }
    let longest_run = longest_run(order.iter().map(|place| answer(*place)));
    line(&WirePerson {
        id: person.id,
        profile: WireProfile::new(person.profile, longest_run),
        instrument: person.origin.instrument.unwrap_or_default(),
        date: Some(person.origin.date).filter(|date| !date.is_empty()),
        perspective: person.perspective,
        form: person.form,
        language: person.language.as_str(),
        seed: person.seed.map(|seed| seed.to_string()),
        answers: by_id,
        intention: person.intention,
    })
}
