//! Which rows a report on a group counts, and which it does not.

use crate::error::TooFew;
use crate::model::Perspective;
use crate::words::Count;
use crate::words::Language::{self, Dutch, English};

sentences! {
    /// What people had in mind.
    pub(crate) const fn perspective(perspective: Perspective): match perspective {
        Perspective::Own => nl "Zoals mensen nu werken." en "As people work now.";
        Perspective::Wish =>
            nl "Zoals mensen zouden willen werken."
            en "As people would like to work.";
        Perspective::Job => nl "Zoals het werk het vraagt." en "As the work asks.";
        Perspective::Colleague =>
            nl "Zoals collega's elkaar zien."
            en "As colleagues see one another.";
    }
    /// Rows with too few answers.
    pub(crate) fn incomplete(rows: u64): count rows
        nl "# [rij|rijen] met te weinig antwoorden [telt|tellen] niet mee."
        en "# [row|rows] with too few answers [does|do] not count.";
    /// Rows that gave way to a later one of the same person.
    pub(crate) fn replaced(rows: u64): count rows
        nl "Van iemand met meer rijen telt alleen de laatste; # andere [rij telt|rijen tellen] daarom niet mee."
        en "Where someone has several rows, only the latest counts; # other [row therefore does|rows therefore do] not.";
}

/// Rows of other perspectives: which and how many.
pub(crate) fn others(language: Language, perspective: Perspective, rows: u64) -> String {
    let key = perspective.key();
    match (language, rows) {
        (Dutch, 1) => format!("1 rij met perspectief {key} telt niet mee; daarvoor is --as {key}."),
        (Dutch, _) => {
            format!("{rows} rijen met perspectief {key} tellen niet mee; daarvoor is --as {key}.")
        }
        (English, 1) => {
            format!("1 row of perspective {key} does not count; use --as {key} for those.")
        }
        (English, _) => {
            format!("{rows} rows of perspective {key} do not count; use --as {key} for those.")
        }
    }
}

sentences! {
    /// How to find the problems of rows.
    pub(crate) fn problems:
        nl "Zo zie je waar: ambtenaar score --check BESTAND"
        en "To see where: ambtenaar score --check FILE";
}

/// Why nothing is shown about a group.
pub(crate) fn too_small(
    language: Language,
    minimum: u64,
    others: bool,
    why: Option<TooFew>,
) -> String {
    let fewer = match why {
        Some(TooFew::Answers { unread }) => say!(
            language,
            "{} niet te lezen, en daardoor zijn er minder dan {minimum} mensen met een volledige uitslag.",
            "{} could not be read, so that there are fewer than {minimum} people with a complete result.",
            Count::of(
                unread,
                word!(language, "antwoord is", "answer"),
                word!(language, "antwoorden zijn", "answers")
            )
        ),
        Some(TooFew::Rows { rows }) => say!(
            language,
            "{} niet goed te lezen, en daardoor zijn er minder dan {minimum} mensen met een volledige uitslag.",
            "{} could not be read properly, so that there are fewer than {minimum} people with a complete result.",
            Count::of(
                rows,
                word!(language, "rij is", "row"),
                word!(language, "rijen zijn", "rows")
            )
        ),
        Some(TooFew::QuoteNeverClosed) => say!(
            language,
            "Een aanhalingsteken sluit nooit, en wat daarna komt is niet gelezen. Daardoor zijn er minder dan {minimum} mensen \
             met een volledige uitslag.",
            "A quote is never closed, and nothing after it was read, so that there are fewer than {minimum} people with a \
             complete result.",
        ),
        None => say!(
            language,
            "Er zijn minder dan {minimum} mensen met een volledige uitslag.",
            "There are fewer than {minimum} people with a complete result.",
        ),
    };
    let which = word!(
        language,
        " Wat er mis is, toont ambtenaar score --check BESTAND.",
        " To see what is wrong: ambtenaar score --check FILE."
    );
    let other = word!(
        language,
        " Er zijn wel rijen met een ander perspectief; kies dat met --as.",
        " There are rows of another perspective; choose one with --as."
    );
    let nothing = word!(
        language,
        "Over zo'n kleine groep toont ambtenaar niets, zodat niemand te herkennen is.",
        "Nothing is shown about such a small group, so that nobody can be recognised."
    );
    let which = if why.is_some() { which } else { "" };
    let other = if others && why.is_none() { other } else { "" };
    format!("{fewer}{which} {nothing}{other}")
}
