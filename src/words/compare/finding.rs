//! What a comparison found, in a sentence or two; or why it found nothing.

use crate::model::Unjudged;
use crate::words::{Language, capitalised, date, list, with_articles};

use super::BesideKind;

/// The finding of a comparison, for its headline.
#[derive(Debug, Clone)]
pub(crate) struct Finding<'a> {
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
pub(crate) fn headline(language: Language, finding: &Finding<'_>) -> String {
    let Some(change) = more_and_less(language, &finding.more, &finding.less) else {
        return too_small(language, finding);
    };
    match finding.kind {
        BesideKind::Others => say!(
            language,
            "Je collega's zien {change} dan jij.",
            "Your colleagues see {change} than you do."
        ),
        BesideKind::Wish => say!(
            language,
            "Je zou {change} willen gebruiken dan nu.",
            "You would like to use {change} than you do now."
        ),
        BesideKind::Job => say!(
            language,
            "Je werk vraagt om {change} dan je nu gebruikt.",
            "Your job asks for {change} than you use now."
        ),
        BesideKind::Change => match finding.since {
            Some(since) => say!(
                language,
                "Je gebruikt {change} dan op {}.",
                "You use {change} than on {}.",
                date(language, since)
            ),
            None => say!(
                language,
                "Je gebruikt {change} dan in je eerste lijst.",
                "You use {change} than in your first list."
            ),
        },
    }
}

/// Instead of a finding: what is wrong with the own list, with the other, or with both.
pub(crate) fn no_gap(
    language: Language,
    kind: BesideKind,
    own: Option<Unjudged>,
    other: Option<Unjudged>,
) -> String {
    let own_list = match kind {
        BesideKind::Change => word!(language, "je laatste lijst", "your latest list"),
        _ => word!(language, "je eigen lijst", "your own list"),
    };
    let other_list = match kind {
        BesideKind::Others => word!(
            language,
            "de lijsten van je collega's",
            "the lists of your colleagues"
        ),
        BesideKind::Wish => word!(language, "je wens", "your wish"),
        BesideKind::Job => word!(language, "je lijst over je werk", "the list about your job"),
        BesideKind::Change => word!(language, "je eerste lijst", "your first list"),
    };
    let said = |list: &str, unjudged| match unjudged {
        Unjudged::StraightLine => say!(
            language,
            "In {list} gaf je overal hetzelfde antwoord. ",
            "In {list} you gave the same answer everywhere. "
        ),
        Unjudged::Incomplete => say!(
            language,
            "{} heeft te weinig antwoorden voor een mix. ",
            "{} has too few answers for a mix. ",
            capitalised(list)
        ),
    };
    let said: String = [(own_list, own), (other_list, other)]
        .into_iter()
        .filter_map(|(list, unjudged)| Some(said(list, unjudged?)))
        .collect();
    say!(
        language,
        "{said}Daarom zeggen verschillen hier niets.",
        "{said}So the gaps mean nothing here."
    )
}

/// No gap is large enough, and the largest there is.
fn too_small(language: Language, finding: &Finding<'_>) -> String {
    let between = match (finding.kind, finding.since) {
        (BesideKind::Others, _) => say!(
            language,
            "tussen jou en je collega's",
            "between you and your colleagues"
        ),
        (BesideKind::Wish, _) => say!(
            language,
            "tussen nu en je wens",
            "between now and your wish"
        ),
        (BesideKind::Job, _) => say!(
            language,
            "tussen nu en wat je werk vraagt",
            "between now and what your job asks"
        ),
        (BesideKind::Change, Some(since)) => say!(
            language,
            "tussen {} en nu",
            "between {} and now",
            date(language, since)
        ),
        (BesideKind::Change, None) => say!(
            language,
            "tussen je eerste lijst en nu",
            "between your first list and now"
        ),
    };
    let largest = largest(language, &finding.largest);
    say!(
        language,
        "Geen verschil {between} is groot genoeg om er zeker van te zijn.{largest}",
        "No gap {between} is large enough to be sure of.{largest}"
    )
}

/// The largest gap, or those that are equally large.
fn largest(language: Language, largest: &[Largest<'_>]) -> String {
    let needed = |one: &Largest<'_>, dutch: &str, english: &str| {
        let needed = one.needed.as_ref();
        needed.map_or_else(String::new, |needed| {
            word!(language, dutch, english).replace('#', needed)
        })
    };
    match largest {
        [] => String::new(),
        [one] => {
            let needed = needed(
                one,
                "; pas vanaf # punten zegt een verschil iets",
                "; only from # points on does a gap mean something",
            );
            say!(
                language,
                " Het grootste verschil zit bij de {}: {}{needed}.",
                " The largest is for the {}: {}{needed}.",
                one.name,
                one.size
            )
        }
        several => {
            let said = several.iter().map(|one| {
                let needed = needed(one, ", nodig #", ", needed #");
                let name = with_articles(language, &[one.name]);
                format!("{name} ({}{needed})", one.size)
            });
            let said = list(language, &said.collect::<Vec<_>>());
            say!(
                language,
                " De grootste verschillen zitten bij {said}.",
                " The largest are for {said}."
            )
        }
    }
}

/// "more of the X and less of the Y".
fn more_and_less(language: Language, more: &[String], less: &[String]) -> Option<String> {
    let part = |word: &str, names: &[String]| {
        (!names.is_empty()).then(|| {
            say!(
                language,
                "{word} van {}",
                "{word} of {}",
                with_articles(language, names)
            )
        })
    };
    match (
        part(word!(language, "meer", "more"), more),
        part(word!(language, "minder", "less"), less),
    ) {
        (Some(more), Some(less)) => Some(say!(language, "{more} en {less}", "{more} and {less}")),
        (more, less) => more.or(less),
    }
}
