//! Everyone in one picture: how many people stand in which cell of the triangle.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::model::{ByRole, Fraction, RoleSet, Shares};
use crate::output::picture::{Point, place};

/// The columns of the triangle.
pub(super) const COLUMNS: usize = 41;
/// The rows of the triangle.
pub(super) const ROWS: usize = 20;

/// A cell of the triangle, counted from the left top: people are only known by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Spot {
    pub(super) row: u8,
    pub(super) column: u8,
}

/// People per cell, and per group of leading roles.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct TriangleHistogram {
    cells: BTreeMap<Spot, u64>,
    leading: BTreeMap<RoleSet, u64>,
}

impl TriangleHistogram {
    pub(crate) fn add(&mut self, shares: &Shares) {
        let cell = Spot::of(place(&shares.mix.map(|share| share.to_f64())));
        *self.cells.entry(cell).or_default() += 1;
        *self.leading.entry(shares.leading).or_default() += 1;
    }

    pub(crate) fn merge(&mut self, other: &Self) {
        for (cell, people) in &other.cells {
            *self.cells.entry(*cell).or_default() += people;
        }
        for (roles, people) in &other.leading {
            *self.leading.entry(*roles).or_default() += people;
        }
    }

    /// The cells with someone in them, row by row.
    pub(super) fn cells(&self) -> impl Iterator<Item = (Spot, u64)> {
        self.cells.iter().map(|(cell, people)| (*cell, *people))
    }

    /// The people per two cells beside each other, for a drawing in which a circle is wider than a character.
    pub(super) fn wide_cells(&self) -> impl Iterator<Item = (Spot, u64)> {
        let mut wide: BTreeMap<Spot, u64> = BTreeMap::new();
        for (cell, people) in &self.cells {
            *wide.entry(cell.widened()).or_default() += people;
        }
        wide.into_iter()
    }

    /// Whether anyone stands where all three roles are equally strong.
    pub(crate) fn covers_middle(&self) -> bool {
        self.cells.contains_key(&Spot::middle())
    }

    /// How many people have which leading roles, as far as anybody has: one role, two, all three; in declared order.
    pub(crate) fn leading(&self) -> impl Iterator<Item = (RoleSet, u64)> {
        let sets = self.leading.iter();
        let mut sets: Vec<_> = sets.map(|(roles, people)| (*roles, *people)).collect();
        sets.sort_by_key(|(roles, _)| (roles.len(), Reverse(*roles)));
        sets.into_iter()
    }
}

impl Spot {
    /// The cell of a place.
    pub(super) fn of(place: Point) -> Self {
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

    /// The cell at an even column that stands for this one: its own, or the next one towards the middle.
    fn widened(self) -> Self {
        let towards_the_middle = if self.column < last(COLUMNS) / 2 {
            self.column + self.column % 2
        } else {
            self.column - self.column % 2
        };
        Self {
            column: towards_the_middle,
            ..self
        }
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

#[cfg(test)]
mod tests {
    use super::{COLUMNS, ROWS, Spot, TriangleHistogram};
    use crate::model::{ByRole, Profile, Role, Shares};

    /// The result of someone with these keyed answers, eight statements per role.
    fn shares(keyed: [u8; 3]) -> Shares {
        let profile = Profile::of_sums(keyed.map(|answer| 8 * answer), (1, 5));
        profile.unwrap().shares.unwrap()
    }

    fn cell(keyed: [u8; 3]) -> (usize, usize) {
        let mut crowd = TriangleHistogram::default();
        crowd.add(&shares(keyed));
        let (cell, people) = crowd.cells().next().unwrap();
        assert_eq!(people, 1);
        (usize::from(cell.column), usize::from(cell.row))
    }

    #[test]
    fn the_most_of_a_role_stands_in_its_corner() {
        assert_eq!(cell([5, 1, 1]), (COLUMNS / 2, 0));
        assert_eq!(cell([1, 5, 1]), (0, ROWS - 1));
        assert_eq!(cell([1, 1, 5]), (COLUMNS - 1, ROWS - 1));
    }

    #[test]
    fn three_equal_roles_stand_in_the_middle() {
        let middle = (
            usize::from(Spot::middle().column),
            usize::from(Spot::middle().row),
        );
        assert_eq!(middle, (20, 13));
        for answer in 1..=5 {
            assert_eq!(cell([answer; 3]), middle);
        }
    }

    #[test]
    fn two_roles_alike_stand_halfway_an_edge_or_its_height() {
        // Shares 0 50 50 lie outside: on the middle of the bottom edge. So do 16⅔ 41⅔ 41⅔, on the edge itself.
        assert_eq!(cell([1, 5, 5]), (COLUMNS / 2, ROWS - 1));
        assert_eq!(cell([1, 3, 3]), (COLUMNS / 2, ROWS - 1));
        assert_eq!(cell([5, 1, 5]).0, 30);
        assert_eq!(cell([5, 5, 1]).0, 10);
    }

    #[test]
    fn nobody_stands_outside() {
        let answers = || 1_u8..=5;
        for keyed in
            answers().flat_map(|b| answers().flat_map(move |e| answers().map(move |c| [b, e, c])))
        {
            let (column, row) = cell(keyed);
            assert!(column < COLUMNS && row < ROWS);
            let away = column.abs_diff(COLUMNS / 2);
            assert!(
                away * (ROWS - 1) <= (row + 1) * (COLUMNS / 2),
                "{keyed:?} {column} {row}"
            );
        }
    }

    #[test]
    fn any_split_of_the_people_gives_the_whole() {
        let people = [[5, 1, 1], [5, 1, 1], [3, 3, 3], [1, 5, 4], [2, 4, 4]];
        let crowd = |people: &[[u8; 3]]| {
            let mut crowd = TriangleHistogram::default();
            for keyed in people {
                crowd.add(&shares(*keyed));
            }
            crowd
        };
        for cut in 0..=people.len() {
            let (first, second) = people.split_at(cut);
            let mut whole = crowd(first);
            whole.merge(&crowd(second));
            assert_eq!(whole, crowd(&people));
        }
    }

    #[test]
    fn people_are_counted_once_by_their_leading_roles() {
        let mut crowd = TriangleHistogram::default();
        for keyed in [[5, 1, 1], [5, 1, 1], [3, 3, 3], [1, 5, 5]] {
            crowd.add(&shares(keyed));
        }
        let found: Vec<_> = crowd
            .leading()
            .map(|(roles, people)| (roles.iter().collect::<Vec<_>>(), people))
            .collect();
        let [b, e, c] = Role::ALL;
        assert_eq!(found, [(vec![b], 2), (vec![e, c], 1), (vec![b, e, c], 1)]);
    }

    #[test]
    fn the_middle_of_a_cell_is_a_part_of_the_triangle() {
        let corners = [(COLUMNS / 2, 0), (0, ROWS - 1), (COLUMNS - 1, ROWS - 1)];
        let expected = ByRole {
            bureaucrat: (0.5, 0.0),
            entrepreneur: (0.0, 1.0),
            connector: (1.0, 1.0),
        };
        for (role, (column, row)) in Role::ALL.into_iter().zip(corners) {
            let cell = Spot {
                row: u8::try_from(row).unwrap(),
                column: u8::try_from(column).unwrap(),
            };
            let (x, y) = cell.centre();
            assert!((x - expected[role].0).abs() < 1e-12 && (y - expected[role].1).abs() < 1e-12);
        }
    }
}
