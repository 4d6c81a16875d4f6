//! "Did you mean …": the known word that a wrong one looks like.

use crate::model::Role;

/// The known word at the smallest distance, when that is small for a word of this length.
pub(super) fn closest<'k>(
    found: &str,
    known: impl IntoIterator<Item = &'k str>,
) -> Option<&'k str> {
    if found.len() > 40 {
        return None;
    }
    let found = found.to_lowercase();
    known
        .into_iter()
        .map(|word| (distance(&found, word), word))
        .filter(|(distance, word)| *distance <= 1 + word.chars().count() / 4)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, word)| word)
}

/// The role that a word looks like; the Dutch names are known too.
pub(super) fn closest_role(found: &str) -> Option<Role> {
    const DUTCH: [(&str, Role); 3] = [
        ("bureaucraat", Role::Bureaucrat),
        ("ondernemer", Role::Entrepreneur),
        ("verbinder", Role::Connector),
    ];
    let keys = Role::ALL.map(|role| (role.key(), role));
    let words = keys.into_iter().chain(DUTCH);
    let word = closest(found, words.clone().map(|(word, _)| word))?;
    words
        .into_iter()
        .find(|(name, _)| *name == word)
        .map(|(_, role)| role)
}

/// The number of letters to insert, take out or change (Levenshtein 1966).
fn distance(a: &str, b: &str) -> usize {
    let mut row: Vec<usize> = (0..=b.chars().count()).collect();
    for (line, x) in a.chars().enumerate() {
        let mut next = vec![line + 1];
        for ((y, above), diagonal) in b.chars().zip(row.iter().skip(1)).zip(&row) {
            let left = next.last().copied().unwrap_or_default();
            next.push(
                (above + 1)
                    .min(left + 1)
                    .min(diagonal + usize::from(x != y)),
            );
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{closest, closest_role, distance};
    use crate::model::Role;

    #[test]
    fn the_distance_counts_letters() {
        assert_eq!(distance("kitten", "sitting"), 3);
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(distance("abc", ""), 3);
    }

    #[test]
    fn a_slip_is_recognised_and_another_word_is_not() {
        let known = ["reversed", "role", "text"];
        assert_eq!(closest("Revesred", known), Some("reversed"));
        assert_eq!(closest("reverse", known), Some("reversed"));
        assert_eq!(closest("rol", known), Some("role"));
        assert_eq!(closest("weight", known), None);
    }

    #[test]
    fn dutch_role_names_are_understood() {
        assert_eq!(closest_role("Verbinder"), Some(Role::Connector));
        assert_eq!(closest_role("entrepeneur"), Some(Role::Entrepreneur));
        assert_eq!(closest_role("manager"), None);
    }
}
