//! Where things stand in a picture of a mix: geometry without any format, so that every drawing puts them alike. It is a
//! triangle with a role in each corner and a person as a place.
//!
//! Shares of people differ by some six points, so a corner stands for the most that a share can be, 66⅔, and the edge
//! across from it for 16⅔; a third each is the middle. A mix outside is drawn at the nearest place on the edge.

use crate::model::{ByRole, Role};

/// The most a share can be, in points: what a corner stands for.
pub(super) const MOST_SHARE: f64 = 200.0 / 3.0;
/// The share at the edge across from a corner, in points.
pub(super) const EDGE_SHARE: f64 = 50.0 / 3.0;

/// A place in the triangle, as parts of its width and height: (0, 0) is the left top of the box around it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Point {
    /// From the left, 0 to 1.
    pub(super) x: f64,
    /// From the top, 0 to 1.
    pub(super) y: f64,
    /// Whether the mix lies outside the triangle, so that this is the nearest place on its edge.
    pub(super) outside: bool,
}

impl Point {
    /// The corner of a role: in reading order, the first one at the top.
    pub(super) const fn corner(role: Role) -> Self {
        let (x, y) = match role {
            Role::Bureaucrat => (0.5, 0.0),
            Role::Entrepreneur => (0.0, 1.0),
            Role::Connector => (1.0, 1.0),
        };
        Self {
            x,
            y,
            outside: false,
        }
    }
}

/// Where a mix stands; its shares are in points and add up to 100.
pub(super) fn place(mix: &ByRole<f64>) -> Point {
    let weights = mix.map(|share| (share - EDGE_SHARE) / (MOST_SHARE - EDGE_SHARE));
    let outside = weights.iter().any(|(_, weight)| *weight < -1e-9);
    let weights = nearest_within(&weights);
    let along = |of: fn(Point) -> f64| -> f64 {
        weights
            .iter()
            .map(|(role, weight)| weight * of(Point::corner(role)))
            .sum()
    };
    Point {
        x: along(|corner| corner.x),
        y: along(|corner| corner.y),
        outside,
    }
}

/// A distance in the triangle as a part of its height: the same number of points for every role, in every direction.
pub(super) fn part_of_height(points: f64) -> f64 {
    points / (MOST_SHARE - EDGE_SHARE)
}

/// The nearest weights that are at least 0 and add up to 1 (Held, Wolfe & Crowder 1974).
///
/// Nearest in weights is nearest on paper: the triangle has equal sides.
fn nearest_within(weights: &ByRole<f64>) -> ByRole<f64> {
    let mut sorted = [weights.bureaucrat, weights.entrepreneur, weights.connector];
    sorted.sort_by(|a, b| b.total_cmp(a));
    let mut sum = 0.0;
    let mut excess = 0.0;
    for (number, weight) in (1_u8..).zip(sorted) {
        sum += weight;
        let candidate = (sum - 1.0) / f64::from(number);
        if weight > candidate {
            excess = candidate;
        }
    }
    weights.map(|weight| (weight - excess).max(0.0))
}

#[cfg(test)]
mod tests {
    use super::{MOST_SHARE, Point, part_of_height, place};
    use crate::model::{ByRole, Role};

    fn mix(bureaucrat: f64, entrepreneur: f64, connector: f64) -> ByRole<f64> {
        ByRole {
            bureaucrat,
            entrepreneur,
            connector,
        }
    }

    #[track_caller]
    fn at(mix: ByRole<f64>, x: f64, y: f64, outside: bool) {
        let found = place(&mix);
        assert!((found.x - x).abs() < 1e-9, "{found:?}");
        assert!((found.y - y).abs() < 1e-9, "{found:?}");
        assert_eq!(found.outside, outside);
    }

    #[test]
    fn a_third_each_is_the_middle() {
        let third = 100.0 / 3.0;
        at(mix(third, third, third), 0.5, 2.0 / 3.0, false);
    }

    #[test]
    fn the_most_of_one_role_is_its_corner() {
        for role in Role::ALL {
            let most = ByRole::from_fn(|other| {
                if other == role {
                    MOST_SHARE
                } else {
                    MOST_SHARE / 4.0
                }
            });
            let corner = Point::corner(role);
            at(most, corner.x, corner.y, false);
        }
    }

    #[test]
    fn two_roles_without_the_third_stand_halfway_an_edge_at_its_smallest_share() {
        let edge = 50.0 / 3.0;
        let rest = (100.0 - edge) / 2.0;
        at(mix(edge, rest, rest), 0.5, 1.0, false);
    }

    #[test]
    fn a_mix_outside_stands_at_the_nearest_place_on_the_edge() {
        at(mix(0.0, 50.0, 50.0), 0.5, 1.0, true);
        at(mix(50.0, 0.0, 50.0), 0.75, 0.5, true);
        at(
            mix(MOST_SHARE, 100.0 / 3.0, 0.0),
            5.0 / 12.0,
            1.0 / 6.0,
            true,
        );
    }

    #[test]
    fn every_place_lies_in_the_triangle() {
        for bureaucrat in 0..=66 {
            for entrepreneur in 0..=66 {
                let (b, e) = (f64::from(bureaucrat), f64::from(entrepreneur));
                let found = place(&mix(b, e, 100.0 - b - e));
                let half = found.y / 2.0 + 1e-9;
                assert!((0.0..=1.0 + 1e-9).contains(&found.y), "{found:?}");
                assert!((found.x - 0.5).abs() <= half, "{found:?}");
            }
        }
    }

    #[test]
    fn the_whole_height_is_fifty_points() {
        assert!((part_of_height(50.0) - 1.0).abs() < 1e-12);
    }
}
