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

use serde_json::{Map, Value};

use crate::model::{ByRole, Label, RatedSituation, Role};
use crate::output::wire::{WireObject, line, object, ratings};
use crate::statistics::Camp;

use super::report::{Figures, GroupPart, Report, StatementFigures};

/// One JSON object on one line.
pub(super) fn json(report: &Report) -> String {
    let triangle = report.crowd.as_ref().map(|crowd| {
        let leading = crowd.leading();
        let leading = leading.map(|(roles, people)| object! { "leading": roles, "people": people });
        leading.collect::<Vec<WireObject>>()
    });
    let situation = report.situation.as_ref();
    let situation = situation.map(|situation| need(situation, &report.whole));
    let parts = report.parts.as_ref();
    let groups = parts.map(|parts| parts.shown.iter().map(part).collect::<Vec<WireObject>>());
    let [divided, shared] = [&report.statements.divided, &report.statements.shared]
        .map(|some| some.iter().map(statement).collect::<Vec<WireObject>>());
    let about = object! {
        "instrument": report.instrument,
        "perspective": report.perspective,
        "example": report.example,
        "minimum": report.minimum,
        "incomplete": report.incomplete,
        "replaced": report.replaced,
        "described": report.described,
    };
    let more = object! {
        "triangle": triangle,
        "situation": situation,
        "groups": groups,
        "difference_needed": parts.and_then(|parts| parts.difference_needed),
        "withheld": parts.map(|parts| parts.withheld),
        "statements_withheld": report.statements.withheld_number,
        "divided": divided,
        "shared": shared,
    };
    line(&about.with([figures(&report.whole), more]))
}

/// A situation, with the roles that it needs most and of how many people each of these leads.
fn need(situation: &RatedSituation, whole: &Figures) -> WireObject {
    let most = whole.leading_of(situation);
    let leading = |role| {
        let mut most = most.iter();
        most.find(|(needed, _)| *needed == role)
            .map(|(_, people)| *people)
    };
    ratings(situation).with([object! {
        "needed_most": most.iter().map(|(role, _)| *role).collect::<Vec<Role>>(),
        "leading": ByRole::from_fn(leading),
    }])
}

fn figures(figures: &Figures) -> WireObject {
    let roles = figures.roles.map(|role| {
        object! {
            "score": role.score.value,
            "mix": role.share.value,
            "mix_sd": role.spread.as_ref().map(|spread| spread.value),
            "mix_margin": role.margin.as_ref().map(|margin| margin.value),
            "leading": role.leading,
        }
    });
    let labels = figures.labels.into_iter();
    let labels = labels.fold(
        WireObject::default(),
        |labels, (label, people): (Label, u64)| labels.key(label.key(), &people),
    );
    object! {
        "people": figures.people,
        "roles": roles,
        "labels": labels,
        "straight_lines": figures.straight_lines,
        "missing": figures.missing,
    }
}

fn part(part: &GroupPart) -> WireObject {
    let group = Some(part.key.as_str()).filter(|key| !key.is_empty());
    object! { "group": group }.with([figures(&part.figures)])
}

fn statement(statement: &StatementFigures) -> WireObject {
    let answers = statement.answers.as_ref();
    let counts = answers.map(|answers| {
        let steps = answers.steps.iter();
        steps
            .map(|step| (step.value.to_string(), step.people.into()))
            .collect::<Map<String, Value>>()
    });
    let starts = answers.filter(|_| statement.question.is_some());
    let starts = starts.and_then(|answers| answers.starts);
    object! {
        "id": statement.id,
        "role": statement.role,
        "text": statement.text,
        "unanimous": answers.is_none(),
        "answered": answers.map(|answers| answers.answered),
        "counts": counts,
        "mean": answers.map(|answers| answers.mean.value),
        "sd": answers.map(|answers| answers.spread.value),
        "division": answers.map(|answers| answers.division.value),
        "starts": starts.map(Camp::key),
        "question": statement.question,
    }
}
