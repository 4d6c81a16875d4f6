//! The result for programs: full precision, stable English keys.

use serde::Serialize;

use crate::model::{ByRole, Fraction, Perspective, Role, Strength, longest_run};

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
struct Roles<T> {
    bureaucrat: T,
    entrepreneur: T,
    connector: T,
}

impl<T> From<ByRole<T>> for Roles<T> {
    fn from(values: ByRole<T>) -> Self {
        Self {
            bureaucrat: values.bureaucrat,
            entrepreneur: values.entrepreneur,
            connector: values.connector,
        }
    }
}

#[derive(Serialize)]
struct Wire<'a> {
    id: &'a str,
    status: &'static str,
    answered: Roles<u32>,
    score: Roles<Option<f64>>,
    margin: Roles<Option<f64>>,
    mix: Roles<Option<f64>>,
    mix_margin: Roles<Option<f64>>,
    leading: Vec<&'static str>,
    trailing: Option<&'static str>,
    label: Option<&'static str>,
    strength: Option<&'static str>,
    acquiescence: Option<f64>,
    longest_run: u32,
    straight_line: bool,
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
        straight_line,
        intention,
        ..
    } = *person;
    let shares = profile.shares.as_ref();
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
    let wire = Wire {
        id: identity.id,
        status: profile.status(),
        answered: profile.roles.map(|role| role.answered).into(),
        score: profile
            .roles
            .map(|role| role.score.map(Fraction::to_f64))
            .into(),
        margin: profile.roles.map(|role| role.margin).into(),
        mix: ByRole::from_fn(|role| shares.map(|shares| shares.mix[role].to_f64())).into(),
        mix_margin: ByRole::from_fn(|role| shares.map(|shares| shares.mix_margin[role])).into(),
        leading: shares.map_or_else(Vec::new, |shares| {
            shares.leading.iter().map(Role::key).collect()
        }),
        trailing: shares.and_then(|shares| shares.trailing).map(Role::key),
        label: shares.map(|shares| shares.label.key()),
        strength: shares.and_then(|shares| shares.strength).map(Strength::key),
        acquiescence: profile.acquiescence.map(Fraction::to_f64),
        longest_run: longest_run(identity.order.iter().map(|place| answers.get(*place))),
        straight_line,
        instrument: &identity.instrument,
        date: identity.date,
        perspective: identity.perspective.key(),
        form: identity.form,
        language: identity.language,
        seed: identity.seed.as_deref(),
        answers: by_id,
        intention,
    };
    let line = serde_json::to_string(&wire);
    debug_assert!(line.is_ok(), "strings and numbers always serialize");
    line.unwrap_or_default() + "\n"
}
