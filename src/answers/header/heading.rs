//! The names of the columns in the first rows of a sheet.

use std::borrow::Cow;

use crate::answers::answer::AnswerKey;
use crate::answers::columns::legend::codebook::explains_scale;
use crate::answers::columns::names::{Meaning, Names};
use crate::answers::columns::statements::statements_in;
use crate::answers::detail::Detail;
use crate::answers::source::table::Heading;

use super::header_row::{first_header, reads};
use super::second_header::{is_second_header, names_the_rest};

/// Where the names of the columns are in the first rows of a sheet: those of the edition that has most of them.
pub(in crate::answers) fn heading(
    names: &[Names<'_>],
    answers: &AnswerKey,
    rows: &[Vec<String>],
) -> Heading {
    let newest_first = names.iter().rev();
    let newest_first = newest_first.map(|names| heading_of(names, answers, rows));
    let most = newest_first.max_by_key(|heading| heading.statements.len());
    most.unwrap_or_default()
}

fn heading_of(names: &Names<'_>, answers: &AnswerKey, rows: &[Vec<String>]) -> Heading {
    let all: Vec<_> = rows.iter().map(|row| statements_in(names, row)).collect();
    let answered = |columns: &[usize], row: usize| {
        let row = rows.get(row);
        row.is_some_and(|row| reads(answers, columns, row.iter()))
    };
    let (row, _) = first_header(&all, |_, _| true, answered);
    let header = rows.get(row).map_or(&[][..], Vec::as_slice);
    let found = all.get(row).map_or(&[][..], Vec::as_slice);
    let is_second = |row: &&Vec<String>| {
        is_second_header(names, header, found, |column| {
            Some(row.get(column)?.as_bytes())
        }) || names_the_rest(names, header, row.iter().map(Cow::from))
    };
    let columns = || header.iter().enumerate();
    let statements = columns().filter(|(_, name)| names.is_statement(name));
    let statements: Vec<usize> = statements.map(|(column, _)| column).collect();
    // The rows of a codebook may each name one statement.
    let is_list = statements.len() < 2 && explains_scale(answers, rows);
    let ids = columns().filter_map(|(column, name)| match names.meaning(name) {
        Meaning::Detail(Detail::Id, rank) => Some((rank, column)),
        _ => None,
    });
    Heading {
        row,
        second: rows.iter().skip(row + 1).take_while(is_second).count(),
        statements: if is_list { Vec::new() } else { statements },
        id: ids.min().map(|(_, column)| column),
    }
}
