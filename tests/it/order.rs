//! The order in which statements are shown.

use ambtenaar::{
    model::{Form, Keying, Questionnaire, Role, Scale},
    random::{Seed, presentation_order},
};
use proptest::prelude::*;

use crate::{
    instrument::{Key, keying, like_the_built_in, questionnaire},
    scoring_laws::any_keys,
};

#[test]
fn without_a_seed_the_order_is_that_of_the_file() {
    let list = like_the_built_in();
    let full = presentation_order(&list, Form::Full, None);
    assert_eq!(full, (0..24).collect::<Vec<_>>());
    let short = presentation_order(&list, Form::Short, None);
    assert_eq!(short, [0, 1, 2, 3, 5, 6, 8, 9, 13, 14, 15, 20]);
}

/// A saved row holds only the seed: when this test fails, rows that exist would be read in another order.
#[test]
fn a_seed_gives_the_same_order_in_every_release() {
    let list = like_the_built_in();
    let seed = Some(Seed::new(2026));
    let full = presentation_order(&list, Form::Full, seed);
    assert_eq!(
        full,
        [
            19, 2, 7, 8, 3, 15, 20, 13, 9, 0, 18, 17, 21, 22, 10, 1, 11, 12, 14, 4, 5, 6, 23, 16
        ]
    );
    let short = presentation_order(&list, Form::Short, seed);
    assert_eq!(short, [20, 6, 14, 13, 2, 9, 8, 1, 15, 3, 5, 0]);
}

#[test]
fn other_seeds_give_other_orders() {
    let list = like_the_built_in();
    let mut orders: Vec<_> = (0..200)
        .map(|seed| presentation_order(&list, Form::Full, Some(Seed::new(seed))))
        .collect();
    orders.sort();
    orders.dedup();
    assert_eq!(orders.len(), 200);
}

#[test]
fn every_statement_that_may_come_first_does() {
    let list = like_the_built_in();
    let mut first: Vec<usize> = (0..2_000)
        .map(|seed| presentation_order(&list, Form::Full, Some(Seed::new(seed)))[0])
        .collect();
    first.sort_unstable();
    first.dedup();
    let normal: Vec<usize> = (0..24).filter(|place| !reversed(&list, *place)).collect();
    assert_eq!(first, normal);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn every_seed_keeps_the_rules(seed: u64) {
        let list = like_the_built_in();
        for form in Form::ALL {
            let order = presentation_order(&list, form, Some(Seed::new(seed)));
            prop_assert_eq!(&order, &presentation_order(&list, form, Some(Seed::new(seed))));
            let mut sorted = order.clone();
            sorted.sort_unstable();
            prop_assert_eq!(sorted, list.places(form).collect::<Vec<_>>());
            let roles: Vec<Role> = order.iter().map(|place| role(&list, *place)).collect();
            for block in roles.chunks(3) {
                prop_assert!(Role::ALL.iter().all(|role| block.contains(role)), "{roles:?}");
            }
            prop_assert_eq!(broken_rules(&list, &order), 0, "{:?}", order);
        }
    }
}

/// A list as long as a questionnaire can be, with a quarter reversed, still keeps every rule.
#[test]
fn a_very_long_list_keeps_the_rules() {
    let keys: Vec<Key> = (0..999)
        .map(|place| Key {
            role: Role::ALL[place % 3],
            keying: keying(place / 3 % 4 == 3),
            short: false,
        })
        .collect();
    let list = questionnaire(Scale::new(1, 5).unwrap(), None, &keys);
    for seed in 0..20 {
        let order = presentation_order(&list, Form::Full, Some(Seed::new(seed)));
        assert_eq!(broken_rules(&list, &order), 0);
        assert_eq!(order.len(), 999);
    }
}

/// With only reversed statements the start and every neighbour break a rule, and roles still alternate.
#[test]
fn a_list_that_cannot_keep_the_rules_breaks_only_those() {
    let keys = Role::ALL.map(|role| Key {
        role,
        keying: Keying::Reversed,
        short: false,
    });
    let list = questionnaire(Scale::new(1, 5).unwrap(), None, &keys.repeat(8));
    let order = presentation_order(&list, Form::Full, Some(Seed::new(1)));
    assert_eq!(order.len(), 24);
    assert!(broken_rules(&list, &order) >= 26);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    /// Also of a list that cannot keep the rules, such as one with only reversed statements.
    #[test]
    fn every_list_gets_an_order_of_all_its_statements(keys in any_keys(), seed: u64) {
        let list = questionnaire(Scale::new(0, 9).unwrap(), None, &keys);
        for form in Form::ALL {
            let mut order = presentation_order(&list, form, Some(Seed::new(seed)));
            order.sort_unstable();
            prop_assert_eq!(order, list.places(form).collect::<Vec<_>>());
        }
    }
}

/// How often neighbours share a role, neighbours are both reversed, or one of the first three is reversed.
fn broken_rules(list: &Questionnaire, order: &[usize]) -> usize {
    let pairs = || order.windows(2);
    let same_role = pairs().filter(|pair| role(list, pair[0]) == role(list, pair[1]));
    let both_reversed = pairs().filter(|pair| pair.iter().all(|place| reversed(list, *place)));
    let start = order.iter().take(3).filter(|place| reversed(list, **place));
    same_role.count() + both_reversed.count() + start.count()
}

fn role(list: &Questionnaire, place: usize) -> Role {
    list.statement(place).unwrap().role
}

fn reversed(list: &Questionnaire, place: usize) -> bool {
    list.statement(place).unwrap().keying == Keying::Reversed
}

#[test]
fn the_list_of_these_tests_is_keyed_like_the_built_in_one() {
    let file: toml::Table = include_str!("../../statements/ideale-ambtenaar.toml")
        .parse()
        .unwrap();
    let statements = file["statement"].as_array().unwrap();
    let list = like_the_built_in();
    assert_eq!(statements.len(), list.statements().len());
    for (written, statement) in statements.iter().zip(list.statements()) {
        let marked = |key: &str| {
            written
                .get(key)
                .is_some_and(|mark| mark.as_bool() == Some(true))
        };
        assert_eq!(written["role"].as_str(), Some(statement.role.key()));
        assert_eq!(marked("reversed"), statement.keying == Keying::Reversed);
        assert_eq!(marked("short"), statement.short);
    }
}
