//! What programs can rely on: the columns of scored rows, and the JSON Schema of a line.

use serde_json::{Map, Value, json};

use crate::model::Role;
use crate::words::Language;
use crate::words::scored::meaning;

use super::rows::{COLUMNS, LONGEST_RUN};

/// The columns that `--with` adds.
const UNDERSTOOD: [&str; 5] = ["source", "instrument", "form", "perspective", "date"];

/// A column of scored rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnMeaning {
    /// Its name.
    pub name: &'static str,
    /// The type of its cells as JSON Schema names it; an undefined number is an empty cell.
    pub kind: &'static str,
    pub(crate) meaning: &'static str,
}

/// The columns of scored rows: those of every row, then those that an option adds.
#[must_use]
pub fn columns(language: Language) -> Vec<ColumnMeaning> {
    let names = COLUMNS.into_iter().chain([LONGEST_RUN]).chain(UNDERSTOOD);
    let column = |name: &'static str| {
        let key = without_role(name);
        ColumnMeaning {
            name,
            kind: kind(key),
            meaning: meaning(language, key),
        }
    };
    names.map(column).collect()
}

/// The JSON Schema of a line of `--format jsonl`, with the columns of the other formats.
#[must_use]
pub fn schema(language: Language) -> String {
    let mut properties = Map::new();
    for (name, mut shape) in keys() {
        if let Some(shape) = shape.as_object_mut() {
            shape.insert("description".to_owned(), meaning(language, name).into());
        }
        properties.insert(name.to_owned(), shape);
    }
    let columns = columns(language).into_iter().map(
        |column| json!({ "name": column.name, "type": column.kind, "description": column.meaning }),
    );
    let names = keys().into_iter().map(|(name, _)| name);
    let required: Vec<&str> = names.filter(|name| !UNDERSTOOD.contains(name)).collect();
    let schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "ambtenaar score",
        "type": "object",
        "properties": properties,
        "required": required,
        "columns": columns.collect::<Vec<Value>>(),
    });
    format!("{schema:#}\n")
}

/// The keys of a line with their shapes.
fn keys() -> Vec<(&'static str, Value)> {
    let text = || json!({ "type": "string" });
    let number = || json!({ "type": ["number", "null"] });
    let roles = Role::ALL.map(Role::key);
    let by_role = |kind: Value| {
        let properties: Map<String, Value> = roles
            .iter()
            .map(|role| ((*role).to_owned(), kind.clone()))
            .collect();
        json!({ "type": "object", "properties": properties, "required": roles })
    };
    let one_of = |names: &[&str]| json!({ "enum": names });
    let one_or_none = |names: &[&str]| {
        let names = names.iter().map(|name| Value::from(*name));
        let names: Vec<Value> = names.chain([Value::Null]).collect();
        json!({ "enum": names })
    };
    vec![
        ("source", text()),
        ("id", text()),
        ("status", one_of(&["complete", "incomplete"])),
        ("answered", by_role(json!({ "type": "integer" }))),
        ("score", by_role(number())),
        ("margin", by_role(number())),
        ("mix", by_role(number())),
        ("mix_margin", by_role(number())),
        (
            "leading",
            json!({ "type": "array", "items": { "enum": roles } }),
        ),
        ("trailing", one_or_none(&roles)),
        (
            "label",
            one_or_none(&["preference", "combination", "balanced"]),
        ),
        ("strength", one_or_none(&["slight", "clear"])),
        ("acquiescence", number()),
        ("longest_run", json!({ "type": "integer" })),
        ("straight_line", json!({ "type": "boolean" })),
        ("instrument", text()),
        ("form", one_of(&["full", "short"])),
        ("perspective", one_of(&["self", "wish", "job", "colleague"])),
        (
            "date",
            json!({ "type": ["string", "null"], "format": "date" }),
        ),
    ]
}

/// The name without the role at its end.
fn without_role(name: &'static str) -> &'static str {
    let ends = Role::ALL
        .into_iter()
        .find_map(|role| name.strip_suffix(role.key()));
    ends.map_or(name, |start| start.trim_end_matches('_'))
}

fn kind(key: &str) -> &'static str {
    match key {
        "answered" | "longest_run" => "integer",
        "score" | "mix" | "acquiescence" => "number",
        "straight_line" => "boolean",
        _ => "string",
    }
}
