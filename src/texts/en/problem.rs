//! Problems in files, in English.

use crate::error::{NameForm, Problem, ProblemKind, ValueType};
use crate::model::{ByRole, Form, Imbalance, LanguageTag, Role};

use super::super::Count;
use super::super::place::quoted;
use super::{list, syntax};

#[expect(clippy::too_many_lines, reason = "one sentence per situation")]
pub(super) fn problem(problem: &Problem) -> String {
    match &problem.kind {
        ProblemKind::TooLarge { limit } => format!(
            "the file is larger than {} MiB, so it was not read; statements take far less",
            limit / (1024 * 1024)
        ),
        ProblemKind::TooHeavy { limit } => format!(
            "from here on this file takes more than {} MiB of memory to read, so it was not read: 999 statements \
             take less; look for keys, dots and brackets that do not belong here",
            limit / (1024 * 1024)
        ),
        ProblemKind::NotText => {
            "this is not a text file in UTF-8; save it as plain text in UTF-8".to_owned()
        }
        ProblemKind::NotUtf8 { byte, number } => format!(
            "byte 0x{byte:02X} is not UTF-8 ({} in the file); save the file in UTF-8",
            count(*number, "such place", "such places")
        ),
        ProblemKind::Empty => {
            "the file is empty; start from the built-in one: ambtenaar statements show".to_owned()
        }
        ProblemKind::Syntax { fault } => syntax::fault(fault),
        ProblemKind::TooDeep => {
            "lists or tables are nested too deeply here; take some of the brackets away".to_owned()
        }
        ProblemKind::MoreProblems { number } => format!(
            "and {}; fix the ones above first",
            count(*number, "more problem", "more problems")
        ),
        ProblemKind::UnknownKey {
            found,
            suggestion,
            expected,
        } => unknown_key(found, *suggestion, expected),
        ProblemKind::DoubledKey { found } => {
            format!("the key {} is given twice; keep one of them", quoted(found))
        }
        ProblemKind::MissingKey { expected } => {
            format!("the key \"{expected}\" is missing; add it")
        }
        ProblemKind::WrongType {
            key,
            expected,
            found,
        } => format!(
            "{} has to be {}, but this is {}",
            quoted(key),
            value_type(*expected),
            value_type(*found)
        ),
        ProblemKind::WrongHeader { expected, number } => wrong_header(expected, *number),
        ProblemKind::UnknownFormat { found } => format!(
            "this program reads format 1, not {}; use format = 1, or a newer version of the program",
            quoted(found)
        ),
        ProblemKind::WrongName {
            key,
            found,
            expected,
        } => format!(
            "{} does not fit as \"{key}\"; use {}",
            quoted(found),
            name_form(*expected)
        ),
        ProblemKind::ReservedId { reserved } => format!(
            "a saved file already has a column with this name; use another id than {}",
            alternatives(reserved)
        ),
        ProblemKind::DoubledId { first } => format!(
            "this id is already used on line {first} (capitals and zeros before a number make no difference); choose another one"
        ),
        ProblemKind::NoLanguage => {
            "the list of languages is empty; name at least one, such as \"en\"".to_owned()
        }
        ProblemKind::DoubledLanguage { found } => {
            format!("the language \"{found}\" is listed twice; keep it once")
        }
        ProblemKind::MissingText { key, language } => {
            format!("\"{key}\" has no text in the language \"{language}\"; add it")
        }
        ProblemKind::UndeclaredLanguage {
            key,
            found,
            expected,
        } => format!(
            "\"{key}\" has a text in {}, which is not one of the languages of this file ({}); add it \
             there, or take the text away",
            quoted(found),
            languages(expected)
        ),
        ProblemKind::EmptyText { key, language } => format!(
            "{} is empty; fill it in, or take it away if it may be left out",
            text_name(key, language.as_ref())
        ),
        ProblemKind::ForbiddenCharacter { key, found } => format!(
            "\"{key}\" has the character U+{:04X}, which would disturb the screen; take it away",
            u32::from(*found)
        ),
        ProblemKind::AlikeTexts {
            found,
            first,
            other,
        } => format!(
            "{} has the same letters and digits as the text on line {first}{}, and an answer file can tell them \
             apart by nothing else; reword one",
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
            "{} has {found} instead of {expected} items; make it {expected}",
            text_name(key, language.as_ref())
        ),
        ProblemKind::ScaleEnd { key, found } => format!(
            "the scale would have {} as its \"{key}\"; choose a number from 0 to 9 for both ends",
            quoted(found)
        ),
        ProblemKind::ScaleOfOne => {
            "the scale has fewer than two answers; give a label for each step, two to ten of them"
                .to_owned()
        }
        ProblemKind::ScaleReversed { lowest, highest } => format!(
            "the highest answer ({highest}) is below the lowest ({lowest}); swap them, and give the \
             labels from lowest to highest"
        ),
        ProblemKind::LabelsFall {
            language,
            found,
            before,
        } => format!(
            "{} goes the wrong way: {} comes after {}, so answers would count for their opposite; put the labels in the \
             order from disagree to agree (from no to yes, from never to always)",
            text_name("labels", Some(language)),
            quoted(found),
            quoted(before)
        ),
        ProblemKind::LabelReadsOtherwise { found, answer } => format!(
            "the label {} stands for the answer {answer}, but in a file with answers it would be read as something else; use words",
            quoted(found)
        ),
        ProblemKind::DoubledLabel { found, first } => format!(
            "the label {} already means another answer on line {first}; reword one",
            quoted(found)
        ),
        ProblemKind::MeasurementErrorRange { found } => format!(
            "the measurement error is {}; it has to be 0.01 to 100 score points",
            quoted(found)
        ),
        ProblemKind::MeasurementErrorDecimals { found } => format!(
            "the measurement error is {}; give it in at most two decimals",
            quoted(found)
        ),
        ProblemKind::UnknownRole { found, suggestion } => unknown_role(found, *suggestion),
        ProblemKind::DoubledRole { role } => {
            format!(
                "the role \"{}\" is given twice; keep one of them",
                role.key()
            )
        }
        ProblemKind::MissingRole { role } => {
            format!(
                "the role \"{}\" is missing; give each role once",
                role.key()
            )
        }
        ProblemKind::RoleWithoutStatements { role } => format!(
            "the role \"{}\" has no statement; give each role at least one",
            role.key()
        ),
        ProblemKind::PartlyWorded { key, number, total } => format!(
            "\"{key}\" is missing in {number} of the {total} statements, of which this is the first; give it to all of them or to none"
        ),
        ProblemKind::TooManyStatements { found, most } => {
            format!("there are {found} statements; keep at most {most}")
        }
        ProblemKind::OtherTables { found, expected } => format!(
            "this file holds [[{found}]] where [[{expected}]] was expected; name a file with [[{expected}]]"
        ),
        ProblemKind::NumberOfCases { found, least, most } => format!(
            "the number of cases is {found}; give at least {least}, for fewer can't tell a role from chance, and at most {most}"
        ),
        ProblemKind::Rating { found } => {
            format!(
                "the rating is {}; it has to be 1, 2, 3, 4 or 5",
                quoted(found)
            )
        }
        ProblemKind::Unbalanced { imbalance } => unbalanced(imbalance),
        ProblemKind::NoColleagueWording { number, total } if number == total => {
            "no statement has a wording about a colleague, so --as colleague can't be used; add \"colleague\" to each"
                .to_owned()
        }
        ProblemKind::NoColleagueWording { number, total } => format!(
            "a wording about a colleague is missing in {number} of the {total} statements, so --as \
             colleague can't be used; add \"colleague\" there"
        ),
        ProblemKind::MeasurementErrorAssumed => {
            "there is no \"measurement-error\", so 22.5 score points are assumed; ambtenaar \
             reliability works it out from answers"
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
        Some(suggestion) => format!("the key {found} is unknown; did you mean \"{suggestion}\"?"),
        None => format!(
            "the key {found} is unknown; here you can use {}",
            alternatives(expected)
        ),
    }
}

fn wrong_header(expected: &str, number: usize) -> String {
    let brackets = if expected.starts_with("[[") {
        "two brackets"
    } else {
        "one bracket"
    };
    let everywhere = if number == 1 {
        String::new()
    } else {
        format!("; mend it at all {number} places")
    };
    format!("this header has to be {expected}, with {brackets} on each side{everywhere}")
}

fn unknown_role(found: &str, suggestion: Option<Role>) -> String {
    let found = quoted(found);
    match suggestion {
        Some(role) => format!(
            "the role {found} does not exist; did you mean \"{}\"?",
            role.key()
        ),
        None => format!(
            "the role {found} does not exist; use {}",
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
        Form::Full => "the full version",
        Form::Short => "the short version",
    };
    format!(
        "{form} is not balanced (statements: {}; reversed: {}), so agreeing with everything favours a \
         role; give each role as many of both",
        numbers(|(asked, _)| *asked),
        numbers(|(_, reversed)| *reversed)
    )
}

fn text_name(key: &str, language: Option<&LanguageTag>) -> String {
    match language {
        Some(language) => format!("\"{key}\" in the language \"{language}\""),
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
        [first @ .., last] => format!("{} or {last}", first.join(", ")),
    }
}

const fn value_type(value: ValueType) -> &'static str {
    match value {
        ValueType::Text => "a text between quotes",
        ValueType::WholeNumber => "a whole number",
        ValueType::Number => "a number",
        ValueType::Truth => "true or false",
        ValueType::Date => "a date or a time",
        ValueType::List => "a list between square brackets",
        ValueType::Table => "a table",
        ValueType::TextPerLanguage => "a text per language, such as { en = \"…\" }",
        ValueType::ListPerLanguage => "a list per language, such as { en = [\"…\", \"…\"] }",
        ValueType::Tables => "a table under a header in double square brackets",
    }
}

const fn name_form(form: NameForm) -> &'static str {
    match form {
        NameForm::Statement => "a letter, then letters and digits, at most 20 in all (a to z)",
        NameForm::Hyphenated => {
            "letters (a to z), digits and hyphens, not a hyphen first, at most 60"
        }
        NameForm::Version => "1 to 40 characters without spaces, # or @",
        NameForm::Language => "a short code in small letters, such as \"nl\" or \"en\"",
    }
}
