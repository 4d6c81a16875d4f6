//! What a person is told measures as well as an independent computation says, and a hint names an error or there is none.

use ambtenaar::model::Role;
use ambtenaar::statistics::reliability::{Hint, Missing, Reliability};

use crate::reliability::{TOLERANCE, of, people};

type Rows = Vec<Vec<Option<u8>>>;

fn listwise(change: impl Fn(usize, &mut Vec<Option<u8>>)) -> Reliability {
    let (list, mut rows) = people();
    for (at, row) in rows.iter_mut().enumerate() {
        change(at, row);
    }
    of(&list, Missing::Listwise, &rows)
}

/// Every statement with a hint, by its place.
fn hints(found: &Reliability) -> Vec<(usize, Hint)> {
    let statements = found.roles.iter().flat_map(|(_, role)| &role.statements);
    let hints = statements.filter_map(|statement| Some((statement.place, statement.hint?)));
    hints.collect()
}

#[track_caller]
fn close(found: Option<f64>, expected: f64) {
    let found = found.unwrap();
    assert!(
        (found - expected).abs() < TOLERANCE,
        "{found}, not {expected}"
    );
}

/// Computed in Python from the answers themselves: scores and shares per person, their variances, alpha from the variances.
#[test]
fn the_mix_measures_as_well_as_its_own_variance_and_error_say() {
    let found = listwise(|_, _| ());
    assert_eq!(found.complete, 150);
    let reported = found.reported.unwrap();
    close(reported.shares.bureaucrat, 0.674_666_628_283_241_6);
    close(reported.shares.entrepreneur, 0.695_245_500_653_112_9);
    close(reported.shares.connector, 0.698_561_479_566_088_8);
    let expected = [
        (0.680_805_159_801_299_6, 0.181_033_674_738_166_7),
        (0.683_671_704_891_536_5, 0.229_276_219_713_775),
        (0.703_998_131_367_975_7, 0.258_448_983_020_189_6),
    ];
    for (pair, (difference, correlation)) in reported.pairs.iter().zip(expected) {
        close(pair.difference, difference);
        close(pair.correlation, correlation);
    }
}

/// Whoever answers everything is counted once, listwise and pairwise, also among people who skip.
#[test]
fn the_mix_and_the_hints_do_not_depend_on_what_counts_elsewhere() {
    let (list, rows) = people();
    let (_, complete) = people_complete();
    let [all, pairwise, only] = [
        of(&list, Missing::Listwise, &rows),
        of(&list, Missing::Pairwise, &rows),
        of(&list, Missing::Listwise, &complete),
    ];
    for other in [pairwise, only] {
        assert_eq!(all.reported, other.reported);
        for role in Role::ALL {
            let statements = all.roles[role].statements.iter();
            for (mine, theirs) in statements.zip(&other.roles[role].statements) {
                assert_eq!(mine.evidence, theirs.evidence);
            }
        }
    }
}

/// From the answers in Python: residuals after regression on the acquiescence of each person.
#[test]
fn what_a_hint_is_based_on_equals_an_independent_computation() {
    let found = listwise(|_, _| ());
    let expected = [
        (
            Role::Bureaucrat,
            0,
            0.443_064_848,
            0.524_189_937,
            Role::Entrepreneur,
            -3.674_172_970,
        ),
        (
            Role::Bureaucrat,
            3,
            0.475_700_714,
            0.553_542_704,
            Role::Entrepreneur,
            -4.631_275_617,
        ),
        (
            Role::Bureaucrat,
            7,
            0.320_561_624,
            0.412_263_286,
            Role::Entrepreneur,
            -2.365_359_323,
        ),
        (
            Role::Connector,
            7,
            0.431_400_987,
            0.513_652_471,
            Role::Bureaucrat,
            -3.230_789_063,
        ),
    ];
    for (role, at, rest, high, other, t) in expected {
        let evidence = found.roles[role].statements[at].evidence.clone().unwrap();
        close(Some(evidence.rest), rest);
        close(Some(evidence.high), high);
        close(evidence.williams[other], t);
    }
}

#[test]
fn a_sound_list_has_no_hints() {
    assert_eq!(hints(&listwise(|_, _| ())), []);
}

#[test]
fn a_statement_keyed_the_wrong_way_is_named_and_nothing_else() {
    for place in [0, 3, 12, 23] {
        let found = listwise(|_, row| row[place] = row[place].map(|answer| 6 - answer));
        assert_eq!(hints(&found), [(place, Hint::KeyedTheWrongWay)]);
    }
}

#[test]
fn statements_of_another_role_are_named_with_that_role() {
    let found = listwise(|_, row| row.swap(2, 10));
    let expected = [
        (2, Hint::MeasuresAnotherRole(Role::Entrepreneur)),
        (10, Hint::MeasuresAnotherRole(Role::Bureaucrat)),
    ];
    assert_eq!(hints(&found), expected);
}

/// What has nothing to do with anything; with fewer than a hundred people that can't be told.
#[test]
fn what_hangs_together_with_nothing_is_named_from_a_hundred_people_on() {
    let noise = |at: usize| Some(1 + u8::try_from(at * 17 / 11 % 5).unwrap());
    let found = listwise(|at, row| row[1] = noise(at));
    assert_eq!(hints(&found), [(1, Hint::HardlyHangsTogether)]);
    let few = listwise(|at, row| {
        row[1] = noise(at);
        row[0] = row[0].filter(|_| at < 100);
    });
    assert!(few.complete < 100);
    assert_eq!(hints(&few), []);
    // Not where another statement of the role is wrong: it pulls the others down.
    let wrong = listwise(|at, row| {
        row[1] = noise(at);
        row[0] = row[0].map(|answer| 6 - answer);
    });
    assert_eq!(hints(&wrong), [(0, Hint::KeyedTheWrongWay)]);
}

#[test]
fn with_nine_complete_rows_nothing_is_told_of_the_mix_and_no_hints() {
    let upto = |people: usize| {
        let (list, rows) = people_complete();
        let mut rows: Rows = rows.into_iter().take(people + 20).collect();
        for row in rows.iter_mut().skip(people) {
            row[23] = None;
        }
        of(&list, Missing::Listwise, &rows).shown()
    };
    let few = upto(9);
    assert_eq!((few.complete, few.reported), (9, None));
    let bureaucrat = &few.roles.bureaucrat;
    assert!(bureaucrat.alpha.is_some(), "29 people answered that role");
    assert!(
        bureaucrat
            .statements
            .iter()
            .all(|one| one.evidence.is_none())
    );
    let enough = upto(10);
    assert!(enough.reported.is_some());
    assert!(enough.roles.bureaucrat.statements[0].evidence.is_some());
}

fn people_complete() -> (ambtenaar::model::Questionnaire, Rows) {
    let (list, mut rows) = people();
    rows.retain(|row| row.iter().all(Option::is_some));
    (list, rows)
}
