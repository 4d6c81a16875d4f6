//! Where someone is in the interview, and what was answered: pure, so that every mode behaves the same.

/// What someone did with a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Given {
    /// An answer on the scale.
    Answer(u8),
    /// The statement does not apply; a missing answer, not a neutral one.
    Skipped,
}

impl Given {
    /// The answer, if there is one.
    #[must_use]
    pub const fn answer(self) -> Option<u8> {
        match self {
            Self::Answer(value) => Some(value),
            Self::Skipped => None,
        }
    }
}

/// What is on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The statement at this turn (from 0); opened from the review or not.
    Statement {
        /// The turn in presentation order, from 0.
        turn: usize,
        /// Whether an answer leads back to the review.
        from_review: bool,
    },
    /// All statements were shown: look over the answers.
    Review,
}

/// A run through the statements of a form.
///
/// Invariant: a statement step has a turn below the number of statements asked, which is at least 1; the review is
/// only reached when every statement was answered or skipped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    order: Vec<usize>,
    given: Vec<Option<Given>>,
    step: Step,
}

impl Session {
    /// Starts before the first statement of this order of places, or nothing when it is empty.
    #[must_use]
    pub fn new(order: Vec<usize>) -> Option<Self> {
        let given = vec![None; order.len()];
        Self::resumed(order, given)
    }

    /// Goes on where someone left: at the first statement not yet answered or skipped.
    ///
    /// `given` is in presentation order. Nothing when the two differ in length or are empty.
    #[must_use]
    pub fn resumed(order: Vec<usize>, given: Vec<Option<Given>>) -> Option<Self> {
        if order.is_empty() || order.len() != given.len() {
            return None;
        }
        let mut session = Self {
            order,
            given,
            step: Step::Review,
        };
        session.go_on();
        Some(session)
    }

    /// What is on the screen.
    #[must_use]
    pub const fn step(&self) -> Step {
        self.step
    }

    /// The number of statements asked.
    #[must_use]
    pub fn total(&self) -> usize {
        self.order.len()
    }

    /// The places of the statements (in file order) by turn.
    #[must_use]
    pub fn order(&self) -> &[usize] {
        &self.order
    }

    /// What was done with each statement, by turn.
    #[must_use]
    pub fn given(&self) -> &[Option<Given>] {
        &self.given
    }

    /// The place in file order of the statement at a turn.
    #[must_use]
    pub fn place(&self, turn: usize) -> Option<usize> {
        self.order.get(turn).copied()
    }

    /// What was done with the statement at a turn.
    #[must_use]
    pub fn given_at(&self, turn: usize) -> Option<Given> {
        self.given.get(turn).copied().flatten()
    }

    /// The number of statements answered.
    #[must_use]
    pub fn answered(&self) -> usize {
        self.given
            .iter()
            .filter(|given| matches!(given, Some(Given::Answer(_))))
            .count()
    }

    /// The number of statements skipped.
    #[must_use]
    pub fn skipped(&self) -> usize {
        self.given
            .iter()
            .filter(|given| matches!(given, Some(Given::Skipped)))
            .count()
    }

    /// The number of statements answered or skipped.
    #[must_use]
    pub fn done(&self) -> usize {
        self.answered() + self.skipped()
    }

    /// Answers or skips the statement on the screen and goes on: to the next, or back to the review.
    pub fn give(&mut self, given: Given) {
        let Step::Statement { turn, from_review } = self.step else {
            return;
        };
        if let Some(slot) = self.given.get_mut(turn) {
            *slot = Some(given);
        }
        if from_review {
            self.go_on();
        } else {
            self.step = Step::Statement {
                turn: turn + 1,
                from_review: false,
            };
            if turn + 1 == self.total() {
                self.go_on();
            }
        }
    }

    /// Goes back to the statement before, or to the review a statement was opened from. Whether there was somewhere to go.
    pub fn back(&mut self) -> bool {
        match self.step {
            Step::Statement {
                from_review: true, ..
            } => self.step = Step::Review,
            Step::Statement { turn: 0, .. } => return false,
            Step::Statement { turn, .. } => {
                self.step = Step::Statement {
                    turn: turn - 1,
                    from_review: false,
                };
            }
            Step::Review => {
                let last = self.total().saturating_sub(1);
                self.step = Step::Statement {
                    turn: last,
                    from_review: false,
                };
            }
        }
        true
    }

    /// Opens a statement from the review; an answer leads back there.
    pub fn open(&mut self, turn: usize) {
        if self.step == Step::Review && turn < self.total() {
            self.step = Step::Statement {
                turn,
                from_review: true,
            };
        }
    }

    /// The answers by place in file order, for a questionnaire with this many statements.
    #[must_use]
    pub fn by_place(&self, statements: usize) -> Vec<Option<u8>> {
        let mut answers = vec![None; statements];
        for (place, given) in self.order.iter().zip(&self.given) {
            if let Some(slot) = answers.get_mut(*place) {
                *slot = given.and_then(Given::answer);
            }
        }
        answers
    }

    /// To the first statement without an answer, else to the review.
    fn go_on(&mut self) {
        self.step = match self.given.iter().position(Option::is_none) {
            Some(turn) => Step::Statement {
                turn,
                from_review: false,
            },
            None => Step::Review,
        };
    }
}

#[cfg(test)]
mod tests {
    use super::{Given, Session, Step};

    fn at(turn: usize) -> Step {
        Step::Statement {
            turn,
            from_review: false,
        }
    }

    #[test]
    fn an_answer_goes_on_and_the_last_one_leads_to_the_review() {
        let mut session = Session::new(vec![2, 0]).unwrap();
        assert_eq!(session.step(), at(0));
        session.give(Given::Answer(4));
        assert_eq!(session.step(), at(1));
        session.give(Given::Skipped);
        assert_eq!(session.step(), Step::Review);
        assert_eq!(session.by_place(3), [None, None, Some(4)]);
        assert_eq!((session.answered(), session.skipped()), (1, 1));
    }

    #[test]
    fn back_keeps_the_old_answer_and_stops_at_the_first() {
        let mut session = Session::new(vec![0, 1]).unwrap();
        assert!(!session.back());
        session.give(Given::Answer(2));
        assert!(session.back());
        assert_eq!(
            (session.step(), session.given_at(0)),
            (at(0), Some(Given::Answer(2)))
        );
    }

    #[test]
    fn going_back_and_answering_walks_forward_over_the_old_answers() {
        let mut session = Session::new(vec![0, 1, 2]).unwrap();
        session.give(Given::Answer(1));
        session.give(Given::Answer(2));
        session.back();
        session.back();
        session.give(Given::Answer(5));
        assert_eq!(
            (session.step(), session.given_at(1)),
            (at(1), Some(Given::Answer(2)))
        );
    }

    #[test]
    fn a_statement_opened_from_the_review_returns_there() {
        let mut session = Session::new(vec![0, 1]).unwrap();
        session.give(Given::Answer(1));
        session.give(Given::Answer(2));
        session.open(0);
        session.give(Given::Answer(3));
        assert_eq!(
            (session.step(), session.given_at(0)),
            (Step::Review, Some(Given::Answer(3)))
        );
        session.open(1);
        session.back();
        assert_eq!(session.step(), Step::Review);
    }

    #[test]
    fn a_resumed_session_goes_on_at_the_first_open_statement() {
        let given = vec![Some(Given::Answer(1)), None, Some(Given::Skipped)];
        let session = Session::resumed(vec![0, 1, 2], given).unwrap();
        assert_eq!(session.step(), at(1));
        assert_eq!(Session::resumed(vec![0], vec![]), None);
        assert_eq!(Session::new(vec![]), None);
    }
}
