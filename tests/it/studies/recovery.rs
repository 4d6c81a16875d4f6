//! How often the role that truly comes first is found, and what it takes to get that wrong.

use ambtenaar::model::Form;
use ambtenaar::statistics::reliability::{CrossProducts, Missing};

use ambtenaar::statistics::study::Recovery;

use super::{Kind, assert_percent, like_the_built_in, percent, print};

/// Of so many people, in per cents.
fn percent_of(number: u64, found: &Recovery) -> f64 {
    part_of([number, found.people])
}

fn part_of([some, all]: [u64; 2]) -> f64 {
    percent(some.try_into().unwrap(), all.try_into().unwrap())
}

/// The roles in a leading group, on average.
fn roles(found: &Recovery) -> f64 {
    percent_of(found.roles, found) / 100.0
}

fn row(name: &str, found: &Recovery) -> String {
    let [in_group, alone, another] =
        [found.in_group, found.alone, found.another].map(|number| percent_of(number, found));
    let [slight, clear] = [found.slight, found.clear].map(part_of);
    let roles = roles(found);
    format!(
        "{name:<30} | {in_group:>8.1} | {alone:>5.1} | {another:>13.1} | {roles:>5.2} | {slight:>6.1} | {clear:>5.1}"
    )
}

/// Fails unless a number of people is this percentage.
#[track_caller]
fn assert_found(number: u64, found: &Recovery, expected: f64) {
    let people = found.people.try_into().unwrap();
    assert_percent(percent_of(number, found), expected, people, 0.2);
}

const HEAD: &str =
    "                               | in group | alone | another alone | roles | slight | clear";

#[test]
fn statements_of_a_role_correlate_as_each_population_says() {
    let list = like_the_built_in();
    for kind in [Kind::STATED, Kind::LOOSER, Kind::TIGHTER] {
        let mut products = CrossProducts::new(&list, Form::Full, Missing::Listwise);
        for person in kind.people(&list) {
            let answers: Vec<_> = person.given.iter().copied().map(Some).collect();
            products.add(&answers);
        }
        let reliability = products.reliability();
        let correlations = reliability.roles.map(|role| {
            let alpha = role.standardized_alpha.unwrap();
            alpha / (8.0 - 7.0 * alpha)
        });
        let mean = correlations.iter().map(|(_, value)| value).sum::<f64>() / 3.0;
        let name = kind.name;
        assert!((mean - kind.correlation).abs() < 0.01, "{name}: {mean}");
        if kind.name == Kind::STATED.name {
            let sigma = reliability.measurement_error.unwrap();
            assert!(
                (sigma - 22.5).abs() < 1.0,
                "about what the built-in list assumes: {sigma}"
            );
        }
    }
}

/// Prints a table of what was found, under the name of each row.
fn print_all(title: &str, found: &[(&str, Recovery)]) {
    let rows = found.iter().map(|(name, found)| row(name, found));
    let lines: Vec<String> = [HEAD.to_owned()].into_iter().chain(rows).collect();
    print(title, &lines);
}

#[test]
fn the_true_preference_is_found_in_the_leading_group() {
    let found = Kind::STATED.recovery(&like_the_built_in());
    let names = ["24 statements", "12 statements"];
    let rows: Vec<_> = names.into_iter().zip(found.iter().copied()).collect();
    print_all("Recovery of the true first role", &rows);
    let expected = [([94.0, 43.0, 4.6], 1.66), ([92.2, 31.8, 5.5], 1.84)];
    assert_eq!(found.len(), expected.len());
    for (found, ([in_group, alone, another], of_roles)) in found.iter().zip(expected) {
        assert_found(found.in_group, found, in_group);
        assert_found(found.alone, found, alone);
        assert_found(found.another, found, another);
        assert!((roles(found) - of_roles).abs() < 0.05, "{}", roles(found));
        let [slight, clear] = [found.slight, found.clear].map(part_of);
        assert!(slight < clear, "{slight} {clear}");
    }
}

#[test]
fn what_the_model_gets_wrong_about_people_costs_this_much() {
    let list = like_the_built_in();
    let found = Kind::ALL.map(|kind| (kind.name, kind.recovery(&list)[0]));
    print_all("Robustness, 24 statements", &found);
    for (name, found) in found {
        let [in_group, another] = match name {
            "mean r .15" => [91.2, 6.4],
            "mean r .35" => [95.8, 3.3],
            "roles correlate .3" => [93.0, 5.1],
            "yes-saying, SD .7" => [94.4, 4.2],
            "one role easier by half a step" => [87.3, 10.6],
            _ => [94.0, 4.6],
        };
        assert_found(found.in_group, &found, in_group);
        assert_found(found.another, &found, another);
    }
}
