//! Which of someone's lists came first, by dates as files have them.

use std::fs;

use serde_json::Value;

use crate::support::{Home, Ran};

use super::{header, row, with};

const OLD: [u8; 3] = [5, 2, 2];
const NEW: [u8; 3] = [2, 4, 5];

const OPEN: &str = "Which list comes first can't be told: 5/1/2026 can be read with the day first or with the month \
                    first, and no other date in the file decides it. Write the dates as 2026-11-26.\n";

const BY_PLACE: &str = "Somebody has several rows, without a date: the lowest counts as the latest. If that is wrong, add a \
                        column date, or say with --column 'date=NAME' which column that is.\n";

/// Two lists of one person with these dates, and rows of others.
fn two(old: &str, new: &str, others: &str) -> String {
    row("me", old, "self", OLD) + &row("me", new, "self", NEW) + others
}

fn compared(rows: &str) -> Ran {
    with("compare rows.csv --lang en --id me --format json", rows).run()
}

/// The same for a whole file, whatever its columns are.
fn in_columns(text: &str) -> Ran {
    let home = Home::new();
    fs::write(home.path("rows.csv"), text).unwrap();
    let line = "compare rows.csv --lang en --id me --format json";
    home.ambtenaar(line).run()
}

/// The days of the first list and the latest.
fn days(ran: &Ran) -> (String, String) {
    let tree: Value =
        serde_json::from_str(&ran.stdout).unwrap_or_else(|_| panic!("{}", ran.stderr));
    let day = |value: &Value| value["date"].as_str().unwrap_or_default().to_owned();
    let first = &tree["comparisons"][0]["first"];
    (day(first), day(&tree["self"]))
}

#[test]
fn every_way_to_write_a_date_puts_two_lists_in_order() {
    for (old, new) in [
        ("2026-01-05", "2026-11-20"),
        ("5-1-2026", "20-11-2026"),
        ("05.01.2026", "20.11.2026"),
        ("5-jan-26", "20-nov-26"),
        ("5 januari 2026 09:00", "\"Nov 20, 2026 3:00 PM\""),
        ("46027", "46346.5"),
        ("5/1/2026", "20/11/2026"),
        ("1/5/2026 9:00:00 AM", "11/20/2026 9:00:00 AM"),
    ] {
        let expected = ("2026-01-05".to_owned(), "2026-11-20".to_owned());
        assert_eq!(days(&compared(&two(old, new, ""))), expected, "{old} {new}");
        let turned = row("me", new, "self", NEW) + &row("me", old, "self", OLD);
        assert_eq!(days(&compared(&turned)), expected, "{new} {old}");
    }
}

#[test]
fn the_times_that_forms_keep_put_two_lists_in_order() {
    for (name, old, new) in [
        ("Completion time", "1/5/26 9:00:00", "11/20/26 9:00:00"),
        ("Tijd van voltooien", "5-1-2026 9:00", "20-11-2026 9:00"),
        ("Timestamp", "1/5/2026 9:00:00", "11/20/2026 9:00:00"),
        (
            "Tijdstempel",
            "2026/01/05 9:12:33 AM EET",
            "2026/11/20 9:12:33 AM GMT+1",
        ),
        ("submitdate", "2026-01-05 09:00:00", "2026-11-20 09:00:00"),
        ("EndDate", "2026-01-05 09:00:00", "2026-11-20 09:00:00"),
        ("Einddatum", "05.01.2026 09:00", "20.11.2026 09:00"),
    ] {
        let rows = row("me", new, "self", NEW) + &row("me", old, "self", OLD);
        let text = header().replacen(",date,", &format!(",{name},"), 1) + &rows;
        let expected = ("2026-01-05".to_owned(), "2026-11-20".to_owned());
        assert_eq!(days(&in_columns(&text)), expected, "{name}");
    }
}

#[test]
fn a_day_without_date_stamp_is_no_date_and_a_column_of_dates_goes_before_the_time_of_a_form() {
    let rows = row("me", "1980-01-01", "self", NEW) + &row("me", "1980-01-01", "self", OLD);
    let ran = in_columns(&(header().replacen(",date,", ",submitdate,", 1) + &rows));
    assert_eq!(days(&ran), (String::new(), String::new()));
    assert_eq!(ran.stderr, BY_PLACE);
    let rows = row("me", "2026-01-05,2026-11-20", "self", OLD)
        + &row("me", "2026-11-20,2026-01-05", "self", NEW);
    let ran = in_columns(&(header().replacen(",date,", ",date,Timestamp,", 1) + &rows));
    let expected = ("2026-01-05".to_owned(), "2026-11-20".to_owned());
    assert_eq!(days(&ran), expected);
}

#[test]
fn where_no_date_says_which_list_is_the_latest_that_is_said() {
    let rows = two("", "", "");
    for line in [
        "compare rows.csv --lang en --id me",
        "take --from rows.csv --lang en --id me",
    ] {
        let ran = with(line, &rows).run();
        assert_eq!((ran.status, ran.stderr.as_str()), (Some(0), BY_PLACE));
    }
    let later = row("me", "2026-12-31", "self", NEW);
    let ran = with("take --from rows.csv --lang en --id me", &(rows + &later)).run();
    assert_eq!((ran.status, ran.stderr.as_str()), (Some(0), ""));
    let one_of_each = row("me", "", "self", NEW) + &row("me", "", "job", OLD);
    let ran = with("compare rows.csv --lang en --id me", &one_of_each).run();
    assert_eq!((ran.status, ran.stderr.as_str()), (Some(0), ""));
}

#[test]
fn two_files_of_one_day_have_no_order_but_that_of_their_times() {
    let compared = |[one, other]: [&str; 2], names: &str| {
        let home = Home::new();
        for (name, date, answers) in [("a.csv", one, OLD), ("b.csv", other, NEW)] {
            let text = header() + &row("me", date, "self", answers);
            fs::write(home.path(name), text).unwrap();
        }
        let line = format!("{names} --lang en --id me --format json");
        home.ambtenaar(&line).run()
    };
    let open = "Which list comes first can't be told: two of them are of 2026-11-29, in two files. Add the time, such as \
                2026-11-29 09:30, or put them into one file in their order.";
    for dates in [
        ["2026-11-29", "2026-11-29"],
        ["2026-11-29", "29-11-2026"],
        ["2026-11-29 09:30", "2026-11-29"],
        ["2026-11-29", "2026-11-29 16:00"],
    ] {
        for line in ["compare a.csv b.csv", "compare b.csv a.csv"] {
            let ran = compared(dates, line);
            assert_ne!(ran.status, Some(0), "{line} {dates:?}");
            assert_eq!(
                (ran.stdout.as_str(), ran.stderr.trim_end()),
                ("", open),
                "{line}"
            );
        }
    }
    let timed = ["2026-11-29 09:30", "2026-11-29 16:00"];
    let [one, other] =
        ["compare a.csv b.csv", "compare b.csv a.csv"].map(|line| compared(timed, line));
    assert_eq!((one.status, &one.stdout), (Some(0), &other.stdout));
    // In one file rows stand in the order in which they were saved, also where one of them has a time.
    for [old, new] in [
        ["2026-11-29", "2026-11-29"],
        ["2026-11-29 15:00", "2026-11-29"],
        ["2026-11-29", "2026-11-29 15:00"],
    ] {
        let ran = self::compared(&two(old, new, ""));
        let tree: Value = serde_json::from_str(&ran.stdout).unwrap();
        assert_eq!(tree["self"]["mix"]["connector"], 50.0, "{old} {new}");
    }
}

#[test]
fn a_date_of_somebody_else_that_excludes_a_reading_decides_for_the_file() {
    let rows = |other: &str| two("5/1/2026", "4/2/2026", &row("you", other, "self", OLD));
    let day_first = ("2026-01-05".to_owned(), "2026-02-04".to_owned());
    let month_first = ("2026-04-02".to_owned(), "2026-05-01".to_owned());
    assert_eq!(days(&compared(&rows("13/1/2026"))), day_first);
    assert_eq!(days(&compared(&rows("1/13/2026"))), month_first);
}

#[test]
fn an_order_that_the_whole_file_leaves_open_is_refused_and_not_made_up() {
    let ran = compared(&two(
        "5/1/2026",
        "4/2/2026",
        &row("you", "2026-03-13", "self", OLD),
    ));
    assert_eq!((ran.status, ran.stdout.as_str()), (Some(1), ""));
    assert!(ran.stderr.ends_with(OPEN), "{}", ran.stderr);
    let rows = two("5/1/2026", "4/2/2026", "");
    let taken = with("take --from rows.csv --lang en", &rows).run();
    assert_eq!((taken.status, taken.stdout.as_str()), (Some(1), ""));
    assert!(taken.stderr.ends_with(OPEN), "{}", taken.stderr);
    let dutch = with("compare rows.csv --lang nl", &rows).run();
    assert!(
        dutch.stderr.starts_with(
            "Welke lijst het eerst kwam, is niet te zeggen: 5/1/2026 kan op twee manieren"
        ),
        "{}",
        dutch.stderr
    );
}

#[test]
fn dates_in_two_readings_with_the_same_order_are_no_problem() {
    let ran = compared(&two("5/1/2026", "6/2/2026", ""));
    assert_eq!(ran.status, Some(0), "{}", ran.stderr);
    assert_eq!(days(&ran), (String::new(), String::new()));
    let ran = compared(&two("5/1/2026", "4/2/2027", ""));
    assert_eq!(ran.status, Some(0), "{}", ran.stderr);
}

#[test]
fn the_latest_list_is_known_when_only_the_order_of_earlier_ones_is_open() {
    let later = row("me", "2026-12-31", "self", NEW);
    let rows = two("5/1/2026", "4/2/2026", &later);
    let taken = with("take --from rows.csv --lang en --format json", &rows).run();
    assert_eq!(taken.status, Some(0), "{}", taken.stderr);
    let tree: Value = serde_json::from_str(&taken.stdout).unwrap();
    assert_eq!(tree["date"], "2026-12-31");
    let situation = with("compare rows.csv --lang en --ratings 5,3,2", &rows).run();
    assert_eq!(situation.status, Some(0), "{}", situation.stderr);
    assert_eq!(compared(&rows).status, Some(1));
}

#[test]
fn a_date_that_cannot_be_read_leaves_the_order_open_and_that_is_said() {
    let said = "1 date can't be read. Write dates as 2026-11-26.\n\
                Which list comes first can't be told: the date of one of them can't be read. Write the dates as 2026-11-26.\n";
    let ran = compared(&two("2026-01-05", "last week", ""));
    ran.is(1, "", said);
    let situation = with(
        "compare rows.csv --lang en --ratings 5,3,2",
        &row("me", "last week", "self", OLD),
    );
    assert_eq!(situation.run().status, Some(0));
}

#[test]
fn dates_of_two_files_are_each_read_as_their_own_file_says() {
    let home = Home::new();
    let dutch = row("me", "5/1/2026", "self", OLD) + &row("you", "20/1/2026", "self", OLD);
    let american = row("me", "2/4/2026", "self", NEW) + &row("you", "1/20/2026", "self", OLD);
    for (name, rows) in [("a.csv", &dutch), ("b.csv", &american)] {
        fs::write(home.path(name), header() + rows).unwrap();
    }
    let line = "--lang en compare a.csv b.csv --id me --format json";
    let expected = ("2026-01-05".to_owned(), "2026-02-04".to_owned());
    assert_eq!(days(&home.ambtenaar(line).run()), expected);
    fs::write(
        home.path("b.csv"),
        header() + &row("me", "6/1/2026", "self", NEW),
    )
    .unwrap();
    fs::write(
        home.path("a.csv"),
        header() + &row("me", "5/1/2026", "self", OLD),
    )
    .unwrap();
    assert_eq!(
        home.ambtenaar(line).run().status,
        Some(1),
        "two files may be read in two ways"
    );
}

#[test]
fn a_file_with_dates_both_ways_is_a_problem() {
    let others = row("you", "20/1/2026", "self", OLD) + &row("you", "1/20/2026", "self", OLD);
    let ran = compared(&two("5/1/2026", "2026-12-31", &others));
    assert_eq!(ran.status, Some(1));
    assert_eq!(
        ran.stderr,
        "1 file has dates with the day first and dates with the month first. Write the dates as 2026-11-26.\n"
    );
    assert!(!ran.stdout.is_empty());
}

/// Six people, of whom each has two rows with these dates.
fn group(line: &str, old: &str, new: &str, others: &str) -> Ran {
    let people = ["a", "b", "c", "d", "e", "f"];
    let rows = people.map(|id| row(id, old, "self", OLD) + &row(id, new, "self", NEW));
    with(line, &(rows.concat() + others)).run()
}

/// How many people the connector leads for, who have it in the row that stands last.
fn leads(ran: &Ran) -> u64 {
    let tree: Value =
        serde_json::from_str(&ran.stdout).unwrap_or_else(|_| panic!("{}", ran.stderr));
    tree["roles"]["connector"]["leading"].as_u64().unwrap()
}

#[test]
fn in_a_group_the_latest_row_is_found_by_what_the_file_says_of_its_dates() {
    let line = "group rows.csv --lang en --format json";
    for threads in [1, 3] {
        let line = format!("{line} --threads {threads}");
        let last = row("g", "13/1/2026", "self", OLD);
        assert_eq!(leads(&group(&line, "5/1/2026", "4/2/2026", &last)), 6);
        let last = row("g", "1/13/2026", "self", OLD);
        assert_eq!(leads(&group(&line, "5/1/2026", "4/2/2026", &last)), 0);
    }
}

#[test]
fn in_a_group_the_row_that_stands_last_counts_when_dates_are_open_and_that_is_a_problem() {
    let ran = group(
        "group rows.csv --lang en --format json",
        "5/1/2026",
        "4/2/2026",
        "",
    );
    assert_eq!((ran.status, leads(&ran)), (Some(1), 6));
    assert_eq!(
        ran.stderr,
        "6 rows may come before or after another from the same person: the date can't be read, or in two ways (5/1/2026), or \
         another file has the same day, without a time. The last one in the files counts. Write the dates as 2026-11-26, with the time if \
         need be.\n"
    );
    let certain = group(
        "group rows.csv --lang en --format json",
        "5/1/2026",
        "6/2/2026",
        "",
    );
    assert_eq!((certain.status, leads(&certain)), (Some(0), 6));
}

#[test]
fn rows_of_several_people_are_not_those_of_somebody() {
    let rows = row("a", "", "self", OLD) + &row("b", "", "self", NEW);
    for line in ["compare rows.csv", "take --from rows.csv"] {
        let ran = with(&format!("{line} --lang en"), &rows).run();
        assert!(ran.stderr.contains("a, b"), "{}", ran.stderr);
        assert!(!ran.stderr.contains("Somebody"), "{}", ran.stderr);
    }
}
