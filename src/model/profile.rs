//! From counted answers to a profile: scores, mix, margins and the words that go with them.
//!
//! The formulas are those of the percentage-of-maximum-possible score (POMP: Cohen, Cohen, Aiken & West 1999) and of
//! the classical standard error of a mean. All comparisons are made on whole numbers.

use super::points::{Points, fraction};
use super::{ByRole, Form, Fraction, MeasurementError, Questionnaire, Role, RoleSet, Scale, Tally};

/// What can be said of one person.
#[derive(Debug, Clone, PartialEq)]
pub struct Profile {
    /// The result per role.
    pub roles: ByRole<RoleResult>,
    /// The mix and its words; nothing when a role has too few answers (`incomplete`).
    pub shares: Option<Shares>,
    /// How much more the person agreed than disagreed whatever was asked, in steps of the scale.
    ///
    /// The mean over the roles of ((mean raw answer to normal + mean raw answer to reversed) / 2 − the middle of the scale); nothing
    /// unless each role has at least one answer of each direction.
    pub acquiescence: Option<Fraction>,
    /// Whether all given answers are the same, so that the mix says nothing.
    pub straight_line: bool,
    /// The width of the scale, for the rule that names yes-saying.
    scale_width: u8,
}

/// The score of one role.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RoleResult {
    /// n: the statements answered.
    pub answered: u32,
    /// K: the statements asked.
    pub asked: u32,
    /// P: percent of the maximum possible, 0 to 100; nothing below the half rule.
    pub score: Option<Fraction>,
    /// σ / √n: one standard error of the score, in score points; nothing below the half rule.
    pub margin: Option<f64>,
}

/// The mix of a complete profile.
#[derive(Debug, Clone, PartialEq)]
pub struct Shares {
    /// 100/3 + (P − P̄)/2 per role: the three add up to 100, each is between 0 and 66⅔.
    pub mix: ByRole<Fraction>,
    /// One standard error of each share, in points.
    pub mix_margin: ByRole<f64>,
    /// The square of that, exactly.
    pub squared_error: ByRole<Fraction>,
    /// The highest role, with every role that is within one standard error of the difference.
    pub leading: RoleSet,
    /// The lowest role, when it alone is lowest and does not lead.
    pub trailing: Option<Role>,
    /// What may be called least used: the trailing role, or two that no rule tells apart when neither leads. Else empty.
    pub least: RoleSet,
    /// One, two or three leading roles, in a word.
    pub label: Label,
    /// How far a preference stands out; only for a preference.
    pub strength: Option<Strength>,
    /// Per role, whether the two others may be put in an order.
    others_apart: ByRole<bool>,
}

/// Why nothing is said of a mix.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unjudged {
    /// A role has too few answers, so there is no mix.
    Incomplete,
    /// Every answer is the same: there is a mix, and it says nothing.
    StraightLine,
}

/// The number of leading roles in a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Label {
    /// One role leads.
    Preference,
    /// Two roles lead.
    Combination,
    /// All three are too close to tell apart.
    Balanced,
}

impl Label {
    /// All labels, from one leading role to three.
    pub const ALL: [Self; 3] = [Self::Preference, Self::Combination, Self::Balanced];

    /// The stable English key used in columns and JSON.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Preference => "preference",
            Self::Combination => "combination",
            Self::Balanced => "balanced",
        }
    }
}

/// How far a preference stands out from the two other roles.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Strength {
    /// Less than two standard errors of the difference from one of the two others.
    Slight,
    /// Two standard errors of the difference, or more, from both.
    Clear,
}

impl Strength {
    /// The stable English key used in columns and JSON.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Slight => "slight",
            Self::Clear => "clear",
        }
    }
}

impl Profile {
    /// What the answers to the statements of a form come to; they are asked for by place.
    pub(crate) fn of(
        questionnaire: &Questionnaire,
        form: Form,
        answer: impl Fn(usize) -> Option<u8>,
    ) -> Self {
        let (scale, error) = (questionnaire.scale(), questionnaire.measurement_error());
        Self::from_tally(&Tally::of(questionnaire, form, answer), scale, error)
    }

    /// The profile that follows from counted answers.
    #[must_use]
    pub fn from_tally(tally: &Tally, scale: Scale, error: MeasurementError) -> Self {
        let points = tally.roles.map(|role| Points::of(role, scale));
        let scores = points.map(|points| points.map(Points::score));
        let roles = ByRole::from_fn(|role| RoleResult {
            answered: tally.roles[role].answered(),
            asked: tally.roles[role].asked,
            score: scores[role],
            margin: points[role].map(|points| error.of_score(points.answered)),
        });
        Self {
            roles,
            shares: points
                .all()
                .zip(scores.all())
                .and_then(|(points, scores)| Shares::of(&points, &scores, error)),
            acquiescence: acquiescence(tally, scale),
            straight_line: tally.straight_line(),
            scale_width: scale.width(),
        }
    }

    /// That of someone whose eight answers per role add up to this.
    #[cfg(test)]
    pub(crate) fn of_sums(sums: [u8; 3], (lowest, highest): (u8, u8)) -> Option<Self> {
        let mut tally = Tally::default();
        for (role, sum) in Role::ALL.into_iter().zip(sums) {
            for place in 0..8 {
                let answer = sum / 8 + u8::from(place < sum % 8);
                tally.add(role, super::Keying::Normal, Some(answer));
            }
        }
        let scale = Scale::new(lowest, highest)?;
        Some(Self::from_tally(&tally, scale, MeasurementError::ASSUMED))
    }

    /// Whether every role has enough answers for a mix.
    #[must_use]
    pub const fn is_complete(&self) -> bool {
        self.shares.is_some()
    }

    /// The number of statements asked of the role with the fewest.
    pub(crate) fn fewest_asked(&self) -> Option<u32> {
        self.roles.iter().map(|(_, role)| role.asked).min()
    }

    /// The mix where it may be judged, that is, put in words, ordered or compared.
    ///
    /// # Errors
    /// Why it may not; too few answers come before a straight line.
    pub(crate) fn judged(&self) -> Result<&Shares, Unjudged> {
        let shares = self.shares.as_ref().ok_or(Unjudged::Incomplete)?;
        if self.straight_line {
            return Err(Unjudged::StraightLine);
        }
        Ok(shares)
    }

    /// `complete` or `incomplete`, as columns and JSON say it.
    #[must_use]
    pub const fn status(&self) -> &'static str {
        if self.is_complete() {
            "complete"
        } else {
            "incomplete"
        }
    }

    /// The direction of notable acquiescence: 1 yes, −1 no; nothing below a quarter of the scale.
    #[must_use]
    pub fn notable_acquiescence(&self) -> Option<i8> {
        let value = self.acquiescence?;
        let notable =
            4 * value.numerator().abs() >= i128::from(self.scale_width) * value.denominator();
        let sign = if value.numerator() < 0 { -1 } else { 1 };
        notable.then_some(sign)
    }
}

impl Shares {
    fn of(
        points: &ByRole<Points>,
        scores: &ByRole<Fraction>,
        error: MeasurementError,
    ) -> Option<Self> {
        let answers = points.map(|points| points.answered);
        let ranked = ranked(points);
        let [top, second, low] = ranked;
        let leading =
            RoleSet::from_fn(|role| role == top || points[top].within(&points[role], 1, error));
        let lowest =
            RoleSet::from_fn(|role| role == low || points[low].within(&points[role], 1, error));
        let label = match leading.len() {
            1 => Label::Preference,
            2 => Label::Combination,
            _ => Label::Balanced,
        };
        let slight = [second, low].map(|role| points[top].within(&points[role], 2, error));
        let strength = if slight.contains(&true) {
            Strength::Slight
        } else {
            Strength::Clear
        };
        Some(Self {
            mix: mix(scores),
            mix_margin: error.of_shares(&answers),
            squared_error: error.squared_of_shares(&answers)?,
            leading,
            trailing: lowest.only().filter(|role| !leading.contains(*role)),
            least: if lowest.iter().any(|role| leading.contains(role)) {
                RoleSet::default()
            } else {
                lowest
            },
            label,
            strength: (label == Label::Preference).then_some(strength),
            others_apart: ByRole::from_fn(|role| {
                let [a, b] = role.others();
                !points[a].within(&points[b], 1, error)
            }),
        })
    }

    /// Whether two roles may be put in an order: whether (`P_a` − `P_b)²` ≥ `σ_ab²`, one standard error of their difference. A role is
    /// not told apart from itself.
    #[must_use]
    pub fn told_apart(&self, a: Role, b: Role) -> bool {
        let third = Role::ALL
            .into_iter()
            .find(|role| *role != a && *role != b && a != b);
        third.is_some_and(|role| self.others_apart[role])
    }
}

/// The roles from highest to lowest score; ties keep declared order at the top.
fn ranked(points: &ByRole<Points>) -> [Role; 3] {
    points.ranked_by(|a, b| (a.sum * b.n()).cmp(&(b.sum * a.n())))
}

/// The mix that follows from three scores: 100/3 + (`P_r` − P̄)/2 = (200 + `3·P_r` − ΣP) / 6 over their common denominator.
///
/// Exact as long as the product of the three denominators stays below 2¹¹⁰.
#[must_use]
pub fn mix(scores: &ByRole<Fraction>) -> ByRole<Fraction> {
    let common: i128 = scores
        .iter()
        .map(|(_, score)| score.denominator())
        .product();
    let scores = scores.map(|score| score.numerator() * (common / score.denominator()));
    let sum: i128 = scores.iter().map(|(_, score)| score).sum();
    scores.map(|score| fraction(200 * common + 3 * score - sum, 6 * common))
}

fn acquiescence(tally: &Tally, scale: Scale) -> Option<Fraction> {
    let sums = Role::ALL
        .map(|role| [tally.roles[role].normal, tally.roles[role].reversed])
        .concat();
    if sums.iter().any(|sum| sum.count == 0) {
        return None;
    }
    let common: i128 = sums.iter().map(|sum| i128::from(sum.count)).product();
    let means: i128 = sums
        .iter()
        .map(|sum| i128::from(sum.total) * (common / i128::from(sum.count)))
        .sum();
    let ends = i128::from(scale.lowest() + scale.highest());
    Some(fraction(means - 3 * ends * common, 6 * common))
}
