//! Why a command can't go on.

mod asking;
mod counts;
mod files;
mod lists;

use std::path::Path;

use crate::error::{Error, FileFault, Problem, StatementsFault};

use super::answer_files::sheet;
use super::group_rows::too_small;
use super::problem::problem;
use super::{Language, list, placed, quoted, refused, usage::usage};
use asking::asking;
use counts::counts;
use lists::of_person;

use files::of_file;

/// What to say of an error where a name is typed, and there are no options.
pub(crate) fn error_of_name(language: Language, error: &Error) -> String {
    match error {
        Error::File {
            path,
            fault: FileFault::Exists,
        } => files::name_is_taken(language, path.display()),
        error => self::error(language, error),
    }
}

sentences! {
    /// The sentence about an error that ends a command.
    #[must_use]
    pub fn error(language: Language, error: &Error): match error {
        Error::Usage(problem) => say(usage(language, problem));
        Error::Stdout { fault } => (why = refused(language, fault))
            nl "De uitvoer kon niet worden geschreven: {why}."
            en "The result could not be written: {why}.";
        Error::File { path, fault } => say(of_file(language, path, fault));
        Error::StdoutIsInput =>
            nl "De standaarduitvoer gaat naar een bestand dat ook gelezen wordt. Kies een andere naam voor de uitvoer."
            en "Standard output goes to a file that is read as well. Choose another name for the output.";
        Error::Ask(problem) => say(asking(language, problem));
        Error::Counts { path, fault } => say(counts(language, path.display(), fault));
        Error::Lists(problem) => say(of_person(language, problem));
        Error::Lacking(problem) => say(lacking(language, problem));
        Error::Sheet { path, fault } => say(in_file(language, path.as_deref(), &sheet::fault(language, fault)));
        Error::GroupTooSmall { minimum, others, why } => say(too_small(language, *minimum, *others, *why));
        Error::TooManyGroups { column, most } => (column = quoted(column))
            nl "--by: in kolom {column} staan meer dan {most} verschillende waarden. Kies een kolom met groepen, zoals een team."
            en "--by: column {column} has more than {most} different values. Choose a column with groups, such as a team.";
        Error::ClassCounts { path } => say(in_file(language, path.as_deref(), class_counts(language)));
        Error::Statements { problems } => say(all_placed(language, problems));
    }
    fn class_counts:
        nl "dit zijn tellingen van een zaal (ambtenaar class), geen antwoorden per persoon. Er is niet uit te halen hoe één persoon de \
            rollen mengt. Bekijk ze met ambtenaar class --from BESTAND."
        en "these are the counts of a room (ambtenaar class), not answers per person. How one person mixes the roles can't be told from \
            them. Look at them with ambtenaar class --from FILE.";
    /// What statements or cases would have to have.
    fn lacking(language: Language, problem: &StatementsFault): match problem {
        StatementsFault::NoShortForm =>
            nl "Deze stellingen hebben geen korte versie: niet elke rol heeft een stelling met short = true."
            en "These statements have no short version: not every role has a statement with short = true.";
        StatementsFault::NoColleagueWording =>
            nl "Deze stellingen hebben geen tekst over een collega. --as colleague kan hier dus niet."
            en "These statements have no wording about a colleague, so --as colleague is not possible.";
        StatementsFault::NoExtreme =>
            nl "Geen van deze zaken laat die rol op zijn puurst zien. Zet er \"extreme\" bij in het bestand, of laat --role weg."
            en "None of these cases shows that role at its purest. Add \"extreme\" to its actions in the file, or leave out --role.";
        StatementsFault::TooLongForSql =>
            nl "Deze lijst is te lang voor een scoresleutel in SQL: niet elke database rekent met zulke grote getallen precies. Gebruik \
                ambtenaar score."
            en "This list is too long for a scoring key in SQL: not every database computes exactly with numbers that large. Use ambtenaar \
                score.";
        StatementsFault::SqlWords { ids } => (ids = list(language, ids))
            nl "Deze ids zijn woorden van SQL, en kunnen daar geen kolom zijn: {ids}. Geef die stellingen een andere id, of gebruik \
                ambtenaar score."
            en "These ids are words of SQL and can't be columns there: {ids}. Give those statements another id, or use ambtenaar score.";
    }
    pub(crate) fn standard_input: nl "standaardinvoer" en "standard input";
}

fn all_placed(language: Language, problems: &[Problem]) -> String {
    let lines = problems
        .iter()
        .map(|one| placed(one, &problem(language, one)));
    lines.collect::<Vec<_>>().join("\n")
}

/// What is wrong with a file, behind its name.
fn in_file(language: Language, path: Option<&Path>, wrong: &str) -> String {
    match path {
        Some(path) => format!("{}: {wrong}", path.display()),
        None => format!("{}: {wrong}", standard_input(language)),
    }
}
