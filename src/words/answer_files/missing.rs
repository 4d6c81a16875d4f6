//! What is to be said of statements that no column of a file holds.

use crate::error::MissingColumn;
use crate::words::{Language, by_number};

/// The most columns that are named for the command line.
const MOST_NAMED: usize = 3;

/// Statements that rows were asked and that have no column, with what would settle it.
#[must_use]
pub fn missing_columns(language: Language, missing: &[MissingColumn]) -> String {
    let ids: Vec<&str> = missing.iter().map(|one| one.id.as_str()).collect();
    let ids = ids.join(", ");
    let said = by_number(
        language,
        missing.len() as u64,
        &format!("geen kolom voor {ids}; die [telt|tellen] als niet beantwoord"),
        &format!("no column for {ids}; counted as missing"),
    );
    let option = |one: &MissingColumn| one.like.as_ref().map(|name| column_option(&one.id, name));
    let asked = || {
        missing
            .iter()
            .filter(|one| one.like.is_some())
            .take(MOST_NAMED)
    };
    let options: Vec<String> = asked().filter_map(option).collect();
    if options.is_empty() {
        return said;
    }
    let options = options.join(" ");
    let more = say!(
        language,
        "Is dit de kolom? Voeg toe: {options}",
        "Is this the column? Add: {options}",
    );
    let doubt = if asked().any(|one| one.is_worked_out) {
        recoded(language)
    } else {
        ""
    };
    format!("{said}. {more}{doubt}")
}

sentences! {
    fn recoded:
        nl " (alleen als de antwoorden daar nog niet zijn omgepoold)"
        en " (only if the answers there were not recoded yet)";
}

/// An option that says which column holds something, as a shell takes it.
fn column_option(what: &str, name: &str) -> String {
    let name: String = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let name = name.replace('\'', "'\\''");
    format!("--column '{what}={name}'")
}
