//! Files with something wrong with them: what is said, and what is scored all the same.

use ambtenaar::words;
use ambtenaar::words::Language;

use super::{all, answers, data, ids, score};
use crate::support::Workbook;

#[test]
fn fault_16_files_without_a_table_are_refused_in_words() {
    let refused = |bytes: &[u8]| {
        let ran = score(&[]).stdin(bytes).run();
        assert_eq!(
            (ran.status, ran.stdout.lines().count()),
            (1, 1),
            "{}",
            ran.stderr
        );
        ran.stderr.lines().last().unwrap_or_default().to_owned()
    };
    assert_eq!(
        refused(b""),
        "standard input: there is nothing in it. Put the names of the columns in the first row."
    );
    assert_eq!(
        refused(b"\n\r\n\n"),
        "standard input: there is nothing in it. Put the names of the columns in the first row."
    );
    assert!(refused(b"name,age\nx,3\n").starts_with(
        "standard input: none of the 2 columns belongs to a statement: \"name\", \"age\"; the names were looked for in the \
         first 2 rows."
    ));
    assert_eq!(
        refused(b"id,\"s01\n1,2\n"),
        "standard input: a quote among the names of the columns, opened on line 1, is not closed there. Close it, or remove it."
    );
    assert!(
        refused(&b"a,".repeat(1_000_000))
            .contains("the first row is longer than 4 MiB or has more than 100,000 columns")
    );
    assert!(refused(&b"x".repeat(100_000_000)).contains("the first row is longer than 4 MiB"));
    assert!(refused(b"id\0,s01\n").contains("this is not text"));
}

#[test]
fn fault_16_header_only_and_blank_lines_give_no_rows() {
    for rows in [[].as_slice(), &["", "", ""], &[",,,,"]] {
        let ran = score(&[]).stdin(answers(rows)).run();
        assert_eq!((ran.status, ran.stdout.lines().count()), (0, 1));
        assert_eq!(
            ran.stderr,
            "standard input: there are no rows under the names of the columns\n\
             0 rows, 0 complete, 0 incomplete, 0 problems\n"
        );
    }
}

#[test]
fn fault_19_a_row_of_delimiters_and_blanks_is_nobody_and_one_with_an_id_is_someone() {
    let nothing = ",".repeat(23);
    let blank = " ,\u{a0},".to_owned() + &",".repeat(21);
    let all_skipped = vec!["nvt"; 24].join(",");
    for rows in [&nothing, &blank, "\u{1a}"] {
        let file = format!("{}\n{rows}\n{}\n{rows}\n", ids(","), all("4"));
        let ran = score(&["--quiet"]).stdin(file).run();
        assert_eq!((ran.status, ran.stdout.lines().count()), (0, 2), "{rows:?}");
        assert!(ran.stdout.contains("\n1,complete,8,8,8,"), "{}", ran.stdout);
    }
    let file = format!("{}\n{all_skipped}\n", ids(","));
    let ran = score(&[]).stdin(file).run();
    assert!(
        ran.stdout.contains("\n1,incomplete,0,0,0,"),
        "{}",
        ran.stdout
    );
    let file = format!("id,{}\n,{nothing}\nx,{nothing}\n", ids(","));
    let ran = score(&[]).stdin(file).run();
    assert!(
        ran.stdout
            .ends_with("\nx,incomplete,0,0,0,,,,,,,,,,,false\n"),
        "{}",
        ran.stdout
    );
    assert_eq!(ran.stdout.lines().count(), 2, "{}", ran.stdout);
}

#[test]
fn the_columns_that_a_quiz_adds_are_no_answers() {
    let text = "Before I promise anything, I check whether the rules allow it.";
    for added in ["Points - ", "Feedback - ", "Punten\u{a0}- ", "punkte - "] {
        let header = format!("id,\"{added}{text}\",\"{text}\"");
        let ran = score(&["--show-columns"])
            .stdin(format!("{header}\np,1,5\n"))
            .run();
        let unused = words::score::columns::unused;
        assert!(
            ran.stdout.contains(&unused(Language::English, "s01")),
            "{}",
            ran.stdout
        );
        let ran = score(&[]).stdin(format!("{header}\np,1,5\n")).run();
        assert!(
            ran.stdout.contains("\np,incomplete,1,0,0,"),
            "{}",
            ran.stdout
        );
    }
}

#[test]
fn a_cell_of_several_choices_ends_in_a_semicolon() {
    let cells = ["4;", "agree;", "?;"];
    let rest = vec![""; 21].join(",");
    let ran = score(&[])
        .stdin(format!("{}\n{},{rest}\n", ids(","), cells.join(",")))
        .run();
    assert_eq!(ran.status, 0, "{}", ran.stderr);
    assert!(
        ran.stdout.contains("\n1,incomplete,1,1,0,"),
        "{}",
        ran.stdout
    );
}

#[test]
fn a_column_that_is_kept_twice_is_there_once() {
    let ran = score(&["--keep", "team", "--keep", "Team"])
        .stdin(format!("team,{}\na,{}\n", ids(","), all("4")))
        .run();
    let header = ran.stdout.lines().next().unwrap();
    assert!(header.ends_with("straight_line,team"), "{header}");
}

#[test]
fn fault_16_columns_may_be_missing_doubled_or_unknown() {
    let header = ids(",").replace(",s24", ",s01,remark");
    let ran = score(&[])
        .stdin(format!("{header}\n{},x\n", all("4")))
        .run();
    assert_eq!(ran.status, 1);
    assert!(ran.stdout.contains("\n1,complete,8,8,7,"), "{}", ran.stdout);
    assert_eq!(
        ran.stderr,
        "standard input: columns 1, 24 all belong to s01; in each row the first that is filled in counts\n\
         standard input: no column for s24; counted as missing\n\
         1 row, 1 complete, 0 incomplete, 1 problem\n"
    );
}

#[test]
fn fault_16_ragged_rows_are_reported_and_good_rows_scored() {
    let (short, long) = (
        format!("b,{}", vec!["4"; 20].join(",")),
        format!("c,{},5,x", all("4")),
    );
    let good = |id: &str| format!("{id},{}", all("4"));
    let ran = score(&[])
        .stdin(answers(&[
            &good("a"),
            &short,
            &long,
            &good("d"),
            &(good("e") + ",,"),
        ]))
        .run();
    let ids: Vec<&str> = ran
        .stdout
        .lines()
        .skip(1)
        .filter_map(|row| row.split(',').next())
        .collect();
    assert_eq!((ran.status, ids), (1, vec!["a", "b", "d"]));
    assert!(
        ran.stderr
            .contains("standard input:3: 21 cells instead of 25; the others count as empty\n")
    );
    for line in [4, 6] {
        assert!(ran.stderr.contains(&format!("standard input:{line}: 27 cells instead of 25, so it is not clear which is which; the row is left out. Give each column a name")));
    }
}

#[test]
fn fault_16_an_open_quote_is_reported_where_it_opens_and_ends_the_reading() {
    let good = |id: &str| format!("{id},{}", all("4"));
    let file = answers(&[
        &good("a"),
        &good("\"b\nb\""),
        &good("\"c"),
        &good("d"),
        &good("e"),
    ]);
    let ran = score(&[]).stdin(&file).run();
    assert_eq!(
        (ran.status, ran.stdout.matches(",complete,").count()),
        (1, 2),
        "{}",
        ran.stdout
    );
    assert!(
        ran.stderr
            .contains("standard input:5: a quote is opened here and never closed"),
        "{}",
        ran.stderr
    );
    let long = file + &good("x\n").repeat(60_000);
    let ran = score(&[]).stdin(&long).run();
    assert_eq!(
        (ran.status, ran.stdout.matches(",complete,").count()),
        (1, 2)
    );
}

#[test]
fn fault_16_long_rows_are_skipped_and_good_rows_scored() {
    let good = |id: &str| format!("{id},{}", all("4"));
    for long in [
        good(&"x".repeat(2 << 20)),
        ",".repeat(1_000_000),
        format!("b,{}", "1".repeat(100_000_000)),
    ] {
        let ran = score(&[])
            .stdin(answers(&[&good("a"), &long, &good("c")]))
            .run();
        assert_eq!(
            (ran.status, ran.stdout.matches(",complete,").count()),
            (1, 2),
            "{}",
            long.len()
        );
        assert!(
            ran.stderr.contains("standard input:3: the row is too long"),
            "{}",
            ran.stderr
        );
    }
}

#[test]
fn fault_16_nul_and_lone_carriage_returns_are_cells_and_line_ends() {
    let good = |id: &str| format!("{id},{}", all("4"));
    let ran = score(&[])
        .stdin(answers(&[&good("a\0"), &good("b")]).replace('\n', "\r"))
        .run();
    assert_eq!(
        (ran.status, ran.stdout.matches(",complete,").count()),
        (1, 2)
    );
    let ran = score(&[])
        .stdin(answers(&[&good("a").replacen('4', "\0", 1)]))
        .run();
    assert!(
        ran.stderr.contains(":2: column 2 (s01): found \"\\u{0}\""),
        "{}",
        ran.stderr
    );
}

#[test]
fn fault_17_what_is_no_table_is_refused_with_what_to_do() {
    let workbook = include_bytes!("../../data/score/shape.xlsx");
    let ran = score(&["--encoding", "utf-8"])
        .stdin(workbook.as_slice())
        .run();
    assert_eq!(
        ran.status, 0,
        "an encoding says nothing of a workbook: {}",
        ran.stderr
    );
    for (bytes, words) in [
        (
            b"%PDF-1.7\nxx".as_slice(),
            "this is a PDF. Use the file with the answers",
        ),
        (
            b"PK\x03\x04 not really a zip",
            "this is not a complete workbook",
        ),
        (
            b"\x1f\x8b\x08\x00\x00",
            "this packed file (gzip) ends too early",
        ),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
            "Save it as xlsx or CSV",
        ),
        (b"\x7fELF\x02\x01\x01\0\0\0\n", "this is not text"),
    ] {
        let ran = score(&[]).stdin(bytes).run();
        assert!(
            ran.status == 1 && ran.stderr.contains(words),
            "{words}: {}",
            ran.stderr
        );
    }
}

#[test]
fn fault_17_broken_utf_8_is_a_problem_of_its_row() {
    let file = [
        answers(&[&format!("é,{}", all("4"))]).into_bytes(),
        b"b\xff,".to_vec(),
        all("4").into_bytes(),
        b"\n".to_vec(),
    ]
    .concat();
    let ran = score(&[]).stdin(&file).run();
    assert!(
        ran.stdout.contains("\nb\u{fffd},complete,"),
        "{}",
        ran.stdout
    );
    assert!(
        ran.status == 1
            && ran
                .stderr
                .contains("standard input:3: column 1: some bytes are not text"),
        "{}",
        ran.stderr
    );
}

#[test]
fn fault_18_no_value_is_guessed() {
    let mut cells = vec!["4"; 24];
    for (place, odd) in [
        "0",
        "6",
        "-1",
        "3.5",
        "1e0",
        "٣",
        "44444444444444444444",
        "een beetje mee eens",
    ]
    .iter()
    .enumerate()
    {
        cells[place] = odd;
    }
    let ran = score(&[])
        .stdin(answers(&[&format!("a,{}", cells.join(","))]))
        .run();
    assert!(
        ran.stderr
            .ends_with("1 row, 1 complete, 0 incomplete, 9 problems\n"),
        "{}",
        ran.stderr
    );
    assert_eq!(ran.stderr.matches("counted as missing").count(), 8);
}

#[test]
fn fault_19_nothing_to_compute_gives_words_and_empty_cells() {
    let mut one_role_missing = vec!["4"; 24];
    for place in [0, 4, 6, 11, 13, 15, 19, 22] {
        one_role_missing[place] = "";
    }
    let ran = score(&["--quiet"])
        .stdin(answers(&[
            &format!("a,{}", all("")),
            &format!("b,{}", one_role_missing.join(",")),
            &format!("c,{}", all("3")),
        ]))
        .run();
    let rows: Vec<&str> = ran.stdout.lines().skip(1).collect();
    assert_eq!(rows[0], "a,incomplete,0,0,0,,,,,,,,,,,false");
    assert_eq!(rows[1], "b,incomplete,0,8,8,,62.5000,62.5000,,,,,,,,true");
    assert!(rows[2].starts_with("c,complete,8,8,8,50.0000,") && rows[2].ends_with(",0.0000,true"));
    let json = score(&["--quiet", "--format", "jsonl"])
        .stdin(answers(&[&format!("a,{}", all(""))]))
        .run();
    assert!(
        json.stdout
            .contains("\"mix\":{\"bureaucrat\":null,\"entrepreneur\":null,\"connector\":null}")
    );
    assert!(json.stdout.contains("\"leading\":[],\"trailing\":null"));
}

#[test]
fn fault_20_nothing_from_a_file_reaches_a_terminal_unsafe() {
    let evil = "\u{1b}]0;x\u{7}\u{9b}31m\u{202e}\r";
    let file = format!(
        "id,{evil},{}\n\"{evil}\",\"{evil}\",{}\nb,,\"{evil}\"{}\n",
        ids(","),
        all("4"),
        &all("4")[1..]
    );
    for arguments in [
        ["--keep", evil].as_slice(),
        &["--format", "table"],
        &["--format", "jsonl"],
        &["--show-columns"],
    ] {
        let ran = score(arguments).stdin(&file).on_a_screen().run();
        let written = ran.stdout + &ran.stderr;
        let is_unsafe = |c: char| (c.is_control() && c != '\n') || c == '\u{202e}';
        assert!(!written.contains(is_unsafe), "{arguments:?} {written:?}");
    }
}

#[test]
fn fault_21_free_text_that_a_spreadsheet_would_run_gets_an_apostrophe() {
    for (id, written) in [
        ("=1+1", "'=1+1"),
        ("@a", "'@a"),
        ("-x", "'-x"),
        ("-5", "-5"),
        ("+31612345678", "+31612345678"),
    ] {
        let ran = score(&["--quiet", "--excel"])
            .stdin(answers(&[&format!("{id},{}", all("1"))]))
            .run();
        let row = ran.stdout.lines().nth(1).unwrap_or_default().to_owned();
        assert!(row.starts_with(&format!("{written};complete;")), "{row}");
        assert!(row.contains(";-2,0000;"), "{row}");
    }
}

#[test]
fn fault_29_markup_in_ids_stays_text_and_json_stays_json() {
    let id = "<script>alert(1)</script> & \"x\" `y` | javascript:z";
    let file = answers(&[&format!("\"{}\",{}", id.replace('"', "\"\""), all("4"))]);
    let json = score(&["--quiet", "--format", "jsonl"])
        .stdin(&file)
        .run()
        .stdout;
    let object: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(object["id"], id);
    let csv = score(&["--quiet"]).stdin(&file).run().stdout;
    assert!(
        csv.contains(&format!("\n\"{}\",complete", id.replace('"', "\"\""))),
        "{csv}"
    );
}

/// Cells that trip readers of CSV: in an id, and copied by `--keep`.
#[test]
fn awkward_cells_come_out_as_they_went_in() {
    for cell in [
        "a,b",
        "a\"b",
        "\"",
        "a\nb",
        "a\r\nb",
        "",
        "ʤ é 漢字",
        "{\"type\":\"Point\",\"at\":[102.0,0.5]}",
        " x ",
        "a;b\tc",
    ] {
        let quoted = format!("\"{}\"", cell.replace('"', "\"\""));
        let header = format!("id,place,{}", ids(","));
        let file = format!("{header}\r\n{quoted},{quoted},{}\r\n", all("4"));
        let json = score(&["--quiet", "--format", "jsonl", "--keep", "place"])
            .stdin(&file)
            .run()
            .stdout;
        let object: serde_json::Value = serde_json::from_str(&json).unwrap();
        assert_eq!(
            (object["id"].as_str(), object["place"].as_str()),
            (Some(if cell.is_empty() { "1" } else { cell }), Some(cell)),
            "an empty id is the number of the row"
        );
        let again = score(&["--quiet", "--keep", "place"]).stdin(&file).run();
        assert_eq!(again.status, 0, "{}", again.stderr);
    }
}

/// A workbook with one sheet, in which the first statement is answered in the cell of this name.
fn workbook(cell: &str) -> Vec<u8> {
    workbook_with("s01", cell, "4")
}

/// A workbook with one sheet: a header in its first cell, and a number in the cell of this name.
pub(super) fn workbook_with(header: &str, cell: &str, number: &str) -> Vec<u8> {
    let row = cell.trim_start_matches(|c: char| c.is_ascii_uppercase());
    let header =
        format!("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>{header}</t></is></c></row>");
    let answers = format!("<row r=\"{row}\"><c r=\"{cell}\"><v>{number}</v></c></row>");
    Workbook::of(&format!("{header}{answers}")).packed()
}

#[test]
fn fault_16_a_workbook_makes_no_more_rows_and_columns_than_it_may() {
    let ran = score(&["--quiet"]).stdin(workbook("A2")).run();
    assert!(ran.stdout.contains("\n1,incomplete,1,0,0,"), "{ran:?}");
    for (cell, limit) in [
        ("A4000000000", "below row 200,000"),
        ("A200001", "below row 200,000"),
        ("ZZZZZZ2", "beyond column 100,000"),
        ("XFD4294967295", "below row 200,000"),
    ] {
        let ran = score(&["--quiet"]).stdin(workbook(cell)).run();
        let said = format!("cell {cell} lies {limit}, the last that is read.");
        assert_eq!(ran.status, 1, "{cell}");
        assert!(ran.stderr.contains(&said), "{cell}: {}", ran.stderr);
    }
}

#[test]
fn a_workbook_that_is_cut_short_is_refused() {
    let book = std::fs::read(data("shape.xlsx")).unwrap();
    for length in [5, 100, book.len() / 2, book.len() - 1] {
        let ran = score(&[]).stdin(&book[..length]).run();
        assert_eq!(
            (ran.status, ran.stdout.lines().count()),
            (1, 1),
            "{length} {}",
            ran.stderr
        );
    }
    let whole = score(&["--quiet"]).stdin(&book).run();
    assert_eq!((whole.status, whole.stdout.lines().count()), (0, 41));
}
