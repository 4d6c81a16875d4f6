//! From whose eyes rows are, going by the statements in the names of columns and by what stands around them, and the words that say it.

use std::collections::BTreeSet;

use crate::answers::detail::Detail;
use crate::error::{Notice, QuestionNotice};
use crate::model::Perspective;
use crate::model::wording::words;

use super::code::is_code;
use super::column::{Column, ColumnRole};
use super::names::{Meaning, Names};
use super::slots::Slots;

/// From whose eyes rows are that do not say so: going by the names of the columns, or else as they were said to be; nothing when neither
/// is known.
pub(super) fn perspective(
    names: &Names<'_>,
    columns: &[Column],
    slots: &Slots,
    said: Option<Perspective>,
) -> (Option<Perspective>, Option<Notice>) {
    let read = columns.iter().filter_map(|column| match &column.holds {
        ColumnRole::Statement { wording, .. } => Some((*wording, &*column.name)),
        _ => None,
    });
    // One's own wording may be of a wish or the job too.
    let around = |(wording, name): (Option<Perspective>, &str)| match wording {
        None | Some(Perspective::Own) => (wording, named_around(names, name)),
        wording => (wording, None),
    };
    let read: Vec<(Option<Perspective>, Option<Perspective>)> = read.map(around).collect();
    let is_named = read
        .iter()
        .filter_map(|(_, around)| *around)
        .any(|around| around != Perspective::Own);
    let own = Some(Perspective::Own).filter(|_| is_named);
    let all = read
        .into_iter()
        .filter_map(|(wording, around)| around.or(wording).or(own));
    let all: BTreeSet<Perspective> = all.collect();
    let mut all = all.into_iter();
    match (all.next(), all.next()) {
        (Some(_), Some(_)) => (said, Some(QuestionNotice::MixedWording.into())),
        (Some(Perspective::Own), None) => (said.or(Some(Perspective::Own)), None),
        (Some(perspective), None) => {
            let is_new = slots.detail(Detail::Perspective).is_none();
            let sheet = None;
            let notice = if is_named {
                QuestionNotice::NamedAs { perspective, sheet }
            } else {
                QuestionNotice::WordedAs { perspective }
            };
            (Some(perspective), is_new.then_some(notice.into()))
        }
        (None, _) => (said, None),
    }
}

/// The perspective that some words are: all of a title, of the name of a sheet, or of what stands around a statement.
pub(super) fn called(words: &str) -> Option<Perspective> {
    match words {
        "zelf" | "zelfbeeld" | "ik zelf" | "ikzelf" | "self" | "zelf nu" => Some(Perspective::Own),
        "wens" | "wensen" | "wensbeeld" | "gewenst" | "ideaal" | "ideaalbeeld" | "wish"
        | "wishes" | "desired" | "ideal" => Some(Perspective::Wish),
        "werk" | "het werk" | "functie" | "de functie" | "job" | "the job" => {
            Some(Perspective::Job)
        }
        "collega" | "collega s" | "collegas" | "colleague" | "colleagues" => {
            Some(Perspective::Colleague)
        }
        _ => None,
    }
}

/// The perspective that is all that a name says besides numbers and codes.
pub(in crate::answers) fn named(name: &str) -> Option<Perspective> {
    let plain = words(name);
    let is_word = |word: &&str| (word.len() > 1 || *word == "s") && !is_code(word);
    let plain: Vec<&str> = plain.split(' ').filter(is_word).collect();
    called(&plain.join(" "))
}

/// The perspective that stands before or behind the statement in the name of a column.
fn named_around(names: &Names<'_>, name: &str) -> Option<Perspective> {
    match names.meaning(name) {
        Meaning::Statement(found) => found.frame.split('|').find_map(named),
        Meaning::Number { prefix, .. } => named(&prefix),
        Meaning::Detail(..) | Meaning::Unknown => None,
    }
}
