//! What the JSON formats have in common: values by role, and what follows from one person's answers.

use serde::{Serialize, Serializer};
use serde_json::value::{RawValue, to_raw_value};

use crate::model::{
    ByRole, Form, Fraction, Keying, Label, Perspective, Profile, RatedSituation, Role, RoleSet,
    Strength, Translated,
};

impl<T: Serialize> Serialize for ByRole<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter().map(|(role, value)| (role.key(), value)))
    }
}

impl<T: Serialize> Serialize for Translated<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(
            self.iter()
                .map(|(language, text)| (language.as_str(), text)),
        )
    }
}

impl Serialize for RoleSet {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

impl Serialize for Fraction {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64(self.to_f64())
    }
}

/// What has a stable English key is that key.
macro_rules! by_key {
    ($($type:ty),+) => {$(
        impl Serialize for $type {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.key())
            }
        }
    )+};
}

by_key!(Form, Keying, Label, Perspective, Role, Strength);

/// A JSON object, its keys in the order in which they were put in it.
#[derive(Debug, Default)]
pub(super) struct WireObject(Vec<(&'static str, Box<RawValue>)>);

/// An [`WireObject`] as it is written: keys, each with its value.
macro_rules! object {
    ($($key:literal: $value:expr),+ $(,)?) => {
        $crate::output::wire::WireObject::default()$(.key($key, &$value))+
    };
}
pub(super) use object;

impl WireObject {
    pub(super) fn key(mut self, key: &'static str, value: &impl Serialize) -> Self {
        let value = to_raw_value(value);
        debug_assert!(value.is_ok(), "strings and numbers always serialize");
        self.0.push((key, value.unwrap_or_default()));
        self
    }

    /// The keys of other objects behind its own.
    pub(super) fn with(mut self, more: impl IntoIterator<Item = Self>) -> Self {
        self.0.extend(more.into_iter().flat_map(|object| object.0));
        self
    }

    /// Each key with its value as it is written.
    pub(super) fn values(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.0.iter().map(|(key, value)| (*key, value.get()))
    }
}

impl Serialize for WireObject {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, value)| (key, value)))
    }
}

/// A situation by its name, null when it has none, and how strongly it needs each role.
pub(super) fn ratings(situation: &RatedSituation) -> WireObject {
    object! {
        "situation": situation.name(),
        "ratings": situation.ratings.map(|rating| rating.value()),
        "example": situation.example,
    }
}

/// A profile with full precision; what is not defined is null.
#[derive(Debug, Serialize)]
pub(super) struct WireProfile {
    status: &'static str,
    answered: ByRole<u32>,
    score: ByRole<Option<Fraction>>,
    margin: ByRole<Option<f64>>,
    mix: ByRole<Option<Fraction>>,
    mix_margin: ByRole<Option<f64>>,
    leading: RoleSet,
    trailing: Option<Role>,
    label: Option<Label>,
    strength: Option<Strength>,
    acquiescence: Option<Fraction>,
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
            score: roles.map(|role| role.score),
            margin: roles.map(|role| role.margin),
            mix: ByRole::from_fn(|role| shares.map(|shares| shares.mix[role])),
            mix_margin: ByRole::from_fn(|role| shares.map(|shares| shares.mix_margin[role])),
            leading: shares.map(|shares| shares.leading).unwrap_or_default(),
            trailing: shares.and_then(|shares| shares.trailing),
            label: shares.map(|shares| shares.label),
            strength: shares.and_then(|shares| shares.strength),
            acquiescence: profile.acquiescence,
            longest_run,
            straight_line: profile.straight_line,
        }
    }
}

/// One JSON object on one line.
pub(super) fn line(wire: &impl Serialize) -> String {
    written(wire) + "\n"
}

/// One JSON object.
pub(super) fn written(wire: &impl Serialize) -> String {
    let text = serde_json::to_string(wire);
    debug_assert!(text.is_ok(), "strings and numbers always serialize");
    text.unwrap_or_default()
}
