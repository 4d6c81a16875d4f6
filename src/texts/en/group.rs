//! A group in English.

use crate::model::Perspective;
use crate::statistics::{Camp, Camps, Opening};
use crate::texts::group::{
    GroupHeadline, GroupHeads, GroupHelp, GroupLabels, GroupMessages, GroupRole, GroupStatements,
    GroupWords, PartWords, TriangleWords,
};
use crate::texts::{Count, capitalised};

/// What it is to lead.
const LEADING: &str =
    "Leads: someone's strongest role, and also the roles too close to it to tell apart.";

pub(super) static GROUP: GroupWords = GroupWords {
    example: "This is an example: the answers are made up.",
    headline,
    perspective: |perspective| match perspective {
        Perspective::Own => "As people work now.",
        Perspective::Wish => "As people would like to work.",
        Perspective::Job => "As the work asks.",
        Perspective::Colleague => "As colleagues see one another.",
    },
    heads: GroupHeads {
        role: "Role",
        score: "Score",
        share: "Share",
        leading: "Leads for",
    },
    answer: "Answer",
    of: |some, all| format!("{some} of {all}"),
    legend: [
        "Score and share are means. The sign ± is the spread: how far apart people are around the mean.",
        LEADING,
    ],
    legend_in_words: ["Spread: how far apart people are around the mean.", LEADING],
    whole_points: |people| {
        format!(
            "Score and share are means, in whole points. {}",
            no_spread(people)
        )
    },
    whole_points_in_words: no_spread,
    with_article: |name| format!("the {name}"),
    role_sentence,
    labels,
    missing: |role, brings| {
        format!(
            "The {role} leads for nobody. Someone strong in that role, in another team or outside, can add it. Such a person \
             brings this: {brings}"
        )
    },
    triangle: TriangleWords {
        heading: "Everyone in one picture",
        caption: |middle| {
            let middle = middle.map_or_else(String::new, |sign| format!(" ({sign})"));
            format!(
                "A digit is the number of people in that place, + is ten or more. The nearer to a corner, the stronger that \
                 role; in the middle{middle} all three are equal. People outside the triangle stand on its edge. Beside \
                 each role is its mean share."
            )
        },
        circles: "A circle holds the number of people in that place. The nearer to a corner, the stronger that role; at the \
                  cross all three are equal. People outside the triangle stand on its edge.",
        recognise: "Mind: in a small group people may recognise themselves and one another in this.",
        hidden: |people| {
            format!(
                "In a group of fewer than {people} people you could recognise one another in the triangle, so it is left out. \
                 Does everyone agree to see it? Then use --points."
            )
        },
        leading: |roles, all, people| {
            let people = self::people(people);
            if all {
                format!("For {people} the three roles are close together.")
            } else if roles.len() == 1 {
                format!("For {people} only {} leads.", super::list(roles))
            } else {
                format!("For {people} {} lead together.", super::list(roles))
            }
        },
    },
    statements: GroupStatements {
        divided: "Where the answers differ most",
        how: "Anyone may name a reason, also those who see it differently.",
        nothing_divided: "There is no statement on which the answers differ.",
        nothing_shown_divided: "There is no statement with differences that can be shown here.",
        shared: "Where the answers are most alike",
        too_few: |minimum| {
            format!(
                "No statement was answered by at least {minimum} people, so there are no statements here."
            )
        },
        division: |division, answered| {
            format!(
                "Division {division} on a scale from 0 to 100; {} answered.",
                people(answered)
            )
        },
        unanimous: "(Almost) unanimous: everyone who answered chose the same, or everyone but one.",
        withheld: |number| {
            let (verb, it) = if number == 1 {
                ("is", "it")
            } else {
                ("are", "them")
            };
            format!(
                "{} {verb} never shown here: with {it}, one could work out what everyone answered to an (almost) unanimous one.",
                Count::of(number, "statement", "statements")
            )
        },
        question,
        step: |label, people| format!("{label}: {people}."),
    },
    parts: PartWords {
        heading: |column| format!("By {column}"),
        part: "Group",
        people: "People",
        unnamed: "(not filled in)",
        legend: "For each role the mean share with its spread.",
        legend_of_few: "For each role the mean share. The spread is left out where single people could be worked out from it.",
        withheld: |minimum| {
            format!(
                "Not every group is here. A group of fewer than {minimum} people is left out, and sometimes one more, so that \
                 nobody's answers can be worked out. Everyone counts in the whole."
            )
        },
        none: |minimum| {
            format!(
                "None of the groups can be shown apart: they have fewer than {minimum} people, or a small group could be worked \
                 out. Everyone counts in the whole."
            )
        },
        sentence: |part, people, roles| {
            format!("{part}, {}: {}.", self::people(people), super::list(roles))
        },
        role: |role, share, spread| {
            let spread = spread.map_or_else(String::new, |spread| format!(" with spread {spread}"));
            format!("{role} {share} on average{spread}")
        },
    },
    incomplete: |rows| {
        let verb = if rows == 1 { "does" } else { "do" };
        format!(
            "{} with too few answers {verb} not count.",
            Count::of(rows, "row", "rows")
        )
    },
    replaced: |rows| {
        let verb = if rows == 1 { "does" } else { "do" };
        format!(
            "Where someone has several rows, only the latest counts; {} therefore {verb} not.",
            Count::of(rows, "other row", "other rows")
        )
    },
    next_heading: "What comes next",
    next: |missing, divided| {
        let first = match missing {
            Some(role) => format!(
                "Ask someone who is strong in the role of {role} to take a look with you at a job that is under way."
            ),
            None if divided => {
                "Choose one statement together on which you differ, and listen to the smallest group first.".to_owned()
            }
            None => "Pick one statement and tell each other an example from last week's work.".to_owned(),
        };
        let second = "Then agree on one thing that you will do differently in the coming month, and on when you will look back.";
        [first, second.to_owned()]
    },
    closing: "This is a snapshot and the start of a conversation. The mix of a group differs with the task and the moment, and a \
              mean says nothing about one person.",
    made: |version, date| format!("Made with ambtenaar {version} on {date}."),
    messages: GroupMessages {
        others: |perspective, rows| {
            let verb = if rows == 1 { "does" } else { "do" };
            format!(
                "{} of perspective {key} {verb} not count; use --as {key} for those.",
                Count::of(rows, "row", "rows"),
                key = perspective.key()
            )
        },
        unfinished: |rows, left_out| {
            let what = if left_out { "left out" } else { "counted" };
            format!(
                "{} never handed in, {what}.",
                Count::of(rows, "row", "rows")
            )
        },
        problems: "To see where: ambtenaar score --check FILE",
    },
};

pub(super) const HELP: GroupHelp = GroupHelp {
    about: "Look at a team or group as a whole: what you lean on, what is missing and what you could talk about.",
    usage: "ambtenaar group [FILE]... [OPTIONS]",
    examples: "\
Examples:
  ambtenaar group answers.csv
  ambtenaar group forms-export.xlsx --report team.html
  ambtenaar group answers.csv --by team --top 5
  ambtenaar group answers.csv --as wish --format json

Privacy: from 5 people, without names and without rows. With fewer than 10 people means are in whole points, without spread, and a \
statement to which all, or all but one, answered the same has no figures. When a file has ids, the latest row of each id counts. For that a \
shortened id and the answers stay in memory while reading (some 80 bytes per person); nothing of it is kept. Ids that only \
number the rows take no part in this.

Exit status: 0 done, 1 something was wrong (a group that is too small, too), 2 wrong usage.",
    perspective: "which rows count: self (as I work now), wish, job or colleague",
    by: "also show the groups in this column, when they are large enough",
    min_group: "the smallest group that is shown: 5 or more",
    top: "how many statements to show: this many of the most divided and this many of the most alike (otherwise 3)",
    points: "show the triangle also for fewer than 10 people, who may then recognise one another",
    format: "text: to read; json or csv: for programs",
    report: "also write the report to this file: .html, .md, .txt or .json",
};

/// Why a small group has no spread.
fn no_spread(people: u64) -> String {
    format!(
        "With fewer than {people} people the spread is left out: with it, single people could be worked out."
    )
}

fn people(count: u64) -> String {
    Count::of(count, "person", "people").to_string()
}

fn with_article(names: &[&str]) -> String {
    let names: Vec<String> = names.iter().map(|name| format!("the {name}")).collect();
    super::list(&names)
}

fn headline(headline: &GroupHeadline<'_>) -> String {
    let GroupHeadline {
        people,
        most,
        number,
        missing,
    } = headline;
    let most_text = capitalised(&with_article(most));
    let leads = match (most.len(), number == people) {
        (1, true) => format!("{most_text} leads for everyone."),
        (1, false) => format!("{most_text} leads most often: for {number}."),
        (2, true) => format!("{most_text} lead for everyone."),
        (2, false) => format!("{most_text} lead most often: for {number} each."),
        (_, true) => "All three roles lead for everyone.".to_owned(),
        (_, false) => format!("The three roles lead equally often: for {number} each."),
    };
    let misses = match missing.as_slice() {
        [] => String::new(),
        [role] => format!(" The {role} leads for nobody."),
        roles => format!(" {} lead for nobody.", capitalised(&with_article(roles))),
    };
    format!("This is a picture of {people} people. {leads}{misses}")
}

fn role_sentence(role: &GroupRole<'_>) -> String {
    let GroupRole {
        name,
        score,
        share,
        spread,
        leading,
        people,
    } = role;
    let spread = spread.map_or_else(String::new, |spread| format!(", spread {spread}"));
    format!(
        "The {name}: mean share {share} of 100{spread}; mean score {score} on a scale from 0 to 100; leads for {leading} of \
         {people}."
    )
}

fn labels(labels: &GroupLabels) -> String {
    let GroupLabels {
        preference,
        combination,
        balanced,
    } = *labels;
    match (preference, combination, balanced) {
        (_, 0, 0) => {
            return "Everyone has one role that leads. Still, everyone uses the other two as well."
                .to_owned();
        }
        (0, _, 0) => {
            return "Everyone mainly combines two roles. Still, everyone uses the third as well."
                .to_owned();
        }
        (0, 0, _) => {
            return "For everyone the three roles are close together. Perhaps you switch easily; perhaps the answers were close \
                    together."
                .to_owned();
        }
        _ => {}
    }
    let one = (preference > 0).then(|| format!("for {} one role leads", people(preference)));
    let two = (combination > 0).then(|| format!("for {} two roles lead", people(combination)));
    let three = (balanced > 0).then(|| {
        format!(
            "for {} the three roles are close together",
            people(balanced)
        )
    });
    let parts: Vec<String> = [one, two, three].into_iter().flatten().collect();
    format!("{}.", capitalised(&super::list(&parts)))
}

fn question(opening: Opening, camps: &Camps) -> String {
    match opening {
        Opening::StartWith(camp) => {
            let (number, agrees, agree) = match camp {
                Camp::Disagreeing => (camps.disagreeing, "disagrees", "disagree"),
                Camp::Agreeing => (camps.agreeing, "agrees", "agree"),
            };
            let verb = if number == 1 { agrees } else { agree };
            format!(
                "{} {verb}. What good reasons could there be for that?",
                people(number)
            )
        }
        Opening::ImagineTheOtherView => {
            let view = match camps.smaller() {
                Camp::Disagreeing => "disagree",
                Camp::Agreeing => "agree",
            };
            format!("Let everyone think of a good reason to {view} with this.")
        }
    }
}
