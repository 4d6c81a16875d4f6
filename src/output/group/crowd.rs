//! Everyone in one picture: how many people stand in which cell of the triangle.

use std::collections::BTreeMap;

use crate::model::{ByRole, Fraction, Role, RoleSet, Shares};
use crate::output::picture::{Place, place};

/// The columns of the triangle.
pub(super) const COLUMNS: usize = 41;
/// The rows of the triangle.
pub(super) const ROWS: usize = 20;

/// A cell of the triangle, counted from the left top: people are only known by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Cell {
    pub(super) row: u8,
    pub(super) column: u8,
}

/// People per cell, and per group of leading roles.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Crowd {
    cells: BTreeMap<Cell, u64>,
    leading: [u64; SETS.len()],
}

/// Every group of leading roles: one role, two, all three; in declared order.
const SETS: [[bool; 3]; 7] = [
    [true, false, false],
    [false, true, false],
    [false, false, true],
    [true, true, false],
    [true, false, true],
    [false, true, true],
    [true, true, true],
];

impl Crowd {
    /// Adds a person.
    pub fn add(&mut self, shares: &Shares) {
        let cell = Cell::of(place(&shares.mix.map(|share| share.to_f64())));
        *self.cells.entry(cell).or_default() += 1;
        let set = Role::ALL.map(|role| shares.leading.contains(role));
        let mut sets = SETS.iter().zip(&mut self.leading);
        if let Some((_, people)) = sets.find(|(known, _)| **known == set) {
            *people += 1;
        }
    }

    /// Adds the people of another crowd.
    pub fn merge(&mut self, other: &Self) {
        for (cell, people) in &other.cells {
            *self.cells.entry(*cell).or_default() += people;
        }
        for (mine, theirs) in self.leading.iter_mut().zip(other.leading) {
            *mine += theirs;
        }
    }

    /// The cells with someone in them, row by row.
    pub(super) fn cells(&self) -> impl Iterator<Item = (Cell, u64)> {
        self.cells.iter().map(|(cell, people)| (*cell, *people))
    }

    /// How many people have which leading roles, leaving out those that nobody has.
    pub(super) fn leading(&self) -> impl Iterator<Item = (RoleSet, u64)> {
        let sets = SETS.iter().zip(self.leading);
        let with_someone = sets.filter(|(_, people)| *people > 0);
        with_someone.map(|(set, people)| {
            let [bureaucrat, entrepreneur, connector] = *set;
            let belongs = ByRole {
                bureaucrat,
                entrepreneur,
                connector,
            };
            (RoleSet::from_fn(|role| belongs[role]), people)
        })
    }
}

impl Cell {
    /// The cell of a place.
    pub(super) fn of(place: Place) -> Self {
        Self {
            row: nearest(place.y, ROWS),
            column: nearest(place.x, COLUMNS),
        }
    }

    /// The cell where all three roles are equally strong.
    pub(super) fn middle() -> Self {
        let third = Fraction::new(100, 3).unwrap_or(Fraction::ZERO);
        Self::of(place(&ByRole::from_fn(|_| third.to_f64())))
    }

    /// The middle of the cell, as a part of the width and height of the triangle.
    pub(super) fn centre(self) -> (f64, f64) {
        let part = |cell: u8, cells| f64::from(cell) / f64::from(last(cells));
        (part(self.column, COLUMNS), part(self.row, ROWS))
    }
}

/// The cell of a part from 0 to 1, when the first cell is at 0 and the last at 1.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "between 0 and the number of cells, which is small"
)]
fn nearest(part: f64, cells: usize) -> u8 {
    (part.clamp(0.0, 1.0) * f64::from(last(cells))).round() as u8
}

/// The number of the last of so many cells.
fn last(cells: usize) -> u8 {
    u8::try_from(cells - 1).unwrap_or(u8::MAX)
}
