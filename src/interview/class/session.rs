//! Where a room is in the list, and which hands were counted: pure, so that every mode behaves the same.

/// What was done with a statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Hands {
    /// The hands per step of the scale, lowest first.
    Counted(Vec<u64>),
    /// The room did not vote on it.
    Skipped,
}

impl Hands {
    /// The hands, if they were counted.
    #[must_use]
    pub fn counts(&self) -> Option<&[u64]> {
        match self {
            Self::Counted(counts) => Some(counts),
            Self::Skipped => None,
        }
    }
}

/// What is on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClassStep {
    /// The statement at this turn (from 0): hands are being counted.
    Count(usize),
    /// The hands for the statement at this turn, for everyone to see.
    Reveal(usize),
    /// All statements were counted or skipped.
    Done,
}

/// A run through the statements of a form with a room.
///
/// Invariant: a turn is below the number of statements, which is at least 1; a revealed statement has counted hands; done is
/// only reached when every statement was counted or skipped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClassSession {
    given: Vec<Option<Hands>>,
    step: ClassStep,
}

impl ClassSession {
    /// Goes on where the room left: at the first statement not yet counted or skipped. Nothing for an empty list.
    #[must_use]
    pub fn resumed(given: Vec<Option<Hands>>) -> Option<Self> {
        if given.is_empty() {
            return None;
        }
        let mut session = Self {
            given,
            step: ClassStep::Done,
        };
        session.go_on();
        Some(session)
    }

    /// What is on the screen.
    #[must_use]
    pub const fn step(&self) -> ClassStep {
        self.step
    }

    /// What was done with each statement.
    #[must_use]
    pub fn given(&self) -> &[Option<Hands>] {
        &self.given
    }

    /// What was done with the statement at a turn.
    #[must_use]
    pub fn given_at(&self, turn: usize) -> Option<&Hands> {
        self.given.get(turn)?.as_ref()
    }

    /// The number of statements counted or skipped.
    #[must_use]
    pub fn done(&self) -> usize {
        self.given.iter().flatten().count()
    }

    /// Takes what was counted for the statement on the screen: counted hands are revealed, a skipped one goes on.
    pub fn give(&mut self, hands: Hands) {
        let ClassStep::Count(turn) = self.step else {
            return;
        };
        let reveals = matches!(hands, Hands::Counted(_));
        if let Some(slot) = self.given.get_mut(turn) {
            *slot = Some(hands);
        }
        if reveals {
            self.step = ClassStep::Reveal(turn);
        } else {
            self.after(turn);
        }
    }

    /// From revealed hands to the next statement, or to the end.
    pub fn next(&mut self) {
        if let ClassStep::Reveal(turn) = self.step {
            self.after(turn);
        }
    }

    /// Counts the revealed statement again.
    pub const fn correct(&mut self) {
        if let ClassStep::Reveal(turn) = self.step {
            self.step = ClassStep::Count(turn);
        }
    }

    /// To the statement before, or from the end to the last one. Whether there was somewhere to go.
    pub const fn back(&mut self) -> bool {
        let turn = match self.step {
            ClassStep::Count(turn) | ClassStep::Reveal(turn) => turn,
            ClassStep::Done => self.given.len(),
        };
        match turn.checked_sub(1) {
            Some(before) => {
                self.step = ClassStep::Count(before);
                true
            }
            None => false,
        }
    }

    fn after(&mut self, turn: usize) {
        if turn + 1 < self.given.len() {
            self.step = ClassStep::Count(turn + 1);
        } else {
            self.go_on();
        }
    }

    /// To the first statement that is open, else to the end.
    fn go_on(&mut self) {
        let open = self.given.iter().position(Option::is_none);
        self.step = open.map_or(ClassStep::Done, ClassStep::Count);
    }
}

#[cfg(test)]
mod tests {
    use super::{ClassSession, ClassStep, Hands};

    fn hands(first: u64) -> Hands {
        Hands::Counted(vec![first, 0])
    }

    #[test]
    fn counted_hands_are_revealed_before_the_next_statement() {
        let mut session = ClassSession::resumed(vec![None, None]).unwrap();
        session.give(hands(3));
        assert_eq!(session.step(), ClassStep::Reveal(0));
        session.next();
        assert_eq!(session.step(), ClassStep::Count(1));
        session.give(Hands::Skipped);
        assert_eq!((session.step(), session.done()), (ClassStep::Done, 2));
    }

    #[test]
    fn a_revealed_statement_can_be_corrected_and_an_earlier_one_taken_back() {
        let mut session = ClassSession::resumed(vec![None, None]).unwrap();
        assert!(!session.back());
        session.give(hands(3));
        session.correct();
        session.give(hands(4));
        session.next();
        assert!(session.back());
        assert_eq!(session.step(), ClassStep::Count(0));
        assert_eq!(session.given_at(0), Some(&hands(4)));
    }

    #[test]
    fn a_room_goes_on_at_the_first_open_statement() {
        let session = ClassSession::resumed(vec![Some(Hands::Skipped), None]).unwrap();
        assert_eq!(session.step(), ClassStep::Count(1));
        assert_eq!(ClassSession::resumed(Vec::new()), None);
    }
}
