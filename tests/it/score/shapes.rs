//! One set of answers in every shape that people have gives the same scored rows.

use std::fs;

use ambtenaar::error::{EncodingNotice, Notice};
use ambtenaar::model::{LanguageTag, Questionnaire};
use ambtenaar::source;
use ambtenaar::words;
use ambtenaar::words::Language;

use super::{Ran, data, ids, score};
use crate::support::lacks;

/// The answers, by row and statement.
fn people() -> Vec<Vec<Option<usize>>> {
    let text = fs::read_to_string(data("shapes.csv")).unwrap();
    let row = |line: &str| {
        line.split(',')
            .skip(1)
            .map(|cell| cell.parse().ok())
            .collect()
    };
    text.lines().skip(1).map(row).collect()
}

fn built_in() -> Questionnaire {
    source::built_in().unwrap().questionnaire
}

fn texts(language: &str) -> Vec<String> {
    let tag = LanguageTag::new(language).unwrap();
    built_in()
        .statements()
        .iter()
        .map(|statement| statement.text.get(&tag).clone())
        .collect()
}

fn label(language: &str, answer: Option<usize>) -> String {
    let tag = LanguageTag::new(language).unwrap();
    answer.map_or_else(String::new, |answer| {
        built_in().labels().get(&tag)[answer - 1].clone()
    })
}

/// A table with a cell for each answer, every cell in quotes where `quoted` says so.
struct Shape {
    before: Vec<&'static str>,
    header: Vec<String>,
    after: Vec<&'static str>,
    quoted: bool,
    delimiter: &'static str,
    end: &'static str,
}

impl Shape {
    fn new(before: &[&'static str], header: Vec<String>) -> Self {
        Self {
            before: before.to_vec(),
            header,
            after: Vec::new(),
            quoted: false,
            delimiter: ",",
            end: "\n",
        }
    }

    fn row(&self, cells: impl Iterator<Item = String>) -> String {
        let cell = |cell: String| {
            if self.quoted || cell.contains(['"', '\n', ',', ';', '\t']) {
                format!("\"{}\"", cell.replace('"', "\"\""))
            } else {
                cell
            }
        };
        cells.map(cell).collect::<Vec<_>>().join(self.delimiter) + self.end
    }

    fn write(
        &self,
        details: &dyn Fn(&str, usize) -> String,
        answer: &dyn Fn(Option<usize>) -> String,
    ) -> String {
        let owned = |names: &[&str]| {
            names
                .iter()
                .map(|name| (*name).to_owned())
                .collect::<Vec<_>>()
        };
        let header = owned(&self.before)
            .into_iter()
            .chain(self.header.clone())
            .chain(owned(&self.after));
        let mut text = self.row(header);
        for (number, person) in people().into_iter().enumerate() {
            let detail = |names: &[&str]| {
                names
                    .iter()
                    .map(|name| details(name, number + 1))
                    .collect::<Vec<_>>()
            };
            let cells = detail(&self.before)
                .into_iter()
                .chain(person.iter().map(|given| answer(*given)))
                .chain(detail(&self.after));
            text += &self.row(cells);
        }
        text
    }
}

fn digit(answer: Option<usize>) -> String {
    answer.map_or_else(String::new, |answer| answer.to_string())
}

/// The id under the names that ids have, something else everywhere else.
fn details(name: &str, number: usize) -> String {
    match name {
        "id" | "ID" | "Id" | "Response ID" | "id. Response ID" | "Respons-ID" => number.to_string(),
        "E-mail" | "Email" => "anonymous".to_owned(),
        _ => "2026-03-02 10:30:00".to_owned(),
    }
}

fn codes() -> Vec<String> {
    ids(",").split(',').map(str::to_owned).collect()
}

fn wrapped(before: &str, names: &[String], after: &str) -> Vec<String> {
    names
        .iter()
        .map(|name| format!("{before}{name}{after}"))
        .collect()
}

fn utf16(text: &str, mark: bool, little: bool) -> Vec<u8> {
    let units = mark
        .then_some(0xfeff)
        .into_iter()
        .chain(text.encode_utf16());
    units
        .flat_map(|unit| {
            if little {
                unit.to_le_bytes()
            } else {
                unit.to_be_bytes()
            }
        })
        .collect()
}

fn windows_1252(text: &str) -> Vec<u8> {
    let byte = |c: char| match c {
        '’' => 0x92,
        c => u8::try_from(u32::from(c)).expect("a western letter"),
    };
    text.chars().map(byte).collect()
}

const FORMS_NL: [&str; 5] = ["ID", "Begintijd", "Tijd van voltooien", "E-mail", "Naam"];
const FORMS_EN: [&str; 6] = [
    "ID",
    "Start time",
    "Completion time",
    "Email",
    "Name",
    "Last modified time",
];
const FORMS_DE: [&str; 5] = ["Id", "Startzeit", "Fertigstellungszeit", "E-Mail", "Name"];
const LIMESURVEY: [&str; 5] = [
    "Response ID",
    "Date submitted",
    "Last page",
    "Start language",
    "Seed",
];
const LIMESURVEY_NL: [&str; 5] = [
    "Respons-ID",
    "Datum verzonden",
    "Laatste pagina",
    "Begin taal",
    "Plaats",
];

fn forms() -> Vec<(&'static str, Vec<u8>)> {
    let dutch = |answer| label("nl", answer);
    let english = |answer| label("en", answer);
    let mut excel = Shape::new(&FORMS_NL, wrapped(" ", &texts("nl"), "\u{a0}"));
    (excel.delimiter, excel.end) = (";", "\r\n");
    let mut quiz = Shape::new(
        &FORMS_EN,
        wrapped("How far do you agree?.", &texts("en"), " "),
    );
    quiz.after = vec!["Total points", "Quiz feedback"];
    let german = Shape::new(&FORMS_DE, wrapped("Block 1\n", &texts("en"), "\n"));
    let several = move |answer| {
        if answer == Some(4) {
            "agree;".to_owned()
        } else {
            label("en", answer)
        }
    };
    vec![
        ("Forms in Dutch", excel.write(&details, &dutch).into_bytes()),
        (
            "Forms in English, a quiz with a Likert block",
            quiz.write(&details, &several).into_bytes(),
        ),
        (
            "Forms in German",
            german.write(&details, &english).into_bytes(),
        ),
    ]
}

fn google() -> Vec<(&'static str, Vec<u8>)> {
    let grid = Shape::new(
        &["Timestamp", "id"],
        wrapped("Hoe sterk ben je het eens? [", &texts("nl"), "]"),
    );
    let linear = Shape::new(&["Tijdstempel", "id", "Score"], texts("en"));
    vec![
        (
            "a Google grid",
            grid.write(&details, &|answer| label("nl", answer))
                .into_bytes(),
        ),
        (
            "a Google linear scale",
            linear.write(&details, &digit).into_bytes(),
        ),
    ]
}

fn limesurvey() -> Vec<(&'static str, Vec<u8>)> {
    let export =
        |before: &[&'static str], header: Vec<String>, answer: &dyn Fn(Option<usize>) -> String| {
            let shape = Shape {
                quoted: true,
                end: "\r\n",
                ..Shape::new(before, header)
            };
            format!("\u{feff}{}\r\n", shape.write(&details, answer)).into_bytes()
        };
    let code =
        |answer: Option<usize>| answer.map_or_else(String::new, |answer| format!("A{answer}"));
    let both: Vec<String> = codes()
        .iter()
        .zip(texts("nl"))
        .map(|(id, text)| format!("Q01[{id}]. {text}"))
        .collect();
    vec![
        (
            "LimeSurvey with texts",
            export(&LIMESURVEY, texts("nl"), &|answer| label("nl", answer)),
        ),
        (
            "LimeSurvey in Dutch",
            export(&LIMESURVEY_NL, texts("nl"), &|answer| label("nl", answer)),
        ),
        (
            "LimeSurvey with codes",
            export(
                &["id", "submitdate", "lastpage"],
                wrapped("Q01[", &codes(), "]"),
                &code,
            ),
        ),
        (
            "LimeSurvey with codes and an underscore",
            export(&["id", "submitdate"], wrapped("Q01_", &codes(), ""), &digit),
        ),
        (
            "LimeSurvey with codes and texts",
            export(&["id. Response ID"], both, &|answer| label("en", answer)),
        ),
    ]
}

fn own() -> Vec<(&'static str, Vec<u8>)> {
    let with = |delimiter, end| Shape {
        delimiter,
        end,
        ..Shape::new(&["id"], codes())
    };
    let plain = with(",", "\n").write(&details, &digit);
    let tabs = with("\t", "\n").write(&details, &digit);
    let excel = with(";", "\r\n").write(&details, &|answer| digit(answer).replace('4', "4,0"));
    let western = Shape::new(&["id", "Opmerking: café"], texts("nl")).write(&details, &digit);
    vec![
        ("the own template", plain.clone().into_bytes()),
        ("tabs", tabs.clone().into_bytes()),
        (
            "semicolons under sep=",
            format!("sep=;\r\n{excel}").into_bytes(),
        ),
        ("UTF-16, low byte first", utf16(&tabs, true, true)),
        ("UTF-16, high byte first", utf16(&tabs, true, false)),
        ("UTF-16 without a mark", utf16(&tabs, false, true)),
        ("Windows-1252", windows_1252(&western)),
        (
            "carriage returns only",
            plain.replace('\n', "\r").into_bytes(),
        ),
        (
            "trailing delimiters",
            plain.replace('\n', ",,\n").into_bytes(),
        ),
    ]
}

/// Every shape, by its name.
pub(super) fn every_shape() -> Vec<(&'static str, Vec<u8>)> {
    [own(), forms(), google(), limesurvey()].concat()
}

#[test]
fn every_shape_gives_the_same_rows() {
    let expected = score(&["--quiet"]).file(&data("shapes.csv")).run();
    assert_eq!((expected.status, expected.stderr.as_str()), (0, ""));
    assert_eq!(expected.stdout.lines().count(), 41);
    let shapes = every_shape();
    assert!(shapes.len() >= 12);
    for (name, bytes) in shapes {
        let mut ran = score(&["--quiet"]).stdin(&bytes).run();
        let slowly = score(&["--quiet"]).stdin(&bytes).at_a_time(1).run();
        assert_eq!(slowly, ran, "{name}, byte by byte");
        // That codes count from 1 is a guess, which is always said.
        let guess = "standard input: answers are codes (such as A4)";
        if name.contains("codes")
            && ran.stderr.starts_with(guess)
            && ran.stderr.lines().count() == 1
        {
            ran.stderr.clear();
        }
        assert_eq!(ran, expected, "{name}");
    }
    assert_eq!(
        score(&["--quiet"]).file(&data("shape.xlsx")).run(),
        expected,
        "a workbook"
    );
}

#[test]
fn what_was_uncertain_is_said() {
    let western = score(&[])
        .stdin(b"id;s01;s02;s03;Caf\xe9\n1;1;2;3;x\n")
        .run();
    assert!(
        western.stderr.starts_with(
            "standard input: this is not UTF-8; read as Windows-1252 (if that is wrong, use --encoding)\n\
         standard input: no column for s04, s05,"
        ),
        "{}",
        western.stderr
    );
    let late = score(&[])
        .stdin("id,s01\n".to_owned() + &"a,1\n".repeat(100_000) + "x")
        .run();
    let notice = words::answer_files::notice(
        Language::English,
        &Notice::Encoding(EncodingNotice::ReadAsWindows1252),
    );
    lacks(&late.stderr, &notice);
    let late = score(&[])
        .stdin(
            [
                b"id,s01\n".as_slice(),
                &b"a,1\n".repeat(100_000),
                b"caf\xe9,1\n",
            ]
            .concat(),
        )
        .run();
    assert!(late.stderr.contains("Windows-1252"), "{}", late.stderr);
    assert!(late.stdout.contains("café,incomplete"));
}

#[test]
fn show_columns_says_what_was_understood() {
    let Ran { status, stdout, .. } = score(&["--show-columns"])
        .stdin("Response ID;Opmerking;Q1[s01];s02. Als ik een kans zie, doe ik er uit mezelf iets mee.;S01\n1;;mee eens;A2;3\n2;;Meh;;1\n")
        .run();
    assert_eq!(status, 0);
    for line in [
        "standard input",
        "  encoding: utf-8",
        "  delimiter: semicolon",
        "      1  Response ID",
        "      3  Q1[s01]                                   looks like s01, does not count",
        "s02 by its text (nl)",
        "      5  S01                                       s01 by its id",
        "columns 3, 5 belong to s01 and are different questions; 5 is used",
        "    \"A2\" = 2",
        "    \"3\" = 3",
    ] {
        assert!(stdout.contains(line), "{line}\n{stdout}");
    }
    let text = format!("id,{}\n", ids(","));
    let answers = |cell: &str| vec![cell; 24].join(",");
    let rows = format!(
        "1,{}\nGemiddelde,{}\n{text}2,{}\n",
        answers("4"),
        answers("3.7"),
        answers("2")
    );
    let shown = score(&["--show-columns"]).stdin(text + &rows).run().stdout;
    assert!(shown.contains("    \"4\" = 4"), "{shown}");
    assert!(
        !shown.contains("3.7") && !shown.contains("s01\" "),
        "{shown}"
    );
    let book = score(&["--show-columns"])
        .file(&data("shape.xlsx"))
        .run()
        .stdout;
    assert!(book.contains("  sheet: Formulier1"), "{book}");
}
