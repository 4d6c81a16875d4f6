//! What cells say, and what a whole row or file says of its cells.

use super::super::{Ran, all, answers, score};
use super::{PEOPLE, expected, file, id, is_not_read, is_read, label, row, short, without};

#[test]
fn numbers_are_read_as_spreadsheets_write_them() {
    for around in [
        "0N", "N.0", "N,0", "'N", " N ", "N;", "N/5", "\u{a0}N", "000N",
    ] {
        is_read(
            file(id, |answer| around.replace('N', &answer.to_string())),
            &[],
        );
    }
}

#[test]
fn a_number_and_a_label_have_to_agree() {
    is_read(
        file(id, |answer| format!("{answer} - {}", label(answer))),
        &[],
    );
    is_read(
        file(id, |answer| format!("{} ({answer})", label(answer))),
        &[],
    );
    let text = file(id, String::from).replacen("\"5\"", "\"4 - helemaal mee eens\"", 1);
    let ran = score(&["--quiet"]).stdin(text).run();
    assert_eq!((ran.status, ran.stdout == without(&[])), (1, false));
    assert!(
        ran.stderr
            .contains(":2: column 2 (s01): found \"4 - helemaal mee eens\""),
        "{}",
        ran.stderr
    );
}

#[test]
fn answer_codes_are_a_guess() {
    for code in ["A", "A0", "AO0", "L"] {
        let text = file(id, |answer| format!("{code}{answer}"));
        is_read(
            &text,
            &["answers are codes (such as A4); taken as 1, 2, 3 and so on"],
        );
        let strict = score(&["--strict"]).stdin(&text).run();
        assert_eq!((strict.status, strict.stdout.lines().count()), (1, 1));
    }
}

#[test]
fn answers_from_0_are_a_problem_at_the_end_and_the_rows_stay() {
    let text = answers(&[&format!("a,{}", all("0")), &format!("b,{}", all("4"))]);
    let ran = score(&["--quiet"]).stdin(&text).run();
    let rows: Vec<&str> = ran
        .stdout
        .lines()
        .skip(1)
        .map(|row| row.get(..20).unwrap())
        .collect();
    assert_eq!(rows, ["a,incomplete,0,0,0,,", "b,complete,8,8,8,62."]);
    assert_eq!(ran.status, 1);
    let said = "this file has a 0 and no 5 anywhere: the answers probably run from 0 to 4";
    assert!(ran.stderr.contains(said), "{}", ran.stderr);
    let with_highest = score(&["--quiet"])
        .stdin(text + &format!("c,{}\n", all("5")))
        .run();
    assert!(
        !with_highest.stderr.contains("there is a 0"),
        "{}",
        with_highest.stderr
    );
}

/// A row with a label that is unknown in the place of the two that disagree.
fn one_sided(arguments: &[&str]) -> Ran {
    let cell = |place: usize| ["mee eens", "helemaal mee eens", "helemaal niks ervan"][place % 3];
    let text = row(["id".to_owned()].into_iter().chain((0..24).map(id)))
        + &row(["a"].into_iter().chain((0..24).map(cell)));
    score(arguments).stdin(text).run()
}

#[test]
fn a_row_whose_labels_are_all_on_one_side_is_incomplete() {
    let ran = one_sided(&["--quiet"]);
    assert_eq!(ran.status, 1);
    assert!(
        ran.stdout.contains("\na,incomplete,0,0,0,"),
        "{}",
        ran.stdout
    );
    assert!(ran.stderr.contains(
        "some labels can't be read, and all others in this file are on one side of the middle"
    ));
    let settled = one_sided(&["--label", "helemaal niks ervan=1"]);
    assert_eq!(settled.status, 0, "{}", settled.stderr);
    assert!(settled.stdout.contains("\na,complete,8,8,8,"));
    let missing = one_sided(&["--label", "helemaal niks ervan="]);
    assert_eq!(missing.status, 0, "{}", missing.stderr);
}

/// A file in which all answers of a person are in one cell.
fn typed(rows: &[(&str, &str)]) -> Ran {
    let rows: String = rows
        .iter()
        .map(|(form, answers)| row(["a", form, answers]))
        .collect();
    score(&["--quiet"])
        .stdin(row(["id", "form", "antwoorden"]) + &rows)
        .run()
}

#[test]
fn answers_typed_from_paper_are_one_digit_for_each_statement() {
    let rows = PEOPLE
        .iter()
        .enumerate()
        .map(|(number, person)| row([&(number + 1).to_string(), *person]));
    is_read(
        row(["id", "answers"]) + &rows.collect::<String>(),
        &["version 2.0.0"],
    );
    let ran = typed(&[
        ("full", PEOPLE[0]),
        ("short", "543-21234512"),
        ("full", "5432"),
        ("short", PEOPLE[0]),
        ("full", "53524241323331245431122x"),
    ]);
    let rows: Vec<&str> = ran
        .stdout
        .lines()
        .skip(1)
        .map(|row| row.split(',').nth(1).unwrap())
        .collect();
    assert_eq!(
        rows,
        [
            "complete",
            "complete",
            "incomplete",
            "incomplete",
            // One sign of the 24 is no answer.
            "complete"
        ]
    );
    assert!(
        ran.stdout
            .lines()
            .nth(2)
            .unwrap()
            .starts_with("a,complete,4,3,4,"),
        "{}",
        ran.stdout
    );
    let lines: Vec<&str> = ran
        .stderr
        .lines()
        .filter_map(|line| line.get(15..18))
        .collect();
    assert_eq!(
        (ran.status, lines),
        (1, vec!["4: ", "5: ", "6: "]),
        "{}",
        ran.stderr
    );
    assert!(
        ran.stderr.contains("expected 24") && ran.stderr.contains("expected 12"),
        "{}",
        ran.stderr
    );
    assert_eq!(short().len(), 12);
}

#[test]
fn the_length_says_the_form_of_answers_that_were_typed() {
    let text = row(["id", "answers"])
        + &row(["a", "543-21234512"])
        + &row(["b", PEOPLE[0]])
        + &row(["c", ""])
        + &row(["d", "5 4321 23451 2 1"]);
    let ran = score(&["--quiet", "--with", "form"]).stdin(text).run();
    let rows: Vec<String> = ran
        .stdout
        .lines()
        .skip(1)
        .map(|row| {
            row.split(',')
                .take(5)
                .chain(row.rsplit(',').take(1))
                .collect::<Vec<_>>()
                .join(",")
        })
        .collect();
    assert_eq!(
        rows,
        [
            "a,complete,4,3,4,short",
            "b,complete,8,8,8,full",
            "c,incomplete,0,0,0,full",
            "d,complete,4,4,4,short"
        ],
        "{}",
        ran.stderr
    );
    assert_eq!(ran.status, 0);
}

#[test]
fn signs_and_numbers_for_no_answer_are_missing() {
    for sign in [
        "\\N",
        ".",
        "#N/A",
        "<NA>",
        "-99",
        "-999",
        "99",
        "NULL",
        "NaN",
        "weet niet / geen mening",
        "{question_not_shown}",
        "##USER_MISSING_96##",
        "wil ik niet zeggen",
        "past niet bij mijn werk",
    ] {
        let cells = file(id, |answer| {
            if answer == '3' {
                sign.to_owned()
            } else {
                answer.to_string()
            }
        });
        let empty = file(id, |answer| {
            if answer == '3' {
                String::new()
            } else {
                answer.to_string()
            }
        });
        let ran = score(&["--quiet"]).stdin(cells).run();
        assert_eq!(ran, score(&["--quiet"]).stdin(empty).run(), "{sign}");
        assert_eq!((ran.status, ran.stderr.as_str()), (0, ""), "{sign}");
    }
}

#[test]
fn a_label_of_a_longer_scale_is_not_read() {
    for odd in [
        "een beetje mee eens",
        "somewhat agree",
        "deels",
        "6",
        "7",
        "3,5",
        "1-jan",
        "2026-04-01",
        "ja",
        "eens?!x",
    ] {
        let text = file(id, String::from).replacen("\"5\"", &format!("\"{odd}\""), 1);
        let ran = score(&["--quiet"]).stdin(text).run();
        assert_eq!(ran.status, 1, "{odd}");
        assert!(
            ran.stderr
                .contains(&format!(":2: column 2 (s01): found \"{odd}\"")),
            "{}",
            ran.stderr
        );
        assert_eq!(
            ran.stdout.lines().skip(2).collect::<Vec<_>>(),
            expected().lines().skip(2).collect::<Vec<_>>()
        );
    }
}

#[test]
fn a_perspective_is_a_word_that_is_known() {
    let with = |word: &str| {
        let names = ["id", "perspectief"]
            .into_iter()
            .map(String::from)
            .chain((0..24).map(id));
        let cells = ["a", word]
            .into_iter()
            .map(String::from)
            .chain(PEOPLE[0].chars().map(String::from));
        score(&["--quiet", "--with", "perspective"])
            .stdin(row(names) + &row(cells))
            .run()
    };
    for (word, key) in [
        ("collega", "colleague"),
        ("wens", "wish"),
        ("werk", "job"),
        ("zelf", "self"),
        ("", "self"),
    ] {
        let ran = with(word);
        assert_eq!((ran.status, ran.stderr.as_str()), (0, ""), "{word}");
        assert!(
            ran.stdout.trim_end().ends_with(&format!(",{key}")),
            "{word}: {}",
            ran.stdout
        );
    }
    let odd = with("baas");
    assert_eq!(odd.status, 1);
    assert!(
        odd.stderr.contains("standard input:2: column 2: ") && odd.stderr.contains("\"baas\""),
        "{}",
        odd.stderr
    );
    is_not_read("id,vraag\na,4\n", "none of the 2 columns");
}
