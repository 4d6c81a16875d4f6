//! What is wrong with a file of statements, roles, cases or situations.

mod names;

use crate::error::{Problem, ProblemKind};
use crate::model::{ByRole, Form, Imbalance};

use super::{Count, Language, alternatives, list, placed, quoted, syntax};
use names::{
    languages, name_form, text_name, unknown_key, unknown_role, unknown_value, value_type,
    wrong_header,
};

#[expect(clippy::too_many_lines, reason = "one sentence per situation")]
/// The sentence about a problem, without its place.
#[must_use]
pub fn problem(language: Language, problem: &Problem) -> String {
    match &problem.kind {
        ProblemKind::TooLarge { limit } => say!(
            language,
            "het bestand is groter dan {} MiB en is daarom niet gelezen; stellingen nemen veel minder ruimte in",
            "the file is larger than {} MiB, so it was not read; statements take far less",
            limit / (1024 * 1024)
        ),
        ProblemKind::TooHeavy { limit } => say!(
            language,
            "vanaf hier kost het lezen van dit bestand meer dan {} MiB geheugen en daarom is het niet gelezen: 999 stellingen \
             kosten minder; zoek naar sleutels, punten en haken die hier niet horen",
            "from here on this file takes more than {} MiB of memory to read, so it was not read: 999 statements take less; look \
             for keys, dots and brackets that do not belong here",
            limit / (1024 * 1024)
        ),
        ProblemKind::NotText => say!(
            language,
            "dit is geen tekstbestand in UTF-8; bewaar het als platte tekst in UTF-8",
            "this is not a text file in UTF-8; save it as plain text in UTF-8"
        ),
        ProblemKind::NotUtf8 { byte, number } => say!(
            language,
            "byte 0x{byte:02X} is geen UTF-8 ({} in het bestand); bewaar het bestand in UTF-8",
            "byte 0x{byte:02X} is not UTF-8 ({} in the file); save the file in UTF-8",
            count(
                *number,
                word!(language, "zo'n plek", "such place"),
                word!(language, "zulke plekken", "such places")
            )
        ),
        ProblemKind::Empty => say!(
            language,
            "het bestand is leeg; zet er stellingen in (voorbeelden: ambtenaar statements show)",
            "the file is empty; start from the built-in one: ambtenaar statements show"
        ),
        ProblemKind::Syntax { fault } => syntax::fault(language, fault),
        ProblemKind::TooDeep => say!(
            language,
            "er staan hier te veel lijsten of tabellen in elkaar; haal haken weg",
            "lists or tables are nested too deeply here; take some of the brackets away"
        ),
        ProblemKind::MoreProblems { number } => say!(
            language,
            "en nog {}; los eerst de problemen hierboven op",
            "and {}; fix the ones above first",
            count(
                *number,
                word!(language, "probleem", "more problem"),
                word!(language, "problemen", "more problems")
            )
        ),
        ProblemKind::UnknownKey {
            found,
            suggestion,
            expected,
        } => unknown_key(language, found, *suggestion, expected),
        ProblemKind::DoubledKey { found } => say!(
            language,
            "de sleutel {} staat er twee keer; laat er één staan",
            "the key {} is given twice; keep one of them",
            quoted(found)
        ),
        ProblemKind::MissingKey { expected } => say!(
            language,
            "de sleutel \"{expected}\" ontbreekt; voeg die toe",
            "the key \"{expected}\" is missing; add it"
        ),
        ProblemKind::WrongType {
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
        ProblemKind::WrongHeader { expected, number } => wrong_header(language, expected, *number),
        ProblemKind::UnknownFormat { found } => say!(
            language,
            "dit programma leest format 1, niet {}; gebruik format = 1, of een nieuwere versie van het programma",
            "this program reads format 1, not {}; use format = 1, or a newer version of the program",
            quoted(found)
        ),
        ProblemKind::WrongName {
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
        ProblemKind::ReservedId { reserved } => say!(
            language,
            "een bewaard bestand heeft al een kolom met deze naam; kies een andere id dan {}",
            "a saved file already has a column with this name; use another id than {}",
            alternatives(language, reserved)
        ),
        ProblemKind::DoubledId { first } => say!(
            language,
            "deze id staat al op regel {first} (hoofdletters en nullen voor een getal maken geen verschil); kies een andere",
            "this id is already used on line {first} (capitals and zeros before a number make no difference); choose another one"
        ),
        ProblemKind::NoLanguage => say!(
            language,
            "de lijst met talen is leeg; noem er minstens één, zoals \"nl\"",
            "the list of languages is empty; name at least one, such as \"en\""
        ),
        ProblemKind::DoubledLanguage { found } => say!(
            language,
            "de taal \"{found}\" staat twee keer in de lijst; laat er één staan",
            "the language \"{found}\" is listed twice; keep it once"
        ),
        ProblemKind::MissingText { key, language: tag } => say!(
            language,
            "\"{key}\" heeft geen tekst in de taal \"{tag}\"; voeg die toe",
            "\"{key}\" has no text in the language \"{tag}\"; add it"
        ),
        ProblemKind::UndeclaredLanguage {
            key,
            found,
            expected,
        } => say!(
            language,
            "\"{key}\" heeft een tekst in {}, en dat is geen taal van dit bestand ({}); zet de taal in de lijst, of haal de \
             tekst weg",
            "\"{key}\" has a text in {}, which is not one of the languages of this file ({}); add it there, or take the text away",
            quoted(found),
            languages(language, expected)
        ),
        ProblemKind::EmptyText { key, language: tag } => say!(
            language,
            "{} is leeg; vul een tekst in, of haal de sleutel weg als die niet hoeft",
            "{} is empty; fill it in, or take it away if it may be left out",
            text_name(language, key, tag.as_ref())
        ),
        ProblemKind::ForbiddenCharacter { key, found } => say!(
            language,
            "in \"{key}\" staat het teken U+{:04X}, dat het scherm in de war brengt; haal het weg",
            "\"{key}\" has the character U+{:04X}, which would disturb the screen; take it away",
            u32::from(*found)
        ),
        ProblemKind::AlikeTexts {
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
        ProblemKind::WrongNumber {
            key,
            language: tag,
            found,
            expected,
        } => say!(
            language,
            "{} heeft {found} in plaats van {expected} onderdelen; maak het er {expected}",
            "{} has {found} instead of {expected} items; make it {expected}",
            text_name(language, key, tag.as_ref())
        ),
        ProblemKind::ScaleEnd { key, found } => say!(
            language,
            "de schaal zou {} hebben als \"{key}\"; kies voor beide uiteinden een getal van 0 tot en met 9",
            "the scale would have {} as its \"{key}\"; choose a number from 0 to 9 for both ends",
            quoted(found)
        ),
        ProblemKind::ScaleOfOne => say!(
            language,
            "de schaal heeft minder dan twee antwoorden; geef elke stap een label, twee tot tien in totaal",
            "the scale has fewer than two answers; give a label for each step, two to ten of them"
        ),
        ProblemKind::ScaleReversed { lowest, highest } => say!(
            language,
            "het hoogste antwoord ({highest}) is lager dan het laagste ({lowest}); draai ze om, en zet de labels van laag naar hoog",
            "the highest answer ({highest}) is below the lowest ({lowest}); swap them, and give the labels from lowest to highest"
        ),
        ProblemKind::LabelsFall {
            language: tag,
            found,
            before,
        } => say!(
            language,
            "{} loopt de verkeerde kant op: {} staat na {}, zodat antwoorden voor hun tegendeel zouden tellen; zet de labels van \
             oneens naar eens (van nee naar ja, van nooit naar altijd)",
            "{} goes the wrong way: {} comes after {}, so answers would count for their opposite; put the labels in the order \
             from disagree to agree (from no to yes, from never to always)",
            text_name(language, "labels", Some(tag)),
            quoted(found),
            quoted(before)
        ),
        ProblemKind::LabelReadsOtherwise { found, answer } => say!(
            language,
            "het label {} staat voor het antwoord {answer}, maar wordt in een bestand met antwoorden anders gelezen; gebruik \
             woorden",
            "the label {} stands for the answer {answer}, but in a file with answers it would be read as something else; use words",
            quoted(found)
        ),
        ProblemKind::DoubledLabel { found, first } => say!(
            language,
            "het label {} betekent op regel {first} al een ander antwoord; verander er één",
            "the label {} already means another answer on line {first}; reword one",
            quoted(found)
        ),
        ProblemKind::MeasurementErrorRange { found } => say!(
            language,
            "de meetfout is {}; die moet tussen 0,01 en 100 scorepunten liggen",
            "the measurement error is {}; it has to be 0.01 to 100 score points",
            quoted(found)
        ),
        ProblemKind::MeasurementErrorDecimals { found } => say!(
            language,
            "de meetfout is {}; geef die met hooguit twee decimalen",
            "the measurement error is {}; give it in at most two decimals",
            quoted(found)
        ),
        ProblemKind::UnknownRole { found, suggestion } => {
            unknown_role(language, found, *suggestion)
        }
        ProblemKind::DoubledRole { role } => say!(
            language,
            "de rol \"{}\" staat er twee keer; laat er één staan",
            "the role \"{}\" is given twice; keep one of them",
            role.key()
        ),
        ProblemKind::MissingRole { role } => say!(
            language,
            "de rol \"{}\" ontbreekt; noem elke rol één keer",
            "the role \"{}\" is missing; give each role once",
            role.key()
        ),
        ProblemKind::RoleWithoutStatements { role } => say!(
            language,
            "de rol \"{}\" heeft geen stelling; geef elke rol er minstens één",
            "the role \"{}\" has no statement; give each role at least one",
            role.key()
        ),
        ProblemKind::PartlyWorded { key, number, total } => say!(
            language,
            "\"{key}\" ontbreekt bij {number} van de {total} stellingen, voor het eerst hier; geef het bij allemaal of bij geen \
             enkele",
            "\"{key}\" is missing in {number} of the {total} statements, of which this is the first; give it to all of them or \
             to none"
        ),
        ProblemKind::TooManyStatements { found, most } => say!(
            language,
            "er zijn {found} stellingen; houd er hooguit {most} over",
            "there are {found} statements; keep at most {most}"
        ),
        ProblemKind::OtherTables { found, expected } => say!(
            language,
            "in dit bestand staat [[{found}]] waar [[{expected}]] werd verwacht; noem een bestand met [[{expected}]]",
            "this file holds [[{found}]] where [[{expected}]] was expected; name a file with [[{expected}]]"
        ),
        ProblemKind::NumberOfCases { found, least, most } => say!(
            language,
            "het aantal zaken is {found}; geef er minstens {least}, want met minder kan het toeval zijn, en hooguit {most}",
            "the number of cases is {found}; give at least {least}, for fewer can't tell a role from chance, and at most {most}"
        ),
        ProblemKind::Rating { found } => say!(
            language,
            "het cijfer is {}; kies 1, 2, 3, 4 of 5",
            "the rating is {}; it has to be 1, 2, 3, 4 or 5",
            quoted(found)
        ),
        ProblemKind::UnknownValue {
            key,
            found,
            suggestion,
            expected,
        } => unknown_value(language, key, found, suggestion.as_deref(), expected),
        ProblemKind::DoubledStatements { first } => say!(
            language,
            "over de stellingen wordt al gestemd in het onderdeel op regel {first}; houd er één over",
            "the part on line {first} is already a vote on the statements; keep one of them"
        ),
        ProblemKind::Minutes { found, most } => say!(
            language,
            "het aantal minuten is {}; kies 1 tot en met {most}",
            "the number of minutes is {}; it has to be 1 to {most}",
            quoted(found)
        ),
        ProblemKind::Unbalanced { imbalance } => unbalanced(language, imbalance),
        ProblemKind::NoColleagueWording { number, total } if number == total => say!(
            language,
            "geen enkele stelling heeft een tekst over een collega, dus --as colleague werkt niet; zet er bij elke \"colleague\" \
             bij",
            "no statement has a wording about a colleague, so --as colleague can't be used; add \"colleague\" to each"
        ),
        ProblemKind::NoColleagueWording { number, total } => say!(
            language,
            "bij {number} van de {total} stellingen ontbreekt de tekst over een collega, dus --as colleague werkt niet; voeg \
             daar \"colleague\" toe",
            "a wording about a colleague is missing in {number} of the {total} statements, so --as colleague can't be used; add \
             \"colleague\" there"
        ),
        ProblemKind::MeasurementErrorAssumed => say!(
            language,
            "er is geen \"measurement-error\", dus het programma gaat uit van 22,5 scorepunten; ambtenaar reliability berekent \
             die uit antwoorden",
            "there is no \"measurement-error\", so 22.5 score points are assumed; ambtenaar reliability works it out from answers"
        ),
    }
}

/// The same with its place in front: `FILE:LINE:COLUMN: (id) …`.
#[must_use]
pub fn problem_in_place(language: Language, one: &Problem) -> String {
    placed(one, &problem(language, one))
}

fn count(number: usize, one: &'static str, many: &'static str) -> Count {
    Count::of(u64::try_from(number).unwrap_or(u64::MAX), one, many)
}

fn unbalanced(language: Language, imbalance: &Imbalance) -> String {
    let numbers = |pick: fn(&(usize, usize)) -> usize| {
        let numbers: ByRole<usize> = imbalance.numbers.map(pick);
        let words: Vec<String> = numbers
            .iter()
            .map(|(role, number)| format!("{} {number}", role.key()))
            .collect();
        list(language, &words)
    };
    let form = match imbalance.form {
        Form::Full => word!(language, "de volledige lijst", "the full version"),
        Form::Short => word!(language, "de korte versie", "the short version"),
    };
    say!(
        language,
        "{form} is niet in balans (stellingen: {}; omgekeerde: {}), dus wie overal ja op zegt, komt bij één rol hoger uit; geef \
         elke rol er van allebei evenveel",
        "{form} is not balanced (statements: {}; reversed: {}), so agreeing with everything favours a role; give each role as \
         many of both",
        numbers(|(asked, _)| *asked),
        numbers(|(_, reversed)| *reversed)
    )
}
