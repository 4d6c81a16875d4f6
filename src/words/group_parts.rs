//! In the report of a group: its statements, and its parts.

use crate::words::Language;

use super::group::people;
use super::list;

sentences! {
    /// Above the most divided statements.
    pub(crate) fn divided:
        nl "Waar de antwoorden het meest verschillen" en "Where the answers differ most";
    /// Under it: how to talk about them.
    pub(crate) fn how:
        nl "Iedereen mag een reden noemen, ook wie er zelf anders over denkt."
        en "Anyone may name a reason, even those who see it differently.";
    /// Above the most shared statements.
    pub(crate) fn shared:
        nl "Waar de antwoorden het meest op elkaar lijken" en "Where the answers are most alike";
    /// There are no divided statements.
    pub(crate) fn nothing_divided:
        nl "Over geen enkele stelling zijn de antwoorden verdeeld."
        en "There is no statement on which the answers differ.";
    /// There are no divided statements among those that may be shown.
    pub(crate) fn nothing_shown:
        nl "Er is geen stelling met verschillen die hier kan staan."
        en "There is no statement with differences that can be shown here.";
    /// Fewer people than the minimum answered any statement.
    pub(crate) fn too_few(minimum: u64):
        nl "Geen enkele stelling is door minstens {minimum} mensen beantwoord. Daarom staan er geen stellingen bij."
        en "No statement was answered by at least {minimum} people, so there are no statements here.";
    /// Above the answers to a statement and above the people.
    pub(crate) fn heads[2]: nl ["Antwoord", "Mensen"] en ["Answer", "People"];
    /// How divided people are, 0 to 100, and how many answered.
    pub(crate) fn division(language: Language, division: &str, answered: u64): (people = people(language, answered))
        nl "Verdeeldheid: {division} (0: iedereen gelijk, 100: aan elk uiteinde de helft); {people} gaven antwoord."
        en "Divided: {division} (0: everyone the same, 100: half at each end); {people} answered.";
    /// Everyone answered the same, or everyone but one.
    pub(crate) fn unanimous:
        nl "(Bijna) eensgezind: iedereen die antwoord gaf, koos hetzelfde, of iedereen op één na."
        en "(Almost) unanimous: everyone who answered chose the same, or everyone but one.";
    /// How many more statements are left out, so that nothing can be worked out of those.
    pub(crate) fn statements_withheld(number: u64): count number
        nl "# [stelling staat|stellingen staan] hier nooit bij: daarmee zou uit te rekenen zijn wat iedereen antwoordde bij een stelling \
            waarover de groep (bijna) eensgezind is."
        en "# [statement is|statements are] never shown here: with [it|them], one could work out what everyone answered to an (almost) \
            unanimous one.";
}

/// The number of people at a step of the scale.
pub(crate) fn step(language: Language, label: &str, people: u64) -> String {
    format!("{label}: {}.", self::people(language, people))
}

sentences! {
    /// Above the parts of a group, by the column that divides it.
    pub(crate) fn heading(column: &str): nl "Per {column}" en "By {column}";
    /// The heads above the names of the parts and above the people.
    pub(crate) fn columns[2]: nl ["Groep", "Mensen"] en ["Group", "People"];
    /// The name of the part without a value.
    pub(crate) fn unnamed: nl "(niet ingevuld)" en "(not filled in)";
    /// Under the table: what its numbers are, and where the margin is.
    pub(crate) fn shares:
        nl "Per rol het gemiddelde aandeel. De marge ervan staat er alleen bij vanaf 10 mensen, en niet waar je ermee \
            kunt uitrekenen wat iemand antwoordde."
        en "For each role the mean share. Its margin is there from 10 people on only, and not where what one person \
            answered could be worked out from it.";
    /// What two parts have to differ by, per role; of the two with the widest margins where there are more.
    pub(crate) fn difference_needed(language: Language, several: bool, needed: &[(&str, String)]): (
        needed = all_needed(language, needed),
    ) match several {
        false =>
            nl "Pas vanaf zoveel punten is vrij zeker dat twee groepen van tien of meer in een aandeel verschillen: {needed}. Wat daaronder \
                blijft, is te klein om zeker te zijn."
            en "Only from this many points on can you be fairly sure that two groups of ten or more differ in a share: {needed}. Anything \
                smaller is too small to be sure.";
        true =>
            nl "Vanaf hoogstens zoveel punten is vrij zeker dat twee groepen van tien of meer in een aandeel verschillen: {needed}. Dat \
                geldt voor de twee met de ruimste marges; wat daaronder blijft, kan te klein zijn om zeker te zijn."
            en "From at most this many points on you can be fairly sure that two groups of ten or more differ in a share: {needed}. That is for \
                the two with the widest margins; anything smaller may be too small to be sure.";
    }
    /// Some parts are withheld: with the minimum.
    pub(crate) fn withheld(minimum: u64):
        nl "Niet iedere groep staat hier. Een groep van minder dan {minimum} mensen blijft weg, en soms nog een groep, zodat \
            je van niemand kunt uitrekenen wat die antwoordde. In het geheel telt iedereen mee."
        en "Not every group is here. A group of fewer than {minimum} people is left out, and sometimes one more, so that \
            nobody's answers can be worked out. Everyone counts in the whole.";
    /// No part can be shown: with the minimum.
    pub(crate) fn none(minimum: u64):
        nl "Geen van de groepen kan apart in beeld: ze zijn kleiner dan {minimum} mensen, of je zou kunnen uitrekenen \
            wat een kleine groep antwoordde. In het geheel telt iedereen mee."
        en "None of the groups can be shown apart: they have fewer than {minimum} people, or what a small group answered \
            could be worked out. Everyone counts in the whole.";
}

fn all_needed(language: Language, needed: &[(&str, String)]) -> String {
    let needed = needed
        .iter()
        .map(|(role, points)| format!("{role} {points}"));
    list(language, &needed.collect::<Vec<_>>())
}

/// A part in a sentence: its name, its people, and per role the mean share with its margin where it has one.
pub(crate) fn sentence(
    language: Language,
    part: &str,
    people: u64,
    roles: &[(&str, &str, Option<String>)],
) -> String {
    let roles = roles
        .iter()
        .map(|(role, share, margin)| self::role(language, role, share, margin.as_deref()));
    let roles = list(language, &roles.collect::<Vec<_>>());
    format!("{part}, {}: {roles}.", self::people(language, people))
}

sentences! {
    fn role(role: &str, share: &str, margin: Option<&str>): match margin {
        None => nl "{role} gemiddeld {share}" en "{role} {share} on average";
        Some(margin) =>
            nl "{role} gemiddeld {share} met marge {margin}"
            en "{role} {share} on average with margin {margin}";
    }
}
