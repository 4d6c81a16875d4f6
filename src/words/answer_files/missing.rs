//! What is to be said of statements that no column of a file holds.

use crate::error::MissingColumn;
use crate::words::Language;

/// The most columns that are named for the command line.
const MOST_NAMED: usize = 3;

/// Statements that rows were asked and that have no column, with what would settle it.
#[must_use]
pub fn missing_columns(language: Language, missing: &[MissingColumn]) -> String {
    let ids: Vec<&str> = missing.iter().map(|one| one.id.as_str()).collect();
    let ids = ids.join(", ");
    let said = no_column(language, &ids, missing.len() as u64);
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
    let is_worked_out = asked().any(|one| one.is_worked_out);
    let more = is_this_it(language, &options, is_worked_out);
    format!("{said}. {more}")
}

sentences! {
    fn no_column(ids: &str, number: u64): count number
        nl "geen kolom voor {ids}; die [telt|tellen] als niet beantwoord"
        en "no column for {ids}; counted as missing";
    fn is_this_it(options: &str, is_worked_out: bool): match is_worked_out {
        true =>
            nl "Is dit de kolom? Voeg toe: {options} (alleen als de antwoorden daar nog niet zijn omgepoold)"
            en "Is this the column? Add: {options} (only if the answers there were not recoded yet)";
        false => nl "Is dit de kolom? Voeg toe: {options}" en "Is this the column? Add: {options}";
    }
}

/// An option that says which column holds something, as a shell takes it.
fn column_option(what: &str, name: &str) -> String {
    let name: String = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let name = name.replace('\'', "'\\''");
    format!("--column '{what}={name}'")
}
