//! Statements in the order in which a group should talk about them.

use std::cmp::Ordering;

use super::{Counts, MinimumGroup, Shown};

/// The places of the statements that may be shown, the most divided first; ties keep file order.
#[must_use]
pub fn most_divided_first(statements: &[Counts], minimum: MinimumGroup) -> Vec<usize> {
    ranked(statements, minimum, |a, b| b.compare_division(a))
}

/// The places of the statements that may be shown, the least divided first; ties keep file order.
#[must_use]
pub fn most_shared_first(statements: &[Counts], minimum: MinimumGroup) -> Vec<usize> {
    ranked(statements, minimum, Counts::compare_division)
}

fn ranked(
    statements: &[Counts],
    minimum: MinimumGroup,
    compare: impl Fn(&Counts, &Counts) -> Ordering,
) -> Vec<usize> {
    let mut places: Vec<(usize, &Counts)> = statements
        .iter()
        .enumerate()
        .filter(|(_, counts)| minimum.shown(counts) != Shown::TooFew)
        .collect();
    places.sort_by(|(_, a), (_, b)| compare(a, b));
    places.into_iter().map(|(place, _)| place).collect()
}

#[cfg(test)]
mod tests {
    use super::{Counts, MinimumGroup, most_divided_first, most_shared_first};
    use crate::model::Scale;

    #[test]
    fn ties_keep_file_order_both_ways_and_too_few_answers_are_left_out() {
        let scale = Scale::new(1, 5).unwrap();
        let statements = [
            [0, 0, 5, 5, 0],
            [2, 0, 0, 0, 2],
            [5, 0, 0, 0, 5],
            [5, 5, 0, 0, 0],
            [0, 0, 0, 0, 7],
        ]
        .map(|counts| Counts::of(scale, &counts));
        let minimum = MinimumGroup::LOWEST;
        assert_eq!(most_divided_first(&statements, minimum), [2, 0, 3, 4]);
        assert_eq!(most_shared_first(&statements, minimum), [4, 0, 3, 2]);
    }
}
