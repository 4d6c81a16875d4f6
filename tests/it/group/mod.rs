//! `group`, from files of answers to every form of its report.

mod alike;
mod faults;
mod privacy;
mod reading;
mod reports;
mod situations;
mod told;

use std::fmt::Write as _;

use ambtenaar::model::{ByRole, Questionnaire};
use ambtenaar::source;
use serde_json::Value;

use crate::support::{Ambtenaar, Dice, Ran, ambtenaar};

/// How often a person agrees with what belongs to each role: bureaucrat, entrepreneur, connector.
type Keyed = [u8; 3];

const CONNECTOR: Keyed = [2, 2, 5];
const BUREAUCRAT: Keyed = [5, 2, 2];
const ALL_ALIKE: Keyed = [3, 3, 3];

fn questionnaire() -> Questionnaire {
    source::built_in().unwrap().questionnaire
}

/// A file of answers: the columns before the statements, then a row for each person.
struct Sheet {
    questionnaire: Questionnaire,
    /// Whether there are no columns before the statements.
    bare: bool,
    text: String,
}

impl Sheet {
    fn new(columns: &str) -> Self {
        let questionnaire = questionnaire();
        let ids = questionnaire.statements().iter().map(|s| s.id.to_string());
        let columns = Some(columns.to_owned()).filter(|columns| !columns.is_empty());
        let header: Vec<String> = columns.iter().cloned().chain(ids).collect();
        Self {
            text: header.join(",") + "\n",
            bare: columns.is_none(),
            questionnaire,
        }
    }

    /// A person who answers the same way to everything of a role.
    fn person(&mut self, cells: &str, [bureaucrat, entrepreneur, connector]: Keyed) {
        let keyed = ByRole {
            bureaucrat,
            entrepreneur,
            connector,
        };
        let scale = self.questionnaire.scale();
        let statements = self.questionnaire.statements().iter();
        let answers = statements.map(|one| scale.keyed(keyed[one.role], one.keying));
        let answers: Vec<u8> = answers.collect();
        self.row(
            cells,
            &answers.iter().map(u8::to_string).collect::<Vec<_>>(),
        );
    }

    /// A person who answers by dice.
    fn dice(&mut self, cells: &str, dice: &mut Dice) {
        let answers = (0..24).map(|_| (1 + dice.below(5)).to_string());
        let answers: Vec<String> = answers.collect();
        self.row(cells, &answers);
    }

    fn row(&mut self, cells: &str, answers: &[String]) {
        let before = if self.bare { "" } else { "," };
        writeln!(self.text, "{cells}{before}{}", answers.join(",")).unwrap();
    }
}

/// People without anything but their answers.
fn people(number: usize, keyed: Keyed) -> Sheet {
    let mut sheet = Sheet::new("");
    for _ in 0..number {
        sheet.person("", keyed);
    }
    sheet
}

/// `ambtenaar group` in English with a sheet on standard input.
fn group(options: &str, sheet: &Sheet) -> Ambtenaar {
    ambtenaar("group --lang en")
        .args(options)
        .stdin(sheet.text.clone())
}

trait Words {
    fn args(self, line: &str) -> Self;
}

impl Words for Ambtenaar {
    fn args(self, line: &str) -> Self {
        line.split_whitespace().fold(self, Ambtenaar::arg)
    }
}

/// The words of a report, wherever its lines break.
fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A row with one answer.
fn almost_empty() -> Vec<String> {
    let mut answers = vec![String::new(); 24];
    answers[0] = "4".to_owned();
    answers
}

/// The report as JSON.
fn json(options: &str, sheet: &Sheet) -> Value {
    let ran = group(options, sheet).arg("--format").arg("json").run();
    read(&ran)
}

fn read(ran: &Ran) -> Value {
    serde_json::from_str(&ran.stdout).unwrap_or_else(|_| panic!("{ran:?}"))
}
