//! Every figure by its stable name, so that JSON and CSV say the same.
//!
//! What cannot be computed and what is withheld, because it comes from fewer than ten people, is null, or an empty cell.

use serde::ser::{Serialize, SerializeMap as _, Serializer};

use crate::model::{Questionnaire, Role};
use crate::statistics::reliability::{Evidence, Hint, Reliability, StatementReliability};

use super::Findings;

/// A figure for programs.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Figure {
    Count(u64),
    /// Nothing when it cannot be computed.
    Number(Option<f64>),
    Flag(bool),
    Text(String),
    Keys(Vec<String>),
    /// It comes from too few people to be told.
    Withheld,
}

/// Figures by name, in order.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct NamedFigures(pub(super) Vec<(&'static str, Figure)>);

/// About all rows.
pub(super) fn whole(findings: &Findings<'_>) -> NamedFigures {
    let reliability = findings.reliability;
    let text = |key: &str| Figure::Text(key.to_owned());
    let complete = if reliability.tells_of_the_mix() {
        Figure::Count(reliability.complete)
    } else {
        Figure::Withheld
    };
    let mut figures = vec![
        ("rows", Figure::Count(reliability.rows)),
        ("missing", text(reliability.missing.key())),
        ("perspective", text(findings.perspective.key())),
        ("form", text(findings.form.key())),
        ("instrument", text(findings.instrument)),
        ("example", Figure::Flag(findings.example)),
        (
            "measurement_error",
            Figure::number(reliability.measurement_error),
        ),
        ("complete", complete),
    ];
    figures.extend(pairs(reliability));
    figures.extend(findings.of_two_dates());
    NamedFigures(figures)
}

/// About a role.
pub(super) fn role(findings: &Findings<'_>, of: Role) -> NamedFigures {
    let (role, share) = (
        &findings.reliability.roles[of],
        findings.reliability.share(of),
    );
    let (low, high) = role.interval.unzip();
    let told = |figure| {
        if role.withheld {
            Figure::Withheld
        } else {
            figure
        }
    };
    let mut figures = vec![
        ("n", told(Figure::Count(role.people))),
        ("k", told(Figure::Count(role.used as u64))),
        ("alpha", Figure::number(role.alpha)),
        ("alpha_low", Figure::number(low)),
        ("alpha_high", Figure::number(high)),
        (
            "standardized_alpha",
            Figure::number(role.standardized_alpha),
        ),
        ("omega", Figure::number(role.omega)),
        ("sem", Figure::number(role.error)),
        ("too_few_to_judge", Figure::Flag(role.too_few_to_judge())),
        ("mix_reliability", Figure::number(share)),
    ];
    figures.extend(findings.change_of(of));
    NamedFigures(figures)
}

/// About a statement of a role, of which the figures may be withheld.
pub(super) fn statement(
    own: Role,
    withheld: bool,
    statement: &StatementReliability,
) -> NamedFigures {
    let told = |figure| if withheld { Figure::Withheld } else { figure };
    let mut figures = vec![
        ("n", told(Figure::Count(statement.answered))),
        ("mean", Figure::number(statement.mean)),
        ("sd", Figure::number(statement.sd)),
        ("item_rest", Figure::number(statement.item_rest)),
        (
            "alpha_if_dropped",
            Figure::number(statement.alpha_if_dropped),
        ),
    ];
    let others = own.others().into_iter();
    figures.extend(others.map(|other| {
        let name = match other {
            Role::Bureaucrat => "r_bureaucrat",
            Role::Entrepreneur => "r_entrepreneur",
            Role::Connector => "r_connector",
        };
        (name, Figure::number(statement.with_role[other]))
    }));
    let hints = Figure::Keys(statement.hint.into_iter().map(hint_key).collect());
    figures.push(("left_out", told(Figure::Flag(!statement.varies))));
    figures.push(("hints", told(hints)));
    figures.extend(evidence(own, statement));
    NamedFigures(figures)
}

/// What the hints are based on.
fn evidence(own: Role, statement: &StatementReliability) -> Vec<(&'static str, Figure)> {
    let evidence = statement.evidence.as_ref();
    let figure = |of: fn(&Evidence) -> f64| Figure::number(evidence.map(of));
    let mut figures = vec![
        ("partial_item_rest", figure(|evidence| evidence.rest)),
        ("partial_item_rest_high", figure(|evidence| evidence.high)),
    ];
    figures.extend(own.others().into_iter().map(|other| {
        let name = match other {
            Role::Bureaucrat => "williams_t_bureaucrat",
            Role::Entrepreneur => "williams_t_entrepreneur",
            Role::Connector => "williams_t_connector",
        };
        let t = evidence.and_then(|evidence| evidence.williams[other]);
        (name, Figure::number(t))
    }));
    figures
}

/// About the differences between the roles of a person.
fn pairs(reliability: &Reliability) -> impl Iterator<Item = (&'static str, Figure)> {
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
    named.map(|(name, value)| (name, Figure::number(value)))
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

impl Figure {
    fn number(value: Option<f64>) -> Self {
        Self::Number(value.filter(|value| value.is_finite()))
    }

    /// As a cell of a table: nothing when it cannot be computed.
    pub(super) fn cell(&self) -> String {
        match self {
            Self::Count(count) => count.to_string(),
            Self::Number(value) => value.map(shortest).unwrap_or_default(),
            Self::Flag(flag) => flag.to_string(),
            Self::Text(text) => text.clone(),
            Self::Keys(keys) => keys.join("+"),
            Self::Withheld => String::new(),
        }
    }
}

/// The shortest text that gives the number back.
fn shortest(value: f64) -> String {
    serde_json::to_string(&value).unwrap_or_default()
}

impl Serialize for Figure {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Count(count) => count.serialize(serializer),
            Self::Number(value) => value.serialize(serializer),
            Self::Flag(flag) => flag.serialize(serializer),
            Self::Text(text) => text.serialize(serializer),
            Self::Keys(keys) => keys.serialize(serializer),
            Self::Withheld => serializer.serialize_none(),
        }
    }
}

impl Serialize for NamedFigures {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, figure) in &self.0 {
            map.serialize_entry(name, figure)?;
        }
        map.end()
    }
}
