//! Parts of a group of which the names are spelled almost alike: they count apart, and are most likely one.

use std::collections::BTreeMap;

use crate::model::loose_code;
use crate::output::group::Report;
use crate::words::{Language, group_rows};

use super::read::PartNames;

/// What is to be said of the parts that a column makes. Only parts that the report shows are named.
pub(super) fn alike(
    language: Language,
    (column, parts): (&str, &PartNames),
    report: &Report,
) -> Vec<String> {
    let mut spellings: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for (name, team) in parts.iter().filter(|(name, _)| !name.is_empty()) {
        if team.people() > 0 {
            spellings.entry(loose_code(name)).or_default().push(name);
        }
    }
    let alike = spellings.into_values().filter(|names| names.len() > 1);
    let (shown, hidden): (Vec<_>, Vec<_>) =
        alike.partition(|names| names.iter().all(|name| report.shows(name)));
    let named = shown.iter().map(|names| {
        let names: Vec<String> = names.iter().map(|&name| name.to_owned()).collect();
        group_rows::alike(language, column, &names)
    });
    let unnamed = (!hidden.is_empty()).then(|| group_rows::some_alike(language, column));
    named.chain(unnamed).collect()
}
