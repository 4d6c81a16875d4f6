//! Every figure of reliability equals that of R (4.2.2, psych 2.2.9) on simulated people.

use std::collections::HashMap;

use ambtenaar::{
    model::{Form, Questionnaire, Role, Scale},
    statistics::reliability::{
        CrossProducts, Hint, Missing, Reliability, RoleReliability, StatementReliability,
    },
};
use serde_json::Value;

use crate::instrument::{Key, direction, questionnaire};

const TOLERANCE: f64 = 1e-9;
const OMEGA_TOLERANCE: f64 = 1e-5;
const INTERVAL_TOLERANCE: f64 = 1e-8;

/// The rows of a small CSV file without quotes, by the names of its header.
fn read(text: &str) -> Vec<HashMap<&str, &str>> {
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
            direction: direction(number % 4 == 0),
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

fn near(found: Option<f64>, expected: &str, tolerance: f64, what: &str) {
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
        let found = of(&list, Missing::from_key(missing).unwrap(), &rows);
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
        let direction = list.statement(place).unwrap().direction;
        f64::from(list.scale().keyed(row[place].unwrap(), direction))
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

/// A list with this many bureaucrat statements and one of each other role.
fn small_list(statements: usize, reversed: Option<usize>) -> Questionnaire {
    let bureaucrat = (0..statements).map(|at| (Role::Bureaucrat, Some(at) == reversed));
    let others = [(Role::Entrepreneur, false), (Role::Connector, false)];
    let keys: Vec<Key> = bureaucrat
        .chain(others)
        .map(|(role, reversed)| Key {
            role,
            direction: direction(reversed),
            short: false,
        })
        .collect();
    questionnaire(Scale::new(1, 5).unwrap(), None, &keys)
}

/// The bureaucrat figures of complete rows, the same listwise and pairwise.
fn bureaucrat<const N: usize>(rows: &[[u8; N]]) -> RoleReliability {
    let list = small_list(N, None);
    let rows: Vec<Vec<Option<u8>>> = rows.iter().map(|row| row.map(Some).to_vec()).collect();
    let [listwise, pairwise] =
        Missing::ALL.map(|missing| of(&list, missing, &rows).roles.bureaucrat);
    assert_eq!(listwise.alpha, pairwise.alpha);
    assert_eq!(listwise.omega, pairwise.omega);
    assert_eq!(listwise.statements, pairwise.statements);
    for (_, figure) in figures(&listwise).chain(figures(&pairwise)) {
        assert!(figure.is_none_or(f64::is_finite), "{listwise:?}");
    }
    listwise
}

fn figures(role: &RoleReliability) -> impl Iterator<Item = (&'static str, Option<f64>)> + use<> {
    let interval = role.interval.unzip();
    let of_role = [
        ("alpha", role.alpha),
        ("standardized alpha", role.standardized_alpha),
        ("low", interval.0),
        ("high", interval.1),
        ("omega", role.omega),
        ("error", role.error),
    ];
    let of_statement = |statement: &StatementReliability| {
        [
            ("mean", statement.mean),
            ("sd", statement.sd),
            ("item-rest", statement.item_rest),
            ("dropped", statement.alpha_if_dropped),
            ("entrepreneur", statement.with_role.entrepreneur),
            ("connector", statement.with_role.connector),
        ]
    };
    let of_statements: Vec<_> = role.statements.iter().flat_map(of_statement).collect();
    of_role.into_iter().chain(of_statements)
}

#[test]
fn a_statement_that_everyone_answers_alike_is_left_out() {
    let with = bureaucrat(&[[1, 2, 4, 2], [3, 3, 4, 2], [5, 4, 4, 5], [2, 2, 4, 1]]);
    let without = bureaucrat(&[[1, 2, 2], [3, 3, 2], [5, 4, 5], [2, 2, 1]]);
    assert_eq!(with.used, 3);
    assert!(!with.statements[2].varies);
    assert_eq!(with.statements[2].item_rest, None);
    assert_eq!(
        (with.alpha, with.omega, with.error, with.interval),
        (
            without.alpha,
            without.omega,
            without.error,
            without.interval
        )
    );
    let hints = with.statements[2].hints(Scale::new(1, 5).unwrap());
    assert_eq!(hints, [Hint::HardlyVaries]);
}

#[test]
fn two_statements_have_an_alpha_and_no_omega() {
    let role = bureaucrat(&[[1, 2], [3, 3], [5, 4], [2, 2]]);
    assert!(role.alpha.is_some() && role.error.is_some());
    assert_eq!(role.omega, None);
    assert_eq!(role.statements[0].alpha_if_dropped, None);
    assert_eq!(role.statements[0].item_rest, role.statements[1].item_rest);
}

#[test]
fn one_statement_or_two_people_have_no_figures() {
    for role in [bureaucrat(&[[1], [3], [5]]), bureaucrat(&[[2], [2], [2]])] {
        assert_eq!((role.alpha, role.interval, role.error), (None, None, None));
    }
    let two = bureaucrat(&[[1, 2, 3], [3, 3, 4]]);
    assert_eq!((two.alpha, two.omega, two.error), (None, None, None));
    assert_eq!(two.statements[0].answered, 2);
    assert_eq!(two.statements[0].mean, Some(2.0));
}

#[test]
fn perfect_agreement_between_statements_has_no_error_and_no_omega() {
    let role = bureaucrat(&[[1, 1, 1], [3, 3, 3], [5, 5, 5], [2, 2, 2]]);
    assert!((role.alpha.unwrap() - 1.0).abs() < 1e-12);
    assert!(role.error.unwrap().abs() < 1e-5);
    assert_eq!(role.omega, None, "a loading of 1");
    assert!((role.statements[0].item_rest.unwrap() - 1.0).abs() < 1e-12);
}

#[test]
fn statements_that_cancel_out_have_no_alpha() {
    let role = bureaucrat(&[[1, 5], [3, 3], [5, 1], [2, 4]]);
    assert_eq!((role.alpha, role.interval, role.error), (None, None, None));
    assert!((role.statements[0].item_rest.unwrap() + 1.0).abs() < 1e-12);
    assert_eq!(
        role.statements[0].hints(Scale::new(1, 5).unwrap()),
        [Hint::KeyedTheWrongWay]
    );
}

#[test]
fn a_statement_keyed_the_wrong_way_is_pointed_out_and_not_turned() {
    let rows = [[1, 2, 5], [3, 3, 2], [5, 4, 1], [2, 2, 4], [4, 4, 3]];
    let role = bureaucrat(&rows);
    assert!(role.statements[2].item_rest.unwrap() < 0.0);
    assert!(role.statements[2].alpha_if_dropped > role.alpha);
    assert_eq!(
        role.statements[2].hints(Scale::new(1, 5).unwrap()),
        [Hint::KeyedTheWrongWay]
    );
}

#[test]
fn a_statement_that_goes_with_another_role_is_pointed_out() {
    let list = small_list(3, None);
    // The third bureaucrat statement follows the entrepreneur statement.
    let rows = [
        [1, 2, 3, 3, 3],
        [3, 3, 1, 1, 2],
        [5, 4, 4, 4, 1],
        [2, 2, 2, 2, 5],
        [4, 4, 1, 1, 3],
        [2, 1, 5, 5, 4],
    ];
    let rows: Vec<Vec<Option<u8>>> = rows.iter().map(|row| row.map(Some).to_vec()).collect();
    let role = of(&list, Missing::Listwise, &rows).roles.bureaucrat;
    let statement = StatementReliability {
        item_rest: Some(0.2),
        ..role.statements[2].clone()
    };
    assert_eq!(
        statement.hints(list.scale()),
        [Hint::MeasuresAnotherRole(Role::Entrepreneur)]
    );
}

#[test]
fn without_any_answer_there_are_no_figures() {
    let (list, _) = people();
    let rows = vec![vec![None; 24]; 50];
    for missing in Missing::ALL {
        let found = of(&list, missing, &rows);
        assert_eq!((found.rows, found.measurement_error), (50, None));
        for (_, role) in found.roles.iter() {
            assert_eq!(role.used, 0);
            assert_eq!(role.statements.len(), 8);
            assert!(figures(role).all(|(_, figure)| figure.is_none()));
        }
    }
    let nothing = of(&list, Missing::Listwise, &[]);
    assert_eq!(nothing.fewest_people(), 0);
}

#[test]
fn a_statement_nobody_was_asked_leaves_pairwise_figures_of_the_others() {
    let (list, mut rows) = people();
    for row in &mut rows {
        row[2] = None;
    }
    let listwise = of(&list, Missing::Listwise, &rows).roles.bureaucrat;
    assert_eq!((listwise.people, listwise.alpha), (0, None));
    let pairwise = of(&list, Missing::Pairwise, &rows).roles.bureaucrat;
    assert_eq!((pairwise.used, pairwise.statements[2].answered), (7, 0));
    assert!(pairwise.alpha.is_some() && pairwise.error.is_some());
}
