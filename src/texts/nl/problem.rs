//! Problemen in bestanden, in het Nederlands.

use crate::error::{NameForm, Problem, ProblemKind, ValueType};
use crate::model::{ByRole, Form, Imbalance, LanguageTag, Role};

use super::super::Count;
use super::super::place::quoted;
use super::{list, syntax};

#[expect(clippy::too_many_lines, reason = "one sentence per situation")]
pub(super) fn problem(problem: &Problem) -> String {
    match &problem.kind {
        ProblemKind::TooLarge { limit } => format!(
            "het bestand is groter dan {} MiB en is daarom niet gelezen; stellingen nemen veel minder \
             ruimte in",
            limit / (1024 * 1024)
        ),
        ProblemKind::TooHeavy { limit } => format!(
            "vanaf hier kost het lezen van dit bestand meer dan {} MiB geheugen en daarom is het niet gelezen: \
             999 stellingen kosten minder; zoek naar sleutels, punten en haken die hier niet horen",
            limit / (1024 * 1024)
        ),
        ProblemKind::NotText => {
            "dit is geen tekstbestand in UTF-8; bewaar het als platte tekst in UTF-8".to_owned()
        }
        ProblemKind::NotUtf8 { byte, number } => format!(
            "byte 0x{byte:02X} is geen UTF-8 ({} in het bestand); bewaar het bestand in UTF-8",
            count(*number, "zo'n plek", "zulke plekken")
        ),
        ProblemKind::Empty => {
            "het bestand is leeg; zet er stellingen in (voorbeelden: ambtenaar statements show)".to_owned()
        }
        ProblemKind::Syntax { fault } => syntax::fault(fault),
        ProblemKind::TooDeep => {
            "er staan hier te veel lijsten of tabellen in elkaar; haal haken weg".to_owned()
        }
        ProblemKind::MoreProblems { number } => format!(
            "en nog {}; los eerst de problemen hierboven op",
            count(*number, "probleem", "problemen")
        ),
        ProblemKind::UnknownKey {
            found,
            suggestion,
            expected,
        } => unknown_key(found, *suggestion, expected),
        ProblemKind::DoubledKey { found } => {
            format!("de sleutel {} staat er twee keer; laat er één staan", quoted(found))
        }
        ProblemKind::MissingKey { expected } => {
            format!("de sleutel \"{expected}\" ontbreekt; voeg die toe")
        }
        ProblemKind::WrongType {
            key,
            expected,
            found,
        } => format!(
            "bij {} hoort {}, maar dit is {}",
            quoted(key),
            value_type(*expected),
            value_type(*found)
        ),
        ProblemKind::WrongHeader { expected, number } => wrong_header(expected, *number),
        ProblemKind::UnknownFormat { found } => format!(
            "dit programma leest format 1, niet {}; gebruik format = 1, of een nieuwere versie van het \
             programma",
            quoted(found)
        ),
        ProblemKind::WrongName {
            key,
            found,
            expected,
        } => format!(
            "{} kan niet bij \"{key}\"; gebruik {}",
            quoted(found),
            name_form(*expected)
        ),
        ProblemKind::ReservedId { reserved } => format!(
            "een bewaard bestand heeft al een kolom met deze naam; kies een andere id dan {}",
            alternatives(reserved)
        ),
        ProblemKind::DoubledId { first } => format!(
            "deze id staat al op regel {first} (hoofdletters en nullen voor een getal maken geen verschil); kies een andere"
        ),
        ProblemKind::NoLanguage => {
            "de lijst met talen is leeg; noem er minstens één, zoals \"nl\"".to_owned()
        }
        ProblemKind::DoubledLanguage { found } => {
            format!("de taal \"{found}\" staat twee keer in de lijst; laat er één staan")
        }
        ProblemKind::MissingText { key, language } => {
            format!("\"{key}\" heeft geen tekst in de taal \"{language}\"; voeg die toe")
        }
        ProblemKind::UndeclaredLanguage {
            key,
            found,
            expected,
        } => format!(
            "\"{key}\" heeft een tekst in {}, en dat is geen taal van dit bestand ({}); zet de taal in \
             de lijst, of haal de tekst weg",
            quoted(found),
            languages(expected)
        ),
        ProblemKind::EmptyText { key, language } => format!(
            "{} is leeg; vul een tekst in, of haal de sleutel weg als die niet hoeft",
            text_name(key, language.as_ref())
        ),
        ProblemKind::ForbiddenCharacter { key, found } => format!(
            "in \"{key}\" staat het teken U+{:04X}, dat het scherm in de war brengt; haal het weg",
            u32::from(*found)
        ),
        ProblemKind::AlikeTexts {
            found,
            first,
            other,
        } => format!(
            "{} heeft dezelfde letters en cijfers als de tekst op regel {first}{}, en alleen daaraan zijn ze in een \
             antwoordbestand uit elkaar te houden; verander er één",
            quoted(found),
            other
                .as_ref()
                .map_or_else(String::new, |id| format!(" ({id})"))
        ),
        ProblemKind::WrongNumber {
            key,
            language,
            found,
            expected,
        } => format!(
            "{} heeft {found} in plaats van {expected} onderdelen; maak het er {expected}",
            text_name(key, language.as_ref())
        ),
        ProblemKind::ScaleEnd { key, found } => format!(
            "de schaal zou {} hebben als \"{key}\"; kies voor beide uiteinden een getal van 0 tot en met 9",
            quoted(found)
        ),
        ProblemKind::ScaleOfOne => {
            "de schaal heeft minder dan twee antwoorden; geef elke stap een label, twee tot tien in \
             totaal"
                .to_owned()
        }
        ProblemKind::ScaleReversed { lowest, highest } => format!(
            "het hoogste antwoord ({highest}) is lager dan het laagste ({lowest}); draai ze om, en zet \
             de labels van laag naar hoog"
        ),
        ProblemKind::LabelsFall {
            language,
            found,
            before,
        } => format!(
            "{} loopt de verkeerde kant op: {} staat na {}, zodat antwoorden voor hun tegendeel zouden tellen; zet de \
             labels van oneens naar eens (van nee naar ja, van nooit naar altijd)",
            text_name("labels", Some(language)),
            quoted(found),
            quoted(before)
        ),
        ProblemKind::LabelReadsOtherwise { found, answer } => format!(
            "het label {} staat voor het antwoord {answer}, maar wordt in een bestand met antwoorden anders gelezen; gebruik woorden",
            quoted(found)
        ),
        ProblemKind::DoubledLabel { found, first } => format!(
            "het label {} betekent op regel {first} al een ander antwoord; verander er één",
            quoted(found)
        ),
        ProblemKind::MeasurementErrorRange { found } => format!(
            "de meetfout is {}; die moet tussen 0,01 en 100 scorepunten liggen",
            quoted(found)
        ),
        ProblemKind::MeasurementErrorDecimals { found } => format!(
            "de meetfout is {}; geef die met hooguit twee decimalen",
            quoted(found)
        ),
        ProblemKind::UnknownRole { found, suggestion } => unknown_role(found, *suggestion),
        ProblemKind::DoubledRole { role } => {
            format!("de rol \"{}\" staat er twee keer; laat er één staan", role.key())
        }
        ProblemKind::MissingRole { role } => {
            format!("de rol \"{}\" ontbreekt; noem elke rol één keer", role.key())
        }
        ProblemKind::RoleWithoutStatements { role } => format!(
            "de rol \"{}\" heeft geen stelling; geef elke rol er minstens één",
            role.key()
        ),
        ProblemKind::PartlyWorded { key, number, total } => format!(
            "\"{key}\" ontbreekt bij {number} van de {total} stellingen, voor het eerst hier; geef het bij allemaal of bij geen enkele"
        ),
        ProblemKind::TooManyStatements { found, most } => {
            format!("er zijn {found} stellingen; houd er hooguit {most} over")
        }
        ProblemKind::OtherTables { found, expected } => format!(
            "in dit bestand staat [[{found}]] waar [[{expected}]] werd verwacht; noem een bestand met [[{expected}]]"
        ),
        ProblemKind::NumberOfCases { found, least, most } => format!(
            "het aantal zaken is {found}; geef er minstens {least}, want met minder kan het toeval zijn, en hooguit {most}"
        ),
        ProblemKind::Rating { found } => {
            format!("het cijfer is {}; kies 1, 2, 3, 4 of 5", quoted(found))
        }
        ProblemKind::Unbalanced { imbalance } => unbalanced(imbalance),
        ProblemKind::NoColleagueWording { number, total } if number == total => {
            "geen enkele stelling heeft een tekst over een collega, dus --as colleague werkt niet; zet er bij elke \
             \"colleague\" bij"
                .to_owned()
        }
        ProblemKind::NoColleagueWording { number, total } => format!(
            "bij {number} van de {total} stellingen ontbreekt de tekst over een collega, dus --as \
             colleague werkt niet; voeg daar \"colleague\" toe"
        ),
        ProblemKind::MeasurementErrorAssumed => {
            "er is geen \"measurement-error\", dus het programma gaat uit van 22,5 scorepunten; \
             ambtenaar reliability berekent die uit antwoorden"
                .to_owned()
        }
    }
}

fn count(number: usize, one: &'static str, many: &'static str) -> Count {
    Count::of(u64::try_from(number).unwrap_or(u64::MAX), one, many)
}

fn unknown_key(found: &str, suggestion: Option<&str>, expected: &[&str]) -> String {
    let found = quoted(found);
    match suggestion {
        Some(suggestion) => {
            format!("de sleutel {found} is onbekend; bedoelde je \"{suggestion}\"?")
        }
        None => format!(
            "de sleutel {found} is onbekend; hier kan {}",
            alternatives(expected)
        ),
    }
}

fn wrong_header(expected: &str, number: usize) -> String {
    let brackets = if expected.starts_with("[[") {
        "twee haken"
    } else {
        "één haak"
    };
    let everywhere = if number == 1 {
        String::new()
    } else {
        format!("; verander dat op alle {number} plaatsen")
    };
    format!("deze kop moet {expected} zijn, met {brackets} aan elke kant{everywhere}")
}

fn unknown_role(found: &str, suggestion: Option<Role>) -> String {
    let found = quoted(found);
    match suggestion {
        Some(role) => format!(
            "de rol {found} bestaat niet; bedoelde je \"{}\"?",
            role.key()
        ),
        None => format!(
            "de rol {found} bestaat niet; kies {}",
            alternatives(&Role::ALL.map(Role::key))
        ),
    }
}

fn unbalanced(imbalance: &Imbalance) -> String {
    let numbers = |pick: fn(&(usize, usize)) -> usize| {
        let numbers: ByRole<usize> = imbalance.numbers.map(pick);
        let words: Vec<String> = numbers
            .iter()
            .map(|(role, number)| format!("{} {number}", role.key()))
            .collect();
        list(&words)
    };
    let form = match imbalance.form {
        Form::Full => "de volledige lijst",
        Form::Short => "de korte versie",
    };
    format!(
        "{form} is niet in balans (stellingen: {}; omgekeerde: {}), dus wie overal ja op zegt, komt \
         bij één rol hoger uit; geef elke rol er van allebei evenveel",
        numbers(|(asked, _)| *asked),
        numbers(|(_, reversed)| *reversed)
    )
}

fn text_name(key: &str, language: Option<&LanguageTag>) -> String {
    match language {
        Some(language) => format!("\"{key}\" in de taal \"{language}\""),
        None => format!("\"{key}\""),
    }
}

fn languages(tags: &[LanguageTag]) -> String {
    let tags: Vec<String> = tags.iter().map(LanguageTag::to_string).collect();
    list(&tags)
}

fn alternatives(words: &[&str]) -> String {
    match words {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [first @ .., last] => format!("{} of {last}", first.join(", ")),
    }
}

const fn value_type(value: ValueType) -> &'static str {
    match value {
        ValueType::Text => "een tekst tussen aanhalingstekens",
        ValueType::WholeNumber => "een geheel getal",
        ValueType::Number => "een getal",
        ValueType::Truth => "true of false",
        ValueType::Date => "een datum of tijd",
        ValueType::List => "een lijst tussen vierkante haken",
        ValueType::Table => "een tabel",
        ValueType::TextPerLanguage => "een tekst per taal, zoals { nl = \"…\" }",
        ValueType::ListPerLanguage => "een lijst per taal, zoals { nl = [\"…\", \"…\"] }",
        ValueType::Tables => "een tabel onder een kop met dubbele vierkante haken",
    }
}

const fn name_form(form: NameForm) -> &'static str {
    match form {
        NameForm::Statement => "een letter en dan letters en cijfers, hooguit 20 (a tot en met z)",
        NameForm::Hyphenated => {
            "letters (a tot en met z), cijfers en streepjes, geen streepje vooraan, hooguit 60"
        }
        NameForm::Version => "1 tot 40 tekens zonder spaties, # of @",
        NameForm::Language => "een korte code in kleine letters, zoals \"nl\" of \"en\"",
    }
}
