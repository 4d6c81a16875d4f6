//! How often the role that truly comes first is found, and what it takes to get that wrong.

use ambtenaar::model::{Form, Questionnaire, Strength};
use ambtenaar::statistics::reliability::{CrossProducts, Missing};

use super::{Person, Population, assert_percent, like_the_built_in, percent, print, shares, size};

/// How often the true first role is found: per cents of people, and the mean size of the leading group.
#[derive(Debug, Clone, Copy)]
struct Recovery {
    /// It is in the leading group.
    in_group: f64,
    /// It leads alone.
    alone: f64,
    /// Another role leads alone.
    wrong: f64,
    /// The roles in the leading group.
    roles: f64,
    /// Of the people with a slight and with a clear preference: it is the true first role.
    slight_and_clear: [f64; 2],
    people: usize,
}

impl Recovery {
    fn of(list: &Questionnaire, form: Form, people: &[Person]) -> Self {
        let (mut in_group, mut alone, mut wrong, mut roles) = (0, 0, 0, 0);
        let mut right = [(0, 0); 2];
        for person in people {
            let shares = shares(list, form, &person.given);
            in_group += usize::from(shares.leading.contains(person.first));
            roles += shares.leading.len();
            let Some(only) = shares.leading.only() else {
                continue;
            };
            let is_right = usize::from(only == person.first);
            alone += is_right;
            wrong += 1 - is_right;
            let of_strength = &mut right[usize::from(shares.strength == Some(Strength::Clear))];
            *of_strength = (of_strength.0 + is_right, of_strength.1 + 1);
        }
        let of_people = |number| percent(number, people.len());
        Self {
            in_group: of_people(in_group),
            alone: of_people(alone),
            wrong: of_people(wrong),
            roles: size(roles) / size(people.len()),
            slight_and_clear: right.map(|(right, all)| percent(right, all)),
            people: people.len(),
        }
    }

    fn row(&self, name: &str) -> String {
        let [slight, clear] = self.slight_and_clear;
        format!(
            "{name:<30} | {:>8.1} | {:>5.1} | {:>13.1} | {:>5.2} | {slight:>6.1} | {clear:>5.1}",
            self.in_group, self.alone, self.wrong, self.roles
        )
    }
}

const HEAD: &str =
    "                               | in group | alone | another alone | roles | slight | clear";

#[test]
fn statements_of_a_role_correlate_as_each_population_says() {
    let list = like_the_built_in();
    for population in [Population::STATED, Population::LOOSER, Population::TIGHTER] {
        let mut products = CrossProducts::new(&list, Form::Full, Missing::Listwise);
        for person in population.people(&list) {
            let answers: Vec<_> = person.given.iter().copied().map(Some).collect();
            products.add(&answers);
        }
        let reliability = products.reliability();
        let correlations = reliability.roles.map(|role| {
            let alpha = role.standardized_alpha.unwrap();
            alpha / (8.0 - 7.0 * alpha)
        });
        let mean = correlations.iter().map(|(_, value)| value).sum::<f64>() / 3.0;
        let name = population.name;
        assert!(
            (mean - population.correlation).abs() < 0.01,
            "{name}: {mean}"
        );
        if population.name == Population::STATED.name {
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
    let rows = found.iter().map(|(name, found)| found.row(name));
    let lines: Vec<String> = [HEAD.to_owned()].into_iter().chain(rows).collect();
    print(title, &lines);
}

#[test]
fn the_true_preference_is_found_in_the_leading_group() {
    let list = like_the_built_in();
    let people = Population::STATED.people(&list);
    let full = Recovery::of(&list, Form::Full, &people);
    let short = Recovery::of(&list, Form::Short, &people);
    print_all(
        "Recovery of the true first role",
        &[("24 statements", full), ("12 statements", short)],
    );
    for (found, [in_group, alone, wrong], roles) in [
        (full, [94.0, 43.0, 4.6], 1.66),
        (short, [92.2, 31.8, 5.5], 1.84),
    ] {
        assert_percent(found.in_group, in_group, found.people, 0.2);
        assert_percent(found.alone, alone, found.people, 0.2);
        assert_percent(found.wrong, wrong, found.people, 0.2);
        assert!((found.roles - roles).abs() < 0.05, "{}", found.roles);
        let [slight, clear] = found.slight_and_clear;
        assert!(slight < clear, "{slight} {clear}");
    }
}

#[test]
fn what_the_model_gets_wrong_about_people_costs_this_much() {
    let list = like_the_built_in();
    let found = Population::ALL.map(|population| {
        let people = population.people(&list);
        (population.name, Recovery::of(&list, Form::Full, &people))
    });
    print_all("Robustness, 24 statements", &found);
    for (name, found) in found {
        let [in_group, wrong] = match name {
            "mean r .15" => [91.2, 6.4],
            "mean r .35" => [95.8, 3.3],
            "roles correlate .3" => [93.0, 5.1],
            "yes-saying, SD .7" => [94.4, 4.2],
            "one role easier by half a step" => [87.3, 10.6],
            _ => [94.0, 4.6],
        };
        assert_percent(found.in_group, in_group, found.people, 0.2);
        assert_percent(found.wrong, wrong, found.people, 0.2);
    }
}
