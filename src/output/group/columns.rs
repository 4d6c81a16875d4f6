//! The tables of a report in a file: heads and cells, all text.

use crate::screen::Cells;
use crate::texts::Texts;

use super::report::{Figures, Parts, Report, RoleFigures};

/// The roles of the whole group.
pub(super) fn roles(report: &Report, texts: &Texts) -> Cells {
    let heads = &texts.group.heads;
    let rows = report.whole.roles.iter().map(|role| {
        vec![
            report.names[role.role].clone(),
            role.score.text.clone(),
            beside(role),
            (texts.group.of)(role.leading, report.whole.people),
        ]
    });
    Cells {
        heads: [heads.role, heads.score, heads.share, heads.leading]
            .map(str::to_owned)
            .to_vec(),
        rows: rows.collect(),
    }
}

/// The parts of the group, with the roles in the order of the whole.
pub(super) fn parts(parts: &Parts, report: &Report, texts: &Texts) -> Cells {
    let words = &texts.group.parts;
    let order = || report.whole.roles.iter().map(|role| role.role);
    let heads = [words.part, words.people].into_iter().map(str::to_owned);
    let rows = parts.shown.iter().map(|part| {
        let shares = order().map(|role| share(&part.figures, role));
        let cells = [part.name.clone(), part.figures.people.to_string()];
        cells.into_iter().chain(shares).collect()
    });
    Cells {
        heads: heads
            .chain(order().map(|role| report.names[role].clone()))
            .collect(),
        rows: rows.collect(),
    }
}

fn share(figures: &Figures, role: crate::model::Role) -> String {
    let figures = figures.roles.iter().find(|figures| figures.role == role);
    figures.map_or_else(String::new, beside)
}

/// "40 ± 6", held together; only the share where the spread is withheld.
fn beside(role: &RoleFigures) -> String {
    let share = &role.share.text;
    match &role.spread {
        Some(spread) => format!("{share}\u{a0}±\u{a0}{}", spread.text),
        None => share.clone(),
    }
}
