//! Why a command line can't be used.

use crate::error::UsageProblem;

use super::Language;

sentences! {
    pub(crate) fn usage(language: Language, problem: &UsageProblem): match problem {
        UsageProblem::UnknownCommand { found, similar, group: None } => (meant = meant(language, similar))
            nl "De opdracht \"{found}\" bestaat niet.{meant} Alle opdrachten: ambtenaar --help"
            en "There is no command \"{found}\".{meant} All commands: ambtenaar --help";
        UsageProblem::UnknownCommand { found, similar, group: Some((group, there)) } => (
                meant = meant(language, similar),
                there = there.join(", "),
            )
            nl "Achter {group} bestaat de opdracht \"{found}\" niet.{meant} Kies uit: {there}."
            en "There is no command \"{found}\" after {group}.{meant} Choose from: {there}.";
        UsageProblem::MissingCommand { command, possible } => (possible = possible.join(", "))
            nl "Achter \"{command}\" ontbreekt nog een woord. Kies uit: {possible}."
            en "\"{command}\" needs one more word. Choose from: {possible}.";
        UsageProblem::UnknownOption { found, similar } => (meant = meant(language, similar.as_slice()))
            nl "De optie \"{found}\" bestaat hier niet.{meant} Alle opties: zet --help achter de opdracht."
            en "There is no option \"{found}\" here.{meant} All options: put --help after the command.";
        UsageProblem::UnexpectedArgument { found } =>
            nl "\"{found}\" is hier te veel. Wat er wel mag, zie je met --help."
            en "\"{found}\" is one word too many here. Use --help to see what is possible.";
        UsageProblem::OptionBeforeCommand { command } =>
            nl "Zet de opties achter de opdracht: ambtenaar {command} --…"
            en "Put the options after the command: ambtenaar {command} --…";
        UsageProblem::InvalidValue { option, found, possible, similar } => (
                meant = meant(language, similar.as_slice()),
                expected = expected(language, option, possible),
            )
            nl "{option}: \"{found}\" kan hier niet.{meant} {expected}"
            en "{option}: \"{found}\" is not possible here.{meant} {expected}";
        UsageProblem::MissingValue { option, possible } => (expected = expected(language, option, possible))
            nl "Achter {option} ontbreekt een waarde. {expected}"
            en "{option} needs a value. {expected}";
        UsageProblem::Misused { option } =>
            nl "Bij {option} hoort geen waarde, of niet op deze manier. Hoe het wel kan, zie je met --help."
            en "{option} takes no value, or not in this way. Use --help to see what is possible.";
        UsageProblem::Repeated { option } =>
            nl "{option} staat er meer dan eens. Laat er een weg."
            en "{option} is given more than once. Leave one of them out.";
        UsageProblem::WithoutUse { option, command } =>
            nl "{option} doet niets bij ambtenaar {command}. Laat {option} weg."
            en "{option} does nothing with ambtenaar {command}. Leave {option} out.";
        UsageProblem::TooOften { option, most } =>
            nl "{option} kan hooguit {most} keer. Laat er een weg."
            en "{option} can be given at most {most} times. Leave one of them out.";
        UsageProblem::GivenTwice { option, found } =>
            nl "{option}: \"{found}\" staat er twee keer. Laat er een weg."
            en "{option}: \"{found}\" is there twice. Leave one of them out.";
        UsageProblem::Conflict { option, other } =>
            nl "{option} en {other} gaan niet samen. Laat een van de twee weg."
            en "{option} and {other} do not go together. Leave one of them out.";
        UsageProblem::Needs { option, other } =>
            nl "{option} werkt alleen samen met {other}. Voeg {other} toe, of laat {option} weg."
            en "{option} only works together with {other}. Add {other}, or leave {option} out.";
        UsageProblem::NoStatements { option } =>
            nl "{option} kan alleen met een bestand met stellingen. In dit bestand staat iets anders; laat {option} weg."
            en "{option} needs a file with statements. This file holds something else; leave {option} out.";
        UsageProblem::MissingArgument { missing } => (missing = all_named(language, missing))
            nl "Er ontbreekt nog iets: {missing}. Een voorbeeld zie je met --help."
            en "Something is missing: {missing}. Use --help to see an example.";
        UsageProblem::ReservedColumn { name } =>
            nl "De uitslag heeft al een kolom \"{name}\"; --keep kan er geen tweede bij zetten. Geef de kolom in je bestand eerst \
                een andere naam."
            en "There is already a column \"{name}\" in the result; --keep can't add another. Rename the column in your file first.";
        UsageProblem::NotUtf8 =>
            nl "Een van de woorden op de opdrachtregel is geen leesbare tekst (UTF-8). Typ het opnieuw, of kies een andere \
                bestandsnaam."
            en "One of the words on the command line is not readable text (UTF-8). Type it again, or choose another file name.";
    }
}

fn all_named(language: Language, missing: &[String]) -> String {
    let missing: Vec<String> = missing.iter().map(|name| named(language, name)).collect();
    missing.join(", ")
}

sentences! {
    /// A word that is missing, as help names it, in words.
    fn named(placeholder: &str): (
        name = placeholder.trim_matches(|one| matches!(one, '<' | '>' | '.' | '[' | ']')),
    ) match name {
        "FILE" => nl "een bestand" en "a file";
        "ROLE" => nl "een rol" en "a role";
        "SHELL" => nl "een shell" en "a shell";
        "COMMAND" => nl "een opdracht" en "a command";
        _ => nl "{placeholder}" en "{placeholder}";
    }
    fn meant(language: Language, similar: &[String]): match similar {
        [] => nl "" en "";
        _ => (or = word!(language, "\" of \"", "\" or \""))
            nl " Bedoelde je \"{}\"?" en " Did you mean \"{}\"?", similar.join(or);
    }
    fn expected(language: Language, option: &str, possible: &[String]): match option {
        _ if !possible.is_empty() => nl "Kies uit: {}." en "Choose from: {}.", possible.join(", ");
        "--ratings" =>
            nl "Verwacht: drie cijfers van 1 t/m 5 met komma's ertussen, zoals --ratings 5,3,2."
            en "Expected: three digits from 1 to 5 with commas between, such as --ratings 5,3,2.";
        "--column" =>
            nl "Verwacht: een stelling of gegeven, een = en de naam van de kolom, zoals --column 's07=Vraag 7'."
            en "Expected: a statement or detail, a = and the name of the column, such as --column 's07=Question 7'.";
        "--label" =>
            nl "Verwacht: de tekst van een cel, een = en het antwoord waar die voor staat, zoals --label 'vaak=4'. Zonder antwoord: \
                --label 'anders='."
            en "Expected: the text of a cell, a = and the answer it stands for, such as --label 'often=4'. For no answer: --label \
                'other='.";
        "--shuffle" | "--seed" =>
            nl "Verwacht: een heel getal vanaf 0, zoals {option}=7."
            en "Expected: a whole number from 0, such as {option}=7.";
        "--id" =>
            nl "Verwacht: een code van gewone letters, cijfers en leestekens op één regel, zoals --id vlier-12."
            en "Expected: a code of ordinary letters, digits and punctuation on one line, such as --id elder-12.";
        "--save" | "--from" | "--report" | "--problems" | "--statements" | "--roles" | "--cases" | "--situations" | "--with" | "--agenda"
        | "--screen" | "--screen-file" | "FILE" =>
            nl "Verwacht: de naam van een bestand."
            en "Expected: the name of a file.";
        "--output" =>
            nl "Verwacht: de naam van een bestand, of - voor standaarduitvoer."
            en "Expected: the name of a file, or - for standard output.";
        _ => say(number_expected(language, option));
    }
    /// The numbers that an option takes.
    fn number_expected(option: &str): match option {
        "--people" =>
            nl "Verwacht: het aantal mensen, een heel getal van 1 t/m 9999."
            en "Expected: the number of people, a whole number from 1 to 9999.";
        "--threads" => nl "Verwacht: een heel getal van 1 t/m {}." en "Expected: a whole number from 1 to {}.", u8::MAX;
        "--top" => nl "Verwacht: een heel getal van 1 t/m {}." en "Expected: a whole number from 1 to {}.", u16::MAX;
        "--min-group" =>
            nl "Verwacht: een heel getal vanaf 5. De grens kan omhoog, nooit omlaag."
            en "Expected: a whole number from 5. The limit can be raised, never lowered.";
        "--simulate" =>
            nl "Verwacht: een heel getal van 100 t/m 1000000, of niets. Het bestand komt ervoor."
            en "Expected: a whole number from 100 to 1000000, or nothing. The file comes before it.";
        "--example" =>
            nl "Verwacht: een heel getal van 1 t/m {}."
            en "Expected: a whole number from 1 to {}.", u16::MAX;
        _ => nl "Wat er wel kan, zie je met --help." en "Use --help to see what is possible.";
    }
}
