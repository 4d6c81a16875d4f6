//! What is told of people who filled in the list on two dates.

sentences! {
    pub(crate) fn heading: nl "Twee keer ingevuld" en "Filled in twice";
    /// What the smallest change and the difference needed are.
    pub(crate) fn explained:
        nl "Het eerste getal komt van deze mensen: bij ongeveer 95 van de 100 van zulke mensen verandert een aandeel minder dan dit. Het tweede getal komt van de \
            meetfout van een lijst waarop alles is ingevuld. Kijk bij één persoon naar het grootste van de twee."
        en "The first number comes from these people: for about 95 of 100 such people a share moves less than this. The second follows from the measurement error of \
            the list, with everything answered. For one person, go by the larger of the two.";
    /// How many people, and which two lists of theirs.
    pub(crate) fn over(language: Language, people: u64): (people = language.numbers().grouped(people))
        nl "Over de {people} mensen met een volledige uitslag op twee dagen: hun eerste en hun laatste."
        en "Over the {people} people with a complete result on two days: their first and their last.";
    /// From how many points on a share of one person really changed: by these people, and by the list.
    pub(crate) fn change(role: &str, change: &str, needed: &str):
        nl "{role}: bij één persoon zegt een verandering van het aandeel pas iets vanaf {change} punten, en volgens de lijst zelf \
             vanaf {needed}."
        en "{role}: a change of the share means something for one person from {change} points on, and by the list itself from {needed}.";
    /// There are fewer people than this.
    pub(crate) fn few(people: u64):
        nl "Dat zijn er minder dan {people}: te weinig om er iets van te zeggen."
        en "These are fewer than {people} people: too few to judge.";
    /// Fewer people than this filled it in twice: no figures.
    pub(crate) fn too_few(fewest: u64):
        nl "Geen cijfers over hoeveel iemands mix verandert, want minder dan {fewest} mensen hebben een volledige uitslag op twee dagen."
        en "No figures about how much a mix changes, because fewer than {fewest} people have a complete result on two days.";
    /// Of these people it is not known on which day which of their lists was filled in.
    pub(crate) fn unclear(people: u64): count people
        nl "Van # [persoon|mensen] met meer dan één lijst is niet zeker welke dag bij welke lijst hoort; dan telt de verandering niet mee. \
            Schrijf datums als 2026-11-26."
        en "For # [person|people] with more than one list it is not certain which day belongs to which; that change does not count. Write \
            dates as 2026-11-26.";
}
