//! What a person expected of their own mix, read as an order and never as points.

use super::{ByRole, Role, RoleSet, Shares};

/// The order in which a person expected the roles.
///
/// Invariant: 1 is what was expected to be largest; equal places are ties, and the place after a tie is left out (1, 1, 3).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ExpectedOrder(ByRole<u8>);

/// What a person expected and the answers say otherwise, as far as the answers tell the roles apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Contradiction {
    /// The one role that was expected to be largest, when it is not in the leading group.
    pub largest: Option<Role>,
    /// The one role that was expected to be smallest, when another is lower by more than one standard error of the difference.
    pub smallest: Option<Role>,
}

impl ExpectedOrder {
    /// The order of three ratings, the highest first.
    pub(crate) fn of_ratings<T: Ord>(ratings: &ByRole<T>) -> Self {
        Self(ratings.map(|rating| {
            let higher = ratings.iter().filter(|(_, other)| *other > rating);
            higher.fold(1, |place, _| place + 1)
        }))
    }

    /// Whether any role was expected above another.
    pub(crate) fn is_an_order(self) -> bool {
        self.at(1).len() < Role::ALL.len()
    }

    /// The place of a role: 1, 2 or 3, equal for roles that were rated alike.
    pub(crate) fn place(self, role: Role) -> u8 {
        self.0[role]
    }

    /// The roles that share a place, in declared order; empty for a place that a tie left out.
    pub(crate) fn at(self, place: u8) -> RoleSet {
        RoleSet::from_fn(|role| self.place(role) == place)
    }

    /// Where a complete mix that is no straight line says otherwise.
    ///
    /// Only what one role was expected to be, not two that were rated alike; and only where the difference from the role that is
    /// truly largest or smallest passes the rule of [`Shares::told_apart`].
    pub(crate) fn contradiction(self, shares: &Shares) -> Contradiction {
        let [top, _, low] = shares.mix.ranked();
        let differs = |role: &Role, extreme| shares.told_apart(*role, extreme);
        Contradiction {
            largest: self.at(1).only().filter(|role| differs(role, top)),
            smallest: self.at(3).only().filter(|role| differs(role, low)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Profile;
    use super::{ByRole, Contradiction, ExpectedOrder, Role, Shares};

    use Role::{Bureaucrat, Connector, Entrepreneur};

    fn order(ratings: [u8; 3]) -> ExpectedOrder {
        ExpectedOrder::of_ratings(&ByRole::from_fn(|role| ratings[role as usize]))
    }

    /// Eight answers per role that add up to these scores, in sixteenths of the scale 0 to 2.
    fn shares(sixteenths: [u8; 3]) -> Shares {
        Profile::of_sums(sixteenths, (0, 2))
            .unwrap()
            .shares
            .unwrap()
    }

    fn found(ratings: [u8; 3], sixteenths: [u8; 3]) -> (Option<Role>, Option<Role>) {
        let Contradiction { largest, smallest } = order(ratings).contradiction(&shares(sixteenths));
        (largest, smallest)
    }

    #[test]
    fn ratings_become_places_and_equal_ratings_share_one() {
        let places = |ratings| Role::ALL.map(|role| order(ratings).place(role));
        assert_eq!(places([5, 3, 4]), [1, 3, 2]);
        assert_eq!(places([5, 5, 2]), [1, 1, 3]);
        assert_eq!(places([5, 2, 2]), [1, 2, 2]);
        assert_eq!(places([3, 3, 3]), [1, 1, 1]);
        assert!(order([5, 2, 2]).at(3).is_empty());
        let shared: Vec<Role> = order([5, 2, 2]).at(2).iter().collect();
        assert_eq!(shared, [Entrepreneur, Connector]);
    }

    // One sixteenth is 6.25 score points; one standard error of a difference is 11.25, so that two are told apart.
    #[test]
    fn an_expectation_is_contradicted_only_where_the_roles_are_told_apart() {
        assert_eq!(
            found([5, 1, 3], [8, 10, 9]),
            (Some(Bureaucrat), Some(Entrepreneur))
        );
        assert_eq!(found([5, 1, 3], [8, 9, 8]), (None, None));
        assert_eq!(found([5, 1, 3], [8, 9, 10]), (Some(Bureaucrat), None));
        assert_eq!(found([5, 1, 3], [9, 10, 8]), (None, Some(Entrepreneur)));
        assert_eq!(found([5, 1, 3], [10, 8, 9]), (None, None));
    }

    #[test]
    fn what_was_expected_of_two_roles_at_once_is_not_contradicted() {
        assert_eq!(found([5, 5, 1], [2, 8, 14]), (None, Some(Connector)));
        assert_eq!(found([5, 1, 1], [2, 8, 14]), (Some(Bureaucrat), None));
        assert_eq!(found([3, 3, 3], [2, 8, 14]), (None, None));
    }
}
