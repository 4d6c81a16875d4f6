//! Whose the rows about a colleague are.

use std::fs;

use serde_json::Value;

use super::{header, row, with};
use crate::support::{Ran, ambtenaar};

const MINE: [u8; 3] = [4, 3, 3];
const THEIRS: [u8; 3] = [2, 3, 4];

fn own(id: &str) -> String {
    row(id, "2026-01-10", "self", MINE)
}

fn about(id: &str) -> String {
    row(id, "2026-02-01", "colleague", THEIRS)
}

/// How many raters there are, where they are shown.
fn raters(ran: &Ran) -> Option<u64> {
    let value: Value = serde_json::from_str(&ran.stdout).ok()?;
    value["raters"].as_u64()
}

/// How many colleagues a comparison has, and what it says besides.
fn colleagues(line: &str, rows: &str) -> (Option<u64>, Ran) {
    let ran = with(
        &format!("--lang en compare rows.csv --format json {line}"),
        rows,
    )
    .run();
    (raters(&ran), ran)
}

#[test]
fn rows_without_a_code_are_about_the_one_person() {
    for id in ["anna", ""] {
        let rows = own(id) + &about("").repeat(3);
        assert_eq!(colleagues("", &rows).0, Some(3), "{id}");
    }
    let rows = own("anna") + &about("anna") + &about("").repeat(2);
    assert_eq!(colleagues("", &rows).0, Some(3));
}

#[test]
fn rows_with_the_code_of_somebody_else_are_left_out_and_said() {
    let rows = own("anna") + &about("").repeat(3) + &about("bo") + &about("cas");
    for line in ["", "--id anna"] {
        let (people, ran) = colleagues(line, &rows);
        assert_eq!(people, Some(3), "{}", ran.stderr);
        assert!(
            ran.stderr.contains("2 rows are about other colleagues"),
            "{}",
            ran.stderr
        );
    }
}

#[test]
fn with_lists_of_several_people_a_row_without_a_code_is_about_nobody() {
    let rows = own("anna") + &own("bo") + &about("anna").repeat(3) + &about("");
    let (people, ran) = colleagues("--id anna", &rows);
    assert_eq!(people, Some(3), "{}", ran.stderr);
    assert!(ran.stderr.contains("does not say whom"), "{}", ran.stderr);
    let (_, ran) = colleagues("", &rows);
    assert_eq!(ran.status, Some(2));
    assert!(ran.stderr.contains("anna, bo"), "{}", ran.stderr);
}

/// A form that numbers its rows, and says nothing of the statements.
fn form(ids: &[&str]) -> String {
    let columns: Vec<String> = crate::support::statement_ids();
    let rows = ids
        .iter()
        .map(|id| format!("{id}{}\n", ",2".repeat(12) + &",4".repeat(12)));
    format!(
        "Response ID,{}\n{}",
        columns.join(","),
        rows.collect::<String>()
    )
}

#[test]
fn the_numbers_of_a_form_are_its_rows() {
    for (ids, people, said) in [
        (&["1", "2", "3", "4"][..], Some(4), ""),
        (&["7", "7", "9"], None, "3 rows are about other colleagues"),
    ] {
        let program = ambtenaar("--lang en compare me.csv form.csv --as colleague --format json");
        fs::write(program.folder().join("me.csv"), header() + &own("anna")).unwrap();
        fs::write(program.folder().join("form.csv"), form(ids)).unwrap();
        let ran = program.run();
        assert_eq!(raters(&ran), people, "{}", ran.stderr);
        assert!(ran.stderr.contains(said), "{}", ran.stderr);
    }
}

#[test]
fn the_one_who_is_wanted_is_found_among_many() {
    let many: String = (10..40).map(|number| own(&format!("p{number}"))).collect();
    let rows = many + &about("p39").repeat(3) + &about("p38");
    assert_eq!(colleagues("--id p39", &rows).0, Some(3));
}

#[test]
fn a_code_that_was_typed_from_paper_says_whom_a_row_is_about() {
    let typed = ["anna", "anna", "anna", "bo"].map(|code| format!("{code},{}\n", "24".repeat(12)));
    let program = ambtenaar("--lang en compare me.csv paper.csv --as colleague --format json");
    fs::write(program.folder().join("me.csv"), header() + &own("anna")).unwrap();
    let paper = format!("code,answers\n{}", typed.concat());
    fs::write(program.folder().join("paper.csv"), paper).unwrap();
    let ran = program.run();
    assert_eq!(raters(&ran), Some(3), "{}", ran.stderr);
    assert!(
        ran.stderr.contains("1 row is about another"),
        "{}",
        ran.stderr
    );
}

#[test]
fn the_row_of_a_rater_has_no_code_unless_one_is_given() {
    let answers = ["3"; 24].join(",");
    for (given, code) in [("", ""), ("--id anna", "anna")] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("rater.csv");
        let line = format!("take --as colleague --answers {answers} {given}");
        let ran = ambtenaar(&line).arg("--save").arg(&path).run();
        assert_eq!(ran.status, Some(0), "{}", ran.stderr);
        let rows = fs::read_to_string(&path).unwrap();
        let id = rows.lines().nth(1).and_then(|row| row.split(',').next());
        assert_eq!(id, Some(code));
    }
}
