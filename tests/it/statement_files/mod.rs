//! Statement files: what is accepted, and that every problem is found at its place.

mod advice;
mod faults;
mod random;
mod simulation;
mod values;

use std::path::Path;

use ambtenaar::error::{Error, Problem};
use ambtenaar::source::{self, LoadedQuestionnaire};
use ambtenaar::texts::Language;
use ambtenaar::words;

const BUILT_IN: &str = include_str!("../../../statements/ideale-ambtenaar.toml");

fn load(text: &str) -> Result<LoadedQuestionnaire, Vec<Problem>> {
    load_bytes(text.as_bytes())
}

fn load_bytes(bytes: &[u8]) -> Result<LoadedQuestionnaire, Vec<Problem>> {
    source::parse_instrument(Path::new("own.toml"), bytes).map_err(|error| match error {
        Error::Statements { problems } => problems,
        other => unreachable!("{other:?}"),
    })
}

/// The problems of a file as a person reads them in English.
fn problems(text: &str) -> Vec<String> {
    load(text)
        .err()
        .map_or_else(Vec::new, |problems| said(&problems))
}

fn said(problems: &[Problem]) -> Vec<String> {
    let texts = Language::English.texts();
    problems
        .iter()
        .map(|problem| words::problem_in_place(texts.language, problem))
        .collect()
}

/// A small file that is right, with one piece replaced.
fn small(find: &str, replace: &str) -> String {
    const SMALL: &str = r#"format = 1
id = "small"
version = "1"
languages = ["en"]
measurement-error = 20
title = { en = "Small" }

[scale]
lowest = 1
labels = { en = ["no", "maybe", "yes"] }
skip = { en = "skip" }

[[statement]]
id = "a1"
role = "bureaucrat"
facet = "f"
text = { en = "I check." }
colleague = { en = "They check." }

[[statement]]
id = "a2"
role = "entrepreneur"
facet = "f"
text = { en = "I act." }
colleague = { en = "They act." }

[[statement]]
id = "a3"
role = "connector"
facet = "f"
text = { en = "I listen." }
colleague = { en = "They listen." }
"#;
    assert!(SMALL.contains(find), "{find}");
    SMALL.replacen(find, replace, 1)
}

#[track_caller]
fn one(text: &str, expected: &str) {
    assert_eq!(problems(text), [format!("own.toml:{expected}")]);
}
