//! What a comparison found, in a sentence or two; or why it found nothing.

use crate::model::Unjudged;
use crate::words::{Language, capitalised, date, list, with_articles};

use super::BesideKind;

/// The finding of a comparison, for its headline.
#[derive(Debug, Clone)]
pub(crate) struct ComparisonFinding<'a> {
    /// What is beside the own mix.
    pub(crate) kind: BesideKind,
    /// The roles of which the other side has notably more, by name.
    pub(crate) more: Vec<String>,
    /// The roles of which it has notably less.
    pub(crate) less: Vec<String>,
    /// The day of the other list, ISO 8601, when it is known: of a change the day of the first.
    pub(crate) since: Option<&'a str>,
    /// The largest gap, notable or not, and those that are as large as it is printed; nothing when all are 0.
    pub(crate) largest: Vec<Largest<'a>>,
}

/// The largest gap of a comparison.
#[derive(Debug, Clone)]
pub(crate) struct Largest<'a> {
    pub(crate) name: &'a str,
    /// The size in words.
    pub(crate) size: String,
    /// The difference needed as printed; nothing when it is withheld.
    pub(crate) needed: Option<String>,
}

/// What was found, in a sentence or two.
pub(crate) fn headline(language: Language, finding: &ComparisonFinding<'_>) -> String {
    if finding.more.is_empty() && finding.less.is_empty() {
        return too_small(language, finding);
    }
    let change = more_and_less(language, &finding.more, &finding.less);
    changed(language, finding, &change)
}

sentences! {
    fn changed(language: Language, finding: &ComparisonFinding<'_>, change: &str): match (finding.kind, finding.since) {
        (BesideKind::Others, _) =>
            nl "Je collega's zien {change} dan jij."
            en "Your colleagues see {change} than you do.";
        (BesideKind::Wish, _) =>
            nl "Je zou {change} willen gebruiken dan nu."
            en "You would like to use {change} than you do now.";
        (BesideKind::Job, _) =>
            nl "Je werk vraagt om {change} dan je nu gebruikt."
            en "Your job asks for {change} than you use now.";
        (BesideKind::Change, Some(since)) => (since = date(language, since))
            nl "Je gebruikt {change} dan op {since}." en "You use {change} than on {since}.";
        (BesideKind::Change, None) =>
            nl "Je gebruikt {change} dan in je eerste lijst."
            en "You use {change} than in your first list.";
    }
}

/// Instead of a finding: what is wrong with the own list, with the other, or with both.
pub(crate) fn no_gap(
    language: Language,
    kind: BesideKind,
    own: Option<Unjudged>,
    other: Option<Unjudged>,
) -> String {
    let own = own.map(|wrong| unjudged(language, own_list(language, kind), wrong));
    let other = other.map(|wrong| unjudged(language, other_list(language, kind), wrong));
    let both: String = own.into_iter().chain(other).collect();
    no_gaps(language, &both)
}

sentences! {
    const fn own_list(kind: BesideKind): match kind {
        BesideKind::Change => nl "je laatste lijst" en "your latest list";
        _ => nl "je eigen lijst" en "your own list";
    }
    const fn other_list(kind: BesideKind): match kind {
        BesideKind::Others => nl "de lijsten van je collega's" en "the lists of your colleagues";
        BesideKind::Wish => nl "je wens" en "your wish";
        BesideKind::Job => nl "je lijst over je werk" en "the list about your job";
        BesideKind::Change => nl "je eerste lijst" en "your first list";
    }
    fn unjudged(list: &str, wrong: Unjudged): match wrong {
        Unjudged::StraightLine =>
            nl "In {list} gaf je overal hetzelfde antwoord. "
            en "In {list} you gave the same answer everywhere. ";
        Unjudged::Incomplete => (list = capitalised(list))
            nl "{list} heeft te weinig antwoorden voor een mix. "
            en "{list} has too few answers for a mix. ";
    }
    fn no_gaps(why: &str):
        nl "{why}Daarom zeggen verschillen hier niets." en "{why}So the gaps mean nothing here.";
    /// No gap is large enough, and the largest there is.
    fn too_small(language: Language, finding: &ComparisonFinding<'_>): (
        between = between(language, finding.kind, finding.since),
        largest = largest(language, &finding.largest),
    )
        nl "Geen verschil {between} is groot genoeg om er zeker van te zijn.{largest}"
        en "No gap {between} is large enough to be sure of.{largest}";
    fn between(language: Language, kind: BesideKind, since: Option<&str>): match (kind, since) {
        (BesideKind::Others, _) => nl "tussen jou en je collega's" en "between you and your colleagues";
        (BesideKind::Wish, _) => nl "tussen nu en je wens" en "between now and your wish";
        (BesideKind::Job, _) =>
            nl "tussen nu en wat je werk vraagt" en "between now and what your job asks";
        (BesideKind::Change, Some(since)) => (since = date(language, since))
            nl "tussen {since} en nu" en "between {since} and now";
        (BesideKind::Change, None) =>
            nl "tussen je eerste lijst en nu" en "between your first list and now";
    }
    /// The largest gap, or those that are equally large.
    fn largest(language: Language, largest: &[Largest<'_>]): match largest {
        [] => nl "" en "";
        [one] => (name = one.name, size = &one.size, needed = needed_by_one(language, one.needed.as_deref()))
            nl " Het grootste verschil zit bij de {name}: {size}{needed}."
            en " The largest is for the {name}: {size}{needed}.";
        several => (several = each_of(language, several))
            nl " De grootste verschillen zitten bij {several}." en " The largest are for {several}.";
    }
    fn needed_by_one(needed: Option<&str>): match needed {
        Some(needed) =>
            nl "; pas vanaf {needed} punten zegt een verschil iets"
            en "; only from {needed} points on does a gap mean something";
        None => nl "" en "";
    }
    fn needed_by_each(needed: Option<&str>): match needed {
        Some(needed) => nl ", nodig {needed}" en ", needed {needed}";
        None => nl "" en "";
    }
}

fn each_of(language: Language, several: &[Largest<'_>]) -> String {
    let each = several.iter().map(|one| {
        let needed = needed_by_each(language, one.needed.as_deref());
        let name = with_articles(language, &[one.name]);
        format!("{name} ({}{needed})", one.size)
    });
    list(language, &each.collect::<Vec<_>>())
}

sentences! {
    /// "more of the X and less of the Y".
    fn more_and_less(language: Language, more: &[String], less: &[String]): (
        of_more = with_articles(language, more),
        of_less = with_articles(language, less),
    ) match (more, less) {
        (_, []) => nl "meer van {of_more}" en "more of {of_more}";
        ([], _) => nl "minder van {of_less}" en "less of {of_less}";
        _ =>
            nl "meer van {of_more} en minder van {of_less}"
            en "more of {of_more} and less of {of_less}";
    }
}
