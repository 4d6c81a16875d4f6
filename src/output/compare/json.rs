//! Comparisons as JSON.
//!
//! One object: `id`, `instrument`, `self`, `comparisons`, `colleagues` (`none`, `too_few` or `shown`), `raters` (complete lists of
//! colleagues) and `incomplete`. `self`, `first` and `second` have `what`, `date` (or null), `mix` and `margin`, one standard
//! error of each share; of colleagues also `people`, of a situation also `situation` (its name, or null), `ratings` and `example`.
//! A comparison has `kind` (`others`, `wish`, `job`, `change` or `situation`), `first`, `second`, `gap` (second minus first),
//! `needed`, `notable` and `shift`. Shares are in points of the mix, in full precision. Of fewer than ten colleagues the shares and
//! gaps are whole points, `margin` and `needed` are null for each role, and `shift` is null; from ten on there is also `statements`.

use serde::Serialize;

use crate::model::{ByRole, Fraction};
use crate::output::wire::{Roles, line};
use crate::texts::compare::Kind;

use super::input::{Beside, Compared, What};

#[derive(Serialize)]
struct Wire<'a> {
    id: &'a str,
    instrument: &'a str,
    #[serde(rename = "self")]
    own: Side<'a>,
    comparisons: Vec<WireComparison<'a>>,
    colleagues: &'static str,
    raters: u64,
    incomplete: u64,
}

#[derive(Serialize)]
struct WireComparison<'a> {
    kind: &'static str,
    first: Side<'a>,
    second: Side<'a>,
    gap: Roles<f64>,
    needed: Roles<Option<f64>>,
    notable: Roles<bool>,
    shift: Option<f64>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    statements: Vec<WireStatement<'a>>,
}

#[derive(Serialize)]
struct Side<'a> {
    what: &'static str,
    date: Option<&'a str>,
    mix: Roles<f64>,
    margin: Roles<Option<f64>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    people: Option<u64>,
    #[serde(flatten, skip_serializing_if = "Option::is_none")]
    situation: Option<WireSituation<'a>>,
}

#[derive(Serialize)]
struct WireSituation<'a> {
    situation: Option<&'a str>,
    ratings: Roles<u8>,
    example: bool,
}

#[derive(Serialize)]
struct WireStatement<'a> {
    id: &'a str,
    #[serde(rename = "self")]
    own: u8,
    mean: f64,
    answered: u64,
}

/// One JSON object on one line.
#[must_use]
pub fn json(compared: &Compared<'_>, id: &str, instrument: &str) -> String {
    let shown = compared
        .beside
        .iter()
        .any(|beside| beside.kind() == Kind::Others);
    let wire = Wire {
        id,
        instrument,
        own: own(compared),
        comparisons: compared
            .beside
            .iter()
            .map(|beside| comparison(compared, beside))
            .collect(),
        colleagues: match (shown, compared.too_few_colleagues.is_some()) {
            (true, _) => "shown",
            (false, true) => "too_few",
            (false, false) => "none",
        },
        raters: compared.colleagues,
        incomplete: compared.incomplete,
    };
    line(&wire)
}

fn comparison<'a>(compared: &Compared<'a>, beside: &'a Beside<'a>) -> WireComparison<'a> {
    let found = beside.comparison(&compared.own.mix);
    let (own, other) = (own(compared), other(beside));
    let kind = match beside.kind() {
        Kind::Others => "others",
        Kind::Wish => "wish",
        Kind::Job => "job",
        Kind::Change => "change",
        Kind::Situation => "situation",
    };
    let (first, second) = if beside.own_first() {
        (own, other)
    } else {
        (other, own)
    };
    let statements = match &beside.what {
        What::Others { statements, .. } => statements.as_slice(),
        _ => &[],
    };
    WireComparison {
        kind,
        first,
        second,
        gap: found.gaps.map(|gap| gap.points.to_f64()).into(),
        needed: found.gaps.map(|gap| gap.needed).into(),
        notable: found.gaps.map(|gap| gap.notable).into(),
        shift: found.shift.map(Fraction::to_f64),
        statements: statements
            .iter()
            .map(|statement| WireStatement {
                id: statement.id,
                own: statement.own,
                mean: statement.mean.to_f64(),
                answered: statement.answered,
            })
            .collect(),
    }
}

fn own<'a>(compared: &Compared<'a>) -> Side<'a> {
    let own = &compared.own.mix;
    let margin = own.squared_error.map(|squared| squared.to_f64().sqrt());
    side("self", compared.own.date, &own.mix, Some(margin))
}

fn other<'a>(beside: &'a Beside<'a>) -> Side<'a> {
    let (what, date) = match &beside.what {
        What::Others { .. } => ("others", None),
        What::Wish(date) => ("wish", *date),
        What::Job(date) => ("job", *date),
        What::Then(date) => ("self", *date),
        What::Situation { .. } => ("situation", None),
    };
    let mut side = side(what, date, &beside.mix(), beside.margin());
    match &beside.what {
        What::Others { people, .. } => side.people = Some(*people),
        What::Situation {
            known,
            ratings,
            example,
        } => {
            side.situation = Some(WireSituation {
                situation: known.map(|(name, ..)| name),
                ratings: (*ratings).into(),
                example: *example,
            });
        }
        What::Wish(_) | What::Job(_) | What::Then(_) => {}
    }
    side
}

fn side<'a>(
    what: &'static str,
    date: Option<&'a str>,
    mix: &ByRole<Fraction>,
    margin: Option<ByRole<f64>>,
) -> Side<'a> {
    Side {
        what,
        date,
        mix: mix.map(|share| share.to_f64()).into(),
        margin: ByRole::from_fn(|role| margin.map(|margin| margin[role])).into(),
        people: None,
        situation: None,
    }
}
