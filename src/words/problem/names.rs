//! What a file should hold, in words.

use crate::error::{NameForm, ValueType};
use crate::model::{LanguageTag, Role};
use crate::words::{Language, alternatives, list, quoted};

sentences! {
    pub(super) fn unknown_key(language: Language, found: &str, suggestion: Option<&str>, expected: &[&str]): (
        found = quoted(found),
    ) match suggestion {
        Some(suggestion) =>
            nl "de sleutel {found} is onbekend; bedoelde je \"{suggestion}\"?"
            en "the key {found} is unknown; did you mean \"{suggestion}\"?";
        None =>
            nl "de sleutel {found} is onbekend; hier kan {}"
            en "the key {found} is unknown; here you can use {}", alternatives(language, expected);
    }
    pub(super) fn unknown_value(
        language: Language,
        key: &str,
        found: &str,
        suggestion: Option<&str>,
        expected: &[String],
    ): (found = quoted(found)) match suggestion {
        Some(suggestion) =>
            nl "{found} kan niet bij \"{key}\"; bedoelde je \"{suggestion}\"?"
            en "{found} does not fit as \"{key}\"; did you mean \"{suggestion}\"?";
        None =>
            nl "{found} kan niet bij \"{key}\"; kies {}"
            en "{found} does not fit as \"{key}\"; use {}", alternatives(language, expected);
    }
    pub(super) fn wrong_header(language: Language, expected: &str, number: usize): (
        brackets = brackets(language, expected.starts_with("[[")),
    ) match number {
        1 =>
            nl "deze kop moet {expected} zijn, met {brackets} aan elke kant"
            en "this header has to be {expected}, with {brackets} on each side";
        _ =>
            nl "deze kop moet {expected} zijn, met {brackets} aan elke kant; verander dat op alle {number} plaatsen"
            en "this header has to be {expected}, with {brackets} on each side; correct it at all {number} places";
    }
    const fn brackets(two: bool): match two {
        true => nl "twee haken" en "two brackets";
        false => nl "één haak" en "one bracket";
    }
    pub(super) fn unknown_role(language: Language, found: &str, suggestion: Option<Role>): (
        found = quoted(found),
    ) match suggestion {
        Some(role) =>
            nl "de rol {found} bestaat niet; bedoelde je \"{}\"?"
            en "the role {found} does not exist; did you mean \"{}\"?", role.key();
        None =>
            nl "de rol {found} bestaat niet; kies {}"
            en "the role {found} does not exist; use {}", alternatives(language, &Role::ALL.map(Role::key));
    }
    pub(super) fn text_name(key: &str, tag: Option<&LanguageTag>): match tag {
        Some(tag) => nl "\"{key}\" in de taal \"{tag}\"" en "\"{key}\" in the language \"{tag}\"";
        None => nl "\"{key}\"" en "\"{key}\"";
    }
}

pub(super) fn languages(language: Language, tags: &[LanguageTag]) -> String {
    let tags: Vec<String> = tags.iter().map(LanguageTag::to_string).collect();
    list(language, &tags)
}

sentences! {
    pub(super) const fn value_type(value: ValueType): match value {
        ValueType::Text => nl "een tekst tussen aanhalingstekens" en "a text between quotes";
        ValueType::WholeNumber => nl "een geheel getal" en "a whole number";
        ValueType::Number => nl "een getal" en "a number";
        ValueType::Truth => nl "true of false" en "true or false";
        ValueType::Date => nl "een datum of tijd" en "a date or a time";
        ValueType::List =>
            nl "een lijst tussen vierkante haken" en "a list between square brackets";
        ValueType::Table => nl "een tabel" en "a table";
        ValueType::TextPerLanguage =>
            nl "een tekst per taal, zoals { nl = \"…\" }"
            en "a text per language, such as { en = \"…\" }";
        ValueType::ListPerLanguage =>
            nl "een lijst per taal, zoals { nl = [\"…\", \"…\"] }"
            en "a list per language, such as { en = [\"…\", \"…\"] }";
        ValueType::Tables =>
            nl "een tabel onder een kop met dubbele vierkante haken"
            en "a table under a header in double square brackets";
    }
    pub(super) const fn name_form(form: NameForm): match form {
        NameForm::Statement =>
            nl "een letter en dan letters en cijfers, hooguit 20 (a tot en met z)"
            en "a letter, then letters and digits, at most 20 in all (a to z)";
        NameForm::Hyphenated =>
            nl "letters (a tot en met z), cijfers en streepjes, geen streepje vooraan, hooguit 60"
            en "letters (a to z), digits and hyphens, not a hyphen first, at most 60";
        NameForm::Version =>
            nl "1 tot 40 tekens zonder spaties, # of @"
            en "1 to 40 characters without spaces, # or @";
        NameForm::Language =>
            nl "een korte code in kleine letters, zoals \"nl\" of \"en\""
            en "a short code in small letters, such as \"nl\" or \"en\"";
    }
}
