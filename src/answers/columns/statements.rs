//! Which cells of a row are names of statements.

use std::collections::{BTreeMap, BTreeSet};

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
    let cells = header.into_iter().enumerate();
    let found = cells.filter(|(_, name)| is_lettered(name));
    let found =
        found.filter_map(|(column, name)| Some((column, names.statement(name.as_ref())?.index)));
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
    let mut by_prefix: BTreeMap<&str, Vec<(usize, usize)>> = BTreeMap::new();
    for (at, meaning) in meanings.iter().enumerate() {
        if let Meaning::Number { prefix, number } = meaning {
            by_prefix.entry(prefix).or_default().push((*number, at));
        }
    }
    let mut fits = by_prefix.into_values().filter_map(|mut numbers| {
        numbers.sort_unstable();
        let is_whole = numbers.iter().map(|(number, _)| *number).eq(1..=count);
        is_whole.then_some(numbers)
    });
    let only = fits.next().filter(|_| fits.next().is_none())?;
    Some(only.into_iter().map(|(_, column)| column).collect())
}
