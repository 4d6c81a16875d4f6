//! Een mix naast een situatie, in het Nederlands.

use crate::model::Unjudged;
use crate::statistics::{Fit, SituationAdvice};
use crate::texts::capitalised;
use crate::texts::compare::{SituationFinding, SituationWords};
use crate::texts::nl::{date, list};

pub(super) static SITUATION: SituationWords = SituationWords {
    headline,
    unjudged: |unjudged| match unjudged {
        Unjudged::Incomplete => {
            "Je eigen lijst heeft te weinig antwoorden voor een mix. Daarom is niet te zeggen of deze situatie bij je past."
        }
        Unjudged::StraightLine => {
            "In je eigen lijst gaf je overal hetzelfde antwoord. Daarom is niet te zeggen of deze situatie bij je past."
        }
    },
    about: |day| {
        let of = day.map_or_else(String::new, |day| format!(" van {}", date(day)));
        format!("Je eigen lijst{of} naast wat deze situatie vraagt.")
    },
    labels: ("jij", "nodig"),
    advice: |advice| match advice {
        SituationAdvice::AtHand => "die heb je in huis",
        SituationAdvice::AskMore => "vraag hier meer van",
        SituationAdvice::LessWillDo => "hier is minder genoeg",
    },
    sentence: |role| {
        let advice = role
            .advice
            .map_or_else(String::new, |advice| format!(": {advice}"));
        format!(
            "De {}: jouw aandeel {}, hier nodig {} van 5{advice}.",
            role.name, role.share, role.rating
        )
    },
    legend: "Jij: je aandeel in punten van je mix. Nodig: hoe hard de rol hier nodig is, van 1 tot 5. Let op de volgorde; de lengtes \
             zijn niet te vergelijken.",
    example: "Deze cijfers zijn een voorbeeld. Denk je er anders over, geef dan je eigen cijfers.",
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
        Fit::NoEmphasis => {
            "geen rol springt er hier uit. Ze zijn alle drie even hard nodig.".to_owned()
        }
        Fit::Balanced(_) => {
            format!("bij jou springt geen rol eruit. Hier is vooral {most} nodig.")
        }
        Fit::Roles(_) if finding.ask.is_empty() => {
            let lead = if finding.most.len() == 1 {
                "en die rol staat"
            } else {
                "en die rollen staan"
            };
            format!("dit past bij je. Hier is vooral {most} nodig, {lead} bij jou vooraan.")
        }
        Fit::Roles(_) => format!("{}{}", asking(finding), less(finding)),
    }
}

/// Wat je in huis hebt, en waar je meer van vraagt.
fn asking(finding: &SituationFinding<'_>) -> String {
    let ask = roles(&finding.ask);
    let or_others = "of laat iemand anders dat erbij brengen.";
    if finding.at_hand.is_empty() {
        format!("vraag meer van {ask} in jezelf, {or_others}")
    } else {
        let at_hand = roles(&finding.at_hand);
        format!("{at_hand} heb je in huis. Vraag meer van {ask} in jezelf, {or_others}")
    }
}

fn less(finding: &SituationFinding<'_>) -> String {
    if finding.less.is_empty() {
        return String::new();
    }
    format!(" Van {} is hier minder genoeg.", roles(&finding.less))
}

fn roles(names: &[String]) -> String {
    let names: Vec<String> = names.iter().map(|name| format!("de {name}")).collect();
    list(&names)
}
