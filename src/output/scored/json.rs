//! A scored row as a JSON object: full precision, stable English keys.

use serde::Serialize;

use crate::model::{ByRole, Fraction, Questionnaire, Role, Strength};

use super::Scored;
use super::reference::Reference;

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
struct Wire {
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
}

/// Adds one object on one line, from after the id on: `{"id":"…"` stands before it.
///
/// The kept columns follow under their own names. Returns whether the row is complete.
pub fn json<'k>(
    questionnaire: &Questionnaire,
    scored: Scored<'_>,
    kept: impl Iterator<Item = (&'k str, &'k [u8])>,
    out: &mut Vec<u8>,
) -> bool {
    let reference = Reference::of(questionnaire, scored.form, scored.answers);
    let profile = &reference.profile;
    let shares = profile.shares.as_ref();
    let wire = Wire {
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
        longest_run: scored.longest_run.unwrap_or_default(),
        straight_line: reference.straight_line,
    };
    let object = serde_json::to_string(&wire);
    debug_assert!(object.is_ok(), "strings and numbers always serialize");
    let object = object.unwrap_or_default();
    out.push(b',');
    let inside = object
        .strip_prefix('{')
        .and_then(|rest| rest.strip_suffix('}'));
    out.extend_from_slice(inside.unwrap_or_default().as_bytes());
    for (name, cell) in kept {
        out.push(b',');
        push_string(name, out);
        out.push(b':');
        push_string(&String::from_utf8_lossy(cell), out);
    }
    out.extend_from_slice(b"}\n");
    profile.is_complete()
}

/// Adds the start of an object, up to and including the id.
pub fn json_id(id: &[u8], out: &mut Vec<u8>) {
    out.extend_from_slice(b"{\"id\":");
    push_string(&String::from_utf8_lossy(id), out);
}

fn push_string(text: &str, out: &mut Vec<u8>) {
    let written = serde_json::to_writer(&mut *out, text);
    debug_assert!(written.is_ok(), "writing to memory does not fail");
}
