//! What a person reads, a file per subject: a sentence is one function, with all its languages under each other.

pub(crate) mod cases;
pub(crate) mod class;
pub(crate) mod close;
pub(crate) mod export;
pub(crate) mod group;
pub(crate) mod group_help;
pub(crate) mod group_parts;
pub(crate) mod group_picture;
pub(crate) mod group_rows;
pub(crate) mod invite;
pub(crate) mod pages;
pub(crate) mod paper;
pub(crate) mod people;
pub(crate) mod person;
pub(crate) mod ratings;
pub(crate) mod reading;
pub(crate) mod reliability;
pub(crate) mod result;
pub(crate) mod roles;
pub(crate) mod room;
pub(crate) mod scored;
pub(crate) mod situations;
pub(crate) mod talk;

use crate::texts::Language;

/// "a, b and c".
fn list(language: Language, items: &[&str]) -> String {
    let items: Vec<String> = items.iter().map(|item| (*item).to_owned()).collect();
    (language.texts().list)(&items)
}
