//! What a file should hold, in words.

use crate::error::{NameForm, ValueType};
use crate::model::{LanguageTag, Role};
use crate::words::{Language, alternatives, list, quoted};

pub(super) fn unknown_key(
    language: Language,
    found: &str,
    suggestion: Option<&str>,
    expected: &[&str],
) -> String {
    let found = quoted(found);
    match suggestion {
        Some(suggestion) => say!(
            language,
            "de sleutel {found} is onbekend; bedoelde je \"{suggestion}\"?",
            "the key {found} is unknown; did you mean \"{suggestion}\"?"
        ),
        None => say!(
            language,
            "de sleutel {found} is onbekend; hier kan {}",
            "the key {found} is unknown; here you can use {}",
            alternatives(language, expected)
        ),
    }
}

pub(super) fn unknown_value(
    language: Language,
    key: &str,
    found: &str,
    suggestion: Option<&str>,
    expected: &[String],
) -> String {
    let found = quoted(found);
    match suggestion {
        Some(suggestion) => say!(
            language,
            "{found} kan niet bij \"{key}\"; bedoelde je \"{suggestion}\"?",
            "{found} does not fit as \"{key}\"; did you mean \"{suggestion}\"?"
        ),
        None => say!(
            language,
            "{found} kan niet bij \"{key}\"; kies {}",
            "{found} does not fit as \"{key}\"; use {}",
            alternatives(language, expected)
        ),
    }
}

pub(super) fn wrong_header(language: Language, expected: &str, number: usize) -> String {
    let brackets = if expected.starts_with("[[") {
        word!(language, "twee haken", "two brackets")
    } else {
        word!(language, "één haak", "one bracket")
    };
    let everywhere = if number == 1 {
        String::new()
    } else {
        say!(
            language,
            "; verander dat op alle {number} plaatsen",
            "; correct it at all {number} places"
        )
    };
    say!(
        language,
        "deze kop moet {expected} zijn, met {brackets} aan elke kant{everywhere}",
        "this header has to be {expected}, with {brackets} on each side{everywhere}"
    )
}

pub(super) fn unknown_role(language: Language, found: &str, suggestion: Option<Role>) -> String {
    let found = quoted(found);
    match suggestion {
        Some(role) => say!(
            language,
            "de rol {found} bestaat niet; bedoelde je \"{}\"?",
            "the role {found} does not exist; did you mean \"{}\"?",
            role.key()
        ),
        None => say!(
            language,
            "de rol {found} bestaat niet; kies {}",
            "the role {found} does not exist; use {}",
            alternatives(language, &Role::ALL.map(Role::key))
        ),
    }
}

pub(super) fn text_name(language: Language, key: &str, tag: Option<&LanguageTag>) -> String {
    match tag {
        Some(tag) => say!(
            language,
            "\"{key}\" in de taal \"{tag}\"",
            "\"{key}\" in the language \"{tag}\""
        ),
        None => format!("\"{key}\""),
    }
}

pub(super) fn languages(language: Language, tags: &[LanguageTag]) -> String {
    let tags: Vec<String> = tags.iter().map(LanguageTag::to_string).collect();
    list(language, &tags)
}

pub(super) const fn value_type(language: Language, value: ValueType) -> &'static str {
    match value {
        ValueType::Text => word!(
            language,
            "een tekst tussen aanhalingstekens",
            "a text between quotes"
        ),
        ValueType::WholeNumber => word!(language, "een geheel getal", "a whole number"),
        ValueType::Number => word!(language, "een getal", "a number"),
        ValueType::Truth => word!(language, "true of false", "true or false"),
        ValueType::Date => word!(language, "een datum of tijd", "a date or a time"),
        ValueType::List => word!(
            language,
            "een lijst tussen vierkante haken",
            "a list between square brackets"
        ),
        ValueType::Table => word!(language, "een tabel", "a table"),
        ValueType::TextPerLanguage => word!(
            language,
            "een tekst per taal, zoals { nl = \"…\" }",
            "a text per language, such as { en = \"…\" }"
        ),
        ValueType::ListPerLanguage => word!(
            language,
            "een lijst per taal, zoals { nl = [\"…\", \"…\"] }",
            "a list per language, such as { en = [\"…\", \"…\"] }"
        ),
        ValueType::Tables => word!(
            language,
            "een tabel onder een kop met dubbele vierkante haken",
            "a table under a header in double square brackets"
        ),
    }
}

pub(super) const fn name_form(language: Language, form: NameForm) -> &'static str {
    match form {
        NameForm::Statement => word!(
            language,
            "een letter en dan letters en cijfers, hooguit 20 (a tot en met z)",
            "a letter, then letters and digits, at most 20 in all (a to z)"
        ),
        NameForm::Hyphenated => word!(
            language,
            "letters (a tot en met z), cijfers en streepjes, geen streepje vooraan, hooguit 60",
            "letters (a to z), digits and hyphens, not a hyphen first, at most 60"
        ),
        NameForm::Version => word!(
            language,
            "1 tot 40 tekens zonder spaties, # of @",
            "1 to 40 characters without spaces, # or @"
        ),
        NameForm::Language => word!(
            language,
            "een korte code in kleine letters, zoals \"nl\" of \"en\"",
            "a short code in small letters, such as \"nl\" or \"en\""
        ),
    }
}
