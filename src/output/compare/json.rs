//! Comparisons as JSON.
//!
//! One object: `id`, `instrument`, `self`, `comparisons`, `colleagues` (`none`, `too_few` or `shown`), `raters` (complete lists of
//! colleagues) and `incomplete`. `self`, `first` and `second` have `what`, `date` (or null), `mix` and `margin`, one standard
//! error of each share; of colleagues also `people`, of a situation also `situation` (its name, or null), `ratings` and `example`.
//! A comparison has `kind` (`others`, `wish`, `job`, `change` or `situation`), `first`, `second`, `gap` (second minus first),
//! `needed`, `notable`, `shift` (null when no gap is notable) and `unjudged`. Shares are in points of the mix, in full precision. Of
//! fewer than ten colleagues the shares and gaps are whole points, `margin` and `needed` are null for each role, and `shift` is null; from
//! ten on there is also `statements`, and `statements_withheld`: how many more there are that fewer than ten answered.
//!
//! `unjudged` is null, or why no gap is judged: `incomplete`, `straight_line` or `version`; then `gap`, `needed` and `notable` are null for
//! each role. What is wrong is told of each side too, in its own `unjudged`. A situation has neither mix nor gap: null for each role. It
//! has `needed_most`, `needed_least`, `fit` (`fits`, `more`, `balanced`, `no_emphasis`, or null when the list says nothing) and `advice`
//! per role (`at_hand`, `ask_more`, `less_will_do` or null).

use serde::Serialize;

use crate::model::{ByRole, Fraction, RatedSituation, Role, RoleSet, Unjudged};
use crate::output::wire::{WireRatings, line};
use crate::statistics::{Emphasis, Fit, NoGap, SituationAdvice};
use crate::words::compare::BesideKind;

use super::input::{Beside, Compared, StatementView, What, With};

#[derive(Serialize)]
struct WireCompared<'a> {
    id: &'a str,
    instrument: &'a str,
    #[serde(rename = "self")]
    own: WireSide<'a>,
    comparisons: Vec<WireComparison<'a>>,
    colleagues: &'static str,
    raters: u64,
    incomplete: u64,
}

#[derive(Serialize)]
struct WireComparison<'a> {
    kind: &'static str,
    first: WireSide<'a>,
    second: WireSide<'a>,
    gap: ByRole<Option<Fraction>>,
    needed: ByRole<Option<f64>>,
    notable: ByRole<Option<bool>>,
    shift: Option<Fraction>,
    unjudged: Option<&'static str>,
    #[serde(flatten, skip_serializing_if = "Option::is_none")]
    emphasis: Option<WireEmphasis>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    statements: Vec<WireGap<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    statements_withheld: Option<u64>,
}

#[derive(Serialize)]
struct WireEmphasis {
    needed_most: RoleSet,
    needed_least: RoleSet,
    fit: Option<&'static str>,
    advice: ByRole<Option<&'static str>>,
}

#[derive(Serialize)]
struct WireSide<'a> {
    what: &'static str,
    date: Option<&'a str>,
    mix: ByRole<Option<Fraction>>,
    margin: ByRole<Option<f64>>,
    unjudged: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    people: Option<u64>,
    #[serde(flatten, skip_serializing_if = "Option::is_none")]
    situation: Option<WireRatings<'a>>,
}

#[derive(Serialize)]
struct WireGap<'a> {
    id: &'a str,
    #[serde(rename = "self")]
    own: u8,
    mean: Fraction,
    answered: u64,
}

/// One JSON object on one line.
pub(super) fn json(compared: &Compared<'_>, id: &str, instrument: &str) -> String {
    let comparisons: Vec<WireComparison<'_>> = match &compared.beside {
        With::Lists(lists) => lists.iter().map(|list| lists_of(compared, list)).collect(),
        With::Situation(situation) => vec![situation_of(compared, situation)],
    };
    let shown = comparisons
        .iter()
        .any(|one| one.kind == key(BesideKind::Others));
    let wire = WireCompared {
        id,
        instrument,
        own: own(compared),
        comparisons,
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

const fn key(kind: BesideKind) -> &'static str {
    match kind {
        BesideKind::Others => "others",
        BesideKind::Wish => "wish",
        BesideKind::Job => "job",
        BesideKind::Change => "change",
    }
}

fn lists_of<'a>(compared: &Compared<'a>, beside: &'a Beside<'a>) -> WireComparison<'a> {
    let found = beside.comparison(&compared.own.list);
    let (own, other) = (own(compared), other(beside));
    let (first, second) = if beside.own_first() {
        (own, other)
    } else {
        (other, own)
    };
    let statements = match beside.kind() {
        BesideKind::Others => beside.statements.as_slice(),
        BesideKind::Wish | BesideKind::Job | BesideKind::Change => &[],
    };
    let gaps = found.as_ref().ok().map(|found| &found.gaps);
    WireComparison {
        kind: key(beside.kind()),
        first,
        second,
        gap: ByRole::from_fn(|role| gaps.map(|gaps| gaps[role].points)),
        needed: ByRole::from_fn(|role| gaps?[role].needed),
        notable: ByRole::from_fn(|role| gaps.map(|gaps| gaps[role].notable)),
        shift: found.as_ref().ok().and_then(|found| found.shift),
        unjudged: found.as_ref().err().map(|no_gap| reason(*no_gap)),
        emphasis: None,
        statements: statements.iter().map(statement).collect(),
        statements_withheld: Some(beside.withheld_statements).filter(|number| *number > 0),
    }
}

fn situation_of<'a>(compared: &Compared<'a>, situation: &'a RatedSituation) -> WireComparison<'a> {
    let judged = compared.own.judged();
    let fit = judged
        .ok()
        .map(|shares| Fit::of(&situation.ratings, shares));
    let emphasis = Emphasis::of(situation.ratings);
    let first = WireSide {
        situation: Some(WireRatings::of(situation)),
        ..side("situation", None, None, None)
    };
    WireComparison {
        kind: "situation",
        first,
        second: own(compared),
        gap: nothing(),
        needed: nothing(),
        notable: nothing(),
        shift: None,
        unjudged: judged.err().map(wrong),
        emphasis: Some(WireEmphasis {
            needed_most: emphasis.map(Emphasis::most).unwrap_or_default(),
            needed_least: emphasis.map(Emphasis::least).unwrap_or_default(),
            fit: fit.map(told),
            advice: ByRole::from_fn(|role| advice(fit?, role)),
        }),
        statements: Vec::new(),
        statements_withheld: None,
    }
}

fn nothing<T>() -> ByRole<Option<T>> {
    ByRole::from_fn(|_| None)
}

fn told(fit: Fit) -> &'static str {
    match fit {
        Fit::NoEmphasis => "no_emphasis",
        Fit::Balanced(_) => "balanced",
        Fit::Roles(_) if fit.fits() => "fits",
        Fit::Roles(_) => "more",
    }
}

fn advice(fit: Fit, role: Role) -> Option<&'static str> {
    let Fit::Roles(roles) = fit else {
        return None;
    };
    Some(match roles[role]? {
        SituationAdvice::AtHand => "at_hand",
        SituationAdvice::AskMore => "ask_more",
        SituationAdvice::LessWillDo => "less_will_do",
    })
}

const fn wrong(unjudged: Unjudged) -> &'static str {
    match unjudged {
        Unjudged::Incomplete => "incomplete",
        Unjudged::StraightLine => "straight_line",
    }
}

/// Too few answers on either side come before a straight line on the other.
fn reason(no_gap: NoGap) -> &'static str {
    match no_gap {
        NoGap::OtherVersion => "version",
        NoGap::Lists(first, second) => {
            let incomplete = [first, second].contains(&Some(Unjudged::Incomplete));
            wrong(if incomplete {
                Unjudged::Incomplete
            } else {
                Unjudged::StraightLine
            })
        }
    }
}

fn statement<'a>(statement: &StatementView<'a>) -> WireGap<'a> {
    WireGap {
        id: statement.id,
        own: statement.own,
        mean: statement.other,
        answered: statement.answered,
    }
}

fn own<'a>(compared: &Compared<'a>) -> WireSide<'a> {
    let own = &compared.own;
    let mix = own.list.mix;
    let margin = mix.map(|mix| mix.margin());
    WireSide {
        unjudged: own.judged().err().map(wrong),
        ..side("self", own.date, mix.map(|mix| mix.mix), margin)
    }
}

fn other<'a>(beside: &'a Beside<'a>) -> WireSide<'a> {
    let (what, people) = match &beside.what {
        What::Others { people, .. } => ("others", Some(*people)),
        What::Wish(_) => ("wish", None),
        What::Job(_) => ("job", None),
        What::Then(_) => ("self", None),
    };
    WireSide {
        unjudged: beside.unjudged().map(wrong),
        people,
        ..side(what, beside.date(), beside.mix(), beside.margin())
    }
}

fn side<'a>(
    what: &'static str,
    date: Option<&'a str>,
    mix: Option<ByRole<Fraction>>,
    margin: Option<ByRole<f64>>,
) -> WireSide<'a> {
    WireSide {
        what,
        date,
        mix: ByRole::from_fn(|role| mix.map(|mix| mix[role])),
        margin: ByRole::from_fn(|role| margin.map(|margin| margin[role])),
        unjudged: None,
        people: None,
        situation: None,
    }
}
