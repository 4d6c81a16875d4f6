//! Files as people have them: each is read right, or it is said that it is not.

mod alike;
mod answers;
mod aside;
mod broken;
mod by_hand;
mod cases;
mod codebook;
mod commands;
mod counted;
mod frames;
mod header;
mod legend;
mod lists;
mod lost;
mod meaning;
mod moved;
mod names;
mod nobodys;
mod rows;
mod said;
mod surplus;
mod together;
mod unnamed;

use std::ffi::OsString;

use ambtenaar::model::{LanguageTag, Questionnaire};
use ambtenaar::source;

use super::{Ran, Run, score};

/// What three people answered to the built-in statements, in file order.
const PEOPLE: [&str; 3] = [
    "535242413233312454311223",
    "355312113213431222353211",
    "412142535112224555235552",
];

/// The columns of the statements of the short form.
fn short() -> Vec<usize> {
    let questionnaire = built_in();
    questionnaire
        .places(ambtenaar::model::Form::Short)
        .collect()
}

fn built_in() -> Questionnaire {
    source::built_in().unwrap().questionnaire
}

/// The wording of a statement about oneself.
fn own(language: &str, place: usize) -> String {
    let tag = LanguageTag::new(language).unwrap();
    built_in().statement(place).unwrap().text.get(&tag).clone()
}

/// The wording of a statement about a colleague.
fn colleague(place: usize) -> String {
    let tag = LanguageTag::new("nl").unwrap();
    let questionnaire = built_in();
    let statement = questionnaire.statement(place).unwrap();
    statement.colleague.as_ref().unwrap().get(&tag).clone()
}

fn id(place: usize) -> String {
    built_in().statement(place).unwrap().id.to_string()
}

/// The label of an answer.
fn label(answer: char) -> String {
    let tag = LanguageTag::new("nl").unwrap();
    let step = usize::try_from(answer.to_digit(10).unwrap()).unwrap();
    built_in().labels().get(&tag)[step - 1].clone()
}

/// A row of cells, each in quotes.
fn row<T: AsRef<str>>(cells: impl IntoIterator<Item = T>) -> String {
    let quoted = cells
        .into_iter()
        .map(|cell| format!("\"{}\"", cell.as_ref().replace('"', "\"\"")));
    quoted.collect::<Vec<_>>().join(",") + "\n"
}

/// A file with an id and a column per statement: what it is called, and what the cell of an answer holds.
fn file(name: impl Fn(usize) -> String, cell: impl Fn(char) -> String) -> String {
    let header = (0..24).map(name);
    let mut text = row(["id".to_owned()].into_iter().chain(header));
    for (number, person) in PEOPLE.iter().enumerate() {
        let answers = person.chars().map(&cell);
        text += &row([(number + 1).to_string()].into_iter().chain(answers));
    }
    text
}

/// A file with two columns per statement, the second with other answers.
fn twice(first: impl Fn(usize) -> String, second: impl Fn(usize) -> String) -> String {
    let mut text = row(["id".to_owned()]
        .into_iter()
        .chain((0..24).map(first))
        .chain((0..24).map(second)));
    for (number, person) in PEOPLE.iter().enumerate() {
        let other = person.chars().rev().map(String::from);
        let answers = person.chars().map(String::from).chain(other);
        text += &row([(number + 1).to_string()].into_iter().chain(answers));
    }
    text
}

/// What `score` says of the three people.
fn expected() -> String {
    let ran = score(&["--quiet"]).stdin(file(id, String::from)).run();
    assert_eq!((ran.status, ran.stderr.as_str()), (0, ""));
    ran.stdout
}

/// What `score` says of the three people when these statements have no answer.
fn without(places: &[usize]) -> String {
    let mut text = row(["id".to_owned()].into_iter().chain((0..24).map(id)));
    for (number, person) in PEOPLE.iter().enumerate() {
        let answer = |(place, answer): (usize, char)| {
            if places.contains(&place) {
                String::new()
            } else {
                answer.to_string()
            }
        };
        let answers = person.chars().enumerate().map(answer);
        text += &row([(number + 1).to_string()].into_iter().chain(answers));
    }
    let ran = score(&["--quiet"]).stdin(text).run();
    assert_eq!((ran.status, ran.stderr.as_str()), (0, ""));
    ran.stdout
}

/// Finds the three people in a file, with nothing said but these words.
#[track_caller]
fn is_read(file: impl AsRef<[u8]>, said: &[&str]) {
    let ran = score(&[]).stdin(file).run();
    assert_eq!(ran.stdout, expected(), "{}", ran.stderr);
    assert_eq!(ran.status, 0, "{}", ran.stderr);
    says_only(&ran, said);
}

/// Finds each of these words in a line of its own, and no other line but the closing one.
#[track_caller]
fn says_only(ran: &Ran, said: &[&str]) {
    let lines: Vec<&str> = ran.stderr.lines().collect();
    assert_eq!(lines.len(), said.len() + 1, "{}", ran.stderr);
    for (line, words) in lines.iter().zip(said) {
        assert!(line.contains(words), "{words}\n{}", ran.stderr);
    }
}

/// Finds a file that is a problem for this reason, and no one with an answer in it.
#[track_caller]
fn is_not_read(file: impl AsRef<[u8]>, said: &str) {
    let ran = score(&[]).stdin(file).run();
    assert_eq!(ran.status, 1, "{}", ran.stderr);
    assert!(ran.stderr.contains(said), "{said}\n{}", ran.stderr);
    for row in ran.stdout.lines().skip(1) {
        assert!(row.contains(",incomplete,0,0,0,"), "{row}");
    }
}

/// A run of any command in this process.
fn command(arguments: &[&str]) -> Run {
    let mut run = score(&[]);
    let all = ["ambtenaar", "--lang", "en"].iter().chain(arguments);
    run.arguments = all.map(OsString::from).collect();
    run
}
