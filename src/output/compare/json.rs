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

use crate::model::{ByRole, Fraction, RatedSituation, Role, Unjudged};
use crate::output::wire::{WireObject, line, object, ratings};
use crate::statistics::{Emphasis, Fit, NoGap, SituationAdvice};
use crate::words::compare::BesideKind;

use super::input::{Beside, Compared, StatementView, With};

/// One JSON object on one line.
pub(super) fn json(compared: &Compared<'_>, id: &str, instrument: &str) -> String {
    let (comparisons, shown): (Vec<WireObject>, bool) = match &compared.beside {
        With::Lists(lists) => (
            lists.iter().map(|list| lists_of(compared, list)).collect(),
            lists.iter().any(|list| list.kind == BesideKind::Others),
        ),
        With::Situation(situation) => (vec![situation_of(compared, situation)], false),
    };
    line(&object! {
        "id": id,
        "instrument": instrument,
        "self": own(compared),
        "comparisons": comparisons,
        "colleagues": match (shown, compared.too_few_colleagues.is_some()) {
            (true, _) => "shown",
            (false, true) => "too_few",
            (false, false) => "none",
        },
        "raters": compared.colleagues,
        "incomplete": compared.incomplete,
    })
}

const fn key(kind: BesideKind) -> &'static str {
    match kind {
        BesideKind::Others => "others",
        BesideKind::Wish => "wish",
        BesideKind::Job => "job",
        BesideKind::Change => "change",
    }
}

fn lists_of(compared: &Compared<'_>, beside: &Beside<'_>) -> WireObject {
    let found = beside.comparison(&compared.own.list);
    let (own, other) = (own(compared), other(beside));
    let (first, second) = if beside.own_first() {
        (own, other)
    } else {
        (other, own)
    };
    let gaps = found.as_ref().ok().map(|found| &found.gaps);
    let others = beside.kind == BesideKind::Others;
    let statements = Some(&beside.statements).filter(|some| others && !some.is_empty());
    let statements = statements.map(|some| {
        let some: Vec<WireObject> = some.iter().map(statement).collect();
        object! { "statements": some }
    });
    let withheld = Some(beside.withheld_statements).filter(|number| *number > 0);
    let withheld = withheld.map(|number| object! { "statements_withheld": number });
    let judged = object! {
        "kind": key(beside.kind),
        "first": first,
        "second": second,
        "gap": ByRole::from_fn(|role| gaps.map(|gaps| gaps[role].points)),
        "needed": ByRole::from_fn(|role| gaps?[role].needed),
        "notable": ByRole::from_fn(|role| gaps.map(|gaps| gaps[role].notable)),
        "shift": found.as_ref().ok().and_then(|found| found.shift),
        "unjudged": found.as_ref().err().map(|no_gap| reason(*no_gap)),
    };
    judged.with(statements.into_iter().chain(withheld))
}

fn situation_of(compared: &Compared<'_>, situation: &RatedSituation) -> WireObject {
    let judged = compared.own.judged();
    let fit = judged
        .ok()
        .map(|shares| Fit::of(&situation.ratings, shares));
    let emphasis = Emphasis::of(situation.ratings);
    let nothing = ByRole::<Option<u8>>::default();
    object! {
        "kind": "situation",
        "first": side("situation", None, None, None, None).with([ratings(situation)]),
        "second": own(compared),
        "gap": nothing,
        "needed": nothing,
        "notable": nothing,
        "shift": None::<Fraction>,
        "unjudged": judged.err().map(wrong),
        "needed_most": emphasis.map(Emphasis::most).unwrap_or_default(),
        "needed_least": emphasis.map(Emphasis::least).unwrap_or_default(),
        "fit": fit.map(told),
        "advice": ByRole::from_fn(|role| advice(fit?, role)),
    }
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

fn statement(statement: &StatementView<'_>) -> WireObject {
    object! {
        "id": statement.id,
        "self": statement.own,
        "mean": statement.other,
        "answered": statement.answered,
    }
}

fn own(compared: &Compared<'_>) -> WireObject {
    let own = &compared.own;
    let mix = own.list.mix;
    let margin = mix.map(|mix| mix.margin());
    let mix = mix.map(|mix| mix.mix);
    side("self", own.date, mix, margin, own.judged().err())
}

fn other(beside: &Beside<'_>) -> WireObject {
    let what = match beside.kind {
        BesideKind::Change => "self",
        kind => key(kind),
    };
    let (mix, margin) = (beside.mix(), beside.margin());
    let people = (beside.kind == BesideKind::Others).then_some(beside.people);
    side(what, beside.date, mix, margin, beside.unjudged())
        .with(people.map(|people| object! { "people": people }))
}

fn side(
    what: &str,
    date: Option<&str>,
    mix: Option<ByRole<Fraction>>,
    margin: Option<ByRole<f64>>,
    unjudged: Option<Unjudged>,
) -> WireObject {
    object! {
        "what": what,
        "date": date,
        "mix": ByRole::from_fn(|role| mix.map(|mix| mix[role])),
        "margin": ByRole::from_fn(|role| margin.map(|margin| margin[role])),
        "unjudged": unjudged.map(wrong),
    }
}
