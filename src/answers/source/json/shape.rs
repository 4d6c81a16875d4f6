//! What an object in JSON is by what is inside it.

use super::element::{JsonValue, Object};

/// How much of a key is shown, in characters.
pub(super) const LONGEST_KEY: usize = 40;

/// The key of an object that has a list of objects: the rows, inside something else.
pub(super) fn with_rows(object: &Object<'_>) -> Option<String> {
    let is_rows = |value: JsonValue<'_>| {
        let inside = value.get().strip_prefix('[');
        inside.is_some_and(|inside| inside.trim_ascii_start().starts_with('{'))
    };
    let (key, _) = object.0.iter().find(|(_, value)| is_rows(value))?;
    Some(key.chars().take(LONGEST_KEY).collect())
}

/// The key of an object inside another that has more keys: the answers are there, as an API gives them.
pub(super) fn larger_inside(object: &Object<'_>) -> Option<String> {
    let is_larger = |value: JsonValue<'_>| {
        let inside = is_object(value).then(|| serde_json::from_str::<Object<'_>>(value.get()));
        inside.is_some_and(|inside| inside.is_ok_and(|inside| inside.0.len() > object.0.len()))
    };
    let (key, _) = object.0.iter().find(|(_, value)| is_larger(value))?;
    Some(key.chars().take(LONGEST_KEY).collect())
}

/// Whether every key has an object: then it is a column, as pandas makes them.
pub(super) fn is_by_column(object: &Object<'_>) -> bool {
    !object.0.is_empty() && object.0.iter().all(|(_, value)| is_object(value))
}

pub(super) fn is_object(value: JsonValue<'_>) -> bool {
    value.get().starts_with('{')
}
