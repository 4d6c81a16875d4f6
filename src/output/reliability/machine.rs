//! The figures for programs: one JSON object, or one figure per row.

use serde::Serialize;

use crate::model::{ByRole, Dialect, Role};
use crate::output::wire::line;

use super::Findings;
use super::figures::{self, NamedFigures};

#[derive(Serialize)]
struct Whole<'a> {
    #[serde(flatten)]
    figures: NamedFigures,
    roles: ByRole<OneRole<'a>>,
}

#[derive(Serialize)]
struct OneRole<'a> {
    #[serde(flatten)]
    figures: NamedFigures,
    statements: Vec<WireItemRest<'a>>,
}

#[derive(Serialize)]
struct WireItemRest<'a> {
    id: &'a str,
    #[serde(flatten)]
    figures: NamedFigures,
}

/// One JSON object on one line.
pub(super) fn json(findings: &Findings<'_>) -> String {
    let whole = Whole {
        figures: figures::whole(findings),
        roles: ByRole::from_fn(|role| one(findings, role)),
    };
    line(&whole)
}

fn one<'a>(findings: &Findings<'a>, role: Role) -> OneRole<'a> {
    let found = &findings.reliability.roles[role];
    let statements = found.statements.iter().map(|statement| WireItemRest {
        id: figures::id(findings.questionnaire, statement.place),
        figures: figures::statement(role, found.withheld, statement),
    });
    OneRole {
        figures: figures::role(findings, role),
        statements: statements.collect(),
    }
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

fn rows(out: &mut Vec<u8>, role: &str, id: &str, figures: &NamedFigures) {
    for (name, figure) in &figures.0 {
        Dialect::PLAIN.push_row(out, [role, id, name, &figure.cell()]);
    }
}
