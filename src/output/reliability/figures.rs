//! Every figure by its stable name, so that JSON and CSV say the same.
//!
//! What cannot be computed and what is withheld, because it comes from fewer than ten people, is null, or an empty cell.

use serde_json::Value;

use crate::model::{Questionnaire, Role};
use crate::output::wire::{WireObject, object};
use crate::statistics::reliability::{Evidence, Hint, Reliability, StatementReliability};

use super::Findings;

/// About all rows.
pub(super) fn whole(findings: &Findings<'_>) -> WireObject {
    let reliability = findings.reliability;
    let about = object! {
        "rows": reliability.rows,
        "missing": reliability.missing.key(),
        "perspective": findings.perspective,
        "form": findings.form,
        "instrument": findings.instrument,
        "example": findings.example,
        "measurement_error": reliability.measurement_error,
        "complete": reliability.tells_of_the_mix().then_some(reliability.complete),
    };
    about.with([pairs(reliability), findings.of_two_dates()])
}

/// About a role.
pub(super) fn role(findings: &Findings<'_>, of: Role) -> WireObject {
    let role = &findings.reliability.roles[of];
    let (low, high) = role.interval.unzip();
    let told = !role.withheld;
    let figures = object! {
        "n": told.then_some(role.people),
        "k": told.then_some(role.used),
        "alpha": role.alpha,
        "alpha_low": low,
        "alpha_high": high,
        "standardized_alpha": role.standardized_alpha,
        "omega": role.omega,
        "sem": role.error,
        "too_few_to_judge": role.too_few_to_judge(),
        "mix_reliability": findings.reliability.share(of),
    };
    figures.with([findings.change_of(of)])
}

/// About a statement of a role, of which the figures may be withheld.
pub(super) fn statement(own: Role, withheld: bool, statement: &StatementReliability) -> WireObject {
    let told = !withheld;
    let figures = object! {
        "n": told.then_some(statement.answered),
        "mean": statement.mean,
        "sd": statement.sd,
        "item_rest": statement.item_rest,
        "alpha_if_dropped": statement.alpha_if_dropped,
    };
    let others = own.others().into_iter().map(|other| {
        let name = match other {
            Role::Bureaucrat => "r_bureaucrat",
            Role::Entrepreneur => "r_entrepreneur",
            Role::Connector => "r_connector",
        };
        WireObject::default().key(name, &statement.with_role[other])
    });
    let hints: Vec<String> = statement.hint.into_iter().map(hint_key).collect();
    let hints = object! {
        "left_out": told.then_some(!statement.varies),
        "hints": told.then_some(hints),
    };
    let more = others.chain([hints, evidence(own, statement)]);
    figures.with(more)
}

/// What the hints are based on.
fn evidence(own: Role, statement: &StatementReliability) -> WireObject {
    let evidence = statement.evidence.as_ref();
    let figure = |of: fn(&Evidence) -> f64| evidence.map(of);
    let williams = own.others().into_iter().map(|other| {
        let name = match other {
            Role::Bureaucrat => "williams_t_bureaucrat",
            Role::Entrepreneur => "williams_t_entrepreneur",
            Role::Connector => "williams_t_connector",
        };
        let t = evidence.and_then(|evidence| evidence.williams[other]);
        WireObject::default().key(name, &t)
    });
    let partial = object! {
        "partial_item_rest": figure(|evidence| evidence.rest),
        "partial_item_rest_high": figure(|evidence| evidence.high),
    };
    partial.with(williams)
}

/// About the differences between the roles of a person.
fn pairs(reliability: &Reliability) -> WireObject {
    const NAMES: [[&str; 2]; 3] = [
        [
            "difference_reliability_bureaucrat_entrepreneur",
            "score_correlation_bureaucrat_entrepreneur",
        ],
        [
            "difference_reliability_bureaucrat_connector",
            "score_correlation_bureaucrat_connector",
        ],
        [
            "difference_reliability_entrepreneur_connector",
            "score_correlation_entrepreneur_connector",
        ],
    ];
    let pairs = reliability.reported.map(|reported| reported.pairs);
    let pairs = pairs.map_or([[None; 2]; 3], |pairs| {
        pairs.map(|pair| [pair.difference, pair.correlation])
    });
    let named = NAMES.into_iter().flatten().zip(pairs.into_iter().flatten());
    named.fold(WireObject::default(), |pairs, (name, value)| {
        pairs.key(name, &value)
    })
}

pub(super) fn id(questionnaire: &Questionnaire, place: usize) -> &str {
    questionnaire
        .statement(place)
        .map_or("", |statement| statement.id.as_str())
}

fn hint_key(hint: Hint) -> String {
    match hint {
        Hint::KeyedTheWrongWay => "keyed_the_wrong_way".to_owned(),
        Hint::MeasuresAnotherRole(role) => format!("measures_{}", role.key()),
        Hint::HardlyHangsTogether => "hardly_hangs_together".to_owned(),
    }
}

/// A figure of JSON as a cell of a table: nothing when it cannot be computed.
pub(super) fn cell(figure: &str) -> String {
    match serde_json::from_str(figure) {
        Ok(Value::Null) => String::new(),
        Ok(Value::String(text)) => text,
        Ok(Value::Array(keys)) => {
            let keys: Vec<&str> = keys.iter().filter_map(Value::as_str).collect();
            keys.join("+")
        }
        _ => figure.to_owned(),
    }
}
