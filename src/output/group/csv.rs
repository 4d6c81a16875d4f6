//! The report for spreadsheets and scripts: one figure per row, four decimals.
//!
//! Of fewer than ten people `score` and `mix` are whole numbers and the values of `mix_sd`, `mix_margin` and `straight_lines` are empty. `unanimous` says that all, or
//! all but one, of fewer than ten answered a statement the same: it has no other figures. `statements_withheld` counts the
//! statements that are left out because of those. Of a situation there are its name (empty when it has none), whether it is an example,
//! its `rating` of each role, and per role that it needs most `needed_most_leading`: of how many people that leads, also for a part.

use crate::model::{Dialect, RatedSituation, Role};

use super::report::{Figures, Number, Report, StatementFigures};

/// The name of the part without a value; the whole has none at all.
const UNNAMED: &str = "(none)";

/// `group,figure,role,statement,value`; the whole group has an empty `group`.
#[must_use]
pub(super) fn csv(report: &Report) -> Vec<u8> {
    let mut rows = CsvRows::default();
    rows.push(["group", "figure", "role", "statement", "value"]);
    let mut about = |figure, value: &str| rows.push(["", figure, "", "", value]);
    about("instrument", &report.instrument);
    about("perspective", report.perspective.key());
    about("example", &report.example.to_string());
    about("minimum", &report.minimum.to_string());
    about("incomplete", &report.incomplete.to_string());
    about("replaced", &report.replaced.to_string());
    if let Some(described) = report.described {
        rows.push(["", "described", "", "", &described.to_string()]);
    }
    rows.figures("", &report.whole);
    if let Some(crowd) = &report.crowd {
        for (roles, people) in crowd.leading() {
            let roles: Vec<&str> = roles.iter().map(Role::key).collect();
            let people = people.to_string();
            rows.push(["", "leading_exactly", &roles.join("+"), "", &people]);
        }
    }
    if let Some(situation) = &report.situation {
        rows.situation(situation, &report.whole);
    }
    if let Some(parts) = &report.parts {
        let withheld = parts.withheld.to_string();
        rows.push(["", "withheld", "", "", &withheld]);
        for part in &parts.shown {
            let name = if part.key.is_empty() {
                UNNAMED
            } else {
                &part.key
            };
            rows.figures(name, &part.figures);
            if let Some(situation) = &report.situation {
                rows.need(name, situation, &part.figures);
            }
        }
    }
    let parts = report.parts.as_ref();
    if let Some(needed) = parts.and_then(|parts| parts.difference_needed.as_ref()) {
        for (role, needed) in needed.iter() {
            let needed = Number::rounded(*needed).exact;
            rows.push(["", "difference_needed", role.key(), "", &needed]);
        }
    }
    let withheld = report.statements.withheld_number.to_string();
    rows.push(["", "statements_withheld", "", "", &withheld]);
    for (place, statement) in (1..).zip(&report.statements.divided) {
        rows.statement("divided", place, statement);
    }
    for (place, statement) in (1..).zip(&report.statements.shared) {
        rows.statement("shared", place, statement);
    }
    rows.bytes
}

#[derive(Default)]
struct CsvRows {
    bytes: Vec<u8>,
}

impl CsvRows {
    fn push(&mut self, cells: [&str; 5]) {
        Dialect::PLAIN.push_row(&mut self.bytes, cells);
    }

    fn situation(&mut self, situation: &RatedSituation, whole: &Figures) {
        let name = situation.name().unwrap_or_default();
        self.push(["", "situation", "", "", name]);
        let example = situation.example.to_string();
        self.push(["", "situation_example", "", "", &example]);
        for (role, rating) in situation.ratings.iter() {
            let rating = rating.value().to_string();
            self.push(["", "rating", role.key(), "", &rating]);
        }
        self.need("", situation, whole);
    }

    fn figures(&mut self, group: &str, figures: &Figures) {
        self.push([group, "people", "", "", &figures.people.to_string()]);
        for (role, found) in figures.roles.iter() {
            let key = role.key();
            self.push([group, "score", key, "", &found.score.exact]);
            self.push([group, "mix", key, "", &found.share.exact]);
            let spread = found.spread.as_ref();
            let spread = spread.map_or("", |spread| &spread.exact);
            self.push([group, "mix_sd", key, "", spread]);
            let margin = found.margin.as_ref();
            let margin = margin.map_or("", |margin| &margin.exact);
            self.push([group, "mix_margin", key, "", margin]);
            self.push([group, "leading", key, "", &found.leading.to_string()]);
        }
        for (label, people) in figures.labels {
            self.push([group, label.key(), "", "", &people.to_string()]);
        }
        let straight = figures.straight_lines.map(|people| people.to_string());
        self.push([
            group,
            "straight_lines",
            "",
            "",
            &straight.unwrap_or_default(),
        ]);
    }

    fn need(&mut self, group: &str, situation: &RatedSituation, figures: &Figures) {
        for (role, people) in figures.leading_of(situation) {
            let people = people.to_string();
            self.push([group, "needed_most_leading", role.key(), "", &people]);
        }
    }

    fn statement(&mut self, list: &str, place: usize, statement: &StatementFigures) {
        let (role, id) = (statement.role.key(), statement.id.as_str());
        let mut push = |figure: &str, value: &str| self.push(["", figure, role, id, value]);
        push(list, &place.to_string());
        let Some(answers) = &statement.answers else {
            push("unanimous", "true");
            return;
        };
        push("answered", &answers.answered.to_string());
        for step in &answers.steps {
            push(&format!("count_{}", step.value), &step.people.to_string());
        }
        push("mean", &answers.mean.exact);
        push("sd", &answers.spread.exact);
        push("division", &answers.division.exact);
        if let Some(starts) = answers.starts.filter(|_| statement.question.is_some()) {
            push("starts", starts.key());
        }
    }
}
