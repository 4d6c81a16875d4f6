//! A team as a whole: what it leans on, what it misses and where it is divided.

use std::collections::BTreeSet;

use crate::model::{ByRole, Label, Profile, Role, RoleSet};

use super::{Counts, SMALL_GROUP, Spread};

/// The complete results of the people in a team, added up; those without one only counted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Team {
    incomplete: u64,
    scores: ByRole<Spread>,
    mixes: ByRole<Spread>,
    /// Per role, of every person: the share of the first of the two others minus that of the second.
    differences: ByRole<Spread>,
    leading: ByRole<u64>,
    labels: [u64; Label::ALL.len()],
    /// Those who gave the same answer to everything: what leads for them says nothing.
    straight_lines: u64,
    /// Whom the lists are about, where those are about colleagues.
    described: BTreeSet<u128>,
    statements: Vec<Counts>,
    /// The answers of each by place in file order, in one order whoever came first; of ten people or more none.
    few: Vec<Vec<Option<u8>>>,
}

impl Team {
    /// Adds a person, with the answers to the statements that were asked as (place in file order, answer).
    ///
    /// Of a person without a complete result nothing but that is kept.
    pub fn add(&mut self, profile: &Profile, asked: impl IntoIterator<Item = (usize, Option<u8>)>) {
        let Some(shares) = &profile.shares else {
            self.incomplete += 1;
            return;
        };
        for role in Role::ALL {
            if let Some(score) = profile.roles[role].score {
                self.scores[role].add(score);
            }
            self.mixes[role].add(shares.mix[role]);
            let [one, other] = role.others();
            self.differences[role].add(shares.mix[one] - shares.mix[other]);
            self.leading[role] += u64::from(shares.leading.contains(role));
        }
        for (label, count) in Label::ALL.into_iter().zip(&mut self.labels) {
            *count += u64::from(label == shares.label);
        }
        self.straight_lines += u64::from(profile.straight_line);
        let mut own = Vec::new();
        let is_small = self.people() < SMALL_GROUP;
        for (place, answer) in asked {
            if let Some(answer) = answer {
                self.change(place, |counts| counts.add(answer));
            }
            if is_small {
                own.resize(own.len().max(place + 1), None);
                own.splice(place..=place, [answer]);
            }
        }
        self.keep_few([own]);
    }

    /// A list is about the colleague with this number.
    pub(crate) fn describe(&mut self, colleague: u128) {
        self.described.insert(colleague);
    }

    /// Adds the people of another team.
    pub fn merge(&mut self, other: &Self) {
        self.incomplete += other.incomplete;
        for role in Role::ALL {
            self.scores[role].merge(&other.scores[role]);
            self.mixes[role].merge(&other.mixes[role]);
            self.differences[role].merge(&other.differences[role]);
            self.leading[role] += other.leading[role];
        }
        for (mine, theirs) in self.labels.iter_mut().zip(other.labels) {
            *mine += theirs;
        }
        self.straight_lines += other.straight_lines;
        self.described.extend(&other.described);
        for (place, counts) in other.statements.iter().enumerate() {
            self.change(place, |mine| mine.merge(counts));
        }
        self.keep_few(other.few.iter().cloned());
    }

    /// The people with a complete result: those about whom everything else speaks.
    #[must_use]
    pub fn people(&self) -> u64 {
        self.labels.iter().sum()
    }

    /// The people of whom nothing may be worked out: where the lists are about colleagues those whom they are about.
    #[must_use]
    pub fn protected(&self) -> u64 {
        if self.described.is_empty() {
            self.people()
        } else {
            self.described.len() as u64
        }
    }

    /// The people who gave the same answer to everything.
    #[must_use]
    pub const fn straight_lines(&self) -> u64 {
        self.straight_lines
    }

    /// The people without a complete result.
    #[must_use]
    pub const fn incomplete(&self) -> u64 {
        self.incomplete
    }

    /// The scores per role, 0 to 100.
    #[must_use]
    pub const fn scores(&self) -> &ByRole<Spread> {
        &self.scores
    }

    /// The shares per role, in points of the mix.
    #[must_use]
    pub const fn mixes(&self) -> &ByRole<Spread> {
        &self.mixes
    }

    /// The coverage of each role: how many people have it in their leading group.
    #[must_use]
    pub const fn leading(&self) -> &ByRole<u64> {
        &self.leading
    }

    /// The role whose mean share exceeds each other's by 2 standard errors of the persons' own differences, sd/√n with n − 1; or the
    /// two that each exceed the third's so; else none.
    pub(crate) fn largest(&self) -> Vec<Role> {
        let below = |role: &Role| {
            let exceeds = |other: &&Role| self.exceeds(*role, **other);
            Role::ALL.iter().filter(exceeds).count()
        };
        let above = |role: &Role| {
            let exceeds = |other: &&Role| self.exceeds(**other, *role);
            Role::ALL.iter().filter(exceeds).count()
        };
        let alone = Role::ALL.into_iter().find(|role| below(role) == 2);
        let last = Role::ALL.into_iter().find(|role| above(role) == 2);
        match (alone, last) {
            (Some(role), _) => vec![role],
            (None, Some(last)) => Role::ALL.into_iter().filter(|role| *role != last).collect(),
            (None, None) => Vec::new(),
        }
    }

    /// Whether the mean share of a role is larger than another's beyond 2 standard errors of the difference.
    fn exceeds(&self, role: Role, than: Role) -> bool {
        let mut thirds = Role::ALL
            .into_iter()
            .filter(|third| *third != role && *third != than);
        let (Some(third), None) = (thirds.next(), thirds.next()) else {
            return false;
        };
        let difference = &self.differences[third];
        let (Some(mean), Some(error)) = (difference.mean(), difference.squared_error_of_mean())
        else {
            return false;
        };
        let mean = if third.others().first() == Some(&role) {
            mean.to_f64()
        } else {
            -mean.to_f64()
        };
        mean > 2.0 * error.to_f64().sqrt()
    }

    /// The roles that are in nobody's leading group; none in a team of nobody.
    #[must_use]
    pub fn missing_roles(&self) -> RoleSet {
        RoleSet::from_fn(|role| self.people() > 0 && self.leading[role] == 0)
    }

    /// The number of people with this label.
    #[must_use]
    pub fn with_label(&self, label: Label) -> u64 {
        let mut labels = Label::ALL.into_iter().zip(self.labels);
        labels
            .find(|(other, _)| *other == label)
            .map_or(0, |(_, count)| count)
    }

    /// The answers per statement in file order; statements at the end that nobody answered may not be there.
    #[must_use]
    pub fn statements(&self) -> &[Counts] {
        &self.statements
    }

    /// The answers of each member of a group of fewer than ten, by place in file order: what each of them knows.
    pub(super) fn few(&self) -> &[Vec<Option<u8>>] {
        &self.few
    }

    fn keep_few(&mut self, more: impl IntoIterator<Item = Vec<Option<u8>>>) {
        if self.people() < SMALL_GROUP {
            self.few.extend(more);
            self.few.sort_unstable();
        } else {
            self.few = Vec::new();
        }
    }

    fn change(&mut self, place: usize, change: impl FnOnce(&mut Counts)) {
        if self.statements.len() <= place {
            self.statements.resize(place + 1, Counts::default());
        }
        if let Some(counts) = self.statements.get_mut(place) {
            change(counts);
        }
    }
}
