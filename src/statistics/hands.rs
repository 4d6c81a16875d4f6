//! The picture of a room from a show of hands: only counts are known, not who raised them.

use crate::model::{ByRole, Form, Fraction, Questionnaire, Role, half_rule, mix};

use super::{Counts, Spread};

/// The largest denominator of scores from which an exact mix is made.
const LARGEST_DENOMINATOR: i128 = 1 << 19;

/// Scores and mix of a room. There is no label and no margin, since individuals are not known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandsResult {
    /// The score per role, 0 to 100; nothing when fewer than half of its statements got a hand.
    pub scores: ByRole<Option<Fraction>>,
    /// The mix; nothing when a role has no score.
    pub mix: Option<ByRole<Fraction>>,
}

impl HandsResult {
    /// The result of the hands per statement, in file order.
    ///
    /// The keyed mean of a statement is over its hands; the mean of a role is the unweighted mean over its statements with
    /// at least one hand, so that a statement at which more people voted does not weigh more. Scores with a very large
    /// denominator are rounded to a thousand-millionth of a point.
    #[must_use]
    pub fn of(questionnaire: &Questionnaire, form: Form, hands: &[Counts]) -> Self {
        let scores = manageable(ByRole::from_fn(|role| {
            score(questionnaire, form, hands, role)
        }));
        Self {
            scores,
            mix: scores.all().map(|scores| mix(&scores)),
        }
    }
}

fn score(
    questionnaire: &Questionnaire,
    form: Form,
    hands: &[Counts],
    role: Role,
) -> Option<Fraction> {
    let scale = questionnaire.scale();
    let (mut asked, mut points) = (0, Spread::default());
    for place in questionnaire.places(form) {
        let Some(statement) = questionnaire.statement(place).filter(|s| s.role == role) else {
            continue;
        };
        asked += 1;
        let counts = hands.get(place).copied().unwrap_or_default();
        if let Some(mean) = counts.keyed_mean(scale, statement.keying) {
            points.add(percent(mean, scale.lowest(), scale.width())?);
        }
    }
    half_rule(points.count(), asked).then(|| points.mean())?
}

/// The scores as they are, or all of them rounded to the same denominator.
fn manageable(scores: ByRole<Option<Fraction>>) -> ByRole<Option<Fraction>> {
    let large = |score: &Fraction| score.denominator() > LARGEST_DENOMINATOR;
    if scores
        .iter()
        .any(|(_, score)| score.is_some_and(|score| large(&score)))
    {
        scores.map(|score| Fraction::new(score.as_ref()?.scaled(9), 1_000_000_000))
    } else {
        scores
    }
}

/// 100·(mean − lowest) / width.
fn percent(mean: Fraction, lowest: u8, width: u8) -> Option<Fraction> {
    let above = mean.numerator() - i128::from(lowest) * mean.denominator();
    Fraction::new(100 * above, mean.denominator() * i128::from(width))
}
