//! Keys, the values that stand at them, and names.

use crate::error::{IdProblem, KeyProblem};
use crate::words::{Language, alternatives, quoted};

use super::names::{name_form, unknown_key, unknown_role, unknown_value, value_type, wrong_header};

pub(super) fn key(language: Language, problem: &KeyProblem) -> String {
    match problem {
        KeyProblem::Unknown {
            found,
            suggestion,
            expected,
        } => unknown_key(language, found, *suggestion, expected),
        KeyProblem::Doubled { found } => doubled(language, &quoted(found)),
        KeyProblem::Missing { expected } => missing(language, expected),
        KeyProblem::WrongType {
            key,
            expected,
            found,
        } => wrong_type(
            language,
            &quoted(key),
            value_type(language, *expected),
            value_type(language, *found),
        ),
        KeyProblem::WrongHeader { expected, number } => wrong_header(language, expected, *number),
        KeyProblem::UnknownFormat { found } => unknown_format(language, &quoted(found)),
        KeyProblem::WrongName {
            key,
            found,
            expected,
        } => wrong_name(
            language,
            &quoted(found),
            key,
            name_form(language, *expected),
        ),
        KeyProblem::OtherTables { found, expected } => other_tables(language, found, expected),
        KeyProblem::UnknownValue {
            key,
            found,
            suggestion,
            expected,
        } => unknown_value(language, key, found, suggestion.as_deref(), expected),
    }
}

sentences! {
    fn doubled(found: &str):
        nl "de sleutel {found} staat er twee keer; laat er één staan"
        en "the key {found} is given twice; keep one of them";
    fn missing(expected: &str):
        nl "de sleutel \"{expected}\" ontbreekt; voeg die toe"
        en "the key \"{expected}\" is missing; add it";
    fn wrong_type(key: &str, value_type: &str, value_type2: &str):
        nl "bij {key} hoort {value_type}, maar dit is {value_type2}"
        en "{key} has to be {value_type}, but this is {value_type2}";
    fn unknown_format(found: &str):
        nl "dit programma leest format 1, niet {found}; gebruik format = 1, of een nieuwere versie van het programma"
        en "this program reads format 1, not {found}; use format = 1, or a newer version of the program";
    fn wrong_name(found: &str, key: &str, name_form: &str):
        nl "{found} kan niet bij \"{key}\"; gebruik {name_form}"
        en "{found} does not fit as \"{key}\"; use {name_form}";
    fn other_tables(found: &str, expected: &str):
        nl "in dit bestand staat [[{found}]] waar [[{expected}]] werd verwacht; noem een bestand met [[{expected}]]"
        en "this file holds [[{found}]] where [[{expected}]] was expected; name a file with [[{expected}]]";
}

pub(super) fn id(language: Language, problem: &IdProblem) -> String {
    match problem {
        IdProblem::Reserved { reserved } => {
            reserved_id(language, &alternatives(language, reserved))
        }
        IdProblem::Doubled { first } => doubled_id(language, *first),
        IdProblem::UnknownRole { found, suggestion } => unknown_role(language, found, *suggestion),
        IdProblem::DoubledRole { role } => say!(
            language,
            "de rol \"{}\" staat er twee keer; laat er één staan",
            "the role \"{}\" is given twice; keep one of them",
            role.key()
        ),
        IdProblem::MissingRole { role } => say!(
            language,
            "de rol \"{}\" ontbreekt; noem elke rol één keer",
            "the role \"{}\" is missing; give each role once",
            role.key()
        ),
    }
}

sentences! {
    fn reserved_id(alternatives: &str):
        nl "een bewaard bestand heeft al een kolom met deze naam; kies een andere id dan {alternatives}"
        en "a saved file already has a column with this name; use another id than {alternatives}";
    fn doubled_id(first: usize):
        nl "deze id staat al op regel {first} (hoofdletters en nullen voor een getal maken geen verschil); kies een andere"
        en "this id is already used on line {first} (capitals and zeros before a number make no difference); choose another one";
}
