//! What a list is worth, in people whose preference is known because they are made up.
//!
//! Assumptions. Each person has a true level per role, independent and standard normal. A keyed answer is the middle of the scale + a
//! quarter of its width · (√w·level + √(1 − w)·error), rounded and cut off at the ends, with a standard normal error of its own for
//! every statement. With the w that is stated, answers to two statements of a role correlate .25 on average on a scale of five steps.
//! A population departs from this in one way.

use crate::model::{Answers, ByRole, Form, Keying, Questionnaire, Role, Shares, Strength};

/// The number from which the simulations that ship start.
pub const SEED: u64 = 2026;

/// How people answer; a step is a quarter of the width of the scale.
#[derive(Debug, Clone, Copy)]
pub struct Population {
    /// w: the part of the variance of an answer, before rounding, that the role's level explains.
    pub explained: f64,
    /// The correlation between the levels of two roles.
    pub between_roles: f64,
    /// The standard deviation of what a person adds to every answer as it is given, in steps.
    pub yes_saying: f64,
    /// What is added to the keyed answers of the bureaucrat, in steps: that much easier to agree with.
    pub easier: f64,
}

/// One simulated person.
#[derive(Debug, Clone, PartialEq)]
pub struct SimulatedPerson {
    /// The role with the highest true level.
    pub first: Role,
    /// The answers as they are given, to every statement.
    pub given: Vec<u8>,
}

/// How often the role that is truly first is found by one form of a list: numbers of people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Recovery {
    /// Which statements were answered.
    pub form: Form,
    /// Everyone.
    pub people: u64,
    /// It is in the leading group.
    pub in_group: u64,
    /// It leads alone.
    pub alone: u64,
    /// Another role leads alone.
    pub another: u64,
    /// The roles in all leading groups together.
    pub roles: u64,
    /// The people with a slight preference for it, and with a slight preference.
    pub slight: [u64; 2],
    /// The same of a clear preference.
    pub clear: [u64; 2],
}

impl Population {
    /// The one that the program assumes.
    pub const STATED: Self = Self {
        explained: 0.273,
        between_roles: 0.0,
        yes_saying: 0.0,
        easier: 0.0,
    };

    /// One person who answers a list; `uniform` gives numbers between 0 and 1.
    pub fn person(
        &self,
        list: &Questionnaire,
        uniform: &mut impl FnMut() -> f64,
    ) -> SimulatedPerson {
        let mut spread = |deviation: f64| {
            if deviation > 0.0 {
                deviation * normal(uniform)
            } else {
                0.0
            }
        };
        let shared = spread(self.between_roles.sqrt());
        let level = ByRole::from_fn(|_| shared + spread((1.0 - self.between_roles).sqrt()));
        let added = spread(self.yes_saying);
        let given = list.statements().iter().map(|statement| {
            let (role, keying) = (statement.role, statement.keying);
            let noise = spread((1.0 - self.explained).sqrt());
            let agrees = match keying {
                Keying::Normal => added,
                Keying::Reversed => -added,
            };
            let easier = if role == Role::Bureaucrat {
                self.easier
            } else {
                0.0
            };
            let steps = self.explained.sqrt() * level[role] + noise + agrees + easier;
            list.scale().keyed(nearest(list, steps), keying)
        });
        let given = given.collect();
        let [first, ..] = level.ranked_by(f64::total_cmp);
        SimulatedPerson { first, given }
    }
}

/// The keyed answer that lies so many steps above the middle of the scale, rounded and cut off at the ends.
fn nearest(list: &Questionnaire, steps: f64) -> u8 {
    let scale = list.scale();
    let (lowest, width) = (f64::from(scale.lowest()), f64::from(scale.width()));
    let answer = lowest + width / 2.0 + width / 4.0 * steps;
    let reached = |step: &u8| answer >= f64::from(*step) - 0.5;
    let highest = scale.values().take_while(reached).last();
    highest.unwrap_or(scale.lowest())
}

impl SimulatedPerson {
    /// The mix that follows from the answers to a form; nothing for a form that the list does not have.
    pub(crate) fn shares(&self, list: &Questionnaire, form: Form) -> Option<Shares> {
        let given: Vec<Option<u8>> = self.given.iter().copied().map(Some).collect();
        let answers = Answers::new(list, &given).ok()?;
        answers.profile(list, form).shares
    }
}

impl Recovery {
    fn new(form: Form) -> Self {
        Self {
            form,
            people: 0,
            in_group: 0,
            alone: 0,
            another: 0,
            roles: 0,
            slight: [0; 2],
            clear: [0; 2],
        }
    }

    /// Of so many people of a population, for each form that a list has; `uniform` gives numbers between 0 and 1.
    pub fn of(
        list: &Questionnaire,
        population: Population,
        people: u64,
        mut uniform: impl FnMut() -> f64,
    ) -> Vec<Self> {
        let forms = Form::ALL.into_iter().filter(|form| list.has_form(*form));
        let mut found: Vec<Self> = forms.map(Self::new).collect();
        for _ in 0..people {
            let person = population.person(list, &mut uniform);
            for recovery in &mut found {
                if let Some(shares) = person.shares(list, recovery.form) {
                    recovery.add(person.first, &shares);
                }
            }
        }
        found
    }

    fn add(&mut self, first: Role, shares: &Shares) {
        self.people += 1;
        self.in_group += u64::from(shares.leading.contains(first));
        self.roles += shares.leading.iter().map(|_| 1).sum::<u64>();
        let Some(only) = shares.leading.only() else {
            return;
        };
        let is_right = only == first;
        self.alone += u64::from(is_right);
        self.another += u64::from(!is_right);
        let [right, all] = match shares.strength {
            Some(Strength::Clear) => &mut self.clear,
            _ => &mut self.slight,
        };
        *right += u64::from(is_right);
        *all += 1;
    }
}

/// A standard normal number (Box & Muller 1958).
fn normal(uniform: &mut impl FnMut() -> f64) -> f64 {
    (-2.0 * libm::log(uniform())).sqrt() * libm::cos(std::f64::consts::TAU * uniform())
}
