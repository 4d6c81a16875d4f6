//! Which statements moved a role away from the middle of its scale, and how that is said.

use std::cmp::Reverse;

use crate::model::{Answers, Direction, Form, Fraction, Questionnaire, Role, Statement};
use crate::output::document::{Block, Section, SectionId};
use crate::words;

use super::build::Built;

/// How many statements per role explain a result.
const EXPLAINED: usize = 3;

/// A statement with what it did to the score of its role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Moved {
    /// The place of the statement in file order.
    place: usize,
    /// The raw answer.
    answer: u8,
    /// 100·(y − middle)/(n·width): the points by which this answer moved the score away from 50.
    points: Fraction,
}

/// The statements that moved the role most, at most `most` of them; ties keep file order.
///
/// The points of all answered statements of a role add up to its score − 50.
fn moved(
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

impl<'a> Built<'a> {
    /// The statements that moved each role most: where all answers are the same, none did.
    pub(super) fn explained(&self) -> Vec<Section> {
        if !self.person.explain || self.person.straight_line {
            return Vec::new();
        }
        let mut sections = vec![Section {
            id: SectionId::Explained,
            heading: Some(words::report::explain(self.person.texts.language).to_owned()),
            blocks: vec![Block::Prose(
                words::report::explained_note(self.person.texts.language).to_owned(),
            )],
        }];
        sections.extend(self.ranked.into_iter().map(|role| Section {
            id: SectionId::Explained,
            heading: Some(crate::texts::capitalised(self.name(role))),
            blocks: vec![Block::List(self.moved(role))],
        }));
        sections
    }

    fn moved(&self, role: Role) -> Vec<String> {
        let (person, language) = (&self.person, self.person.texts.language);
        let all = moved(
            person.questionnaire,
            person.form,
            person.answers,
            role,
            EXPLAINED,
        );
        let mut statements: Vec<String> = all
            .iter()
            .filter_map(|moved| {
                let statement = person.questionnaire.statement(moved.place)?;
                let plus = if moved.points.numerator() > 0 {
                    "+"
                } else {
                    ""
                };
                let points = format!("{plus}{}", person.texts.numbers.exact(moved.points, 1));
                let reversed = statement.direction == Direction::Reversed;
                let text = self.sentence(statement);
                Some(words::report::explained(
                    language,
                    &points,
                    &moved.answer.to_string(),
                    reversed,
                    text,
                ))
            })
            .collect();
        if statements.is_empty() {
            statements.push(words::report::unmoved(language).to_owned());
        }
        statements
    }

    fn sentence(&self, statement: &'a Statement) -> &'a str {
        statement.wording(self.person.perspective, self.person.language)
    }
}
