//! A group as a whole: what stands in its report, from the headline to what to do with it.

use crate::words::Language::{self};
use crate::words::{after_colon, capitalised, list, with_articles};

sentences! {
    /// The answers are made up.
    pub(crate) fn example:
        nl "Dit is een voorbeeld: de antwoorden zijn verzonnen."
        en "This is an example: the answers are made up.";
    /// How many people it is about, what they lean on, and the roles that lead for nobody.
    pub(crate) fn headline(language: Language, people: u64, leans: &str, missing: &[&str]): (
            missing = self::missing(language, missing),
        )
        nl "Dit gaat over {people} mensen. {leans}{missing}"
        en "This is a picture of {people} people. {leans}{missing}";
    /// The roles that lead for most people, and for how many.
    pub(crate) fn most_often(language: Language, roles: &[&str], number: u64, people: u64): (
        names = capitalised(&with_articles(language, roles)),
    ) match (roles.len(), number == people) {
        (1, true) => nl "{names} staat bij iedereen voorop." en "{names} leads for everyone.";
        (1, false) =>
            nl "{names} staat het vaakst voorop: bij {number}."
            en "{names} leads most often: for {number}.";
        (2, true) => nl "{names} staan bij iedereen voorop." en "{names} lead for everyone.";
        (2, false) =>
            nl "{names} staan het vaakst voorop: elk bij {number}."
            en "{names} lead most often: for {number} each.";
        (_, true) =>
            nl "De drie rollen staan bij iedereen voorop." en "All three roles lead for everyone.";
        (_, false) =>
            nl "De drie rollen staan even vaak voorop: elk bij {number}."
            en "The three roles lead equally often: for {number} each.";
    }
    /// The one or two roles with the largest mean shares, or that there are none.
    pub(crate) fn largest(language: Language, roles: &[&str]): (names = with_articles(language, roles)) match roles {
        [] =>
            nl "Geen rol springt eruit: welk aandeel gemiddeld het grootst is, kan toeval zijn."
            en "No role stands out: which mean share is the largest may be chance.";
        [_] =>
            nl "Gemiddeld is het aandeel van {names} het grootst."
            en "On average, {names} has the largest share.";
        _ =>
            nl "Gemiddeld zijn de aandelen van {names} het grootst."
            en "On average, {names} have the largest shares.";
    }
    fn missing(language: Language, roles: &[&str]): (names = capitalised(&with_articles(language, roles))) match roles {
        [] => nl "" en "";
        [_] => nl " {names} staat bij niemand voorop." en " {names} leads for nobody.";
        _ => nl " {names} staan bij niemand voorop." en " {names} lead for nobody.";
    }
    /// "12 people".
    pub(super) fn people(number: u64): count number nl "# [persoon|mensen]" en "# [person|people]";
    /// The heads of the table: role, score, share, spread, and of how many people the role leads.
    pub(crate) fn heads[5]:
        nl ["Rol", "Score", "Aandeel", "Spreiding", "Voorop bij"]
        en ["Role", "Score", "Share", "Spread", "Leads for"];
    /// "12 of 25".
    pub(crate) fn of(some: u64, all: u64): nl "{some} van {all}" en "{some} of {all}";
}

/// The numbers of one role.
#[derive(Debug, Clone)]
pub(crate) struct RoleNumbers<'a> {
    pub(crate) name: &'a str,
    /// The mean score.
    pub(crate) score: &'a str,
    /// The mean share.
    pub(crate) share: &'a str,
    /// The margin of the mean share and its spread; nothing where they are withheld.
    pub(crate) margin: Option<(&'a str, &'a str)>,
    /// For how many people it leads.
    pub(crate) leading: u64,
    pub(crate) people: u64,
}

sentences! {
    /// A role in a sentence.
    pub(crate) fn role_sentence(language: Language, role: &RoleNumbers<'_>): (
        name = role.name,
        share = role.share,
        margin = with_margin(language, role.margin),
        score = role.score,
        leading = role.leading,
        people = role.people,
    )
        nl "De {name}: gemiddeld aandeel {share} van de 100{margin}; gemiddelde score {score} op een schaal van 0 tot 100; voorop bij \
            {leading} van de {people}."
        en "The {name}: mean share {share} of 100{margin}; mean score {score} on a scale from 0 to 100; leads for {leading} of {people}.";
    fn with_margin(margin: Option<(&str, &str)>): match margin {
        Some((margin, spread)) =>
            nl ", marge {margin}, spreiding {spread}" en ", margin {margin}, spread {spread}";
        None => nl "" en "";
    }
    /// Under the table: what the margin of a mean is, with its sign and in words.
    pub(crate) fn margin[2]:
        nl [
            "Score en aandeel zijn gemiddelden. Achter ± staat de marge van het gemiddelde: met andere mensen zoals jullie had het \
                gemiddelde makkelijk zoveel hoger of lager kunnen zijn. Een verschil tussen twee rollen is meestal minder zeker dan \
                elk aandeel apart.",
            "De marge is die van het gemiddelde: met andere mensen zoals jullie had het gemiddelde makkelijk zoveel hoger of \
                lager kunnen zijn. Een verschil tussen twee rollen is meestal minder zeker dan elk aandeel apart."
        ]
        en [
            "Score and share are means. After ± is the margin of the mean: with other people like you, the mean could \
                easily have been that much higher or lower. A difference between two roles is usually less certain than either share.",
            "The margin is that of the mean: with other people like you, the mean could easily have been that much higher or lower. \
                A difference between two roles is usually less certain than either share."
        ];
    /// Under the table: what the spread is.
    pub(crate) fn spread:
        nl "Spreiding: hoe ver mensen rond het gemiddelde uit elkaar liggen."
        en "Spread: how far apart people are around the mean.";
    /// The same for a group of fewer people than this: why neither is there.
    pub(crate) fn whole_points(fewer_than: u64):
        nl "Score en aandeel zijn gemiddelden, in hele punten. Bij minder dan {fewer_than} mensen staat er geen marge of \
            spreiding bij: daarmee zou je kunnen uitrekenen wat iemand antwoordde."
        en "Score and share are means, in whole points. With fewer than {fewer_than} people margin and spread are left \
            out: with them, what one person answered could be worked out.";
    /// What it is to lead.
    pub(crate) fn leads:
        nl "Voorop: de sterkste rol van iemand, en ook de rollen die daar te dicht bij liggen om verschil te zien."
        en "Leads: someone's strongest role, and also the roles too close to it to tell apart.";
    /// How many people have one, two or three leading roles.
    pub(crate) fn labels(language: Language, counts: [u64; 3]): match counts {
        [_, 0, 0] => nl "Iedereen heeft één rol die vooropstaat." en "Everyone has one role that leads.";
        [0, _, 0] =>
            nl "Iedereen combineert vooral twee rollen." en "Everyone mainly combines two roles.";
        [0, 0, _] =>
            nl "Bij iedereen liggen de drie rollen dicht bij elkaar. Misschien wisselen jullie makkelijk; misschien lagen de antwoorden dicht \
                bij elkaar."
            en "For everyone the three roles are close together. Perhaps you switch easily; perhaps the answers were close together.";
        _ => say(mixed_labels(language, counts));
    }
    fn label(who: &str, leading: usize): match leading {
        0 => nl "bij {who} staat één rol voorop" en "for {who} one role leads";
        1 => nl "bij {who} staan er twee voorop" en "for {who} two roles lead";
        _ =>
            nl "bij {who} liggen de drie rollen dicht bij elkaar"
            en "for {who} the three roles are close together";
    }
}

fn mixed_labels(language: Language, counts: [u64; 3]) -> String {
    let some = (0..).zip(counts).filter(|(_, number)| *number > 0);
    let parts = some.map(|(leading, number)| label(language, &people(language, number), leading));
    let parts: Vec<String> = parts.collect();
    format!("{}.", capitalised(&list(language, &parts)))
}

sentences! {
    /// Nobody leads with this role, as the headline says: who could be asked, and what the role brings.
    pub(crate) fn brings(role: &str, brings: &str): (brings = after_colon(brings))
        nl "Iemand die sterk is in de rol van {role}, in een ander team of daarbuiten, kan dit aanvullen: {brings}"
        en "Someone strong in the role of {role}, in another team or outside, can add this: {brings}";
    /// Above what to do with it.
    pub(crate) fn next_heading: nl "En nu verder" en "What comes next";
    /// What to do with it: with the role that is missing, and whether there is something to discuss.
    pub(crate) fn next(language: Language, missing: Option<&str>, divided: bool): (first = first(language, missing, divided))
        nl "{first} Spreek daarna één ding af dat jullie de komende maand anders doen, en wanneer jullie daarop terugkijken."
        en "{first} Then agree on one thing that you will do differently in the coming month, and on when you will look back.";
    fn first(missing: Option<&str>, divided: bool): match missing {
        Some(role) =>
            nl "Vraag iemand die sterk is in de rol van {role} om eens mee te kijken bij een klus die nu loopt."
            en "Ask someone who is strong in the role of {role} to take a look with you at a job that is under way.";
        None if divided =>
            nl "Kies samen één stelling waarover jullie verschillend denken, en luister eerst naar de kleinste groep."
            en "Choose one statement together on which you differ, and listen to the smallest group first.";
        None =>
            nl "Vertel elkaar bij één stelling een voorbeeld uit het werk van afgelopen week."
            en "Pick one statement and tell each other an example from last week's work.";
    }
    /// What this is not; before the closing of any result.
    pub(crate) fn closing:
        nl "Dit is een momentopname en het begin van een gesprek. De mix van een groep verschilt per taak en per moment, en \
            een gemiddelde zegt niets over één persoon."
        en "This is a snapshot and the start of a conversation. The mix of a group differs with the task and the moment, \
            and a mean says nothing about one person.";
}
