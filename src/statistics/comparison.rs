//! Two mixes side by side: what differs, and by how much it must differ before it means something.

use std::cmp::Ordering;

use crate::model::{ByRole, Fraction, Profile, RoleSet, difference_needed_of_squares};

/// A mix and how precisely it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MeasuredMix {
    /// The shares: together 100.
    pub mix: ByRole<Fraction>,
    /// The square of one standard error of each share; 0 for what is not measured but stated.
    pub squared_error: ByRole<Fraction>,
}

/// The difference between two shares of the same role.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Gap {
    /// Second minus first, in points of the mix.
    pub points: Fraction,
    /// The difference needed before it is notable: two standard errors of the difference. Nothing when it is withheld.
    pub needed: Option<f64>,
    /// Whether the gap is at least the difference needed, also when that is withheld.
    pub notable: bool,
    /// How the second compares with the first, also when in whole points they are equal.
    pub direction: Ordering,
}

/// What a gap says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum GapVerdict {
    /// Below the difference needed: too small to be sure, which is not to say that the two are alike.
    TooSmall,
    /// The second notably has more.
    More,
    /// The second notably has less.
    Less,
}

impl Gap {
    pub(crate) fn verdict(&self) -> GapVerdict {
        match self.direction {
            Ordering::Greater if self.notable => GapVerdict::More,
            Ordering::Less if self.notable => GapVerdict::Less,
            _ => GapVerdict::TooSmall,
        }
    }
}

/// Two mixes side by side.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Comparison {
    /// Second minus first, per role.
    pub gaps: ByRole<Gap>,
    /// ½·Σ|gap|: how many points would have to move to make the two equal. Nothing when no gap is notable, or when it is withheld.
    pub shift: Option<Fraction>,
}

impl MeasuredMix {
    /// The mix of a person; nothing when the profile is incomplete.
    #[must_use]
    pub fn of(profile: &Profile) -> Option<Self> {
        let shares = profile.shares.as_ref()?;
        Some(Self {
            mix: shares.mix,
            squared_error: shares.squared_error,
        })
    }

    /// One standard error of each share, in points.
    pub(crate) fn margin(&self) -> ByRole<f64> {
        self.squared_error.map(|squared| squared.to_f64().sqrt())
    }

    /// The shares as whole numbers, half away from zero.
    pub(crate) fn in_whole_points(&self) -> ByRole<Fraction> {
        self.mix.map(|share| Fraction::whole(share.rounded()))
    }
}

impl Comparison {
    /// The second beside the first: what it has more of is positive.
    ///
    /// Others beside self, wish or job beside now, later beside earlier: the one named first is the second.
    #[must_use]
    pub fn of(first: &MeasuredMix, second: &MeasuredMix) -> Self {
        let gaps = ByRole::from_fn(|role| {
            let points = second.mix[role] - first.mix[role];
            let errors = [first, second].map(|measured| measured.squared_error[role]);
            Gap {
                points,
                needed: Some(difference_needed_of_squares(errors)),
                notable: is_notable(points, errors),
                direction: points.cmp(&Fraction::ZERO),
            }
        });
        // Three gaps that add up to 0: half the sum of their sizes is the size of the largest.
        let sizes = gaps.iter().map(|(_, gap)| gap.points.magnitude());
        let is_notable = gaps.iter().any(|(_, gap)| gap.notable);
        Self {
            gaps,
            shift: sizes.max().filter(|_| is_notable),
        }
    }

    /// The same with nothing but whole points: a gap is the difference of the two shares as they are printed, and only what is
    /// notable is decided on the exact numbers.
    #[must_use]
    pub fn in_whole_points(first: &MeasuredMix, second: &MeasuredMix) -> Self {
        let exact = Self::of(first, second);
        let (from, to) = (first.in_whole_points(), second.in_whole_points());
        Self {
            gaps: ByRole::from_fn(|role| Gap {
                points: to[role] - from[role],
                needed: None,
                ..exact.gaps[role]
            }),
            shift: None,
        }
    }

    /// The roles with the largest gap, notable or not: those that are as large with one decimal; none when all are 0.
    #[must_use]
    pub fn largest(&self) -> RoleSet {
        let sizes = self.gaps.map(|gap| gap.points.magnitude().scaled(1));
        let most = sizes.iter().map(|(_, size)| *size).max().unwrap_or(0);
        RoleSet::from_fn(|role| sizes[role] == most && self.gaps[role].points != Fraction::ZERO)
    }

    /// Whether any gap is notable.
    #[must_use]
    pub fn is_notable(&self) -> bool {
        self.gaps.iter().any(|(_, gap)| gap.notable)
    }
}

/// Whether gap² ≥ 4·(a + b), without rounding wherever the products fit 127 bits.
fn is_notable(gap: Fraction, [a, b]: [Fraction; 2]) -> bool {
    exactly_notable(gap, a, b)
        .unwrap_or_else(|| gap.to_f64().powi(2) >= 4.0 * (a.to_f64() + b.to_f64()))
}

fn exactly_notable(gap: Fraction, a: Fraction, b: Fraction) -> Option<bool> {
    let errors = a
        .numerator()
        .checked_mul(b.denominator())?
        .checked_add(b.numerator().checked_mul(a.denominator())?)?;
    let common = a.denominator().checked_mul(b.denominator())?;
    let gap_side = gap
        .numerator()
        .checked_mul(gap.numerator())?
        .checked_mul(common)?;
    let error_side = gap
        .denominator()
        .checked_mul(gap.denominator())?
        .checked_mul(errors)?
        .checked_mul(4)?;
    Some(gap_side >= error_side)
}
