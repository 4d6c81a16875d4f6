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
        (&["1", "6", "3", "7"][..], "6, 7 occurs", 7),
        (&["6", "5", "4", "3"], "6 occurs", 6),
        (&["0", "10", "5", "8"], "8, 10 occurs", 10),
        (&["0", "25", "50", "100"], "25, 50, 100 occurs", 100),
        (&["20%", "80 %", "5", "1"], "20, 80 occurs", 100),
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
        assert!(!ran.stderr.contains("runs from 0 to 4"), "{}", ran.stderr);
    }
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
    says_only(&ran, &["2 rows once more, equal in every cell"]);
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
