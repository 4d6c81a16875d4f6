//! Which statements moved a role away from the middle of its scale, and how that is said.

use std::cmp::Reverse;

use crate::model::{Answers, Form, Fraction, Keying, Questionnaire, Role, Statement};
use crate::output::document::{Block, Labelled, Section, SectionId, prose};
use crate::words::capitalised;
use crate::words::report;

use super::build::Built;

/// How many statements per role explain a result.
const EXPLAINED: usize = 3;

/// A statement with what it did to the score of its role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct StatementEffect {
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
) -> Vec<StatementEffect> {
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
    let mut moved: Vec<StatementEffect> = answered
        .into_iter()
        .filter_map(|(place, answer)| {
            let keying = questionnaire.statement(place)?.keying;
            let twice = 2 * i128::from(scale.keyed(answer, keying))
                - i128::from(scale.lowest() + scale.highest());
            let points = Fraction::new(100 * twice, 2 * number * i128::from(scale.width()))?;
            (twice != 0).then_some(StatementEffect {
                place,
                answer,
                points,
            })
        })
        .collect();
    moved.sort_by_key(|moved| Reverse(moved.points.magnitude()));
    moved.truncate(most);
    moved
}

impl<'a> Built<'a> {
    /// The statements that moved each role most: where all answers are the same, none did.
    pub(super) fn explained(&self) -> Vec<Section> {
        if !self.person.explain || self.person.profile.straight_line {
            return Vec::new();
        }
        let language = self.words;
        let section =
            |heading: &str, block| Section::new(SectionId::Explained, Some(heading), vec![block]);
        let note = prose(report::explained_note(language));
        let roles = self.ranked.into_iter();
        let roles = roles.map(|role| section(&capitalised(self.name(role)), self.moved(role)));
        let note = std::iter::once(section(report::explain(language), note));
        note.chain(roles).collect()
    }

    fn moved(&self, role: Role) -> Block {
        let person = &self.person;
        let (questionnaire, form) = (person.questionnaire, person.form);
        let all = moved(questionnaire, form, person.answers, role, EXPLAINED);
        let statements: Vec<Labelled> =
            all.iter().filter_map(|moved| self.told_of(moved)).collect();
        if statements.is_empty() {
            prose(report::unmoved(self.words))
        } else {
            Block::Labelled(statements)
        }
    }

    /// A statement, under the points by which it moved its role.
    fn told_of(&self, moved: &StatementEffect) -> Option<Labelled> {
        let (person, spoken) = (&self.person, self.words);
        let statement = person.questionnaire.statement(moved.place)?;
        let plus = if moved.points > Fraction::ZERO {
            "+"
        } else {
            ""
        };
        let points = spoken.numbers().exact(moved.points, 1);
        let is_reversed = statement.keying == Keying::Reversed;
        let answer = moved.answer.to_string();
        let sentence = self.sentence(statement);
        let text = report::explained(self.words, &answer, is_reversed, sentence);
        Some(Labelled::new(format!("{plus}{points}"), text))
    }

    fn sentence(&self, statement: &'a Statement) -> &'a str {
        statement.wording(self.person.perspective, self.person.language)
    }
}
