//! Names: of roles, and of statements, cases and situations, which may not occur twice.

use std::collections::BTreeMap;

use crate::error::{IdProblem, KeyProblem, NameForm};
use crate::model::{ByRole, Role, Slug, compared_id};

use super::findings::Diagnostics;
use super::key;
use super::suggestion::closest_role;
use super::table::TomlTable;
use super::value::At;

/// The role that a table is about, by its key.
pub(super) fn role_of(table: &TomlTable, findings: &mut Diagnostics) -> Option<Role> {
    let text = table.raw_text(key::ROLE, findings)?;
    let role = Role::from_key(text.value);
    if role.is_none() {
        findings.add(
            text.at,
            IdProblem::UnknownRole {
                found: text.value.to_owned(),
                suggestion: closest_role(text.value),
            },
        );
    }
    role
}

/// The name of a case or situation.
pub(super) fn slug(
    table: &TomlTable,
    ids: &mut UniqueIds,
    findings: &mut Diagnostics,
) -> Option<Slug> {
    let text = table.raw_text(key::ID, findings)?;
    ids.add(text, findings);
    hyphenated(text, findings)
}

/// The id of a file, a case or a situation; reports another form.
pub(super) fn hyphenated(text: At<&str>, findings: &mut Diagnostics) -> Option<Slug> {
    let slug = Slug::new(text.value);
    if slug.is_none() {
        wrong_name(key::ID, text, NameForm::Hyphenated, findings);
    }
    slug
}

/// Reports a name without the form that it has to have.
pub(super) fn wrong_name(
    key: &'static str,
    text: At<&str>,
    expected: NameForm,
    findings: &mut Diagnostics,
) {
    let found = text.value.to_owned();
    findings.add(
        text.at,
        KeyProblem::WrongName {
            key,
            found,
            expected,
        },
    );
}

/// The names seen so far, whatever the case and the zeros before their numbers, with their offsets.
#[derive(Default)]
pub(super) struct UniqueIds(BTreeMap<String, usize>);

impl UniqueIds {
    /// Reports a name that was seen before.
    pub(super) fn add(&mut self, id: At<&str>, findings: &mut Diagnostics) {
        let first = *self.0.entry(compared_id(id.value)).or_insert(id.at);
        if first != id.at {
            let first = findings.line(first);
            findings.add(id.at, IdProblem::Doubled { first });
        }
    }
}

/// Reports a role that stands twice where each stands once.
pub(super) fn once(role: Role, seen: &mut ByRole<bool>, at: usize, findings: &mut Diagnostics) {
    if std::mem::replace(&mut seen[role], true) {
        findings.add(at, IdProblem::DoubledRole { role });
    }
}

/// Reports the roles that are left out where each stands once.
pub(super) fn report_missing(seen: ByRole<bool>, at: usize, findings: &mut Diagnostics) {
    for (role, _) in seen.iter().filter(|(_, seen)| !**seen) {
        findings.add(at, IdProblem::MissingRole { role });
    }
}
