//! A column that is not read and seems to say about whom, or by whom, each row was filled in.

use crate::error::ColumnNotice;
use crate::model::Perspective;
use crate::model::wording::words;

use super::column::{Column, ColumnRole};
use super::perspective::called;
use super::sample::Sample;
use crate::answers::detail::Detail;

/// How many unused columns are looked at, at most.
const MOST: usize = 40;

/// How many different cells are shown.
const MOST_SHOWN: usize = 3;

/// Names of such a column, as words that are all in it.
const NAMES: [&[&str]; 17] = [
    &["relatie"],
    &["relation"],
    &["relationship"],
    &["rol"],
    &["role"],
    &["rater"],
    &["beoordelaar"],
    &["invuller"],
    &["over", "wie"],
    &["voor", "wie"],
    &["about", "who"],
    &["about", "whom"],
    &["ik", "ben"],
    &["i", "am"],
    &["vul", "in"],
    &["ingevuld", "door"],
    &["completed", "by"],
];

/// Words in names that ask for someone's job, which may be a place in an organisation.
const JOBS: [&str; 9] = [
    "functie",
    "functieniveau",
    "beroep",
    "job",
    "position",
    "positie",
    "niveau",
    "level",
    "title",
];

/// Words before the one that counts.
const BEFORE: [&str; 14] = [
    "een", "de", "het", "mijn", "als", "over", "voor", "door", "a", "an", "the", "my", "about",
    "by",
];

/// Of whom a cell speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Whom {
    Oneself,
    Other,
    /// A place in an organisation: a relation, or someone's own job.
    Place,
    /// What the job asks.
    Job,
}

impl Whom {
    /// What the words of a cell say, when that is all they do.
    fn of(cell: &[u8]) -> Option<Self> {
        let plain = words(std::str::from_utf8(cell).ok()?);
        let mut plain = plain.as_str();
        while let Some((first, rest)) = plain.split_once(' ')
            && BEFORE.contains(&first)
            && called(plain).is_none()
        {
            plain = rest;
        }
        match plain {
            "mezelf" | "mijzelf" | "mijn zelf" | "ik" | "mij" | "me" | "myself"
            | "zelfbeoordeling" | "self assessment" | "self rating" => Some(Self::Oneself),
            "directe collega" | "naaste collega" | "peer" | "peers" | "iemand anders"
            | "someone else" | "ander" | "anderen" | "ondergeschikte" | "ondergeschikten"
            | "subordinate" | "subordinates" | "direct report" | "direct reports"
            | "teamgenoot" => Some(Self::Other),
            "leidinggevende"
            | "leidinggevenden"
            | "direct leidinggevende"
            | "directe leidinggevende"
            | "manager"
            | "line manager"
            | "supervisor"
            | "chef"
            | "baas"
            | "boss"
            | "teamleider"
            | "team leader"
            | "medewerker"
            | "medewerkers"
            | "employee"
            | "teamlid"
            | "team member" => Some(Self::Place),
            _ => Some(match called(plain)? {
                Perspective::Own => Self::Oneself,
                Perspective::Job => Self::Job,
                Perspective::Wish | Perspective::Colleague => Self::Other,
            }),
        }
    }
}

/// Whether the name of a column asks for a relation.
pub(super) fn is_named(name: &str) -> bool {
    asks(&words(name), &NAMES)
}

/// Whether a name has all words of one of these.
pub(super) fn asks(name: &str, all: &[&[&str]]) -> bool {
    let has = |word: &&str| name.split(' ').any(|known| known == *word);
    all.iter().any(|words| words.iter().all(has))
}

/// What is to be said of the first such column, where rows are as `usual`.
pub(super) fn relation_of(
    columns: &[Column],
    usual: Perspective,
    sample: &dyn Sample,
) -> Option<ColumnNotice> {
    if columns.iter().any(|column| column.is(Detail::Perspective)) {
        return None;
    }
    let unused = columns.iter().enumerate();
    let unused = unused.filter(|(_, column)| column.holds == ColumnRole::Ignored);
    let mut found = unused.take(MOST).filter_map(|(at, column)| {
        let cells = sample.cells_of(at);
        let said: Option<Vec<Whom>> = cells.iter().map(|cell| Whom::of(cell)).collect();
        is_told(&column.name, &said?, usual).then(|| ColumnNotice::Relation {
            name: column.name.trim().to_owned(),
            cells: shown(&cells),
            usual,
        })
    });
    found.next()
}

/// Whether the cells of a column with this name most likely say that not all rows are as `usual`.
fn is_told(name: &str, said: &[Whom], usual: Perspective) -> bool {
    if usual == Perspective::Colleague {
        return said.contains(&Whom::Oneself);
    }
    let plain = words(name);
    let asks_job = plain.split(' ').any(|word| JOBS.contains(&word));
    let is_other = said.contains(&Whom::Other) || (said.contains(&Whom::Place) && !asks_job);
    is_other || (said.contains(&Whom::Oneself) && is_named(name))
}

/// Different cells, the first of them.
fn shown(cells: &[Vec<u8>]) -> Vec<String> {
    let mut shown: Vec<String> = Vec::new();
    for cell in cells {
        let cell = String::from_utf8_lossy(cell).trim().to_owned();
        if shown.len() < MOST_SHOWN && !shown.contains(&cell) {
            shown.push(cell);
        }
    }
    shown
}
