//! What a report on a group may show, so that nobody in it can be recognised.

use crate::model::{Perspective, Questionnaire, Role};

use super::pinned::{self, Hidden, Open};
use super::{Counts, SMALL_GROUP, ShownAnswers, Team};

/// The smallest number of people about whom anything is shown.
///
/// Invariant: at least 5.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct MinimumGroup(u64);

impl MinimumGroup {
    /// Five people.
    pub const LOWEST: Self = Self(5);

    /// A minimum of this many people, or nothing when it is below five: it can be raised, never lowered.
    #[must_use]
    pub const fn new(people: u64) -> Option<Self> {
        if people >= Self::LOWEST.0 {
            Some(Self(people))
        } else {
            None
        }
    }

    pub(crate) const fn people(self) -> u64 {
        self.0
    }

    /// The same for lists from this perspective: of what colleagues see in one person single answers are told from ten of them on
    /// only, so that lists about colleagues are to be about ten of those.
    pub(crate) fn of(self, perspective: Perspective) -> Self {
        match perspective {
            Perspective::Colleague => self.max(Self(SMALL_GROUP)),
            Perspective::Own | Perspective::Wish | Perspective::Job => self,
        }
    }

    /// Whether a report on this many people may be shown.
    #[must_use]
    pub const fn allows(self, people: u64) -> bool {
        people >= self.0
    }

    /// What may be shown of the answers to each statement, in file order; decided on all of them at once.
    ///
    /// "Fewer than ten" counts the people who answered it, so that a large group that mostly skipped it is no exception. When a
    /// role has exactly one (almost) unanimous statement, the least divided of its other ones (of equals the first) is withheld.
    /// In a group of fewer than ten, more of them follow until nobody can work out what everyone answered; where that does not
    /// help, nothing is told of any statement of the role.
    #[must_use]
    pub fn statements_shown(self, list: &Questionnaire, team: &Team) -> Vec<ShownAnswers> {
        let all = list.statements().iter().zip(team.statements());
        let all: Vec<(Role, Counts)> = all.map(|(one, counts)| (one.role, *counts)).collect();
        let mut shown = self.apart(&all);
        let is_hidden = |shown: &ShownAnswers| *shown == ShownAnswers::Unanimous;
        if team.people() >= SMALL_GROUP || !shown.iter().any(is_hidden) {
            return shown;
        }
        let offsets = pinned::offsets(list, team).unwrap_or_default();
        for role in Role::ALL {
            let open = Open::of(role, &offsets, &shown, list, team);
            while Hidden::of(role, &shown, list, team).is_pinned(&open) {
                if !withhold_least(&all, &mut shown, role) {
                    let of_role = all.iter().zip(&mut shown);
                    let of_role = of_role.filter(|((of, _), _)| *of == role);
                    let told = of_role.filter(|(_, shown)| **shown != ShownAnswers::TooFew);
                    told.for_each(|(_, shown)| *shown = ShownAnswers::Withheld);
                }
            }
        }
        shown
    }

    /// By itself, and with what goes along with the only unanimous statement of a role.
    fn apart(self, statements: &[(Role, Counts)]) -> Vec<ShownAnswers> {
        let alone = statements.iter().map(|(_, counts)| self.shown(counts));
        let mut shown: Vec<ShownAnswers> = alone.collect();
        for role in Role::ALL {
            let of_role = statements.iter().zip(&shown);
            let of_role = of_role.filter(|((of, _), _)| *of == role);
            if of_role
                .filter(|(_, shown)| **shown == ShownAnswers::Unanimous)
                .count()
                == 1
            {
                withhold_least(statements, &mut shown, role);
            }
        }
        shown
    }

    /// What may be shown of the answers to a statement by itself.
    fn shown(self, counts: &Counts) -> ShownAnswers {
        if !self.allows(counts.answered()) {
            ShownAnswers::TooFew
        } else if counts.nearly_unanimous() && counts.answered() < SMALL_GROUP {
            ShownAnswers::Unanimous
        } else {
            ShownAnswers::Everything
        }
    }

    /// Which parts of a group may be shown with decimals and spread, in the order of `sizes`; the others only in whole points.
    ///
    /// As [`Self::parts_shown`], for ten people: nobody, or at least ten, remain of the whole when they are subtracted from it.
    #[must_use]
    pub fn parts_exact(sizes: &[u64]) -> Vec<bool> {
        Self(SMALL_GROUP).parts_shown(sizes)
    }

    /// Which parts of a group may be shown beside the whole, in the order of `sizes`.
    ///
    /// Every part below the minimum is withheld. While the people withheld are more than none but together fewer than
    /// the minimum, the smallest part shown (of equals the last) is withheld too: the whole minus what is shown is then
    /// nobody, or at least the minimum.
    #[must_use]
    pub fn parts_shown(self, sizes: &[u64]) -> Vec<bool> {
        let mut shown: Vec<bool> = sizes.iter().map(|size| self.allows(*size)).collect();
        loop {
            let parts = || sizes.iter().zip(&shown);
            let withheld: u64 = parts()
                .filter(|(_, shown)| !**shown)
                .map(|(size, _)| size)
                .sum();
            if withheld == 0 || self.allows(withheld) {
                return shown;
            }
            let smallest = parts()
                .filter(|(_, shown)| **shown)
                .map(|(size, _)| size)
                .min();
            let last = parts().rposition(|(size, shown)| *shown && Some(size) == smallest);
            match last.and_then(|place| shown.get_mut(place)) {
                Some(part) => *part = false,
                None => return shown,
            }
        }
    }
}

/// Withholds the least divided statement of a role of which everything is shown (of equals the first); whether there was one.
fn withhold_least(statements: &[(Role, Counts)], shown: &mut [ShownAnswers], role: Role) -> bool {
    let all = statements.iter().zip(shown);
    let of_role = all.filter(|((of, _), shown)| *of == role && **shown == ShownAnswers::Everything);
    let least = of_role.min_by(|((_, a), _), ((_, b), _)| a.compare_disagreement(b));
    least.is_some_and(|(_, shown)| {
        *shown = ShownAnswers::Withheld;
        true
    })
}

#[cfg(test)]
mod tests {
    use super::{Counts, MinimumGroup, ShownAnswers};
    use crate::model::{Role, Scale};

    fn parts_shown(sizes: &[u64]) -> Vec<u64> {
        let shown = MinimumGroup::LOWEST.parts_shown(sizes);
        shown.into_iter().map(u64::from).collect()
    }

    #[test]
    fn a_small_part_takes_the_smallest_other_with_it_and_of_equals_the_last() {
        assert_eq!(parts_shown(&[10, 10, 3]), [1, 0, 0]);
        assert_eq!(parts_shown(&[20, 3]), [0, 0]);
        assert_eq!(parts_shown(&[3, 8, 7, 9]), [0, 1, 0, 1]);
    }

    #[test]
    fn small_parts_that_are_enough_together_take_no_other_with_them() {
        assert_eq!(parts_shown(&[5, 5, 4, 4]), [1, 1, 0, 0]);
        assert_eq!(parts_shown(&[5, 2, 2, 1]), [1, 0, 0, 0]);
    }

    #[test]
    fn parts_of_enough_people_are_all_shown() {
        assert_eq!(parts_shown(&[5, 6, 7]), [1, 1, 1]);
        assert_eq!(parts_shown(&[]), Vec::<u64>::new());
        assert_eq!(parts_shown(&[4]), [0]);
        assert_eq!(parts_shown(&[0, 6]), [0, 1]);
    }

    #[test]
    fn the_minimum_can_be_raised_and_not_lowered() {
        assert_eq!(MinimumGroup::new(4), None);
        assert_eq!(MinimumGroup::new(5), Some(MinimumGroup::LOWEST));
        assert_eq!(MinimumGroup::new(8).map(MinimumGroup::people), Some(8));
    }

    #[test]
    fn a_few_people_who_agree_or_all_but_one_are_only_called_unanimous() {
        let scale = Scale::new(1, 5).unwrap();
        let shown = |counts: &[u64]| MinimumGroup::LOWEST.shown(&Counts::of(scale, counts));
        assert_eq!(shown(&[0, 0, 0, 0, 4]), ShownAnswers::TooFew);
        assert_eq!(shown(&[0, 0, 0, 0, 9]), ShownAnswers::Unanimous);
        assert_eq!(shown(&[0, 0, 0, 0, 10]), ShownAnswers::Everything);
        assert_eq!(shown(&[0, 0, 0, 1, 4]), ShownAnswers::Unanimous);
        assert_eq!(shown(&[1, 0, 0, 0, 8]), ShownAnswers::Unanimous);
        assert_eq!(shown(&[1, 0, 0, 0, 9]), ShownAnswers::Everything);
        assert_eq!(shown(&[0, 0, 0, 2, 3]), ShownAnswers::Everything);
        assert_eq!(shown(&[0, 1, 0, 1, 3]), ShownAnswers::Everything);
    }

    #[test]
    fn the_least_divided_goes_with_the_only_unanimous_statement_of_its_role() {
        use ShownAnswers::{Everything, Unanimous, Withheld};
        let [equal, almost, divided, split] = [[5, 0, 0], [4, 0, 1], [3, 2, 0], [2, 1, 2]];
        let shown = |counts: &[(Role, [u64; 3])]| {
            let scale = Scale::new(1, 3).unwrap();
            let all = counts.iter();
            let all = all.map(|(role, counts)| (*role, Counts::of(scale, counts)));
            MinimumGroup::LOWEST.apart(&all.collect::<Vec<_>>())
        };
        let of_one = |counts: &[[u64; 3]]| {
            let counts = counts.iter().map(|counts| (Role::Connector, *counts));
            shown(&counts.collect::<Vec<_>>())
        };
        for one in [equal, almost] {
            assert_eq!(
                of_one(&[split, one, divided, divided]),
                [Everything, Unanimous, Withheld, Everything]
            );
        }
        assert_eq!(of_one(&[split, divided]), [Everything, Everything]);
        assert_eq!(
            of_one(&[equal, almost, divided]),
            [Unanimous, Unanimous, Everything]
        );
        assert_eq!(of_one(&[equal]), [Unanimous]);
        // The least divided of another role stays.
        let [b, e, _] = Role::ALL;
        assert_eq!(
            shown(&[(b, divided), (e, split), (e, almost), (b, split)]),
            [Everything, Withheld, Unanimous, Everything]
        );
    }
}
