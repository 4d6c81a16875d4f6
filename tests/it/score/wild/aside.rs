//! Columns with answers that are not read, and names that say what all answers are: recoded, or about something else.

use super::super::{Ran, score};
use super::{expected, file, id, is_not_read, is_read, label, own, row, says_only, twice};
use crate::support::{Workbook, row_of};

const LOST: &str = "because other columns count for those statements already, with other answers (";

/// The three people, with other answers in a second column of some statements.
fn beside(second: impl Fn(usize) -> String, places: &[usize], cell: fn(char) -> String) -> String {
    let text = twice(id, |place| place.to_string());
    let rows = text.lines().enumerate().map(|(number, line)| {
        let cells: Vec<&str> = line.split(',').map(|cell| cell.trim_matches('"')).collect();
        let more = places.iter().map(|place| match number {
            0 => second(*place),
            _ => cell(cells[25 + place].chars().next().unwrap()),
        });
        let cells = cells[..25].iter().map(|cell| (*cell).to_owned());
        row(cells.chain(more))
    });
    rows.collect()
}

/// Only the first column of each statement is scored, and nothing but this is said.
fn without_second(text: String, said: &str) -> Ran {
    let ran = score(&[]).stdin(text).run();
    let scored = (ran.status, &ran.stdout);
    assert_eq!(scored, (1, &expected()), "{}", ran.stderr);
    says_only(&ran, &[said]);
    ran
}

#[test]
fn answers_in_a_second_column_of_a_statement_are_never_lost_in_silence() {
    let all: Vec<usize> = (0..24).collect();
    let names: [fn(&str) -> String; 8] = [
        |id| format!("{id}_na"),
        |id| format!("{id} (oud)"),
        |id| format!("{id}_raw"),
        |id| format!("orig_{id}"),
        |id| format!("{id}post"),
        |id| format!("Wave two: {id}"),
        |id| format!("wens_{id}"),
        |id| format!("{id} [belang]"),
    ];
    for name in names {
        for (places, count) in [(&all[..], "24 columns"), (&[5], "1 column")] {
            let text = beside(|place| name(&id(place)), places, String::from);
            let ran = without_second(text, &format!("{count} with answers "));
            let said = format!("{LOST}{}: column 26", id(places[0]));
            assert!(ran.stderr.contains(&said), "{}", ran.stderr);
        }
    }
    // A label beside a number is held against it in every row.
    let text = beside(|place| format!("{}_na", id(place)), &all, label);
    let ran = score(&[]).stdin(text).run();
    assert!(
        ran.stderr.contains("; counted as missing"),
        "{}",
        ran.stderr
    );
    assert_eq!(ran.status, 1);
    let text = twice(
        |place| own("nl", place),
        |place| format!("{} (na)", own("nl", place)),
    );
    without_second(text, "24 columns with answers are not read");
}

#[test]
fn columns_beside_the_answers_that_say_the_same_or_are_no_answers_are_no_problem() {
    let same = |second: fn(usize) -> String| {
        let text = file(id, String::from);
        let rows = text.lines().enumerate().map(|(number, line)| {
            let cells: Vec<String> = line
                .split(',')
                .map(|cell| cell.trim_matches('"').to_owned())
                .collect();
            let more = cells[1..].iter().enumerate();
            let more = more.map(|(place, cell)| {
                if number == 0 {
                    second(place)
                } else {
                    cell.clone()
                }
            });
            row(cells.iter().cloned().chain(more.collect::<Vec<_>>()))
        });
        rows.collect::<String>()
    };
    is_read(same(|place| format!("{}_copy", id(place))), &[]);
    let all: Vec<usize> = (0..24).collect();
    for (name, cell) in [
        ("Explain_ID", (|_| "omdat".to_owned()) as fn(char) -> String),
        ("ID_time", |cell| cell.to_string()),
        ("ID [Opmerking]", |cell| cell.to_string()),
        ("ID_seen", |cell| format!("{cell}7")),
        ("ID_empty", |_| String::new()),
    ] {
        is_read(
            beside(|place| name.replace("ID", &id(place)), &all, cell),
            &[],
        );
    }
    // What is chosen by hand leaves the others out.
    let text = beside(|place| format!("{}_oud", id(place)), &[5], String::from);
    let ran = score(&["--column", "s06=s06_oud"]).stdin(text).run();
    assert_eq!(ran.status, 0, "{}", ran.stderr);
}

#[test]
fn names_of_columns_may_say_what_the_rows_are_about() {
    for (around, key) in [
        ("wens_ID", "wish"),
        ("ID_wens", "wish"),
        ("ID_ideaal", "wish"),
        ("T1_gewenst_ID", "wish"),
        ("collega_ID", "colleague"),
        ("ID (collega's)", "colleague"),
        ("job_ID", "job"),
        ("Functie [ID]", "job"),
        ("zelf_ID", "self"),
    ] {
        let name = |name: String| around.replace("ID", &name);
        for text in [
            file(|place| name(id(place)), String::from),
            file(|place| name(own("nl", place)), String::from),
        ] {
            is_about(&text, key, "the names of the columns say");
            let strict = score(&["--strict"]).stdin(text).run();
            assert_eq!(strict.status, u8::from(key != "self"));
        }
    }
    // Of several kinds.
    let mixed = |place| format!("{}_{}", ["wens", "job"][place % 2], id(place));
    let ran = score(&[]).stdin(file(mixed, String::from)).run();
    let said = "not all about the same thing";
    assert!(ran.stderr.contains(said), "{}", ran.stderr);
    assert_eq!(ran.status, 1);
    let wave = |wave: &'static str| move |place| format!("{wave}_{}", id(place));
    is_not_read(twice(wave("wens"), wave("nu")), "are different questions");
}

/// Finds every row read as this perspective, which the names say; what is usual is not said.
#[track_caller]
fn is_about(file: impl AsRef<[u8]>, key: &str, said: &str) {
    let ran = score(&["--with", "perspective"]).stdin(file).run();
    let rows = ran.stdout.lines().skip(1);
    let rows = rows.filter(|row| row.ends_with(key)).count();
    assert_eq!((ran.status, rows), (0, 3), "{} {}", ran.stdout, ran.stderr);
    let said = format!("{said} what the rows are about; they are read as {key}");
    assert_eq!(ran.stderr.contains(&said), key != "self", "{}", ran.stderr);
}

#[test]
fn the_name_of_a_sheet_may_say_what_the_rows_are_about() {
    for (sheet, key) in [
        ("Wens", "wish"),
        ("wensen 2026", "wish"),
        ("Collega", "colleague"),
        ("Collega's", "colleague"),
        ("Functie", "job"),
        ("Zelf", "self"),
        ("Blad1", "self"),
    ] {
        let said = format!("the name of sheet {sheet:?} says");
        is_about(book(sheet), key, &said);
    }
}

/// A workbook with the three people on a sheet with this name.
fn book(sheet: &str) -> Vec<u8> {
    let text = file(id, String::from);
    let cells = |row: &str| row_of(row.split(',').map(|cell| cell.trim_matches('"')));
    let rows = text.lines().map(cells).collect::<String>();
    Workbook::of_sheets(&[(sheet, "visible", &rows)]).packed()
}

#[test]
fn a_sheet_that_is_called_recoded_is_a_problem() {
    for (sheet, is_told) in [
        ("Omgepoold", true),
        ("data (hercodering)", true),
        ("Recoded", true),
        ("reverse-scored", true),
        ("Antwoorden", false),
        ("Record", false),
    ] {
        let ran = score(&[]).stdin(book(sheet)).run();
        assert_eq!(ran.stdout, expected(), "{}", ran.stderr);
        let said = format!("by its name the answers on sheet {sheet:?} were recoded or scored");
        assert_eq!(ran.stderr.contains(&said), is_told, "{}", ran.stderr);
        assert_eq!(ran.status, u8::from(is_told));
    }
}
