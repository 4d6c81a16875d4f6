//! The three roles of the model, and a value for each of them.

use std::cmp::Ordering;
use std::ops::{Index, IndexMut};

/// One of the three roles that every public servant mixes.
///
/// The declared order is the order of every column, table and tie in the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// Legality, equality, accountability (Max Weber).
    Bureaucrat,
    /// Results, initiative, efficiency (New Public Management).
    Entrepreneur,
    /// Relations, surroundings, added value for society (Public Value).
    Connector,
}

impl Role {
    /// The roles in declared order.
    pub const ALL: [Self; 3] = [Self::Bureaucrat, Self::Entrepreneur, Self::Connector];

    /// The stable English key used in files, columns and JSON.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Bureaucrat => "bureaucrat",
            Self::Entrepreneur => "entrepreneur",
            Self::Connector => "connector",
        }
    }

    /// The role with this key, if there is one.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.key() == key)
    }

    /// The two other roles, in declared order.
    #[must_use]
    pub const fn others(self) -> [Self; 2] {
        match self {
            Self::Bureaucrat => [Self::Entrepreneur, Self::Connector],
            Self::Entrepreneur => [Self::Bureaucrat, Self::Connector],
            Self::Connector => [Self::Bureaucrat, Self::Entrepreneur],
        }
    }
}

/// One value for each role: a map that cannot miss a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct ByRole<T> {
    /// The value of the bureaucrat.
    pub bureaucrat: T,
    /// The value of the entrepreneur.
    pub entrepreneur: T,
    /// The value of the connector.
    pub connector: T,
}

impl<T> ByRole<T> {
    /// Makes a value for each role, in declared order.
    pub fn from_fn(mut make: impl FnMut(Role) -> T) -> Self {
        Self {
            bureaucrat: make(Role::Bureaucrat),
            entrepreneur: make(Role::Entrepreneur),
            connector: make(Role::Connector),
        }
    }

    /// The same roles with other values.
    pub fn map<U>(&self, mut change: impl FnMut(&T) -> U) -> ByRole<U> {
        ByRole::from_fn(|role| change(&self[role]))
    }

    /// The roles with their values, in declared order.
    pub fn iter(&self) -> impl Iterator<Item = (Role, &T)> {
        Role::ALL.into_iter().map(|role| (role, &self[role]))
    }

    /// The roles from highest to lowest value; ties keep declared order.
    pub fn ranked(&self) -> [Role; 3]
    where
        T: Ord,
    {
        self.ranked_by(T::cmp)
    }

    /// The same where something else says which of two values is higher.
    pub(crate) fn ranked_by(&self, compare: impl Fn(&T, &T) -> Ordering) -> [Role; 3] {
        let mut roles = Role::ALL;
        roles.sort_by(|a, b| compare(&self[*b], &self[*a]));
        roles
    }
}

impl<T> ByRole<Option<T>> {
    /// All three values, or nothing when one is missing.
    pub fn all(self) -> Option<ByRole<T>> {
        Some(ByRole {
            bureaucrat: self.bureaucrat?,
            entrepreneur: self.entrepreneur?,
            connector: self.connector?,
        })
    }
}

impl<T> Index<Role> for ByRole<T> {
    type Output = T;

    fn index(&self, role: Role) -> &T {
        match role {
            Role::Bureaucrat => &self.bureaucrat,
            Role::Entrepreneur => &self.entrepreneur,
            Role::Connector => &self.connector,
        }
    }
}

impl<T> IndexMut<Role> for ByRole<T> {
    fn index_mut(&mut self, role: Role) -> &mut T {
        match role {
            Role::Bureaucrat => &mut self.bureaucrat,
            Role::Entrepreneur => &mut self.entrepreneur,
            Role::Connector => &mut self.connector,
        }
    }
}

/// A set of roles, always listed in declared order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct RoleSet(ByRole<bool>);

impl RoleSet {
    /// The roles for which `belongs` holds.
    pub(crate) fn from_fn(belongs: impl FnMut(Role) -> bool) -> Self {
        Self(ByRole::from_fn(belongs))
    }

    /// Whether the role is in the set.
    #[must_use]
    pub fn contains(&self, role: Role) -> bool {
        self.0[role]
    }

    /// The roles in the set, in declared order.
    pub fn iter(&self) -> impl Iterator<Item = Role> + use<> {
        let set = self.0;
        Role::ALL.into_iter().filter(move |role| set[*role])
    }

    /// How many roles are in the set, 0 to 3.
    #[must_use]
    pub fn len(&self) -> usize {
        self.iter().count()
    }

    /// Whether no role is in the set.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The only role in the set, when there is exactly one.
    #[must_use]
    pub fn only(&self) -> Option<Role> {
        let mut roles = self.iter();
        match (roles.next(), roles.next()) {
            (Some(role), None) => Some(role),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{ByRole, Role};

    #[test]
    fn the_highest_value_comes_first_and_ties_keep_declared_order() {
        use Role::{Bureaucrat, Connector, Entrepreneur};
        let ranked = |values: [u8; 3]| ByRole::from_fn(|role| values[role as usize]).ranked();
        assert_eq!(ranked([1, 3, 2]), [Entrepreneur, Connector, Bureaucrat]);
        assert_eq!(ranked([1, 2, 2]), [Entrepreneur, Connector, Bureaucrat]);
        assert_eq!(ranked([2, 2, 2]), Role::ALL);
    }
}
