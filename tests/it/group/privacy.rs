//! What a report may not show: small groups, small parts, what could be subtracted, and who stands where.

use ambtenaar::source;
use ambtenaar::words::Language;
use serde_json::Value;

use super::{BUREAUCRAT, CONNECTOR, Keyed, Sheet, flat, group, json, people, read};
use crate::support::lacks;

/// Answers that belong to one part only, so that its figures can be found back.
const PARTS: [Keyed; 4] = [[5, 2, 1], [1, 4, 2], [2, 1, 5], [4, 5, 2]];
const NAMES: [&str; 4] = ["Amaryllis", "Begonia", "Clematis", "Dahlia"];

fn parts(sizes: &[usize]) -> Sheet {
    let mut sheet = Sheet::new("team");
    for ((size, name), keyed) in sizes.iter().zip(NAMES).zip(PARTS) {
        for _ in 0..*size {
            sheet.person(name, keyed);
        }
    }
    sheet
}

/// Every form of the report with the parts of a group, each with its name.
fn every_form(sheet: &Sheet) -> Vec<(&'static str, String)> {
    let of = |options: &str| group(&format!("--by team {options}"), sheet).run();
    let mut forms: Vec<(&str, String)> = [
        ("text", ""),
        ("ascii", "--charset ascii"),
        ("sentences", "--accessible"),
        ("json", "--format json"),
        ("csv", "--format csv"),
    ]
    .map(|(name, options)| {
        let ran = of(options);
        assert_eq!(ran.status, Some(0), "{ran:?}");
        (name, ran.stdout + &ran.stderr)
    })
    .to_vec();
    let folder = tempfile::tempdir().unwrap();
    for name in ["team.html", "team.md"] {
        let path = folder.path().join(name);
        let ran = group("--by team --report", sheet).arg(&path).run();
        assert_eq!(ran.status, Some(0), "{ran:?}");
        forms.push((name, std::fs::read_to_string(&path).unwrap()));
    }
    forms
}

/// The parts that a report shows, as (name, people).
fn shown(report: &Value) -> Vec<(String, u64)> {
    let parts = report["groups"].as_array().unwrap().iter();
    parts
        .map(|part| {
            let name = part["group"].as_str().unwrap_or("").to_owned();
            (name, part["people"].as_u64().unwrap())
        })
        .collect()
}

fn check(sizes: &[usize], expected: &[usize]) {
    let sheet = parts(sizes);
    let report = json("--by team", &sheet);
    let people: Vec<u64> = sizes.iter().map(|size| *size as u64).collect();
    let whole: u64 = people.iter().sum();
    assert_eq!(report["people"], whole, "the whole is always shown");
    let expected_parts: Vec<_> = expected
        .iter()
        .map(|place| (NAMES[*place].to_owned(), people[*place]))
        .collect();
    assert_eq!(shown(&report), expected_parts, "{sizes:?}");
    assert_eq!(report["withheld"], expected.len() < sizes.len());
    let rest = whole - expected_parts.iter().map(|(_, people)| people).sum::<u64>();
    assert!(
        rest == 0 || rest >= 5,
        "{rest} could be found by subtraction"
    );
    for (form, text) in every_form(&sheet) {
        for (place, name) in NAMES.iter().enumerate() {
            let is_shown = expected.contains(&place);
            assert_eq!(text.contains(name), is_shown, "{name} in {form}: {text}");
        }
    }
    // What stands in the rows of a part is there for no other part.
    let csv = group("--by team --format csv", &sheet).run().stdout;
    let named = csv.lines().skip(1).filter(|row| !row.starts_with(','));
    let allowed = |row: &str| expected.iter().any(|place| row.starts_with(NAMES[*place]));
    for row in named {
        assert!(allowed(row), "{row}");
    }
}

#[test]
fn fault_22_parts_of_10_10_3() {
    check(&[10, 10, 3], &[0]);
}

#[test]
fn fault_22_parts_of_20_3() {
    check(&[20, 3], &[]);
}

#[test]
fn fault_22_parts_of_5_5_4_4() {
    check(&[5, 5, 4, 4], &[0, 1]);
}

#[test]
fn fault_22_parts_of_5_2_2_1() {
    check(&[5, 2, 2, 1], &[0]);
}

#[test]
fn parts_that_are_all_large_enough_are_all_shown() {
    check(&[5, 6, 7], &[0, 1, 2]);
}

#[test]
fn who_is_in_which_withheld_part_makes_no_difference_to_any_form() {
    let with = |rest: &[(&str, usize)]| {
        let mut sheet = parts(&[11]);
        let names = rest.iter().flat_map(|(name, size)| vec![*name; *size]);
        for (name, keyed) in names.zip(PARTS.iter().cycle()) {
            sheet.person(name, *keyed);
        }
        every_form(&sheet)
    };
    let usual = with(&[("Begonia", 10), ("Clematis", 3)]);
    for other in [
        &[("Erica", 10), ("Fuchsia", 3)][..],
        &[("Begonia", 9), ("Clematis", 4)],
        &[("Erica", 2), ("Begonia", 9), ("Clematis", 2)],
        &[("Erica", 4), ("Fuchsia", 4), ("Clematis", 4), ("", 1)],
    ] {
        for ((form, expected), (_, found)) in usual.iter().zip(with(other)) {
            assert_eq!(*expected, found, "{form} with {other:?}");
        }
    }
}

#[test]
fn printed_shares_of_a_part_that_do_not_add_up_to_100_are_said_to_be_rounded() {
    // 17, 17 and 67 in either part, 42, 17 and 42 in the whole.
    let mut sheet = Sheet::new("team");
    for _ in 0..5 {
        sheet.person("a", [1, 1, 5]);
        sheet.person("b", [5, 1, 1]);
    }
    let text = group("--by team", &sheet).run().stdout;
    let said = "The shares are rounded";
    assert_eq!(flat(&text).matches(said).count(), 2, "{text}");
}

#[test]
fn rows_without_a_value_are_a_part_too() {
    let mut sheet = parts(&[6]);
    for _ in 0..5 {
        sheet.person(" ", CONNECTOR);
    }
    let report = json("--by team", &sheet);
    assert_eq!(
        shown(&report),
        [(NAMES[0].to_owned(), 6), (String::new(), 5)]
    );
    assert!(report["groups"][1]["group"].is_null());
    let text = group("--by team", &sheet).run().stdout;
    let unnamed = "(not filled in)";
    assert!(text.contains(unnamed), "{text}");
    let few = {
        let mut sheet = parts(&[6]);
        for _ in 0..2 {
            sheet.person(" ", CONNECTOR);
        }
        sheet
    };
    let text = group("--by team", &few).run().stdout;
    assert!(
        !text.contains(unnamed) && !text.contains(NAMES[0]),
        "{text}"
    );
}

#[test]
fn fault_22_below_the_minimum_nothing_is_shown_but_that() {
    let folder = tempfile::tempdir().unwrap();
    let report = folder.path().join("team.html");
    for (number, options, minimum) in [(0, "", 5), (4, "", 5), (7, "--min-group 8", 8)] {
        let mut sheet = Sheet::new("id,team");
        for person in 0..number {
            sheet.person(&format!("person{person},Amaryllis"), CONNECTOR);
        }
        for format in ["text", "json", "csv"] {
            let options = format!("{options} --by team --points --format {format} --report");
            let ran = group(&options, &sheet).arg(&report).run();
            let message = format!(
                "There are fewer than {minimum} people with a complete result. Nothing is shown about such a small group, so \
                 that nobody can be recognised.\n"
            );
            ran.is(1, "", &message);
            assert!(!report.exists());
        }
    }
}

#[test]
fn the_minimum_can_be_raised_and_not_lowered() {
    let sheet = people(6, CONNECTOR);
    assert_eq!(json("--min-group 6", &sheet)["minimum"], 6);
    for refused in ["4", "0", "-1", "x"] {
        let ran = group(&format!("--min-group {refused}"), &sheet).run();
        assert_eq!(
            (ran.status, ran.stdout.as_str()),
            (Some(2), ""),
            "{refused}"
        );
    }
    let ran = group("--min-group 4", &sheet).run();
    assert!(
        ran.stderr.contains("can be raised, never lowered"),
        "{}",
        ran.stderr
    );
}

#[test]
fn a_unanimous_statement_of_a_few_people_has_no_counts_in_any_form() {
    let sheet = people(7, [2, 2, 4]);
    let report = json("--top 24", &sheet);
    assert_eq!(report["divided"], serde_json::json!([]));
    let shared = report["shared"].as_array().unwrap();
    assert_eq!(shared.len(), 24);
    for statement in shared {
        assert_eq!(statement["unanimous"], true);
        for key in ["answered", "counts", "mean", "sd", "division", "starts"] {
            assert!(statement[key].is_null(), "{key}: {statement}");
        }
    }
    let csv = group("--top 24 --format csv", &sheet).run().stdout;
    assert!(csv.contains(",unanimous,bureaucrat,s01,true\n"));
    assert!(
        !csv.contains("count_") && !csv.contains("division"),
        "{csv}"
    );
    for options in ["", "--accessible"] {
        let text = group(options, &sheet).run().stdout;
        assert!(flat(&text).contains(
            "(Almost) unanimous: everyone who answered chose the same, or everyone but one."
        ));
        lacks(&text, "Division ");
        let questionnaire = source::built_in().unwrap().questionnaire;
        let english = Language::English.tag().unwrap();
        let labels = questionnaire.labels().get(&english);
        lacks(&text, labels.first().unwrap());
        lacks(&text, labels.last().unwrap());
    }
    let ten = json("", &people(10, CONNECTOR));
    assert_eq!(
        ten["shared"][0]["counts"]["1"], 0,
        "from ten people zeros are shown"
    );
    assert_eq!(ten["shared"][0]["answered"], 10);
}

#[test]
fn a_statement_that_fewer_people_answered_than_the_minimum_is_not_shown() {
    let mut sheet = people(6, [2, 2, 4]);
    let skipped = |answers: &mut Vec<String>| answers[0] = String::new();
    let rows: Vec<String> = sheet.text.lines().map(str::to_owned).collect();
    sheet.text = rows[0].clone() + "\n";
    for (number, row) in rows.iter().skip(1).enumerate() {
        let mut answers: Vec<String> = row.split(',').map(str::to_owned).collect();
        if number > 3 {
            skipped(&mut answers);
        }
        sheet.row("", &answers);
    }
    let report = json("--top 24", &sheet);
    let shared = report["shared"].as_array().unwrap();
    assert_eq!(shared.len(), 23);
    assert!(shared.iter().all(|statement| statement["id"] != "s01"));
}

#[test]
fn the_triangle_of_a_small_group_is_shown_only_when_asked() {
    let mut sheet = people(8, CONNECTOR);
    sheet.person("", BUREAUCRAT);
    let text = group("", &sheet).run().stdout;
    assert!(
        text.contains("fewer than 10 people you could recognise"),
        "{text}"
    );
    assert!(!text.contains('⣀'), "{text}");
    assert!(json("", &sheet)["triangle"].is_null());
    let text = group("--points", &sheet).run().stdout;
    let (before, after) = text.split_once('⣀').expect("a triangle");
    assert!(
        before.contains("in a small group people may recognise themselves"),
        "{text}"
    );
    assert!(after.contains("ondernemer") || after.contains("entrepreneur"));
    sheet.person("", BUREAUCRAT);
    let text = group("", &sheet).run().stdout;
    assert!(text.contains('⣀'), "{text}");
    lacks(&text, "people may recognise themselves");
    lacks(&text, "people you could recognise");
    assert_eq!(json("", &sheet)["triangle"][0]["people"], 2);
}

#[test]
fn no_report_names_a_person_or_a_row() {
    let mut sheet = Sheet::new("id,team,email");
    for number in 0..30 {
        let keyed = if number % 2 == 0 {
            CONNECTOR
        } else {
            BUREAUCRAT
        };
        sheet.person(
            &format!("zephyrine{number},Amaryllis,quicksilver{number}@example.org"),
            keyed,
        );
    }
    for (form, text) in every_form(&sheet) {
        for secret in ["zephyrine", "quicksilver", "example.org"] {
            assert!(!text.contains(secret), "{secret} in {form}");
        }
    }
    let ran = group("--format json", &sheet).run();
    assert_eq!(read(&ran)["people"], 30);
}
