//! The cells of a row from its profile.

use crate::model::{Dialect, Fraction, Profile, Role, RoleSet, Strength};
use crate::words::Numbers;

/// Adds the cells from `status` to `straight_line`, each after a delimiter.
pub(super) fn push(profile: &Profile, dialect: Dialect, out: &mut Vec<u8>) {
    let numbers = Numbers {
        decimal_mark: char::from(dialect.decimal_mark),
        ..Numbers::MACHINE
    };
    let mut push = |cell: &str| {
        out.push(dialect.delimiter);
        out.extend_from_slice(cell.as_bytes());
    };
    let exact =
        |value: Option<Fraction>| value.map_or_else(String::new, |value| numbers.exact(value, 4));
    push(profile.status());
    for role in Role::ALL {
        push(&profile.roles[role].answered.to_string());
    }
    for role in Role::ALL {
        push(&exact(profile.roles[role].score));
    }
    let shares = profile.shares.as_ref();
    for role in Role::ALL {
        push(&exact(shares.map(|shares| shares.mix[role])));
    }
    push(&shares.map_or_else(String::new, |shares| joined(shares.leading)));
    push(shares.map_or("", |shares| shares.label.key()));
    let strength = shares.and_then(|shares| shares.strength);
    push(strength.map_or("", Strength::key));
    push(&exact(profile.acquiescence));
    push(truth(profile.straight_line));
}

/// The leading roles with a plus between them.
pub(super) fn joined(roles: RoleSet) -> String {
    let keys: Vec<&str> = roles.iter().map(Role::key).collect();
    keys.join("+")
}

/// Whether something is so, as a cell.
pub(super) const fn truth(is: bool) -> &'static str {
    if is { "true" } else { "false" }
}
