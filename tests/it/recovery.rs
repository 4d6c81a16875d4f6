//! A recovery study: simulated people whose preference is known, through the real scoring.
//!
//! Assumptions. Each person has a true level per role, independent and standard normal. A keyed answer is
//! 3 + √w·level + √(1 − w)·error, rounded and cut off at 1 and 5, with a standard normal error of its own for every statement and w such that
//! answers to two statements of a role correlate .25 on average. Two of the eight statements of a role are reversed (one of four in the short
//! form). Yes-saying adds steps to every answer as it is given, cut off at 5. Seed 2026.
//!
//! What is printed here stands in the README; when a number changes, change it there too.

use ambtenaar::{
    model::{Answers, ByRole, Form, Profile, Questionnaire, Role, Shares},
    random::{Generator, Seed},
    statistics::reliability::{CrossProducts, Missing},
};

use crate::{instrument::like_the_built_in, scoring::profile};

const PEOPLE: usize = 20_000;

/// w: the part of the variance of an answer, before rounding, that the role's level explains.
const EXPLAINED: f64 = 0.273;

/// How often the role with the highest true level is found, in percent of people.
const RECOVERY: &str = "\
statements per role | in the leading group | leads alone | another role leads alone | roles in the leading group
8                   | 94.0 | 42.7 | 4.6 | 1.67
4                   | 92.1 | 32.1 | 5.7 | 1.83
";

/// What yes-saying does when answers are cut off at the end of the scale (eight statements per role).
const YES_SAYING: &str = "\
steps added | answers cut off | distance from thirds | of what it was | roles in the leading group
0           | 0.0 | 7.23 | 100 | 1.67
1           | 6.7 | 6.35 | 88 | 1.76
2           | 30.9 | 3.85 | 53 | 2.27
";

/// One simulated person.
struct Person {
    top: Role,
    given: Vec<u8>,
}

fn people(list: &Questionnaire) -> Vec<Person> {
    let mut generator = Generator::new(Seed::new(2026));
    (0..PEOPLE).map(|_| person(list, &mut generator)).collect()
}

fn person(list: &Questionnaire, generator: &mut Generator) -> Person {
    let level = ByRole::from_fn(|_| normal(generator));
    let highest = |a: &Role, b: &Role| level[*a].total_cmp(&level[*b]);
    let given = list.statements().iter().map(|statement| {
        let noise = (1.0 - EXPLAINED).sqrt() * normal(generator);
        let latent = 3.0 + EXPLAINED.sqrt() * level[statement.role] + noise;
        let keyed = (1_u8..5)
            .filter(|step| latent >= f64::from(*step) + 0.5)
            .count();
        let keyed = 1 + u8::try_from(keyed).unwrap();
        list.scale().keyed(keyed, statement.direction)
    });
    Person {
        top: Role::ALL.into_iter().max_by(highest).unwrap(),
        given: given.collect(),
    }
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

/// ½·Σ|share − 100/3|: the points that would have to move to make the three equal.
fn distance_from_thirds(shares: &Shares) -> f64 {
    let parts = shares
        .mix
        .iter()
        .map(|(_, share)| (share.to_f64() - 100.0 / 3.0).abs());
    parts.sum::<f64>() / 2.0
}

#[test]
fn statements_of_a_role_correlate_a_quarter_as_assumed() {
    let list = like_the_built_in();
    let mut products = CrossProducts::new(&list, Form::Full, Missing::Listwise);
    for person in people(&list) {
        let answers: Vec<_> = person.given.iter().copied().map(Some).collect();
        products.add(&answers);
    }
    let reliability = products.reliability();
    let correlations = reliability.roles.map(|role| {
        let alpha = role.standardized_alpha.unwrap();
        alpha / (8.0 - 7.0 * alpha)
    });
    let mean = correlations.iter().map(|(_, value)| value).sum::<f64>() / 3.0;
    assert!((mean - 0.25).abs() < 0.0005, "{mean}");
    let sigma = reliability.measurement_error.unwrap();
    assert!(
        (sigma - 22.5).abs() < 1.0,
        "about what the built-in list assumes: {sigma}"
    );
}

#[test]
fn the_true_preference_is_found_in_the_leading_group() {
    let list = like_the_built_in();
    let people = people(&list);
    let mut table = vec![RECOVERY.lines().next().unwrap().to_owned()];
    for (form, statements) in [(Form::Full, 8), (Form::Short, 4)] {
        let (mut found, mut alone, mut wrong, mut leading) = (0, 0, 0, 0);
        for person in &people {
            let shares = shares(&list, form, &person.given);
            found += usize::from(shares.leading.contains(person.top));
            alone += usize::from(shares.leading.only() == Some(person.top));
            wrong += usize::from(shares.leading.only().is_some_and(|role| role != person.top));
            leading += shares.leading.len();
        }
        let [found, alone, wrong] = [found, alone, wrong].map(|number| percent(number, PEOPLE));
        let mean = size(leading) / size(PEOPLE);
        table.push(format!(
            "{statements:<19} | {found:.1} | {alone:.1} | {wrong:.1} | {mean:.2}"
        ));
        if form == Form::Full {
            assert!(found >= 92.0, "{found}");
        }
    }
    assert_eq!(table, RECOVERY.lines().collect::<Vec<_>>());
}

#[test]
fn yes_saying_within_the_scale_changes_no_mix_and_no_label() {
    let list = like_the_built_in();
    for person in people(&list) {
        for (form, steps) in [(Form::Full, 1), (Form::Full, 2), (Form::Short, 1)] {
            let before: Vec<u8> = person.given.iter().map(|x| (*x).min(5 - steps)).collect();
            let after: Vec<u8> = before.iter().map(|x| x + steps).collect();
            assert_eq!(shares(&list, form, &before), shares(&list, form, &after));
        }
    }
}

#[test]
fn yes_saying_that_is_cut_off_pulls_the_mix_towards_thirds() {
    let list = like_the_built_in();
    let people = people(&list);
    let mut table = vec![YES_SAYING.lines().next().unwrap().to_owned()];
    let mut first = None;
    for steps in 0..=2_u8 {
        let (mut cut, mut leading, mut distance) = (0, 0, 0.0);
        for person in &people {
            let given: Vec<u8> = person.given.iter().map(|x| (x + steps).min(5)).collect();
            cut += person.given.iter().filter(|x| **x + steps > 5).count();
            let shares = shares(&list, Form::Full, &given);
            leading += shares.leading.len();
            distance += distance_from_thirds(&shares);
        }
        let cut = percent(cut, PEOPLE * list.statements().len());
        let distance = distance / size(PEOPLE);
        let part = 100.0 * distance / *first.get_or_insert(distance);
        let leading = size(leading) / size(PEOPLE);
        table.push(format!(
            "{steps:<11} | {cut:.1} | {distance:.2} | {part:.0} | {leading:.2}"
        ));
    }
    assert_eq!(table, YES_SAYING.lines().collect::<Vec<_>>());
}
