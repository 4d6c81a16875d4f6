//! A mix beside a situation, in English.

use crate::model::Unjudged;
use crate::statistics::{Fit, SituationAdvice};
use crate::texts::capitalised;
use crate::texts::compare::{SituationFinding, SituationWords};
use crate::texts::en::{date, list};

pub(super) static SITUATION: SituationWords = SituationWords {
    headline,
    unjudged: |unjudged| match unjudged {
        Unjudged::Incomplete => {
            "Your own list has too few answers for a mix. So there is no telling whether this situation fits you."
        }
        Unjudged::StraightLine => {
            "In your own list you gave the same answer everywhere. So there is no telling whether this situation fits you."
        }
    },
    about: |day| {
        let of = day.map_or_else(String::new, |day| format!(" of {}", date(day)));
        format!("Your own list{of} beside what this situation asks.")
    },
    labels: ("you", "needed"),
    advice: |advice| match advice {
        SituationAdvice::AtHand => "you have this at hand",
        SituationAdvice::AskMore => "ask more of this",
        SituationAdvice::LessWillDo => "less will do here",
    },
    sentence: |role| {
        let advice = role
            .advice
            .map_or_else(String::new, |advice| format!(": {advice}"));
        format!(
            "The {}: your share {}, needed here {} out of 5{advice}.",
            role.name, role.share, role.rating
        )
    },
    legend: "You: your share in points of the mix. Needed: how much the role is needed here, from 1 to 5. Look at the order; the \
             lengths can't be compared.",
    example: "These numbers are an example. If you see it differently, give your own.",
};

fn headline(finding: &SituationFinding<'_>) -> String {
    let said = said(finding);
    match finding.title {
        Some(title) => format!("{title}: {said}"),
        None => capitalised(&said),
    }
}

fn said(finding: &SituationFinding<'_>) -> String {
    let most = roles(&finding.most);
    match finding.fit {
        Fit::NoEmphasis => "no role stands out here. All three are needed equally.".to_owned(),
        Fit::Balanced(_) => {
            format!("none of your roles stands out. What is asked most here is {most}.")
        }
        Fit::Roles(_) if finding.ask.is_empty() => {
            let lead = if finding.most.len() == 1 {
                "which leads in your mix"
            } else {
                "which lead in your mix"
            };
            format!("this fits you. What is asked most here is {most}, {lead}.")
        }
        Fit::Roles(_) => format!("{}{}", asking(finding), less(finding)),
    }
}

/// What is at hand, and what to ask more of.
fn asking(finding: &SituationFinding<'_>) -> String {
    let ask = roles(&finding.ask);
    let or_others = "or let someone else add it.";
    if finding.at_hand.is_empty() {
        format!("ask more of {ask} in you, {or_others}")
    } else {
        let at_hand = roles(&finding.at_hand);
        format!("you have {at_hand} at hand. Ask more of {ask} in you, {or_others}")
    }
}

fn less(finding: &SituationFinding<'_>) -> String {
    if finding.less.is_empty() {
        return String::new();
    }
    format!(" Less of {} will do here.", roles(&finding.less))
}

fn roles(names: &[String]) -> String {
    let names: Vec<String> = names.iter().map(|name| format!("the {name}")).collect();
    list(&names)
}
