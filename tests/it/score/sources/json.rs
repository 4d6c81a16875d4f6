//! Answers in JSON.

use ambtenaar::answers::Settings;
use ambtenaar::error::{EncodingNotice, Notice, QuestionNotice, SheetFault};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::{
    events, people, read, read_or_refuse, read_up_to_fault, rows, same_in_all_ways, score,
    up_to_fault,
};
use crate::support::{lacks, statement_ids};

/// A person with this code and answer in every statement.
fn person(code: &str, answer: &Value) -> String {
    let ids = statement_ids().into_iter();
    let answers: Vec<String> = ids.map(|id| format!("\"{id}\": {answer}")).collect();
    format!("{{\"id\": \"{code}\", {}}}", answers.join(", "))
}

/// The people of the other files.
fn two() -> [String; 2] {
    let mut second = person("b, \\\"c\\\"", &json!(2));
    second = second.replace("\"s24\": 2", "\"s24\": \"agree\"");
    [person("a", &json!("4")), second]
}

#[test]
fn lines_with_a_comma_after_each_object_are_read() {
    let [first, second] = two();
    let plain = score(&[]).stdin(format!("{first}\n{second}\n")).run();
    for text in [
        format!("{first},\n{second}\n"),
        format!("{first},\r\n{second},\r\n"),
        format!("{first}\n,{second}"),
    ] {
        assert_eq!(score(&[]).stdin(text).run(), plain);
    }
}

#[test]
fn answers_in_an_object_inside_each_are_refused_in_one_sentence() {
    let nested = |code: &str| format!("{{\"responseId\": \"{code}\", \"values\": {}}}", two()[0]);
    for text in [
        format!("[{}, {}]", nested("a"), nested("b")),
        format!("{}\n{}\n", nested("a"), nested("b")),
    ] {
        let ran = score(&[]).stdin(text).run();
        assert_eq!(
            (ran.status, ran.stderr.matches("inside \"values\"").count()),
            (1, 1),
            "{}",
            ran.stderr
        );
    }
    // A form may keep more of a person in an object of its own.
    let kept = two()[0].replacen('{', "{\"_validation_status\": {}, ", 1);
    assert_eq!(score(&[]).stdin(format!("[{kept}]")).run().status, 0);
}

#[test]
fn an_object_that_cannot_be_read_is_left_out_and_the_others_are_read() {
    let good = |code| person(code, &json!(4));
    let nan = good("b").replacen(": 4", ": NaN", 1);
    for (bad, why) in [
        (nan.as_str(), "there is NaN or Infinity, which is no JSON"),
        (&good("b").replacen('}', ",}", 1), "trailing comma"),
        (&good("b")[..80], "EOF"),
        ("{\"id\": \"b", "EOF"),
        ("so far", "expected value"),
        ("{\"id\": 1, \"id\": 2}", "the key \"id\" is there twice"),
    ] {
        for before in [3, 12] {
            let start: String = (0..before).map(|_| good("a") + "\n").collect();
            let text = format!("{start}{bad}\n{}\n{}\n", good("c"), good("d"));
            let found = same_in_all_ways(text.as_bytes()).unwrap();
            let lines: Vec<u64> = found.iter().map(|(line, _)| *line).collect();
            let end = [before + 1, before + 2];
            assert_eq!(lines, (0..before).chain(end).collect::<Vec<_>>(), "{bad}");
            let ran = score(&[]).stdin(text).run();
            assert_eq!(
                (ran.status, ran.stdout.lines().count() as u64),
                (1, before + 3)
            );
            let said = format!("1 row left out (line {}): ", before + 1);
            assert!(ran.stderr.contains(&said), "{said} {}", ran.stderr);
            assert!(ran.stderr.contains(why), "{why} {}", ran.stderr);
        }
    }
    let text = format!("{nan}\n{}\n", good("c"));
    assert_eq!(same_in_all_ways(text.as_bytes()).unwrap().len(), 1);
    let ran = score(&[]).stdin(format!("[{}, {nan}]", good("a"))).run();
    assert!(
        ran.stderr.contains("put null where there is no answer"),
        "{}",
        ran.stderr
    );
}

#[test]
fn every_form_gives_the_rows_of_the_table() {
    let expected = events(people().as_bytes());
    let [a, b] = two();
    let old = format!("{{\"responses\":[{{\"1\":{a}}},{{\"2\":{b}}}]}}");
    let ids: Vec<String> = statement_ids()
        .iter()
        .map(|id| format!("\"{id}\""))
        .collect();
    let lists = format!(
        "[[\"id\", {}], [\"a\", {}4], [\"b, \\\"c\\\"\", {} \"agree\"]]",
        ids.join(", "),
        "4, ".repeat(23),
        "2, ".repeat(23)
    );
    let inside = |person: &str| person.replacen("\"s01\"", "\"answers\": {\"s01\"", 1) + "}";
    for json in [
        format!("{}\n{}\n", inside(&a), inside(&b)),
        format!("[{a}, {}]", inside(&b)),
        format!("{a}\n{b}\n"),
        format!("{a}{b}"),
        format!("\n \n{a}\r\n\r\n{b}"),
        format!("\u{feff}[{a}, {b}]"),
        format!(
            "[\n  {},\n  {}\n]\n",
            a.replace(", ", ",\n    "),
            b.replace(", \"", ",\n\t\"")
        ),
        format!("{{ \"responses\" : [{a},{b}] }}"),
        old,
        lists,
    ] {
        let found =
            same_in_all_ways(json.as_bytes()).unwrap_or_else(|fault| panic!("{fault}: {json}"));
        let found: Vec<String> = found.into_iter().map(|(_, event)| event).collect();
        assert_eq!(found, expected, "{json}");
        let units: Vec<u8> = json
            .trim_start_matches('\u{feff}')
            .encode_utf16()
            .flat_map(u16::to_be_bytes)
            .collect();
        let bytes = [b"\xfe\xff".as_slice(), &units].concat();
        assert_eq!(events(&bytes).len(), 2);
    }
}

#[test]
fn a_row_is_known_by_its_line_or_by_its_number_in_the_list() {
    let (good, bad) = (person("a", &json!(4)), person("b", &json!(9)));
    let ran = score(&["--quiet"])
        .stdin(format!("{good}\n\n\n{bad}\n"))
        .run();
    assert!(
        ran.stderr
            .starts_with("standard input:4: column 2 (s01): found \"9\""),
        "{}",
        ran.stderr
    );
    let ran = score(&["--quiet"])
        .stdin(format!("[\n{good},\n\n{bad}]"))
        .run();
    assert!(
        ran.stderr
            .starts_with("standard input, object 2: column 2 (s01): found \"9\""),
        "{}",
        ran.stderr
    );
    let ran = score(&["--quiet"]).stdin("[[\"s01\"], [4],\n\n [9]]").run();
    assert!(
        ran.stderr
            .contains("standard input, object 3: column 1 (s01): found \"9\""),
        "{}",
        ran.stderr
    );
}

#[test]
fn a_cell_is_the_text_or_what_is_written() {
    for (value, said) in [
        ("\"a \\u00e9\\n\\\"b\\\"\"", "a é\n\"b\""),
        ("4.50", "4.50"),
        ("1e2", "1e2"),
        ("true", "true"),
        ("null", ""),
        ("{\"a\": [1, \"}\"]}", "{\"a\": [1, \"}\"]}"),
        ("[ ]", "[ ]"),
    ] {
        let json = format!("{{\"id\": 1, \"s01\": 4, \"kept\": {value}}}\n");
        let args = ["--quiet", "--keep", "kept", "--format", "jsonl"];
        let ran = score(&args).stdin(json).run();
        let row: Value =
            serde_json::from_str(&ran.stdout).unwrap_or_else(|_| panic!("{}", ran.stderr));
        assert_eq!(row["kept"], said, "{value}");
    }
}

#[test]
fn a_header_that_starts_like_json_is_a_header() {
    for header in ["[s01],x", "{x},s01"] {
        let found = read(
            format!("{header}\n4,4\n").as_bytes(),
            3,
            1,
            &Settings::default(),
        );
        assert_eq!(found.map(|rows| rows.len()), Ok(1), "{header}");
    }
}

#[test]
fn keys_in_any_order_are_columns_and_later_ones_are_said() {
    let mut lines = String::from("{\"s02\": 4, \"id\": \"a\"}\n{\"id\": \"b\", \"s01\": 2}\n");
    lines += &"{\"id\": 1}\n".repeat(8);
    lines += "{\"id\": \"c\", \"s03\": 5, \"s01\": 1}\n{\"s03\": 1, \"note\": 1}\n";
    let (found, fault, notices) = up_to_fault(lines.as_bytes());
    // The last row has nothing else.
    assert_eq!((found.len(), fault), (11, None));
    let names = vec!["s03".to_owned(), "note".to_owned()];
    assert_eq!(
        notices,
        [Notice::Question(QuestionNotice::LaterKeys {
            names,
            more: false
        })]
    );
    let ran = score(&["--quiet"]).stdin(&lines).run();
    assert_eq!(ran.status, 1);
    let said = "these keys were not read, because none of the first ten objects has them: \"s03\", \"note\".";
    assert!(ran.stderr.contains(said), "{}", ran.stderr);
    assert!(
        found[0].1.starts_with("-4-") && found[1].1.starts_with("2--"),
        "{found:?}"
    );
}

#[test]
fn what_is_no_json_is_said_with_its_place_after_the_rows_before_it() {
    let good = person("a", &json!(4));
    let many = format!("{good}\n").repeat(12);
    for (json, place) in [
        (
            format!("{many}{{\"id\": 1,}}\n"),
            "1 row left out (line 13): trailing comma",
        ),
        (
            format!("{many}[1]\n"),
            "1 row left out (line 13): invalid type: sequence, expected an object",
        ),
        (
            format!("{many}4\n"),
            "1 row left out (line 13): invalid type: integer `4`, expected an object",
        ),
        (
            format!("{many}{{\"id\": 1\n"),
            "the JSON can't be read from line 13, column 1 (the file ends before this object does)",
        ),
        (
            format!("{many}{{\"id\": 1, \"id\": 2}}"),
            "1 row left out (line 13): the key \"id\" is there twice",
        ),
        (
            format!("[{good},\n{good}\n{good}]"),
            "the JSON can't be read from line 3, column 1 (expected `,`)",
        ),
        (
            format!("[{good}\n"),
            "the JSON can't be read from line 2, column 1 (expected `,`)",
        ),
        (format!("[{good}],"), "(expected the end of the file)"),
        (
            format!("{{\"responses\":[{good}],\"x\":1}}"),
            "(expected `}`)",
        ),
        (
            format!("{good}\n{{\"id\": \"\\ud800\"}}"),
            "1 row left out (line 2): ",
        ),
    ] {
        let ran = score(&["--quiet"]).stdin(&json).run();
        assert_eq!(ran.status, 1);
        assert!(ran.stderr.contains(place), "{place}: {}", ran.stderr);
        assert!(ran.stdout.lines().count() > 1, "{place}: {}", ran.stdout);
    }
}

#[test]
fn json_without_people_is_refused_with_what_to_do() {
    let refused = |json: &str| score(&[]).stdin(json).run().stderr;
    let columns = refused("{\"id\":{\"0\":1,\"1\":2},\"s01\":{\"0\":4,\"1\":5}}");
    assert!(
        columns.contains("an object per column") && columns.contains("to_json(orient=\"records\")"),
        "{columns}"
    );
    for empty in ["[]", "{}", "[{}]", "{\"responses\":[]}"] {
        assert!(
            refused(empty).contains("there is nothing in it"),
            "{empty}: {}",
            refused(empty)
        );
    }
    let long = format!("{{\"id\": \"{}\"}}", "o".repeat(5 << 20));
    let said = refused(&long);
    assert!(
        said.contains("the JSON object on line 1 is longer than 4 MiB"),
        "{said}"
    );
    lacks(&said, "ooo");
    let wide: Vec<String> = (0..100_001)
        .map(|number| format!("\"{number}\":1"))
        .collect();
    let said = refused(&format!("[{{{}}}]", wide.join(",")));
    assert!(said.contains("more than 100000 values"), "{said}");
}

#[test]
fn json_that_is_cut_anywhere_gives_the_rows_before() {
    let [a, b] = two();
    for (start, between, end) in [
        ("", "\n", "\n"),
        ("[", ",", "]"),
        ("{\"responses\":[", ",\n", "]}"),
    ] {
        let json = format!("{start}{a}{between}{b}{end}");
        let whole = rows(json.as_bytes());
        for length in 2..json.len() - end.len() {
            let found = read_up_to_fault(&json.as_bytes()[..length], 5, 2, &Settings::default());
            if let Ok((rows, end)) = found {
                assert_eq!(rows, whole[..rows.len()], "{length}");
                let is_whole = start.is_empty() && length <= a.len() + 1;
                assert_eq!(end.fault.is_none(), is_whole, "{length}: {:?}", end.fault);
                let is_json = matches!(end.fault, None | Some(SheetFault::Json { .. }));
                assert!(is_json, "{length}: {:?}", end.fault);
            }
        }
    }
}

#[test]
fn json_in_old_bytes_is_said() {
    let (_, fault, notices) = up_to_fault(b"{\"id\": \"caf\xe9\", \"s01\": 4}\n");
    assert_eq!(
        (fault, notices),
        (
            None,
            vec![Notice::Encoding(EncodingNotice::ReadAsWindows1252)]
        )
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn fault_28_any_bytes_in_json_are_read_or_refused(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..5),
        form in 0..3_usize
    ) {
        let [a, b] = two();
        let mut json = [format!("{a}\n{b}\n"), format!("[{a},{b}]"), format!("{{\"responses\":[{{\"1\":{a}}}]}}")][form]
            .clone()
            .into_bytes();
        for (place, byte) in changes {
            let place = place.index(json.len());
            json[place] = byte;
        }
        read_or_refuse(&json);
    }

    #[test]
    fn fault_28_any_signs_of_json_are_read_or_refused(signs in "[\\[\\]{}\",:\\\\0-1a \n]{0,60}") {
        for start in ["{\"s01\":", "[{\"s01\":1},", "[[\"s01\"],", "{\"responses\":[", ""] {
            read_or_refuse(format!("{start}{signs}").as_bytes());
        }
    }
}
