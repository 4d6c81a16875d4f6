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
    let own = parse_instrument(path, &file::read(path)?)?;
    if own.fingerprint == built_in()?.fingerprint {
        return Ok(own);
    }
    Ok(LoadedQuestionnaire {
        run_key: format!("{}-{}", own.run_key, own.fingerprint),
        ..own
    })
}

/// The statements in the bytes of a file.
///
/// # Errors
/// When there are problems in it: then all of them.
pub fn parse_instrument(file: &Path, bytes: &[u8]) -> Result<LoadedQuestionnaire, Error> {
    document::parse(file, bytes, instrument::read)
        .map(|(instrument, warnings)| LoadedQuestionnaire::new(instrument, warnings))
}

/// Of each kind of file what is part of the program, a person's own file, and the bytes of one; never an empty list.
macro_rules! kinds {
    ($($what:literal, $kind:ty: $file:ident, $key:ident, [$built_in:ident, $own:ident, $parse:ident], $read:expr;)+) => {$(
        #[doc = concat!("The ", $what, " of the file that is part of the program.")]
        ///
        /// # Errors
        /// Never in a released program: a test loads the file.
        pub fn $built_in() -> Result<$kind, Error> {
            $parse(Path::new($file.name), $file.text.as_bytes())
        }

        #[doc = concat!("The ", $what, " of a person's own file, or else of the one that is part of the program.")]
        ///
        /// # Errors
        /// When the file can't be read, or holds problems: then all of them.
        pub fn $own(own: Option<&Path>) -> Result<$kind, Error> {
            own.map_or_else($built_in, |path| $parse(path, &file::read(path)?))
        }

        #[doc = concat!("The ", $what, " in the bytes of a file.")]
        ///
        /// # Errors
        /// When there are problems in it: then all of them.
        pub fn $parse(file: &Path, bytes: &[u8]) -> Result<$kind, Error> {
            document::parse(file, bytes, only(key::$key, $read)).map(|(read, _)| read)
        }
    )+};
}

kinds! {
    "texts about the roles", RoleTexts: ROLES, ROLE, [roles, roles_of, parse_roles], roles::read;
    "cases", Vec<Case>: CASES, CASE, [cases, cases_of, parse_cases], cases::read;
    "situations", Vec<Situation>: SITUATIONS, SITUATION, [situations, situations_of, parse_situations], situations::read;
    "parts of a half day", Vec<Part>: AGENDA, PART, [agenda, agenda_of, parse_agenda], {
        let known = known()?;
        move |root: &DeTable<'_>, findings: &mut Diagnostics<'_>| agenda::read(root, &known, findings)
    };
}

/// The cases and situations that a half day can name.
fn known() -> Result<agenda::AgendaNames, Error> {
    let (cases, situations) = (cases()?, situations()?);
    Ok(agenda::AgendaNames {
        cases: cases.into_iter().map(|case| case.id).collect(),
        situations: situations
            .into_iter()
            .map(|situation| situation.id)
            .collect(),
    })
}
