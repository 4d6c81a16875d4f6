//! Codes of people that a spreadsheet would run as a formula: saved with an apostrophe, found without it by every command.

use serde_json::Value;

use crate::support::{EIGHTS, Home, Ran};

/// Codes that look like options, formulas, or the one like the other in a file.
const AWKWARD: [&str; 7] = ["-x", "--lang", "=1", "'=1", "''=1", "+31", "@home"];
/// Answers that all lean another way.
const LEANS: [&str; 7] = ["1", "2", "3", "4", "5", "2,1", "4,5"];

/// The program with these words, all of which are one argument each.
fn run(home: &Home, arguments: &[&str]) -> Ran {
    let program = home.ambtenaar("");
    arguments
        .iter()
        .fold(program, |program, argument| program.arg(*argument))
        .run()
}

/// A file with a row for each of the codes, as `--save` writes it, and for each code its mix.
fn saved(home: &Home) -> Vec<Value> {
    let mixes = AWKWARD.iter().zip(LEANS).map(|(code, lean)| {
        let rest = EIGHTS.split(',').skip(lean.split(',').count());
        let answers: Vec<&str> = lean.split(',').chain(rest).collect();
        let (answers, id) = (answers.join(","), format!("--id={code}"));
        let made = run(
            home,
            &[
                "--answers",
                &answers,
                &id,
                "--save=rows.csv",
                "--format=json",
            ],
        );
        assert_eq!(made.status, Some(0), "{made:?}");
        serde_json::from_str::<Value>(&made.stdout).unwrap()["mix"].clone()
    });
    mixes.collect()
}

#[test]
fn fault_21_a_code_that_looks_like_a_formula_is_found_by_every_command() {
    let home = Home::new();
    let mixes = saved(&home);
    assert_eq!(mixes.len(), AWKWARD.len());
    for (code, mix) in AWKWARD.iter().zip(&mixes) {
        let id = format!("--id={code}");
        let again = run(&home, &["--from=rows.csv", &id, "--format=json"]);
        assert_eq!(again.status, Some(0), "{code}: {again:?}");
        let again: Value = serde_json::from_str(&again.stdout).unwrap();
        assert_eq!((&again["id"], &again["mix"]), (&(*code).into(), mix));

        let compared = run(
            &home,
            &[
                "compare",
                "rows.csv",
                &id,
                "--ratings=5,3,2",
                "--format=json",
            ],
        );
        assert_eq!(compared.status, Some(0), "{code}: {compared:?}");
        let compared: Value = serde_json::from_str(&compared.stdout).unwrap();
        assert_eq!(compared["id"], *code);

        let cases = run(
            &home,
            &["cases", "--with=rows.csv", &id, "--lang=en", "--accessible"],
        );
        assert!(cases.stderr.contains("Case 1 of 8"), "{code}: {cases:?}");
    }
    let unknown = run(&home, &["compare", "rows.csv", "--id=x", "--ratings=5,3,2"]);
    assert!(unknown.stderr.contains("-x"), "{unknown:?}");
    assert!(!unknown.stderr.contains("'-x"), "{unknown:?}");
}

#[test]
fn codes_that_differ_in_an_apostrophe_are_two_people_and_a_bare_formula_is_the_guarded_one() {
    let home = Home::new();
    saved(&home);
    let rows = home.read("rows.csv");
    for (code, cell) in [
        ("=1", "'=1"),
        ("'=1", "''=1"),
        ("-x", "'-x"),
        ("''=1", "'''=1"),
    ] {
        assert_eq!(rows.matches(&format!("\n{cell},")).count(), 1, "{code}");
    }
    std::fs::write(home.path("bare.csv"), rows.replace("\n'=1,", "\n=1,")).unwrap();
    let of = |name: &str| {
        let ran = run(
            &home,
            &[&format!("--from={name}"), "--id==1", "--format=json"],
        );
        assert_eq!(ran.status, Some(0), "{ran:?}");
        ran.stdout
    };
    assert_eq!(of("bare.csv"), of("rows.csv"));
}

#[test]
fn a_scored_row_has_the_code_as_it_was_saved() {
    let home = Home::new();
    saved(&home);
    let scored = run(&home, &["score", "--quiet", "rows.csv"]);
    assert_eq!(scored.status, Some(0), "{scored:?}");
    let codes = |text: &str| -> Vec<String> {
        let rows = text.lines().skip(1);
        rows.map(|row| row.split(',').next().unwrap().to_owned())
            .collect()
    };
    assert_eq!(codes(&scored.stdout), codes(&home.read("rows.csv")));
}

#[test]
fn group_takes_a_guarded_and_a_bare_code_for_one_person_and_an_apostrophe_more_for_another() {
    let home = Home::new();
    saved(&home);
    let bare = home.read("rows.csv").replace("\n'", "\n");
    std::fs::write(home.path("bare.csv"), bare).unwrap();
    let people = |files: &[&str]| {
        let arguments = [&["group", "--format=json"], files].concat();
        let ran = run(&home, &arguments);
        let report: Value = serde_json::from_str(&ran.stdout).unwrap();
        report["people"].as_u64().unwrap()
    };
    assert_eq!(people(&["rows.csv"]), 7);
    // Without an apostrophe `'=1` is `=1`, and `''=1` is `'=1`.
    assert_eq!(people(&["rows.csv", "bare.csv"]), 7);
}
