//! Why a command can't go on.

mod asking;
mod counts;
mod files;
mod lists;
mod statements;

use std::path::Path;

use crate::error::{Error, FileFault};

use super::problem::problem;
use super::{Language, placed, quoted, refused, sheet, usage::usage};
use asking::asking;
use counts::counts;
use lists::of_person;
use statements::lacking;

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

/// The sentence about an error that ends a command.
#[must_use]
pub fn error(language: Language, error: &Error) -> String {
    match error {
        Error::Usage(problem) => usage(language, problem),
        Error::Stdout { fault } => stdout(language, &refused(language, fault)),
        Error::File { path, fault } => of_file(language, path, fault),
        Error::StdoutIsInput => stdout_is_input(language).to_owned(),
        Error::Ask(problem) => asking(language, problem),
        Error::Counts { path, fault } => counts(language, path.display(), fault),
        Error::Lists(problem) => of_person(language, problem),
        Error::Lacking(problem) => lacking(language, problem).to_owned(),
        Error::Sheet { path, fault } => {
            let name = file_name(language, path.as_deref());
            format!("{name}: {}", sheet::fault(language, fault))
        }
        Error::GroupTooSmall {
            minimum,
            others,
            why,
        } => super::group_rows::too_small(language, *minimum, *others, *why),
        Error::TooManyGroups { column, most } => too_many_groups(language, &quoted(column), *most),
        Error::ClassCounts { path } => {
            class_counts(language, &file_name(language, path.as_deref()))
        }
        Error::Statements { problems } => {
            let lines: Vec<String> = problems
                .iter()
                .map(|one| placed(one, &problem(language, one)))
                .collect();
            lines.join("\n")
        }
    }
}

sentences! {
    fn stdout(why: &str):
        nl "De uitvoer kon niet worden geschreven: {why}."
        en "The result could not be written: {why}.";
    fn stdout_is_input:
        nl "De standaarduitvoer gaat naar een bestand dat ook gelezen wordt. Kies een andere naam voor de uitvoer."
        en "Standard output goes to a file that is read as well. Choose another name for the output.";
    fn too_many_groups(column: &str, most: usize):
        nl "--by: in kolom {column} staan meer dan {most} verschillende waarden. Kies een kolom met groepen, zoals een team."
        en "--by: column {column} has more than {most} different values. Choose a column with groups, such as a team.";
    fn class_counts(name: &str):
        nl "{name}: dit zijn tellingen van een zaal (ambtenaar class), geen antwoorden per persoon. Er is niet uit te halen \
             hoe één persoon de rollen mengt. Bekijk ze met ambtenaar class --from BESTAND."
        en "{name}: these are the counts of a room (ambtenaar class), not answers per person. How one person mixes the \
             roles can't be told from them. Look at them with ambtenaar class --from FILE.";
}

/// What a file is called in messages.
fn file_name(language: Language, path: Option<&Path>) -> String {
    path.map_or_else(
        || standard_input(language).to_owned(),
        |path| path.display().to_string(),
    )
}

sentences! {
    pub(crate) fn standard_input: nl "standaardinvoer" en "standard input";
}
