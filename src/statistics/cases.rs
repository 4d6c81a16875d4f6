//! The mix that follows from ranking three ways to act.

use crate::model::{ByRole, FEWEST_CASES, Fraction, Role};

/// The mix of the ranked cases, and how many there were.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CaseMix {
    /// 100·points / (3·C) per role: the three add up to 100, each is between 0 and 66⅔.
    pub mix: ByRole<Fraction>,
    /// C: the cases that were ranked.
    pub ranked: usize,
    /// The role that was mostly chosen: chance alone gives any role so many points in at most 5 %.
    pub mostly: Option<Role>,
}

/// The fewest points by which a role was mostly chosen, for 4, 5, … 12 ranked cases (2 is for what one would do first).
const MOSTLY: [i128; 9] = [8, 10, 11, 12, 14, 15, 16, 18, 19];

/// The mix of cases, each with the place of the three actions (1 is what one would do first; equal places are
/// ties) or skipped; nothing unless at least half of the cases, and at least one, are ranked.
///
/// The Borda count (J.-C. de Borda 1781): an action gets a point for every action ranked lower and half a point for
/// every tie, so that each case has three points to divide.
#[must_use]
pub fn case_mix(cases: &[Option<ByRole<u8>>]) -> Option<CaseMix> {
    let ranked: Vec<&ByRole<u8>> = cases.iter().flatten().collect();
    if 2 * ranked.len() < cases.len() {
        return None;
    }
    let most = 6 * i128::try_from(ranked.len()).ok()?;
    let half_points = ByRole::from_fn(|role| half_points(role, &ranked));
    let mix = half_points.map(|points| Fraction::new(100 * points, most));
    Some(CaseMix {
        mix: mix.all()?,
        ranked: ranked.len(),
        mostly: mostly(&half_points, ranked.len()),
    })
}

/// Twice the points of a role.
fn half_points(role: Role, ranked: &[&ByRole<u8>]) -> i128 {
    ranked
        .iter()
        .flat_map(|places| role.others().map(|other| (places[role], places[other])))
        .map(|(own, other)| i128::from(own < other) + i128::from(own <= other))
        .sum()
}

/// The role with enough points; two can't have them, for together that is more than all roles divide.
fn mostly(half_points: &ByRole<i128>, ranked: usize) -> Option<Role> {
    let needed = 2 * MOSTLY.get(ranked.checked_sub(FEWEST_CASES)?)?;
    Role::ALL
        .into_iter()
        .find(|role| half_points[*role] >= needed)
}

#[cfg(test)]
mod tests {
    use super::{ByRole, FEWEST_CASES, MOSTLY, Role, case_mix};

    const CASE: Option<ByRole<u8>> = Some(ByRole {
        bureaucrat: 1,
        entrepreneur: 2,
        connector: 3,
    });

    #[test]
    fn at_least_half_of_the_cases_must_be_ranked() {
        assert_eq!(case_mix(&[CASE, None]).map(|mix| mix.ranked), Some(1));
        assert_eq!(case_mix(&[CASE, None, None]), None);
        assert_eq!(case_mix(&[None]), None);
        assert_eq!(case_mix(&[]), None);
    }

    /// Whether any role has so many points in at most 5 % of all orders of all cases.
    fn is_seldom(cases: usize, points: u32) -> bool {
        let orders = [
            [2, 1, 0],
            [2, 0, 1],
            [1, 2, 0],
            [0, 2, 1],
            [1, 0, 2],
            [0, 1, 2],
        ];
        let mut counts = std::collections::BTreeMap::from([([0_u32; 3], 1_u64)]);
        for _ in 0..cases {
            let mut next = std::collections::BTreeMap::new();
            for (sums, count) in counts {
                for order in orders {
                    let sums = [sums[0] + order[0], sums[1] + order[1], sums[2] + order[2]];
                    *next.entry(sums).or_default() += count;
                }
            }
            counts = next;
        }
        let any = counts
            .iter()
            .filter(|(sums, _)| sums.iter().any(|sum| *sum >= points));
        let (any, all): (u64, u64) = (any.map(|(_, count)| count).sum(), counts.values().sum());
        20 * any <= all
    }

    #[test]
    fn mostly_is_what_chance_does_in_at_most_five_per_cent() {
        for (cases, points) in (FEWEST_CASES..).zip(MOSTLY) {
            let points = u32::try_from(points).unwrap();
            assert!(is_seldom(cases, points), "{points} in {cases}");
            assert!(!is_seldom(cases, points - 1), "{points} in {cases}");
        }
    }

    #[test]
    fn a_role_is_mostly_chosen_only_with_enough_points() {
        let second = Some(ByRole {
            bureaucrat: 2,
            entrepreneur: 1,
            connector: 3,
        });
        let tie = Some(ByRole {
            bureaucrat: 1,
            entrepreneur: 1,
            connector: 2,
        });
        let mostly = |cases: &[Option<ByRole<u8>>]| case_mix(cases).unwrap().mostly;
        assert_eq!(mostly(&[CASE; 3]), None, "fewer than four cases");
        assert_eq!(mostly(&[CASE; 4]), Some(Role::Bureaucrat));
        assert_eq!(mostly(&[CASE, CASE, CASE, second]), None, "7 of 8");
        assert_eq!(mostly(&[CASE, CASE, CASE, tie]), None, "7½ of 8");
        assert_eq!(
            mostly(&[CASE, CASE, CASE, CASE, CASE, second]),
            Some(Role::Bureaucrat),
            "11 of 12"
        );
        assert_eq!(
            mostly(&[CASE, CASE, CASE, CASE, CASE, CASE, None, None]),
            Some(Role::Bureaucrat),
            "12 of six ranked"
        );
        assert_eq!(mostly(&[CASE; 13]), None, "more than are asked");
    }
}
