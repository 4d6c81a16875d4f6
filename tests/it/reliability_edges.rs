//! Where there is too little, too much or nothing to compute: no figure instead of a wrong one.

use ambtenaar::{
    model::{Questionnaire, Role, Scale},
    statistics::reliability::{Missing, RoleReliability, StatementReliability},
};

use crate::{
    instrument::{Key, keying, questionnaire},
    reliability::{of, people},
};

/// A list with this many bureaucrat statements and one of each other role.
pub(crate) fn small_list(statements: usize, reversed: Option<usize>) -> Questionnaire {
    let bureaucrat = (0..statements).map(|at| (Role::Bureaucrat, Some(at) == reversed));
    let others = [(Role::Entrepreneur, false), (Role::Connector, false)];
    let keys: Vec<Key> = bureaucrat
        .chain(others)
        .map(|(role, reversed)| Key {
            role,
            keying: keying(reversed),
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
        ("standardised alpha", role.standardized_alpha),
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
    assert_eq!(with.statements[2].hint, None);
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
}

#[test]
fn a_statement_keyed_the_wrong_way_is_not_turned() {
    let rows = [[1, 2, 5], [3, 3, 2], [5, 4, 1], [2, 2, 4], [4, 4, 3]];
    let role = bureaucrat(&rows);
    assert!(role.statements[2].item_rest.unwrap() < 0.0);
    assert!(role.statements[2].alpha_if_dropped > role.alpha);
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

/// What a person's mean is without one statement can only be told when they answered all of them.
#[test]
fn pairwise_there_is_no_error_when_a_statement_that_was_answered_is_left_out() {
    let list = small_list(3, None);
    let rows: Vec<Vec<Option<u8>>> = [[1, 4, 2], [3, 4, 3], [5, 4, 4], [2, 4, 2]]
        .iter()
        .map(|row| row.map(Some).to_vec())
        .collect();
    let pairwise = of(&list, Missing::Pairwise, &rows).roles.bureaucrat;
    assert!(pairwise.alpha.is_some());
    assert_eq!(pairwise.error, None);
    let listwise = of(&list, Missing::Listwise, &rows).roles.bureaucrat;
    assert!(listwise.error.is_some());
}
