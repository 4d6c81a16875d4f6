//! From TOML to the model: statements, roles, cases, situations and the half day.
//!
//! A file is read in one go and every problem in it is reported at once, with its line and column, because the person who
//! wrote it wants to mend it in one go. The built-in files go through the same loader as a person's own.

mod agenda;
mod alike;
mod cases;
mod content;
mod decimal;
mod document;
mod file;
mod findings;
mod instrument;
mod key;
mod language;
mod name;
mod roles;
mod scale;
mod situations;
mod statement;
mod suggestion;
mod syntax;
mod table;
mod value;
mod weight;

use std::path::Path;

use crate::error::Error;
use crate::model::{Case, Part, RoleTexts, Situation};

use content::only;
use findings::Diagnostics;
use toml::de::DeTable;

pub use content::{Content, load_content};
pub use file::LARGEST_FILE;
pub use instrument::LoadedQuestionnaire;

/// A file that is part of the program.
struct BuiltIn {
    name: &'static str,
    text: &'static str,
}

macro_rules! built_in_file {
    ($name:literal) => {
        BuiltIn {
            name: concat!("statements/", $name),
            text: include_str!(concat!("../../statements/", $name)),
        }
    };
}

const STATEMENTS: BuiltIn = built_in_file!("ideale-ambtenaar.toml");
const FIRST_EDITION: BuiltIn = built_in_file!("ideale-ambtenaar-1.toml");
const ROLES: BuiltIn = built_in_file!("roles.toml");
const CASES: BuiltIn = built_in_file!("cases.toml");
const AGENDA: BuiltIn = built_in_file!("agenda.toml");
const SITUATIONS: BuiltIn = built_in_file!("situations.toml");

/// The statements that are part of the program, with their earlier editions.
///
/// # Errors
/// Never in a released program: a test loads the files.
pub fn built_in() -> Result<LoadedQuestionnaire, Error> {
    let load = |file: &BuiltIn| parse_instrument(Path::new(file.name), file.text.as_bytes());
    Ok(load(&STATEMENTS)?.with_earlier(vec![load(&FIRST_EDITION)?]))
}

/// The statements of a person's own file.
///
/// # Errors
/// When the file can't be read, or holds problems: then all of them.
pub fn load(path: &Path) -> Result<LoadedQuestionnaire, Error> {
    parse_instrument(path, &file::read(path)?)
}

/// The statements in the bytes of a file.
///
/// # Errors
/// When there are problems in it: then all of them.
pub fn parse_instrument(file: &Path, bytes: &[u8]) -> Result<LoadedQuestionnaire, Error> {
    document::parse(file, bytes, instrument::read)
        .map(|(instrument, warnings)| LoadedQuestionnaire::new(instrument, warnings))
}

/// The texts about the roles that are part of the program.
///
/// # Errors
/// Never in a released program: a test loads the file.
pub fn roles() -> Result<RoleTexts, Error> {
    parse_roles(Path::new(ROLES.name), ROLES.text.as_bytes())
}

/// The texts about the roles of a person's own file, or else those that are part of the program.
///
/// # Errors
/// When the file can't be read, or holds problems: then all of them.
pub fn roles_of(own: Option<&Path>) -> Result<RoleTexts, Error> {
    own.map_or_else(roles, |path| parse_roles(path, &file::read(path)?))
}

/// The texts about the roles in the bytes of a file.
///
/// # Errors
/// When there are problems in it: then all of them.
pub fn parse_roles(file: &Path, bytes: &[u8]) -> Result<RoleTexts, Error> {
    document::parse(file, bytes, only(key::ROLE, roles::read)).map(|(roles, _)| roles)
}

/// The cases that are part of the program.
///
/// # Errors
/// Never in a released program: a test loads the file.
pub fn cases() -> Result<Vec<Case>, Error> {
    parse_cases(Path::new(CASES.name), CASES.text.as_bytes())
}

/// The cases of a person's own file, or else those that are part of the program.
///
/// # Errors
/// When the file can't be read, or holds problems: then all of them.
pub fn cases_of(own: Option<&Path>) -> Result<Vec<Case>, Error> {
    own.map_or_else(cases, |path| parse_cases(path, &file::read(path)?))
}

/// The cases in the bytes of a file, never none.
///
/// # Errors
/// When there are problems in it: then all of them.
pub fn parse_cases(file: &Path, bytes: &[u8]) -> Result<Vec<Case>, Error> {
    document::parse(file, bytes, only(key::CASE, cases::read)).map(|(cases, _)| cases)
}

/// The situations that are part of the program.
///
/// # Errors
/// Never in a released program: a test loads the file.
pub fn situations() -> Result<Vec<Situation>, Error> {
    parse_situations(Path::new(SITUATIONS.name), SITUATIONS.text.as_bytes())
}

/// The situations of a person's own file, or else those that are part of the program.
///
/// # Errors
/// When the file can't be read, or holds problems: then all of them.
pub fn situations_of(own: Option<&Path>) -> Result<Vec<Situation>, Error> {
    own.map_or_else(situations, |path| {
        parse_situations(path, &file::read(path)?)
    })
}

/// The situations in the bytes of a file, never none.
///
/// # Errors
/// When there are problems in it: then all of them.
pub fn parse_situations(file: &Path, bytes: &[u8]) -> Result<Vec<Situation>, Error> {
    document::parse(file, bytes, only(key::SITUATION, situations::read))
        .map(|(situations, _)| situations)
}

/// The parts of the half day in a person's own file, or else in the one that is part of the program; never none.
///
/// # Errors
/// When the file can't be read, or holds problems: then all of them.
pub fn agenda_of(own: Option<&Path>) -> Result<Vec<Part>, Error> {
    own.map_or_else(
        || parse_agenda(Path::new(AGENDA.name), AGENDA.text.as_bytes()),
        |path| parse_agenda(path, &file::read(path)?),
    )
}

/// The parts of the half day in the bytes of a file, never none.
///
/// # Errors
/// When there are problems in it: then all of them.
pub fn parse_agenda(file: &Path, bytes: &[u8]) -> Result<Vec<Part>, Error> {
    let known = known()?;
    let read =
        |root: &DeTable<'_>, findings: &mut Diagnostics<'_>| agenda::read(root, &known, findings);
    document::parse(file, bytes, only(key::PART, read)).map(|(parts, _)| parts)
}

/// The cases and situations that a half day can name.
fn known() -> Result<agenda::Known, Error> {
    let (cases, situations) = (cases()?, situations()?);
    Ok(agenda::Known {
        cases: cases.into_iter().map(|case| case.id).collect(),
        situations: situations
            .into_iter()
            .map(|situation| situation.id)
            .collect(),
    })
}
