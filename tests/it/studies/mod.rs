//! What the numbers are worth: simulated people whose preference is known, through the real scoring.
//!
//! The people are those of [`ambtenaar::statistics::study`], with its assumptions and its seed. Two of the eight statements of a role are
//! reversed (one of four in the short form).
//!
//! `cargo test` runs them with few people and room for chance. With `AMBTENAAR_STUDY_PEOPLE` they run with as many as it says and print
//! the tables that the README gives:
//!
//! ```text
//! AMBTENAAR_STUDY_PEOPLE=200000 cargo test --release --test it studies
//! ```

mod calibration;
mod hints;
mod recovery;
mod situations;
mod yes_saying;

use std::io::Write as _;

use ambtenaar::{
    model::{Answers, Form, Profile, Questionnaire, Shares},
    random::{Generator, Seed},
    statistics::study::{self, Population, Recovery, SimulatedPerson},
};

use crate::{instrument::like_the_built_in, scoring::profile};

/// So many people are simulated where nothing says otherwise.
const FEW: usize = 5_000;

/// People of a kind.
#[derive(Debug, Clone, Copy)]
struct Kind {
    /// What they are called in a table.
    name: &'static str,
    /// The mean correlation between two statements of a role.
    correlation: f64,
    /// How they answer.
    population: Population,
}

impl Kind {
    /// The one that the program assumes.
    const STATED: Self = Self {
        name: "as stated",
        correlation: 0.25,
        population: Population::STATED,
    };
    /// Statements that hang together less.
    const LOOSER: Self = Self {
        name: "mean r .15",
        correlation: 0.15,
        population: Population {
            explained: 0.163_5,
            ..Population::STATED
        },
    };
    /// Statements that hang together more.
    const TIGHTER: Self = Self {
        name: "mean r .35",
        correlation: 0.35,
        population: Population {
            explained: 0.382,
            ..Population::STATED
        },
    };
    /// Who has much of one role has more of the others.
    const CORRELATED: Self = Self {
        name: "roles correlate .3",
        population: Population {
            between_roles: 0.3,
            ..Population::STATED
        },
        ..Self::STATED
    };
    /// Some people say yes whatever is asked, others no.
    const YES_SAYING: Self = Self {
        name: "yes-saying, SD .7",
        population: Population {
            yes_saying: 0.7,
            ..Population::STATED
        },
        ..Self::STATED
    };
    /// One role reads half a step nicer than the others: nothing in the answers shows it.
    const EASIER: Self = Self {
        name: "one role easier by half a step",
        population: Population {
            easier: 0.5,
            ..Population::STATED
        },
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
    fn people(self, list: &Questionnaire) -> Vec<SimulatedPerson> {
        let mut uniform = uniform();
        (0..number())
            .map(|_| self.population.person(list, &mut uniform))
            .collect()
    }

    /// The same people, and how often the role that is truly first for them is found by each form.
    fn recovery(self, list: &Questionnaire) -> Vec<Recovery> {
        Recovery::of(list, self.population, number() as u64, uniform())
    }
}

/// Numbers between 0 and 1, the same at every run.
fn uniform() -> impl FnMut() -> f64 {
    let mut generator = Generator::new(Seed::new(study::SEED));
    move || generator.fraction()
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
