//! Several files as one: who is who, which row counts, and which number a row has.

use std::fmt::Write as _;

use crate::support::{Home, Ran, Workbook, row_of};

/// The columns before the statements, and then those.
fn header(before: &str) -> String {
    let ids: Vec<String> = crate::support::statement_ids();
    format!("{before},{}\n", ids.join(","))
}

/// Answers that differ for every seed.
fn answers(seed: usize) -> String {
    let answers = (0..24).map(|place| 1 + (place * 7 + seed * 3 + (seed >> (place % 8))) % 5);
    let answers: Vec<String> = answers.map(|answer| answer.to_string()).collect();
    answers.join(",")
}

/// A row of these cells, with the answers of a seed.
fn row(before: &str, seed: usize) -> String {
    format!("{before},{}\n", answers(seed))
}

fn file(before: &str, rows: &[(&str, usize)]) -> String {
    let rows = rows.iter().map(|(cells, seed)| row(cells, *seed));
    header(before) + &rows.collect::<String>()
}

fn home(files: &[(&str, &str)]) -> Home {
    let home = Home::new();
    for (name, text) in files {
        std::fs::write(home.path(name), text).unwrap();
    }
    home
}

fn run(home: &Home, line: &str) -> Ran {
    home.ambtenaar(&format!("--lang en {line}")).run()
}

/// The first cells of the rows of a run of `score`.
fn ids(ran: &Ran) -> Vec<String> {
    let rows = ran.stdout.lines().skip(1);
    rows.map(|row| row.split([',', ';']).next().unwrap().to_owned())
        .collect()
}

/// How many people a run is about, in JSON.
fn people(ran: &Ran, key: &str) -> u64 {
    let tree: serde_json::Value = serde_json::from_str(&ran.stdout)
        .unwrap_or_else(|_| panic!("{}{}", ran.stdout, ran.stderr));
    tree[key].as_u64().unwrap()
}

#[test]
fn row_numbers_start_anew_in_every_file_and_stand_where_an_id_is_empty() {
    let first = file("team", &[("A", 1), ("A", 2)]);
    let second = file(
        "id,team",
        &[("ann,B", 3), (",B", 4), ("  ,B", 5), ("bob,B", 6)],
    );
    let home = home(&[("a.csv", &first), ("b.csv", &second)]);
    let expected = ["1", "2", "ann", "2", "3", "bob"];
    for threads in ["1", "2", "7"] {
        let line = format!("score a.csv b.csv --threads {threads}");
        assert_eq!(ids(&run(&home, &line)), expected, "{threads}");
        assert_eq!(ids(&run(&home, &format!("{line} --excel"))), expected);
        let lines = run(&home, &format!("{line} --format jsonl")).stdout;
        let shown: Vec<String> = lines
            .lines()
            .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap()["id"].to_string())
            .collect();
        assert_eq!(shown, expected.map(|id| format!("\"{id}\"")));
        let table = run(&home, &format!("{line} --format table")).stdout;
        let rows = table.lines().filter(|row| row.ends_with(" complete"));
        let shown: Vec<&str> = rows.filter_map(|row| row.split(' ').next()).collect();
        assert_eq!(shown, expected, "{table}");
    }
}

#[test]
fn row_numbers_start_anew_in_every_sheet_of_a_workbook() {
    let sheet = |seeds: [usize; 2]| {
        let rows = file("team", &[("A", seeds[0]), ("A", seeds[1])]);
        rows.lines()
            .map(|row| row_of(row.split(',')))
            .collect::<String>()
    };
    let (monday, tuesday) = (sheet([1, 2]), sheet([3, 2]));
    let book = Workbook::of_sheets(&[
        ("Monday", "visible", &monday),
        ("Tuesday", "visible", &tuesday),
    ]);
    let home = Home::new();
    std::fs::write(home.path("book.xlsx"), book.packed()).unwrap();
    let ran = run(&home, "score book.xlsx --sheet Monday --sheet Tuesday");
    assert_eq!(ids(&ran), ["1", "2", "1"]);
    assert!(ran.stderr.contains("1 row is also in an earlier file"));
}

#[test]
fn rows_left_out_have_a_number_all_the_same() {
    let first = file("id", &[("a", 1), ("b", 2)]);
    let second = file("id", &[("b", 2), ("", 3), ("a", 1), ("", 4)]);
    let home = home(&[("a.csv", &first), ("b.csv", &second)]);
    assert_eq!(ids(&run(&home, "score a.csv b.csv")), ["a", "b", "2", "4"]);
}

#[test]
fn a_row_that_is_in_two_files_counts_once_and_that_is_said_once() {
    let rows: Vec<(String, usize)> = (0..6).map(|seed| (format!("p{seed},x"), seed)).collect();
    let rows: Vec<(&str, usize)> = rows.iter().map(|(id, seed)| (id.as_str(), *seed)).collect();
    let first = file("id,note", &rows);
    // Other quotes, another delimiter, and no line end after the last row.
    let second = first.replace("p1,x", "\"p1\",\"x\"").replace(',', ";");
    let home = home(&[("a.csv", &first), ("b.csv", second.trim_end())]);
    let said = "6 rows are also in an earlier file, equal in every cell; they count once.\n";
    let ran = run(&home, "score a.csv b.csv");
    assert_eq!(ids(&ran), ["p0", "p1", "p2", "p3", "p4", "p5"]);
    assert_eq!(ran.stderr.matches(said).count(), 1, "{}", ran.stderr);
    assert_eq!(ran.status, Some(0));
    assert_eq!(run(&home, "score a.csv b.csv --quiet").stderr, "");
    for (command, key) in [("group", "people"), ("reliability", "rows")] {
        let ran = run(&home, &format!("{command} a.csv b.csv --format json"));
        assert_eq!(people(&ran, key), 6, "{command}");
        assert_eq!(ran.stderr.matches(said).count(), 1, "{}", ran.stderr);
    }
}

#[test]
fn two_equal_rows_of_one_file_are_two() {
    let first = file("id", &[("a", 1), ("a", 1)]);
    let home = home(&[("a.csv", &first), ("b.csv", &file("id", &[("a", 1)]))]);
    let ran = run(&home, "score a.csv b.csv");
    assert_eq!(ids(&ran), ["a", "a"]);
}

#[test]
fn rows_with_other_names_above_them_are_not_equal() {
    let first = header("id") + &format!("a{}\n", ",4".repeat(24));
    let second = first.replacen("s01,s02", "s02,s01", 1);
    let home = home(&[("a.csv", &first), ("b.csv", &second)]);
    let ran = run(&home, "score a.csv b.csv");
    assert_eq!(ids(&ran), ["a", "a"]);
    assert!(!ran.stderr.contains("earlier file"), "{}", ran.stderr);
}

#[test]
fn equal_rows_that_say_nothing_of_whose_they_are_are_other_people_and_that_is_always_said() {
    let rows = file("id,form", &[(",full", 1), (",full", 2), ("c,full", 3)]);
    let home = home(&[("a.csv", &rows), ("b.csv", &rows)]);
    let ran = run(&home, "score a.csv b.csv --quiet");
    assert_eq!(ids(&ran), ["1", "2", "c", "1", "2"]);
    assert_eq!(
        ran.stderr,
        "2 rows equal a row in an earlier file, and nothing in them says whose they are: they count as other people. \
         Are they the same people? Then take them out of one of the files.\n"
    );
}

#[test]
fn the_bytes_are_the_same_for_every_number_of_threads() {
    let many = |from: usize, to: usize| {
        let mut text = header("id,note");
        for seed in from..to {
            let id = if seed.is_multiple_of(3) {
                String::new()
            } else {
                format!("p{seed}")
            };
            write!(text, "{}", row(&format!("{id},{seed}"), seed)).unwrap();
        }
        text
    };
    let home = home(&[("a.csv", &many(0, 5_000)), ("b.csv", &many(4_000, 9_000))]);
    for command in ["score", "group --format json", "reliability --format csv"] {
        let ran = |threads| run(&home, &format!("{command} a.csv b.csv --threads {threads}"));
        let one = ran(1);
        assert!(one.stderr.contains("1000 rows are also in an earlier file"));
        for threads in [2, 5] {
            assert_eq!(ran(threads), one, "{command}");
        }
    }
    assert_eq!(ids(&run(&home, "score a.csv b.csv")).len(), 9_000);
}

/// Two forms of eight people each that number their rows, the newest first.
fn two_forms() -> Home {
    let rows = |seed: usize| {
        let rows: Vec<(String, usize)> = (1..=8)
            .rev()
            .map(|number: usize| (format!("{number},2026-11-0{number} 10:00"), seed + number))
            .collect();
        let rows: Vec<(&str, usize)> = rows.iter().map(|(id, seed)| (id.as_str(), *seed)).collect();
        file("ID,Begintijd", &rows)
    };
    home(&[("a.csv", &rows(0)), ("b.csv", &rows(40))])
}

#[test]
fn equal_numbers_in_two_files_are_two_people_and_that_is_always_said() {
    let home = two_forms();
    let said = "8 numbers are ids in more than one file. They count as different people; use --same-people if they are \
                the same.\n";
    for (command, key) in [("group", "people"), ("reliability", "rows")] {
        let line = format!("{command} a.csv b.csv --format json --quiet");
        let ran = run(&home, &line);
        assert_eq!(people(&ran, key), 16, "{command}");
        assert_eq!((ran.status, ran.stderr.as_str()), (Some(0), said));
        let same = run(&home, &format!("{line} --same-people"));
        assert_eq!(people(&same, key), 8, "{command}");
        assert_eq!((same.status, same.stderr.as_str()), (Some(0), ""));
        let alone = run(&home, &format!("{command} b.csv --format json --quiet"));
        assert_eq!(
            alone.stdout,
            same.stdout.replace("\"replaced\":8", "\"replaced\":0")
        );
    }
}

#[test]
fn numbers_that_only_number_their_rows_are_other_people_in_every_file_too() {
    let rows = |seed: usize| -> String {
        let rows = (1..=6).map(|number| row(&number.to_string(), seed + number));
        header("id") + &rows.collect::<String>()
    };
    let home = home(&[("a.csv", &rows(0)), ("b.csv", &rows(40))]);
    for (command, key) in [("group", "people"), ("reliability", "rows")] {
        let line = format!("{command} a.csv b.csv --format json");
        let ran = run(&home, &line);
        assert_eq!(people(&ran, key), 12);
        assert!(
            ran.stderr
                .contains("6 numbers are ids in more than one file")
        );
        assert_eq!(
            people(&run(&home, &format!("{line} --same-people")), key),
            6
        );
    }
}

#[test]
fn a_code_is_one_person_in_every_file_of_whom_the_latest_row_counts() {
    let names = ["ann", "bob", "cas", "dia", "eli"];
    let rows = |day: &str, seed: usize| {
        let rows = names.iter().enumerate();
        let rows = rows.map(|(place, name)| row(&format!("{name},{day}"), seed + place));
        header("id,date") + &rows.collect::<String>()
    };
    let (new, old) = (rows("2026-11-20", 0), rows("2026-11-10", 40));
    let home = home(&[("new.csv", &new), ("old.csv", &old)]);
    for (command, key) in [("group", "people"), ("reliability", "rows")] {
        let alone = run(&home, &format!("{command} new.csv --format csv"));
        let both = run(&home, &format!("{command} new.csv old.csv --format csv"));
        assert_eq!(
            both.stdout.replace("replaced,,,5", "replaced,,,0"),
            alone.stdout,
            "{key}"
        );
        assert!(!both.stderr.contains("numbers"), "{}", both.stderr);
    }
}

#[test]
fn within_one_file_too_the_latest_row_of_a_code_counts() {
    let rows = file(
        "id",
        &[("ann", 1), ("ann", 2), ("bob", 3), ("", 4), ("", 4)],
    );
    let home = home(&[("a.csv", &rows)]);
    for options in ["", "--same-people"] {
        let ran = run(&home, &format!("reliability a.csv --format json {options}"));
        assert_eq!(people(&ran, "rows"), 4);
        assert!(
            ran.stderr
                .contains("1 row does not count: where someone has several rows, the latest with enough answers counts."),
            "{}",
            ran.stderr
        );
    }
}

#[test]
fn fault_35_nine_people_with_several_rows_each_are_nine_in_one_file_as_in_two() {
    let names = [
        "ann", "bob", "cas", "dia", "eli", "fay", "gus", "han", "ida",
    ];
    let rows = |day: &str, seed: usize| {
        let rows = names.iter().enumerate();
        let rows = rows.map(|(place, name)| row(&format!("{name},{day}"), seed + place));
        rows.collect::<String>()
    };
    let (old, new) = (rows("2026-11-10", 40), rows("2026-11-20", 0));
    let header = header("id,date");
    let one = format!("{header}{old}{new}");
    let [old, new] = [old, new].map(|rows| format!("{header}{rows}"));
    let home = home(&[("one.csv", &one), ("old.csv", &old), ("new.csv", &new)]);
    for options in ["", "--format json", "--format csv --missing pairwise"] {
        let of = |files: &str| run(&home, &format!("reliability {files} {options}")).stdout;
        assert_eq!(of("one.csv"), of("old.csv new.csv"), "{options}");
    }
    let ran = run(&home, "reliability one.csv --format json");
    assert_eq!(people(&ran, "rows"), 9);
    assert!(ran.stdout.contains("\"alpha\":null"), "{}", ran.stdout);
}

#[test]
fn every_row_of_a_colleague_is_another_rater_whatever_its_id() {
    let rows = |seed: usize| {
        let rows = (0..5).map(|place| row("ann,colleague", seed + place));
        header("id,perspective") + &rows.collect::<String>()
    };
    let home = home(&[("a.csv", &rows(0)), ("b.csv", &rows(40))]);
    let line = "reliability a.csv b.csv --as colleague --format json --same-people";
    assert_eq!(people(&run(&home, line), "rows"), 10);
}

#[test]
fn both_languages_say_who_counts() {
    let home = two_forms();
    let ran = home.ambtenaar("--lang nl group a.csv b.csv").run();
    assert_eq!(
        ran.stderr,
        "8 nummers staan als id in meer dan één bestand. Die tellen als verschillende mensen; gebruik --same-people als \
         het dezelfde mensen zijn.\n"
    );
    std::fs::copy(home.path("a.csv"), home.path("b.csv")).unwrap();
    let ran = home.ambtenaar("--lang nl group a.csv b.csv").run();
    assert_eq!(
        ran.stderr,
        "8 rijen staan precies zo ook in een eerder bestand; die tellen één keer.\n"
    );
}
