//! Whole runs, byte for byte: reports at 80 columns in both languages, formats for programs, and conversations in lines.

mod files;
mod lines;
mod machine;
mod reports;

use std::fmt::Write as _;
use std::fs;

use ambtenaar::source;

use crate::compare::{header, rating, row};
use crate::support::{Ambtenaar, Dice, ambtenaar};

const LANGUAGES: [&str; 2] = ["nl", "en"];

/// The program with these arguments in a folder with this file.
fn with_file(line: &str, name: &str, text: impl AsRef<[u8]>) -> Ambtenaar {
    let program = ambtenaar(line);
    fs::write(program.folder().join(name), text).unwrap();
    program
}

/// Everything that can be compared: earlier and now, wish, job, and ten colleagues.
fn to_compare() -> String {
    let mut rows = header();
    rows += &row("anna", "2020-01-10", "self", [4, 3, 3]);
    rows += &row("anna", "2020-01-11", "wish", [3, 5, 3]);
    rows += &row("anna", "2020-01-12", "job", [4, 2, 4]);
    rows += &row("anna", "2021-01-10", "self", [3, 3, 5]);
    for number in 0..10 {
        let keyed = [[4, 2, 4], [3, 3, 4], [5, 2, 3]][number % 3];
        rows += &rating("anna", keyed, number);
    }
    rows
}

/// Answers of so many people in two teams, each with a lean of their own; one in ten skips a statement.
fn people(number: usize) -> String {
    let questionnaire = source::built_in().unwrap().questionnaire;
    let mut dice = Dice::new(30);
    let ids: Vec<&str> = questionnaire
        .statements()
        .iter()
        .map(|statement| statement.id.as_str())
        .collect();
    let mut rows = format!("id,team,{}\n", ids.join(","));
    for person in 0..number {
        let team = if person % 5 < 3 { "desk" } else { "field" };
        let lean = [(); 3].map(|()| 1 + dice.below(4));
        write!(rows, "p{person},{team}").unwrap();
        for (index, statement) in questionnaire.statements().iter().enumerate() {
            let keyed = u8::try_from(lean[statement.role as usize] + dice.below(2)).unwrap();
            let answer = questionnaire.scale().keyed(keyed, statement.keying);
            let is_skipped = person % 10 == 9 && index == person / 2;
            let answer = if is_skipped {
                String::new()
            } else {
                answer.to_string()
            };
            write!(rows, ",{answer}").unwrap();
        }
        rows.push('\n');
    }
    rows
}

/// The counts of a room of 28 for the short list; nobody counted the sixth.
const ROOM: &str = "\
statement,count_1,count_2,count_3,count_4,count_5
s01,2,10,0,12,4
s02,0,3,5,15,5
s03,1,1,1,1,24
s04,0,0,0,28,0
s06,9,9,2,5,3
s07,,,,,
s09,4,4,4,8,8
s25,14,0,0,0,14
s14,0,1,2,20,5
s15,6,6,6,6,4
s16,3,9,3,9,4
s21,0,0,6,12,10
";

#[test]
fn no_line_of_a_run_begins_or_ends_with_a_separator_or_ends_twice() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/pins/snapshots");
    for file in fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        for line in text.lines().map(str::trim) {
            let is_torn = line.starts_with('·') || line.ends_with('·');
            let ends_twice = line.replace("...", "").contains("..");
            assert!(!is_torn && !ends_twice, "{}: {line}", path.display());
        }
    }
}
