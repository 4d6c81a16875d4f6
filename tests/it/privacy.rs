//! Nobody can be found by subtraction.

use ambtenaar::statistics::MinimumGroup;

/// All ways to put at most `most` people into at most `parts` parts.
fn groups(parts: usize, most: u64) -> Vec<Vec<u64>> {
    if parts == 0 {
        return vec![vec![]];
    }
    let mut all = vec![vec![]];
    for size in 1..=most {
        for rest in groups(parts - 1, most - size) {
            all.push([vec![size], rest].concat());
        }
    }
    all
}

/// Fails when the whole, after parts that are told are subtracted from it, is about somebody but fewer than the minimum.
#[track_caller]
fn nothing_remains(sizes: &[u64], told: &[bool], minimum: MinimumGroup) {
    let parts: Vec<u64> = sizes
        .iter()
        .zip(told)
        .filter_map(|(size, told)| told.then_some(*size))
        .collect();
    let whole: u64 = sizes.iter().sum();
    assert!(parts.iter().all(|size| minimum.allows(*size)), "{sizes:?}");
    for subset in 0_u32..1 << parts.len() {
        let chosen = (0..parts.len()).filter(|part| subset >> part & 1 == 1);
        let rest = whole - chosen.map(|part| parts[part]).sum::<u64>();
        let nobody_or_enough = rest == 0 || minimum.allows(rest) || parts.is_empty();
        assert!(nobody_or_enough, "{sizes:?} {told:?}");
    }
}

#[test]
fn no_sum_or_difference_of_what_is_shown_is_about_fewer_people_than_the_minimum() {
    let minimum = MinimumGroup::LOWEST;
    let mut checked = 0;
    for sizes in groups(5, 24) {
        nothing_remains(&sizes, &minimum.parts_shown(&sizes), minimum);
        checked += 1;
    }
    assert!(checked > 40_000, "{checked}");
}

#[test]
fn fault_35_no_difference_of_what_is_told_exactly_is_about_fewer_than_ten_people() {
    let ten = MinimumGroup::new(10).unwrap();
    for sizes in groups(4, 30) {
        nothing_remains(&sizes, &MinimumGroup::parts_exact(&sizes), ten);
    }
}

#[test]
fn nothing_is_withheld_without_need() {
    let minimum = MinimumGroup::LOWEST;
    for sizes in groups(4, 26) {
        let shown = minimum.parts_shown(&sizes);
        let small: u64 = sizes.iter().filter(|size| !minimum.allows(**size)).sum();
        let taken_along = sizes
            .iter()
            .zip(&shown)
            .filter(|(size, shown)| minimum.allows(**size) && !**shown)
            .count();
        let needed = usize::from(small > 0 && !minimum.allows(small) && sizes.len() > 1);
        assert!(taken_along <= needed, "{sizes:?} {shown:?}");
    }
}
