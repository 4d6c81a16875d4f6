//! What programs rely on that run `score` among others.

use serde_json::Value;

use crate::support::{Home, Ran};

use super::{all, answers};

fn home() -> Home {
    let home = Home::new();
    let rows = [
        format!("a,{}", all("4")),
        format!("b,{}", all("x")),
        format!("c,{},9", all("4")),
    ];
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    std::fs::write(home.path("bad.csv"), answers(&rows)).unwrap();
    let good = answers(&[&format!("d,{}", all("2"))]);
    std::fs::write(home.path("good.csv"), &good).unwrap();
    let lacking = good.replacen("s07", "x07", 1);
    std::fs::write(home.path("lacking.csv"), lacking).unwrap();
    home
}

fn run(home: &Home, line: &str) -> Ran {
    home.ambtenaar(&format!("--lang en score {line}")).run()
}

fn problems(home: &Home) -> Vec<Value> {
    let text = home.read("problems.jsonl");
    let lines = text.lines();
    lines
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

#[test]
fn every_problem_is_a_line_of_json() {
    let home = home();
    let ran = run(
        &home,
        "gone.csv bad.csv lacking.csv --problems problems.jsonl",
    );
    assert_eq!(ran.status, Some(1));
    let found = problems(&home);
    assert_eq!(found.len(), 1 + 24 + 1 + 1, "all of them, not the first 20");
    let keys: Vec<&String> = found[0].as_object().unwrap().keys().collect();
    let mut expected = [
        "file", "line", "column", "header", "id", "kind", "found", "expected",
    ];
    expected.sort_unstable();
    assert_eq!(keys, expected);
    assert_eq!(found[0]["file"], "gone.csv");
    assert_eq!(found[0]["kind"], "file");
    let cell = &found[1];
    assert_eq!(cell["file"], "bad.csv");
    assert_eq!(cell["line"], 3);
    assert_eq!(cell["column"], 2);
    assert_eq!(cell["header"], "s01");
    assert_eq!(cell["id"], "s01");
    assert_eq!(cell["kind"], "answer");
    assert_eq!(cell["found"], "x");
    assert_eq!(cell["expected"], "1 to 5 or a label");
    assert_eq!(found[25]["kind"], "too_many_cells");
    assert_eq!(
        (&found[25]["line"], &found[25]["found"]),
        (&4.into(), &"26".into())
    );
    assert_eq!(
        (&found[26]["kind"], &found[26]["id"]),
        (&"missing_column".into(), &"s07".into())
    );
}

#[test]
fn the_lines_of_problems_do_not_depend_on_the_threads_and_without_problems_there_are_none() {
    let home = home();
    let lines = |threads: &str| {
        run(
            &home,
            &format!("bad.csv --threads {threads} --problems problems.jsonl --force"),
        );
        home.read("problems.jsonl")
    };
    assert_eq!(lines("1"), lines("7"));
    let ran = run(&home, "good.csv --problems problems.jsonl --force");
    assert_eq!(
        (ran.status, home.read("problems.jsonl").as_str()),
        (Some(0), "")
    );
}

#[test]
fn problems_never_take_the_place_of_answers_or_rows() {
    let home = home();
    let before = home.read("bad.csv");
    let ran = run(&home, "bad.csv --problems bad.csv --force");
    assert_eq!(ran.status, Some(1));
    assert_eq!(home.read("bad.csv"), before);
    let ran = run(
        &home,
        "bad.csv --problems problems.jsonl --output problems.jsonl",
    );
    assert_eq!(ran.status, Some(2), "{}", ran.stderr);
    run(&home, "good.csv --problems problems.jsonl");
    let ran = run(&home, "bad.csv --problems problems.jsonl");
    assert_eq!(ran.status, Some(1), "a file that exists is kept");
    assert_eq!(home.read("problems.jsonl"), "");
}

#[test]
fn accepted_are_bad_cells_and_rows_and_nothing_else() {
    let home = home();
    let ran = run(&home, "bad.csv --accept-problems");
    assert_eq!(ran.status, Some(0));
    assert!(
        ran.stderr.contains("bad.csv:3: column 2 (s01)"),
        "{}",
        ran.stderr
    );
    for line in [
        "lacking.csv",
        "gone.csv good.csv",
        "good.csv --output gone/x.csv",
    ] {
        let ran = run(&home, &format!("{line} --accept-problems"));
        assert_eq!(ran.status, Some(1), "{line}");
    }
    let ran = run(&home, "bad.csv --accept-problems --strict");
    assert_eq!(ran.status, Some(2));
}

#[test]
fn a_table_breaks_no_word_of_a_role_or_head_however_long_the_names_are() {
    let home = home();
    let name = "voornaam.achternaam@gemeente-voorbeeldstad.nl";
    let rows = home
        .read("good.csv")
        .replacen("\nd,", &format!("\n{name},"), 1);
    std::fs::write(home.path("mail.csv"), rows).unwrap();
    let ran = run(&home, "mail.csv --format table");
    for word in [
        "bureaucrat",
        "entrepreneur",
        "connector",
        "leading",
        "status",
        "complete",
    ] {
        assert!(ran.stdout.contains(word), "{word} in\n{}", ran.stdout);
    }
    assert!(ran.stdout.contains(name), "{}", ran.stdout);
}
