//! Which column has the code of a person, and what is said where a name that was given leaves that open.

use std::fmt::Write as _;

use crate::support::{Home, Ran, Workbook, statement_ids};

/// Rows of these cells, each with answers of its own; the first row has names.
fn file(rows: &[&str]) -> String {
    let mut text = String::new();
    for (number, cells) in rows.iter().enumerate() {
        let answer = |place: usize| (1 + (place * (number + 3) + number / 2) % 5).to_string();
        let answers = (0..24).map(answer);
        let cells_after = match number {
            0 => statement_ids(),
            _ => answers.collect(),
        };
        writeln!(text, "{cells},{}", cells_after.join(",")).unwrap();
    }
    text
}

fn run(files: &[(&str, String)], line: &str) -> Ran {
    let home = Home::new();
    for (name, text) in files {
        std::fs::write(home.path(name), text).unwrap();
    }
    home.ambtenaar(&format!("--lang en {line}")).run()
}

/// The codes of the rows of `score`.
fn codes(ran: &Ran) -> String {
    let rows = ran.stdout.lines().skip(1);
    let codes: Vec<&str> = rows.map(|row| row.split(',').next().unwrap()).collect();
    codes.join(" ")
}

fn score(rows: &[&str], options: &str) -> Ran {
    run(
        &[("rows.csv", file(rows))],
        &format!("score rows.csv --quiet {options}"),
    )
}

#[test]
fn the_number_of_a_row_is_no_code_beside_a_column_of_codes() {
    let said = "rows.csv: the code of the person is taken from column ";
    for (rows, found) in [
        (&["ID,Code", "1,c7", "2,c3", "3,c5"][..], "c7 c3 c5"),
        (&["ID,Code", "4,c7", "6,c3", "7,c5"], "c7 c3 c5"),
        (&["ID,Code", "9,c7", "8,c3"], "c7 c3"),
        (&["Id,deelnemer", "1,c7"], "c7"),
        (&["Response ID,participant", "1,203", "2,201"], "203 201"),
        // A later header has the same columns.
        (&["ID,Code", "1,c7", "2,c3", "ID,Code", "1,c1"], "c7 c3 c1"),
    ] {
        let repeated = file(rows).replace("ID,Code,4", "");
        let text = if rows.len() > 4 {
            let head = file(&rows[..1]);
            let lines: Vec<&str> = repeated.lines().collect();
            [lines[0], lines[1], lines[2], head.trim(), lines[4], ""].join("\n")
        } else {
            repeated
        };
        let ran = run(&[("rows.csv", text)], "score rows.csv");
        assert_eq!(codes(&ran), found, "{}", ran.stderr);
        assert!(ran.stderr.contains(said), "{}", ran.stderr);
        assert_eq!(ran.status, Some(0), "{}", ran.stderr);
    }
}

#[test]
fn a_column_of_codes_stays_one_whatever_stands_beside_it() {
    for (rows, found) in [
        (&["id,code", "p1,A", "p2,B"][..], "p1 p2"),
        (&["id,code", "7,A", "3,B", "9,C"], "7 3 9"),
        (&["id,team", "1,A", "2,B"], "1 2"),
        (&["id,code", "1,", "2,"], "1 2"),
        (&["id,zip code", "1,2511", "2,2511", "3,3011"], "1 2 3"),
    ] {
        let ran = score(rows, "");
        assert_eq!(codes(&ran), found, "{}", ran.stderr);
        assert_eq!((ran.status, ran.stderr.as_str()), (Some(0), ""));
    }
}

#[test]
fn where_it_is_open_which_column_has_the_code_one_has_to_be_named() {
    for rows in [
        // People who share a code are a team, or came twice.
        &["ID,Code", "1,A", "2,A", "3,B"][..],
        &["ID,What is your code?", "1,c7", "2,c3", "3,c5"],
        &["ID,code,participant", "1,c7,p2", "2,c3,p1"],
    ] {
        let ran = score(rows, "");
        assert_eq!(ran.status, Some(1), "{}", ran.stderr);
        assert!(ran.stderr.contains("--id-column \"ID\""), "{}", ran.stderr);
        assert_eq!(
            codes(&score(rows, "--id-column id")).len(),
            rows.len() * 2 - 3
        );
        assert_eq!(score(rows, "--id-column id").status, Some(0));
    }
}

#[test]
fn a_colleague_says_by_a_code_whom_a_list_is_about() {
    let me = file(&["id,perspective", "jan,self"]);
    for column in ["code", "About whom is this?"] {
        let about = ["1,jan", "2,jan", "3,jan", "4,piet", "5,piet"];
        let head = format!("ID,{column}");
        let rows: Vec<&str> = [head.as_str()].into_iter().chain(about).collect();
        let others = file(&rows);
        let files = [("me.csv", me.clone()), ("others.csv", others)];
        let line = "compare me.csv others.csv --as colleague --format json";
        let ran = run(&files, line);
        if column == "code" {
            assert!(
                ran.stdout.contains("\"raters\":3"),
                "{}{}",
                ran.stdout,
                ran.stderr
            );
        } else {
            assert!(ran.stderr.contains("may have the code"), "{}", ran.stderr);
            let line = format!("{line} --id-column");
            let home = Home::new();
            for (name, text) in &files {
                std::fs::write(home.path(name), text).unwrap();
            }
            let ran = home.ambtenaar(&line).arg(column).run();
            assert!(
                ran.stdout.contains("\"raters\":3"),
                "{}{}",
                ran.stdout,
                ran.stderr
            );
        }
    }
}

#[test]
fn lists_of_two_files_that_are_joined_by_the_number_of_a_row_are_said() {
    let now = file(&["ID,perspective", "1,self", "2,self", "3,self"]);
    let wish = |ids: [&str; 3]| {
        let rows = ids.map(|id| format!("{id},wish"));
        file(&["ID,perspective", &rows[0], &rows[1], &rows[2]])
    };
    let said = "Is 2 a code, or the number of a row? In now.csv, wish.csv the codes go up";
    for (ids, is_said) in [(["1", "2", "3"], true), (["3", "2", "1"], false)] {
        let files = [("now.csv", now.clone()), ("wish.csv", wish(ids))];
        let ran = run(&files, "compare now.csv wish.csv --id 2");
        assert_eq!(ran.status, Some(0), "{}", ran.stderr);
        assert_eq!(ran.stderr.contains(said), is_said, "{}", ran.stderr);
        assert!(ran.stderr.contains("Is 2 a code"), "{}", ran.stderr);
    }
}

#[test]
fn a_column_that_was_named_may_lack_in_another_file_and_that_is_said() {
    let first = file(&["ID,wie", "1,anna", "2,bo"]);
    let second = file(&["id", "cas"]);
    let files = [("first.csv", first), ("second.csv", second)];
    for option in ["--id-column wie", "--column id=wie", "--column id=#2"] {
        let ran = run(&files, &format!("score first.csv second.csv {option}"));
        if option.contains('#') {
            // The second column of the other file holds answers.
            assert_eq!(ran.status, Some(1), "{}", ran.stderr);
            continue;
        }
        assert_eq!(codes(&ran), "anna bo cas", "{}", ran.stderr);
        let said = "second.csv: there is no column \"wie\"; in this file id is read as if you had not named that column\n";
        assert!(ran.stderr.contains(said), "{}", ran.stderr);
        assert_eq!(ran.status, Some(0));
    }
    for option in ["--id-column who", "--column id=who"] {
        let ran = run(&files, &format!("score first.csv second.csv {option}"));
        assert!(
            ran.stderr
                .starts_with("first.csv: there is no column \"who\""),
            "{}",
            ran.stderr
        );
        assert_eq!(ran.stdout, "", "no row before it is known");
    }
}

#[test]
fn a_name_that_several_columns_have_is_refused_and_its_number_settles_it() {
    let rows = ["id,team,team", "p1,A,B", "p2,A,C"];
    let said = "columns 2, 3 all have the name \"team\". Give the number of the column that you mean instead, such as '#2'.";
    for option in [
        "--keep team",
        "--id-column team",
        "--column id=team",
        "--column s01=team",
    ] {
        let ran = score(&rows, option);
        assert!(ran.stderr.contains(said), "{}", ran.stderr);
        assert_eq!(ran.status, Some(1), "{option}");
        assert_eq!(ran.stdout.lines().count(), 1, "{option}: {}", ran.stdout);
    }
    let ran = run(
        &[
            ("rows.csv", file(&rows)),
            ("more.csv", file(&["id,team", "p3,D"])),
        ],
        "score more.csv rows.csv --keep team",
    );
    assert!(
        ran.stderr.starts_with(&format!("rows.csv: {said}")),
        "{}",
        ran.stderr
    );
    assert_eq!(codes(&score(&rows, "--id-column #3")), "B C");
    let kept = score(&rows, "--keep #3");
    assert!(
        kept.stdout.lines().nth(1).unwrap().ends_with(",B"),
        "{}",
        kept.stdout
    );
    let all = score(&rows, "--keep t*");
    assert!(
        all.stderr.contains("only the first is copied"),
        "{}",
        all.stderr
    );
    assert!(
        all.stdout.lines().nth(1).unwrap().ends_with(",A"),
        "{}",
        all.stdout
    );
}

/// A workbook of a code in each row, which its cells show with this format, and answers.
fn workbook(format: &str, codes: &[&str]) -> Vec<u8> {
    let text = |text: &str| format!("<c t=\"inlineStr\"><is><t>{text}</t></is></c>");
    let names: String = ["id".to_owned()]
        .into_iter()
        .chain(statement_ids())
        .map(|name| text(&name))
        .collect();
    let mut rows = format!("<row>{names}</row>");
    for (number, code) in codes.iter().enumerate() {
        let answers =
            (0..24).map(|place| format!("<c s=\"1\"><v>{}</v></c>", 1 + (place * 7 + number) % 5));
        let answers: String = answers.collect();
        write!(rows, "<row><c s=\"1\"><v>{code}</v></c>{answers}</row>").unwrap();
    }
    let styles = format!(
        "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><numFmts><numFmt numFmtId=\"164\" \
         formatCode=\"{format}\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>"
    );
    Workbook::of(&rows).part("xl/styles.xml", styles).packed()
}

#[test]
fn a_code_in_a_workbook_is_what_people_see() {
    for (format, found, is_said) in [
        ("0000", "0007 0012", false),
        ("&quot;000-&quot;0", "000-7 000-12", false),
        ("#,##0", "7 12", false),
        ("0.00", "7 12", false),
        ("[&gt;9]000;0", "7 12", true),
    ] {
        let home = Home::new();
        std::fs::write(home.path("rows.xlsx"), workbook(format, &["7", "12"])).unwrap();
        let ran = home.ambtenaar("--lang en score rows.xlsx").run();
        assert_eq!(codes(&ran), found, "{format}: {}", ran.stderr);
        let said = "in 2 rows the code is a number with a format of its own";
        assert_eq!(ran.stderr.contains(said), is_said, "{}", ran.stderr);
        if !format.contains("quot") {
            assert_eq!(
                ran.stdout.matches(",complete,").count(),
                2,
                "{}",
                ran.stdout
            );
        }
    }
}

#[test]
fn a_row_that_a_program_calls_a_part_was_not_handed_in() {
    for (column, cells) in [
        ("Response Status", ["Completed", "Partial", "Completed"]),
        ("Response Type", ["completed", "partial", "completed"]),
        ("list_complete", ["2", "0", "1"]),
        ("Complete?", ["Complete", "Incomplete", "Unverified"]),
    ] {
        let lines = cells.iter().zip(["p1", "p2", "p3"]);
        let lines: Vec<String> = lines.map(|(cell, id)| format!("{id},{cell}")).collect();
        let head = format!("id,{column}");
        let rows: Vec<&str> = [head.as_str()]
            .into_iter()
            .chain(lines.iter().map(String::as_str))
            .collect();
        let files = [("rows.csv", file(&rows))];
        let ran = run(&files, "score rows.csv");
        assert!(
            ran.stderr.contains("1 row never handed in, counted"),
            "{column}: {}",
            ran.stderr
        );
        let ran = run(&files, "score rows.csv --finished-only");
        assert_eq!(codes(&ran), "p1 p3", "{column}: {}", ran.stderr);
    }
    let rows = ["id,status", "p1,single", "p2,married"];
    assert_eq!(score(&rows, "").stderr, "", "another question");
}

#[test]
fn of_a_person_with_two_times_the_later_one_counts_whatever_their_zones() {
    let later = "x,2026-11-01T22:00:00Z";
    let earlier = "x,2026-11-01T23:30:00+02:00";
    for rows in [["id,date", later, earlier], ["id,date", earlier, later]] {
        let text = file(&rows);
        let line = "compare rows.csv --format json";
        let ran = run(&[("rows.csv", text.clone())], line);
        let first = text.lines().position(|line| line.starts_with(earlier));
        assert!(first.is_some(), "{}", ran.stderr);
        assert_eq!(ran.status, Some(0), "{}", ran.stderr);
        let mine: serde_json::Value = serde_json::from_str(&ran.stdout).unwrap();
        let only = text.lines().filter(|line| !line.starts_with(earlier));
        let alone = only.collect::<Vec<_>>().join("\n") + "\n";
        let line = "compare rows.csv --ratings 5,3,2 --format json";
        let alone = run(&[("rows.csv", alone)], line);
        let alone: serde_json::Value = serde_json::from_str(&alone.stdout).unwrap();
        assert_eq!(mine["self"]["mix"], alone["self"]["mix"]);
    }
}

#[test]
fn bytes_that_are_no_text_are_no_workbook_whatever_their_name() {
    let noise = (0_u32..3000).map(|at| u8::try_from(at * 7919 % 251 + 1).unwrap());
    let noise: Vec<u8> = noise.collect();
    for (name, said) in [
        ("rows.xlsx", "this workbook is damaged"),
        ("rows.csv", "this is not text"),
    ] {
        let home = Home::new();
        std::fs::write(home.path(name), &noise).unwrap();
        let ran = home.ambtenaar(&format!("--lang en score {name}")).run();
        assert!(ran.stderr.contains(said), "{}", ran.stderr);
    }
}

#[test]
fn an_option_that_begins_like_one_is_named() {
    for (line, meant) in [
        ("group --minimm 3", Some("--min-group")),
        ("score --zzzzz", None),
    ] {
        let ran = run(&[], line);
        let said = meant.map(|meant| format!("Did you mean \"{meant}\"?"));
        assert_eq!(
            ran.stderr.contains("Did you mean"),
            said.is_some(),
            "{}",
            ran.stderr
        );
        assert!(
            ran.stderr.contains(&said.unwrap_or_default()),
            "{}",
            ran.stderr
        );
    }
}
