//! Counting answers per role and direction: all that a score needs, and it can be added up.

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
    pub const fn add(&mut self, answer: u8) {
        self.count += 1;
        self.total += answer as u32;
    }

    /// Adds the answers of another sum.
    pub const fn merge(&mut self, other: Self) {
        self.count += other.count;
        self.total += other.total;
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

    /// The half rule: at least one answer, and at least half of what was asked.
    #[must_use]
    pub const fn valid(&self) -> bool {
        self.answered() >= 1 && 2 * self.answered() >= self.asked
    }
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

    /// Adds the answers of another tally.
    pub fn merge(&mut self, other: &Self) {
        for role in Role::ALL {
            let (mine, theirs) = (&mut self.0[role], other.0[role]);
            mine.asked += theirs.asked;
            mine.normal.merge(theirs.normal);
            mine.reversed.merge(theirs.reversed);
        }
    }
}
