//! Why a command line can't be used.

use crate::error::UsageProblem;

use super::Language;

#[expect(clippy::too_many_lines, reason = "one sentence per situation")]
pub(crate) fn usage(language: Language, problem: &UsageProblem) -> String {
    match problem {
        UsageProblem::UnknownCommand { found, similar } => say!(
            language,
            "De opdracht \"{found}\" bestaat niet.{} Alle opdrachten: ambtenaar --help",
            "There is no command \"{found}\".{} All commands: ambtenaar --help",
            meant(language, similar)
        ),
        UsageProblem::MissingCommand { command, possible } => say!(
            language,
            "Achter \"{command}\" ontbreekt nog een woord. Kies uit: {}.",
            "\"{command}\" needs one more word. Choose from: {}.",
            possible.join(", ")
        ),
        UsageProblem::UnknownOption { found, similar } => {
            let similar: Vec<String> = similar.iter().cloned().collect();
            say!(
                language,
                "De optie \"{found}\" bestaat hier niet.{} Alle opties: zet --help achter de opdracht.",
                "There is no option \"{found}\" here.{} All options: put --help after the command.",
                meant(language, &similar)
            )
        }
        UsageProblem::UnexpectedArgument { found } => say!(
            language,
            "\"{found}\" is hier te veel. Wat er wel mag, zie je met --help.",
            "\"{found}\" is one word too many here. Use --help to see what is possible."
        ),
        UsageProblem::OptionBeforeCommand { command } => say!(
            language,
            "Zet de opties achter de opdracht: ambtenaar {command} --…",
            "Put the options after the command: ambtenaar {command} --…"
        ),
        UsageProblem::InvalidValue {
            option,
            found,
            possible,
            similar,
        } => {
            let similar: Vec<String> = similar.iter().cloned().collect();
            say!(
                language,
                "{option}: \"{found}\" kan hier niet.{} {}",
                "{option}: \"{found}\" is not possible here.{} {}",
                meant(language, &similar),
                expected(language, option, possible)
            )
        }
        UsageProblem::MissingValue { option, possible } => say!(
            language,
            "Achter {option} ontbreekt een waarde. {}",
            "{option} needs a value. {}",
            expected(language, option, possible)
        ),
        UsageProblem::Misused { option } => say!(
            language,
            "{option} staat er meer dan eens, of heeft een waarde die er niet bij hoort. Hoe het wel kan, zie je met --help.",
            "{option} is given more than once, or with a value that does not belong to it. Use --help to see what is possible."
        ),
        UsageProblem::TooOften { option, most } => say!(
            language,
            "{option} kan hooguit {most} keer. Laat er een weg.",
            "{option} can be given {most} times at most. Leave one of them out."
        ),
        UsageProblem::GivenTwice { option, found } => say!(
            language,
            "{option}: \"{found}\" staat er twee keer. Laat er een weg.",
            "{option}: \"{found}\" is there twice. Leave one of them out."
        ),
        UsageProblem::Conflict { option, other } => say!(
            language,
            "{option} en {other} gaan niet samen. Laat een van de twee weg.",
            "{option} and {other} do not go together. Leave one of them out."
        ),
        UsageProblem::Needs { option, other } => say!(
            language,
            "{option} werkt alleen samen met {other}. Voeg {other} toe, of laat {option} weg.",
            "{option} only works together with {other}. Add {other}, or leave {option} out."
        ),
        UsageProblem::NoStatements { option } => say!(
            language,
            "{option} kan alleen met een bestand met stellingen. In dit bestand staat iets anders; laat {option} weg.",
            "{option} needs a file with statements. This file holds something else; leave {option} out."
        ),
        UsageProblem::MissingArgument { missing } => say!(
            language,
            "Er ontbreekt nog iets: {}. Een voorbeeld zie je met --help.",
            "Something is missing: {}. Use --help to see an example.",
            missing.join(", ")
        ),
        UsageProblem::ReservedColumn { name } => say!(
            language,
            "De uitslag heeft al een kolom \"{name}\"; --keep kan er geen tweede bij zetten. Geef de kolom in je bestand eerst \
             een andere naam.",
            "There is already a column \"{name}\" in the result; --keep can't add another. Rename the column in your file first."
        ),
        UsageProblem::NotUtf8 => say!(
            language,
            "Een van de woorden op de opdrachtregel is geen leesbare tekst (UTF-8). Typ het opnieuw, of kies een andere \
             bestandsnaam.",
            "One of the words on the command line is not readable text (UTF-8). Type it again, or choose another file name."
        ),
    }
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
