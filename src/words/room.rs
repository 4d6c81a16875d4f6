//! The picture of a room after a show of hands, and how people begin to talk about a statement.

use crate::model::Scale;
use crate::statistics::{Camp, Camps, Counts, Opening, SMALL_ROOM};
use crate::words::Language;
use crate::words::group::people as so_many;
use crate::words::with_articles;
use crate::words::{capitalised, list};

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

/// The people in the room at each time: once where it is the same number; nothing where no number is known.
pub(crate) fn people(language: Language, people: &[Option<u64>]) -> Option<String> {
    match people {
        [Some(before), after @ ..] if after.iter().all(|other| *other == Some(*before)) => {
            Some(so_many(language, *before))
        }
        [Some(before), Some(after)] => {
            let after = so_many(language, *after);
            Some(list(language, &[before.to_string(), after]))
        }
        _ => {
            let labels = times(language).into_iter().zip(people);
            let known: Vec<String> = labels
                .filter_map(|(label, number)| {
                    let people = so_many(language, (*number)?);
                    Some(format!("{}: {people}", label.to_lowercase()))
                })
                .collect();
            (!known.is_empty()).then(|| known.join(", "))
        }
    }
}

sentences! {
    /// Instead of the hands: the room voted on this at another time only.
    pub(crate) fn skipped: nl "overgeslagen" en "skipped";
    pub(crate) fn not_asked: nl "niet gevraagd" en "not asked";
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
        en "Too few statements were voted on for a mix: at least half of the statements of each role are needed.";
    /// How many statements the numbers of two times are about.
    pub(crate) fn in_both(statements: usize): match statements {
        1 =>
            nl "Score en aandeel gaan hier over de ene stelling waarover beide keren is gestemd."
            en "Score and share are about the one statement that was voted on both times.";
        _ =>
            nl "Score en aandeel gaan hier over de {statements} stellingen waarover beide keren is gestemd."
            en "Score and share are about the {statements} statements that were voted on both times.";
    }
    /// Above the statements to talk about; of two times the last counts.
    pub(crate) const fn to_discuss(twice: bool, agrees: bool): match (twice, agrees) {
        (_, true) =>
            nl "Om samen over te praten: over deze stellingen is de zaal het (bijna) eens"
            en "To talk about together: on these statements the room (almost) agrees";
        (false, _) =>
            nl "Om samen over te praten: hier verschillen de antwoorden het meest"
            en "To talk about together: here the answers differ most";
        (true, _) =>
            nl "Om samen over te praten: hier verschilden de antwoorden bij de tweede keer het meest"
            en "To talk about together: here the answers differed most the second time";
    }
    /// Above the other statements; of two times the last counts.
    pub(crate) const fn all_counts(twice: bool): match twice {
        false =>
            nl "De andere stellingen, van de meeste naar de minste verschillen"
            en "The other statements, from the most to the fewest differences";
        true =>
            nl "De andere stellingen, van de meeste naar de minste verschillen bij de tweede keer"
            en "The other statements, from the most to the fewest differences the second time";
    }
    /// The question to discuss, with the time that it is about.
    pub(crate) fn at_time(time: &str, question: &str): nl "{time}: {question}" en "{time}: {question}";
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
    /// An answer with its hands.
    pub(crate) fn step(value: u8, label: &str, hands: u64): nl "{value}, {label}: {hands}." en "{value}, {label}: {hands}.";
    /// How many hands were counted, of how many people.
    pub(crate) fn counted(hands: u64, people: Option<u64>): match people {
        None => count hands nl "# hand[|en] geteld" en "# hand[|s] counted";
        Some(1) if hands > 1 =>
            nl "{hands} geteld, meer dan de ene persoon in de zaal"
            en "{hands} counted, more than the one person in the room";
        Some(people) if hands > people =>
            nl "{hands} geteld, meer dan de {people} mensen in de zaal"
            en "{hands} counted, more than the {people} people in the room";
        Some(1) => nl "{hands} van 1 persoon geteld" en "{hands} of 1 person counted";
        Some(people) => nl "{hands} van de {people} mensen geteld" en "{hands} of {people} people counted";
    }
}

sentences! {
    /// The same above percentages that do not add up to 100.
    pub(crate) fn counted_rounded(counted: &str): nl "{counted}, % afgerond" en "{counted}, % rounded";
}

/// The question that opens a discussion of these answers; nothing when there are none.
///
/// Where the number of people in the room is known, that tells whether it is small.
pub(crate) fn opening(
    language: Language,
    counts: &Counts,
    scale: Scale,
    people: Option<u64>,
) -> Option<String> {
    let camps = Camps::of(counts, scale);
    let answered = counts.answered();
    let people = people.unwrap_or(0).max(answered);
    Some(match camps.opening_among(people) {
        _ if answered == 0 => return None,
        Opening::ImagineTheOtherView => imagine(language, people < SMALL_ROOM),
        Opening::StartWith(Camp::Disagreeing) => disagreeing(language, camps.disagreeing),
        Opening::StartWith(Camp::Agreeing) => agreeing(language, camps.agreeing),
    })
}

sentences! {
    /// Everyone thinks of a reason for the other view; in a small room that comes with why.
    fn imagine(small: bool): match small {
        true =>
            nl "Bedenk samen een goede reden om er anders over te denken dan de meesten hier. In een groep van minder dan \
                vijftien hoeft niemand in zijn eentje een andere mening te verdedigen."
            en "Think together of a good reason to see it differently from most people here. In a group of fewer than \
                fifteen nobody has to defend a different view on their own.";
        false =>
            nl "Bedenk samen een goede reden om er anders over te denken dan de meesten hier."
            en "Think together of a good reason to see it differently from most people here.";
    }
}

/// The question that opens a discussion of hands for three roles with these names; nothing when there are none.
///
/// The role with the fewest hands, of those that have any, is asked for its reasons, and every other with as few; not where that
/// is one person in a small room, or where everyone chose the same.
pub(crate) fn choice_opening(
    language: Language,
    hands: &[u64],
    names: &[&str],
    people: Option<u64>,
) -> Option<String> {
    let answered: u64 = hands.iter().sum();
    let people = people.unwrap_or(0).max(answered);
    let fewest = hands.iter().copied().filter(|hands| *hands > 0).min()?;
    if fewest == answered || fewest == 1 && people < SMALL_ROOM {
        return Some(imagine(language, people < SMALL_ROOM));
    }
    let of_fewest = hands
        .iter()
        .zip(names)
        .filter(|(hands, _)| **hands == fewest);
    let roles: Vec<&str> = of_fewest.map(|(_, name)| *name).collect();
    Some(chosen_by(language, &roles, fewest))
}

sentences! {
    fn chosen_by(language: Language, roles: &[&str], fewest: u64): (
        chosen = with_articles(language, roles),
        first = capitalised(&chosen),
    ) match (roles.len(), fewest) {
        (1, 1) =>
            nl "Eén persoon kiest {chosen}. Welke goede redenen kunnen er daarvoor zijn?"
            en "One person chooses {chosen}. What good reasons could there be for that?";
        (1, _) =>
            nl "{fewest} mensen kiezen {chosen}. Welke goede redenen kunnen zij hebben?"
            en "{fewest} people choose {chosen}. What good reasons could they have?";
        (_, 1) =>
            nl "{first} kregen elk één hand. Welke goede redenen kunnen er daarvoor zijn?"
            en "{first} got one hand each. What good reasons could there be for that?";
        _ =>
            nl "{first} kregen elk {fewest} handen. Welke goede redenen kunnen er daarvoor zijn?"
            en "{first} got {fewest} hands each. What good reasons could there be?";
    }
    /// Where a case stands among those that the room votes on.
    pub(crate) fn case_heading(number: usize, of: usize):
        nl "Zaak {number} van {of}" en "Case {number} of {of}";
    /// Where a situation stands among those that the room votes on.
    pub(crate) fn situation_heading(number: usize, of: usize):
        nl "Situatie {number} van {of}" en "Situation {number} of {of}";
    fn disagreeing(people: u64): count people
        nl "[Eén persoon is|# mensen zijn] het ermee oneens. Welke goede redenen kunnen [er daarvoor zijn|zij hebben]?"
        en "[One person disagrees|# people disagree]. What good reasons could [there be for that|they have]?";
    fn agreeing(people: u64): count people
        nl "[Eén persoon is|# mensen zijn] het ermee eens. Welke goede redenen kunnen [er daarvoor zijn|zij hebben]?"
        en "[One person agrees|# people agree]. What good reasons could [there be for that|they have]?";
}

#[cfg(test)]
mod tests {
    use super::{choice_opening, counted, people};
    use crate::words::Language::{Dutch, English};

    const NAMES: [&str; 3] = ["bureaucraat", "ondernemer", "verbinder"];

    #[test]
    fn every_role_with_as_few_hands_is_asked_for_its_reasons() {
        let opening = |hands: [u64; 3]| choice_opening(Dutch, &hands, &NAMES, None).unwrap();
        assert_eq!(
            opening([3, 3, 4]),
            "De bureaucraat en de ondernemer kregen elk 3 handen. Welke goede redenen kunnen er daarvoor zijn?"
        );
        assert_eq!(
            opening([4, 0, 2]),
            "2 mensen kiezen de verbinder. Welke goede redenen kunnen zij hebben?"
        );
        assert!(
            opening([1, 1, 15]).starts_with("De bureaucraat en de ondernemer kregen elk één hand.")
        );
        assert_eq!(
            choice_opening(
                English,
                &[3, 3, 4],
                &["bureaucrat", "entrepreneur", "connector"],
                None
            )
            .unwrap(),
            "The bureaucrat and the entrepreneur got 3 hands each. What good reasons could there be?"
        );
        assert!(opening([1, 1, 4]).starts_with("Bedenk samen"));
        assert!(opening([0, 9, 0]).starts_with("Bedenk samen"));
        let among = choice_opening(Dutch, &[1, 1, 4], &NAMES, Some(200)).unwrap();
        assert!(among.starts_with("De bureaucraat en"), "{among}");
        let all = choice_opening(Dutch, &[0, 9, 0], &NAMES, Some(200)).unwrap();
        assert!(!all.contains("vijftien"), "{all}");
    }

    #[test]
    fn the_people_of_two_times_are_told_once_where_they_are_as_many() {
        let told = |numbers: &[Option<u64>]| people(English, numbers);
        assert_eq!(
            told(&[Some(10), Some(5)]).as_deref(),
            Some("10 and 5 people")
        );
        assert_eq!(told(&[Some(7), Some(7)]).as_deref(), Some("7 people"));
        assert_eq!(told(&[Some(1)]).as_deref(), Some("1 person"));
        assert_eq!(told(&[None, Some(5)]).as_deref(), Some("after: 5 people"));
        assert_eq!(told(&[None]), None);
    }

    #[test]
    fn one_person_is_no_people() {
        let told = |language, hands| counted(language, hands, Some(1));
        assert_eq!(told(Dutch, 0), "0 van 1 persoon geteld");
        assert_eq!(told(English, 0), "0 of 1 person counted");
        assert_eq!(
            told(Dutch, 3),
            "3 geteld, meer dan de ene persoon in de zaal"
        );
        assert_eq!(
            told(English, 3),
            "3 counted, more than the one person in the room"
        );
        assert_eq!(people(Dutch, &[Some(1)]).as_deref(), Some("1 persoon"));
    }
}
