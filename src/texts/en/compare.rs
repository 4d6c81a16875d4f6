//! Two mixes side by side, in English.

mod situation;

use std::cmp::Ordering;

use crate::model::Unjudged;
use crate::statistics::Verdict;
use crate::texts::compare::{CompareWords, Finding, Kind, RoleGap, Sides};
use crate::texts::{Count, capitalised};

pub(super) static COMPARE: CompareWords = CompareWords {
    title: "Two mixes side by side",
    headline,
    about,
    labels: |kind| match kind {
        Kind::Others => ("you", "colleagues"),
        Kind::Wish => ("now", "wish"),
        Kind::Job => ("now", "your job"),
        Kind::Change => ("then", "now"),
    },
    verdict,
    size: |size, direction| {
        let points = if size == "1" { "point" } else { "points" };
        match direction {
            Ordering::Greater => format!("{size} {points} more"),
            Ordering::Less => format!("{size} {points} less"),
            Ordering::Equal => format!("{size} {points} apart"),
        }
    },
    gap: |gap, needed, verdict| {
        let needed = needed.map_or_else(String::new, |needed| format!(", needed {needed}"));
        format!("{gap}{needed}: {verdict}")
    },
    sentence: |role: &RoleGap<'_>| {
        let (first, second) = role.labels;
        let gap = role
            .gap
            .map_or_else(String::new, |(size, needed, verdict)| {
                let needed = needed.map_or_else(String::new, |needed| {
                    format!(", and the difference needed is {needed}")
                });
                format!(" That is {size}{needed}: {verdict}.")
            });
        format!(
            "The {}: {first} {}, {second} {}.{gap}",
            role.name, role.shares.0, role.shares.1
        )
    },
    gaps: |kind| match kind {
        Kind::Others => {
            "More and less: how your colleagues see you beside how you see yourself, in points of the mix."
        }
        Kind::Wish => "More and less: your wish beside now, in points of the mix.",
        Kind::Job => "More and less: what your job asks beside now, in points of the mix.",
        Kind::Change => "More and less: now beside then, in points of the mix.",
    },
    no_gap,
    other_version: "These two lists do not have the same statements. You see them side by side, but a gap between them means nothing.",
    needed: "Needed: from this many points on, a gap means something. A smaller one may be chance.",
    whole_points: |people| {
        format!(
            "With fewer than {people} colleagues you see whole points only: no margins and no single statements. That makes it \
             hard to work out what one colleague filled in. Whether a gap is large enough to mean something was decided on the \
             exact numbers."
        )
    },
    shift: |kind, points| match kind {
        Kind::Others | Kind::Change if points == "1" => {
            "Of the 100 points, 1 lies elsewhere.".to_owned()
        }
        Kind::Others | Kind::Change => format!("Of the 100 points, {points} lie elsewhere."),
        Kind::Wish | Kind::Job => {
            format!("Moving {points} of the 100 points would make the two alike.")
        }
    },
    heads: ["Role", "Gap", "Needed", "In words"],
    normal: "A gap between how you see yourself and how others see you is normal. In research the two go together only \
             moderately (Harris and Schaubroeck 1988).",
    adds: |role, brings| format!("Someone strong in the role of {role} can add this. {brings}"),
    changed: "What has changed in your work that might explain this?",
    unchanged: "It may be that little changed, or that the change is too small for this test to see.",
    statements: "Where you and your colleagues differ most",
    statement: |text, own, others| format!("{text} You: {own}, colleagues on average: {others}."),
    too_few: |few| {
        let came_in = if few.people == 1 {
            "has come in"
        } else {
            "have come in"
        };
        let lists = Count::of(few.people, "complete list", "complete lists");
        let needed = few.needed;
        let from = match few.statements {
            Some(statements) => {
                format!(
                    "With fewer than {statements} statements per role you see how they see you from {needed} lists on."
                )
            }
            None => format!("From {needed} lists on you see how they see you."),
        };
        format!(
            "{lists} from colleagues {came_in}. {from} With fewer, one could tell who filled in what."
        )
    },
    incomplete: |number| {
        let rest = if number == 1 {
            "has too few answers for a mix and is left out"
        } else {
            "have too few answers for a mix and are left out"
        };
        format!("{} {rest}.", Count::of(number, "list", "lists"))
    },
    unreadable: |number| {
        if number == 1 {
            "In the lists of colleagues 1 cell can't be read. It counts as not answered.".to_owned()
        } else {
            format!(
                "In the lists of colleagues {number} cells can't be read. They count as not answered."
            )
        }
    },
    twice: |path| format!("{path}: this file is named twice. It counts once."),
    situation: &situation::SITUATION,
};

fn headline(finding: &Finding<'_>) -> String {
    let Some(change) = more_and_less(&finding.more, &finding.less) else {
        return too_small(finding);
    };
    match finding.kind {
        Kind::Others => format!("Your colleagues see {change} than you do."),
        Kind::Wish => format!("You would like to use {change} than you do now."),
        Kind::Job => format!("Your job asks {change} than you use now."),
        Kind::Change => match finding.since {
            Some(since) => format!("You use {change} than on {}.", super::date(since)),
            None => format!("You use {change} than in your first list."),
        },
    }
}

/// No gap is large enough, and the largest there is.
fn too_small(finding: &Finding<'_>) -> String {
    let between = match (finding.kind, finding.since) {
        (Kind::Others, _) => "between you and your colleagues".to_owned(),
        (Kind::Wish, _) => "between now and your wish".to_owned(),
        (Kind::Job, _) => "between now and what your job asks".to_owned(),
        (Kind::Change, Some(since)) => format!("between {} and now", super::date(since)),
        (Kind::Change, None) => "between your first list and now".to_owned(),
    };
    let largest = finding.largest.map_or_else(String::new, |largest| {
        let needed = largest
            .needed
            .map_or_else(String::new, |needed| format!(", and it takes {needed}"));
        format!(
            " The largest is that of the {}: {}{needed}.",
            largest.name, largest.size
        )
    });
    format!("No gap {between} is large enough to be sure of.{largest}")
}

fn no_gap(kind: Kind, own: Option<Unjudged>, other: Option<Unjudged>) -> String {
    let own_list = if kind == Kind::Change {
        "your latest list"
    } else {
        "your own list"
    };
    let other_list = match kind {
        Kind::Others => "the lists of your colleagues",
        Kind::Wish => "your wish",
        Kind::Job => "the list about your job",
        Kind::Change => "your first list",
    };
    let said = |list: &str, unjudged| match unjudged {
        Unjudged::StraightLine => format!("In {list} you gave the same answer everywhere. "),
        Unjudged::Incomplete => format!("{} has too few answers for a mix. ", capitalised(list)),
    };
    let said: String = [(own_list, own), (other_list, other)]
        .into_iter()
        .filter_map(|(list, unjudged)| Some(said(list, unjudged?)))
        .collect();
    format!("{said}So the gaps mean nothing here.")
}

/// "more of the X and less of the Y".
fn more_and_less(more: &[String], less: &[String]) -> Option<String> {
    let part = |word: &str, names: &[String]| {
        let names: Vec<String> = names.iter().map(|name| format!("the {name}")).collect();
        (!names.is_empty()).then(|| format!("{word} of {}", super::list(&names)))
    };
    match (part("more", more), part("less", less)) {
        (Some(more), Some(less)) => Some(format!("{more} and {less}")),
        (more, less) => more.or(less),
    }
}

fn about(sides: &Sides<'_>) -> String {
    let of =
        |day: Option<&str>| day.map_or_else(String::new, |day| format!(" of {}", super::date(day)));
    let (own, other) = (of(sides.own), of(sides.other));
    match sides.kind {
        Kind::Others => format!(
            "Your own list{own} beside the mean of {} colleagues.",
            sides.people
        ),
        Kind::Wish => format!("Your own list{own} beside your wish{other}."),
        Kind::Job => format!("Your own list{own} beside your list about your job{other}."),
        Kind::Change => format!("Your first list{other} beside your latest{own}."),
    }
}

fn verdict(kind: Kind, verdict: Verdict) -> &'static str {
    match (kind, verdict) {
        (_, Verdict::TooSmall) => "too small to be sure",
        (Kind::Others, Verdict::More) => "others see this more",
        (Kind::Others, Verdict::Less) => "you see this more",
        (Kind::Wish, Verdict::More) => "you want more of this",
        (Kind::Wish, Verdict::Less) => "you want less of this",
        (Kind::Job, Verdict::More) => "more of this is needed",
        (Kind::Job, Verdict::Less) => "less of this is needed",
        (Kind::Change, Verdict::More) => "more than then",
        (Kind::Change, Verdict::Less) => "less than then",
    }
}
