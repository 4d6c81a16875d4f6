//! Cells that stand beside their column, and rows that are no people.

use super::super::score;
use super::{PEOPLE, expected, id, is_not_read, is_read, label, own};
use crate::support::{Workbook, row_of};

/// The names of the columns and the three people, as cells.
fn cells() -> Vec<Vec<String>> {
    let mut rows = vec![
        ["id".to_owned()]
            .into_iter()
            .chain((0..24).map(id))
            .collect(),
    ];
    for (number, person) in PEOPLE.iter().enumerate() {
        let answers = person.chars().map(String::from);
        rows.push(
            [(number + 1).to_string()]
                .into_iter()
                .chain(answers)
                .collect(),
        );
    }
    rows
}

fn book(rows: &[Vec<String>]) -> Vec<u8> {
    let rows: String = rows.iter().map(row_of).collect();
    Workbook::of(&rows).packed()
}

/// The cells with delimiters up to the longest row, as a spreadsheet saves them.
fn padded(rows: &[Vec<String>]) -> String {
    let most = rows.iter().map(Vec::len).max().unwrap();
    let line = |row: &Vec<String>| row.join(";") + &";".repeat(most - row.len()) + ";\n";
    rows.iter().map(line).collect()
}

/// The table as a workbook, a text whose rows are all as long, and lists in JSON.
fn every_kind(rows: &[Vec<String>]) -> [Vec<u8>; 3] {
    let json = serde_json::to_vec(rows).unwrap();
    [book(rows), padded(rows).into_bytes(), json]
}

#[test]
fn a_row_that_moved_one_column_is_left_out() {
    let mut rows = cells();
    rows[2].insert(4, String::new());
    let left: Vec<String> = expected().lines().map(str::to_owned).collect();
    for file in every_kind(&rows) {
        let ran = score(&[]).stdin(file).run();
        let found: Vec<&str> = ran.stdout.lines().collect();
        assert_eq!(
            (ran.status, found),
            (1, vec![&*left[0], &left[1], &left[3]])
        );
        let said = "column 26: something stands here, to the right of the last column name";
        assert_eq!(ran.stderr.matches(said).count(), 1, "{}", ran.stderr);
    }
}

#[test]
fn names_that_are_one_cell_short_are_refused() {
    let mut rows = cells();
    rows[0][0] = "team".to_owned();
    for (number, row) in rows.iter_mut().enumerate().skip(1) {
        row.insert(1, number.to_string());
    }
    for file in every_kind(&rows) {
        let ran = score(&[]).stdin(file).run();
        assert_eq!(
            (ran.status, ran.stdout.lines().skip(1).count()),
            (1, 0),
            "{}",
            ran.stderr
        );
        let said = "most of the first rows have something in column 26, to the right of the last column name (\"s24\")";
        assert!(ran.stderr.contains(said), "{}", ran.stderr);
    }
}

#[test]
fn remarks_and_averages_beside_a_table_are_not_read() {
    for beside in [
        ["ill", "", ""],
        ["3.25", "2.75", "3"],
        ["", "seen, twice", "78"],
    ] {
        let mut rows = cells();
        for (row, remark) in rows.iter_mut().skip(1).zip(beside) {
            row.push(remark.to_owned());
        }
        for file in every_kind(&rows) {
            let ran = score(&[]).stdin(file).run();
            assert_eq!(
                (ran.status, ran.stdout.as_str()),
                (0, &*expected()),
                "{}",
                ran.stderr
            );
            assert!(
                ran.stderr.contains("cells stand beside the table"),
                "{}",
                ran.stderr
            );
        }
    }
}

#[test]
fn a_row_under_the_texts_names_the_other_columns() {
    let mut rows = cells();
    let empty = |count: usize| (0..count).map(|_| String::new());
    rows[0] = empty(2)
        .chain((0..24).map(|place| own("nl", place)))
        .collect();
    for row in rows.iter_mut().skip(1) {
        row.insert(1, "x".to_owned());
    }
    let codes = ["p1", "p2", "p3"];
    for (row, code) in rows.iter_mut().skip(1).zip(codes) {
        row[0] = code.to_owned();
    }
    let names = ["ID", "Naam"].map(str::to_owned);
    rows.insert(1, names.into_iter().chain(empty(24)).collect());
    for file in [book(&rows), serde_json::to_vec(&rows).unwrap()] {
        let ran = score(&[]).stdin(file).run();
        let ids: Vec<_> = ran.stdout.lines().skip(1).map(|row| &row[..2]).collect();
        assert_eq!((ran.status, ids), (0, codes.to_vec()), "{}", ran.stderr);
        assert!(
            ran.stderr
                .contains("1 row under the names of the columns skipped")
        );
    }
}

#[test]
fn a_space_before_quotes_is_said_where_it_cuts_cells_in_two() {
    let spaced = |name: fn(usize) -> String, answer: fn(char) -> String| {
        let quoted = |cell: String| format!("\"{cell}\"");
        let line = |cells: Vec<String>| {
            cells.into_iter().map(quoted).collect::<Vec<_>>().join(", ") + "\n"
        };
        let mut text = line(
            ["id".to_owned()]
                .into_iter()
                .chain((0..24).map(name))
                .collect(),
        );
        for (number, person) in PEOPLE.iter().enumerate() {
            let answers = person.chars().map(answer);
            text += &line(
                [(number + 1).to_string()]
                    .into_iter()
                    .chain(answers)
                    .collect(),
            );
        }
        text
    };
    let said = "has a space before quotes";
    is_not_read(spaced(|place| own("nl", place), label), said);
    is_not_read(spaced(|place| own("nl", place), String::from), said);
    is_not_read(spaced(id, label), said);
    is_read(spaced(id, String::from), &[]);
}

#[test]
fn a_row_with_a_code_and_nothing_else_is_named() {
    let mut rows = cells();
    rows.push(vec!["Bron: Microsoft Forms".to_owned(), String::new()]);
    for file in every_kind(&rows) {
        let ran = score(&[]).stdin(file).run();
        assert_eq!(ran.status, 0, "{}", ran.stderr);
        assert!(
            ran.stderr.contains("row 5 is empty but for the code"),
            "{}",
            ran.stderr
        );
    }
    // A few lines under the people are named, however few people there are.
    let mut rows = cells();
    let people = rows[1..].to_vec();
    rows.extend(people);
    rows.extend(["Bron: Forms", "Peildatum 1 mei", "Schaal 1-5"].map(|line| vec![line.to_owned()]));
    let ran = score(&[]).stdin(padded(&rows)).run();
    let said = "3 rows are empty but for the code; the first is row 8";
    assert!(ran.stderr.contains(said), "{}", ran.stderr);
    // Where many did not answer that is nothing odd.
    let mut rows = cells();
    rows.extend(["p4", "p5", "p6"].map(|code| vec![code.to_owned()]));
    let ran = score(&[]).stdin(padded(&rows)).run();
    assert!(!ran.stderr.contains("but for the code"), "{}", ran.stderr);
}
