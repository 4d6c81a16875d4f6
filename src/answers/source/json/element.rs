//! What is in one object or list, as the cells of a row.

use std::borrow::Cow;
use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

use crate::answers::file::limits::MOST_CELLS;
use crate::error::{JsonFault, SheetFault};

use super::scan::{Element, TextPoint, fault};

/// A value as it is written.
pub(super) type JsonValue<'e> = &'e RawValue;

/// The keys of an object with their values, in the order in which they stand.
pub(super) struct Object<'e>(pub(super) Vec<(Cow<'e, str>, JsonValue<'e>)>);

/// The values of a list.
pub(super) struct JsonList<'e>(pub(super) Vec<JsonValue<'e>>);

impl Element {
    pub(super) fn is_list(&self) -> bool {
        self.bytes.first() == Some(&b'[')
    }

    /// Whether it has what Python writes where there is no number, outside its texts.
    fn has_no_number(&self) -> bool {
        let outside = self.bytes.split(|byte| *byte == b'"').step_by(2);
        let mut signs = outside.flat_map(|part| part.split(|byte| !byte.is_ascii_alphabetic()));
        signs.any(|sign| matches!(sign, b"NaN" | b"Infinity"))
    }

    /// What is in it.
    ///
    /// # Errors
    /// When it is no JSON of that kind.
    pub(super) fn read<'e, T: Deserialize<'e>>(&'e self) -> Result<T, SheetFault> {
        serde_json::from_slice(&self.bytes).map_err(|error| {
            let (line, column) = (error.line() as u64, error.column() as u64);
            let before = self.place;
            let first = line <= 1;
            let place = TextPoint {
                line: before.line + line.saturating_sub(1),
                column: if first {
                    before.column + column.saturating_sub(1)
                } else {
                    column
                },
            };
            if self.has_no_number() {
                return fault(place, JsonFault::NotANumber);
            }
            let detail = error.to_string();
            let detail = detail
                .rsplit_once(" at line ")
                .map_or(&*detail, |(detail, _)| detail);
            let detail = detail.to_owned();
            fault(place, JsonFault::Reader { detail })
        })
    }
}

/// The text of a cell for a value: a text as it is, nothing for null, all else as it is written.
///
/// # Errors
/// When it is no text that there can be.
pub(super) fn cell(value: JsonValue<'_>) -> serde_json::Result<Cow<'_, str>> {
    let written = value.get();
    match written.as_bytes() {
        [b'"', ..] => {
            let inside = written.get(1..written.len() - 1).unwrap_or_default();
            if inside.contains('\\') {
                serde_json::from_str(written).map(Cow::Owned)
            } else {
                Ok(Cow::Borrowed(inside))
            }
        }
        b"null" => Ok(Cow::Borrowed("")),
        _ => Ok(Cow::Borrowed(written)),
    }
}

/// A text that is not copied when it needs not be.
#[derive(Deserialize)]
struct Name<'e>(#[serde(borrow)] Cow<'e, str>);

impl<'e> Deserialize<'e> for Object<'e> {
    fn deserialize<D: Deserializer<'e>>(deserializer: D) -> Result<Self, D::Error> {
        struct Keys;

        impl<'e> Visitor<'e> for Keys {
            type Value = Object<'e>;

            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("an object")
            }

            fn visit_map<A: MapAccess<'e>>(self, mut map: A) -> Result<Object<'e>, A::Error> {
                let mut keys = Vec::new();
                while let Some((Name(key), value)) = map.next_entry()? {
                    check(keys.len())?;
                    keys.push((key, value));
                }
                Ok(Object(keys))
            }
        }

        deserializer.deserialize_map(Keys)
    }
}

impl<'e> Deserialize<'e> for JsonList<'e> {
    fn deserialize<D: Deserializer<'e>>(deserializer: D) -> Result<Self, D::Error> {
        struct Values;

        impl<'e> Visitor<'e> for Values {
            type Value = JsonList<'e>;

            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("a list")
            }

            fn visit_seq<A: SeqAccess<'e>>(self, mut list: A) -> Result<JsonList<'e>, A::Error> {
                let mut values = Vec::new();
                while let Some(value) = list.next_element()? {
                    check(values.len())?;
                    values.push(value);
                }
                Ok(JsonList(values))
            }
        }

        deserializer.deserialize_seq(Values)
    }
}

/// Fails when there are so many values that one more would be too many.
fn check<E: Error>(count: usize) -> Result<(), E> {
    if count < MOST_CELLS {
        return Ok(());
    }
    Err(E::custom(format_args!("more than {MOST_CELLS} values")))
}
