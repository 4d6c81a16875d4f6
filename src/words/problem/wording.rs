//! Texts in their languages, and texts, statements and cases beside each other.

use crate::error::{SetProblem, WordingProblem};
use crate::model::LanguageTag;
use crate::words::{Language, quoted};

use super::names::{languages, text_name};

pub(super) fn wording(language: Language, problem: &WordingProblem) -> String {
    match problem {
        WordingProblem::NoLanguage => no_language(language).to_owned(),
        WordingProblem::DoubledLanguage { found } => doubled_language(language, found),
        WordingProblem::MissingText { key, language: tag } => missing_text(language, key, tag),
        WordingProblem::UndeclaredLanguage {
            key,
            found,
            expected,
        } => undeclared_language(
            language,
            key,
            &quoted(found),
            &languages(language, expected),
        ),
        WordingProblem::EmptyText { key, language: tag } => {
            empty_text(language, &text_name(language, key, tag.as_ref()))
        }
        WordingProblem::ForbiddenCharacter { key, found } => say!(
            language,
            "in \"{key}\" staat het teken U+{:04X}, dat het scherm in de war brengt; haal het weg",
            "\"{key}\" has the character U+{:04X}, which would disturb the screen; take it away",
            u32::from(*found)
        ),
    }
}

sentences! {
    fn no_language:
        nl "de lijst met talen is leeg; noem er minstens één, zoals \"nl\""
        en "the list of languages is empty; name at least one, such as \"en\"";
    fn doubled_language(found: &LanguageTag):
        nl "de taal \"{found}\" staat twee keer in de lijst; laat er één staan"
        en "the language \"{found}\" is listed twice; keep it once";
    fn missing_text(key: &str, tag: &LanguageTag):
        nl "\"{key}\" heeft geen tekst in de taal \"{tag}\"; voeg die toe"
        en "\"{key}\" has no text in the language \"{tag}\"; add it";
    fn undeclared_language(key: &str, found: &str, languages: &str):
        nl "\"{key}\" heeft een tekst in {found}, en dat is geen taal van dit bestand ({languages}); zet de taal in de lijst, of haal de \
             tekst weg"
        en "\"{key}\" has a text in {found}, which is not one of the languages of this file ({languages}); add it there, or take \
             the text away";
    fn empty_text(text_name: &str):
        nl "{text_name} is leeg; vul een tekst in, of haal de sleutel weg als die niet hoeft"
        en "{text_name} is empty; fill it in, or take it away if it may be left out";
}

pub(super) fn set(language: Language, problem: &SetProblem) -> String {
    match problem {
        SetProblem::AlikeTexts {
            found,
            first,
            other,
        } => say!(
            language,
            "{} heeft dezelfde letters en cijfers als de tekst op regel {first}{}, en alleen daaraan zijn ze in een \
             antwoordbestand uit elkaar te houden; verander er één",
            "{} has the same letters and digits as the text on line {first}{}, and an answer file can tell them apart by nothing \
             else; reword one",
            quoted(found),
            other
                .as_ref()
                .map_or_else(String::new, |id| format!(" ({id})"))
        ),
        SetProblem::Items {
            key,
            language: tag,
            found,
            expected,
        } => items(
            language,
            &text_name(language, key, tag.as_ref()),
            *found,
            *expected,
        ),
        SetProblem::RoleWithoutStatements { role } => say!(
            language,
            "de rol \"{}\" heeft geen stelling; geef elke rol er minstens één",
            "the role \"{}\" has no statement; give each role at least one",
            role.key()
        ),
        SetProblem::PartlyWorded { key, number, total } => {
            partly_worded(language, key, *number, *total)
        }
        SetProblem::TooManyStatements { found, most } => {
            too_many_statements(language, *found, *most)
        }
        SetProblem::NumberOfCases { found, least, most } => {
            number_of_cases(language, *found, *least, *most)
        }
        SetProblem::DoubledStatements { first } => doubled_statements(language, *first),
    }
}

sentences! {
    fn items(text_name: &str, found: usize, expected: usize):
        nl "{text_name} heeft {found} in plaats van {expected} onderdelen; maak het er {expected}"
        en "{text_name} has {found} instead of {expected} items; make it {expected}";
    fn partly_worded(key: &str, number: usize, total: usize):
        nl "\"{key}\" ontbreekt bij {number} van de {total} stellingen, voor het eerst hier; geef het bij allemaal of bij geen \
             enkele"
        en "\"{key}\" is missing in {number} of the {total} statements, of which this is the first; give it to all of them or \
             to none";
    fn too_many_statements(found: usize, most: usize):
        nl "er zijn {found} stellingen; houd er hooguit {most} over"
        en "there are {found} statements; keep at most {most}";
    fn number_of_cases(found: usize, least: usize, most: usize):
        nl "het aantal zaken is {found}; geef er minstens {least}, want met minder kan het toeval zijn, en hooguit {most}"
        en "the number of cases is {found}; give at least {least}, for fewer can't tell a role from chance, and at most {most}";
    fn doubled_statements(first: usize):
        nl "over de stellingen wordt al gestemd in het onderdeel op regel {first}; houd er één over"
        en "the part on line {first} is already a vote on the statements; keep one of them";
}
