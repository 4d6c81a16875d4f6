//! Two lists of one person: self and wish, self and job, then and now.

use crate::model::{Profile, Unjudged};

use super::{Comparison, MeasuredMix};

/// A list of answers, as far as it can stand beside another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OneList {
    /// The mix; nothing with too few answers. A straight line has one, and it says nothing.
    pub mix: Option<MeasuredMix>,
    /// Whether all given answers are the same.
    pub straight_line: bool,
}

/// Why no gap between two lists is judged. Mixes that there are may still be shown side by side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NoGap {
    /// What is wrong with the first list, with the second, or with both; never nothing.
    Lists(Option<Unjudged>, Option<Unjudged>),
    /// They are of two major versions of the statements.
    OtherVersion,
}

impl OneList {
    /// What a list comes to.
    pub(crate) fn of(profile: &Profile) -> Self {
        Self {
            mix: MeasuredMix::of(profile),
            straight_line: profile.straight_line,
        }
    }

    /// The mix, where it says something.
    ///
    /// # Errors
    /// Why it says nothing; too few answers come before a straight line.
    pub(crate) fn judged(&self) -> Result<&MeasuredMix, Unjudged> {
        let mix = self.mix.as_ref().ok_or(Unjudged::Incomplete)?;
        if self.straight_line {
            return Err(Unjudged::StraightLine);
        }
        Ok(mix)
    }
}

impl Comparison {
    /// The second list beside the first: what it has more of is positive.
    ///
    /// # Errors
    /// Why no gap is judged; what is wrong with a list comes before its version.
    pub(crate) fn of_lists(
        first: &OneList,
        second: &OneList,
        same_version: bool,
    ) -> Result<Self, NoGap> {
        match (first.judged(), second.judged()) {
            (Ok(first), Ok(second)) if same_version => Ok(Self::of(first, second)),
            (Ok(_), Ok(_)) => Err(NoGap::OtherVersion),
            (first, second) => Err(NoGap::Lists(first.err(), second.err())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Comparison, NoGap, OneList, Unjudged};
    use crate::model::{ByRole, Profile, Role};
    use crate::statistics::{Gap, GapVerdict, MeasuredMix};

    use Unjudged::{Incomplete, StraightLine};

    /// Eight answers per role on the scale 0 to 4 that add up to these sums: a point is 3⅛ of a score.
    fn list(sums: [u8; 3]) -> OneList {
        let profile = Profile::of_sums(sums, (0, 4)).unwrap();
        OneList {
            mix: MeasuredMix::of(&profile),
            straight_line: false,
        }
    }

    fn verdicts(comparison: &Comparison) -> ByRole<GapVerdict> {
        comparison.gaps.map(Gap::verdict)
    }

    #[test]
    fn a_gap_of_a_full_step_on_a_whole_role_is_too_small_and_is_still_the_largest() {
        let found = Comparison::of_lists(&list([16, 16, 16]), &list([16, 24, 16]), true).unwrap();
        let gap = found.gaps.entrepreneur;
        assert!((gap.points.to_f64() - 25.0 / 3.0).abs() < 1e-12);
        assert!((gap.needed.unwrap() - 9.185_586_535).abs() < 1e-9);
        assert_eq!(verdicts(&found), ByRole::from_fn(|_| GapVerdict::TooSmall));
        assert_eq!(found.largest().only(), Some(Role::Entrepreneur));
        assert_eq!(found.shift, None);
    }

    #[test]
    fn points_to_move_are_told_when_a_gap_is_notable() {
        let found = Comparison::of_lists(&list([16, 16, 16]), &list([16, 25, 16]), true).unwrap();
        assert_eq!(found.gaps.entrepreneur.verdict(), GapVerdict::More);
        assert_eq!(found.gaps.connector.verdict(), GapVerdict::TooSmall);
        let shift = found.shift.unwrap().to_f64();
        assert!((shift - 9.375).abs() < 1e-12, "{shift}");
        let back = Comparison::of_lists(&list([16, 25, 16]), &list([16, 16, 16]), true).unwrap();
        assert_eq!(back.gaps.entrepreneur.verdict(), GapVerdict::Less);
        assert_eq!(back.largest().only(), Some(Role::Entrepreneur));
    }

    #[test]
    fn equal_mixes_have_no_largest_gap() {
        let found = Comparison::of_lists(&list([9, 3, 4]), &list([10, 4, 5]), true).unwrap();
        assert_eq!((found.largest().len(), found.shift), (0, None));
        assert_eq!(verdicts(&found), ByRole::from_fn(|_| GapVerdict::TooSmall));
    }

    #[test]
    fn a_list_that_says_nothing_is_named_on_its_side_and_no_gap_is_judged() {
        let fine = list([16, 30, 2]);
        let straight = OneList {
            straight_line: true,
            ..list([16, 16, 16])
        };
        let short = OneList {
            mix: None,
            straight_line: false,
        };
        // Five answers that are all the same are both: then they are too few.
        let both = OneList {
            mix: None,
            straight_line: true,
        };
        for (first, second, first_is, second_is) in [
            (fine, straight, None, Some(StraightLine)),
            (straight, fine, Some(StraightLine), None),
            (short, fine, Some(Incomplete), None),
            (straight, both, Some(StraightLine), Some(Incomplete)),
        ] {
            let no_gap = Err(NoGap::Lists(first_is, second_is));
            for same_version in [true, false] {
                assert_eq!(Comparison::of_lists(&first, &second, same_version), no_gap);
            }
        }
    }

    #[test]
    fn two_major_versions_are_not_compared() {
        let found = Comparison::of_lists(&list([16, 30, 2]), &list([2, 30, 16]), false);
        assert_eq!(found, Err(NoGap::OtherVersion));
    }
}
