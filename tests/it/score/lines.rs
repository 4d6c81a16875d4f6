//! The line that is named is the line of the file, whatever ends its lines and however it is read.

use ambtenaar::answers::Settings;
use proptest::prelude::*;

use super::agree::read;
use super::faults::workbook_with;
use super::{all, answers, score};

/// How many lines of a text end before a place, counted as an editor does: another way than that of the program.
fn lines_before(text: &str, place: usize) -> u64 {
    let before = text[..place].replace("\r\n", "\n").replace('\r', "\n");
    before.matches('\n').count() as u64
}

fn line_end() -> impl Strategy<Value = &'static str> {
    prop_oneof![4 => Just("\r\n"), 3 => Just("\n"), 1 => Just("\r")]
}

/// Rows of three answers and a remark; some remarks go over several lines.
fn row() -> impl Strategy<Value = &'static str> {
    prop_oneof![
        6 => Just("a,1,2,3,x"),
        2 => Just("a,1,,Meh,x"),
        2 => Just("a,1,2,3,\"x\ny\""),
        2 => Just("a,1,2,3,\"x\r\ny\r\n\r\n\""),
        2 => Just("\"a\rb\",1,2,3,x"),
        1 => Just("\"\r\n\n\r\",1,Meh,3,\"\"\"\n\""),
        1 => Just("a,1,2,3,x,too,many"),
        1 => Just("a,1"),
    ]
}

prop_compose! {
    /// A file, and where its rows start.
    fn file()(
        before in prop::sample::select(vec!["", "\n", "\r\n\r\n", "\r", "sep=,\r\n", "\n\nsep=,\n"]),
        remark in prop::sample::select(vec!["remark", "\"a\nremark\"", "\"a\r\nremark\"", "\"a\rremark\""]),
        after in line_end(),
        rows in prop::collection::vec((row(), line_end(), prop::option::weighted(0.3, line_end())), 1..30),
    ) -> (String, Vec<usize>) {
        let mut text = format!("{before}id,s01,s02,s03,{remark}{after}");
        let mut starts = Vec::new();
        for (row, end, blank) in rows {
            starts.push(text.len());
            text += row;
            text += end;
            text += blank.unwrap_or_default();
        }
        (text, starts)
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn the_line_of_a_row_is_that_of_the_file_for_every_way_of_reading((text, starts) in file()) {
        let expected: Vec<u64> = starts.iter().map(|start| lines_before(&text, *start)).collect();
        for without_shortcuts in [false, true] {
            let settings = Settings { without_shortcuts, ..Settings::default() };
            for (threads, size) in [(1, usize::MAX), (2, 1), (2, 7), (7, 100), (7, usize::MAX)] {
                let rows = read(text.as_bytes(), size, threads, &settings).expect("a table");
                let found: Vec<u64> = rows.iter().map(|(line, _)| *line).collect();
                prop_assert_eq!(&found, &expected, "{} threads, {} bytes: {:?}", threads, size, &text);
            }
        }
    }
}

/// The lines before what was read, for every way of reading.
fn found(text: &str) -> Vec<Vec<u64>> {
    let ways = [(1, usize::MAX), (2, 65_536), (7, 300_001)];
    let read = |(threads, size)| read(text.as_bytes(), size, threads, &Settings::default());
    let lines = |rows: Vec<(u64, String)>| rows.into_iter().map(|(line, _)| line).collect();
    ways.map(|way| lines(read(way).expect("a table"))).to_vec()
}

#[test]
fn the_line_of_a_row_after_one_that_is_too_long_is_that_of_the_file() {
    for end in ["\n", "\r\n", "\r"] {
        for lines in ["yy\n", "y\r\n", "yy\r"] {
            let (cell, long) = (lines.repeat(5_000), "x".repeat(1_100_000));
            let row = format!("\"{cell}\",{long},\"{cell}\"");
            let text = ["id,s01,s02", "a,1,2", &row, "b,Meh,2", "c,1,2", ""].join(end);
            let starts = ["a,1", "\"y", "b,Meh", "c,1"].map(|row| text.find(row).unwrap());
            let expected = starts.map(|start| lines_before(&text, start));
            for found in found(&text) {
                assert_eq!(found[..], expected, "{lines:?} {end:?}");
            }
        }
    }
}

#[test]
fn the_line_of_a_quote_that_is_never_closed_is_that_of_the_file() {
    for end in ["\n", "\r\n", "\r"] {
        for more in [0, 1_200] {
            let row = format!(
                "\"a\r\nb\rc\n\",\"{}",
                format!("{}\n", "y".repeat(999)).repeat(more)
            );
            let text = ["id,s01,s02", "a,1,2", &row, "b,1,2", ""].join(end);
            let starts = ["a,1", "\r\nb\rc\n\",", "b,1"].map(|row| text.find(row).unwrap());
            let open = lines_before(&text, starts[1] + 7);
            for found in found(&text) {
                assert_eq!(
                    found,
                    [lines_before(&text, starts[0]), open],
                    "{end:?} {more}"
                );
            }
        }
    }
}

#[test]
fn a_problem_is_named_by_the_line_of_its_own_file_for_every_number_of_threads() {
    let folder = tempfile::tempdir().unwrap();
    let rows = [
        format!("a,{}", all("4")),
        format!("\"b\r\nb\",{}", all("4")),
        format!("c,{}", all("4").replacen('4', "Meh", 1)),
    ];
    let text = answers(&rows.each_ref().map(String::as_str)).replace('\n', "\r\n");
    let text = text.replace("\r\r\n", "\r\n");
    // Equal rows would count once.
    let other = text.replace("\nc,", "\nd,");
    for (name, text) in [("first.csv", &text), ("second.csv", &other)] {
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    for threads in ["1", "2", "7"] {
        let ran = score(&["--quiet", "--threads", threads])
            .file(&folder.path().join("first.csv"))
            .file(&folder.path().join("second.csv"))
            .run();
        let lines: Vec<&str> = ran.stderr.lines().collect();
        assert_eq!(lines.len(), 2, "{}", ran.stderr);
        for (line, name) in lines.iter().zip(["first.csv:5: ", "second.csv:5: "]) {
            assert!(line.contains(name), "{threads} threads: {line}");
        }
    }
}

#[test]
fn a_row_of_a_workbook_is_a_line_also_below_a_header_of_several_lines() {
    let book = workbook_with("How far\nDo you\r\nAgree? [s01]", "A4", "9");
    let ran = score(&["--quiet"]).stdin(book).run();
    let named = "standard input:4: column 1 (s01): found \"9\"";
    assert!(ran.stderr.contains(named), "{}", ran.stderr);
}

#[test]
fn a_quote_that_is_never_closed_in_the_first_row_is_named_by_the_line_of_the_file() {
    let open = "\"a\r\nb\",\"s01\r\n1,2\r\n";
    for (before, line) in [("", 2), ("\r\n\r\n", 4), ("\nsep=,\r\n\r\n", 5)] {
        for end in [String::new(), "x".repeat(5 << 20)] {
            let ran = score(&["--check"])
                .stdin(format!("{before}{open}{end}"))
                .run();
            let named = format!(
                "a quote among the names of the columns, opened on line {line}, is not closed there"
            );
            assert!(ran.stderr.contains(&named), "{before:?}: {}", ran.stderr);
        }
    }
}
