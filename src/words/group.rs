//! A group as a whole: what stands in its report, from the headline to what to do with it.

use crate::model::Perspective::{self, Colleague, Job, Own, Wish};
use crate::words::Language::{self};
use crate::words::{after_colon, capitalised, list, with_articles};

sentences! {
    /// The answers are made up.
    pub(crate) fn example:
        nl "Dit is een voorbeeld: de antwoorden zijn verzonnen."
        en "This is an example: the answers are made up.";
    /// How many people it is about, what they lean on, and the roles that lead for nobody.
    pub(crate) fn headline(language: Language, people: u64, described: Option<u64>, leans: &str, missing: &[&str]): (
            missing = self::missing(language, described.is_some(), missing),
        ) match described {
        None =>
            nl "Dit gaat over {people} mensen. {leans}{missing}"
            en "This is a picture of {people} people. {leans}{missing}";
        Some(colleagues) =>
            nl "Dit zijn {people} lijsten over {colleagues} collega's. {leans}{missing}"
            en "This is a picture of {people} lists about {colleagues} colleagues. {leans}{missing}";
    }
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
            nl "Bij iedereen liggen de drie rollen dicht bij elkaar."
            en "For everyone the three roles are close together.";
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
    fn missing(language: Language, in_lists: bool, roles: &[&str]): (
        names = capitalised(&with_articles(language, roles)),
    ) match roles {
        [] => nl "" en "";
        [_] if in_lists => nl " {names} staat in geen enkele lijst voorop." en " {names} leads in none of them.";
        _ if in_lists => nl " {names} staan in geen enkele lijst voorop." en " {names} lead in none of them.";
        [_] => nl " {names} staat bij niemand voorop." en " {names} leads for nobody.";
        _ => nl " {names} staan bij niemand voorop." en " {names} lead for nobody.";
    }
    /// "12 people".
    pub(super) fn people(number: u64): count number nl "# [persoon|mensen]" en "# [person|people]";
    pub(super) fn lists(number: u64): count number nl "# [lijst|lijsten]" en "# [list|lists]";
    /// "For 12 people" in a sentence: of lists about colleagues the lists are counted.
    pub(super) fn for_so_many(language: Language, perspective: Perspective, number: u64): match perspective {
        Colleague => (lists = lists(language, number)) nl "in {lists}" en "in {lists}";
        Own | Wish | Job => (people = people(language, number)) nl "bij {people}" en "for {people}";
    }
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
    pub(crate) const fn leads(perspective: Perspective): match perspective {
        Own =>
            nl "Voorop: de sterkste rol van iemand, en ook de rollen die daar te dicht bij liggen om verschil te zien."
            en "Leads: someone's strongest role, and also the roles too close to it to tell apart.";
        Wish =>
            nl "Voorop: de rol die iemand het liefst zou gebruiken, en ook de rollen die daar te dicht bij liggen om verschil te zien."
            en "Leads: the role someone would most like to use, and also the roles too close to it to tell apart.";
        Job =>
            nl "Voorop: de rol waar iemands werk het meest om vraagt, en ook de rollen die daar te dicht bij liggen om verschil te zien."
            en "Leads: the role someone's job asks for most, and also the roles too close to it to tell apart.";
        Colleague =>
            nl "Voorop: de sterkste rol in een lijst over een collega, en ook de rollen die daar te dicht bij liggen om verschil te zien."
            en "Leads: the strongest role in a list about a colleague, and also the roles too close to it to tell apart.";
    }
    /// What is true of any group: where it is not told how many they are.
    pub(crate) fn with_straight_lines:
        nl "Ook wie op alles hetzelfde antwoordde, telt mee. Welke rol daar vooropstaat, is dan niet te zien."
        en "Anyone who gave the same answer to everything is counted too, though that does not show which role leads.";
    /// So many people gave the same answer to everything.
    pub(crate) fn straight_lines(language: Language, perspective: Perspective, number: u64): match perspective {
        Colleague => say(straight_lists(language, number));
        Own | Wish | Job => say(straight_people(language, number));
    }
    fn straight_people(number: u64): count number
        nl "# [persoon gaf|mensen gaven] op alles hetzelfde antwoord. Welke rol daar vooropstaat, is dan niet te zien; in alle cijfers \
            hier [telt die persoon|tellen ze] wel mee."
        en "# [person|people] gave the same answer to everything. That does not show which role leads; all figures here count \
            [that person|them] all the same.";
    fn straight_lists(number: u64): count number
        nl "In # [lijst|lijsten] is elk antwoord hetzelfde. Welke rol daar vooropstaat, is dan niet te zien; in alle cijfers hier \
            [telt die|tellen ze] wel mee."
        en "In # [list|lists] every answer is the same. That does not show which role leads; all figures here count [it|them] all \
            the same.";
    /// How many people have one, two or three leading roles.
    pub(crate) fn labels(language: Language, perspective: Perspective, counts: [u64; 3]): match (counts, perspective) {
        ([_, 0, 0], Own) => nl "Iedereen heeft één rol die vooropstaat." en "Everyone has one role that leads.";
        ([0, _, 0], Own) =>
            nl "Iedereen combineert vooral twee rollen." en "Everyone mainly combines two roles.";
        ([_, 0, 0], Colleague) => nl "In elke lijst staat één rol voorop." en "In every list one role leads.";
        ([0, _, 0], Colleague) => nl "In elke lijst staan er twee rollen voorop." en "In every list two roles lead.";
        ([_, 0, 0], Wish | Job) => nl "Bij iedereen staat één rol voorop." en "For everyone one role leads.";
        ([0, _, 0], Wish | Job) => nl "Bij iedereen staan er twee rollen voorop." en "For everyone two roles lead.";
        ([0, 0, _], Own) =>
            nl "Bij iedereen liggen de drie rollen dicht bij elkaar. Misschien wisselen jullie makkelijk; misschien verschilden de antwoorden \
                weinig of niet."
            en "For everyone the three roles are close together. Perhaps you switch easily; perhaps the answers differed little or not at all.";
        ([0, 0, _], Wish) =>
            nl "Bij iedereen liggen de drie rollen dicht bij elkaar. Misschien wisselen jullie graag; misschien verschilden de antwoorden weinig \
                of niet."
            en "For everyone the three roles are close together. Perhaps you like to switch; perhaps the answers differed little or not at all.";
        ([0, 0, _], Job) =>
            nl "Bij iedereen liggen de drie rollen dicht bij elkaar. Misschien vraagt jullie werk dat je vaak wisselt; misschien verschilden de \
                antwoorden weinig of niet."
            en "For everyone the three roles are close together. Perhaps your work asks you to switch often; perhaps the answers differed \
                little or not at all.";
        ([0, 0, _], Colleague) =>
            nl "In elke lijst liggen de drie rollen dicht bij elkaar. Misschien wisselen de collega's makkelijk; misschien verschilden de \
                antwoorden weinig of niet."
            en "In every list the three roles are close together. Perhaps the colleagues switch easily; perhaps the answers differed little \
                or not at all.";
        _ => say(mixed_labels(language, perspective, counts));
    }
    fn label(who: &str, leading: usize): match leading {
        0 => nl "{who} staat één rol voorop" en "{who} one role leads";
        1 => nl "{who} staan er twee voorop" en "{who} two roles lead";
        _ =>
            nl "{who} liggen de drie rollen dicht bij elkaar"
            en "{who} the three roles are close together";
    }
}

fn mixed_labels(language: Language, perspective: Perspective, counts: [u64; 3]) -> String {
    let some = (0..).zip(counts).filter(|(_, number)| *number > 0);
    let parts = some.map(|(leading, number)| {
        let who = for_so_many(language, perspective, number);
        label(language, &who, leading)
    });
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
