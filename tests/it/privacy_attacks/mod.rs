//! What can be worked out of single people from everything that is shown: attacks that once succeeded, counting what is left.

mod compare;
mod group;
mod pinned;
mod reliability;

use std::fmt::Write as _;

use ambtenaar::model::{Form, Questionnaire, Role};
use ambtenaar::source;

use crate::support::{Ambtenaar, Dice, ambtenaar};

/// Someone's answers in file order; what is not asked is empty in a row.
type Answers = Vec<u8>;

/// A person's shares as whole numbers: how far twice the sum of a role is above the sums of the two others.
///
/// With K statements per role, all answered from 1 to 5, a share is 100/3 + 100·d/(24·K).
type Mix = [i64; 3];

/// How people answer.
#[derive(Debug, Clone, Copy)]
enum People {
    /// Any answer to anything.
    Random,
    /// Each a level of their own per role, and something of themselves at every statement.
    Real,
}

fn list() -> Questionnaire {
    source::built_in().unwrap().questionnaire
}

impl People {
    fn answers(self, dice: &mut Dice, list: &Questionnaire) -> Answers {
        let levels = Role::ALL.map(|_| 3.5 + 0.5 * normal(dice));
        let statements = list.statements().iter();
        let answers = statements.map(|statement| match self {
            Self::Random => digit(1.0 + u8::try_from(dice.below(5)).map_or(0.0, f64::from)),
            Self::Real => {
                let keyed = digit(levels[statement.role as usize] + 0.9 * normal(dice));
                list.scale().keyed(keyed, statement.keying)
            }
        });
        answers.collect()
    }
}

/// Very nearly a standard normal number: twelve even ones.
fn normal(dice: &mut Dice) -> f64 {
    let even = (0..12).map(|_| f64::from(u16::try_from(dice.below(10_001)).unwrap()) / 10_000.0);
    even.sum::<f64>() - 6.0
}

/// The answer nearest to a number.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "between 1 and 5"
)]
fn digit(value: f64) -> u8 {
    value.round().clamp(1.0, 5.0) as u8
}

/// The statements of a role that a form asks, by their place in file order.
fn asked(list: &Questionnaire, form: Form, role: Role) -> Vec<usize> {
    let places = list.places(form);
    places
        .filter(|place| list.statement(*place).unwrap().role == role)
        .collect()
}

/// Steps above the lowest answer, as it counts for the role.
fn steps(list: &Questionnaire, place: usize, answer: u8) -> i64 {
    let keying = list.statement(place).unwrap().keying;
    i64::from(list.scale().keyed(answer, keying)) - 1
}

fn mix(list: &Questionnaire, form: Form, answers: &[u8]) -> Mix {
    let sums = Role::ALL.map(|role| {
        let places = asked(list, form, role).into_iter();
        places
            .map(|place| steps(list, place, answers[place]))
            .sum::<i64>()
    });
    let all: i64 = sums.iter().sum();
    sums.map(|sum| 3 * sum - all)
}

/// A file with a row for each person: id, perspective and answers.
fn file(list: &Questionnaire, form: Form, rows: &[(&str, &str, &Answers)]) -> String {
    let ids = list.statements().iter().map(|one| one.id.to_string());
    let ids: Vec<String> = ids.collect();
    let mut text = format!("id,perspective,form,{}\n", ids.join(","));
    let places: Vec<usize> = list.places(form).collect();
    for (id, perspective, answers) in rows {
        let answers = answers.iter().enumerate().map(|(place, answer)| {
            let asked = places.contains(&place);
            if asked {
                answer.to_string()
            } else {
                String::new()
            }
        });
        let answers: Vec<String> = answers.collect();
        let (form, answers) = (form.key(), answers.join(","));
        writeln!(text, "{id},{perspective},{form},{answers}").unwrap();
    }
    text
}

/// A run with this file as `rows.csv`.
fn with(line: &str, file: &str) -> Ambtenaar {
    let program = ambtenaar(line);
    std::fs::write(program.folder().join("rows.csv"), file).unwrap();
    program
}

/// What a run in English with this file prints, and what it writes to a report where it is told to.
fn printed(line: &str, report: Option<&str>, file: &str) -> String {
    let mut program = with(&format!("--lang en {line}"), file);
    let path = report.map(|name| program.folder().join(name));
    if let Some(name) = report {
        program = program.arg("--report").arg(name);
    }
    program.run_and(|ran| {
        assert_eq!(ran.status, Some(0), "{ran:?}");
        let report = path.map(|path| std::fs::read_to_string(path).unwrap());
        ran.stdout + &ran.stderr + &report.unwrap_or_default()
    })
}
