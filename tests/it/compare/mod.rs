//! `compare`: what stands beside what, and that nothing of a few colleagues is ever shown.

mod dates;
mod faults;
mod judged;
mod privacy;
mod talk;
mod whose;

use std::fmt::Write as _;
use std::fs;

use ambtenaar::model::{Questionnaire, Role};
use ambtenaar::source;
use serde_json::Value;

use crate::support::{Ambtenaar, ambtenaar, words};

/// A row of someone who keeps to one keyed answer per role: bureaucrat, entrepreneur, connector.
///
/// Keyed answers 1 to 5 are scores 0, 25, 50, 75 and 100; a share is 100/3 + (score − mean)/2.
pub(crate) fn row(id: &str, date: &str, perspective: &str, keyed: [u8; 3]) -> String {
    let questionnaire = source::built_in().unwrap().questionnaire;
    saved(id, date, perspective, &answers(&questionnaire, keyed))
}

/// The row of a colleague who keeps to these answers, with the mix but not the answers of the others with another number: one
/// statement of a role is answered higher, and another lower.
pub(crate) fn rating(id: &str, keyed: [u8; 3], number: usize) -> String {
    let questionnaire = source::built_in().unwrap().questionnaire;
    let mut answers = answers(&questionnaire, keyed);
    let role = [1, 0, 2]
        .into_iter()
        .find(|role| (2..=4).contains(&keyed[*role]));
    let statements = questionnaire.statements().iter().enumerate();
    let places: Vec<usize> = statements
        .filter(|(_, statement)| Some(statement.role as usize) == role)
        .map(|(place, _)| place)
        .collect();
    if let Some(pair) = number.checked_sub(1) {
        let (one, other) = (pair / 7, (pair / 7 + 1 + pair % 7) % 8);
        for (place, step) in [(places[one], 1), (places[other], -1)] {
            let keying = questionnaire.statement(place).unwrap().keying;
            let keyed = questionnaire.scale().keyed(answers[place], keying);
            let keyed = keyed.checked_add_signed(step).unwrap();
            answers[place] = questionnaire.scale().keyed(keyed, keying);
        }
    }
    saved(id, "2026-02-01", "colleague", &answers)
}

fn saved(id: &str, date: &str, perspective: &str, answers: &[u8]) -> String {
    let reference = source::built_in().unwrap().reference();
    let answers: Vec<String> = answers.iter().map(u8::to_string).collect();
    let answers = answers.join(",");
    format!("{id},{date},{perspective},full,en,{reference},,{answers}\n")
}

fn answers(questionnaire: &Questionnaire, keyed: [u8; 3]) -> Vec<u8> {
    let statements = questionnaire.statements().iter();
    let keyed = statements.map(|statement| {
        let answer = keyed[statement.role as usize];
        questionnaire.scale().keyed(answer, statement.keying)
    });
    keyed.collect()
}

pub(crate) fn header() -> String {
    let instrument = source::built_in().unwrap();
    let ids = instrument.questionnaire.statements().iter();
    let ids: Vec<&str> = ids.map(|statement| statement.id.as_str()).collect();
    format!(
        "id,date,perspective,form,language,instrument,seed,{}\n",
        ids.join(",")
    )
}

/// Self, wish, job, and self a year later.
fn four(id: &str) -> String {
    [
        row(id, "2026-01-10", "self", [4, 3, 3]),
        row(id, "2026-01-11", "wish", [3, 5, 3]),
        row(id, "2026-01-12", "job", [4, 2, 4]),
        row(id, "2027-01-10", "self", [3, 3, 5]),
    ]
    .concat()
}

fn colleagues(keyed: &[[u8; 3]]) -> String {
    let rows = keyed.iter().enumerate();
    rows.map(|(number, keyed)| rating("anna", *keyed, number))
        .collect()
}

fn with(line: &str, rows: &str) -> Ambtenaar {
    let program = ambtenaar(line);
    fs::write(
        program.folder().join("rows.csv"),
        format!("{}{rows}", header()),
    )
    .unwrap();
    program
}

fn json(line: &str, rows: &str) -> Value {
    let ran = with(&format!("compare rows.csv --format json {line}"), rows).run();
    assert_eq!(ran.stderr, "");
    assert_eq!(ran.status, Some(0));
    serde_json::from_str(&ran.stdout).unwrap()
}

#[track_caller]
fn near(found: &Value, expected: [f64; 3]) {
    for role in Role::ALL {
        let (found, expected) = (found[role.key()].as_f64().unwrap(), expected[role as usize]);
        assert!(
            (found - expected).abs() < 1e-9,
            "{}: {found}, {expected}",
            role.key()
        );
    }
}

#[track_caller]
fn notable(comparison: &Value, expected: [bool; 3]) {
    for role in Role::ALL {
        assert_eq!(comparison["notable"][role.key()], expected[role as usize]);
    }
}

fn comparison<'a>(tree: &'a Value, kind: &str) -> &'a Value {
    let comparisons = tree["comparisons"].as_array().unwrap();
    let mut of_kind = comparisons
        .iter()
        .filter(|comparison| comparison["kind"] == kind);
    let found = of_kind.next().unwrap();
    assert!(of_kind.next().is_none());
    found
}

/// Two lists of 24: 2·√(SE² + SE²), with SE² = 6·(22.5²/8)/36.
const TWO_LISTS: f64 = 9.185_586_535_436_918;
/// Twice the error of a share of one list of 24.
const ONE_LIST: f64 = 6.495_190_528_383_29;

#[test]
fn a_comparison_of_made_up_rows_says_so() {
    let reference = source::built_in().unwrap().reference();
    let made_up = format!("{reference}+example");
    let rows = four("anna");
    assert_eq!(json("", &rows)["instrument"], reference);
    let rows = rows.replacen(&reference, &made_up, 1);
    assert_eq!(json("", &rows)["instrument"], made_up);
}

#[test]
fn four_lists_of_one_person_give_a_wish_a_job_and_a_change() {
    let tree = json("", &four("anna"));
    assert_eq!(tree["id"], "anna");
    assert_eq!(tree["self"]["date"], "2027-01-10");
    // Scores 50, 50, 100: mean 66⅔, so 33⅓ − 8⅓, the same, 33⅓ + 16⅔.
    near(&tree["self"]["mix"], [25.0, 25.0, 50.0]);
    assert_eq!(tree["comparisons"].as_array().unwrap().len(), 3);
    assert_eq!(tree["colleagues"], "none");

    let wish = comparison(&tree, "wish");
    near(&wish["first"]["mix"], [25.0, 25.0, 50.0]);
    near(&wish["second"]["mix"], [25.0, 50.0, 25.0]);
    near(&wish["gap"], [0.0, 25.0, -25.0]);
    near(&wish["needed"], [TWO_LISTS; 3]);
    notable(wish, [false, true, true]);
    assert_eq!(wish["shift"], 25.0);

    // Scores 75, 25, 75: mean 58⅓.
    let job = comparison(&tree, "job");
    near(
        &job["second"]["mix"],
        [125.0 / 3.0, 50.0 / 3.0, 125.0 / 3.0],
    );
    near(&job["gap"], [50.0 / 3.0, -25.0 / 3.0, -25.0 / 3.0]);
    notable(job, [true, false, false]);

    // Scores 75, 50, 50: mean 58⅓. Now minus then.
    let change = comparison(&tree, "change");
    assert_eq!(change["first"]["date"], "2026-01-10");
    near(
        &change["first"]["mix"],
        [125.0 / 3.0, 175.0 / 6.0, 175.0 / 6.0],
    );
    near(&change["gap"], [-50.0 / 3.0, -25.0 / 6.0, 125.0 / 6.0]);
    notable(change, [true, false, true]);
    assert!((change["shift"].as_f64().unwrap() - 125.0 / 6.0).abs() < 1e-9);
}

#[test]
fn the_order_of_rows_and_files_does_not_matter() {
    let rows = four("anna");
    let turned: String = rows.lines().rev().fold(String::new(), |mut all, row| {
        writeln!(all, "{row}").unwrap();
        all
    });
    assert_eq!(json("", &rows), json("", &turned));
    let program = with("compare rows.csv more.csv --format json", "");
    let (first, rest) = rows.split_at(rows.find("2026-01-12").unwrap() - "anna,".len());
    fs::write(
        program.folder().join("rows.csv"),
        format!("{}{first}", header()),
    )
    .unwrap();
    fs::write(
        program.folder().join("more.csv"),
        format!("{}{rest}", header()),
    )
    .unwrap();
    let ran = program.run();
    assert_eq!(
        serde_json::from_str::<Value>(&ran.stdout).unwrap(),
        json("", &rows)
    );
}

#[test]
fn both_languages_say_it_in_words() {
    for (lang, lines) in [
        (
            "nl",
            [
                "Je zou meer van de ondernemer en minder van de verbinder willen gebruiken dan nu.",
                "25,0 punten meer (zegt iets vanaf 9,2): hier wil je meer van",
                "Je werk vraagt om meer van de bureaucraat dan je nu gebruikt.",
                "Je gebruikt meer van de verbinder en minder van de bureaucraat dan op 10 januari 2026.",
                "Om van nu naar je wens te gaan, moeten 25 van de 100 punten verschuiven.",
            ],
        ),
        (
            "en",
            [
                "You would like to use more of the entrepreneur and less of the connector than you do now.",
                "25.0 points more (means something from 9.2): you want more of this",
                "Your job asks for more of the bureaucrat than you use now.",
                "You use more of the connector and less of the bureaucrat than on 10 January 2026.",
                "To get from now to your wish, 25 of the 100 points have to move.",
            ],
        ),
    ] {
        let line = format!("--lang {lang} compare rows.csv");
        let ran = with(&line, &four("anna")).run();
        for line in lines {
            assert!(words(&ran.stdout).contains(line), "{line}\n{}", ran.stdout);
        }
        assert!(!ran.stdout.contains('±'));
        let spoken = with(&format!("{line} --accessible"), &four("anna")).run();
        assert!(spoken.stdout.is_ascii() || lang == "nl");
        assert!(!spoken.stdout.contains(['⣿', '─', '|', '±']));
        assert!(words(&spoken.stdout).contains(lines[0]));
    }
}
