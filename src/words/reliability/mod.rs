//! How well what a person is told measures, and which statements are wrong.

pub(crate) mod guide;
pub(crate) mod remark;

use crate::model::{Perspective, Role};
use crate::statistics::reliability::Missing;
use crate::words::Language;
use crate::words::reading::unfinished;
use crate::words::{list, score};

/// What the last line counts.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct ReliabilityClosing {
    /// Rows that counted.
    pub(crate) rows: u64,
    /// Those of the short form, when there are others too.
    pub(crate) short: u64,
    /// Rows of other perspectives, by the key of each that occurs.
    pub(crate) others: Vec<(&'static str, u64)>,
    /// Problems of every kind.
    pub(crate) problems: u64,
    /// Rows that were never handed in.
    pub(crate) unfinished: u64,
    /// Whether those were left out.
    pub(crate) left_out: bool,
}

sentences! {
    pub(crate) fn title: nl "Hoe goed de stellingen meten" en "How well the statements measure";
    /// The answers were made up to try things with.
    pub(crate) fn example:
        nl "Deze antwoorden zijn verzonnen, om mee te oefenen. De cijfers zeggen niets over echte mensen."
        en "These answers are made up, to try things with. The figures say nothing about real people.";
    /// Instead of every figure: there are fewer people than this, and why that matters.
    pub(crate) fn too_few(people: u64):
        nl "Bij minder dan {people} mensen staan hier geen cijfers: daaruit is terug te rekenen wat ieder van hen antwoordde."
        en "With fewer than {people} people no figures are given: from them, what each person answered could be worked out.";
    /// Every row is of the short form.
    pub(crate) fn short_form:
        nl "Iedereen kreeg de korte versie. De cijfers gaan dus over die stellingen."
        en "Everyone was asked the short version, so the figures are about its statements.";
    /// The figures of a role, in order.
    pub(crate) fn figures:
        nl ["mensen (n)", "stellingen (k)", "alfa", "95%-interval van alfa", "gestandaardiseerde alfa", "omega",
            "standaardfout (punten)", "aandeel (betrouwbaarheid)"]
        en ["people (n)", "statements (k)", "alpha", "95% interval of alpha", "standardised alpha", "omega",
            "standard error (points)", "share (reliability)"];
    /// The two ends of an interval.
    pub(crate) fn interval(low: &str, high: &str): nl "{low} tot {high}" en "{low} to {high}";
    /// Above the statements of a role.
    pub(crate) fn statements(role: &str):
        nl "De stellingen van de {role}"
        en "The statements of the {role}";
    /// Above the figures of statements; the other roles come after these.
    pub(crate) fn heads:
        nl ["id", "n", "gem.", "SD", "item-rest", "alfa zonder"]
        en ["id", "n", "mean", "SD", "item-rest", "alpha without"];
    /// Instead of a figure, in a sentence.
    pub(crate) fn cannot: nl "niet te geven" en "cannot be given";
    /// What the sign instead of a figure means; from how many people on there are figures.
    pub(crate) fn sign(sign: &str, fewest: u64):
        nl "{sign} betekent dat een cijfer niet te berekenen is uit deze antwoorden, of uit die van minder dan {fewest} mensen \
         komt."
        en "{sign} means that a figure cannot be computed from these answers, or comes from fewer than {fewest} people.";
    /// Before the line with this measurement error for a statement file.
    pub(crate) fn measurement_error(error: &str):
        nl "Bij deze mensen is de meetfout van één stelling {error} scorepunten. Gebruik je een eigen bestand met stellingen? \
         Zet deze regel erin. Dan passen de marges bij de mensen met wie jij werkt:"
        en "With these people the measurement error of one statement is {error} score points. Do you use a statement file of \
         your own? Put this line in it, and the margins fit the people you work with:";
    /// From how many people there is such a line.
    pub(crate) fn no_measurement_error(people: u64):
        nl "Tellen er voor elke rol minstens {people} mensen mee? Dan staat hier een regel voor je eigen bestand met stellingen."
        en "Once at least {people} people count for every role, you find a line here for a statement file of your own.";
    /// How often an error is named, with eight statements per role that correlate .25 on average.
    pub(crate) fn how_often_named:
        nl "Een hint wijst op een waarschijnlijke fout; zonder hint kan er ook een zijn. Bij acht stellingen per rol die gemiddeld 0,25 met \
         elkaar samenhangen, worden van de stellingen die verkeerd om staan bij 30, 50 en 100 mensen er 86, 95 en 99,8 \
         van de 100 genoemd; van stellingen die een andere rol meten bij 30, 50, 100 en 200 mensen maar 4, 11, 45 en 83."
        en "A hint points to a likely error; there may be an error without one. With eight statements per role that correlate \
         0.25 on average, 86, 95 and 99.8 of 100 statements keyed the wrong way are named with 30, 50 and 100 people; of \
         100 that measure another role only 4, 11, 45 and 83 with 30, 50, 100 and 200 people.";
    /// Above what is said about the mix.
    pub(crate) fn mix: nl "Wat iemand te lezen krijgt: de mix" en "What a person is told: the mix";
    /// Over whom the figures about the mix and the hints are.
    pub(crate) fn over(people: &str):
        nl "Over de {people} mensen die alle stellingen beantwoordden; de hints ook."
        en "Over the {people} people who answered every statement; so are the hints.";
    /// Instead of the figures about the mix and the hints: fewer people than this answered everything.
    pub(crate) fn too_few_complete(fewest: u64):
        nl "Geen cijfers over de mix en geen hints, want minder dan {fewest} mensen beantwoordden alle stellingen."
        en "No figures about the mix and no hints, because fewer than {fewest} people answered every statement.";
}

/// The alpha of every role that has one, and how many statements have a hint.
pub(crate) fn headline(language: Language, alphas: &[(&str, String)], hints: u64) -> String {
    let alphas = alphas
        .iter()
        .map(|(role, alpha)| of_role(language, role, alpha));
    let alphas = list(language, &alphas.collect::<Vec<_>>());
    format!(
        "{}{}",
        alpha_is(language, &alphas),
        with_hints(language, hints)
    )
}

sentences! {
    fn of_role(role: &str, alpha: &str): nl "{alpha} voor de {role}" en "{alpha} for the {role}";
    fn alpha_is(alphas: &str): nl "Alfa is {alphas}." en "Alpha is {alphas}.";
    fn with_hints(hints: u64): match hints {
        0 => nl "" en "";
        1 => nl " Bij 1 stelling staat een hint." en " 1 statement has a hint.";
        _ => nl " Bij {hints} stellingen staat een hint." en " {hints} statements have a hint.";
    }
    /// The name of a role with a soft hyphen, for a narrow column.
    pub(crate) const fn hyphenated(role: Role): match role {
        Role::Bureaucrat => nl "bureau\u{ad}craat" en "bureau\u{ad}crat";
        Role::Entrepreneur => nl "onder\u{ad}nemer" en "entre\u{ad}preneur";
        Role::Connector => nl "ver\u{ad}binder" en "con\u{ad}nector";
    }
    /// How many rows counted, and from whose eyes they are.
    pub(crate) fn rows(rows: &str, perspective: Perspective): (key = perspective.key()) match perspective {
        Perspective::Own =>
            nl "Ingevulde lijsten: {rows} ({key}: hoe mensen nu werken)."
            en "Filled-in lists: {rows} ({key}: how people work now).";
        Perspective::Wish =>
            nl "Ingevulde lijsten: {rows} ({key}: hoe mensen zouden willen werken)."
            en "Filled-in lists: {rows} ({key}: how people would like to work).";
        Perspective::Job =>
            nl "Ingevulde lijsten: {rows} ({key}: wat het werk van mensen vraagt)."
            en "Filled-in lists: {rows} ({key}: what people's work asks).";
        Perspective::Colleague =>
            nl "Ingevulde lijsten: {rows} ({key}: hoe mensen een collega zien)."
            en "Filled-in lists: {rows} ({key}: how people see a colleague).";
    }
    /// Which rows count when answers are missing.
    pub(crate) const fn counted(missing: Missing): match missing {
        Missing::Listwise =>
            nl "Iemand telt mee voor een rol als alle stellingen van die rol beantwoord zijn (listwise)."
            en "A person counts for a role when they answered all of its statements (listwise).";
        Missing::Pairwise =>
            nl "Elk antwoord telt mee, ook van mensen die stellingen oversloegen (pairwise)."
            en "Every answer counts, including those of people who skipped statements (pairwise).";
    }
    /// The reliability of the difference between two roles and the correlation of their scores.
    pub(crate) fn pair(roles: [&str; 2], difference: &str, correlation: &str):
        nl "{} en {}: betrouwbaarheid van het verschil {difference}, correlatie van de scores {correlation}."
        en "{} and {}: reliability of the difference {difference}, correlation of the scores {correlation}.", roles[0], roles[1];
}

/// The reliability of these shares or differences is below `bound`: with ρ below ½ two people are put in the right order in at most
/// ½ + arcsin(√ρ)/π = ¾ of the cases, where what is measured is normally distributed.
pub(crate) fn hardly_better_than_chance(
    language: Language,
    bound: &str,
    shares: &[&str],
    pairs: &[[&str; 2]],
) -> String {
    let shares = shares.iter().map(|role| share_of(language, role));
    let pairs = pairs.iter().map(|pair| difference_between(language, *pair));
    let which: Vec<String> = shares.chain(pairs).collect();
    below_bound(language, bound, &which.join("; "))
}

sentences! {
    fn share_of(role: &str): nl "het aandeel van de {role}" en "the share of the {role}";
    fn difference_between(roles: [&str; 2]):
        nl "het verschil tussen {} en {}" en "the difference between {} and {}", roles[0], roles[1];
    fn below_bound(bound: &str, which: &str):
        nl "Onder {bound}: {which}. Wie van twee mensen daar het meest van heeft, wijst de lijst hooguit in ongeveer drie van de vier \
            gevallen goed aan, hoe hoog alfa ook is; kop of munt doet dat in twee."
        en "Below {bound}: {which}. Which of two people has more of it, the list gets right in at most about three of four cases, \
            whatever alpha is; tossing a coin does so in two.";
}

/// The last line on standard error.
pub(crate) fn closing(language: Language, closing: &ReliabilityClosing) -> String {
    let mut parts = vec![score::rows(language, closing.rows)];
    if closing.short > 0 {
        parts.push(of_the_short_version(language, closing.short));
    }
    let others = closing.others.iter();
    parts.extend(others.map(|(perspective, count)| {
        left_out(language, &score::rows(language, *count), perspective)
    }));
    parts.push(score::problems(language, closing.problems));
    if closing.unfinished > 0 {
        parts.push(unfinished(language, closing.unfinished, closing.left_out));
    }
    parts.join(", ")
}

sentences! {
    fn of_the_short_version(rows: u64):
        nl "{rows} van de korte versie" en "{rows} of the short version";
    fn left_out(rows: &str, perspective: &str):
        nl "{rows} van {perspective} weggelaten" en "{rows} of {perspective} left out";
}
