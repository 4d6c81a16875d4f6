//! Two mixes side by side.

pub(crate) mod finding;
pub(crate) mod situation;

use std::cmp::Ordering;

use crate::statistics::GapVerdict;
use crate::words::Language;
use crate::words::{after_colon, date};

/// What a person's own mix is put beside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BesideKind {
    /// How colleagues see the person.
    Others,
    /// How the person would like to work.
    Wish,
    /// What the job asks, by the person's own answers.
    Job,
    /// The person's first list, beside the latest.
    Change,
}

/// Whose lists stand beside each other.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sides<'a> {
    /// What is beside the own mix.
    pub kind: BesideKind,
    /// The day of the own list, when it is known.
    pub own: Option<&'a str>,
    /// The day of the other list, when it is known.
    pub other: Option<&'a str>,
    /// The number of colleagues.
    pub people: u64,
}

/// Lists of colleagues that are too few to show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooFewColleagues {
    /// How many came in.
    pub people: u64,
    /// From how many on they are shown.
    pub needed: u64,
    /// With fewer statements per role than this more lists are needed than otherwise; nothing when there are as many.
    pub statements: Option<u32>,
}

/// One role in a sentence.
#[derive(Debug, Clone, Copy)]
pub struct RoleGap<'a> {
    /// The name of the role.
    pub name: &'a str,
    /// What the two sides are called.
    pub labels: (&'a str, &'a str),
    /// The two shares as printed.
    pub shares: (&'a str, &'a str),
    /// The gap in words, the difference needed as printed unless it is withheld, and what it means; nothing when no gap is judged.
    pub gap: Option<(&'a str, Option<&'a str>, &'a str)>,
}

sentences! {
    /// The title of a report in a file.
    pub(crate) fn title: nl "Twee mixen naast elkaar" en "Two mixes side by side";
    /// The same of two lists of different major versions of the statements.
    pub(crate) fn other_version:
        nl "Deze twee lijsten hebben niet dezelfde stellingen. Je ziet ze naast elkaar, maar een verschil zegt hier niets."
        en "These two lists do not have the same statements. You see them side by side, but a gap between them means nothing.";
    /// What the difference needed is.
    pub fn needed:
        nl "Vanaf: zoveel punten zijn nodig voor een verschil dat iets zegt. Een kleiner verschil kan toeval zijn."
        en "From: a gap needs this many points to mean something. A smaller one may be chance.";
    /// Of fewer colleagues than this only whole points are shown, and why.
    pub fn whole_points(people: u64):
        nl "Bij minder dan {people} collega's zie je alleen hele punten: geen marges en geen losse stellingen. Zo is moeilijk \
         uit te rekenen wat één collega invulde. Of een verschil groot genoeg is om iets te zeggen, is met de precieze getallen \
         bepaald."
        en "With fewer than {people} colleagues you see whole points only: no margins and no single statements. That makes it \
         hard to work out what one colleague filled in. Whether a gap is large enough to mean something was decided on the exact \
         numbers.";
    /// That a gap between self and others is normal.
    pub(crate) fn normal:
        nl "Een verschil tussen hoe jij jezelf ziet en hoe anderen je zien, is gewoon."
        en "A gap between how you see yourself and how others see you is normal.";
    /// What that is known from.
    pub(crate) fn in_research:
        nl "In onderzoek hangen die twee maar matig samen (Harris en Schaubroeck 1988)."
        en "In research the two go together only moderately (Harris and Schaubroeck 1988).";
    /// After a change that is one, and after one that is none.
    pub(crate) fn changed:
        nl "Wat is er in je werk veranderd dat dit kan verklaren?"
        en "What has changed in your work that might explain this?";
    /// No gap is notable, so that chance may have made it.
    pub(crate) fn unchanged:
        nl "Dat kan betekenen dat er weinig veranderde, of dat de verandering te klein is om met deze test te zien."
        en "It may be that little changed, or that the change is too small for this test to see.";
    /// Below statements that one person answered twice: what they are good for.
    pub(crate) fn single_answers:
        nl "Eén antwoord kan toeval zijn. Herken je het? Dan is het een begin van een gesprek."
        en "A single answer may be chance. If you recognise it, it is a way into a talk.";
    pub(crate) fn twice(path: &str):
        nl "{path}: dit bestand noem je twee keer. Het telt één keer mee."
        en "{path}: this file is named twice. It counts once.";
    /// Who can add what is asked: the role and what it brings.
    pub(crate) fn adds(role: &str, brings: &str): (brings = after_colon(brings))
        nl "Iemand die sterk is in de rol van {role}, kan dit aanvullen: {brings}"
        en "Someone strong in the role of {role} can add: {brings}";
    /// Whose lists these are and of which day.
    pub(crate) fn about(language: Language, sides: &Sides<'_>): (
        people = sides.people,
        own = of_day(language, sides.own),
        other = of_day(language, sides.other),
        kind = sides.kind,
    ) match kind {
        BesideKind::Others =>
            nl "Je eigen lijst{own} naast het gemiddelde van {people} collega's."
            en "Your own list{own} beside the mean of {people} colleagues.";
        BesideKind::Wish =>
            nl "Je eigen lijst{own} naast je wens{other}."
            en "Your own list{own} beside your wish{other}.";
        BesideKind::Job =>
            nl "Je eigen lijst{own} naast je lijst over je werk{other}."
            en "Your own list{own} beside your list about your job{other}.";
        BesideKind::Change =>
            nl "Je eerste lijst{other} naast je laatste{own}."
            en "Your first list{other} beside your latest{own}.";
    }
    /// " of 3 November 2026", where the day is known.
    fn of_day(language: Language, day: Option<&str>): match day {
        Some(day) => (day = date(language, day))
            nl " van {day}" en " of {day}";
        None => nl "" en "";
    }
}

/// What the two bars are called.
pub(crate) const fn labels(language: Language, kind: BesideKind) -> (&'static str, &'static str) {
    match kind {
        BesideKind::Others => word!(language, ("jij", "collega's"), ("you", "colleagues")),
        BesideKind::Wish => word!(language, ("nu", "wens"), ("now", "wish")),
        BesideKind::Job => word!(language, ("nu", "je werk"), ("now", "your job")),
        BesideKind::Change => word!(language, ("toen", "nu"), ("then", "now")),
    }
}

sentences! {
    /// Above the statements on which the two sides differ most; others may differ as much as the last of them.
    pub(crate) const fn statements(kind: BesideKind, among_others: bool): match kind {
        BesideKind::Others if among_others =>
            nl "Onder meer bij deze stellingen verschillen jij en je collega's het meest"
            en "Some of the statements where you and your colleagues differ most";
        BesideKind::Wish if among_others =>
            nl "Onder meer bij deze stellingen ligt je wens het verst van nu"
            en "Some of the statements where your wish and your answers differ most";
        BesideKind::Job if among_others =>
            nl "Onder meer bij deze stellingen ligt wat je werk vraagt het verst van nu"
            en "Some of the statements where your job and your answers differ most";
        BesideKind::Change if among_others =>
            nl "Onder meer bij deze stellingen veranderde je antwoord het meest"
            en "Some of the statements where your answers changed most";
        BesideKind::Others =>
            nl "Bij deze stellingen verschillen jij en je collega's het meest"
            en "Where you and your colleagues differ most";
        BesideKind::Wish =>
            nl "Bij deze stellingen ligt je wens het verst van nu"
            en "Where your wish and your answers differ most";
        BesideKind::Job =>
            nl "Bij deze stellingen ligt wat je werk vraagt het verst van nu"
            en "Where your job and your answers differ most";
        BesideKind::Change =>
            nl "Bij deze stellingen veranderde je antwoord het meest"
            en "Where your answers changed most";
    }
    /// How many statements fewer colleagues than this answered, so that they are not shown.
    pub(crate) fn statements_withheld(number: u64, fewest: u64): count number
        nl "# [stelling staat|stellingen staan] hier niet bij: minder dan {fewest} collega's gaven er antwoord op."
        en "# [statement is|statements are] left out here: fewer than {fewest} colleagues answered [it|them].";
    /// A statement: its text, and the answers of the first and the second side; of colleagues the mean.
    #[must_use]
    pub fn statement(kind: BesideKind, text: &str, answers: (&str, &str)): (
        one = answers.0,
        other = answers.1,
    ) match kind {
        BesideKind::Others =>
            nl "{text} Jij: {one}, collega's gemiddeld: {other}."
            en "{text} You: {one}, colleagues on average: {other}.";
        BesideKind::Wish => nl "{text} Nu: {one}, wens: {other}." en "{text} Now: {one}, wish: {other}.";
        BesideKind::Job =>
            nl "{text} Nu: {one}, je werk: {other}." en "{text} Now: {one}, your job: {other}.";
        BesideKind::Change => nl "{text} Toen: {one}, nu: {other}." en "{text} Then: {one}, now: {other}.";
    }
    /// What the gap of a role means.
    pub(crate) const fn verdict(kind: BesideKind, verdict: GapVerdict): match (kind, verdict) {
        (_, GapVerdict::TooSmall) => nl "te klein om zeker te zijn" en "too small to be sure";
        (BesideKind::Others, GapVerdict::More) => nl "anderen zien dit meer" en "others see this more";
        (BesideKind::Others, GapVerdict::Less) => nl "jij ziet dit meer" en "you see this more";
        (BesideKind::Wish, GapVerdict::More) => nl "hier wil je meer van" en "you want more of this";
        (BesideKind::Wish, GapVerdict::Less) => nl "hier wil je minder van" en "you want less of this";
        (BesideKind::Job, GapVerdict::More) => nl "hier is meer van nodig" en "more of this is needed";
        (BesideKind::Job, GapVerdict::Less) => nl "hier is minder van nodig" en "less of this is needed";
        (BesideKind::Change, GapVerdict::More) => nl "meer dan toen" en "more than then";
        (BesideKind::Change, GapVerdict::Less) => nl "minder dan toen" en "less than then";
    }
    /// A gap in words: its size as printed, and whether the second side has more or less.
    pub(crate) fn size(size: &str, direction: Ordering): match (size, direction) {
        ("1", Ordering::Greater) => nl "1 punt meer" en "1 point more";
        ("1", Ordering::Less) => nl "1 punt minder" en "1 point less";
        ("1", Ordering::Equal) => nl "1 punt verschil" en "1 point apart";
        (_, Ordering::Greater) => nl "{size} punten meer" en "{size} points more";
        (_, Ordering::Less) => nl "{size} punten minder" en "{size} points less";
        (_, Ordering::Equal) => nl "{size} punten verschil" en "{size} points apart";
    }
    fn means_something_from(needed: Option<&str>): match needed {
        Some(needed) => nl " (zegt iets vanaf {needed})" en " (means something from {needed})";
        None => nl "" en "";
    }
}

/// Under the bars of a role: the gap in words, the difference needed unless it is withheld, what it means.
#[must_use]
pub fn gap(language: Language, gap: &str, needed: Option<&str>, verdict: &str) -> String {
    format!("{gap}{}: {verdict}", means_something_from(language, needed))
}

sentences! {
    /// A role in a sentence, for ears.
    #[must_use]
    pub fn sentence(language: Language, role: &RoleGap<'_>): (
        name = role.name,
        labels = role.labels,
        shares = role.shares,
        gap = that_is(language, role.gap),
    )
        nl "De {name}: {} {}, {} {}.{gap}"
        en "The {name}: {} {}, {} {}.{gap}", labels.0, shares.0, labels.1, shares.1;
    fn that_is(language: Language, gap: Option<(&str, Option<&str>, &str)>): match gap {
        Some((size, needed, verdict)) => (from = means_something_from(language, needed))
            nl " Dat is {size}{from}: {verdict}." en " That is {size}{from}: {verdict}.";
        None => nl "" en "";
    }
    /// What has more or less, beside what.
    pub(crate) const fn gaps(kind: BesideKind): match kind {
        BesideKind::Others =>
            nl "Meer en minder: hoe je collega's je zien naast hoe jij jezelf ziet, in punten van je mix."
            en "More and less: how your colleagues see you beside how you see yourself, in points of the mix.";
        BesideKind::Wish =>
            nl "Meer en minder: je wens naast nu, in punten van je mix."
            en "More and less: your wish beside now, in points of the mix.";
        BesideKind::Job =>
            nl "Meer en minder: wat je werk vraagt naast nu, in punten van je mix."
            en "More and less: what your job asks beside now, in points of the mix.";
        BesideKind::Change =>
            nl "Meer en minder: nu naast toen, in punten van je mix."
            en "More and less: now beside then, in points of the mix.";
    }
    /// The points that would have to move.
    pub(crate) fn shift(kind: BesideKind, points: &str): match kind {
        BesideKind::Others | BesideKind::Change if points == "1" =>
            nl "Van de 100 punten ligt er 1 anders."
            en "Of the 100 points, 1 lies elsewhere.";
        BesideKind::Others | BesideKind::Change =>
            nl "Van de 100 punten liggen er {points} anders."
            en "Of the 100 points, {points} lie elsewhere.";
        BesideKind::Wish if points == "1" =>
            nl "Om van nu naar je wens te gaan, moet 1 van de 100 punten verschuiven."
            en "To get from now to your wish, 1 of the 100 points has to move.";
        BesideKind::Wish =>
            nl "Om van nu naar je wens te gaan, moeten {points} van de 100 punten verschuiven."
            en "To get from now to your wish, {points} of the 100 points have to move.";
        BesideKind::Job if points == "1" =>
            nl "Om van nu te gaan naar wat je werk vraagt, moet 1 van de 100 punten verschuiven."
            en "To get from now to what your job asks, 1 of the 100 points has to move.";
        BesideKind::Job =>
            nl "Om van nu te gaan naar wat je werk vraagt, moeten {points} van de 100 punten verschuiven."
            en "To get from now to what your job asks, {points} of the 100 points have to move.";
    }
    /// The heads of a table in a file: role, gap, difference needed, in words.
    #[must_use]
    pub fn heads[4]:
        nl ["Rol", "Verschil", "Vanaf", "In woorden"]
        en ["Role", "Gap", "From", "In words"];
    /// Fewer colleagues than are shown: how many came in, and from how many on they are.
    pub(crate) fn too_few(language: Language, few: TooFewColleagues): (
        lists = came_in(language, few.people),
        from = seen_from(language, few.needed, few.statements),
    )
        nl "Er {lists} van collega's binnen. {from} Bij minder is te herkennen wie wat invulde."
        en "{lists} come in from colleagues. {from} With fewer, one could tell who filled in what.";
    fn came_in(people: u64): count people
        nl "[is # lijst|zijn # lijsten] met genoeg antwoorden"
        en "# [list with enough answers has|lists with enough answers have]";
    fn seen_from(needed: u64, statements: Option<u32>): match statements {
        Some(statements) =>
            nl "Met minder dan {statements} stellingen per rol zie je pas vanaf {needed} lijsten hoe zij je zien."
            en "With fewer than {statements} statements per role you see how they see you from {needed} lists on.";
        None =>
            nl "Vanaf {needed} lijsten zie je hoe zij je zien."
            en "From {needed} lists on you see how they see you.";
    }
    /// Lists that have too few answers for a mix.
    pub(crate) fn incomplete(number: u64): count number
        nl "# [lijst heeft|lijsten hebben] te weinig antwoorden voor een mix en [doet|doen] niet mee."
        en "# [list has|lists have] too few answers for a mix and [is|are] left out.";
}
