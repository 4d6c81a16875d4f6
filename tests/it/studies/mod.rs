//! What the numbers are worth: simulated people whose preference is known, through the real scoring.
//!
//! Assumptions. Each person has a true level per role, independent and standard normal. A keyed answer is
//! 3 + √w·level + √(1 − w)·error, rounded and cut off at 1 and 5, with a standard normal error of its own for every statement and w such
//! that answers to two statements of a role correlate .25 on average. Two of the eight statements of a role are reversed (one of four in
//! the short form). A population departs from this in one way, told where it is made. Seed 2026.
//!
//! `cargo test` runs them with few people and room for chance. With `AMBTENAAR_STUDY_PEOPLE` they run with as many as it says and print
//! the tables that the README gives:
//!
//! ```text
//! AMBTENAAR_STUDY_PEOPLE=200000 cargo test --release --test it studies
//! ```

mod calibration;
mod recovery;
mod situations;
mod yes_saying;

use std::io::Write as _;

use ambtenaar::{
    model::{Answers, ByRole, Form, Profile, Questionnaire, Role, Shares},
    random::{Generator, Seed},
};

use crate::{instrument::like_the_built_in, scoring::profile};

/// So many people are simulated where nothing says otherwise.
const FEW: usize = 3_000;

/// How people answer.
#[derive(Debug, Clone, Copy)]
struct Population {
    /// What it is called in a table.
    name: &'static str,
    /// The mean correlation between two statements of a role.
    correlation: f64,
    /// w: the part of the variance of an answer, before rounding, that the role's level explains; gives that correlation.
    explained: f64,
    /// The correlation between the levels of two roles.
    between_roles: f64,
    /// The standard deviation of what a person adds to every answer as it is given, in steps.
    yes_saying: f64,
    /// What is added to the keyed answers of the bureaucrat, in steps: that much easier to agree with.
    easier: f64,
}

impl Population {
    /// The one that the program assumes.
    const STATED: Self = Self {
        name: "as stated",
        correlation: 0.25,
        explained: 0.273,
        between_roles: 0.0,
        yes_saying: 0.0,
        easier: 0.0,
    };
    /// Statements that hang together less.
    const LOOSER: Self = Self {
        name: "mean r .15",
        correlation: 0.15,
        explained: 0.163_5,
        ..Self::STATED
    };
    /// Statements that hang together more.
    const TIGHTER: Self = Self {
        name: "mean r .35",
        correlation: 0.35,
        explained: 0.382,
        ..Self::STATED
    };
    /// Who has much of one role has more of the others.
    const CORRELATED: Self = Self {
        name: "roles correlate .3",
        between_roles: 0.3,
        ..Self::STATED
    };
    /// Some people say yes whatever is asked, others no.
    const YES_SAYING: Self = Self {
        name: "yes-saying, SD .7",
        yes_saying: 0.7,
        ..Self::STATED
    };
    /// One role reads half a step nicer than the others: nothing in the answers shows it.
    const EASIER: Self = Self {
        name: "one role easier by half a step",
        easier: 0.5,
        ..Self::STATED
    };

    const ALL: [Self; 6] = [
        Self::STATED,
        Self::LOOSER,
        Self::TIGHTER,
        Self::CORRELATED,
        Self::YES_SAYING,
        Self::EASIER,
    ];

    /// As many of these people as are asked for, the same at every run.
    fn people(self, list: &Questionnaire) -> Vec<Person> {
        let mut generator = Generator::new(Seed::new(2026));
        (0..number())
            .map(|_| self.person(list, &mut generator))
            .collect()
    }

    fn person(self, list: &Questionnaire, generator: &mut Generator) -> Person {
        let mut spread = |deviation: f64| {
            if deviation > 0.0 {
                deviation * normal(generator)
            } else {
                0.0
            }
        };
        let shared = spread(self.between_roles.sqrt());
        let level = ByRole::from_fn(|_| shared + spread((1.0 - self.between_roles).sqrt()));
        let added = spread(self.yes_saying);
        let given = list.statements().iter().map(|statement| {
            let noise = spread((1.0 - self.explained).sqrt());
            let mut latent = 3.0 + self.explained.sqrt() * level[statement.role] + noise;
            latent += match statement.direction {
                ambtenaar::model::Keying::Normal => added,
                ambtenaar::model::Keying::Reversed => -added,
            };
            if statement.role == Role::Bureaucrat {
                latent += self.easier;
            }
            let steps = (1_u8..5).filter(|step| latent >= f64::from(*step) + 0.5);
            let keyed = 1 + u8::try_from(steps.count()).unwrap();
            list.scale().keyed(keyed, statement.direction)
        });
        let given = given.collect();
        let highest = |a: &Role, b: &Role| level[*a].total_cmp(&level[*b]);
        Person {
            first: Role::ALL.into_iter().max_by(highest).unwrap(),
            given,
        }
    }
}

/// One simulated person.
struct Person {
    /// The role with the highest true level.
    first: Role,
    /// The answers as they are given.
    given: Vec<u8>,
}

/// How many people are asked for.
fn number() -> usize {
    asked_for().unwrap_or(FEW)
}

fn asked_for() -> Option<usize> {
    let people = std::env::var("AMBTENAAR_STUDY_PEOPLE").ok()?;
    Some(people.parse().expect("AMBTENAAR_STUDY_PEOPLE: a number"))
}

/// Prints a table when a number of people was asked for.
fn print(title: &str, lines: &[String]) {
    if let Some(people) = asked_for() {
        let text = format!("\n{title} ({people} people)\n{}\n", lines.join("\n"));
        std::io::stdout().write_all(text.as_bytes()).unwrap();
    }
}

/// What four standard errors of a share of so many people are, in per cents: more is no chance.
fn chance(percent: f64, people: usize) -> f64 {
    let part = percent / 100.0;
    400.0 * (part * (1.0 - part) / size(people)).sqrt()
}

/// Fails unless a share of people, in per cents, is this one; `rounding` is half the last digit of what is expected.
#[track_caller]
fn assert_percent(found: f64, expected: f64, people: usize, rounding: f64) {
    let room = chance(expected, people) + rounding;
    assert!(
        (found - expected).abs() <= room,
        "{found:.2} is not {expected} give or take {room:.2}"
    );
}

/// A standard normal number (Box & Muller 1958).
fn normal(generator: &mut Generator) -> f64 {
    let mut uniform = || {
        let part = u32::try_from(generator.below(1 << 32)).unwrap();
        (f64::from(part) + 0.5) / 4_294_967_296.0
    };
    (-2.0 * uniform().ln()).sqrt() * (std::f64::consts::TAU * uniform()).cos()
}

fn scored(list: &Questionnaire, form: Form, given: &[u8]) -> Profile {
    let given: Vec<Option<u8>> = given.iter().copied().map(Some).collect();
    profile(list, form, &Answers::new(list, &given).unwrap())
}

fn shares(list: &Questionnaire, form: Form, given: &[u8]) -> Shares {
    scored(list, form, given).shares.unwrap()
}

fn percent(number: usize, of: usize) -> f64 {
    100.0 * size(number) / size(of)
}

fn size(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap())
}
