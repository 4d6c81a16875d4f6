//! What the command line says of columns, labels and sheets goes before everything.

use super::super::score;
use super::{PEOPLE, expected, file, id, is_not_read, row, without};
use crate::support::{Workbook, row_of};

#[test]
fn columns_names_all_columns_of_a_file_without_a_header() {
    let header = ["id".to_owned()]
        .into_iter()
        .chain((0..24).map(id))
        .collect::<Vec<_>>()
        .join(",");
    let with = file(id, String::from);
    let bare = with.split_once('\n').unwrap().1;
    is_not_read(bare, "none of the 25 columns belongs to a statement");
    for text in [bare, &with] {
        let ran = score(&["--quiet", "--columns", &header]).stdin(text).run();
        assert_eq!(
            (ran.status, ran.stdout, ran.stderr.as_str()),
            (0, expected(), "")
        );
    }
}

#[test]
fn column_names_the_column_of_a_statement_or_detail() {
    let text = file(
        |place| {
            if place == 6 {
                "Vraag zeven".to_owned()
            } else {
                id(place)
            }
        },
        String::from,
    )
    .replace("\"id\"", "\"wie\"");
    let ran = score(&[
        "--quiet",
        "--column",
        "s07=Vraag zeven",
        "--column",
        "id=wie",
    ])
    .stdin(&text)
    .run();
    assert_eq!(
        (ran.status, ran.stdout, ran.stderr.as_str()),
        (0, expected(), "")
    );
    let none = score(&[
        "--quiet",
        "--column",
        "s08=",
        "--column",
        "s07=vraag ZEVEN",
        "--column",
        "id=wie",
    ])
    .stdin(&text)
    .run();
    assert_eq!(
        (none.status, none.stdout),
        (1, without(&[7])),
        "{}",
        none.stderr
    );
    assert!(none.stderr.contains("no column for s08"), "{}", none.stderr);
    for (given, said) in [("s07=Vraag acht", "Vraag acht"), ("s99=Vraag zeven", "s99")] {
        let ran = score(&["--quiet", "--column", given]).stdin(&text).run();
        assert_eq!((ran.status, ran.stdout.as_str()), (2, ""), "{given}");
        assert!(ran.stderr.contains(said), "{}", ran.stderr);
    }
}

#[test]
fn label_says_what_a_digit_stands_for() {
    let turned = file(id, |answer| match answer.to_digit(10) {
        Some(digit) => (6 - digit).to_string(),
        None => answer.to_string(),
    });
    let given = ["1=5", "2=4", "4=2", "5=1"].map(|label| ["--label", label]);
    let ran = score(&given.concat()).stdin(&turned).run();
    assert_eq!((ran.status, ran.stdout), (0, expected()), "{}", ran.stderr);
    let typed = "id,answers\n1,123451234512345123451234\n";
    for text in [&turned, typed] {
        let ran = score(&["--label", "1=5", "--label", "5=1"])
            .stdin(text)
            .run();
        assert_eq!(ran.status, 1, "{}", ran.stderr);
        assert!(
            ran.stderr.contains("nothing of 2 and 4. Say"),
            "{}",
            ran.stderr
        );
    }
}

#[test]
fn column_settles_two_questions() {
    let names =
        (0..24).flat_map(|place| [format!("T0_{}", id(place)), format!("T1_{}", id(place))]);
    let mut text = row(["id".to_owned()].into_iter().chain(names));
    for (number, person) in PEOPLE.iter().enumerate() {
        let cells = person
            .chars()
            .flat_map(|answer| ["3".to_owned(), answer.to_string()]);
        text += &row([(number + 1).to_string()].into_iter().chain(cells));
    }
    let given: Vec<String> = (0..24)
        .flat_map(|place| ["--column".to_owned(), format!("{0}=T1_{0}", id(place))])
        .collect();
    let given: Vec<&str> = given.iter().map(String::as_str).collect();
    let ran = score(&given).stdin(text).run();
    assert_eq!((ran.status, ran.stdout), (0, expected()), "{}", ran.stderr);
}

#[test]
fn label_says_what_a_text_stands_for() {
    let words = ["nooit", "zelden", "soms", "vaak", "altijd"];
    let text = file(id, |answer| {
        words[answer.to_digit(10).unwrap() as usize - 1].to_owned()
    });
    let unread = score(&["--quiet"]).stdin(&text).run();
    assert_eq!(unread.status, 1);
    assert!(
        unread
            .stderr
            .contains(":2: column 2 (s01): found \"altijd\""),
        "{}",
        unread.stderr
    );
    let given: Vec<String> = words
        .iter()
        .zip(1..)
        .flat_map(|(word, step)| ["--label".to_owned(), format!("{word}={step}")])
        .collect();
    let given: Vec<&str> = given.iter().map(String::as_str).collect();
    let ran = score(&given).stdin(&text).run();
    assert_eq!((ran.status, ran.stdout), (0, expected()), "{}", ran.stderr);
}

#[test]
fn sheet_says_which_sheets_count() {
    let sheet = |person: &str, name: &str| {
        let header = row_of(["id".to_owned()].into_iter().chain((0..24).map(id)));
        header
            + &row_of(
                [name.to_owned()]
                    .into_iter()
                    .chain(person.chars().map(String::from)),
            )
    };
    let [first, second, _] = PEOPLE.map(|person| person);
    let book = Workbook::of_sheets(&[
        ("Maandag", "visible", &sheet(first, "1")),
        ("Dinsdag", "visible", &sheet(second, "2")),
        ("Leeg", "visible", ""),
    ])
    .packed();
    let one = score(&[]).stdin(&book).run();
    assert_eq!((one.status, one.stdout.lines().count()), (1, 2));
    assert!(
        one.stderr
            .contains("another sheet has answers too, which were not read: \"Dinsdag\""),
        "{}",
        one.stderr
    );
    let both = score(&["--sheet", "Maandag", "--sheet", "Dinsdag"])
        .stdin(&book)
        .run();
    assert_eq!(
        (both.status, both.stdout.lines().collect::<Vec<_>>()),
        (0, expected().lines().take(3).collect()),
        "{}",
        both.stderr
    );
    for (sheet, input) in [
        ("Woensdag", book),
        ("Maandag", file(id, String::from).into_bytes()),
    ] {
        let ran = score(&["--sheet", sheet]).stdin(input).run();
        assert_eq!(
            (ran.status, ran.stdout.lines().count()),
            (2, 0),
            "{}",
            ran.stderr
        );
    }
}
