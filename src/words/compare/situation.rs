//! A mix beside a situation.

use crate::model::Unjudged;
use crate::statistics::{Fit, SituationAdvice};
use crate::words::Language::{self};
use crate::words::{capitalised, with_articles};

use super::of_day;

/// What is found beside a situation. Roles are named in declared order.
#[derive(Debug, Clone)]
pub(crate) struct SituationFinding<'a> {
    /// The title of a situation that has one.
    pub(crate) title: Option<&'a str>,
    /// What is said.
    pub(crate) fit: Fit,
    /// The roles that are needed most.
    pub(crate) most: Vec<String>,
    /// Those of them that are at hand.
    pub(crate) at_hand: Vec<String>,
    /// Those of them to ask more of.
    pub(crate) ask: Vec<String>,
    /// The role of which less will do.
    pub(crate) less: Vec<String>,
    /// Whether another role leads together with what is needed most: then no order of the two is known.
    pub(crate) shared_lead: bool,
}

/// One role beside a situation, in a sentence.
#[derive(Debug, Clone, Copy)]
pub(crate) struct RoleNeed<'a> {
    pub(crate) name: &'a str,
    /// The own share as printed.
    pub(crate) share: &'a str,
    /// How much the role is needed, 1 to 5.
    pub(crate) rating: u8,
    /// What is said of it.
    pub(crate) advice: Option<&'a str>,
}

sentences! {
    /// How to read a share beside a rating.
    pub(crate) fn legend:
        nl "Jij: je aandeel in punten van je mix. Nodig: hoe hard de rol hier nodig is, van 1 tot 5. Let op de volgorde; de \
         lengtes zijn niet te vergelijken."
        en "You: your share in points of the mix. Needed: how much the role is needed here, from 1 to 5. Look at the order; the \
         lengths can't be compared.";
    pub(crate) fn example:
        nl "Deze cijfers zijn een voorbeeld. Denk je er anders over, geef dan je eigen cijfers."
        en "These numbers are an example. If you see it differently, give your own.";
}

/// What was found, in a sentence or two.
pub(crate) fn headline(language: Language, finding: &SituationFinding<'_>) -> String {
    let said = said(language, finding);
    match finding.title {
        Some(title) => format!("{title}: {said}"),
        None => capitalised(&said),
    }
}

sentences! {
    /// Instead of it: why nothing is said.
    pub(crate) const fn unjudged(unjudged: Unjudged): match unjudged {
        Unjudged::Incomplete =>
            nl "Je eigen lijst heeft te weinig antwoorden voor een mix. Daarom is niet te zeggen of deze situatie bij je past."
            en "Your own list has too few answers for a mix. So there is no telling whether this situation fits you.";
        Unjudged::StraightLine =>
            nl "In je eigen lijst gaf je overal hetzelfde antwoord. Daarom is niet te zeggen of deze situatie bij je past."
            en "In your own list you gave the same answer everywhere. So there is no telling whether this situation fits you.";
    }
    /// Of which day the own list is, when it is known.
    pub(crate) fn about(language: Language, day: Option<&str>): (of = of_day(language, day))
        nl "Je eigen lijst{of} naast wat deze situatie vraagt."
        en "Your own list{of} beside what this situation asks.";
    /// What the share and the rating are called.
    pub(crate) fn labels: nl ("jij", "nodig") en ("you", "needed");
    /// What is said of one role.
    pub(crate) const fn advice(advice: SituationAdvice): match advice {
        SituationAdvice::AtHand => nl "die heb je in huis" en "you have this at hand";
        SituationAdvice::AskMore => nl "vraag hier meer van" en "ask more of this";
        SituationAdvice::LessWillDo => nl "hier is minder genoeg" en "less will do here";
    }
    /// A role in a sentence, for ears.
    pub(crate) fn sentence(role: &RoleNeed<'_>): (
        name = role.name,
        share = role.share,
        rating = role.rating,
        colon = if role.advice.is_some() { ": " } else { "" },
        advice = role.advice.unwrap_or_default(),
    )
        nl "De {name}: jouw aandeel {share}, hier nodig {rating} van 5{colon}{advice}."
        en "The {name}: your share {share}, needed here {rating} out of 5{colon}{advice}.";
    fn said(language: Language, finding: &SituationFinding<'_>): (
        most = with_articles(language, &finding.most),
        first = capitalised(&most),
        are = are(language, finding.most.len()),
        fit = finding.fit,
    ) match fit {
        Fit::NoEmphasis =>
            nl "geen rol springt er hier uit. Ze zijn alle drie even hard nodig."
            en "no role stands out here. All three are needed equally.";
        Fit::Balanced(_) =>
            nl "bij jou springt geen rol eruit. Hier {are} vooral {most} nodig."
            en "none of your roles stands out. {first} {are} needed most here.";
        Fit::Roles(_) if finding.ask.is_empty() => (lead = lead(language, finding))
            nl "dit past bij je. Hier {are} vooral {most} nodig, {lead}."
            en "this fits you. {first} {are} needed most here, {lead}.";
        Fit::Roles(_) => say(format!("{}{}", asking(language, finding), less(language, finding)));
    }
    const fn are(roles: usize): match roles {
        1 => nl "is" en "is";
        _ => nl "zijn" en "are";
    }
    /// Where what is needed most stands in the person, with no order that the test does not know.
    const fn lead(finding: &SituationFinding<'_>): match (finding.shared_lead, finding.most.len()) {
        (true, _) =>
            nl "een van de twee rollen die bij jou samen vooropstaan"
            en "and it is one of the two roles that lead together in you";
        (false, 1) => nl "en die rol staat bij jou voorop" en "and it leads in your mix";
        (false, _) =>
            nl "en die rollen staan bij jou samen voorop" en "and they lead together in your mix";
    }
    /// What is at hand, and what to ask more of.
    fn asking(language: Language, finding: &SituationFinding<'_>): (
        ask = with_articles(language, &finding.ask),
        at_hand = with_articles(language, &finding.at_hand),
        already = finding.at_hand.as_slice(),
    ) match already {
        [] =>
            nl "vraag meer van {ask} in jezelf, of laat iemand anders dat aanvullen."
            en "ask more of {ask} in you, or let someone else add it.";
        _ =>
            nl "{at_hand} heb je in huis. Vraag meer van {ask} in jezelf, of laat iemand anders dat aanvullen."
            en "you have {at_hand} at hand. Ask more of {ask} in you, or let someone else add it.";
    }
    fn less(language: Language, finding: &SituationFinding<'_>): (less = finding.less.as_slice()) match less {
        [] => nl "" en "";
        less => (less = with_articles(language, less))
            nl " Van {less} is hier minder genoeg." en " Less of {less} will do here.";
    }
}
