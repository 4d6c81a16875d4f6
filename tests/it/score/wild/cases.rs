//! Small copies of files that people sent, and what is in them.

use std::path::PathBuf;

use super::super::{Run, score};
use super::command;

fn case(name: &str) -> PathBuf {
    super::super::data("wild").join(name)
}

fn scored(name: &str, arguments: &[&str]) -> Run {
    score(arguments).file(&case(name))
}

/// What the rows of two runs say, without who they are about.
fn rows(run: Run) -> Vec<String> {
    let ran = run.run();
    let rows = ran.stdout.lines().skip(1);
    rows.map(|row| row.split_once(',').unwrap().1.to_owned())
        .collect()
}

/// Exports of the first people of `truth.csv`, by how many of them are in it.
#[test]
fn exports_of_many_programs_hold_the_same_answers() {
    let truth = rows(scored("truth.csv", &["--quiet"]));
    for (name, finished, said) in [
        ("limesurvey-dutch.csv", true, ""),
        ("s1-to-s24.csv", false, ""),
        ("limesurvey.json", true, ""),
        (
            "colleague-code-and-text.csv",
            false,
            "the questions are about a colleague",
        ),
        (
            "google-question-added-again.csv",
            false,
            "all belong to s05; in each row the first that is filled in counts",
        ),
        (
            "qualtrics-three-header-rows.csv",
            false,
            "2 rows under the names of the columns skipped",
        ),
        (
            "surveymonkey-matrix.csv",
            false,
            "1 row above the names of the columns skipped",
        ),
        ("kobo-groups.csv", false, ""),
        (
            "title-above.csv",
            false,
            "1 row above the names of the columns skipped",
        ),
        ("label-with-number.csv", false, ""),
        (
            "limesurvey-vv.txt",
            true,
            "1 row under the names of the columns skipped",
        ),
        ("limesurvey-abbreviated.csv", true, ""),
        ("limesurvey-underscores.csv", true, ""),
        ("empty-template-first.xlsx", false, ""),
        ("libreoffice.ods", false, ""),
    ] {
        let arguments: &[&str] = if finished { &["--finished-only"] } else { &[] };
        let ran = scored(name, arguments).run();
        assert_eq!(ran.status, 0, "{name}: {}", ran.stderr);
        assert!(ran.stderr.contains(said), "{name}: {}", ran.stderr);
        let found = rows(scored(name, arguments));
        assert!(
            found.len() >= 3 && truth.starts_with(&found),
            "{name}: {found:#?}"
        );
    }
}

/// The first and the last of eight people never submitted.
#[test]
fn who_never_submitted_is_left_out_where_asked() {
    let truth = rows(scored("truth.csv", &["--quiet"]));
    let name = "limesurvey-unfinished.csv";
    assert_eq!(rows(scored(name, &["--finished-only"])), truth[1..7]);
    assert_eq!(rows(scored(name, &[])), truth[..8]);
}

#[test]
fn a_list_with_signs_in_its_texts_is_read_whole() {
    let list = case("ampersand.toml");
    let ran = score(&["--statements", list.to_str().unwrap()])
        .file(&case("ampersand.csv"))
        .run();
    assert_eq!(ran.status, 0, "{}", ran.stderr);
    assert_eq!(ran.stderr.lines().count(), 1, "{}", ran.stderr);
    assert_eq!(
        ran.stdout.matches(",complete,").count(),
        ran.stdout.lines().count() - 1
    );
}

#[test]
fn a_wording_that_was_edited_is_named() {
    let ran = scored("one-wording-edited.csv", &["--quiet"]).run();
    assert_eq!(ran.status, 1);
    assert!(ran.stderr.contains("no column for s07; counted as missing. Is this the column? Add: --column 's07=In hoeverre"), "{}", ran.stderr);
}

#[test]
fn formulas_without_a_value_are_problems() {
    let ran = scored("formulas.xlsx", &["--quiet"]).run();
    assert_eq!(ran.status, 1);
    assert!(
        ran.stderr.contains(":2: column 2 (s01): found \"=1+3\""),
        "{}",
        ran.stderr
    );
}

#[test]
fn a_visible_sheet_goes_before_a_hidden_one() {
    let ran = scored("hidden-sheet.xlsx", &[]).run();
    assert_eq!((ran.status, ran.stdout.matches("\nnieuw").count()), (0, 6));
    assert!(
        ran.stderr
            .contains("a hidden sheet has answers too, which were not read: \"Oud\""),
        "{}",
        ran.stderr
    );
}

#[test]
fn a_second_sheet_with_answers_is_a_problem_in_a_group() {
    let ran = command(&["group", "--quiet"])
        .file(&case("two-sheets.xlsx"))
        .run();
    assert_eq!(ran.status, 1);
    assert!(
        ran.stderr
            .contains("another sheet has answers too, which were not read: \"Dinsdag\""),
        "{}",
        ran.stderr
    );
}

#[test]
fn a_question_made_anew_in_forms_counts() {
    let ran = scored("forms-again.xlsx", &[]).run();
    assert_eq!(
        (ran.status, ran.stdout.matches(",complete,8,8,8,").count()),
        (0, 8),
        "{}",
        ran.stderr
    );
}

#[test]
fn a_workbook_with_a_password_is_refused_with_what_to_do() {
    let ran = scored("password.xlsx", &[]).run();
    assert_eq!((ran.status, ran.stdout.lines().count()), (1, 1));
    assert!(
        ran.stderr.contains("this workbook has a password"),
        "{}",
        ran.stderr
    );
}

#[test]
fn blank_rows_are_no_people_in_a_group() {
    let ran = scored("blank-rows.csv", &[]).run();
    assert_eq!((ran.status, ran.stdout.lines().count()), (0, 5));
    let group = command(&["group"]).file(&case("blank-rows.csv")).run();
    assert!(
        group.stderr.contains("fewer than 5 people"),
        "{}",
        group.stderr
    );
}

#[test]
fn whole_names_go_before_names_that_end_in_a_statement() {
    for name in ["time-before-id.csv", "explain-before-text.csv"] {
        let ran = scored(name, &[]).run();
        assert_eq!(ran.status, 0, "{name}: {}", ran.stderr);
        assert!(
            ran.stdout
                .contains("\np0,complete,8,8,8,40.6250,53.1250,46.8750,"),
            "{name}: {}",
            ran.stdout
        );
    }
}

#[test]
fn the_usual_dutch_words_are_read() {
    let ran = scored("dutch-words.csv", &[]).run();
    assert_eq!(
        (ran.status, ran.stdout.matches(",complete,8,8,8,").count()),
        (0, 8),
        "{}",
        ran.stderr
    );
}

#[test]
fn rows_about_a_colleague_are_not_about_oneself() {
    let ran = scored("perspective-dutch.csv", &["--with", "perspective"]).run();
    assert_eq!(ran.status, 0, "{}", ran.stderr);
    let rows = || ran.stdout.lines().skip(1);
    let about = rows().filter(|row| row.ends_with(",colleague")).count();
    assert!(about > 0 && about < rows().count(), "{}", ran.stdout);
}
