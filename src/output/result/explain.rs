//! Which statements moved a role away from the middle of its scale.

use std::cmp::Reverse;

use crate::model::{Answers, Form, Fraction, Questionnaire, Role};

/// A statement with what it did to the score of its role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Moved {
    /// The place of the statement in file order.
    pub(super) place: usize,
    /// The raw answer.
    pub(super) answer: u8,
    /// 100·(y − middle)/(n·width): the points by which this answer moved the score away from 50.
    pub(super) points: Fraction,
}

/// The statements that moved the role most, at most `most` of them; ties keep file order.
///
/// The points of all answered statements of a role add up to its score − 50.
pub(super) fn moved(
    questionnaire: &Questionnaire,
    form: Form,
    answers: &Answers,
    role: Role,
    most: usize,
) -> Vec<Moved> {
    let scale = questionnaire.scale();
    let of_role = |place: &usize| {
        questionnaire
            .statement(*place)
            .is_some_and(|s| s.role == role)
    };
    let answered: Vec<(usize, u8)> = questionnaire
        .places(form)
        .filter(of_role)
        .filter_map(|place| Some((place, answers.get(place)?)))
        .collect();
    let number = i128::try_from(answered.len()).unwrap_or(i128::MAX);
    let mut moved: Vec<Moved> = answered
        .into_iter()
        .filter_map(|(place, answer)| {
            let direction = questionnaire.statement(place)?.direction;
            let twice = 2 * i128::from(scale.keyed(answer, direction))
                - i128::from(scale.lowest() + scale.highest());
            let points = Fraction::new(100 * twice, 2 * number * i128::from(scale.width()))?;
            (twice != 0).then_some(Moved {
                place,
                answer,
                points,
            })
        })
        .collect();
    moved.sort_by_key(|moved| Reverse(absolute(moved.points)));
    moved.truncate(most);
    moved
}

fn absolute(value: Fraction) -> Fraction {
    Fraction::new(value.numerator().abs(), value.denominator()).unwrap_or(value)
}
