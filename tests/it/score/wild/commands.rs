//! Every shape that `score` reads is read by the other commands too.

use std::fs;

use serde_json::Value;

use super::super::shapes::every_shape;
use super::super::{Run, score};
use super::command;

/// What a command says as JSON.
fn value(run: Run, name: &str) -> Value {
    let ran = run.run();
    assert_eq!(ran.status, 0, "{name}: {}", ran.stderr);
    serde_json::from_str(&ran.stdout).unwrap_or_else(|_| panic!("{name}: {}", ran.stdout))
}

/// What each other command finds in a file.
fn found(bytes: &[u8], name: &str) -> [Value; 4] {
    let file = tempfile::NamedTempFile::new().unwrap();
    fs::write(file.path(), bytes).unwrap();
    let of = |arguments: &[&str]| value(command(arguments).file(file.path()), name);
    let path = file.path().to_str().unwrap();
    [
        of(&["group", "--quiet", "--format", "json"]),
        of(&["reliability", "--quiet", "--format", "json"]),
        of(&[
            "compare",
            "--quiet",
            "--format",
            "json",
            "--id",
            "12",
            "--situation",
            "council-memo",
        ]),
        value(
            command(&[
                "take",
                "--no-progress",
                "--format",
                "json",
                "--id",
                "12",
                "--from",
                path,
            ]),
            name,
        ),
    ]
}

/// The same without when it was, which only some shapes say.
fn without_date(mut value: Value) -> Value {
    match &mut value {
        Value::Object(fields) => {
            fields.retain(|key, _| !["date", "language"].contains(&key.as_str()));
            fields
                .values_mut()
                .for_each(|field| *field = without_date(field.take()));
        }
        Value::Array(items) => items
            .iter_mut()
            .for_each(|item| *item = without_date(item.take())),
        _ => {}
    }
    value
}

#[test]
fn every_shape_that_score_reads_is_read_by_every_command() {
    let plain = fs::read(super::super::data("shapes.csv")).unwrap();
    let expected = found(&plain, "the template").map(without_date);
    assert_eq!(
        score(&["--quiet"])
            .stdin(&plain)
            .run()
            .stdout
            .lines()
            .count(),
        41
    );
    for (name, bytes) in every_shape() {
        assert_eq!(found(&bytes, name).map(without_date), expected, "{name}");
    }
}
