//! In the report of a group: a situation, and of how many people the role that it needs most leads.

use crate::model::Perspective::{self, Colleague};
use crate::words::{Language, capitalised, list};

use super::with_articles;

sentences! {
    /// Above a situation that is only ratings.
    pub(crate) fn heading: nl "Wat deze situatie vraagt" en "What this situation needs";
    pub(crate) fn example:
        nl "Deze cijfers zijn een voorbeeld. Denken jullie er anders over? Geef iedere rol samen een eigen cijfer."
        en "These ratings are an example. If you see it differently, rate the roles together yourselves.";
}

/// How strongly each role is needed.
pub(crate) fn ratings(language: Language, ratings: &[(&str, u8)]) -> String {
    let ratings = ratings
        .iter()
        .map(|(role, rating)| format!("{role} {rating}"));
    say!(
        language,
        "Hoe hard iedere rol hier nodig is, van 1 tot 5: {}.",
        "How much each role is needed here, from 1 to 5: {}.",
        list(language, &ratings.collect::<Vec<_>>())
    )
}

sentences! {
    /// The roles that are needed most, each with for how many of all people it leads; none where all are needed alike.
    pub(crate) fn needed(language: Language, perspective: Perspective, most: &[(&str, u64)], people: u64): (
        roles = names(language, most),
        first = capitalised(&roles),
    ) match most {
        [] =>
            nl "Geen rol springt er hier uit. Ze zijn alle drie even hard nodig."
            en "No role stands out here. All three are needed alike.";
        [(_, number)] => (number = how_many(language, perspective, *number, people))
            nl "Hier is vooral {roles} nodig. Die rol staat bij {number} voorop."
            en "{first} is needed most here. That role leads for {number}.";
        _ => (each = capitalised(&each(language, perspective, most, people)))
            nl "Hier zijn vooral {roles} nodig. {each}." en "{first} are needed most here. {each}.";
    }
}

/// The same of a part of the group, by its name.
pub(crate) fn of_part(
    language: Language,
    perspective: Perspective,
    part: &str,
    most: &[(&str, u64)],
    people: u64,
) -> String {
    match most {
        [(_, number)] => format!(
            "{part}: {}.",
            how_many(language, perspective, *number, people)
        ),
        _ => format!("{part}: {}.", each(language, perspective, most, people)),
    }
}

fn names(language: Language, most: &[(&str, u64)]) -> String {
    let names: Vec<&str> = most.iter().map(|(role, _)| *role).collect();
    with_articles(language, &names)
}

/// "the bureaucrat leads for 3 of 12 and the connector for 5 of 12".
fn each(language: Language, perspective: Perspective, most: &[(&str, u64)], people: u64) -> String {
    let each = most.iter().enumerate().map(|(index, (role, number))| {
        one_of(
            language,
            index,
            role,
            &how_many(language, perspective, *number, people),
        )
    });
    list(language, &each.collect::<Vec<_>>())
}

sentences! {
    fn one_of(index: usize, role: &str, number: &str): match index {
        0 => nl "de {role} staat bij {number} voorop" en "the {role} leads for {number}";
        _ => nl "de {role} bij {number}" en "the {role} for {number}";
    }
    /// Under it, where it is not told how many they are.
    pub(crate) fn with_straight_lines:
        nl "Bij wie op alles hetzelfde antwoordde, zegt dat niets."
        en "For anyone who gave the same answer to everything, that says nothing.";
    /// Under it: so many of them gave the same answer to everything.
    pub(crate) fn straight_lines(language: Language, perspective: Perspective, number: u64): match perspective {
        Colleague => say(straight_lists(language, number));
        _ => say(straight_people(language, number));
    }
    fn straight_people(number: u64): count number
        nl "# [persoon gaf|mensen gaven] op alles hetzelfde antwoord; bij [die persoon|hen] zegt dat niets."
        en "# [person|people] gave the same answer to everything; for [that person|them] it says nothing.";
    fn straight_lists(number: u64): count number
        nl "In # [lijst|lijsten] is elk antwoord hetzelfde; daar zegt dat niets."
        en "In # [list|lists] every answer is the same; there it says nothing.";
    /// "3 of the 12", everyone, or nobody; or of the lists about colleagues.
    fn how_many(perspective: Perspective, number: u64, people: u64): match number {
        0 if perspective == Colleague => nl "geen enkele lijst" en "none of the lists";
        _ if number == people && perspective == Colleague => nl "elke lijst" en "every list";
        _ if perspective == Colleague => nl "{number} van de {people} lijsten" en "{number} of the {people} lists";
        0 => nl "niemand" en "nobody";
        _ if number == people => nl "iedereen" en "everyone";
        _ => nl "{number} van de {people}" en "{number} of the {people}";
    }
}
