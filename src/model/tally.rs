//! Counting answers per role and direction: all that a score needs.

use super::{ByRole, Keying, Role};

/// How many answers, and what they add up to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Sum {
    /// The number of answers.
    pub count: u32,
    /// The sum of the raw answers, before reversing.
    pub total: u32,
}

impl Sum {
    /// Adds one answer.
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
    #[must_use]
    pub const fn answered(&self) -> u32 {
        self.normal.count + self.reversed.count
    }

    /// Whether there is a score: at least one statement, and at least half of those that were asked, was answered.
    #[must_use]
    pub fn valid(&self) -> bool {
        half_rule(self.answered().into(), self.asked.into())
    }
}

/// At least one answer, and at least half of what was asked.
pub(crate) const fn half_rule(answered: u64, asked: u64) -> bool {
    answered >= 1 && 2 * answered >= asked
}

/// The answers of one person, per role.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally(pub ByRole<RoleTally>);

impl Tally {
    /// Counts one statement that was asked, with its answer if there is one.
    pub fn add(&mut self, role: Role, direction: Keying, answer: Option<u8>) {
        let tally = &mut self.0[role];
        tally.asked += 1;
        if let Some(answer) = answer {
            match direction {
                Keying::Normal => tally.normal.add(answer),
                Keying::Reversed => tally.reversed.add(answer),
            }
        }
    }
}
