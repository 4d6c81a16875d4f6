//! Any file that a person can write: what it holds is told by its tables.

use std::path::Path;

use toml::de::DeTable;

use crate::error::{Error, KeyProblem};
use crate::model::{Case, Part, RoleTexts, Situation};

use super::agenda::AgendaNames;
use super::findings::Diagnostics;
use super::{
    LoadedQuestionnaire, agenda, cases, document, file, instrument, key, known, roles, situations,
};

/// What a file holds.
#[derive(Debug, Clone)]
pub enum Content {
    /// Statements.
    Statements(Box<LoadedQuestionnaire>),
    /// Texts about the roles.
    Roles(Box<RoleTexts>),
    /// Cases.
    Cases(Vec<Case>),
    /// Situations.
    Situations(Vec<Situation>),
    /// The parts of a half day.
    Agenda(Vec<Part>),
}

/// Whatever a person's own file holds. A file without the tables of any kind is taken for statements.
///
/// # Errors
/// When the file can't be read, or holds problems: then all of them.
pub fn load_content(path: &Path) -> Result<Content, Error> {
    let known = known()?;
    let read = |root: &DeTable<'_>, findings: &mut Diagnostics<'_>| read(root, &known, findings);
    let (mut content, warnings) = document::parse(path, &file::read(path)?, read)?;
    if let Content::Statements(list) = &mut content {
        list.warnings = warnings;
    }
    Ok(content)
}

fn read(root: &DeTable, known: &AgendaNames, findings: &mut Diagnostics) -> Option<Content> {
    let has = |table| root.contains_key(table) && !root.contains_key(key::STATEMENT);
    if has(key::ROLE) {
        roles::read(root, findings)
            .map(Box::new)
            .map(Content::Roles)
    } else if has(key::CASE) {
        cases::read(root, findings).map(Content::Cases)
    } else if has(key::SITUATION) {
        situations::read(root, findings).map(Content::Situations)
    } else if has(key::PART) {
        agenda::read(root, known, findings).map(Content::Agenda)
    } else {
        let list = instrument::read(root, findings);
        let list = list.map(|list| LoadedQuestionnaire::new(list, Vec::new()));
        list.map(Box::new).map(Content::Statements)
    }
}

/// A reader of a file that is meant to hold one kind of tables: where it holds another kind, that is the only problem.
pub(super) fn only<T>(
    expected: &'static str,
    read: impl FnOnce(&DeTable, &mut Diagnostics) -> Option<T>,
) -> impl FnOnce(&DeTable, &mut Diagnostics) -> Option<T> {
    move |root, findings| {
        let kinds = [
            key::STATEMENT,
            key::ROLE,
            key::CASE,
            key::SITUATION,
            key::PART,
        ];
        let mut keys = root.keys().filter(|_| !root.contains_key(expected));
        let other = keys.find_map(|found| {
            let kind = kinds.into_iter().find(|kind| *kind == found.get_ref())?;
            Some((found.span().start, kind))
        });
        let Some((at, found)) = other else {
            return read(root, findings);
        };
        findings.add(at, KeyProblem::OtherTables { found, expected });
        None
    }
}
