//! Which statements have a column and which have none, with the column most like each; columns that look like answers and are
//! not read, or are read though they look worked out; and why a header has no statements.

use crate::error::{MissingColumn, SheetFault};
use crate::model::wording::words;
use crate::model::{ByForm, Form, Questionnaire};

use super::column::{Column, ColumnRole};
use super::names::{MatchedBy, Names};
use super::recoded::says_worked_out;
use crate::answers::detail::Detail;

/// The statements of each form without a column, in file order.
pub(in crate::answers) fn missing(
    names: &Names<'_>,
    columns: &[Column],
) -> ByForm<Vec<MissingColumn>> {
    let questionnaire = names.questionnaire();
    let are_typed = columns.iter().any(|column| column.is(Detail::Answers));
    let statements = questionnaire.statements();
    let read = of_statements(columns, statements.len());
    let statements = statements.iter().zip(read).enumerate();
    let missing = statements.map(|(place, (statement, read))| {
        let like = (read.is_empty() && !are_typed).then(|| most_like(names, columns, place))?;
        Some(MissingColumn {
            id: statement.id.to_string(),
            is_worked_out: like.iter().any(|name| says_worked_out(names, name)),
            like,
        })
    });
    let missing: Vec<_> = missing.collect();
    ByForm::from_fn(|form| {
        let places = questionnaire.places(form);
        places
            .filter_map(|place| missing.get(place)?.clone())
            .collect()
    })
}

/// The unused column most like a statement: one that ends in it, or else one with at least half of the words of a text.
fn most_like(names: &Names<'_>, columns: &[Column], place: usize) -> Option<String> {
    let ends = columns
        .iter()
        .find(|column| column.holds == ColumnRole::Unused { place });
    if let Some(column) = ends {
        return Some(column.name.to_string());
    }
    let unused = columns
        .iter()
        .filter(|column| column.holds == ColumnRole::Ignored);
    let likeness = |column: &&Column| {
        let name = words(&column.name);
        let texts = names.texts_of(place).map(|text| {
            let all = text.split(' ').count();
            let found = text
                .split(' ')
                .filter(|word| name.split(' ').any(|other| other == *word))
                .count();
            (100 * found / all.max(1)).min(100)
        });
        texts.max().unwrap_or(0)
    };
    let best = unused
        .map(|column| (likeness(&column), column))
        .max_by_key(|(likeness, _)| *likeness)?;
    Some(best.1.name.to_string()).filter(|_| best.0 >= 50)
}

/// The columns that are set aside, with the place of their statement: another column of it counts, and nobody chose that one
/// by hand.
pub(in crate::answers) fn aside(
    columns: &[Column],
    places: usize,
) -> impl Iterator<Item = (usize, usize)> {
    let mut counts = vec![false; places];
    for column in columns {
        if let ColumnRole::Statement { place, by, .. } = &column.holds
            && let Some(counts) = counts.get_mut(*place)
        {
            *counts = *by != MatchedBy::Hand;
        }
    }
    let columns = columns.iter().enumerate();
    columns.filter_map(move |(at, column)| match column.holds {
        ColumnRole::Unused { place } if counts.get(place) == Some(&true) => Some((at, place)),
        _ => None,
    })
}

/// The columns of each statement that count, from left to right.
pub(in crate::answers) fn of_statements(columns: &[Column], places: usize) -> Vec<Vec<usize>> {
    let mut found = vec![Vec::new(); places];
    for (at, column) in columns.iter().enumerate() {
        if let Some(own) = column.statement().and_then(|place| found.get_mut(place)) {
            own.push(at);
        }
    }
    found
}

/// Whether a column has to do with statements.
pub(in crate::answers) fn holds_answers(column: &Column) -> bool {
    matches!(
        column.holds,
        ColumnRole::Statement { .. }
            | ColumnRole::Unused { .. }
            | ColumnRole::Detail(Detail::Answers)
    )
}

/// Why a header with none of the statements can't be used.
pub(in crate::answers) fn no_statements(
    columns: &[Column],
    questionnaire: &Questionnaire,
) -> SheetFault {
    let short = |column: &Column| column.name.chars().take(40).collect();
    let numbers = columns
        .iter()
        .filter_map(|column| column.name.trim().parse::<usize>().ok());
    SheetFault::NoStatements {
        columns: columns.iter().take(8).map(short).collect(),
        count: columns.len(),
        rows: 0,
        numbers_short: questionnaire.has_form(Form::Short)
            && numbers.eq(1..=questionnaire.places(Form::Short).count()),
    }
}
