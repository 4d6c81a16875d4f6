//! Files whose names stand in several rows, and columns that say which rows are finished.

use super::super::score;
use super::{PEOPLE, expected, id, is_read, label, own, row};

/// Rows of Qualtrics' own columns and the answers.
fn qualtrics(finished: [&str; 3]) -> String {
    let own_columns = [
        "StartDate",
        "EndDate",
        "Progress",
        "Finished",
        "RecordedDate",
        "ResponseId",
    ];
    let strings = |texts: [&'static str; 6]| texts.into_iter().map(String::from);
    let codes = row(strings(own_columns).chain((0..24).map(|place| format!("Q2_{}", place + 1))));
    let texts = [
        "Start Date",
        "End Date",
        "Progress",
        "Finished",
        "Recorded Date",
        "Response ID",
    ];
    let texts =
        row(strings(texts)
            .chain((0..24).map(|place| format!("In hoeverre? - {}", own("nl", place)))));
    let imports = (1..=30).map(|number| format!("{{\"ImportId\":\"QID{number}\"}}"));
    let mut text = codes + &texts + &row(imports);
    for (number, (person, finished)) in PEOPLE.iter().zip(finished).enumerate() {
        let detail = ["2026-11-20", "2026-11-20", "100", finished, "2026-11-20"];
        let details = detail
            .into_iter()
            .map(String::from)
            .chain([(number + 1).to_string()]);
        text += &row(details.chain(person.chars().map(String::from)));
    }
    text
}

#[test]
fn three_header_rows_of_qualtrics_are_one_header() {
    is_read(
        qualtrics(["True"; 3]),
        &[
            "1 row above the names of the columns skipped",
            "1 row under the names of the columns skipped",
        ],
    );
}

#[test]
fn qualtrics_says_which_rows_are_finished() {
    let ran = score(&["--finished-only", "--quiet"])
        .stdin(qualtrics(["True", "0", "1"]))
        .run();
    let ids: Vec<&str> = ran
        .stdout
        .lines()
        .skip(1)
        .filter_map(|row| row.get(..2))
        .collect();
    assert_eq!((ran.status, ids), (0, vec!["1,", "3,"]), "{}", ran.stderr);
    let odd = score(&["--quiet"])
        .stdin(qualtrics(["True", "misschien", "FALSE"]))
        .run();
    assert_eq!((odd.status, odd.stdout), (1, expected()));
    assert!(
        odd.stderr.contains(":5: column 4: ") && odd.stderr.contains("\"misschien\""),
        "{}",
        odd.stderr
    );
}

#[test]
fn a_column_called_finished_is_only_qualtrics_own() {
    let names = row(["id", "Finished"]
        .into_iter()
        .map(String::from)
        .chain((0..24).map(id)));
    let cells = PEOPLE.iter().enumerate().map(|(number, person)| {
        row([(number + 1).to_string(), "bijna".to_owned()]
            .into_iter()
            .chain(person.chars().map(String::from)))
    });
    let text = names + &cells.collect::<String>();
    is_read(&text, &[]);
    let ran = score(&["--finished-only"]).stdin(&text).run();
    assert_eq!(
        (ran.status, ran.stdout.lines().count()),
        (2, 0),
        "{}",
        ran.stdout
    );
    assert!(ran.stderr.contains("submitdate"), "{}", ran.stderr);
}

#[test]
fn a_date_says_which_rows_of_limesurvey_are_finished() {
    let names = row(["id", "submitdate"]
        .into_iter()
        .map(String::from)
        .chain((0..24).map(id)));
    for (date, finished) in [
        ("2026-11-20 10:00:00", true),
        ("1980-01-01 00:00:00", true),
        ("", false),
        ("NULL", false),
        ("1970-01-01 00:00:00", false),
        ("0000-00-00 00:00:00", false),
    ] {
        let text = names.clone()
            + &row(["1", date]
                .into_iter()
                .map(String::from)
                .chain(PEOPLE[0].chars().map(String::from)));
        let ran = score(&["--finished-only", "--quiet"]).stdin(text).run();
        assert_eq!(
            (ran.status, ran.stdout.lines().count()),
            (0, 1 + usize::from(finished)),
            "{date}"
        );
    }
}

#[test]
fn two_header_rows_of_surveymonkey_are_one_header() {
    let meta = ["Respondent ID", "Collector ID", "Email Address"];
    let meta = || meta.into_iter().map(String::from);
    let empty = |count: usize| (0..count).map(|_| String::new());
    let people = |cell: fn(char) -> String| {
        let rows = PEOPLE.iter().enumerate().map(move |(number, person)| {
            row([(number + 1).to_string(), "9".to_owned(), String::new()]
                .into_iter()
                .chain(person.chars().map(cell)))
        });
        rows.collect::<String>()
    };
    let matrix = row(meta().chain(["In hoeverre?".to_owned()]).chain(empty(23)))
        + &row(empty(3).chain((0..24).map(|place| own("nl", place))));
    is_read(
        matrix + &people(label),
        &["1 row above the names of the columns skipped"],
    );
    let single = row(meta().chain((0..24).map(|place| own("en", place))))
        + &row(empty(3).chain((0..24).map(|_| "Response".to_owned())));
    is_read(
        single + &people(String::from),
        &["1 row under the names of the columns skipped"],
    );
}

#[test]
fn texts_above_codes_are_limesurveys_two_header_rows() {
    let texts = row(["Respons-ID".to_owned()]
        .into_iter()
        .chain((0..24).map(|place| format!("In hoeverre? - {}", own("nl", place)))));
    let codes = row(["id".to_owned()]
        .into_iter()
        .chain((0..24).map(|place| format!("Q01_{}", id(place)))));
    let people = PEOPLE.iter().enumerate().map(|(number, person)| {
        row([(number + 1).to_string()]
            .into_iter()
            .chain(person.chars().map(|answer| format!("A{answer}"))))
    });
    let text = texts + &codes + &people.collect::<String>();
    is_read(
        text.replace("\",\"", "\"\t\""),
        &[
            "1 row under the names of the columns skipped",
            "answers are codes",
        ],
    );
}

#[test]
fn a_seed_of_another_program_is_not_ours() {
    let names = row(["id", "seed"]
        .into_iter()
        .map(String::from)
        .chain((0..24).map(id)));
    let text = names
        + &row(["1", "1067028741"]
            .into_iter()
            .map(String::from)
            .chain((0..24).map(|place| if place < 12 { "4" } else { "2" }.to_owned())));
    let ran = score(&["--careless", "--quiet"]).stdin(text).run();
    assert!(ran.stdout.trim_end().ends_with(",12"), "{}", ran.stdout);
}
