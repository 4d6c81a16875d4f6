//! What a situation asks, read as an order of the roles and never as a mix.
//!
//! Shares of people have a standard deviation of about 6 points; ratings read as a mix have one of 14. Put beside each other as points,
//! 249 of 250 people were told the same.

use crate::model::{ByRole, Label, Rating, Role, RoleSet, Shares};

/// How far below the highest rating a role is needed little: in steps of the rating.
const LITTLE: u8 = 2;

/// The roles that a situation needs most and least.
///
/// Invariant: at least one role is needed most, at most two are; none is both.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Emphasis {
    most: RoleSet,
    least: RoleSet,
}

/// What is said of one role of a person in a situation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SituationAdvice {
    /// Needed most, and in the person's leading group.
    AtHand,
    /// Needed most, and not in the leading group: ask more of it, or let someone add it.
    AskMore,
    /// Needed least, and the only leading role: less will do here.
    LessWillDo,
}

/// What is said of a person in a situation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fit {
    /// All roles are needed alike: no role stands out here.
    NoEmphasis,
    /// All three roles lead, so none stands out; needed most are these. Never called a fit.
    Balanced(RoleSet),
    /// What is said per role; of some roles nothing.
    Roles(ByRole<Option<SituationAdvice>>),
}

/// The roles that ratings need most: one or two, or none where all are needed alike.
#[must_use]
pub fn needed_most(ratings: &ByRole<Rating>) -> RoleSet {
    Emphasis::of(*ratings).map_or_else(RoleSet::default, Emphasis::most)
}

impl Emphasis {
    /// The order of three ratings; nothing when all are equal.
    ///
    /// Needed most is the highest rating, needed least the lowest when it is at least two below the highest.
    pub(crate) fn of(ratings: ByRole<Rating>) -> Option<Self> {
        let values = ratings.map(|rating| rating.value());
        let [first, _, last] = values.ranked();
        let (highest, lowest) = (values[first], values[last]);
        let is_little = highest - lowest >= LITTLE;
        (highest > lowest).then(|| Self {
            most: RoleSet::from_fn(|role| values[role] == highest),
            least: RoleSet::from_fn(|role| is_little && values[role] == lowest),
        })
    }

    /// The roles that are needed most: one or two.
    pub(crate) fn most(self) -> RoleSet {
        self.most
    }

    /// The roles that are needed least: none, one or two.
    pub(crate) fn least(self) -> RoleSet {
        self.least
    }

    fn advice(self, role: Role, leading: RoleSet) -> Option<SituationAdvice> {
        let leads = leading.contains(role);
        if self.most.contains(role) {
            Some(if leads {
                SituationAdvice::AtHand
            } else {
                SituationAdvice::AskMore
            })
        } else {
            let alone = leading.only() == Some(role);
            (alone && self.least.contains(role)).then_some(SituationAdvice::LessWillDo)
        }
    }
}

impl Fit {
    /// What ratings say to a person with a complete mix that is no straight line (`Profile::judged`).
    #[must_use]
    pub fn of(ratings: &ByRole<Rating>, shares: &Shares) -> Self {
        let Some(emphasis) = Emphasis::of(*ratings) else {
            return Self::NoEmphasis;
        };
        if shares.label == Label::Balanced {
            return Self::Balanced(emphasis.most);
        }
        Self::Roles(ByRole::from_fn(|role| {
            emphasis.advice(role, shares.leading)
        }))
    }

    /// The roles of which this is said, in declared order.
    #[must_use]
    pub fn with(&self, advice: SituationAdvice) -> RoleSet {
        match self {
            Self::Roles(roles) => RoleSet::from_fn(|role| roles[role] == Some(advice)),
            Self::NoEmphasis | Self::Balanced(_) => RoleSet::default(),
        }
    }

    /// Whether the situation fits the person: every role that is needed most is at hand.
    #[must_use]
    pub fn fits(&self) -> bool {
        matches!(self, Self::Roles(_)) && self.with(SituationAdvice::AskMore).is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::{ByRole, Emphasis, Fit, Rating, Role, Shares, SituationAdvice};
    use crate::model::Profile;

    use Role::{Bureaucrat, Connector, Entrepreneur};
    use SituationAdvice::{AskMore, AtHand, LessWillDo};

    fn ratings(values: [u8; 3]) -> ByRole<Rating> {
        ByRole::from_fn(|role| Rating::new(values[role as usize]).unwrap())
    }

    /// A person who gives eight equal answers per role, 0 to 4: a step is 25 points, and 11.25 tell roles apart.
    fn person(answers: [u8; 3]) -> Shares {
        let profile = Profile::of_sums(answers.map(|answer| 8 * answer), (0, 4));
        profile.unwrap().shares.unwrap()
    }

    fn fit(values: [u8; 3], answers: [u8; 3]) -> Fit {
        Fit::of(&ratings(values), &person(answers))
    }

    fn said(
        bureaucrat: Option<SituationAdvice>,
        entrepreneur: Option<SituationAdvice>,
        connector: Option<SituationAdvice>,
    ) -> Fit {
        Fit::Roles(ByRole {
            bureaucrat,
            entrepreneur,
            connector,
        })
    }

    #[test]
    fn needed_least_is_at_least_two_below_the_highest() {
        let found = |values| {
            Emphasis::of(ratings(values)).map(|emphasis| {
                let list = |roles: super::RoleSet| roles.iter().collect::<Vec<_>>();
                (list(emphasis.most()), list(emphasis.least()))
            })
        };
        let some = |most: &[Role], least: &[Role]| Some((most.to_vec(), least.to_vec()));
        assert_eq!(found([5, 3, 2]), some(&[Bureaucrat], &[Connector]));
        assert_eq!(found([5, 4, 4]), some(&[Bureaucrat], &[]));
        assert_eq!(
            found([2, 4, 2]),
            some(&[Entrepreneur], &[Bureaucrat, Connector])
        );
        assert_eq!(found([4, 4, 3]), some(&[Bureaucrat, Entrepreneur], &[]));
        assert_eq!(
            found([1, 1, 5]),
            some(&[Connector], &[Bureaucrat, Entrepreneur])
        );
        for equal in 1..=5 {
            assert_eq!(found([equal; 3]), None);
        }
    }

    #[test]
    fn what_leads_and_is_needed_most_is_at_hand_and_fits() {
        for (answers, fits) in [([3, 2, 2], true), ([3, 3, 2], true), ([2, 3, 2], false)] {
            assert_eq!(fit([5, 4, 4], answers).fits(), fits, "{answers:?}");
        }
        assert_eq!(fit([5, 3, 2], [3, 2, 1]), said(Some(AtHand), None, None));
    }

    #[test]
    fn a_situation_fits_only_when_all_that_is_needed_most_is_at_hand() {
        let partly = fit([5, 5, 4], [3, 2, 2]);
        assert_eq!(partly, said(Some(AtHand), Some(AskMore), None));
        assert!(!partly.fits());
        assert!(fit([5, 5, 4], [3, 3, 2]).fits());
        assert_eq!(
            fit([5, 5, 4], [1, 1, 2]),
            said(Some(AskMore), Some(AskMore), None)
        );
    }

    #[test]
    fn less_will_do_only_of_what_leads_alone() {
        assert_eq!(
            fit([5, 3, 2], [1, 1, 3]),
            said(Some(AskMore), None, Some(LessWillDo))
        );
        assert_eq!(fit([5, 3, 2], [1, 3, 3]), said(Some(AskMore), None, None));
        assert_eq!(fit([5, 4, 4], [1, 1, 3]), said(Some(AskMore), None, None));
        assert_eq!(
            fit([5, 2, 2], [1, 1, 3]),
            said(Some(AskMore), None, Some(LessWillDo))
        );
    }

    #[test]
    fn where_nothing_stands_out_nothing_fits() {
        let balanced = fit([5, 3, 2], [2, 2, 2]);
        assert_eq!(
            balanced,
            Fit::Balanced(Emphasis::of(ratings([5, 3, 2])).unwrap().most())
        );
        assert!(!balanced.fits());
        let alike = fit([4, 4, 4], [3, 1, 1]);
        assert_eq!(alike, Fit::NoEmphasis);
        assert!(!alike.fits());
        assert_eq!(fit([4, 4, 4], [2, 2, 2]), Fit::NoEmphasis);
    }
}
