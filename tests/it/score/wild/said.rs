//! What reads well and is most likely not what was meant: it is said.

use super::super::{Ran, score};
use super::{file, id, is_read, row, says_only};

/// A person with these answers, over and over.
fn person(id: &str, answers: &[&str]) -> String {
    let answers = answers.iter().copied().cycle().take(24);
    row([id].into_iter().chain(answers))
}

fn scored(text: String) -> Ran {
    score(&[]).stdin(text).run()
}

#[test]
fn answers_on_a_longer_scale_are_a_problem_of_the_file() {
    for (answers, found, top) in [
        (&["1", "6", "3", "7"][..], "found 6 and 7", 7),
        (&["6", "5", "4", "3"], "found 6", 6),
        (&["0", "10", "5", "8"], "found 8 and 10", 10),
        (&["0", "25", "50", "100"], "found 25, 50 and 100", 100),
    ] {
        let ran = scored(file(id, String::from) + &person("x", answers));
        assert_eq!(ran.status, 1, "{}", ran.stderr);
        assert!(
            ran.stderr.contains(&format!(
                "{found}: did people answer on a scale up to {top}?"
            )),
            "{}",
            ran.stderr
        );
        assert!(!ran.stderr.contains("run from 0 to 4"), "{}", ran.stderr);
    }
}

#[test]
fn what_fits_is_advised_for_percentages_and_numbers_around_zero() {
    let people = |answers: &[&str]| {
        let text = person("x", answers) + &person("y", answers);
        scored(row(["id".to_owned()].into_iter().chain((0..24).map(id))) + &text).stderr
    };
    for (answers, advised) in [
        (
            &["0%", "25 %", "33,5%", "100%"][..],
            "percentages in this file, which are no answers on this scale. Say with --label '100%=5'",
        ),
        (
            &["-2", "-1", "0", "1", "2"],
            "this file has negative numbers (down to -2) and no 5 anywhere",
        ),
        (
            &["-1", "1", "4"],
            "Say with --label '-1=1' and so on what each number means, or with --label '-1=' that it is no answer",
        ),
        (&["0", "1", "4"], "the answers probably run from 0 to 4"),
    ] {
        let said = people(answers);
        assert!(said.contains(advised), "{said}");
        assert_eq!(
            said.contains("run from 0 to 4"),
            answers[1] == "1" && answers[0] == "0",
            "{said}"
        );
    }
    assert!(!people(&["-1", "5"]).contains("negative"));
    let said = people(&["80%", "4"]);
    assert!(
        said.contains("found \"80%\", a percentage; expected 1 to 5"),
        "{said}"
    );
}

#[test]
fn a_slip_of_the_pen_is_no_other_scale() {
    let slip = |number: &str| {
        let mut answers = ["2"; 24];
        answers[3] = number;
        row([number].into_iter().chain(answers))
    };
    let ran = scored(file(id, String::from) + &slip("6") + &slip("44") + &slip("7"));
    assert!(!ran.stderr.contains("scale up to"), "{}", ran.stderr);
}

#[test]
fn rows_that_stand_twice_count_twice_and_that_is_said() {
    let people = file(id, String::from);
    let rows: Vec<&str> = people.lines().skip(1).take(2).collect();
    let rows = rows.join("\n") + "\n";
    let ran = scored(people.clone() + &rows);
    assert_eq!((ran.status, ran.stdout.lines().count()), (0, 6));
    says_only(&ran, &["2 rows are equal in every cell to a row above"]);
    // Colleagues have the code of the person whom they describe.
    let colleagues = (people.clone() + &rows).replace("\"id\"", "\"id\",\"perspective\"");
    let colleagues = ["1", "2", "3"].iter().fold(colleagues, |text, id| {
        text.replace(&format!("\n\"{id}\""), &format!("\n\"{id}\",\"colleague\""))
    });
    says_only(&scored(colleagues), &[]);
    // Whose they are has to be said, and a file that is far longer is not looked at to its end.
    says_only(
        &scored(row((0..24).map(id)) + &row(["3"; 24]).repeat(3)),
        &[],
    );
    for threads in ["1", "7"] {
        let many: String = (0..30_000)
            .map(|id| person(&format!("p{id}"), &["3"]))
            .collect();
        let text = people.clone() + &many + &rows;
        let ran = score(&["--threads", threads]).stdin(text).run();
        says_only(&ran, &[]);
    }
}

#[test]
fn a_file_with_a_header_only_has_no_rows_and_that_is_said() {
    let header = row(["id".to_owned()].into_iter().chain((0..24).map(id)));
    for nothing in ["", "\n\n", ",,,,\n"] {
        let ran = scored(header.clone() + nothing);
        assert_eq!(ran.status, 0, "{}", ran.stderr);
        says_only(&ran, &["no rows under the names of the columns"]);
    }
    is_read(file(id, String::from), &[]);
}

/// All answers of three people in one cell each, of whom the first wrote this.
fn typed(first: &str) -> String {
    let first = first.replace('"', "");
    scored(format!(
        "id,answers\na,\"{first}\"\nb,{}\nc,{}\n",
        "3".repeat(24),
        "4".repeat(12)
    ))
    .stderr
}

#[test]
fn answers_typed_in_one_cell_say_what_is_wrong_with_them() {
    for number in [
        "435221415331434400000000",
        "4.35E+23",
        "4,35221E+23",
        "512345123451234500000000",
    ] {
        let said = typed(number);
        assert!(said.contains("Format the column as Text first"), "{said}");
    }
    for (cell, count) in [
        ("33333", 5),
        (&*"3,".repeat(24), 48),
        (&*"4".repeat(25), 25),
    ] {
        let said = typed(cell);
        assert!(
            said.contains(&format!("{count} characters, expected 24")),
            "{said}"
        );
    }
    let said = typed(&format!("{}a", "3".repeat(23)));
    assert!(
        said.contains("character 24: found \"a\", expected 1 to 5, or a - for skipped"),
        "{said}"
    );
}

#[test]
fn zero_bytes_reach_no_output_and_are_said() {
    let people = file(id, String::from);
    let ran = scored(people.clone() + &"\0".repeat(5000));
    assert_eq!((ran.status, ran.stdout), (1, scored(people.clone()).stdout));
    assert!(
        ran.stderr.contains("zeros (NUL bytes)") && ran.stderr.contains("rows may be missing"),
        "{}",
        ran.stderr
    );
    for (cell, shown) in [
        ("p\u{0}3", "p\u{fffd}3"),
        ("\u{0}\u{0}", "\u{fffd}\u{fffd}"),
    ] {
        for text in [people.clone(), people.replace('"', "")] {
            let person = person(cell, &["3"]);
            let ran = scored(
                text.clone()
                    + &if text.contains('"') {
                        person
                    } else {
                        person.replace('"', "")
                    },
            );
            assert!(
                ran.stdout.ends_with('\n') && ran.stdout.contains(&format!("\n{shown},complete")),
                "{}",
                ran.stdout
            );
            assert_eq!(ran.status, 1);
            assert!(
                ran.stderr.contains(":5: column 1: some bytes are not text"),
                "{}",
                ran.stderr
            );
        }
    }
}

#[test]
fn a_date_that_is_none_stays_empty_and_that_is_said() {
    let people = file(id, String::from).replace('"', "");
    let dated: Vec<String> = people
        .lines()
        .zip(["date", "31-02-2026", "morgen", "2026-11-26"])
        .map(|(row, date)| format!("{date},{row}\n"))
        .collect();
    let ran = score(&["--with", "date"]).stdin(dated.concat()).run();
    assert_eq!(ran.status, 0);
    says_only(
        &ran,
        &["2 dates can't be read, or can be read in two ways; they stay empty"],
    );
    says_only(&scored(dated.concat()), &[]);
}

#[test]
fn a_form_with_two_words_to_choose_between_is_asked_about() {
    let header = || row(["id".to_owned()].into_iter().chain((0..24).map(id)));
    let people = |words: &[&str], number: usize| {
        let people = (0..number).map(|at| person(&format!("p{at}"), words));
        header() + &people.collect::<String>()
    };
    let said = "among 72 answers there are only two different ones; they count as 2 and 4.";
    for words in [["Eens", "Oneens"], ["Disagree", "Agree"]] {
        let ran = scored(people(&words, 3));
        assert!(ran.stderr.contains(said), "{}", ran.stderr);
        assert_eq!(ran.status, 0);
    }
    for (words, number) in [
        (&["Eens", "Oneens"][..], 1),
        (&["Eens", "Oneens", "Neutraal"], 3),
        (&["Eens", "Helemaal mee oneens", "Oneens"], 3),
        (&["4", "2"], 3),
    ] {
        let ran = scored(people(words, number));
        assert!(
            !ran.stderr.contains("only two"),
            "{words:?}: {}",
            ran.stderr
        );
    }
}
