//! Which cells of a row are names of statements.

use std::collections::BTreeSet;

use crate::answers::detail::Detail;
use crate::model::Form;

use super::names::{Meaning, Names};

/// The columns of a row whose names are statements, each with the index of its statement.
pub(in crate::answers) fn statements_in<S: AsRef<str>>(
    names: &Names<'_>,
    header: impl IntoIterator<Item = S>,
) -> Vec<(usize, usize)> {
    // Neither an id nor a text is without letters, and rows of answers may be.
    let is_lettered = |name: &S| name.as_ref().contains(char::is_alphabetic);
    let statement = |name: &S| match names.meaning(name.as_ref()) {
        Meaning::Statement(found) => Some(found.index),
        _ => None,
    };
    let cells = header.into_iter().enumerate();
    let found = cells.filter(|(_, name)| is_lettered(name));
    let found = found.filter_map(|(column, name)| Some((column, statement(&name)?)));
    found.collect()
}

/// How many different statements are among those that were found, each with its column.
pub(in crate::answers) fn different(found: &[(usize, usize)]) -> usize {
    let indices: BTreeSet<usize> = found.iter().map(|(_, index)| *index).collect();
    indices.len()
}

/// The columns whose names are the numbers of the printed list, when there is one for each.
pub(in crate::answers) fn numbered_in<S: AsRef<str>>(
    names: &Names<'_>,
    header: impl IntoIterator<Item = S>,
) -> Option<Vec<usize>> {
    let meanings: Vec<Meaning> = header
        .into_iter()
        .map(|name| names.meaning(name.as_ref()))
        .collect();
    let is_form = |meaning: &Meaning| matches!(meaning, Meaning::Detail(Detail::Form, _));
    let has_form = meanings.iter().any(is_form);
    let count = |form| names.questionnaire().places(form).count();
    let columns = |form| numbered(&meanings, count(form));
    columns(Form::Full).or_else(|| columns(Form::Short).filter(|_| has_form))
}

/// The columns of the numbers 1 to `count`, when there is exactly one for each of them under one kind of name.
pub(super) fn numbered(meanings: &[Meaning], count: usize) -> Option<Vec<usize>> {
    let numbers = |wanted: &str| -> Vec<(usize, usize)> {
        let all = meanings.iter().enumerate();
        let mut numbers: Vec<(usize, usize)> = all
            .filter_map(|(at, meaning)| match meaning {
                Meaning::Number { prefix, number } if prefix == wanted => Some((*number, at)),
                _ => None,
            })
            .collect();
        numbers.sort_unstable();
        numbers
    };
    let mut prefixes: Vec<&String> = meanings
        .iter()
        .filter_map(|meaning| match meaning {
            Meaning::Number { prefix, .. } => Some(prefix),
            _ => None,
        })
        .collect();
    prefixes.sort_unstable();
    prefixes.dedup();
    let mut fits = prefixes
        .into_iter()
        .map(|prefix| numbers(prefix))
        .filter(|numbers| {
            numbers.len() == count
                && numbers
                    .iter()
                    .enumerate()
                    .all(|(at, (number, _))| *number == at + 1)
        });
    let only = fits.next().filter(|_| fits.next().is_none())?;
    Some(only.into_iter().map(|(_, column)| column).collect())
}
