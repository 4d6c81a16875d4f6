//! What each option of `score` does.

use crate::support::ambtenaar;

use super::{all, answers, data, score};

const HEADER: &str = "id,status,answered_bureaucrat,answered_entrepreneur,answered_connector,score_bureaucrat,\
score_entrepreneur,score_connector,mix_bureaucrat,mix_entrepreneur,mix_connector,leading,label,strength,\
acquiescence,straight_line";

const FOURS: &str = "complete,8,8,8,62.5000,62.5000,62.5000,33.3333,33.3333,33.3333,\
bureaucrat+entrepreneur+connector,balanced,,1.0000,true";

#[test]
fn keep_copies_columns_and_refuses_names_that_score_writes() {
    let file = format!("team,{}\nA,{},\"=1,2\"\n", super::ids(","), all("4"))
        .replace("s24\n", "s24,note\n");
    let ran = score(&["--keep", "note", "--keep", "team", "--careless"])
        .stdin(&file)
        .run();
    assert_eq!(
        ran.stdout,
        format!("{HEADER},longest_run,note,team\n1,{FOURS},24,\"'=1,2\",A\n")
    );
    let refused = score(&["--keep", "score_connector"]).stdin(&file).run();
    assert_eq!((refused.status, refused.stdout.as_str()), (2, ""));
    let missing = score(&["--keep", "nothing"]).stdin(&file).run();
    assert_eq!(missing.status, 2);
    assert_eq!(
        missing.stderr.lines().last(),
        Some("standard input: there is no column \"nothing\"; --show-columns lists the columns.")
    );
}

#[test]
fn the_id_comes_from_its_column_or_is_the_number_of_the_row() {
    let file = format!(
        "who,{}\nann,{}\nbob,{}\n",
        super::ids(","),
        all("4"),
        all("4")
    );
    let numbered = score(&["--quiet"]).stdin(&file).run().stdout;
    assert_eq!(numbered, format!("{HEADER}\n1,{FOURS}\n2,{FOURS}\n"));
    let named = score(&["--quiet", "--id-column", "who"])
        .stdin(&file)
        .run()
        .stdout;
    assert_eq!(named, format!("{HEADER}\nann,{FOURS}\nbob,{FOURS}\n"));
    let json = score(&["--quiet", "--format", "jsonl"])
        .stdin(&file)
        .run()
        .stdout;
    assert!(
        json.starts_with("{\"id\":\"1\",\"status\":\"complete\",")
            && json.contains("\n{\"id\":\"2\","),
        "{json}"
    );
}

#[test]
fn several_files_are_read_as_one() {
    let ran = score(&["--quiet"])
        .file(&data("shapes.csv"))
        .file(&data("shape.xlsx"))
        .run();
    let one = score(&["--quiet"]).file(&data("shapes.csv")).run();
    let rows = one.stdout.split_once('\n').unwrap().1;
    assert_eq!(ran.stdout, one.stdout.clone() + rows);
}

#[test]
fn check_writes_no_rows_and_ends_the_same() {
    let good = answers(&[&format!("a,{}", all("4"))]);
    let bad = answers(&[&format!("a,{}", all("9"))]);
    assert_eq!(score(&["--check"]).stdin(&good).run().status, 0);
    let ran = score(&["--check"]).stdin(&bad).run();
    assert_eq!((ran.status, ran.stdout.as_str()), (1, ""));
    assert!(ran.stderr.contains("standard input:2: column 2 (s01): found \"9\", expected 1 to 5 or a label; counted as missing"));
}

#[test]
fn problems_are_shown_twenty_times_and_then_counted() {
    let ran = score(&[])
        .stdin(answers(&[&format!("a,{}", all("x"))]))
        .run();
    let lines: Vec<&str> = ran.stderr.lines().collect();
    assert_eq!(lines.len(), 23);
    assert_eq!(
        lines[20..],
        [
            "… and 4 more problems:",
            "  24 answers that can't be read, counted as missing",
            "1 row, 0 complete, 1 incomplete, 24 problems"
        ]
    );
    assert_eq!(
        ran.stdout,
        format!("{HEADER}\na,incomplete,0,0,0,,,,,,,,,,,false\n")
    );
}

#[test]
fn strict_stops_before_the_row_with_the_first_problem() {
    let file = answers(&[
        &format!("a,{}", all("4")),
        &format!("b,{}", all("x")),
        &format!("c,{}", all("4")),
    ]);
    for threads in ["1", "7"] {
        let ran = score(&["--strict", "--threads", threads])
            .stdin(&file)
            .run();
        assert_eq!(
            (ran.status, ran.stdout),
            (1, format!("{HEADER}\na,{FOURS}\n"))
        );
        assert_eq!(ran.stderr.lines().count(), 3, "{}", ran.stderr);
    }
}

#[test]
fn rows_that_were_never_handed_in_are_counted_or_left_out() {
    let file = format!(
        "id,submitdate,{}\n1,2026-01-01,{}\n2,,{}\n",
        super::ids(","),
        all("4"),
        all("4")
    );
    let all_rows = score(&[]).stdin(&file).run();
    assert_eq!(all_rows.stdout, format!("{HEADER}\n1,{FOURS}\n2,{FOURS}\n"));
    assert_eq!(
        all_rows.stderr,
        "2 rows, 2 complete, 0 incomplete, 0 problems, 1 row never handed in, counted (--finished-only leaves them out)\n"
    );
    let finished = score(&["--finished-only"]).stdin(&file).run();
    assert_eq!(finished.stdout, format!("{HEADER}\n1,{FOURS}\n"));
    assert_eq!(
        finished.stderr,
        "1 row, 1 complete, 0 incomplete, 0 problems, 1 row never handed in, left out\n"
    );
}

#[test]
fn a_word_for_no_date_is_no_day_of_handing_in() {
    let finished = |date: &str| {
        let row = format!("1,{date},{}", all("4"));
        let file = format!("id,submitdate,{}\n{row}\n", super::ids(","));
        let ran = score(&["--finished-only", "--quiet"]).stdin(file).run();
        assert_eq!((ran.status, &*ran.stderr), (0, ""));
        ran.stdout.lines().count() == 2
    };
    for date in [
        "2026-11-01 10:00:00",
        "1980-01-01 00:00:00",
        "01/11/2026",
        "2000-10-20",
        "yes",
    ] {
        assert!(finished(date), "{date}");
    }
    for date in [
        "",
        " ",
        "NULL",
        "na",
        "NaN",
        "NaT",
        "None",
        "0000-00-00 00:00:00",
        "00-00-0000",
        "0",
        "1970-01-01 00:00:00",
        "1-1-1970 01:00",
    ] {
        assert!(!finished(date), "{date}");
    }
}

#[test]
fn finished_only_is_refused_where_no_column_says_who_finished() {
    let file = answers(&[&format!("a,{}", all("4"))]);
    let sentence = "standard input: there is no column that says which rows were handed in (looked for: submitdate, Date \
                    submitted, Datum verzonden, Finished, Response Status, Response Type). Leave out --finished-only to count every row.\n";
    for option in ["--threads=2", "--check", "--show-columns"] {
        let ran = score(&["--quiet", "--finished-only", option])
            .stdin(&file)
            .run();
        assert_eq!((ran.status, &*ran.stderr), (2, sentence), "{option}");
        assert!(!ran.stdout.contains("complete,"), "{}", ran.stdout);
    }
    for command in ["group", "reliability"] {
        let line = format!("--lang en {command} --finished-only");
        let ran = ambtenaar(&line).stdin(file.clone()).run();
        assert_eq!((ran.status, &*ran.stdout), (Some(2), ""), "{command}");
        assert!(ran.stderr.ends_with(sentence), "{}", ran.stderr);
    }
}

#[test]
fn rows_of_other_statements_are_warned_about_once_per_kind() {
    let row = |id: &str, instrument: &str| format!("{id},{instrument},{}\n", all("4"));
    let file = format!(
        "id,instrument,{}\n{}{}{}",
        super::ids(","),
        row("a", "x@1#0"),
        row("b", "x@1#0"),
        row("c", "y@1#0")
    );
    let ran = score(&[]).stdin(&file).run();
    assert_eq!(ran.status, 0);
    assert_eq!(
        ran.stderr
            .matches("were made with other statements")
            .count(),
        2,
        "{}",
        ran.stderr
    );
    assert_eq!(ran.stderr.matches("(x@1#0)").count(), 1);
}

#[test]
fn the_form_column_says_what_was_asked() {
    let file = format!(
        "id,form,{}\na,full,{}\nb,short,{}\nc,other,{}\n",
        super::ids(","),
        all("4"),
        all("4"),
        all("4")
    );
    let ran = score(&["--quiet"]).stdin(&file).run();
    let rows: Vec<&str> = ran.stdout.lines().skip(1).collect();
    assert!(rows[1].starts_with("b,complete,4,4,4,"), "{}", rows[1]);
    assert!(rows[2].starts_with("c,complete,8,8,8,"), "{}", rows[2]);
    assert_eq!(
        ran.stderr,
        "standard input:4: column 2: found \"other\", expected full or short; the full version is assumed\n"
    );
}

#[test]
fn the_longest_run_follows_the_order_of_the_seed() {
    let pattern = "4,".repeat(12) + &"2,".repeat(11) + "2";
    let runs = |columns: &str| {
        let header = format!("id,seed,{columns},{}", super::ids(","));
        let file = format!("{header}\na,,,{pattern}\nb,7,,{pattern}\n");
        let ran = score(&["--careless", "--quiet"]).stdin(&file).run();
        let rows = ran.stdout.lines().skip(1);
        let runs = rows.filter_map(|line| line.rsplit(',').next());
        runs.map(str::to_owned).collect::<Vec<_>>()
    };
    let ours = runs("instrument");
    assert_eq!(ours[0], "12");
    assert_ne!(ours[1], "12");
    assert_eq!(runs("lastpage"), ["12", "12"], "the seed of LimeSurvey");
}

#[test]
fn a_table_shows_twenty_rows_and_says_how_many_there_are() {
    let ran = score(&["--format", "table", "--quiet"])
        .file(&data("shapes.csv"))
        .run()
        .stdout;
    assert_eq!(
        ran.lines().last(),
        Some("The first 20 of 40 rows; all of them with --format csv.")
    );
}

#[test]
fn options_that_exclude_each_other_are_refused() {
    for arguments in [
        ["--excel", "--format", "jsonl"].as_slice(),
        &["--check", "--output", "x"],
        &["--show-columns", "--strict"],
        &["--threads", "0"],
        &["--encoding", "latin"],
        &["--delimiter", "pipe"],
    ] {
        let ran = score(arguments).run();
        assert_eq!(
            (ran.status, ran.stdout.as_str()),
            (2, ""),
            "{arguments:?} {}",
            ran.stderr
        );
    }
}
