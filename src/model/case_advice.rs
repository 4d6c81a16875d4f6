//! The writing rules for cases that a program can check: advice to an author, never a reason to refuse a file.

use super::advice::words;
use super::{Advice, ByRole, Case, Role, Rule};

/// The most words of a case.
pub(crate) const MOST_WORDS_OF_A_CASE: usize = 80;
/// How far a way to act may be from the mean length of the three, in percent of that mean.
pub(crate) const LENGTHS_APART: usize = 20;

/// Everything in cases that does not keep a rule, in the order of the file.
#[must_use]
pub fn case_advice(cases: &[Case]) -> Vec<Advice> {
    cases.iter().flat_map(of_case).collect()
}

fn of_case(case: &Case) -> Vec<Advice> {
    let about = |language, rule| Advice::new(Some(case.id.to_string()), language, rule);
    let mut advice: Vec<Advice> = left_out(case).map(|rule| about(None, rule)).collect();
    for (language, text) in case.text.iter() {
        let number = words(text).len();
        let too_long = number > MOST_WORDS_OF_A_CASE;
        let rules = too_long.then_some(Rule::CaseTooLong { words: number });
        let lengths = ByRole::from_fn(|role| words(case.actions[role].text.get(language)).len());
        let rules = rules.into_iter().chain(unequal(&lengths));
        advice.extend(rules.map(|rule| about(Some(language), rule)));
    }
    advice
}

/// The sentences that a file may leave out and that are missed then.
fn left_out(case: &Case) -> impl Iterator<Item = Rule> {
    let without = |has: &dyn Fn(Role) -> bool| {
        let roles: Vec<Role> = Role::ALL.into_iter().filter(|role| !has(*role)).collect();
        (!roles.is_empty()).then_some(roles)
    };
    let costs = without(&|role| case.actions[role].costs.is_some());
    let extreme = without(&|role| case.actions[role].extreme.is_some());
    let costs = costs.map(|roles| Rule::NoCosts { roles });
    let extreme = extreme.map(|roles| Rule::NoExtreme { roles });
    costs.into_iter().chain(extreme)
}

/// The ways to act that are too far from the mean length.
fn unequal(lengths: &ByRole<usize>) -> impl Iterator<Item = Rule> {
    let of: usize = lengths.iter().map(|(_, words)| words).sum();
    Role::ALL.into_iter().filter_map(move |role| {
        let words = lengths[role];
        let apart = (words * 3).abs_diff(of);
        (apart * 100 > of * LENGTHS_APART).then_some(Rule::UnequalAction { role, words, of })
    })
}
