//! Files in another shape than a row per person: what it is and what to do is said.

use super::super::{Ran, score};
use super::{file, id, is_not_read, own};

/// The three people, unquoted.
fn plain() -> String {
    file(id, String::from).replace('"', "")
}

fn scored(text: impl AsRef<[u8]>) -> Ran {
    score(&[]).stdin(text).run()
}

/// Each line in quotes as a whole, as Excel saves what was pasted into one column.
fn whole_lines(end: &str) -> String {
    let lines = plain();
    let lines = lines.lines().map(|line| format!("\"{line}\"{end}"));
    lines.collect::<Vec<_>>().join("\r\n")
}

#[test]
fn names_that_are_all_in_one_cell_are_told_from_a_single_column() {
    for (text, between) in [
        (whole_lines(""), "with commas between them"),
        (whole_lines(";;;"), "with commas between them"),
        (plain().replace(',', " "), "with spaces between them"),
    ] {
        is_not_read(&text, between);
        let said = scored(&text).stderr;
        assert!(
            said.contains("Text to Columns") && !said.contains("--delimiter"),
            "{said}"
        );
    }
    let ran = score(&["--delimiter", "semicolon"]).stdin(plain()).run();
    assert!(
        ran.stderr.contains("or use --delimiter comma"),
        "{}",
        ran.stderr
    );
}

#[test]
fn rows_with_other_signs_between_cells_than_the_names_are_left_out() {
    let (names, rows) = plain()
        .split_once('\n')
        .map(|(names, rows)| (names.to_owned(), rows.to_owned()))
        .unwrap();
    let other = "between the cells here, and";
    let quoted = rows.trim_end().replace('\n', "\"\n\"");
    for (names, rows, said) in [
        (
            names.replace(',', ";"),
            rows.clone(),
            format!("commas {other} semicolons"),
        ),
        (
            names.clone(),
            rows.replace(',', ";"),
            format!("semicolons {other} commas"),
        ),
        (
            names.replace(',', "\t"),
            rows.replace(',', " "),
            format!("spaces {other} tabs"),
        ),
        (
            names.clone(),
            format!("\"{quoted}\""),
            "one cell, in quotes".to_owned(),
        ),
    ] {
        let ran = scored(format!("{names}\n{rows}"));
        assert_eq!(
            (ran.status, ran.stdout.lines().count()),
            (1, 1),
            "{}",
            ran.stdout
        );
        assert_eq!(ran.stderr.matches(&said).count(), 3, "{}", ran.stderr);
    }
}

#[test]
fn a_table_on_its_side_and_a_row_per_answer_are_told_apart() {
    for name in [id as fn(usize) -> String, |place| own("en", place)] {
        let rows: Vec<String> = (0..24)
            .map(|place| format!("{},5,3,1\n", name(place)))
            .collect();
        is_not_read(format!("id,p1,p2,p3\n{}", rows.concat()), "Transpose");
    }
    let long = |row: fn(usize, usize) -> String, names: &str| {
        let rows: Vec<String> = (0..3)
            .flat_map(|person| (0..24).map(move |place| row(person, place)))
            .collect();
        format!("{names}\n{}", rows.concat())
    };
    is_not_read(
        long(
            |person, place| format!("p{person},{},4\n", id(place)),
            "id,statement,answer",
        ),
        "column \"statement\" names the statement",
    );
    is_not_read(
        long(
            |person, place| format!("{},p{person},4\n", id(place)),
            "stelling,id,antwoord",
        ),
        "column \"stelling\" names the statement",
    );
}

#[test]
fn cells_too_many_come_with_what_to_do() {
    let ran = scored(plain().replacen("id,", "", 1));
    assert_eq!(ran.status, 1);
    assert!(
        ran.stderr
            .contains("Give each column a name, and put quotes around"),
        "{}",
        ran.stderr
    );
}

/// The three people as JSON objects.
fn objects() -> String {
    let text = plain();
    let mut lines = text.lines().map(|line| line.split(',').collect::<Vec<_>>());
    let names = lines.next().unwrap();
    let object = |cells: Vec<&str>| {
        let pairs: Vec<String> = names
            .iter()
            .zip(cells)
            .map(|(name, cell)| format!("\"{name}\":\"{cell}\""))
            .collect();
        format!("{{{}}}", pairs.join(","))
    };
    lines.map(object).collect::<Vec<_>>().join(",")
}

#[test]
fn json_with_its_rows_inside_something_says_where() {
    for text in [
        format!("{{\"count\":3,\"results\":[{}]}}", objects()),
        format!("{{\"results\":\n  [ {}],\"next\":null}}", objects()),
    ] {
        is_not_read(text, "the rows are inside \"results\"");
    }
}

#[test]
fn a_row_in_a_list_of_json_is_known_by_its_number() {
    let wrong = objects()
        .replacen("\"s04\":\"4\"", "\"s04\":true", 1)
        .replace("\"id\":\"3\",\"s01\":\"4\"", "\"id\":\"3\",\"s01\":true");
    let ran = scored(format!("[{wrong}]"));
    assert!(
        ran.stderr
            .contains("standard input, object 3: column 2 (s01)"),
        "{}",
        ran.stderr
    );
    let lines = scored(wrong.replace("},{", "}\n{"));
    assert!(
        lines.stderr.contains("standard input:3: column 2 (s01)"),
        "{}",
        lines.stderr
    );
}

#[test]
fn what_is_wrong_with_json_is_said_in_dutch_too() {
    for (text, said) in [
        (
            format!("[{}", objects().split_at(400).0),
            "het bestand houdt op voor het eind van dit object",
        ),
        (
            format!("[{},5]", objects()),
            "hier hoort een object te staan",
        ),
        (
            format!("[{}] 5", objects()),
            "hier hoort het bestand op te houden",
        ),
        ("[{\"s01\":1,}]".to_owned(), "hier klopt de JSON niet"),
        (
            "[{\"s01\":1,\"s01\":2}]".to_owned(),
            "de sleutel \"s01\" staat er twee keer",
        ),
    ] {
        let mut run = score(&[]);
        let lang = run
            .arguments
            .iter()
            .position(|argument| argument == "en")
            .unwrap();
        run.arguments[lang] = "nl".into();
        let ran = run.stdin(&text).run();
        assert!(ran.stderr.contains(said), "{said}\n{}", ran.stderr);
        for english in ["expected", "object does", "trailing", "twice"] {
            assert!(!ran.stderr.contains(english), "{}", ran.stderr);
        }
    }
}

#[test]
fn cut_texts_are_told_in_one_line() {
    let ran = scored(file(
        |place| own("nl", place).chars().take(30).collect(),
        String::from,
    ));
    let told: Vec<&str> = ran
        .stderr
        .lines()
        .filter(|line| line.contains("the start of a statement"))
        .collect();
    assert!(
        told.len() == 1 && told[0].contains("(s01: column 2, s02: column 3,"),
        "{}",
        ran.stderr
    );
}

#[test]
fn a_quote_that_another_row_seems_to_close_is_open_and_no_row_is_lost_unsaid() {
    let rows = plain();
    let with = |cell: &str| rows.replace('\n', &format!(",{cell}\n"));
    let remark = with("\"ja").replacen("\"ja", "remark", 1);
    let first = with("\"remark\"").replacen("remark\"", "remark", 1);
    let closed = with("\"ja\nen, nee\"").replacen("\"ja\nen, nee\"", "remark", 1);
    for (text, status, lines, said) in [
        (remark, 1, 1, ":2: a quote is opened here and never closed"),
        (
            first,
            1,
            1,
            "a quote among the names of the columns, opened on line 1, is not closed there",
        ),
        (closed, 0, 4, "3 rows, 3 complete"),
    ] {
        let ran = scored(&text);
        let found = (ran.status, ran.stdout.lines().count());
        assert_eq!(found, (status, lines), "{text}{}", ran.stderr);
        assert!(ran.stderr.contains(said), "{}", ran.stderr);
    }
}
