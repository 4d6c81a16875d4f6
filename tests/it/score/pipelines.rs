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

/// Two files of which only the first has teams.
fn teams() -> Home {
    let home = home();
    let with = |head: &str, cells: &str| {
        let text = home
            .read("good.csv")
            .replacen("id,", &format!("id,{head},"), 1);
        text.replacen("\nd,", &format!("\nd,{cells},"), 1)
    };
    let first = with("Team,team lead,date,perspective", "red,anna,1-3-2026,wish");
    std::fs::write(home.path("first.csv"), first).unwrap();
    let second = with("unit,instrument", "north,own@1.0.0#12345678");
    std::fs::write(home.path("second.csv"), second).unwrap();
    home
}

fn ends(ran: &Ran) -> Vec<String> {
    let lines = ran.stdout.lines();
    lines
        .map(|line| {
            let at = line.find("straight_line,").map(|at| at + 14);
            let at = at.or_else(|| line.find("true,").map(|at| at + 5));
            line[at.unwrap()..].to_owned()
        })
        .collect()
}

#[test]
fn a_pattern_copies_the_columns_of_all_files_and_what_one_lacks_is_empty_and_said() {
    let home = teams();
    let ran = run(&home, "first.csv second.csv --keep team* --keep unit");
    assert_eq!(ends(&ran), ["Team,team lead,unit", "red,anna,", ",,north"]);
    for said in [
        "first.csv: there is no column \"unit\"; it stays empty",
        "second.csv: there is no column \"Team\"; it stays empty",
        "second.csv: there is no column \"team lead\"; it stays empty",
    ] {
        assert!(ran.stderr.contains(said), "{}", ran.stderr);
    }
    let quiet = run(
        &home,
        "first.csv second.csv --keep team* --keep unit --quiet",
    );
    assert_eq!(quiet.stdout, ran.stdout);
    assert!(!quiet.stderr.contains("no column"), "{}", quiet.stderr);
    assert_eq!(ran.status, Some(0));
}

#[test]
fn a_star_copies_every_column_but_those_that_score_writes_and_says_so() {
    let home = teams();
    let ran = run(&home, "first.csv --keep *");
    let statements: Vec<String> = crate::support::statement_ids();
    let expected = format!("Team,team lead,date,perspective,{}", statements.join(","));
    assert_eq!(ends(&ran)[0], expected);
    assert!(
        ran.stderr
            .contains("--keep leaves out what score writes itself: id"),
        "{}",
        ran.stderr
    );
    let ran = run(&home, "first.csv --keep * --with date");
    assert!(ran.stderr.contains("itself: id, date"), "{}", ran.stderr);
    assert_eq!(
        ran.stdout.lines().next().unwrap().matches(",date").count(),
        1
    );
}

#[test]
fn standard_input_is_looked_at_and_read_from_its_start() {
    let home = teams();
    let file = run(&home, "first.csv --keep team*");
    let piped = home.ambtenaar("--lang en score --keep team*");
    let piped = piped.stdin(home.read("first.csv")).run();
    assert_eq!(piped.stdout, file.stdout);
    assert_eq!(piped.status, Some(0));
}

#[test]
fn a_column_that_no_file_has_is_wrong_use() {
    let home = teams();
    for line in [
        "first.csv second.csv --keep nobody",
        "first.csv --keep x*",
        "first.csv --keep nobody",
    ] {
        let ran = run(&home, line);
        assert_eq!(
            (ran.status, ran.stdout.as_str()),
            (Some(2), ""),
            "{line}: {}",
            ran.stderr
        );
    }
    let ran = run(&home, "first.csv second.csv --keep id");
    assert_eq!(
        ran.status,
        Some(2),
        "a name is refused where a pattern leaves it out"
    );
}

#[test]
fn what_was_understood_can_be_columns() {
    let home = teams();
    let all = "--with date,source,form,perspective,instrument";
    let ran = run(&home, &format!("first.csv second.csv {all} --keep unit"));
    let lines: Vec<&str> = ran.stdout.lines().collect();
    assert!(lines[0].starts_with("source,id,status,"), "{}", lines[0]);
    assert!(
        lines[1].starts_with("first.csv,d,complete,"),
        "{}",
        lines[1]
    );
    let reference = ambtenaar::source::built_in().unwrap().reference();
    assert_eq!(
        ends(&ran),
        [
            "date,form,perspective,instrument,unit".to_owned(),
            format!("2026-03-01,full,wish,{reference},"),
            ",full,self,own@1.0.0#12345678,north".to_owned(),
        ]
    );
    let json = run(
        &home,
        &format!("second.csv {all} --format jsonl --keep unit"),
    );
    let row: Value = serde_json::from_str(&json.stdout).unwrap();
    assert_eq!(row["source"], "second.csv");
    assert_eq!(row["date"], Value::Null);
    assert_eq!(row["unit"], "north");
    assert!(
        json.stdout
            .starts_with("{\"source\":\"second.csv\",\"id\":\"d\",")
    );
    let piped = home.ambtenaar("--lang en score --with source");
    let piped = piped.stdin(home.read("good.csv")).run();
    assert!(
        piped.stdout.contains("\nstdin,d,complete"),
        "{}",
        piped.stdout
    );
    let table = run(&home, "second.csv --with perspective --format table");
    assert!(table.stdout.contains("perspective") && table.stdout.contains("self"));
}

#[test]
fn row_numbers_stand_where_they_belong_after_a_source() {
    let home = home();
    let rows = home.read("good.csv").replacen("id,", "who,", 1);
    std::fs::write(home.path("numbered.csv"), rows).unwrap();
    let csv = run(&home, "numbered.csv --with source");
    assert!(
        csv.stdout.contains("\nnumbered.csv,1,complete"),
        "{}",
        csv.stdout
    );
    let json = run(&home, "numbered.csv --with source --format jsonl");
    assert!(
        json.stdout
            .starts_with("{\"source\":\"numbered.csv\",\"id\":\"1\","),
        "{}",
        json.stdout
    );
}

#[test]
fn a_column_that_is_no_column_of_what_was_understood_is_wrong_use() {
    let home = home();
    let ran = run(&home, "good.csv --with source,team");
    assert_eq!(ran.status, Some(2));
    assert!(
        ran.stderr
            .contains("source, instrument, form, perspective, date"),
        "{}",
        ran.stderr
    );
    for line in [
        "--with source,source",
        "--with source --keep source",
        "--with",
    ] {
        assert_eq!(
            run(&home, &format!("good.csv {line}")).status,
            Some(2),
            "{line}"
        );
    }
}

#[test]
fn what_was_understood_is_a_line_of_json_for_each_file() {
    let home = teams();
    let ran = run(&home, "first.csv lacking.csv --show-columns --format json");
    assert_eq!((ran.status, ran.stderr.as_str()), (Some(0), ""));
    let lines: Vec<Value> = ran
        .stdout
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(lines.len(), 2);
    let first = &lines[0];
    assert_eq!(
        (&first["file"], &first["delimiter"]),
        (&"first.csv".into(), &"comma".into())
    );
    assert_eq!(first["columns"][0]["detail"], "id");
    assert_eq!(first["columns"][1]["holds"], "nothing");
    let s01 = &first["columns"][5];
    assert_eq!(
        (&s01["column"], &s01["header"], &s01["id"]),
        (&6.into(), &"s01".into(), &"s01".into())
    );
    assert_eq!(s01["by"]["kind"], "id");
    assert_eq!(first["answers"][0]["answer"], 2);
    assert_eq!(lines[1]["missing"][0]["id"], "s07");
    for line in [
        "first.csv --format json",
        "first.csv --show-columns --format csv",
    ] {
        assert_eq!(run(&home, line).status, Some(2), "{line}");
    }
}

#[test]
fn the_schema_names_every_key_of_a_line_and_every_column_in_both_languages() {
    let home = teams();
    let schema: Value = serde_json::from_str(&run(&home, "--schema").stdout).unwrap();
    let with = "--with source,instrument,form,perspective,date";
    let line = run(&home, &format!("first.csv {with} --format jsonl")).stdout;
    let line: Value = serde_json::from_str(&line).unwrap();
    let keys: Vec<&String> = line.as_object().unwrap().keys().collect();
    let known: Vec<&String> = schema["properties"].as_object().unwrap().keys().collect();
    assert_eq!(keys, known);
    let csv = run(&home, &format!("first.csv {with} --careless")).stdout;
    let mut header: Vec<&str> = csv.lines().next().unwrap().split(',').collect();
    let columns = schema["columns"].as_array().unwrap();
    let mut named: Vec<&str> = columns
        .iter()
        .map(|column| column["name"].as_str().unwrap())
        .collect();
    header.sort_unstable();
    named.sort_unstable();
    assert_eq!(header, named);
    for language in ["nl", "en"] {
        let text = home
            .ambtenaar(&format!("--lang {language} score --schema"))
            .run()
            .stdout;
        let schema: Value = serde_json::from_str(&text).unwrap();
        let described = schema["properties"].as_object().unwrap().values();
        for one in described.chain(schema["columns"].as_array().unwrap()) {
            assert_ne!(one["description"].as_str().unwrap(), "", "{one}");
        }
    }
    let page = home.ambtenaar("man score").run().stdout;
    for name in &named {
        assert!(page.contains(&format!("\\fB{name}\\fR (")), "{name}");
    }
}
