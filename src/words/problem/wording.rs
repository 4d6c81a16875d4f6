//! Texts in their languages, and texts, statements and cases beside each other.

use crate::error::{SetProblem, WordingProblem};
use crate::words::quoted;

use super::names::{languages, text_name};

sentences! {
    pub(super) fn wording(language: Language, problem: &WordingProblem): match problem {
        WordingProblem::NoLanguage =>
            nl "de lijst met talen is leeg; noem er minstens één, zoals \"nl\""
            en "the list of languages is empty; name at least one, such as \"en\"";
        WordingProblem::DoubledLanguage { found } =>
            nl "de taal \"{found}\" staat twee keer in de lijst; laat er één staan"
            en "the language \"{found}\" is listed twice; keep it once";
        WordingProblem::MissingText { key, language: tag } =>
            nl "\"{key}\" heeft geen tekst in de taal \"{tag}\"; voeg die toe"
            en "\"{key}\" has no text in the language \"{tag}\"; add it";
        WordingProblem::UndeclaredLanguage { key, found, expected } => (
                found = quoted(found),
                languages = languages(language, expected),
            )
            nl "\"{key}\" heeft een tekst in {found}, en dat is geen taal van dit bestand ({languages}); zet de taal in de lijst, of haal de \
                tekst weg"
            en "\"{key}\" has a text in {found}, which is not one of the languages of this file ({languages}); add it there, or take \
                the text away";
        WordingProblem::EmptyText { key, language: tag } => (text_name = text_name(language, key, tag.as_ref()))
            nl "{text_name} is leeg; vul een tekst in, of haal de sleutel weg als die niet hoeft"
            en "{text_name} is empty; fill it in, or take it away if it may be left out";
        WordingProblem::ForbiddenCharacter { key, found } =>
            nl "in \"{key}\" staat het teken U+{:04X}, dat het scherm in de war brengt; haal het weg"
            en "\"{key}\" has the character U+{:04X}, which would disturb the screen; take it away", u32::from(*found);
    }
    pub(super) fn set(language: Language, problem: &SetProblem): match problem {
        SetProblem::AlikeTexts { found, first, other } => (found = quoted(found), other = in_brackets(other.as_deref()))
            nl "{found} heeft dezelfde letters en cijfers als de tekst op regel {first}{other}, en alleen daaraan zijn ze in een \
                antwoordbestand uit elkaar te houden; verander er één"
            en "{found} has the same letters and digits as the text on line {first}{other}, and an answer file can tell them apart by \
                nothing else; reword one";
        SetProblem::AlikeNames { found, first } => (found = quoted(found))
            nl "{found} is ook de naam van de rol op regel {first}; geef elke rol een eigen naam"
            en "{found} is also the name of the role on line {first}; give each role a name of its own";
        SetProblem::Items { key, language: tag, found, expected } => (text_name = text_name(language, key, tag.as_ref()))
            nl "{text_name} heeft {found} in plaats van {expected} onderdelen; maak het er {expected}"
            en "{text_name} has {found} instead of {expected} items; make it {expected}";
        SetProblem::RoleWithoutStatements { role } =>
            nl "de rol \"{}\" heeft geen stelling; geef elke rol er minstens één"
            en "the role \"{}\" has no statement; give each role at least one", role.key();
        SetProblem::PartlyWorded { key, number, total } =>
            nl "\"{key}\" ontbreekt bij {number} van de {total} stellingen, voor het eerst hier; geef het bij allemaal of bij geen \
                enkele"
            en "\"{key}\" is missing in {number} of the {total} statements, of which this is the first; give it to all of them or \
                to none";
        SetProblem::TooManyStatements { found, most } =>
            nl "er zijn {found} stellingen; houd er hooguit {most} over"
            en "there are {found} statements; keep at most {most}";
        SetProblem::NumberOfCases { found, least, most } =>
            nl "het aantal zaken is {found}; geef er minstens {least}, want met minder kan het toeval zijn, en hooguit {most}"
            en "the number of cases is {found}; give at least {least}, for fewer can't tell a role from chance, and at most {most}";
        SetProblem::DoubledStatements { first } =>
            nl "over de stellingen wordt al gestemd in het onderdeel op regel {first}; houd er één over"
            en "the part on line {first} is already a vote on the statements; keep one of them";
    }
}

fn in_brackets(id: Option<&str>) -> String {
    id.map_or_else(String::new, |id| format!(" ({id})"))
}
