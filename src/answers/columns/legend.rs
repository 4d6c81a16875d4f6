//! A legend in cells of its own: a number, and beside or below it the label of a step.

use crate::answers::answer::AnswerKey;
use crate::error::OtherMeaning;

use super::explained::other_meaning;

/// A number and the text that says what it means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::answers) struct Pair {
    /// The column of the first of the two, from 0.
    pub(in crate::answers) column: usize,
    pub(in crate::answers) number: char,
    pub(in crate::answers) label: String,
}

impl Pair {
    /// Two cells, one of which is a number and the other the label of a step.
    pub(in crate::answers) fn of(
        answers: &AnswerKey,
        column: usize,
        (one, other): (&str, &str),
    ) -> Option<Self> {
        let (number, label) = match (number(one), number(other)) {
            (Some(number), None) => (number, other),
            (None, Some(number)) => (number, one),
            _ => return None,
        };
        answers.step_of_label(label)?;
        Some(Self {
            column,
            number,
            label: label.trim().to_owned(),
        })
    }
}

fn number(cell: &str) -> Option<char> {
    let cell = cell
        .trim()
        .trim_end_matches(['=', ':', '.', ')'])
        .trim_end();
    let mut signs = cell.chars();
    let number = signs.next().filter(char::is_ascii_digit)?;
    signs.next().is_none().then_some(number)
}

/// The pairs of cells next to each other in a row.
pub(in crate::answers) fn in_row(answers: &AnswerKey, cells: &[impl AsRef<str>]) -> Vec<Pair> {
    let mut pairs: Vec<Pair> = Vec::new();
    for (at, two) in cells.windows(2).enumerate() {
        let [one, other] = two else { continue };
        let is_taken = pairs.last().is_some_and(|last| last.column + 1 == at);
        let pair = Pair::of(answers, at, (one.as_ref(), other.as_ref()));
        pairs.extend(pair.filter(|_| !is_taken));
    }
    pairs
}

/// What rows without answers say in pairs of cells, beside or below each other. In a row with more numbers than labels they count
/// people.
pub(in crate::answers) fn of_rows(
    answers: &AnswerKey,
    rows: &[Vec<String>],
) -> Option<OtherMeaning> {
    let numbers = |row: &[String]| row.iter().filter(|cell| number(cell).is_some()).count();
    let labels = |row: &[String]| {
        let is_label = |cell: &&String| answers.step_of_label(cell).is_some();
        row.iter().filter(is_label).count()
    };
    let is_even = |row: &&Vec<String>| numbers(row) == labels(row);
    let rows_of_pairs = rows.iter().filter(is_even);
    let mut pairs: Vec<Pair> = rows_of_pairs.flat_map(|row| in_row(answers, row)).collect();
    for two in rows.windows(2) {
        let [above, below] = two else { continue };
        let counts = [above, below].map(|row| (numbers(row), labels(row)));
        let ([(numbers, 0), (0, labels)] | [(0, labels), (numbers, 0)]) = counts else {
            continue;
        };
        let cells = above.iter().zip(below).enumerate();
        let cells = cells.filter(|_| numbers == labels);
        pairs.extend(cells.filter_map(|(at, (one, other))| Pair::of(answers, at, (one, other))));
    }
    meaning(answers, &pairs).filter(|_| pairs.len() > 1)
}

/// What pairs say that a number means, where it is not what the number counts for.
pub(in crate::answers) fn meaning(answers: &AnswerKey, pairs: &[Pair]) -> Option<OtherMeaning> {
    let said = pairs
        .iter()
        .map(|pair| format!("{} = {}", pair.number, pair.label));
    other_meaning(answers, &said.collect::<Vec<_>>().join("; "))
}
