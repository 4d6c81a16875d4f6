//! Two mixes side by side, in English.

use crate::texts::Count;
use crate::texts::compare::{CompareHelp, CompareWords, Finding, Kind, RoleGap, Sides, Verdict};

pub(super) const HELP: CompareHelp = CompareHelp {
    about: "Put your mix beside an earlier one, your wish, your job, your colleagues or a situation.",
    usage: "ambtenaar compare FILE... [OPTIONS]",
    examples: "\
The files are those of --save, or any other file that ambtenaar score can read.
Colleagues are shown from 3 lists on, in whole points. Margins and single statements follow from 10 lists on.
With fewer than 4 statements per role, everything follows from 10 lists on.

Examples:
  ambtenaar compare anna.csv
  ambtenaar compare anna.csv colleagues.csv --id anna
  ambtenaar compare anna.csv --situation passport-counter
  ambtenaar compare anna.csv --ratings 5,3,2 --report comparison.html

JSON: id, instrument, self, comparisons (kind, first, second, gap, needed, notable, shift),
colleagues (none, too_few or shown), raters (how many lists of colleagues) and incomplete.
A gap is always second minus first. Of fewer than 10 colleagues margin, needed and shift are null.

Exit status: 0 done, 1 something was wrong, 2 wrong usage.",
    files: "files with answers; - is standard input",
    situation: "put your mix beside a situation: passport-counter, neighbourhood-manager, council-memo or innovation-pilot",
    ratings: "put your mix beside a situation of your own: how much it needs bureaucrat, entrepreneur and connector, 1 to 5",
    id: "code of the person described; needed if the files have more than one person",
    report: "write the comparison to this file too: .html, .md, .txt or .json",
    format: "text: to read; json: for programs",
};

pub(super) static COMPARE: CompareWords = CompareWords {
    title: "Two mixes side by side",
    headline,
    about,
    labels: |kind| match kind {
        Kind::Others => ("you", "colleagues"),
        Kind::Wish => ("now", "wish"),
        Kind::Job => ("now", "your job"),
        Kind::Change => ("then", "now"),
        Kind::Situation => ("you", "asked"),
    },
    verdict,
    gap: |gap, needed, verdict| {
        let needed = needed.map_or_else(String::new, |needed| format!(", needed {needed}"));
        format!("gap {gap}{needed}: {verdict}")
    },
    sentence: |role: &RoleGap<'_>| {
        let (first, second) = role.labels;
        let points = if role.gap == "1" { "point" } else { "points" };
        let needed = role.needed.map_or_else(String::new, |needed| {
            format!(", the difference needed is {needed}")
        });
        format!(
            "The {}: {first} {}, {second} {}. The gap is {} {points}{needed}: {}.",
            role.name, role.shares.0, role.shares.1, role.gap, role.verdict
        )
    },
    minus: |kind| match kind {
        Kind::Others => "Gap: your colleagues minus you, in points of the mix.",
        Kind::Wish => "Gap: your wish minus now, in points of the mix.",
        Kind::Job => "Gap: your job minus now, in points of the mix.",
        Kind::Change => "Gap: now minus then, in points of the mix.",
        Kind::Situation => "Gap: you minus what is asked, in points of the mix.",
    },
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
        Kind::Wish | Kind::Job | Kind::Situation => format!("To move: {points} of the 100 points."),
    },
    heads: ["Role", "Gap", "Needed", "In words"],
    normal: "A gap between how you see yourself and how others see you is normal. In research the two go together only \
             moderately (a correlation of about 0.36; Harris and Schaubroeck 1988).",
    adds: |role, brings| {
        format!(
            "Who can add this? Someone strong in the role of {role}. Such a person brings this: {brings}"
        )
    },
    ratings: |ratings| {
        format!(
            "How much each role is needed here, from 1 to 5: {}.",
            super::list(ratings)
        )
    },
    example: "These numbers are an example. If you see it differently, give your own with --ratings.",
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
            "in the lists of colleagues 1 cell can't be read. It counts as not answered.".to_owned()
        } else {
            format!(
                "in the lists of colleagues {number} cells can't be read. They count as not answered."
            )
        }
    },
    twice: |path| format!("{path}: this file is named twice. It counts once."),
};

fn headline(finding: &Finding<'_>) -> String {
    let change = more_and_less(&finding.more, &finding.less);
    let title = finding.title.map(|title| format!("{title}: "));
    match (finding.kind, change) {
        (Kind::Others, None) => {
            "No gap between you and your colleagues is large enough to be sure of.".to_owned()
        }
        (Kind::Others, Some(change)) => format!("Your colleagues see {change} than you do."),
        (Kind::Wish, None) => "You already work more or less as you would like to.".to_owned(),
        (Kind::Wish, Some(change)) => format!("You would like to use {change} than you do now."),
        (Kind::Job, None) => "Your mix more or less fits what your job asks.".to_owned(),
        (Kind::Job, Some(change)) => format!("Your job asks {change} than you use now."),
        (Kind::Change, None) => match finding.since {
            Some(since) => format!(
                "Since {} your mix has not clearly changed.",
                super::date(since)
            ),
            None => "Since your first list your mix has not clearly changed.".to_owned(),
        },
        (Kind::Change, Some(change)) => match finding.since {
            Some(since) => format!("You use {change} than on {}.", super::date(since)),
            None => format!("You use {change} than in your first list."),
        },
        (Kind::Situation, None) => match title {
            Some(title) => format!("{title}your mix more or less fits what is needed here."),
            None => "Your mix more or less fits what is needed here.".to_owned(),
        },
        (Kind::Situation, Some(change)) => match title {
            Some(title) => format!("{title}this needs {change} than you use now."),
            None => format!("This needs {change} than you use now."),
        },
    }
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
        Kind::Situation => format!("Your own list{own} beside what this situation asks."),
    }
}

fn verdict(kind: Kind, verdict: Verdict) -> &'static str {
    match (kind, verdict) {
        (Kind::Others, Verdict::Alike) => "too small to be sure",
        (Kind::Others, Verdict::More) => "others see this more",
        (Kind::Others, Verdict::Less) => "you see this more",
        (Kind::Wish, Verdict::Alike) => "more or less as you would like",
        (Kind::Wish, Verdict::More) => "you want more of this",
        (Kind::Wish, Verdict::Less) => "you want less of this",
        (Kind::Job | Kind::Situation, Verdict::Alike) => "more or less fits",
        (Kind::Job | Kind::Situation, Verdict::More) => "more of this is needed",
        (Kind::Job | Kind::Situation, Verdict::Less) => "less of this is needed",
        (Kind::Change, Verdict::Alike) => "no clear change",
        (Kind::Change, Verdict::More) => "more than then",
        (Kind::Change, Verdict::Less) => "less than then",
    }
}
