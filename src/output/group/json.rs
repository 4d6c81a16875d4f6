//! The report for programs: one object with the tree of the text, full precision and stable English keys.
//!
//! Of fewer than ten people `score` and `mix` are whole numbers and `mix_sd` and `mix_margin`, the margin of the mean, are null, also of a larger part that would give them
//! back when it is subtracted from the whole. `unanimous` says that all, or all but one, of fewer than ten answered a statement the
//! same: its figures are null. `statements_withheld` is the number of statements that are left out because of those.
//! `straight_lines`, the people who gave the same answer to everything, is null where `mix_sd` is; they are counted everywhere. Of lists
//! about colleagues `people` is the number of lists, and `described` how many people they are about; else that is null.
//! `situation` is null unless one was asked for; its `leading` counts the people of whom each role in `needed_most` is in the leading
//! group, and is null for other roles. For a part these are in the `roles` of `groups`. `difference_needed` is what the shares of two
//! of those that have margins have to differ by, per role: of any two at most so much.

use serde::Serialize;
use serde_json::{Map, Value};

use crate::model::{ByRole, Perspective, RatedSituation, Role, RoleSet};
use crate::output::wire::{WireRatings, line};
use crate::statistics::Camp;

use super::report::{Figures, Parts, Report, StatementFigures};

#[derive(Serialize)]
struct WireGroup<'a> {
    instrument: &'a str,
    perspective: Perspective,
    example: bool,
    minimum: u64,
    incomplete: u64,
    replaced: u64,
    described: Option<u64>,
    #[serde(flatten)]
    whole: WireFigures,
    triangle: Option<Vec<WireLeading>>,
    situation: Option<WireNeed<'a>>,
    groups: Option<Vec<WirePart<'a>>>,
    difference_needed: Option<ByRole<f64>>,
    withheld: Option<bool>,
    statements_withheld: u64,
    divided: Vec<WireDivided<'a>>,
    shared: Vec<WireDivided<'a>>,
}

#[derive(Serialize)]
struct WireFigures {
    people: u64,
    roles: ByRole<WireRole>,
    labels: WireLabels,
    straight_lines: Option<u64>,
    missing: RoleSet,
}

/// A situation, with the roles that it needs most and of how many people each of these leads.
#[derive(Serialize)]
struct WireNeed<'a> {
    #[serde(flatten)]
    asked: WireRatings<'a>,
    needed_most: Vec<Role>,
    leading: ByRole<Option<u64>>,
}

#[derive(Serialize)]
struct WireLabels {
    preference: u64,
    combination: u64,
    balanced: u64,
}

#[derive(Serialize)]
struct WireRole {
    score: f64,
    mix: f64,
    mix_sd: Option<f64>,
    mix_margin: Option<f64>,
    leading: u64,
}

#[derive(Serialize)]
struct WireLeading {
    leading: RoleSet,
    people: u64,
}

#[derive(Serialize)]
struct WirePart<'a> {
    group: Option<&'a str>,
    #[serde(flatten)]
    figures: WireFigures,
}

#[derive(Serialize)]
struct WireDivided<'a> {
    id: &'a str,
    role: Role,
    text: &'a str,
    unanimous: bool,
    answered: Option<u64>,
    counts: Option<Map<String, Value>>,
    mean: Option<f64>,
    sd: Option<f64>,
    division: Option<f64>,
    starts: Option<&'static str>,
    question: Option<&'a str>,
}

/// One JSON object on one line.
pub(super) fn json(report: &Report) -> String {
    let triangle = report.crowd.as_ref().map(|crowd| {
        let leading = crowd.leading().map(|(roles, people)| WireLeading {
            leading: roles,
            people,
        });
        leading.collect()
    });
    let wire = WireGroup {
        instrument: &report.instrument,
        perspective: report.perspective,
        example: report.example,
        minimum: report.minimum,
        incomplete: report.incomplete,
        replaced: report.replaced,
        described: report.described,
        whole: figures(&report.whole),
        triangle,
        situation: report
            .situation
            .as_ref()
            .map(|situation| need(situation, &report.whole)),
        groups: report.parts.as_ref().map(parts),
        difference_needed: (report.parts.as_ref()).and_then(|parts| parts.difference_needed),
        withheld: report.parts.as_ref().map(|parts| parts.withheld),
        statements_withheld: report.statements.withheld_number,
        divided: report.statements.divided.iter().map(statement).collect(),
        shared: report.statements.shared.iter().map(statement).collect(),
    };
    line(&wire)
}

fn need<'a>(situation: &'a RatedSituation, whole: &Figures) -> WireNeed<'a> {
    let most = whole.leading_of(situation);
    let leading = |role| {
        let mut most = most.iter();
        most.find(|(needed, _)| *needed == role)
            .map(|(_, people)| *people)
    };
    WireNeed {
        asked: WireRatings::of(situation),
        needed_most: most.iter().map(|(role, _)| *role).collect(),
        leading: ByRole::from_fn(leading),
    }
}

fn figures(figures: &Figures) -> WireFigures {
    let [(_, preference), (_, combination), (_, balanced)] = figures.labels;
    WireFigures {
        people: figures.people,
        roles: figures.roles.map(|role| WireRole {
            score: role.score.value,
            mix: role.share.value,
            mix_sd: role.spread.as_ref().map(|spread| spread.value),
            mix_margin: role.margin.as_ref().map(|margin| margin.value),
            leading: role.leading,
        }),
        labels: WireLabels {
            preference,
            combination,
            balanced,
        },
        straight_lines: figures.straight_lines,
        missing: figures.missing,
    }
}

fn parts(parts: &Parts) -> Vec<WirePart<'_>> {
    let parts = parts.shown.iter().map(|part| WirePart {
        group: Some(part.key.as_str()).filter(|key| !key.is_empty()),
        figures: figures(&part.figures),
    });
    parts.collect()
}

fn statement(statement: &StatementFigures) -> WireDivided<'_> {
    let answers = statement.answers.as_ref();
    let counts = answers.map(|answers| {
        let steps = answers.steps.iter();
        steps
            .map(|step| (step.value.to_string(), step.people.into()))
            .collect()
    });
    WireDivided {
        id: &statement.id,
        role: statement.role,
        text: &statement.text,
        unanimous: answers.is_none(),
        answered: answers.map(|answers| answers.answered),
        counts,
        mean: answers.map(|answers| answers.mean.value),
        sd: answers.map(|answers| answers.spread.value),
        division: answers.map(|answers| answers.division.value),
        starts: answers
            .filter(|_| statement.question.is_some())
            .and_then(|answers| answers.starts)
            .map(Camp::key),
        question: statement.question.as_deref(),
    }
}
