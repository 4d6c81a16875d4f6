//! Columns that are copied, by a pattern for their names.

use crate::model::wording::normalised;

use super::column::Column;

/// Whether a name stands for all names that fit it: `team*`, or `*` for every name.
pub(crate) fn is_pattern(name: &str) -> bool {
    name.contains('*')
}

/// The names of the columns that fit a pattern, in the order of the file; case and spaces around them make no difference.
/// A column with exactly this name is the only one that does.
pub(crate) fn fitting<'c>(columns: &'c [Column], pattern: &str) -> impl Iterator<Item = &'c str> {
    let plain = normalised(pattern);
    let is_name = columns
        .iter()
        .any(|column| normalised(&column.name) == plain);
    let parts: Vec<String> = pattern.trim().split('*').map(str::to_lowercase).collect();
    columns
        .iter()
        .map(|column| column.name.trim())
        .filter(move |name| {
            let fits = if is_name {
                normalised(name) == plain
            } else {
                fits(&name.to_lowercase(), &parts)
            };
            fits && !name.is_empty()
        })
}

/// Whether a name starts with the first part, ends with the last, and has the others in between in their order.
fn fits(name: &str, parts: &[String]) -> bool {
    let [first, between @ .., last] = parts else {
        return parts.first().is_some_and(|only| only == name);
    };
    let Some(rest) = name.strip_prefix(first.as_str()) else {
        return false;
    };
    let Some(mut rest) = rest.strip_suffix(last.as_str()) else {
        return false;
    };
    for part in between {
        let Some((_, after)) = rest.split_once(part.as_str()) else {
            return false;
        };
        rest = after;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::fitting;
    use crate::answers::columns::column::{Column, ColumnRole};

    fn found(pattern: &str) -> Vec<String> {
        let names = ["id", "Team", "team lead", " unit ", "", "a*b", "axb"];
        let columns = names.map(|name| Column {
            name: name.into(),
            holds: ColumnRole::Ignored,
        });
        fitting(&columns, pattern).map(str::to_owned).collect()
    }

    #[test]
    fn a_star_is_any_text_and_a_name_that_has_one_is_itself() {
        assert_eq!(
            found("*"),
            ["id", "Team", "team lead", "unit", "a*b", "axb"]
        );
        assert_eq!(found("team*"), ["Team", "team lead"]);
        assert_eq!(found("*ea*"), ["Team", "team lead"]);
        assert_eq!(found("t*l*d"), ["team lead"]);
        assert_eq!(found("a*b"), ["a*b"]);
        assert_eq!(found("x*"), [""; 0]);
        assert_eq!(found("te*eam"), [""; 0], "no part counts twice");
    }
}
