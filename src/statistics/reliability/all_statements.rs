//! What the statements of all roles have to do with each other, over the rows that answered every one of them.

use crate::model::{ByRole, Keying, Role};

use super::{
    Missing, alpha,
    covariance::{Matrix, pairs},
    layout::Layout,
    role_products::RoleProducts,
};

/// The statements of a role that are keyed one way.
type KeyedGroup = (Role, Keying);

/// Role by role, both ways.
const GROUPS: [KeyedGroup; 6] = [
    (Role::Bureaucrat, Keying::Normal),
    (Role::Bureaucrat, Keying::Reversed),
    (Role::Entrepreneur, Keying::Normal),
    (Role::Entrepreneur, Keying::Reversed),
    (Role::Connector, Keying::Normal),
    (Role::Connector, Keying::Reversed),
];

/// Covariances of the keyed answers, in squared steps of the scale.
#[derive(Debug)]
pub(super) struct Together {
    /// The rows.
    pub(super) n: u64,
    /// α of each role.
    pub(super) alphas: ByRole<Option<f64>>,
    /// Role by role, in file order within one.
    statements: Vec<One>,
    /// Of what the statements of each group add up to.
    groups: [[f64; 6]; 6],
}

#[derive(Debug)]
pub(super) struct One {
    group: KeyedGroup,
    variance: f64,
    /// With what the statements of each group add up to.
    groups: [f64; 6],
}

/// A weighted sum of answers: one weight for all statements of a group, and what one statement has on top of that.
#[derive(Debug, Clone, Copy)]
pub(super) struct Weights {
    groups: [f64; 6],
    own: f64,
}

impl Together {
    /// Nothing for fewer than two rows.
    pub(super) fn of(layout: &Layout, all: &RoleProducts) -> Option<Self> {
        let pairs = pairs(all, Missing::Listwise);
        let places: Vec<usize> = (0..layout.size()).collect();
        let covariances = Matrix::of(&pairs, &places)?;
        let members: Vec<KeyedGroup> = layout
            .by_role()
            .map(|(role, column)| (role, column.keying))
            .collect();
        let rows = members.iter().zip(&covariances.0);
        let statements: Vec<One> = rows
            .zip(covariances.diagonal())
            .map(|((group, row), variance)| One {
                group: *group,
                variance,
                groups: GROUPS.map(|group| sum_of(group, &members, row)),
            })
            .collect();
        Some(Self {
            n: all.complete.n,
            alphas: ByRole::from_fn(|role| {
                let own = places.iter().zip(&statements);
                let own = own.filter(|(_, one)| one.group.0 == role && one.variance > 0.0);
                let own: Vec<usize> = own.map(|(place, _)| *place).collect();
                alpha::alpha(&Matrix::of(&pairs, &own)?)
            }),
            groups: GROUPS.map(|group| {
                let rows = statements.iter().filter(|one| one.group == group);
                rows.fold([0.0; 6], |sums, one| {
                    let mut cells = sums.into_iter().zip(one.groups);
                    std::array::from_fn(|_| cells.next().map_or(0.0, |(sum, cell)| sum + cell))
                })
            }),
            statements,
        })
    }

    /// The statements of a role, in file order.
    pub(super) fn of_role(&self, role: Role) -> impl Iterator<Item = &One> {
        self.statements
            .iter()
            .filter(move |one| one.group.0 == role)
    }

    /// The covariance of what the statements of two roles add up to.
    pub(super) fn of_roles(&self, first: Role, second: Role) -> f64 {
        self.of_groups(&Weights::role(first), &Weights::role(second))
    }

    /// The covariance of two sums in which `one` may have a weight of its own.
    pub(super) fn covariance(&self, one: &One, first: &Weights, second: &Weights) -> f64 {
        self.of_groups(first, second)
            + first.own * dot(&second.groups, &one.groups)
            + second.own * dot(&first.groups, &one.groups)
            + first.own * second.own * one.variance
    }

    /// Acquiescence as it shows in the raw answers to all statements but one, times a constant; a role that is left without
    /// statements both ways is skipped in it. Nothing when every role is.
    pub(super) fn acquiescence_without(&self, one: &One) -> Option<Weights> {
        let statements = self.statements.iter();
        let size = |group: KeyedGroup| {
            let members = statements.clone().filter(|other| other.group == group);
            members
                .skip(usize::from(one.group == group))
                .fold(0.0, |sum, _| sum + 1.0)
        };
        let ways = [Keying::Normal, Keying::Reversed];
        let both = |role| ways.into_iter().all(|way| size((role, way)) > 0.0);
        let weight = |(role, way): KeyedGroup| match way {
            _ if !both(role) => 0.0,
            Keying::Normal => 1.0 / size((role, way)),
            Keying::Reversed => -1.0 / size((role, way)),
        };
        Role::ALL.into_iter().any(both).then(|| Weights {
            groups: GROUPS.map(weight),
            own: -weight(one.group),
        })
    }

    fn of_groups(&self, first: &Weights, second: &Weights) -> f64 {
        let rows = first.groups.iter().zip(&self.groups);
        rows.map(|(weight, row)| weight * dot(&second.groups, row))
            .sum()
    }
}

impl One {
    /// The other statements of its role.
    pub(super) fn rest(&self) -> Weights {
        Weights {
            own: -1.0,
            ..Weights::role(self.group.0)
        }
    }
}

impl Weights {
    /// One statement alone.
    pub(super) const ALONE: Self = Self {
        groups: [0.0; 6],
        own: 1.0,
    };

    /// What the statements of a role add up to.
    pub(super) fn role(role: Role) -> Self {
        Self {
            groups: GROUPS.map(|group| f64::from(u8::from(group.0 == role))),
            own: 0.0,
        }
    }
}

fn sum_of(group: KeyedGroup, members: &[KeyedGroup], row: &[f64]) -> f64 {
    let cells = members.iter().zip(row);
    cells
        .filter(|(member, _)| **member == group)
        .map(|(_, cell)| cell)
        .sum()
}

fn dot(first: &[f64; 6], second: &[f64; 6]) -> f64 {
    first.iter().zip(second).map(|(a, b)| a * b).sum()
}
