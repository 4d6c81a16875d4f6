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
        KeyProblem::Doubled { found } => say!(
            language,
            "de sleutel {} staat er twee keer; laat er één staan",
            "the key {} is given twice; keep one of them",
            quoted(found)
        ),
        KeyProblem::Missing { expected } => say!(
            language,
            "de sleutel \"{expected}\" ontbreekt; voeg die toe",
            "the key \"{expected}\" is missing; add it"
        ),
        KeyProblem::WrongType {
            key,
            expected,
            found,
        } => say!(
            language,
            "bij {} hoort {}, maar dit is {}",
            "{} has to be {}, but this is {}",
            quoted(key),
            value_type(language, *expected),
            value_type(language, *found)
        ),
        KeyProblem::WrongHeader { expected, number } => wrong_header(language, expected, *number),
        KeyProblem::UnknownFormat { found } => say!(
            language,
            "dit programma leest format 1, niet {}; gebruik format = 1, of een nieuwere versie van het programma",
            "this program reads format 1, not {}; use format = 1, or a newer version of the program",
            quoted(found)
        ),
        KeyProblem::WrongName {
            key,
            found,
            expected,
        } => say!(
            language,
            "{} kan niet bij \"{key}\"; gebruik {}",
            "{} does not fit as \"{key}\"; use {}",
            quoted(found),
            name_form(language, *expected)
        ),
        KeyProblem::OtherTables { found, expected } => say!(
            language,
            "in dit bestand staat [[{found}]] waar [[{expected}]] werd verwacht; noem een bestand met [[{expected}]]",
            "this file holds [[{found}]] where [[{expected}]] was expected; name a file with [[{expected}]]"
        ),
        KeyProblem::UnknownValue {
            key,
            found,
            suggestion,
            expected,
        } => unknown_value(language, key, found, suggestion.as_deref(), expected),
    }
}

pub(super) fn id(language: Language, problem: &IdProblem) -> String {
    match problem {
        IdProblem::Reserved { reserved } => say!(
            language,
            "een bewaard bestand heeft al een kolom met deze naam; kies een andere id dan {}",
            "a saved file already has a column with this name; use another id than {}",
            alternatives(language, reserved)
        ),
        IdProblem::Doubled { first } => say!(
            language,
            "deze id staat al op regel {first} (hoofdletters en nullen voor een getal maken geen verschil); kies een andere",
            "this id is already used on line {first} (capitals and zeros before a number make no difference); choose another one"
        ),
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
