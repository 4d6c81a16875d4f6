//! What is said while a half day is walked through.

use crate::model::PartKind;
use crate::words::interview::Quit;

sentences! {
    /// The title above the half day.
    pub(crate) fn title: nl "Een halve dag met een groep" en "Half a day with a group";
    /// The first screen: the parts with their minutes.
    pub(crate) fn plan(parts: &str):
        nl "{parts}. Jij bepaalt wanneer het verdergaat; dit programma houdt alleen de tijd bij."
        en "{parts}. You decide when to move on; this program only keeps the time.";
    /// Where what is counted waits.
    pub(crate) fn kept_in(folder: &str):
        nl "Alles blijft op deze computer. Stop je halverwege, dan staat in {folder} waar je was en wat er geteld is."
        en "Everything stays on this computer. If you stop halfway, {folder} holds where you were and what was counted.";
    pub(crate) fn not_kept:
        nl "Alles blijft op deze computer. Stop je halverwege, dan wordt er niets bewaard."
        en "Everything stays on this computer. If you stop halfway, nothing is kept.";
    /// Above a part: where it stands, and what it is called.
    pub(crate) fn heading(number: usize, of: usize, title: &str):
        nl "Onderdeel {number} van {of}: {title}"
        en "Part {number} of {of}: {title}";
    pub(crate) fn next(title: &str): nl "verder: {title}" en "go on: {title}";
    pub(crate) fn to_the_end: nl "naar het einde: de zaal in beeld" en "to the end: the picture of the room";
    pub(crate) fn back: nl "een stap terug" en "one step back";
    pub(crate) fn all: nl "alle onderdelen" en "all parts";
    /// Above the list of parts.
    pub(crate) fn which: nl "Naar welk onderdeel?" en "Go to which part?";
    /// Behind the part that is open.
    pub(crate) fn open: nl "hier ben je" en "you are here";
    /// Behind a part in which everything was counted.
    pub(crate) fn counted: nl "geteld" en "counted";
    pub(crate) fn begin_vote: nl "stemmen" en "vote";
    pub(crate) fn go_on_vote(number: usize, of: usize):
        nl "verder stemmen: {number} van {of}"
        en "go on voting: {number} of {of}";
    pub(crate) fn show_roles: nl "de rollen, een voor een" en "the roles, one by one";
    pub(crate) fn show_divided: nl "waar de antwoorden het meest verschillen" en "where the answers differ most";
    pub(crate) fn nothing_counted:
        nl "Er is nog geen stelling geteld. Praat over een zaak, of ga eerst naar het onderdeel met stellingen (l)."
        en "No statement has been counted yet. Talk about a case, or go to the part with statements first (l).";
    /// Under a slide in the room's window.
    pub(crate) fn closes: nl "q sluit dit venster" en "q closes this window";
    pub(crate) fn over:
        nl "De halve dag is klaar. Er is niets geteld, dus er is geen beeld van de zaal."
        en "The half day is over. Nothing was counted, so there is no picture of the room.";
    pub(crate) fn brings(text: &str): nl "Wat die brengt: {text}" en "What it brings: {text}";
    pub(crate) fn strong(text: &str): nl "Sterk: {text}" en "Strong: {text}";
    pub(crate) fn watch(text: &str): nl "Let op: {text}" en "Watch: {text}";
    /// A vote was left before its end: what pressing q again does.
    pub(crate) fn vote_left(language: Language, done: usize, of: usize, quit: Quit): (does = quit.does(language))
        nl "Het stemmen is nog niet klaar: {done} van de {of} gedaan. Nog een keer q: {does}."
        en "The vote is not finished: {done} of {of} done. Press q again to {does}.";
    /// So many parts, and the minutes they take together.
    pub(crate) fn parts(language: Language, parts: usize, minutes: u32): (
        so_many = so_many(language, parts as u64),
        minutes = so_long(language, minutes.into()),
    ) match parts {
        1 => nl "{so_many} van {minutes}" en "{so_many} of {minutes}";
        _ => nl "{so_many}, samen {minutes}" en "{so_many}, {minutes} in all";
    }
    fn so_many(parts: u64): count parts nl "# [onderdeel|onderdelen]" en "# part[|s]";
    fn so_long(minutes: u64): count minutes nl "# [minuut|minuten]" en "# minute[|s]";
    /// How much of a part's minutes is left when so many seconds were spent: it counts up once they are over.
    pub(crate) fn time_left(minutes: u8, seconds: u64): (
        whole = u64::from(minutes) * 60,
        left = whole.saturating_sub(seconds).div_ceil(60),
        over = seconds.saturating_sub(whole) / 60,
    ) match (left, over) {
        (0, 0) => nl "De tijd is om" en "The time is up";
        (0, _) => nl "De tijd is om: +{over} min" en "The time is up: +{over} min";
        _ => nl "Nog {left} van de {minutes} min" en "{left} of {minutes} min left";
    }
    /// What the trainer does in a part.
    pub(crate) const fn to_do(kind: &PartKind): match kind {
        PartKind::Welcome =>
            nl "Wat je doet: zeg wie wat te zien krijgt en wanneer het weg is. Vraag wat mensen vandaag willen meenemen."
            en "What to do: say who will see what, and when it is deleted. Ask what people hope to take home.";
        PartKind::Alone =>
            nl "Wat je doet: laat mensen de test doen met ambtenaar, of op het papier dat je uitdeelde. Vraag niet naar uitslagen."
            en "What to do: people take the test with ambtenaar, or on the paper you handed out. Do not ask for results.";
        PartKind::Statements(_) =>
            nl "Wat je doet: lees elke stelling met de antwoorden voor, tel de handen en typ ze. De zaal ziet ze pas na Enter."
            en "What to do: read out each statement with its answers, count the hands and type them. The room sees them after Enter.";
        PartKind::Roles =>
            nl "Wat je doet: laat de rollen een voor een zien, en vraag bij elke rol om een voorbeeld uit het werk."
            en "What to do: show the roles one by one, and ask for an example from work for each.";
        PartKind::Case(_) =>
            nl "Wat je doet: lees de zaak en de drie keuzes voor en tel de handen. Welke rol erachter zit, zie je daarna."
            en "What to do: read out the case and its three ways to act, and count the hands. The roles behind them come after.";
        PartKind::Situation(_) =>
            nl "Wat je doet: lees de situatie voor en tel de handen per rol. Vraag daarna bij elke rol om één reden."
            en "What to do: read out the situation and count the hands per role. Then ask for one reason for each role.";
        PartKind::Discuss =>
            nl "Wat je doet: laat de stellingen zien en stel de vraag die eronder staat. De kleinste groep mag eerst."
            en "What to do: show the statements and ask the question below each. The smaller group speaks first.";
        PartKind::Intention =>
            nl "Wat je doet: geef mensen drie minuten om te schrijven en dan twee om het aan hun buur te vertellen."
            en "What to do: give people three minutes to write, and then two to tell their neighbour.";
        PartKind::Break =>
            nl "Wat je doet: zeg hoe laat jullie verdergaan, en neem zelf ook pauze."
            en "What to do: say at what time you go on, and take a break yourself.";
    }
    /// A part in the list of all: its minutes, and what is known of it.
    pub(crate) fn listed(title: &str, minutes: u8, state: Option<&str>): match state {
        Some(state) => nl "{minutes:>3} min  {title} ({state})" en "{minutes:>3} min  {title} ({state})";
        None => nl "{minutes:>3} min  {title}" en "{minutes:>3} min  {title}";
    }
}

#[cfg(test)]
mod tests {
    use super::{parts, time_left};
    use crate::words::Language::{Dutch, English};

    #[test]
    fn one_part_and_one_minute_are_single() {
        assert_eq!(parts(Dutch, 1, 1), "1 onderdeel van 1 minuut");
        assert_eq!(parts(English, 1, 1), "1 part of 1 minute");
        assert_eq!(parts(Dutch, 9, 150), "9 onderdelen, samen 150 minuten");
        assert_eq!(parts(English, 9, 150), "9 parts, 150 minutes in all");
    }

    #[test]
    fn time_is_left_in_minutes_begun_and_over_in_whole_ones() {
        for (seconds, said) in [
            (0, "20 of 20 min left"),
            (1, "20 of 20 min left"),
            (60, "19 of 20 min left"),
            (1199, "1 of 20 min left"),
            (1200, "The time is up"),
            (1259, "The time is up"),
            (1320, "The time is up: +2 min"),
        ] {
            assert_eq!(time_left(English, 20, seconds), said);
        }
        assert_eq!(time_left(Dutch, 5, 120), "Nog 3 van de 5 min");
        assert_eq!(time_left(Dutch, 1, 300), "De tijd is om: +4 min");
        let longest = time_left(Dutch, u8::MAX, u64::MAX);
        assert!(longest.starts_with("De tijd is om: +"), "{longest}");
    }
}
