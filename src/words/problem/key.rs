//! Keys, the values that stand at them, and names.

use crate::error::{IdProblem, KeyProblem};
use crate::words::{alternatives, quoted};

use super::names::{name_form, unknown_key, unknown_role, unknown_value, value_type, wrong_header};

sentences! {
    pub(super) fn key(language: Language, problem: &KeyProblem): match problem {
        KeyProblem::Unknown { found, suggestion, expected } => say(unknown_key(language, found, *suggestion, expected));
        KeyProblem::Doubled { found } => (found = quoted(found))
            nl "de sleutel {found} staat er twee keer; laat er één staan"
            en "the key {found} is given twice; keep one of them";
        KeyProblem::Missing { expected } =>
            nl "de sleutel \"{expected}\" ontbreekt; voeg die toe"
            en "the key \"{expected}\" is missing; add it";
        KeyProblem::NoTables { key } =>
            nl "\"{key}\" is leeg; geef er minstens één, onder een kop [[{key}]]"
            en "\"{key}\" is empty; give at least one, under a header [[{key}]]";
        KeyProblem::WrongType { key, expected, found } => (
                key = quoted(key),
                wanted = value_type(language, *expected),
                given = value_type(language, *found),
            )
            nl "bij {key} hoort {wanted}, maar dit is {given}"
            en "{key} has to be {wanted}, but this is {given}";
        KeyProblem::WrongHeader { expected, number } => say(wrong_header(language, expected, *number));
        KeyProblem::UnknownFormat { found } => (found = quoted(found))
            nl "dit programma leest format 1, niet {found}; gebruik format = 1, of een nieuwere versie van het programma"
            en "this program reads format 1, not {found}; use format = 1, or a newer version of the program";
        KeyProblem::WrongName { key, found, expected } => (found = quoted(found), name_form = name_form(language, *expected))
            nl "{found} kan niet bij \"{key}\"; gebruik {name_form}"
            en "{found} does not fit as \"{key}\"; use {name_form}";
        KeyProblem::OtherTables { found, expected } =>
            nl "in dit bestand staat [[{found}]] waar [[{expected}]] werd verwacht; noem een bestand met [[{expected}]]"
            en "this file holds [[{found}]] where [[{expected}]] was expected; name a file with [[{expected}]]";
        KeyProblem::UnknownValue { key, found, suggestion, expected } => say(unknown_value(language, key, found, suggestion.as_deref(), expected));
    }
    pub(super) fn id(language: Language, problem: &IdProblem): match problem {
        IdProblem::Reserved { reserved } => (alternatives = alternatives(language, reserved))
            nl "een bewaard bestand heeft al een kolom met deze naam; kies een andere id dan {alternatives}"
            en "a saved file already has a column with this name; use another id than {alternatives}";
        IdProblem::Doubled { first } =>
            nl "deze id staat al op regel {first} (hoofdletters en nullen voor een getal maken geen verschil); kies een andere"
            en "this id is already used on line {first} (capitals and zeros before a number make no difference); choose another one";
        IdProblem::UnknownRole { found, suggestion } => say(unknown_role(language, found, *suggestion));
        IdProblem::DoubledRole { role } =>
            nl "de rol \"{}\" staat er twee keer; laat er één staan"
            en "the role \"{}\" is given twice; keep one of them", role.key();
        IdProblem::MissingRole { role } =>
            nl "de rol \"{}\" ontbreekt; noem elke rol één keer"
            en "the role \"{}\" is missing; give each role once", role.key();
    }
}
