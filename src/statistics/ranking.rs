//! Statements in the order in which a group should talk about them.

use std::cmp::Ordering;

use super::{Counts, ShownAnswers};

/// The places of the statements on which answers differ and may be shown, the most divided first; ties keep file order.
pub(crate) fn most_divided_first(statements: &[(Counts, ShownAnswers)]) -> Vec<usize> {
    let divided = |(counts, shown): &(Counts, ShownAnswers)| {
        *shown == ShownAnswers::Everything && !counts.unanimous()
    };
    ranked(statements, divided, |(a, _), (b, _)| {
        b.compare_disagreement(a)
    })
}

/// The places of the statements that may be shown, the least divided first; ties keep file order.
///
/// The (almost) unanimous ones of a few people come first, in file order: a place among them would tell one from the other.
pub(crate) fn most_shared_first(statements: &[(Counts, ShownAnswers)]) -> Vec<usize> {
    let told = |(_, shown): &(Counts, ShownAnswers)| {
        matches!(shown, ShownAnswers::Unanimous | ShownAnswers::Everything)
    };
    ranked(statements, told, |(a, shown), (b, other)| {
        match [shown, other].map(|shown| *shown == ShownAnswers::Unanimous) {
            [true, true] => Ordering::Equal,
            [false, false] => a.compare_disagreement(b),
            [first, second] => second.cmp(&first),
        }
    })
}

fn ranked(
    statements: &[(Counts, ShownAnswers)],
    belongs: impl Fn(&(Counts, ShownAnswers)) -> bool,
    compare: impl Fn(&(Counts, ShownAnswers), &(Counts, ShownAnswers)) -> Ordering,
) -> Vec<usize> {
    let all = statements.iter().enumerate();
    let mut places: Vec<_> = all.filter(|(_, statement)| belongs(statement)).collect();
    places.sort_by(|(_, a), (_, b)| compare(a, b));
    places.into_iter().map(|(place, _)| place).collect()
}

#[cfg(test)]
mod tests {
    use super::{Counts, ShownAnswers, most_divided_first, most_shared_first};
    use crate::model::Scale;

    #[test]
    fn ties_keep_file_order_both_ways_and_what_may_not_be_told_takes_no_place() {
        use ShownAnswers::{Everything, TooFew, Unanimous, Withheld};
        let scale = Scale::new(1, 5).unwrap();
        let statements = [
            ([0, 0, 5, 5, 0], Everything),
            ([2, 0, 0, 0, 2], TooFew),
            ([5, 0, 0, 0, 5], Everything),
            ([5, 5, 0, 0, 0], Everything),
            ([1, 0, 0, 0, 7], Unanimous),
            ([0, 0, 0, 0, 7], Unanimous),
            ([0, 0, 2, 5, 0], Withheld),
            ([0, 0, 0, 0, 12], Everything),
        ]
        .map(|(counts, shown)| (Counts::of(scale, &counts), shown));
        assert_eq!(most_divided_first(&statements), [2, 0, 3]);
        assert_eq!(most_shared_first(&statements), [4, 5, 7, 0, 3, 2]);
    }
}
