//! Twee mixen naast elkaar, in het Nederlands.

mod situation;

use std::cmp::Ordering;

use crate::model::Unjudged;
use crate::statistics::Verdict;
use crate::texts::compare::{CompareWords, Finding, Kind, RoleGap, Sides};
use crate::texts::{Count, capitalised};

pub(super) static COMPARE: CompareWords = CompareWords {
    title: "Twee mixen naast elkaar",
    headline,
    about,
    labels: |kind| match kind {
        Kind::Others => ("jij", "collega's"),
        Kind::Wish => ("nu", "wens"),
        Kind::Job => ("nu", "je werk"),
        Kind::Change => ("toen", "nu"),
    },
    verdict,
    size: |size, direction| {
        let points = if size == "1" { "punt" } else { "punten" };
        let more_or_less = match direction {
            Ordering::Greater => "meer",
            Ordering::Less => "minder",
            Ordering::Equal => "verschil",
        };
        format!("{size} {points} {more_or_less}")
    },
    gap: |gap, needed, verdict| {
        let needed = needed.map_or_else(String::new, |needed| format!(", nodig {needed}"));
        format!("{gap}{needed}: {verdict}")
    },
    sentence: |role: &RoleGap<'_>| {
        let (first, second) = role.labels;
        let gap = role
            .gap
            .map_or_else(String::new, |(size, needed, verdict)| {
                let needed =
                    needed.map_or_else(String::new, |needed| format!(", nodig is {needed}"));
                format!(" Dat is {size}{needed}: {verdict}.")
            });
        format!(
            "De {}: {first} {}, {second} {}.{gap}",
            role.name, role.shares.0, role.shares.1
        )
    },
    gaps: |kind| match kind {
        Kind::Others => {
            "Meer en minder: hoe je collega's je zien naast hoe jij jezelf ziet, in punten van je mix."
        }
        Kind::Wish => "Meer en minder: je wens naast nu, in punten van je mix.",
        Kind::Job => "Meer en minder: wat je werk vraagt naast nu, in punten van je mix.",
        Kind::Change => "Meer en minder: nu naast toen, in punten van je mix.",
    },
    no_gap,
    other_version: "Deze twee lijsten hebben niet dezelfde stellingen. Je ziet ze naast elkaar, maar een verschil zegt hier niets.",
    needed: "Nodig: vanaf zoveel punten zegt een verschil iets. Is het kleiner, dan kan het toeval zijn.",
    whole_points: |people| {
        format!(
            "Bij minder dan {people} collega's zie je alleen hele punten: geen marges en geen losse stellingen. Zo is moeilijk uit \
             te rekenen wat één collega invulde. Of een verschil groot genoeg is om iets te zeggen, is met de precieze getallen \
             bepaald."
        )
    },
    shift: |kind, points| match kind {
        Kind::Others | Kind::Change if points == "1" => {
            "Van de 100 punten ligt er 1 anders.".to_owned()
        }
        Kind::Others | Kind::Change => format!("Van de 100 punten liggen er {points} anders."),
        Kind::Wish | Kind::Job => {
            format!("Wie {points} van de 100 punten verschuift, maakt beide gelijk.")
        }
    },
    heads: ["Rol", "Verschil", "Nodig", "In woorden"],
    normal: "Een verschil tussen hoe jij jezelf ziet en hoe anderen je zien, is gewoon. In onderzoek hangen die twee maar \
             matig samen (Harris en Schaubroeck 1988).",
    adds: |role, brings| {
        format!("Iemand die sterk is in de rol van {role}, kan dit erbij brengen. {brings}")
    },
    changed: "Wat is er in je werk veranderd dat dit kan verklaren?",
    unchanged: "Dat kan betekenen dat er weinig veranderde, of dat de verandering te klein is om met deze test te zien.",
    statements: "Hier verschillen jij en je collega's het meest",
    statement: |text, own, others| format!("{text} Jij: {own}, collega's gemiddeld: {others}."),
    too_few: |few| {
        let verb = if few.people == 1 { "is" } else { "zijn" };
        let lists = Count::of(few.people, "volledige lijst", "volledige lijsten");
        let needed = few.needed;
        let from = match few.statements {
            Some(statements) => {
                format!(
                    "Met minder dan {statements} stellingen per rol zie je pas vanaf {needed} lijsten hoe zij je zien."
                )
            }
            None => format!("Vanaf {needed} lijsten zie je hoe zij je zien."),
        };
        format!(
            "Er {verb} {lists} van collega's binnen. {from} Bij minder is te herkennen wie wat invulde."
        )
    },
    incomplete: |number| {
        let rest = if number == 1 {
            "heeft te weinig antwoorden voor een mix en doet niet mee"
        } else {
            "hebben te weinig antwoorden voor een mix en doen niet mee"
        };
        format!("{} {rest}.", Count::of(number, "lijst", "lijsten"))
    },
    unreadable: |number| {
        if number == 1 {
            "In de lijsten van collega's is 1 cel niet te lezen. Die telt als niet beantwoord."
                .to_owned()
        } else {
            format!(
                "In de lijsten van collega's zijn {number} cellen niet te lezen. Die tellen als niet beantwoord."
            )
        }
    },
    twice: |path| format!("{path}: dit bestand noem je twee keer. Het telt één keer mee."),
    situation: &situation::SITUATION,
};

fn headline(finding: &Finding<'_>) -> String {
    let Some(change) = more_and_less(&finding.more, &finding.less) else {
        return too_small(finding);
    };
    match finding.kind {
        Kind::Others => format!("Je collega's zien {change} dan jij."),
        Kind::Wish => format!("Je zou {change} willen gebruiken dan nu."),
        Kind::Job => format!("Je werk vraagt {change} dan je nu gebruikt."),
        Kind::Change => match finding.since {
            Some(since) => format!("Je gebruikt {change} dan op {}.", super::date(since)),
            None => format!("Je gebruikt {change} dan in je eerste lijst."),
        },
    }
}

/// Geen verschil is groot genoeg, en het grootste dat er is.
fn too_small(finding: &Finding<'_>) -> String {
    let between = match (finding.kind, finding.since) {
        (Kind::Others, _) => "tussen jou en je collega's".to_owned(),
        (Kind::Wish, _) => "tussen nu en je wens".to_owned(),
        (Kind::Job, _) => "tussen nu en wat je werk vraagt".to_owned(),
        (Kind::Change, Some(since)) => format!("tussen {} en nu", super::date(since)),
        (Kind::Change, None) => "tussen je eerste lijst en nu".to_owned(),
    };
    let largest = finding.largest.map_or_else(String::new, |largest| {
        let needed = largest
            .needed
            .map_or_else(String::new, |needed| format!(", en {needed} is nodig"));
        format!(
            " Het grootste is dat bij de {}: {}{needed}.",
            largest.name, largest.size
        )
    });
    format!("Geen verschil {between} is groot genoeg om er zeker van te zijn.{largest}")
}

fn no_gap(kind: Kind, own: Option<Unjudged>, other: Option<Unjudged>) -> String {
    let own_list = if kind == Kind::Change {
        "je laatste lijst"
    } else {
        "je eigen lijst"
    };
    let other_list = match kind {
        Kind::Others => "de lijsten van je collega's",
        Kind::Wish => "je wens",
        Kind::Job => "je lijst over je werk",
        Kind::Change => "je eerste lijst",
    };
    let said = |list: &str, unjudged| match unjudged {
        Unjudged::StraightLine => format!("In {list} gaf je overal hetzelfde antwoord. "),
        Unjudged::Incomplete => {
            format!(
                "{} heeft te weinig antwoorden voor een mix. ",
                capitalised(list)
            )
        }
    };
    let said: String = [(own_list, own), (other_list, other)]
        .into_iter()
        .filter_map(|(list, unjudged)| Some(said(list, unjudged?)))
        .collect();
    format!("{said}Daarom zeggen verschillen hier niets.")
}

/// "meer van de X en minder van de Y".
fn more_and_less(more: &[String], less: &[String]) -> Option<String> {
    let part = |word: &str, names: &[String]| {
        let names: Vec<String> = names.iter().map(|name| format!("de {name}")).collect();
        (!names.is_empty()).then(|| format!("{word} van {}", super::list(&names)))
    };
    match (part("meer", more), part("minder", less)) {
        (Some(more), Some(less)) => Some(format!("{more} en {less}")),
        (more, less) => more.or(less),
    }
}

fn about(sides: &Sides<'_>) -> String {
    let of = |day: Option<&str>| {
        day.map_or_else(String::new, |day| format!(" van {}", super::date(day)))
    };
    let (own, other) = (of(sides.own), of(sides.other));
    match sides.kind {
        Kind::Others => format!(
            "Je eigen lijst{own} naast het gemiddelde van {} collega's.",
            sides.people
        ),
        Kind::Wish => format!("Je eigen lijst{own} naast je wens{other}."),
        Kind::Job => format!("Je eigen lijst{own} naast je lijst over je werk{other}."),
        Kind::Change => format!("Je eerste lijst{other} naast je laatste{own}."),
    }
}

fn verdict(kind: Kind, verdict: Verdict) -> &'static str {
    match (kind, verdict) {
        (_, Verdict::TooSmall) => "te klein om zeker te zijn",
        (Kind::Others, Verdict::More) => "anderen zien dit meer",
        (Kind::Others, Verdict::Less) => "jij ziet dit meer",
        (Kind::Wish, Verdict::More) => "hier wil je meer van",
        (Kind::Wish, Verdict::Less) => "hier wil je minder van",
        (Kind::Job, Verdict::More) => "hier is meer van nodig",
        (Kind::Job, Verdict::Less) => "hier is minder van nodig",
        (Kind::Change, Verdict::More) => "meer dan toen",
        (Kind::Change, Verdict::Less) => "minder dan toen",
    }
}
