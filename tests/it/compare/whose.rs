//! Whose the rows about a colleague are.

use std::fs;

use serde_json::Value;

use super::{header, rating, row, with};
use crate::support::{Ran, ambtenaar};

const MINE: [u8; 3] = [4, 3, 3];
const THEIRS: [u8; 3] = [2, 3, 4];

fn own(id: &str) -> String {
    row(id, "2026-01-10", "self", MINE)
}

/// Rows of as many colleagues, about people with these codes.
fn about(ids: &[&str]) -> String {
    let rows = ids.iter().enumerate();
    rows.map(|(number, id)| rating(id, THEIRS, number))
        .collect()
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
        let rows = own(id) + &about(&[""; 3]);
        assert_eq!(colleagues("", &rows).0, Some(3), "{id}");
    }
    let rows = own("anna") + &about(&["anna", "", ""]);
    assert_eq!(colleagues("", &rows).0, Some(3));
}

#[test]
fn rows_with_the_code_of_somebody_else_are_left_out_and_said() {
    let rows = own("anna") + &about(&["", "", "", "bo", "cas"]);
    for line in ["", "--id anna"] {
        let (people, ran) = colleagues(line, &rows);
        assert_eq!(people, Some(3), "{}", ran.stderr);
        assert!(
            ran.stderr.contains(
                "2 rows have other codes than anna and are left out: rows.csv:6 (bo), rows.csv:7 (cas)."
            ),
            "{}",
            ran.stderr
        );
    }
}

#[test]
fn with_lists_of_several_people_a_row_without_a_code_is_about_nobody() {
    let rows = own("anna") + &own("bo") + &about(&["anna", "anna", "anna", ""]);
    let (people, ran) = colleagues("--id anna", &rows);
    assert_eq!(people, Some(3), "{}", ran.stderr);
    assert!(ran.stderr.contains("does not say whom"), "{}", ran.stderr);
    let (_, ran) = colleagues("", &rows);
    assert_eq!(ran.status, Some(2));
    assert!(ran.stderr.contains("anna, bo"), "{}", ran.stderr);
}

/// Answers that no other row has.
fn different(number: usize, before: &str) -> String {
    let answers = (0..24).map(|place| {
        if place == number {
            3
        } else {
            2 + 2 * (place % 2)
        }
    });
    let cells = answers.map(|answer| format!("{before}{answer}"));
    cells.collect::<Vec<_>>().concat()
}

/// A form that numbers its rows, and says nothing of the statements.
fn form(ids: &[&str]) -> String {
    let columns: Vec<String> = crate::support::statement_ids();
    let rows = ids
        .iter()
        .enumerate()
        .map(|(number, id)| format!("{id}{}\n", different(number, ",")));
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
        (&["7", "7", "9"], None, "3 rows have other codes than anna"),
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
    let rows = many + &about(&["p39", "p39", "p39", "p38"]);
    assert_eq!(colleagues("--id p39", &rows).0, Some(3));
}

#[test]
fn a_code_that_was_typed_from_paper_says_whom_a_row_is_about() {
    let codes = ["anna", "Anna", "ANNA", "bo"].iter().enumerate();
    let typed = codes.map(|(number, code)| format!("{code},{}\n", different(number, "")));
    let typed = typed.collect::<Vec<_>>().concat();
    let program = ambtenaar("--lang en compare me.csv paper.csv --as colleague --format json");
    fs::write(program.folder().join("me.csv"), header() + &own("anna")).unwrap();
    let paper = format!("code,answers\n{typed}");
    fs::write(program.folder().join("paper.csv"), paper).unwrap();
    let ran = program.run();
    assert_eq!(raters(&ran), Some(3), "{}", ran.stderr);
    assert!(
        ran.stderr
            .contains("1 row has another code than anna and is left out: paper.csv:5 (bo)."),
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

/// What is said of one's own saved list beside this file; nothing of it may be shown.
fn refused(name: &str, text: &str, options: &str) -> Ran {
    let program = ambtenaar(&format!("--lang en compare me.csv {name} {options}"));
    let mine = header() + &own("anna") + &about(&["anna"; 3]);
    fs::write(program.folder().join("me.csv"), mine).unwrap();
    fs::write(program.folder().join(name), text).unwrap();
    program.run()
}

#[test]
fn a_list_that_does_not_say_whose_it_is_beside_others_that_do_is_refused() {
    let typed = format!("id,answers\nanna,{}\n", different(7, ""));
    let says_nothing = "paper.csv:2 does not say whether this list is yours or a colleague's. Add a column perspective";
    for id in ["anna", "Anna", "Mo", ""] {
        let ran = refused("paper.csv", &typed.replace("anna", id), "--id anna");
        assert_eq!((ran.status, &*ran.stdout), (Some(2), ""), "{id}: {ran:?}");
        assert!(ran.stderr.contains(says_nothing), "{id}: {}", ran.stderr);
    }
    let said = refused(
        "paper.csv",
        &typed,
        "--id anna --as colleague --format json",
    );
    assert_eq!(raters(&said), Some(4), "{}", said.stderr);
    let column = typed
        .replace("id,", "perspective,id,")
        .replace("anna,", "collega,anna,");
    let said = refused("paper.csv", &column, "--id anna --format json");
    assert_eq!(raters(&said), Some(4), "{}", said.stderr);
}

#[test]
fn several_lists_without_perspective_and_day_are_not_taken_to_be_earlier_and_later() {
    let row = |number| format!("anna,{}\n", different(number, ""));
    let two = format!("id,answers\n{}{}", row(1), row(2));
    let dated = two
        .replace("id,", "date,id,")
        .replacen("anna", "2026-01-01,anna", 1);
    let dated = dated.replace("\nanna", "\n2027-01-01,anna");
    for (text, status, said) in [(two, 2, "paper.csv:2 does not say"), (dated, 0, "")] {
        let program = ambtenaar("--lang en compare paper.csv");
        fs::write(program.folder().join("paper.csv"), text).unwrap();
        let ran = program.run();
        assert_eq!(ran.status, Some(status), "{ran:?}");
        assert!(ran.stderr.contains(said), "{ran:?}");
    }
}

#[test]
fn the_same_answers_in_two_files_are_one_colleague_however_they_were_written() {
    let answers = |number| different(number, ",");
    let form = |numbers: &[usize], name: &str| {
        let columns = crate::support::statement_ids();
        let rows = numbers.iter();
        let rows = rows.map(|number| format!("{name}{}\n", answers(*number)));
        let rows = rows.collect::<Vec<_>>().concat();
        format!("name,{}\n{rows}", columns.join(","))
    };
    let labels = form(&[1], "x")
        .replace(",2", ",disagree")
        .replace(",4", ",agree");
    for (second, people) in [(labels, Some(2)), (form(&[9], "x"), Some(3))] {
        let program = ambtenaar(
            "--lang en compare me.csv one.csv two.csv --as colleague --format json --ratings 5,3,2",
        );
        fs::write(program.folder().join("me.csv"), header() + &own("anna")).unwrap();
        fs::write(program.folder().join("one.csv"), form(&[1, 2], "")).unwrap();
        fs::write(program.folder().join("two.csv"), second).unwrap();
        let ran = program.run();
        assert_eq!(raters(&ran), people, "{ran:?}");
        let said = "1 list has exactly the answers of another and does not count as one more colleague: two.csv:2 (see one.csv:2).";
        assert_eq!(
            ran.stderr.contains(said),
            people == Some(2),
            "{}",
            ran.stderr
        );
    }
}

#[test]
fn the_same_answer_everywhere_is_given_by_more_than_one_colleague() {
    let rows = own("anna") + &row("anna", "2026-02-01", "colleague", [3, 3, 3]).repeat(3);
    let (people, ran) = colleagues("", &rows);
    assert_eq!((people, &*ran.stderr), (Some(3), ""));
}

#[test]
fn a_code_is_the_same_however_its_letters_and_numbers_are_written() {
    for [one, other] in [
        ["ren\u{e9}e", "rene\u{301}e"],
        ["ren\u{e9}e", "ren\u{e9}e\u{200b}"],
        ["7", "7.0"],
    ] {
        let rows = own(one) + &row(other, "2026-05-10", "self", THEIRS) + &about(&[other; 3]);
        for line in ["", &format!("--id {one}"), &format!("--id {other}")] {
            let (people, ran) = colleagues(line, &rows);
            assert_eq!(people, Some(3), "{line} {}", ran.stderr);
        }
    }
}
