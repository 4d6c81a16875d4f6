//! Whose rows are and what they say, where a file leaves that open or says it in two places.

use std::fmt::Write as _;
use std::fs;

use ambtenaar::model::{Form, Perspective};
use ambtenaar::words::Language;

use crate::support::{Dice, Home, Ran, comma_separated, statement_ids, statements};

/// Rows with these cells before their answers, which are all different; the first has names.
fn rows(before: &[String]) -> String {
    let mut dice = Dice::new(7);
    let mut text = String::new();
    for (number, cells) in before.iter().enumerate() {
        let answers = match number {
            0 => statement_ids().join(","),
            _ => comma_separated(&dice.answers(24)),
        };
        writeln!(text, "{cells},{answers}").expect("a text grows");
    }
    text
}

/// Rows under these names, of as many people.
fn of(names: &str, people: u8, cells: impl Fn(u8) -> String) -> String {
    let cells = (1..=people).map(cells);
    rows(&[vec![names.to_owned()], cells.collect()].concat())
}

fn run(text: &str, line: &str) -> Ran {
    let home = Home::new();
    fs::write(home.path("rows.csv"), text).expect("the folder is there");
    home.ambtenaar(&format!("--lang en {line}")).run()
}

fn parsed(text: &str, line: &str) -> serde_json::Value {
    serde_json::from_str(&run(text, line).stdout).expect("it is JSON")
}

#[test]
fn several_lists_without_a_code_are_not_of_one_person() {
    let said = "several lists without a code";
    for names in ["Timestamp", "Timestamp,id"] {
        let text = of(names, 3, |number| {
            let empty = if names.contains("id") { "," } else { "" };
            format!("2026-03-0{number} 10:00:00{empty}")
        });
        for line in [
            "compare rows.csv",
            "take --from rows.csv",
            "cases --with rows.csv",
        ] {
            let ran = run(&text, line);
            assert_eq!((ran.status, &*ran.stdout), (Some(2), ""), "{line}");
            assert!(ran.stderr.contains(said), "{line}: {}", ran.stderr);
        }
    }
    let one = of("date,perspective", 2, |number| {
        format!("2026-03-01,{}", if number == 1 { "self" } else { "wish" })
    });
    assert_eq!(run(&one, "compare rows.csv").status, Some(0));
}

#[test]
fn the_row_of_somebody_elses_list_does_not_make_own_lists_those_of_several_people() {
    let text = of("id,perspective", 3, |number| match number {
        1 => "ann,self".to_owned(),
        2 => "bob,colleague".to_owned(),
        _ => "ann,colleague".to_owned(),
    });
    let ran = run(&text, "take --from rows.csv --format json");
    assert_eq!(ran.status, Some(0), "{}", ran.stderr);
    assert!(ran.stdout.contains("\"ann\""), "{}", ran.stdout);
}

#[test]
fn a_label_of_a_number_holds_in_a_cell_with_all_answers_too() {
    let labels = "--label 1=5 --label 2=4 --label 4=2 --label 5=1";
    let half = |digits: &str| format!("id,answers\nc1,{}\n", digits.repeat(12));
    let turned = run(&half("12"), &format!("score rows.csv --quiet {labels}"));
    assert_eq!(
        turned.stdout,
        run(&half("54"), "score rows.csv --quiet").stdout
    );
}

#[test]
fn texts_under_ids_say_whose_eyes_they_are_from() {
    let text = of("id", 5, |number| format!("c{number}"));
    let (names, answers) = text.split_once('\n').unwrap();
    let texts = |perspective| {
        let texts = statements(Form::Full, Language::English, perspective);
        let texts = texts.iter().map(|text| format!("\"{text}\""));
        texts.collect::<Vec<_>>()
    };
    for (perspective, found) in [
        (Perspective::Own, "self"),
        (Perspective::Colleague, "colleague"),
    ] {
        let text = format!("{names}\n,{}\n{answers}", texts(perspective).join(","));
        let ran = run(&text, "score rows.csv --with perspective");
        assert_eq!(
            ran.stdout.matches(&format!(",{found}\n")).count(),
            5,
            "{}",
            ran.stdout
        );
    }
    let mut swapped = texts(Perspective::Own);
    swapped.rotate_left(1);
    let text = format!("{names}\n,{}\n{answers}", swapped.join(","));
    let ran = run(&text, "score rows.csv");
    assert_eq!(ran.stdout.lines().count(), 1);
    assert!(
        ran.stderr.contains(
            "the name of column 2 is \"s01\", and another row there has the text of statement s02"
        ),
        "{}",
        ran.stderr
    );
}

#[test]
fn codes_that_come_back_beside_ids_of_responses_are_asked_for() {
    let code = |number| number % 3;
    for names in ["ResponseId,Deelnemercode", "ID,Wat is je code?"] {
        let text = of(names, 6, |number| match names {
            "ID,Wat is je code?" => format!("{number},K{}", code(number)),
            _ => format!("R_{number}aB,K{}", code(number)),
        });
        let ran = run(&text, "score rows.csv");
        assert_eq!(ran.stdout.lines().count(), 1, "{names}");
        assert!(
            ran.stderr.contains("may have the code of the person"),
            "{names}: {}",
            ran.stderr
        );
    }
    let text = of("ResponseId,Deelnemercode", 6, |number| {
        format!("R_{number}aB,K{number}")
    });
    let ran = run(&text, "score rows.csv");
    assert!(
        ran.stderr
            .contains("is taken from column \"Deelnemercode\""),
        "{}",
        ran.stderr
    );
    let team = of("ID,Code van je team", 8, |number| {
        format!("{number},T{}", number % 2)
    });
    assert_eq!(run(&team, "score rows.csv").status, Some(0));
}

#[test]
fn a_list_is_of_the_day_on_which_it_was_completed() {
    let text = of("id,submitdate,startdate", 1, |_| {
        "k,2026-03-05 10:00:00,2026-01-01 10:00:00".to_owned()
    });
    let ran = run(&text, "score rows.csv --with date");
    assert!(ran.stdout.contains("2026-03-05"), "{}", ran.stdout);
    let open = text.replace("2026-03-05 10:00:00", "");
    let ran = run(&open, "score rows.csv --with date");
    assert!(ran.stdout.contains("2026-01-01"), "{}", ran.stdout);
}

#[test]
fn the_words_of_a_spreadsheet_say_whether_a_row_was_handed_in() {
    let names = "StartDate,EndDate,Progress,Finished,ResponseId";
    let text = of(names, 2, |number| {
        let word = if number == 1 { "WAAR" } else { "ONWAAR" };
        format!("2026-03-01,2026-03-01,100,{word},R_{number}")
    });
    let ran = run(&text, "score rows.csv --finished-only --quiet");
    assert_eq!(
        (ran.status, ran.stdout.lines().count()),
        (Some(0), 2),
        "{}",
        ran.stderr
    );
    let text = of("id,submitdate", 4, |number| {
        format!(
            "c{number},{}",
            ["2026-03-01", "N/A", "-", "nvt"][usize::from(number - 1)]
        )
    });
    let ran = run(&text, "score rows.csv --finished-only --quiet");
    assert_eq!(ran.stdout.lines().count(), 2, "{}", ran.stdout);
}

/// A row of another day with few answers does not push a complete one out, in whichever order they stand.
#[test]
fn of_a_person_with_several_rows_the_latest_complete_one_counts() {
    let complete = of("id,date", 60, |number| format!("jan{number}x,2026-03-01"));
    let (names, rows) = complete.split_once('\n').expect("there are names");
    let few = format!("jan2x,2026-04-01,5{}\n", ",".repeat(23));
    let alpha = |text: &str| {
        let figures = parsed(text, "reliability rows.csv --format json");
        figures["roles"]["connector"].clone()
    };
    let own = |text: &str| {
        let line = "take --from rows.csv --id jan2x --format json";
        parsed(text, line)["mix"].clone()
    };
    let team = |text: &str| {
        let team = parsed(text, "group rows.csv --format json");
        (team["people"].clone(), team["mix"].clone())
    };
    let expected = (alpha(&complete), own(&complete));
    assert!(expected.0["alpha"].is_number() && expected.1["connector"].is_number());
    for text in [
        format!("{names}\n{few}{rows}"),
        format!("{names}\n{rows}{few}"),
    ] {
        assert_eq!((alpha(&text), own(&text)), expected);
        assert_eq!(team(&text), team(&complete));
        for (line, said) in [
            (
                "reliability rows.csv",
                "only the latest counts (a complete one first); 1 other row",
            ),
            (
                "take --from rows.csv --id jan2x",
                "1 row with too few answers does not count.",
            ),
        ] {
            let told = run(&text, line).stderr.replace('\n', " ");
            assert!(told.contains(said), "{told}");
        }
    }
    // Of someone with no complete row the latest counts.
    let of_z = |month: u8, answer: u8| format!("z,2026-0{month}-01,{answer}{}\n", ",".repeat(23));
    let pairwise = |rows_of_z: &str| {
        let line = "reliability rows.csv --missing pairwise --format json";
        parsed(&format!("{complete}{rows_of_z}"), line)
    };
    assert_eq!(pairwise(&(of_z(3, 1) + &of_z(4, 5))), pairwise(&of_z(4, 5)));
    assert_ne!(pairwise(&of_z(4, 5)), pairwise(&of_z(3, 1)));
}

/// What a row does not say is not made up: today is not the day of its answers.
#[test]
fn a_row_without_a_day_has_none_in_a_result_either() {
    let text = of("id", 1, |_| "jan".to_owned());
    let told = parsed(&text, "take --from rows.csv --format json");
    assert_eq!(told["date"], serde_json::Value::Null);
    let home = Home::new();
    fs::write(home.path("rows.csv"), &text).expect("the folder is there");
    let line = "--lang en take --from rows.csv --report jan.md";
    assert_eq!(home.ambtenaar(line).run().status, Some(0));
    let page = home.read("jan.md");
    assert!(page.contains("\n\nfull version · "), "{page}");
    assert!(page.contains("\nMade with ambtenaar 0.1.0. "), "{page}");
}
