//! Counting answers per role and keying: all that a score needs.

use super::{ByRole, Form, Keying, Questionnaire, Role};

/// How many answers, and what they add up to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Sum {
    /// The number of answers.
    pub count: u32,
    /// The sum of the raw answers, before reversing.
    pub total: u32,
}

impl Sum {
    const fn add(&mut self, answer: u8) {
        self.count += 1;
        self.total += answer as u32;
    }
}

/// The answers to the statements of one role.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct RoleTally {
    /// K: the number of statements asked.
    pub asked: u32,
    /// The answers to statements that count for the role.
    pub normal: Sum,
    /// The answers to statements that count against the role.
    pub reversed: Sum,
}

impl RoleTally {
    /// n: the number of statements answered.
    pub(crate) const fn answered(&self) -> u32 {
        self.normal.count + self.reversed.count
    }

    /// Whether there is a score: at least one statement, and at least half of those that were asked, was answered.
    pub(crate) fn valid(&self) -> bool {
        half_rule(self.answered().into(), self.asked.into())
    }
}

/// At least one answer, and at least half of what was asked.
pub(crate) const fn half_rule(answered: u64, asked: u64) -> bool {
    answered >= 1 && 2 * answered >= asked
}

/// How many answers it takes before all of them being equal says something.
pub(crate) const FEWEST_IN_A_STRAIGHT_LINE: u32 = 6;

/// The answers of one person, per role.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// What was answered to the statements of each role.
    pub roles: ByRole<RoleTally>,
    /// The first answer that was added.
    first: Option<u8>,
    /// Whether another answer than the first was added.
    differs: bool,
}

impl Tally {
    /// The answers to the statements of a form; they are asked for by place.
    pub(crate) fn of(
        questionnaire: &Questionnaire,
        form: Form,
        answer: impl Fn(usize) -> Option<u8>,
    ) -> Self {
        let mut tally = Self::default();
        for place in questionnaire.places(form) {
            if let Some(statement) = questionnaire.statement(place) {
                tally.add(statement.role, statement.keying, answer(place));
            }
        }
        tally
    }

    /// Counts one statement that was asked, with its answer if there is one.
    pub fn add(&mut self, role: Role, keying: Keying, answer: Option<u8>) {
        let tally = &mut self.roles[role];
        tally.asked += 1;
        if let Some(answer) = answer {
            self.differs |= *self.first.get_or_insert(answer) != answer;
            match keying {
                Keying::Normal => tally.normal.add(answer),
                Keying::Reversed => tally.reversed.add(answer),
            }
        }
    }

    /// Whether every role has a score, so that there is a mix.
    pub(crate) fn is_complete(&self) -> bool {
        self.roles.iter().all(|(_, role)| role.valid())
    }

    /// Whether at least six answers are given and all of them are the same.
    ///
    /// On the raw answers: with reversed statements among them nobody agrees with everything by conviction.
    pub(crate) fn straight_line(&self) -> bool {
        let answered: u32 = self.roles.iter().map(|(_, role)| role.answered()).sum();
        !self.differs && answered >= FEWEST_IN_A_STRAIGHT_LINE
    }
}

#[cfg(test)]
mod tests {
    use super::{Keying, Role, Tally};

    fn straight_line(answers: &[Option<u8>]) -> bool {
        let mut tally = Tally::default();
        for (place, answer) in answers.iter().enumerate() {
            let keying = if place % 4 == 0 {
                Keying::Reversed
            } else {
                Keying::Normal
            };
            tally.add(Role::ALL[place % 3], keying, *answer);
        }
        tally.straight_line()
    }

    #[test]
    fn six_equal_answers_are_a_straight_line_and_five_are_not() {
        assert!(straight_line(&[Some(0); 6]));
        assert!(!straight_line(&[Some(0); 5]));
    }

    #[test]
    fn missing_answers_neither_count_for_a_straight_line_nor_break_it() {
        let mut answers = vec![Some(3); 5];
        answers.extend([None; 7]);
        assert!(!straight_line(&answers));
        answers.push(Some(3));
        assert!(straight_line(&answers));
        assert!(!straight_line(&[None; 24]));
        assert!(!straight_line(&[]));
    }

    #[test]
    fn one_other_answer_breaks_a_straight_line() {
        for place in 0..24 {
            let mut answers = [Some(3); 24];
            answers[place] = Some(4);
            assert!(!straight_line(&answers), "{place}");
        }
    }
}
