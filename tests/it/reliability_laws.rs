//! However rows are divided and in whatever order, the figures are the same to the last bit.

use ambtenaar::{
    model::Form,
    statistics::reliability::{CrossProducts, Missing, Reliability},
};
use proptest::prelude::*;

use crate::{
    instrument::like_the_built_in,
    reliability::{of, people},
};

fn collected(missing: Missing, rows: &[Vec<Option<u8>>]) -> CrossProducts {
    let mut products = CrossProducts::new(&like_the_built_in(), Form::Full, missing);
    for row in rows {
        products.add(row);
    }
    products
}

fn merged(parts: [CrossProducts; 2]) -> CrossProducts {
    let [mut first, second] = parts;
    first.merge(second);
    first
}

/// Every bit of every figure.
fn exact(reliability: &Reliability) -> String {
    format!("{reliability:?}")
}

fn rows() -> impl Strategy<Value = Vec<Vec<Option<u8>>>> {
    // Missing answers, and answers that are not on the scale, in about one of twenty cells.
    let answer =
        prop_oneof![19 => (1_u8..=5).prop_map(Some), 1 => prop_oneof![Just(None), Just(Some(9))]];
    prop::collection::vec(prop::collection::vec(answer, 20..=24), 0..30)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn any_split_in_any_order_gives_the_same_sums_and_what_is_added_can_be_taken_back(rows in rows(), cut in any::<prop::sample::Index>()) {
        let (first, second) = rows.split_at(cut.index(rows.len() + 1));
        for missing in Missing::ALL {
            let part = |rows| collected(missing, rows);
            let whole = part(&rows);
            prop_assert_eq!(&merged([part(first), part(second)]), &whole);
            prop_assert_eq!(&merged([part(second), part(first)]), &whole);
            prop_assert_eq!(&merged([part(&[]), part(&rows)]), &whole);
            prop_assert_eq!(&merged([part(&rows), part(&[])]), &whole);
            prop_assert_eq!(whole.rows(), rows.len() as u64);
            let mut without_first = whole;
            without_first.take_back(part(first));
            prop_assert_eq!(without_first.rows(), second.len() as u64);
            prop_assert_eq!(without_first, part(second));
        }
    }
}

#[test]
fn more_rows_than_a_tile_holds_add_up_all_the_same() {
    let (list, people) = people();
    // 1,000 rows: three full tiles and a part of one.
    let rows: Vec<_> = people.iter().cycle().take(1_000).cloned().collect();
    for missing in Missing::ALL {
        let whole = of(&list, missing, &rows);
        let mut one_by_one = CrossProducts::new(&list, Form::Full, missing);
        for row in rows.iter().rev() {
            let mut single = CrossProducts::new(&list, Form::Full, missing);
            single.add(row);
            one_by_one.merge(single);
        }
        assert_eq!(one_by_one.rows(), 1_000);
        assert_eq!(exact(&one_by_one.reliability()), exact(&whole));
    }
}

#[test]
fn copies_of_the_same_rows_leave_correlations_alone() {
    let (list, people) = people();
    let once = of(&list, Missing::Listwise, &people);
    let rows: Vec<_> = people.iter().cycle().take(2_000).cloned().collect();
    let often = of(&list, Missing::Listwise, &rows);
    for (role, figures) in once.roles.iter() {
        let same = &often.roles[role];
        assert!((figures.alpha.unwrap() - same.alpha.unwrap()).abs() < 1e-12);
        assert!((figures.omega.unwrap() - same.omega.unwrap()).abs() < 1e-9);
        assert_eq!(10 * figures.people, same.people);
    }
}
