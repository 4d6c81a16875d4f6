//! Columns that are not read, and have to do with a statement that another column is read for.

use std::collections::BTreeMap;

use crate::answers::answer::AnswerReading;
use crate::model::wording::words;

use super::column::{Column, ColumnRole};
use super::lacking::{aside, of_statements};
use super::names::Names;
use super::recoded::TIMES;
use super::sample::Sample;

/// What ends the name of a column with a remark about a statement.
const REMARKS: [&str; 8] = [
    "comment",
    "comments",
    "opmerking",
    "opmerkingen",
    "toelichting",
    "other",
    "anders",
    "tijd",
];

fn is_remark(word: &str) -> bool {
    REMARKS.contains(&word)
}

/// The unused columns of which the name has more words behind the text of a statement that has a column, as of a question that was
/// put into a form again; with the columns, from 1.
pub(in crate::answers) fn like_another(
    names: &Names<'_>,
    columns: &[Column],
) -> Vec<(String, usize)> {
    let statements = names.questionnaire().statements();
    let read = of_statements(columns, statements.len());
    let unused = columns.iter().enumerate().filter(|(_, column)| {
        matches!(
            column.holds,
            ColumnRole::Ignored | ColumnRole::Unused { .. }
        )
    });
    let like = unused.filter_map(|(at, column)| {
        let name = format!(" {} ", words(&column.name));
        let more = |text: &str| {
            let rest = name.split_once(&format!(" {text} ")).map(|(_, rest)| rest);
            rest.is_some_and(|rest| !rest.is_empty() && !rest.split(' ').any(is_remark))
        };
        let mut places = read.iter().enumerate().filter(|(_, own)| !own.is_empty());
        let (place, _) = places.find(|(place, _)| names.texts_of(*place).any(more))?;
        let id = statements.get(place)?.id.to_string();
        Some((id, at + 1))
    });
    like.collect()
}

/// What the first rows say in the columns of one question that are set aside.
#[derive(Debug, Default)]
struct UnreadQuestion {
    /// The columns with answers and nothing else, each with the place of its statement.
    answered: Vec<(usize, usize)>,
    /// How many have something else.
    others: usize,
    /// Whether an answer is another than the one that is read.
    differs: bool,
}

/// The columns with answers that are set aside since another column of their statement is read, where these are not the same: of a
/// second time, or as they were before they were recoded; with their statements, the columns from 1.
pub(in crate::answers) fn with_answers(
    names: &Names<'_>,
    columns: &[Column],
    sample: &dyn Sample,
) -> Vec<(String, usize)> {
    let statements = names.questionnaire().statements();
    let read = of_statements(columns, statements.len());
    let frame = |at: usize| {
        let found = columns
            .get(at)
            .and_then(|column| names.statement(&column.name));
        found.map_or_else(String::new, |found| found.frame)
    };
    let is_other = |word: &str| is_remark(word) || TIMES.contains(&word);
    let others = aside(columns, statements.len()).map(|column| (frame(column.0), column));
    let others: Vec<(String, (usize, usize))> = others
        .filter(|(frame, _)| !frame.split([' ', '|']).any(is_other))
        .collect();
    let pairs = others.iter().map(|(_, (at, place))| {
        let read = read.get(*place).and_then(|own| own.first());
        (*at, *read.unwrap_or(at))
    });
    let pairs = sample.read_in_pairs(&pairs.collect::<Vec<_>>());
    let mut questions: BTreeMap<String, UnreadQuestion> = BTreeMap::new();
    for ((frame, column), cells) in others.into_iter().zip(pairs) {
        questions.entry(frame).or_default().add(column, &cells);
    }
    let lost = questions.into_values().filter(UnreadQuestion::is_lost);
    let mut lost: Vec<(usize, usize)> = lost.flat_map(|question| question.answered).collect();
    lost.sort_unstable();
    let id = |place: usize| statements.get(place).map(|one| one.id.to_string());
    lost.into_iter()
        .filter_map(|(at, place)| Some((id(place)?, at + 1)))
        .collect()
}

impl UnreadQuestion {
    /// Adds a column; each of its cells comes with the one that is read.
    fn add(&mut self, column: (usize, usize), cells: &[(AnswerReading, AnswerReading)]) {
        if cells.iter().any(|(own, _)| own.is_unreadable()) {
            self.others += 1;
        } else if cells.iter().any(|(own, _)| own.answer().is_some()) {
            self.answered.push(column);
        }
        // A label is held against the number that is read in every row.
        let is_other = |(own, read): &(AnswerReading, AnswerReading)| {
            let is_held = own.label().is_some() && read.label().is_none();
            !is_held
                && own
                    .answer()
                    .zip(read.answer())
                    .is_some_and(|(own, read)| own != read)
        };
        self.differs |= cells.iter().any(is_other);
    }

    fn is_lost(&self) -> bool {
        self.differs && self.answered.len() >= self.others
    }
}
