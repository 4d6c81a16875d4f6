//! The picture of a room after a show of hands, and how people begin to talk about a statement.

use crate::model::Scale;
use crate::statistics::{Camp, Camps, Counts, Opening, SMALL_ROOM};
use crate::words::Count;
use crate::words::Language::{self, Dutch, English};
use crate::words::by_number;

sentences! {
    pub(crate) fn title: nl "De zaal in beeld" en "The picture of the room";
    /// How many statements were voted on, of how many.
    pub(crate) fn headline(counted: usize, asked: usize):
        nl "De zaal in beeld: over {counted} van de {asked} stellingen is gestemd."
        en "The picture of the room: {counted} of {asked} statements voted on.";
    /// The room voted on cases and situations only, so many.
    pub(crate) fn only_choices(counted: usize):
        nl "De zaal in beeld, bij zaken en situaties: over {counted} is gestemd."
        en "The picture of the room, on cases and situations: {counted} voted on.";
    /// The room voted twice.
    pub(crate) fn before_and_after:
        nl "De zaal in beeld, voor en na" en "The picture of the room, before and after";
    /// What the two times are called.
    pub(crate) fn times[2]: nl ["Voor", "Na"] en ["Before", "After"];
    /// Why nothing is said of the difference between two times.
    pub(crate) fn not_judged:
        nl "Twee keer gestemd, naast elkaar. Of een verschil iets betekent, staat er niet bij: niemand weet wie welke hand opstak, \
            en of het dezelfde mensen waren."
        en "Two votes, side by side. Whether a difference means anything is not said: nobody knows who raised which hand, or \
            whether they were the same people.";
}

/// The people in the room.
pub(crate) fn people(language: Language, people: u64) -> String {
    match language {
        Dutch => Count::of(people, "mens", "mensen"),
        English => Count::of(people, "person", "people"),
    }
    .to_string()
}

sentences! {
    /// Above the roles, the scores, the shares and the statements counted.
    pub(crate) fn heads[4]:
        nl ["Rol", "Score", "Aandeel", "Stellingen"]
        en ["Role", "Score", "Share", "Statements"];
    /// Above the roles, their shares before and after, and their scores before and after.
    pub(crate) fn two_heads[5]:
        nl ["Rol", "Aandeel voor", "Aandeel na", "Score voor", "Score na"]
        en ["Role", "Share before", "Share after", "Score before", "Score after"];
    /// Statements counted of statements asked.
    pub(crate) fn of(counted: usize, asked: usize):
        nl "{counted} van {asked}"
        en "{counted} of {asked}";
    /// What the numbers are: the score, the share, and why there is no margin.
    pub(crate) fn legend[3]:
        nl [
            "Score: hoe sterk de zaal het eens is met wat bij een rol hoort, gemiddeld van 0 tot 100.",
            "Aandeel: de rollen ten opzichte van elkaar; iedere rol begint op een derde.",
            "Er is geen marge: niemand weet wie welke hand opstak."
        ]
        en [
            "Score: how strongly the room agrees with what belongs to a role, on average, from 0 to 100.",
            "Share: the roles compared with one another; every role starts at a third.",
            "There is no margin: nobody knows who raised which hand."
        ];
    /// What the middle and a corner of the triangle are.
    pub(crate) fn triangle:
        nl "Het kruisje: alle drie even sterk. Een hoek: zo ver als één rol kan gaan, twee derde van de mix."
        en "The cross: all three equally strong. A corner: as far as one role can go, two thirds of the mix.";
    pub(crate) fn whose: nl "de zaal" en "the room";
    /// A role with its share and its score, as far as there are.
    pub(crate) fn role(name: &str, share: Option<&str>, score: Option<&str>): match (share, score) {
        (Some(share), Some(score)) =>
            nl "{name}: aandeel {share}, score {score} van 100."
            en "{name}: share {share}, score {score} out of 100.";
        (None, Some(score)) =>
            nl "{name}: score {score} van 100."
            en "{name}: score {score} out of 100.";
        (_, None) =>
            nl "{name}: over te weinig stellingen is gestemd voor een score."
            en "{name}: too few statements voted on for a score.";
    }
    pub(crate) fn no_mix:
        nl "Voor een mix is over te weinig stellingen gestemd: het moet minstens de helft zijn van elke rol."
        en "Too few statements were voted on for a mix: it takes at least half of each role's.";
    pub(crate) fn to_discuss:
        nl "Om samen over te praten: hier is de zaal het meest verdeeld"
        en "To talk about together: here the room is most divided";
    /// Above the other statements.
    pub(crate) fn all_counts:
        nl "De andere stellingen, van verdeeld naar eensgezind"
        en "The other statements, from most to least divided";
    pub(crate) fn choices: nl "Zaken en situaties" en "Cases and situations";
    /// What a room was asked about a case with this title.
    pub(crate) fn case(title: &str):
        nl "{title}. Wat doe jij het eerst?" en "{title}. What do you do first?";
    /// What a room was asked about a situation with this title.
    pub(crate) fn situation(title: &str):
        nl "{title}. Welke rol is hier het meest nodig?"
        en "{title}. Which role is needed most here?";
    /// What this is not.
    pub(crate) fn closing:
        nl "Een momentopname en het begin van een gesprek, over de groep en niet over personen. Niet voor selectie, beoordeling \
            of beloning."
        en "A snapshot and the start of a conversation, about the group and not about individuals. Not for selection, appraisal \
            or pay.";
}

/// An answer with its hands.
pub(crate) fn step(language: Language, value: u8, label: &str, hands: u64) -> String {
    match language {
        Dutch | English => format!("{value}, {label}: {hands}."),
    }
}

/// How many hands were counted, of how many people.
pub(crate) fn counted(language: Language, hands: u64, people: Option<u64>) -> String {
    match (language, people) {
        (Dutch, None) => format!("{} geteld", Count::of(hands, "hand", "handen")),
        (Dutch, Some(people)) if hands > people => {
            format!("{hands} geteld, meer dan de {people} mensen in de zaal")
        }
        (Dutch, Some(people)) => format!("{hands} van de {people} mensen geteld"),
        (English, None) => format!("{} counted", Count::of(hands, "hand", "hands")),
        (English, Some(people)) if hands > people => {
            format!("{hands} counted, more than the {people} people in the room")
        }
        (English, Some(people)) => format!("{hands} of {people} people counted"),
    }
}

/// The question that opens a discussion of these answers; nothing when there are none.
pub(crate) fn opening(language: Language, counts: &Counts, scale: Scale) -> Option<String> {
    let camps = Camps::of(counts, scale);
    let answered = counts.answered();
    Some(match camps.opening() {
        _ if answered == 0 => return None,
        Opening::ImagineTheOtherView => imagine(language, answered < SMALL_ROOM),
        Opening::StartWith(Camp::Disagreeing) => disagreeing(language, camps.disagreeing),
        Opening::StartWith(Camp::Agreeing) => agreeing(language, camps.agreeing),
    })
}

/// Everyone thinks of a reason for the other view; in a small room that comes with why.
fn imagine(language: Language, small: bool) -> String {
    let (imagine, why) = match language {
        Dutch => (
            "Bedenk samen een goede reden om er anders over te denken dan de meesten hier.",
            " Met minder dan vijftien mensen hoeft niemand er alleen voor te staan.",
        ),
        English => (
            "Think together of a good reason to see it differently from most people here.",
            " With fewer than fifteen people nobody has to stand up for it alone.",
        ),
    };
    format!("{imagine}{}", if small { why } else { "" })
}

/// The question that opens a discussion of hands for three roles with these names; nothing when there are none.
///
/// The role with the fewest hands, of those that have any, is asked for its reasons; not where that is one person in a small
/// room, or where everyone chose the same.
pub(crate) fn choice_opening(language: Language, hands: &[u64], names: &[&str]) -> Option<String> {
    let answered: u64 = hands.iter().sum();
    let chosen = hands.iter().zip(names).filter(|(hands, _)| **hands > 0);
    let (fewest, name) = chosen.min_by_key(|(hands, _)| **hands)?;
    let alone = *fewest == 1 && answered < SMALL_ROOM;
    Some(match (language, *fewest) {
        (_, fewest) if alone || fewest == answered => imagine(language, answered < SMALL_ROOM),
        (Dutch, 1) => {
            format!("Eén persoon kiest de {name}. Welke goede redenen kunnen daarvoor zijn?")
        }
        (Dutch, people) => {
            format!("{people} mensen kiezen de {name}. Welke goede redenen kunnen zij hebben?")
        }
        (English, 1) => {
            format!("One person chooses the {name}. What good reasons could there be for that?")
        }
        (English, people) => {
            format!("{people} people choose the {name}. What good reasons could they have?")
        }
    })
}

sentences! {
    /// Where a case stands among those that the room votes on.
    pub(crate) fn case_heading(number: usize, of: usize):
        nl "Zaak {number} van {of}" en "Case {number} of {of}";
    /// Where a situation stands among those that the room votes on.
    pub(crate) fn situation_heading(number: usize, of: usize):
        nl "Situatie {number} van {of}" en "Situation {number} of {of}";
}

fn disagreeing(language: Language, people: u64) -> String {
    by_number(
        language,
        people,
        "[Eén persoon is|# mensen zijn] het ermee oneens. Welke goede redenen kunnen [daarvoor zijn|zij hebben]?",
        "[One person disagrees|# people disagree]. What good reasons could [there be for that|they have]?",
    )
}

fn agreeing(language: Language, people: u64) -> String {
    by_number(
        language,
        people,
        "[Eén persoon is|# mensen zijn] het ermee eens. Welke goede redenen kunnen [daarvoor zijn|zij hebben]?",
        "[One person agrees|# people agree]. What good reasons could [there be for that|they have]?",
    )
}
