//! What the JSON formats have in common: values by role, and what follows from one person's answers.

use serde::{Serialize, Serializer};

use crate::model::{ByRole, Fraction, Profile, RatedSituation, Role, Strength};

impl<T: Serialize> Serialize for ByRole<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter().map(|(role, value)| (role.key(), value)))
    }
}

/// A situation by its name, null when it has none, and how strongly it needs each role.
#[derive(Debug, Serialize)]
pub(super) struct WireRatings<'a> {
    situation: Option<&'a str>,
    ratings: ByRole<u8>,
    example: bool,
}

impl<'a> WireRatings<'a> {
    pub(super) fn of(situation: &'a RatedSituation) -> Self {
        Self {
            situation: situation.name(),
            ratings: situation.ratings.map(|rating| rating.value()),
            example: situation.example,
        }
    }
}

/// A profile with full precision; what is not defined is null.
#[derive(Debug, Serialize)]
pub(super) struct WireProfile {
    status: &'static str,
    answered: ByRole<u32>,
    score: ByRole<Option<f64>>,
    margin: ByRole<Option<f64>>,
    mix: ByRole<Option<f64>>,
    mix_margin: ByRole<Option<f64>>,
    leading: Vec<&'static str>,
    trailing: Option<&'static str>,
    label: Option<&'static str>,
    strength: Option<&'static str>,
    acquiescence: Option<f64>,
    longest_run: u32,
    straight_line: bool,
}

impl WireProfile {
    /// The profile, and the longest stretch of equal answers in the order of presentation.
    pub(super) fn new(profile: &Profile, longest_run: u32) -> Self {
        let shares = profile.shares.as_ref();
        let roles = &profile.roles;
        Self {
            status: profile.status(),
            answered: roles.map(|role| role.answered),
            score: roles.map(|role| role.score.map(Fraction::to_f64)),
            margin: roles.map(|role| role.margin),
            mix: ByRole::from_fn(|role| shares.map(|shares| shares.mix[role].to_f64())),
            mix_margin: ByRole::from_fn(|role| shares.map(|shares| shares.mix_margin[role])),
            leading: shares.map_or_else(Vec::new, |shares| {
                shares.leading.iter().map(Role::key).collect()
            }),
            trailing: shares.and_then(|shares| shares.trailing).map(Role::key),
            label: shares.map(|shares| shares.label.key()),
            strength: shares.and_then(|shares| shares.strength).map(Strength::key),
            acquiescence: profile.acquiescence.map(Fraction::to_f64),
            longest_run,
            straight_line: profile.straight_line,
        }
    }
}

/// One JSON object on one line.
pub(super) fn line(wire: &impl Serialize) -> String {
    object(wire) + "\n"
}

/// One JSON object.
pub(super) fn object(wire: &impl Serialize) -> String {
    let text = serde_json::to_string(wire);
    debug_assert!(text.is_ok(), "strings and numbers always serialize");
    text.unwrap_or_default()
}
