//! The figures for programs: one JSON object, or one figure per row.

use crate::model::{ByRole, Dialect, Role};
use crate::output::wire::{WireObject, line, object};

use super::Findings;
use super::figures;

/// One JSON object on one line.
pub(super) fn json(findings: &Findings<'_>) -> String {
    let roles = ByRole::from_fn(|role| one(findings, role));
    line(&figures::whole(findings).with([object! { "roles": roles }]))
}

fn one(findings: &Findings<'_>, role: Role) -> WireObject {
    let found = &findings.reliability.roles[role];
    let statements = found.statements.iter().map(|statement| {
        let id = figures::id(findings.questionnaire, statement.place);
        let figures = figures::statement(role, found.withheld, statement);
        object! { "id": id }.with([figures])
    });
    let statements: Vec<WireObject> = statements.collect();
    figures::role(findings, role).with([object! { "statements": statements }])
}

/// `role,statement,figure,value`: without a role about all rows, without a statement about a role.
pub(super) fn csv(findings: &Findings<'_>) -> String {
    let mut out = b"role,statement,figure,value\n".to_vec();
    rows(&mut out, "", "", &figures::whole(findings));
    for (role, found) in findings.reliability.roles.iter() {
        rows(&mut out, role.key(), "", &figures::role(findings, role));
        for statement in &found.statements {
            let id = figures::id(findings.questionnaire, statement.place);
            let figures = figures::statement(role, found.withheld, statement);
            rows(&mut out, role.key(), id, &figures);
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}

fn rows(out: &mut Vec<u8>, role: &str, id: &str, figures: &WireObject) {
    for (name, figure) in figures.values() {
        Dialect::PLAIN.push_row(out, [role, id, name, &figures::cell(figure)]);
    }
}
