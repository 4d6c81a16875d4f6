//! Rows of answers that belong to no names of columns: on a sheet that is not read, or above the names.

use std::collections::BTreeSet;

use crate::answers::answer::{AnswerKey, AnswerReading, signs};
use crate::answers::columns::names::Names;
use crate::answers::totals::TotalLabel;
use crate::model::Form;

/// In a row of answers at least half of the statements are answered, or those of a form, or so many; and never fewer than a few.
const ENOUGH: usize = 12;
const FEWEST: usize = 4;

/// How many numbers between the answers of a row may be none.
const SLIPS: usize = 1;

/// How many different numbers people answer, all of them together: keys and numbers of pages have fewer, or go on up.
const DIFFERENT: usize = 4;

/// The answers of a row.
type RowAnswers = Vec<AnswerReading>;

/// How many of some rows have the answers of a person, in whatever columns; none when most rows of numbers have others, such as counts
/// and averages, or when they may be a key.
pub(in crate::answers) fn rows_with_answers(
    names: &Names<'_>,
    answers: &AnswerKey,
    rows: &[Vec<&str>],
) -> usize {
    let fewest = fewest(names);
    let numbers = |row: &&Vec<&str>| row.iter().filter(|cell| is_number(cell)).count() >= fewest;
    let most = rows.iter().filter(numbers).count();
    let of_row = |row: &Vec<&str>| {
        let found = side_by_side(answers, row).filter(|found| found.len() >= fewest);
        found.or_else(|| row.iter().find_map(|cell| typed(names, answers, cell)))
    };
    let people = rows.iter().filter(|row| !adds_up(row));
    let people: Vec<RowAnswers> = people.filter_map(of_row).collect();
    let is_told = 2 * people.len() > most && are_of_people(answers, &people);
    if is_told { people.len() } else { 0 }
}

/// Whether rows of a sheet have the answers of several people.
pub(in crate::answers) fn has_people(
    names: &Names<'_>,
    answers: &AnswerKey,
    rows: &[Vec<String>],
) -> bool {
    let rows = rows.iter().map(|row| row.iter().map(String::as_str));
    let rows: Vec<Vec<&str>> = rows.map(Iterator::collect).collect();
    rows_with_answers(names, answers, &rows) > 1
}

fn fewest(names: &Names<'_>) -> usize {
    let questionnaire = names.questionnaire();
    let half = questionnaire.statements().len().div_ceil(2);
    let forms = Form::ALL.map(|form| questionnaire.places(form).count());
    let forms = forms.into_iter().filter(|count| *count > 0);
    forms.fold(half.min(ENOUGH), usize::min).max(FEWEST)
}

fn is_number(cell: &str) -> bool {
    cell.trim().replace(',', ".").parse::<f64>().is_ok()
}

fn adds_up(row: &[&str]) -> bool {
    let cells = row.iter().map(|cell| cell.as_bytes());
    let label = TotalLabel::cell_of_row(None, cells).and_then(TotalLabel::of);
    label.is_some_and(|label| !matches!(label, TotalLabel::Rank(..)))
}

/// The answers in the cells of a row, unless other numbers stand among them.
fn side_by_side(answers: &AnswerKey, row: &[&str]) -> Option<RowAnswers> {
    let readings = row.iter().map(|cell| (answers.read(cell), *cell));
    let counts = |(read, cell): &(AnswerReading, &str)| {
        read.answer().is_some() || (read.is_unreadable() && is_number(cell))
    };
    let readings: RowAnswers = readings.filter(counts).map(|(read, _)| read).collect();
    let is_answer = |read: &AnswerReading| read.answer().is_some();
    let first = readings.iter().position(is_answer)?;
    let last = readings.iter().rposition(is_answer)?;
    let (found, others): (RowAnswers, RowAnswers) = readings
        .get(first..=last)?
        .iter()
        .partition(|read| is_answer(read));
    (others.len() <= SLIPS).then_some(found)
}

/// The answers of a form in one cell, a sign for each.
fn typed(names: &Names<'_>, answers: &AnswerKey, cell: &str) -> Option<RowAnswers> {
    let signs = signs(cell.as_bytes());
    let mut forms = Form::ALL.into_iter();
    let count = |form| names.questionnaire().places(form).count();
    let is_form = signs.len() >= FEWEST && forms.any(|form| count(form) == signs.len());
    let read = |sign: &char| answers.read(sign.encode_utf8(&mut [0; 4]));
    let readings: RowAnswers = signs.iter().filter(|_| is_form).map(read).collect();
    let is_told = is_form && !readings.iter().any(|read| read.is_unreadable());
    let found = readings.into_iter().filter(|read| read.answer().is_some());
    let found: RowAnswers = found.collect();
    (is_told && 2 * found.len() >= signs.len()).then_some(found)
}

/// Whether rows differ as those of people do, or have words.
fn are_of_people(answers: &AnswerKey, rows: &[RowAnswers]) -> bool {
    let numbers =
        |row: &RowAnswers| -> Vec<u8> { row.iter().filter_map(|read| read.answer()).collect() };
    let all: BTreeSet<u8> = rows.iter().flat_map(numbers).collect();
    let is_word = |read: &AnswerReading| read.label().is_some();
    let goes_back = |row: &RowAnswers| !numbers(row).is_sorted();
    let has_words = rows.iter().flatten().any(is_word);
    let most = DIFFERENT.min(answers.scale().values().count());
    has_words || (all.len() >= most && rows.iter().any(goes_back))
}
