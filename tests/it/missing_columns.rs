//! A statement of the form without a column is a problem of the file, in every command that reads one.

use std::fmt::Write as _;
use std::fs;

use ambtenaar::error::MissingColumn;
use ambtenaar::model::Form;
use ambtenaar::source;
use ambtenaar::words::{self, Language};

use crate::support::{Ran, ambtenaar, in_common, lacks};

/// The ids of the statements of a form, without these.
fn ids(form: Form, without: &[&str]) -> Vec<String> {
    let questionnaire = source::built_in().unwrap().questionnaire;
    let statements = questionnaire.places(form).map(|place| {
        let statement = questionnaire.statement(place).unwrap();
        statement.id.to_string()
    });
    statements
        .filter(|id| !without.contains(&id.as_str()))
        .collect()
}

/// Those of the full form that are not in the short one.
fn only_full() -> Vec<String> {
    let short = ids(Form::Short, &[]);
    let mut full = ids(Form::Full, &[]);
    full.retain(|id| !short.contains(id));
    full
}

/// A file with these columns before those of the statements, and a row for each of these cells.
fn file(columns: &str, ids: &[String], rows: &[&str]) -> String {
    let mut text = format!("{columns},{}\n", ids.join(","));
    for (number, cells) in rows.iter().enumerate() {
        let answers: Vec<String> = (0..ids.len())
            .map(|place| (1 + (place * (7 + number / 5) + number * 3) % 5).to_string())
            .collect();
        writeln!(text, "{cells},{}", answers.join(",")).unwrap();
    }
    text
}

fn run(line: &str, file: &str) -> Ran {
    let program = ambtenaar(&format!("{line} rows.csv"));
    fs::write(program.folder().join("rows.csv"), file).unwrap();
    program.run()
}

fn named(language: &str, ids: &[String]) -> String {
    let one = ids.len() == 1;
    let ids = ids.join(", ");
    match language {
        "nl" => format!(
            "rows.csv: geen kolom voor {ids}; die {} als niet beantwoord\n",
            if one { "telt" } else { "tellen" }
        ),
        _ => format!("rows.csv: no column for {ids}; counted as missing\n"),
    }
}

/// Twelve people, and lists of one person.
fn people(ids: &[String]) -> (String, String) {
    let of_many: Vec<String> = (1..=12).map(|number| format!("p{number}")).collect();
    let of_many: Vec<&str> = of_many.iter().map(String::as_str).collect();
    let of_one = ["a,2026-01-01,self", "a,2026-01-02,wish"];
    (
        file("id", ids, &of_many),
        file("id,date,perspective", ids, &of_one),
    )
}

#[test]
fn a_statement_of_the_form_without_a_column_is_a_problem_in_every_command() {
    let without = ["s05".to_owned(), "s24".to_owned()];
    let (many, one) = people(&ids(Form::Full, &["s05", "s24"]));
    let (many_whole, one_whole) = people(&ids(Form::Full, &[]));
    for language in ["nl", "en"] {
        for (line, file, whole) in [
            ("score", &many, &many_whole),
            ("score --quiet", &many, &many_whole),
            ("score --quiet --check", &many, &many_whole),
            ("group", &many, &many_whole),
            ("reliability --quiet", &many, &many_whole),
            ("compare", &one, &one_whole),
            ("take --from", &one, &one_whole),
        ] {
            let line = format!("--lang {language} {line}");
            let ran = run(&line, file);
            let sentence = named(language, &without);
            assert_eq!(ran.stderr.matches(&sentence).count(), 1, "{line} {ran:?}");
            assert_eq!(ran.status, Some(1), "{line}");
            let ran = run(&line, whole);
            let spoken = Language::from_key(language).unwrap();
            let sentence = |id: &str| {
                let id = id.to_owned();
                words::answer_files::missing_columns(
                    spoken,
                    &[MissingColumn {
                        id,
                        like: None,
                        is_worked_out: false,
                    }],
                )
            };
            lacks(&ran.stderr, &in_common(&sentence("s05"), &sentence("s24")));
            assert_eq!(ran.status, Some(0), "{line} {ran:?}");
        }
    }
}

#[test]
fn the_problems_are_counted_and_the_rows_scored_as_if_the_columns_were_empty() {
    let ids = ids(Form::Full, &["s24"]);
    let (without, _) = people(&ids);
    let empty = without
        .replacen("s28\n", "s28,s24\n", 1)
        .replace('\n', ",\n")
        .replacen(",\n", "\n", 1);
    let ran = run("--lang en score", &without);
    assert_eq!(ran.stdout, run("score", &empty).stdout);
    let closing = "12 rows, 12 complete, 0 incomplete, 1 problem\n";
    assert_eq!(ran.stderr, named("en", &["s24".to_owned()]) + closing);
    let ran = run("--lang en reliability", &without);
    assert!(ran.stderr.ends_with("12 rows, 1 problem\n"), "{ran:?}");
}

#[test]
fn strict_stops_before_the_first_row() {
    let (without, _) = people(&ids(Form::Full, &["s24"]));
    for threads in [1, 2, 7] {
        let line = format!("--lang en score --quiet --strict --threads {threads}");
        let ran = run(&line, &without);
        assert_eq!((ran.status, ran.stdout.lines().count()), (Some(1), 1));
        let stopped = "Stopped at the first problem, because of --strict.\n";
        assert_eq!(ran.stderr, named("en", &["s24".to_owned()]) + stopped);
    }
}

#[test]
fn the_form_says_which_columns_there_must_be() {
    let full = ids(Form::Full, &[]);
    let short = ids(Form::Short, &[]);
    let all_but_one = ids(Form::Short, &["s02"]);
    let one = vec!["s02".to_owned()];
    let is_missing = |id: &String| !all_but_one.contains(id);
    let rest: Vec<String> = full.iter().filter(|id| is_missing(id)).cloned().collect();
    for (columns, ids, rows, missing) in [
        // Without a column for the form: the short one when exactly its statements have columns.
        ("id", &full, ["a", "b"], vec![]),
        ("id", &short, ["a", "b"], vec![]),
        ("id", &all_but_one, ["a", "b"], vec![rest]),
        // With one the rows say what they were asked.
        ("id,form", &full, ["a,full", "b,short"], vec![]),
        ("id,form", &short, ["a,short", "b,short"], vec![]),
        ("id,form", &short, ["a,short", "b,full"], vec![only_full()]),
        (
            "id,form",
            &all_but_one,
            ["a,short", "b,short"],
            vec![one.clone()],
        ),
        (
            "id,form",
            &all_but_one,
            ["a,full", "b,short"],
            vec![one, only_full()],
        ),
    ] {
        let said: String = missing.iter().map(|ids| named("en", ids)).collect();
        let status = i32::from(!missing.is_empty());
        let rows: Vec<&str> = rows.into_iter().cycle().take(15_000).collect();
        let file = file(columns, ids, &rows);
        for threads in [1, 2, 7] {
            let line = format!("--lang en score --quiet --threads {threads}");
            let ran = run(&line, &file);
            assert_eq!(
                (ran.status, &ran.stderr),
                (Some(status), &said),
                "{columns}"
            );
            assert_eq!(ran.stdout.lines().count(), 15_001);
        }
    }
}

#[test]
fn strict_stops_before_the_first_row_that_was_asked_what_has_no_column() {
    let rows = ["a,short", "b,short", "c,full", "d,short"];
    let file = file("id,form", &ids(Form::Short, &[]), &rows);
    for threads in [1, 2, 7] {
        let line = format!("--lang en score --quiet --strict --threads {threads}");
        let ran = run(&line, &file);
        let ids: Vec<&str> = ran.stdout.lines().skip(1).map(|row| &row[..2]).collect();
        assert_eq!((ran.status, ids), (Some(1), vec!["a,", "b,"]));
        assert!(
            ran.stderr.starts_with(&named("en", &only_full())),
            "{ran:?}"
        );
    }
}

#[test]
fn a_row_that_does_not_count_misses_no_column() {
    let short = ids(Form::Short, &[]);
    let rows = ["a,short,2026-01-01", "b,full,", "c,short,2026-01-01"];
    let unfinished = file("id,form,submitdate", &short, &rows);
    let ran = run("score --quiet --finished-only", &unfinished);
    assert_eq!((ran.status, &*ran.stderr), (Some(0), ""));
    assert_eq!(run("score --quiet", &unfinished).status, Some(1));
    let own = (1..=12).map(|number| format!("p{number},short,self"));
    let rows: Vec<String> = own.chain(["x,full,wish".to_owned()]).collect();
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    let others = file("id,form,perspective", &short, &rows);
    for command in ["group", "reliability --quiet"] {
        let ran = run(command, &others);
        assert_eq!(ran.status, Some(0), "{command} {ran:?}");
    }
    let ran = run(
        "take --from",
        &file("id,form,perspective", &short, &["a,short,self"]),
    );
    assert_eq!((ran.status, &*ran.stderr), (Some(0), ""));
}

#[test]
fn each_file_has_its_own_columns() {
    let (whole, _) = people(&ids(Form::Full, &[]));
    let (without, _) = people(&ids(Form::Full, &["s24"]));
    let program = ambtenaar("--lang en score a.csv b.csv c.csv");
    // Equal rows would count once.
    let other = without.replace("\np", "\nq");
    for (name, text) in [("a.csv", &without), ("b.csv", &whole), ("c.csv", &other)] {
        fs::write(program.folder().join(name), text).unwrap();
    }
    let ran = program.run();
    let sentence = "no column for s24; counted as missing";
    assert_eq!(
        ran.stderr,
        format!(
            "a.csv: {sentence}\nc.csv: {sentence}\n36 rows, 36 complete, 0 incomplete, 2 problems\n"
        )
    );
    let program = ambtenaar("--lang en score --strict --quiet a.csv b.csv");
    for (name, text) in [("a.csv", &whole), ("b.csv", &without)] {
        fs::write(program.folder().join(name), text).unwrap();
    }
    let ran = program.run();
    assert_eq!((ran.status, ran.stdout.lines().count()), (Some(1), 13));
}

#[test]
fn a_file_without_rows_misses_its_columns_too() {
    let ran = run("--lang en score --quiet", "id,s01,s02\n");
    assert_eq!(ran.status, Some(1));
    assert!(
        ran.stderr.contains("no column for s03, s04, s05"),
        "{ran:?}"
    );
}
