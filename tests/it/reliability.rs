//! Every figure of reliability equals that of R (4.2.2, psych 2.2.9) on simulated people.

use std::collections::HashMap;

use ambtenaar::{
    model::{Form, Questionnaire, Role, Scale},
    statistics::reliability::{CrossProducts, Missing, Reliability},
};
use serde_json::Value;

use crate::{
    instrument::{Key, keying, questionnaire},
    reliability_edges::small_list,
};

pub(crate) const TOLERANCE: f64 = 1e-9;
pub(crate) const OMEGA_TOLERANCE: f64 = 1e-5;
pub(crate) const INTERVAL_TOLERANCE: f64 = 1e-8;

/// The rows of a small CSV file without quotes, by the names of its header.
pub(crate) fn read(text: &str) -> Vec<HashMap<&str, &str>> {
    let mut lines = text.lines();
    let header: Vec<&str> = lines.next().unwrap().split(',').collect();
    let row = |line: &'static str| -> HashMap<&str, &str> {
        header.iter().copied().zip(line.split(',')).collect()
    };
    let text: &'static str = text.to_owned().leak();
    text.lines().skip(1).map(row).collect()
}

/// Eight statements per role, of which the fourth and the eighth are reversed, role by role.
fn eight_per_role() -> Questionnaire {
    let keys = Role::ALL.map(|role| {
        (1..=8).map(move |number| Key {
            role,
            keying: keying(number % 4 == 0),
            short: number <= 4,
        })
    });
    let keys: Vec<Key> = keys.into_iter().flatten().collect();
    questionnaire(Scale::new(1, 5).unwrap(), None, &keys)
}

/// The 200 simulated people, in the order of [`eight_per_role`].
pub(crate) fn people() -> (Questionnaire, Vec<Vec<Option<u8>>>) {
    let rows = read(include_str!("../data/answers_200.csv"));
    let names: Vec<String> = ["b", "e", "c"]
        .iter()
        .flat_map(|role| (1..=8).map(move |number| format!("{role}{number}")))
        .collect();
    let answers = rows
        .iter()
        .map(|row| {
            names
                .iter()
                .map(|name| row[name.as_str()].parse().ok())
                .collect()
        })
        .collect();
    (eight_per_role(), answers)
}

pub(crate) fn of(list: &Questionnaire, missing: Missing, rows: &[Vec<Option<u8>>]) -> Reliability {
    let mut products = CrossProducts::new(list, Form::Full, missing);
    for row in rows {
        products.add(row);
    }
    products.reliability()
}

pub(crate) fn near(found: Option<f64>, expected: &str, tolerance: f64, what: &str) {
    let (found, expected) = (found.unwrap(), expected.parse::<f64>().unwrap());
    assert!(
        (found - expected).abs() < tolerance,
        "{what}: {found}, {expected}"
    );
}

#[test]
fn every_figure_of_a_role_equals_that_of_psych() {
    let (list, rows) = people();
    let mut checked = 0;
    for expect in read(include_str!("../data/reference_scales.csv")) {
        let (scale, missing) = (expect["scale"], expect["missing"]);
        let policy = Missing::ALL.into_iter().find(|one| one.key() == missing);
        let found = of(&list, policy.unwrap(), &rows);
        let role = &found.roles[Role::from_key(scale).unwrap()];
        let what = |figure: &str| format!("{figure} of {scale}, {missing}");
        let check = |found, key: &str, tolerance| near(found, expect[key], tolerance, &what(key));
        assert_eq!(role.people.to_string(), expect["n"], "{}", what("n"));
        assert_eq!(role.used.to_string(), expect["k"]);
        check(role.alpha, "alpha_raw", TOLERANCE);
        check(role.standardized_alpha, "alpha_std", TOLERANCE);
        check(role.omega, "psych_omega_tot", OMEGA_TOLERANCE);
        let interval = role.interval.unzip();
        check(interval.0, "feldt_lo", INTERVAL_TOLERANCE);
        check(interval.1, "feldt_hi", INTERVAL_TOLERANCE);
        check(role.error, "sem_pomp", TOLERANCE);
        checked += 1;
    }
    assert_eq!(checked, 6);
}

#[test]
fn every_figure_of_a_statement_equals_that_of_psych() {
    let (list, rows) = people();
    let by_policy = Missing::ALL.map(|missing| of(&list, missing, &rows));
    let mut checked = 0;
    for expect in read(include_str!("../data/reference_items.csv")) {
        let (scale, missing, item) = (expect["scale"], expect["missing"], expect["item"]);
        let found = by_policy
            .iter()
            .find(|found| found.missing.key() == missing)
            .unwrap();
        let number: usize = item[1..].parse().unwrap();
        let statement = &found.roles[Role::from_key(scale).unwrap()].statements[number - 1];
        let check = |found, key: &str| {
            near(
                found,
                expect[key],
                TOLERANCE,
                &format!("{key} of {item}, {missing}"),
            );
        };
        assert_eq!(
            statement.answered.to_string(),
            expect["n"],
            "{item}, {missing}"
        );
        check(statement.mean, "mean");
        check(statement.sd, "sd");
        check(statement.item_rest, "r_drop");
        check(statement.alpha_if_dropped, "alpha_drop_raw");
        checked += 1;
    }
    assert_eq!(checked, 48);
}

/// The correlation with another role's mean is that of Pearson over the rows complete on both roles.
#[test]
fn the_correlation_with_another_role_is_over_the_rows_complete_on_both() {
    let (list, rows) = people();
    let keyed = |row: &[Option<u8>], place: usize| {
        let keying = list.statement(place).unwrap().keying;
        f64::from(list.scale().keyed(row[place].unwrap(), keying))
    };
    for missing in Missing::ALL {
        let found = of(&list, missing, &rows);
        for (role, own) in [(Role::Bureaucrat, 0), (Role::Connector, 16)] {
            let other = 8;
            let both: Vec<&Vec<Option<u8>>> = rows
                .iter()
                .filter(|row| {
                    (own..own + 8)
                        .chain(other..other + 8)
                        .all(|at| row[at].is_some())
                })
                .collect();
            assert!((150..199).contains(&both.len()));
            for (at, statement) in found.roles[role].statements.iter().enumerate() {
                let x: Vec<f64> = both.iter().map(|row| keyed(row, own + at)).collect();
                let mean = |row: &&Vec<Option<u8>>| {
                    (other..other + 8).map(|at| keyed(row, at)).sum::<f64>() / 8.0
                };
                let y: Vec<f64> = both.iter().map(mean).collect();
                let expected = pearson(&x, &y);
                assert!((statement.with_role.entrepreneur.unwrap() - expected).abs() < TOLERANCE);
                assert_eq!(statement.with_role[role], None);
            }
        }
    }
}

fn pearson(x: &[f64], y: &[f64]) -> f64 {
    let n = f64::from(u32::try_from(x.len()).unwrap());
    let mean = |values: &[f64]| values.iter().sum::<f64>() / n;
    let (x_mean, y_mean) = (mean(x), mean(y));
    let sum = |of: &dyn Fn(f64, f64) -> f64| {
        let pairs = x.iter().zip(y);
        pairs.map(|(x, y)| of(x - x_mean, y - y_mean)).sum::<f64>()
    };
    sum(&|x, y| x * y) / (sum(&|x, _| x * x) * sum(&|_, y| y * y)).sqrt()
}

#[test]
fn the_table_that_can_be_checked_by_hand_comes_out() {
    let expect: Value = serde_json::from_str(include_str!("../data/tiny.json")).unwrap();
    let list = small_list(4, Some(3));
    let rows: Vec<Vec<Option<u8>>> = expect["data"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| {
            let answer = |name: &str| {
                row[name]
                    .as_u64()
                    .and_then(|answer| u8::try_from(answer).ok())
            };
            ["a", "b", "c", "d"].map(answer).to_vec()
        })
        .collect();
    for missing in Missing::ALL {
        let role = of(&list, missing, &rows).roles.bureaucrat;
        let check = |found: Option<f64>, expected: &Value, tolerance: f64| {
            let expected = expected.as_f64().unwrap();
            assert!(
                (found.unwrap() - expected).abs() < tolerance,
                "{found:?}, {expected}"
            );
        };
        assert_eq!((role.people, role.used), (6, 4));
        check(role.alpha, &expect["alpha_raw"], TOLERANCE);
        check(role.standardized_alpha, &expect["alpha_std"], TOLERANCE);
        check(
            role.interval.map(|interval| interval.0),
            &expect["feldt95"][0],
            INTERVAL_TOLERANCE,
        );
        check(
            role.interval.map(|interval| interval.1),
            &expect["feldt95"][1],
            INTERVAL_TOLERANCE,
        );
        check(
            role.omega,
            &expect["omega"]["std_observed"],
            OMEGA_TOLERANCE,
        );
        check(role.error, &expect["sem_pomp"], TOLERANCE);
        for (at, statement) in role.statements.iter().enumerate() {
            check(statement.item_rest, &expect["r_drop"][at], TOLERANCE);
            check(
                statement.alpha_if_dropped,
                &expect["alpha_drop_raw"][at],
                TOLERANCE,
            );
        }
        assert!(role.too_few_to_judge());
    }
}

#[test]
fn the_measurement_error_of_the_list_is_that_of_one_statement() {
    let (list, rows) = people();
    let found = of(&list, Missing::Listwise, &rows);
    let errors = found.roles.map(|role| role.error.unwrap());
    let squares: f64 = errors.iter().map(|(_, error)| 8.0 * error * error).sum();
    near(
        found.measurement_error,
        &(squares / 3.0).sqrt().to_string(),
        TOLERANCE,
        "measurement error",
    );
    assert_eq!(found.fewest_people(), 181);
}
