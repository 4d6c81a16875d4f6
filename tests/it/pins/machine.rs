//! Formats for programs, in full.

use std::fmt::Write as _;

use super::{LANGUAGES, people, to_compare, with_file};
use crate::support::ambtenaar;

/// Rows that are whole, short, empty, off the scale, or hard to write.
const HARD: &str = "\
id,team,s01,s02,s03,s04,s05,s06,s07,s08,s09,s25,s11,s12,s26,s14,s15,s16,s17,s18,s27,s20,s21,s22,s28,s24
whole,a,4,5,3,4,2,1,4,5,3,2,4,4,2,5,3,1,4,4,2,5,4,4,2,5
gaps,a,4,5,,4,2,1,4,5,3,,4,4,2,5,3,1,,4,2,5,4,4,2,5
empty,b,,,,,,,,,,,,,,,,,,,,,,,,
same,b,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3
=off,b,9,5,3,4,2,1,4,5,3,2,4,4,2,5,3,1,4,4,2,5,4,4,2,x
\"a \"\"b\"\", c\",b,1,1,1,1,5,5,5,5,1,1,1,1,5,5,5,5,1,1,1,1,5,5,5,5
short,b,1,2
";

#[test]
fn scores_as_csv_lines_and_table() {
    for (name, options) in [
        ("csv", ""),
        ("jsonl", "--format jsonl"),
        ("jsonl_careless", "--format jsonl --careless --keep team"),
        ("careless", "--careless --keep team"),
        ("excel", "--excel"),
        ("excel_careless", "--excel --careless"),
        ("table", "--format table"),
    ] {
        ambtenaar(&format!("score {options}"))
            .stdin(HARD)
            .pins(&format!("score_{name}"));
    }
}

#[test]
fn what_was_understood_of_a_file() {
    for language in LANGUAGES {
        ambtenaar(&format!("score --show-columns --lang {language}"))
            .stdin(HARD)
            .pins(&format!("score_show_columns_{language}"));
        ambtenaar(&format!("score --check --lang {language}"))
            .stdin(HARD)
            .pins(&format!("score_check_{language}"));
    }
}

#[test]
fn a_result_as_json() {
    with_file(
        "take --from rows.csv --format json",
        "rows.csv",
        to_compare(),
    )
    .pins("take_from_json");
    ambtenaar("take --answers 4,5,,4,2,1,4,5,3,2,4,4 --form short --as wish --id x --format json --explain")
        .pins("take_short_json");
}

#[test]
fn a_comparison_as_json() {
    for (name, options) in [
        ("compare_json", ""),
        ("compare_situation_json", "--situation council-memo"),
    ] {
        let line = format!("compare rows.csv --format json {options}");
        with_file(&line, "rows.csv", to_compare()).pins(name);
    }
}

#[test]
fn a_group_as_json_and_csv() {
    for format in ["json", "csv"] {
        ambtenaar(&format!("group --by team --format {format}"))
            .stdin(people(30))
            .pins(&format!("group_{format}"));
        ambtenaar(&format!("group --format {format}"))
            .stdin(people(7))
            .pins(&format!("group_of_7_{format}"));
    }
}

/// Numbers with at most nine decimals: a logarithm may differ in its last digits from one computer to the next.
fn nine_decimals(text: &str) -> String {
    let is_of_number = |c: char| c.is_ascii_digit() || c == '.';
    let mut rounded = String::new();
    let mut rest = text;
    while let Some(start) = rest.find(is_of_number) {
        let (before, from) = rest.split_at(start);
        let (number, after) = from.split_at(from.find(|c| !is_of_number(c)).unwrap_or(from.len()));
        let is_long = number
            .split_once('.')
            .is_some_and(|(_, digits)| digits.len() > 9);
        rounded += before;
        match number.parse::<f64>() {
            Ok(value) if is_long => write!(rounded, "{value:.9}").unwrap(),
            _ => rounded += number,
        }
        rest = after;
    }
    rounded + rest
}

#[test]
fn reliability_as_json_and_csv() {
    for format in ["json", "csv"] {
        ambtenaar(&format!("reliability --format {format}"))
            .stdin(people(30))
            .pins_as(&format!("reliability_{format}"), nine_decimals);
        ambtenaar(&format!("reliability --format {format} --missing pairwise"))
            .stdin(people(7))
            .pins(&format!("reliability_of_7_{format}"));
    }
}

#[test]
fn statements_for_files_and_databases() {
    for (name, options) in [
        ("csv", "csv"),
        ("csv_excel", "csv --excel"),
        ("csv_example", "csv --example 3"),
    ] {
        ambtenaar(&format!("statements export --format {options}")).pins(&format!("export_{name}"));
    }
    for (name, options) in [
        ("sql", "sql"),
        ("limesurvey", "limesurvey"),
        ("forms", "forms"),
        ("md", "md"),
        ("txt", "txt"),
        ("txt_short_colleague", "txt --form short --as colleague"),
    ] {
        for language in LANGUAGES {
            ambtenaar(&format!(
                "statements export --format {options} --lang {language}"
            ))
            .pins(&format!("export_{name}_{language}"));
        }
    }
}
