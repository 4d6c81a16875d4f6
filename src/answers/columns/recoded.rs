//! Names that say of a statement that its answers were recoded, or are something else.

use crate::model::wording::words;

use super::column::{Column, ColumnRole};
use super::names::{MatchedBy, Names};

/// How words begin that say, wherever they stand, that answers were recoded.
const RECODED: [&str; 32] = [
    "recod",
    "revers",
    "invert",
    "mirror",
    "turned",
    "flipped",
    "keyed",
    "scored",
    "rescored",
    "corrected",
    "gespiegel",
    "ontspiegel",
    "omgepool",
    "ompol",
    "ompool",
    "omgekeerd",
    "omgedraai",
    "gedraai",
    "omgezet",
    "omgescoor",
    "omgecod",
    "omcod",
    "hercod",
    "hergecod",
    "gehercod",
    "herscoor",
    "hergescoor",
    "gescoord",
    "gecorrigeerd",
    "umkodier",
    "umgepol",
    "rekodier",
];

/// Words that say so beside an id, or when they are all that stands before or behind a text.
const BESIDE: [&str; 8] = ["r", "rc", "rcd", "rec", "rev", "inv", "omg", "flip"];

/// Words that say there that it is a time.
pub(super) const TIMES: [&str; 10] = [
    "time", "timing", "tijd", "sec", "secs", "seconds", "seconden", "duration", "duur", "ms",
];

/// Words that say so where nothing else is in the name: a question may have them too.
const ALONE: [&str; 5] = ["score", "scores", "points", "punten", "punt"];

/// Signs with which analyses mark, beside its id, a statement that was reversed: `s06-`, `-s06`, `s06*`. Behind a text a star says that
/// it has to be answered.
const REVERSED: [char; 4] = ['-', '−', '–', '*'];

/// Whether a word of some says that something was recoded.
fn are_recoded<'w>(mut words: impl Iterator<Item = &'w str>) -> bool {
    words.any(|word| RECODED.iter().any(|start| word.starts_with(start)))
}

/// Whether the name of a sheet says that its answers were recoded.
pub(in crate::answers) fn says_recoded(name: &str) -> bool {
    are_recoded(words(name).split(' '))
}

/// Whether the name of a column says of its statement that the cells were recoded, or are times.
pub(super) fn says_worked_out(names: &Names<'_>, name: &str) -> bool {
    let Some(found) = names.statement(name) else {
        return false;
    };
    let frame = &found.frame;
    let is_beside = |word: &str| BESIDE.contains(&word) || TIMES.contains(&word);
    let around = || frame.split([' ', '|']);
    let is_told = match found.by {
        MatchedBy::Id => around().any(is_beside),
        _ => frame.split('|').any(is_beside),
    };
    is_told || ALONE.contains(&frame.trim_matches('|')) || are_recoded(around())
}

/// Whether the name of a column is a statement and such a sign.
fn is_signed(names: &Names<'_>, name: &str) -> bool {
    let plain = name.trim_matches(|c: char| !c.is_alphanumeric());
    let Some((before, after)) = name.split_once(plain) else {
        return false;
    };
    if names.index(plain).is_some() {
        return before.contains(REVERSED) || after.contains(REVERSED);
    }
    let is_sign = |c: char| c != '*' && REVERSED.contains(&c);
    after.contains(is_sign) && names.is_statement(plain)
}

/// The columns that are read although their names say that, with their statements; the columns from 1. A sign beside every id says
/// nothing of any.
pub(in crate::answers) fn worked_out(
    names: &Names<'_>,
    columns: &[Column],
) -> Vec<(String, usize)> {
    let read = columns
        .iter()
        .enumerate()
        .filter_map(|(at, column)| match &column.holds {
            ColumnRole::Statement { place, by, .. } if *by != MatchedBy::Hand => {
                Some((at, *place, &*column.name))
            }
            _ => None,
        });
    let read: Vec<(usize, usize, &str)> = read.collect();
    let some_signed = !read.iter().all(|(.., name)| is_signed(names, name));
    let is_so = |name| says_worked_out(names, name) || (some_signed && is_signed(names, name));
    let so = read.into_iter().filter(|(.., name)| is_so(name));
    let so = so.filter_map(|(at, place, _)| {
        let id = names.questionnaire().statement(place)?.id.to_string();
        Some((id, at + 1))
    });
    so.collect()
}
