//! In the report of a group: a situation, and of how many people the role that it needs most leads.

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
    pub(crate) fn needed(language: Language, most: &[(&str, u64)], people: u64): (
        roles = names(language, most),
        first = capitalised(&roles),
    ) match most {
        [] =>
            nl "Geen rol springt er hier uit. Ze zijn alle drie even hard nodig."
            en "No role stands out here. All three are needed alike.";
        [(_, number)] => (number = how_many(language, *number, people))
            nl "Hier is vooral {roles} nodig. Die rol staat bij {number} voorop."
            en "{first} is needed most here. That role leads for {number}.";
        _ => (each = capitalised(&each(language, most, people)))
            nl "Hier zijn vooral {roles} nodig. {each}." en "{first} are needed most here. {each}.";
    }
}

/// The same of a part of the group, by its name.
pub(crate) fn of_part(language: Language, part: &str, most: &[(&str, u64)], people: u64) -> String {
    match most {
        [(_, number)] => format!("{part}: {}.", how_many(language, *number, people)),
        _ => format!("{part}: {}.", each(language, most, people)),
    }
}

fn names(language: Language, most: &[(&str, u64)]) -> String {
    let names: Vec<&str> = most.iter().map(|(role, _)| *role).collect();
    with_articles(language, &names)
}

/// "the bureaucrat leads for 3 of 12 and the connector for 5 of 12".
fn each(language: Language, most: &[(&str, u64)], people: u64) -> String {
    let each = most.iter().enumerate().map(|(index, (role, number))| {
        one_of(language, index, role, &how_many(language, *number, people))
    });
    list(language, &each.collect::<Vec<_>>())
}

sentences! {
    fn one_of(index: usize, role: &str, number: &str): match index {
        0 => nl "de {role} staat bij {number} voorop" en "the {role} leads for {number}";
        _ => nl "de {role} bij {number}" en "the {role} for {number}";
    }
    /// "3 of the 12", everyone, or nobody.
    fn how_many(number: u64, people: u64): match number {
        0 => nl "niemand" en "nobody";
        _ if number == people => nl "iedereen" en "everyone";
        _ => nl "{number} van de {people}" en "{number} of the {people}";
    }
}
