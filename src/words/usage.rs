//! Why a command line can't be used.

use crate::error::UsageProblem;

use super::Language;

pub(crate) fn usage(language: Language, problem: &UsageProblem) -> String {
    match problem {
        UsageProblem::UnknownCommand {
            found,
            similar,
            group: None,
        } => unknown_command(language, found, &meant(language, similar)),
        UsageProblem::UnknownCommand {
            found,
            similar,
            group: Some((group, there)),
        } => {
            let meant = meant(language, similar);
            unknown_in_group(language, found, group, &meant, &there.join(", "))
        }
        UsageProblem::MissingCommand { command, possible } => {
            missing_command(language, command, &possible.join(", "))
        }
        UsageProblem::UnknownOption { found, similar } => {
            unknown_option(language, found, &meant(language, similar.as_slice()))
        }
        UsageProblem::UnexpectedArgument { found } => unexpected_argument(language, found),
        UsageProblem::OptionBeforeCommand { command } => option_before_command(language, command),
        UsageProblem::InvalidValue {
            option,
            found,
            possible,
            similar,
        } => invalid_value(
            language,
            option,
            found,
            &meant(language, similar.as_slice()),
            &expected(language, option, possible),
        ),
        UsageProblem::MissingValue { option, possible } => {
            missing_value(language, option, &expected(language, option, possible))
        }
        UsageProblem::Misused { option } => misused(language, option),
        UsageProblem::TooOften { option, most } => too_often(language, option, *most),
        UsageProblem::GivenTwice { option, found } => given_twice(language, option, found),
        UsageProblem::Conflict { option, other } => conflict(language, option, other),
        UsageProblem::Needs { option, other } => needs(language, option, other),
        UsageProblem::NoStatements { option } => no_statements(language, option),
        UsageProblem::MissingArgument { missing } => {
            let missing: Vec<String> = missing.iter().map(|name| named(language, name)).collect();
            missing_argument(language, &missing.join(", "))
        }
        UsageProblem::ReservedColumn { name } => reserved_column(language, name),
        UsageProblem::NotUtf8 => not_utf8(language).to_owned(),
    }
}

sentences! {
    fn unknown_command(found: &str, meant: &str):
        nl "De opdracht \"{found}\" bestaat niet.{meant} Alle opdrachten: ambtenaar --help"
        en "There is no command \"{found}\".{meant} All commands: ambtenaar --help";
    fn unknown_in_group(found: &str, group: &str, meant: &str, there: &str):
        nl "Achter {group} bestaat de opdracht \"{found}\" niet.{meant} Kies uit: {there}."
        en "There is no command \"{found}\" after {group}.{meant} Choose from: {there}.";
    fn missing_command(command: &str, possible: &str):
        nl "Achter \"{command}\" ontbreekt nog een woord. Kies uit: {possible}."
        en "\"{command}\" needs one more word. Choose from: {possible}.";
    fn unknown_option(found: &str, meant: &str):
        nl "De optie \"{found}\" bestaat hier niet.{meant} Alle opties: zet --help achter de opdracht."
        en "There is no option \"{found}\" here.{meant} All options: put --help after the command.";
    fn unexpected_argument(found: &str):
        nl "\"{found}\" is hier te veel. Wat er wel mag, zie je met --help."
        en "\"{found}\" is one word too many here. Use --help to see what is possible.";
    fn option_before_command(command: &str):
        nl "Zet de opties achter de opdracht: ambtenaar {command} --…"
        en "Put the options after the command: ambtenaar {command} --…";
    fn invalid_value(option: &str, found: &str, meant: &str, expected: &str):
        nl "{option}: \"{found}\" kan hier niet.{meant} {expected}"
        en "{option}: \"{found}\" is not possible here.{meant} {expected}";
    fn missing_value(option: &str, expected: &str):
        nl "Achter {option} ontbreekt een waarde. {expected}"
        en "{option} needs a value. {expected}";
    fn misused(option: &str):
        nl "{option} staat er meer dan eens, of heeft een waarde die er niet bij hoort. Hoe het wel kan, zie je met --help."
        en "{option} is given more than once, or with a value that does not belong to it. Use --help to see what is possible.";
    fn too_often(option: &str, most: usize):
        nl "{option} kan hooguit {most} keer. Laat er een weg."
        en "{option} can be given at most {most} times. Leave one of them out.";
    fn given_twice(option: &str, found: &str):
        nl "{option}: \"{found}\" staat er twee keer. Laat er een weg."
        en "{option}: \"{found}\" is there twice. Leave one of them out.";
    fn conflict(option: &str, other: &str):
        nl "{option} en {other} gaan niet samen. Laat een van de twee weg."
        en "{option} and {other} do not go together. Leave one of them out.";
    fn needs(option: &str, other: &str):
        nl "{option} werkt alleen samen met {other}. Voeg {other} toe, of laat {option} weg."
        en "{option} only works together with {other}. Add {other}, or leave {option} out.";
    fn no_statements(option: &str):
        nl "{option} kan alleen met een bestand met stellingen. In dit bestand staat iets anders; laat {option} weg."
        en "{option} needs a file with statements. This file holds something else; leave {option} out.";
    fn missing_argument(missing: &str):
        nl "Er ontbreekt nog iets: {missing}. Een voorbeeld zie je met --help."
        en "Something is missing: {missing}. Use --help to see an example.";
    fn reserved_column(name: &str):
        nl "De uitslag heeft al een kolom \"{name}\"; --keep kan er geen tweede bij zetten. Geef de kolom in je bestand eerst \
             een andere naam."
        en "There is already a column \"{name}\" in the result; --keep can't add another. Rename the column in your file first.";
    fn not_utf8:
        nl "Een van de woorden op de opdrachtregel is geen leesbare tekst (UTF-8). Typ het opnieuw, of kies een andere \
             bestandsnaam."
        en "One of the words on the command line is not readable text (UTF-8). Type it again, or choose another file name.";
}

/// A word that is missing, as help names it, in words.
fn named(language: Language, placeholder: &str) -> String {
    let name = placeholder.trim_matches(|one| matches!(one, '<' | '>' | '.' | '[' | ']'));
    let word = match name {
        "FILE" => word!(language, "een bestand", "a file"),
        "ROLE" => word!(language, "een rol", "a role"),
        "SHELL" => word!(language, "een shell", "a shell"),
        "COMMAND" => word!(language, "een opdracht", "a command"),
        _ => placeholder,
    };
    word.to_owned()
}

fn meant(language: Language, similar: &[String]) -> String {
    if similar.is_empty() {
        String::new()
    } else {
        say!(
            language,
            " Bedoelde je \"{}\"?",
            " Did you mean \"{}\"?",
            similar.join(word!(language, "\" of \"", "\" or \""))
        )
    }
}

fn expected(language: Language, option: &str, possible: &[String]) -> String {
    match option {
        _ if !possible.is_empty() => say!(
            language,
            "Kies uit: {}.",
            "Choose from: {}.",
            possible.join(", ")
        ),
        "--ratings" => say!(
            language,
            "Verwacht: drie cijfers van 1 t/m 5 met komma's ertussen, zoals --ratings 5,3,2.",
            "Expected: three digits from 1 to 5 with commas between, such as --ratings 5,3,2."
        ),
        "--column" => say!(
            language,
            "Verwacht: een stelling of gegeven, een = en de naam van de kolom, zoals --column 's07=Vraag 7'.",
            "Expected: a statement or detail, a = and the name of the column, such as --column 's07=Question 7'."
        ),
        "--label" => say!(
            language,
            "Verwacht: de tekst van een cel, een = en het antwoord waar die voor staat, zoals --label 'vaak=4'. Zonder antwoord: \
             --label 'anders='.",
            "Expected: the text of a cell, a = and the answer it stands for, such as --label 'often=4'. For no answer: --label \
             'other='."
        ),
        "--shuffle" | "--seed" => say!(
            language,
            "Verwacht: een heel getal vanaf 0, zoals {option}=7.",
            "Expected: a whole number from 0, such as {option}=7."
        ),
        "--id" => say!(
            language,
            "Verwacht: een code, zoals --id vlier-12.",
            "Expected: a code, such as --id elder-12."
        ),
        _ => number_expected(language, option),
    }
}

/// The numbers that an option takes.
fn number_expected(language: Language, option: &str) -> String {
    match option {
        "--people" => say!(
            language,
            "Verwacht: het aantal mensen, een heel getal van 1 t/m 9999.",
            "Expected: the number of people, a whole number from 1 to 9999."
        ),
        "--threads" => say!(
            language,
            "Verwacht: een heel getal vanaf 1.",
            "Expected: a whole number from 1."
        ),
        "--min-group" => say!(
            language,
            "Verwacht: een heel getal vanaf 5. De grens kan omhoog, nooit omlaag.",
            "Expected: a whole number from 5. The limit can be raised, never lowered."
        ),
        "--simulate" => say!(
            language,
            "Verwacht: een heel getal van 100 t/m 1000000, of niets. Het bestand komt ervoor.",
            "Expected: a whole number from 100 to 1000000, or nothing. The file comes before it."
        ),
        "--example" => say!(
            language,
            "Verwacht: een heel getal van 1 t/m {}.",
            "Expected: a whole number from 1 to {}.",
            u16::MAX
        ),
        _ => say!(
            language,
            "Wat er wel kan, zie je met --help.",
            "Use --help to see what is possible."
        ),
    }
}
