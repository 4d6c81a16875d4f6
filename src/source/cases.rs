//! The cases.

use toml::de::DeTable;

use crate::error::SetProblem;
use crate::model::{Action, ByRole, Case, FEWEST_CASES, MOST_CASES};

use super::findings::Diagnostics;
use super::language::Languages;
use super::name::{self, UniqueIds};
use super::table::TomlTable;
use super::{instrument, key};

/// Reads the root table of a file with cases.
pub(super) fn read(root: &DeTable, findings: &mut Diagnostics) -> Option<Vec<Case>> {
    let root = TomlTable::new(root, 0, key::CASES, findings);
    instrument::format(&root, findings);
    let languages = Languages::read(&root, findings);
    let mut ids = UniqueIds::default();
    let mut number = 0;
    let tables = (key::CASE, key::CASE_TABLE);
    let cases = root.each(tables, key::ID, findings, |table, findings| {
        number += 1;
        case(table, &languages, &mut ids, findings)
    });
    report_number(number, findings);
    cases
}

fn case(
    table: &TomlTable,
    languages: &Languages,
    ids: &mut UniqueIds,
    findings: &mut Diagnostics,
) -> Option<Case> {
    let id = name::slug(table, ids, findings);
    let title = languages.translated(table, key::TITLE, findings);
    let text = languages.translated(table, key::TEXT, findings);
    let actions = actions(table, languages, findings);
    Some(Case {
        id: id?,
        title: title?,
        text: text?,
        actions: actions?,
    })
}

fn actions(
    table: &TomlTable,
    languages: &Languages,
    findings: &mut Diagnostics,
) -> Option<ByRole<Action>> {
    let mut actions: ByRole<Option<Action>> = ByRole::default();
    let mut seen: ByRole<bool> = ByRole::default();
    let mut right = true;
    for (entries, span) in table.tables(key::ACTION, findings)? {
        let table = TomlTable::new(entries, span.start, key::ACTION_TABLE, findings);
        let role = name::role_of(&table, findings);
        let action = action(&table, languages, findings);
        right &= role.is_some();
        if let Some(role) = role {
            name::once(role, &mut seen, span.start, findings);
            actions[role] = action;
        }
    }
    if right {
        name::report_missing(seen, table.at(), findings);
    }
    actions.all()
}

fn action(table: &TomlTable, languages: &Languages, findings: &mut Diagnostics) -> Option<Action> {
    let text = languages.translated(table, key::TEXT, findings);
    let costs = languages.optional(table, key::COSTS, findings);
    let extreme = languages.optional(table, key::EXTREME, findings);
    Some(Action {
        text: text?,
        costs,
        extreme,
    })
}

/// Fewer cases can't tell a role from chance; more are not ranked in one sitting.
fn report_number(found: usize, findings: &mut Diagnostics) {
    if found > 0 && !(FEWEST_CASES..=MOST_CASES).contains(&found) {
        findings.add(
            0,
            SetProblem::NumberOfCases {
                found,
                least: FEWEST_CASES,
                most: MOST_CASES,
            },
        );
    }
}
