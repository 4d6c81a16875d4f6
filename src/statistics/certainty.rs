//! How sure it is which role is truly first.

use crate::model::{ByRole, MeasurementError, Profile, Role};

use super::normal::{cumulative, density};

/// (1 − r)/r for a mean correlation r = .25 between two statements of a role: answers are weighed against prior knowledge worth that
/// many statements, all of them at the mean of the person's three scores.
const PRIOR_STATEMENTS: f64 = 3.0;
/// h: the distance between two points of the sum.
const STEP: f64 = 0.25;
/// The sum runs over as many points on either side of 0: to z = ±8.
const POINTS: i8 = 32;

/// A chance as people read it: a whole per cent, never 0 and never 100.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Chance {
    /// What would be printed as 0 %.
    UnderOne,
    /// 1 to 99 %, rounded half up.
    Percent(u8),
    /// What would be printed as 100 %.
    OverNinetyNine,
}

impl Chance {
    /// The chance `p`, 0 to 1.
    pub(crate) fn of(p: f64) -> Self {
        let percent = (1..=99_u8)
            .rev()
            .find(|percent| 100.0 * p >= f64::from(*percent) - 0.5);
        match percent {
            None => Self::UnderOne,
            Some(99) if 100.0 * p >= 99.5 => Self::OverNinetyNine,
            Some(percent) => Self::Percent(percent),
        }
    }
}

/// The chance, 0 to 1, that each role is truly first; nothing for an incomplete list or a straight line. The three add up to 1, up
/// to the error of the sum (1e−9 where the roles have about as many answers each). No label follows from it.
///
/// `m_r` = P̄ + `n_r`/(`n_r` + 3)·(`P_r` − P̄) and `s_r` = σ/√(`n_r` + 3) are mean and standard deviation of the true score given the
/// answers (Kelley 1947: regression towards the mean, here that of the person's own scores), and
/// `p_r` = h·Σ φ(z)·Π Φ((`m_r` + `s_r`·z − `m_q`)/`s_q`) over z = −8, −7¾ … 8 and the two other roles q: the chance that a normal
/// variable is the largest of three. Within 5 points of what happens when r is .15 or .35, within 3 under yes-saying or correlated
/// roles, and off by up to 15 where one role is half a step easier to agree with.
#[must_use]
pub fn certainty(profile: &Profile, error: MeasurementError) -> Option<ByRole<f64>> {
    profile.judged().ok()?;
    let scores = profile.roles.map(|role| role.score).all()?;
    let answered = profile.roles.map(|role| f64::from(role.answered));
    Some(chances(
        &scores.map(|score| score.to_f64()),
        &answered,
        error.points(),
    ))
}

/// The true score of a role, given the answers.
#[derive(Debug, Clone, Copy)]
struct Belief {
    mean: f64,
    deviation: f64,
}

fn chances(scores: &ByRole<f64>, answered: &ByRole<f64>, sigma: f64) -> ByRole<f64> {
    let elevation = scores.iter().map(|(_, score)| score).sum::<f64>() / 3.0;
    let beliefs = ByRole::from_fn(|role| {
        let weight = answered[role] / (answered[role] + PRIOR_STATEMENTS);
        Belief {
            mean: elevation + weight * (scores[role] - elevation),
            deviation: sigma / (answered[role] + PRIOR_STATEMENTS).sqrt(),
        }
    });
    ByRole::from_fn(|role| first(role, &beliefs))
}

fn first(role: Role, beliefs: &ByRole<Belief>) -> f64 {
    let own = beliefs[role];
    let points = (-POINTS..=POINTS).map(|point| STEP * f64::from(point));
    let terms = points.map(|z| {
        let value = own.mean + own.deviation * z;
        let above = role.others().map(|other| {
            let other = beliefs[other];
            cumulative((value - other.mean) / other.deviation)
        });
        density(z) * above.iter().product::<f64>()
    });
    STEP * terms.sum::<f64>()
}

#[cfg(test)]
mod tests {
    use super::{ByRole, Chance, MeasurementError, Profile, Role, certainty, chances};
    use crate::model::{Keying, Scale, Tally};

    fn by_role<T: Copy>(values: [T; 3]) -> ByRole<T> {
        ByRole::from_fn(|role| values[role as usize])
    }

    #[test]
    fn the_chances_are_those_of_the_specification() {
        let rows = [
            (
                [62.5, 50.0, 50.0],
                [8.0; 3],
                [0.726_635_443, 0.136_682_279, 0.136_682_279],
            ),
            (
                [75.0, 50.0, 50.0],
                [8.0; 3],
                [0.947_619_506, 0.026_190_247, 0.026_190_247],
            ),
            (
                [65.625, 59.375, 81.25],
                [8.0; 3],
                [0.109_830_815, 0.035_860_577, 0.854_308_608],
            ),
            (
                [93.75, 62.5, 56.25],
                [4.0; 3],
                [0.906_041_936, 0.063_470_366, 0.030_487_699],
            ),
            (
                [87.5, 50.0, 75.0],
                [4.0, 8.0, 8.0],
                [0.723_439_256, 0.002_407_732, 0.274_153_012],
            ),
        ];
        for (scores, answered, expected) in rows {
            let found = chances(&by_role(scores), &by_role(answered), 22.5);
            for role in Role::ALL {
                let error = found[role] - expected[role as usize];
                assert!(error.abs() < 1e-9, "{scores:?} {role:?}: {}", found[role]);
            }
        }
    }

    /// The chance that the largest of three is the first, with a rule of another kind: Simpson's over the value itself.
    #[test]
    fn the_sum_is_the_integral() {
        let (scores, answered) = (by_role([40.0, 55.0, 60.0]), by_role([3.0, 8.0, 5.0]));
        let found = chances(&scores, &answered, 30.0);
        let sum: f64 = found.iter().map(|(_, chance)| chance).sum();
        assert!((sum - 1.0).abs() < 1e-9, "{sum}");
        let elevation = 155.0 / 3.0;
        let belief = |role: Role| {
            let n = answered[role];
            let mean = elevation + n / (n + 3.0) * (scores[role] - elevation);
            (mean, 30.0 / (n + 3.0_f64).sqrt())
        };
        for role in Role::ALL {
            let (mean, deviation) = belief(role);
            let at = |value: f64| {
                let z = (value - mean) / deviation;
                let others = role.others().map(|other| {
                    let (mean, deviation) = belief(other);
                    super::cumulative((value - mean) / deviation)
                });
                super::density(z) / deviation * others[0] * others[1]
            };
            let simpson: f64 = (0..3000)
                .map(|step| -70.0 + 0.08 * f64::from(step))
                .map(|a| 0.08 / 6.0 * (at(a) + 4.0 * at(a + 0.04) + at(a + 0.08)))
                .sum();
            assert!((found[role] - simpson).abs() < 1e-9, "{role:?}: {simpson}");
        }
    }

    #[test]
    fn a_profile_gives_its_scores_and_numbers_and_what_is_not_judged_gives_nothing() {
        let error = MeasurementError::ASSUMED;
        let profile = |asked: u32| {
            let mut tally = Tally::default();
            for (role, answers) in [
                (Role::Bureaucrat, [Some(5), Some(5), Some(5), Some(3)]),
                (Role::Entrepreneur, [Some(3); 4]),
                (Role::Connector, [Some(4), None, None, None]),
            ] {
                for answer in answers {
                    tally.add(role, Keying::Normal, answer);
                }
            }
            tally.roles.connector.asked = asked;
            Profile::from_tally(&tally, Scale::new(1, 5).unwrap(), error)
        };
        let found = certainty(&profile(2), error).unwrap();
        let expected = chances(
            &by_role([87.5, 50.0, 75.0]),
            &by_role([4.0, 4.0, 1.0]),
            22.5,
        );
        assert_eq!(found, expected);
        let mut straight = profile(2);
        straight.straight_line = true;
        assert_eq!(certainty(&straight, error), None);
        assert_eq!(certainty(&profile(4), error), None);
    }

    #[test]
    fn a_chance_is_a_whole_per_cent_and_never_none_nor_all() {
        let expected = [
            (0.0, Chance::UnderOne),
            (0.004_999, Chance::UnderOne),
            (0.005, Chance::Percent(1)),
            (0.014_999, Chance::Percent(1)),
            (0.015, Chance::Percent(2)),
            (0.726_635, Chance::Percent(73)),
            (0.994_999, Chance::Percent(99)),
            (0.995, Chance::OverNinetyNine),
            (1.0, Chance::OverNinetyNine),
        ];
        for (p, chance) in expected {
            assert_eq!(Chance::of(p), chance, "{p}");
        }
    }
}
