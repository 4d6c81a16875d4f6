//! A look at the first rows, to show what their cells mean.

use std::ops::ControlFlow;

use crate::answers::answer::signs;
use crate::answers::columns::column::ColumnRole;
use crate::answers::detail::Detail;
use crate::answers::rows;
use crate::answers::rows::reading::Scratch;
use crate::answers::rows::row::{Row, RowSink};
use crate::error::{RowProblem, SheetFault};
use crate::model::Form;

use super::answer::{AnswerKey, AnswerReading};
use super::open::Sheet;

/// How much of a file is looked at, in bytes.
const ENOUGH: usize = 64 << 10;

/// The most different cells that are shown, and their greatest length in characters.
const MOST: usize = 30;
const LONGEST: usize = 60;

/// What the first rows say.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct FirstAnswers {
    /// The different cells of the statements, or signs where all answers are in one cell, in the order of their first appearance.
    pub(crate) answers: Vec<(String, AnswerReading)>,
    /// The different forms of the rows with answers, in that order.
    pub(crate) forms: Vec<Form>,
}

impl FirstAnswers {
    fn add(&mut self, shown: String, reading: AnswerReading) {
        let answers = &mut self.answers;
        if answers.len() < MOST && !answers.iter().any(|(known, _)| *known == shown) {
            answers.push((shown, reading));
        }
    }
}

impl Sheet<'_> {
    /// What the first rows say, as scoring takes it.
    ///
    /// # Errors
    /// When the file can't be read.
    pub(crate) fn first_answers(&mut self) -> Result<FirstAnswers, SheetFault> {
        let mut room = vec![0; ENOUGH];
        let mut end = false;
        while self.rest.len() < ENOUGH && !end {
            let count = self.text.fill(&mut room);
            let count = count.map_err(|error| self.text.fault(error))?;
            self.rest
                .extend_from_slice(room.get(..count).unwrap_or_default());
            end = count == 0;
        }
        let reading = self.reading();
        let mut looked = Previewed {
            answers: self.answers(),
            found: FirstAnswers::default(),
        };
        let mut scratch = Scratch::new(&reading);
        rows::parse(
            &reading,
            &self.plan,
            &self.rest,
            end,
            &mut scratch,
            &mut looked,
        );
        Ok(looked.found)
    }
}

/// Takes the cells of people as they are.
struct Previewed<'s> {
    answers: &'s AnswerKey,
    found: FirstAnswers,
}

impl RowSink for Previewed<'_> {
    fn row(&mut self, row: &Row<'_>) -> ControlFlow<()> {
        let (mut is_answered, mut columns) = (false, row.plan().columns().iter());
        row.each_cell(|cell| {
            let Some(column) = columns.next().filter(|_| !cell.is_empty()) else {
                return;
            };
            match column.holds {
                ColumnRole::Statement { .. } => {
                    let text = String::from_utf8_lossy(cell);
                    let shown = text.chars().take(LONGEST).collect();
                    self.found.add(shown, self.answers.read(&text));
                }
                ColumnRole::Detail(Detail::Answers) => {
                    for sign in signs(cell) {
                        let sign = sign.to_string();
                        let reading = self.answers.read(&sign);
                        self.found.add(sign, reading);
                    }
                }
                _ => return,
            }
            is_answered = true;
        });
        if is_answered && !self.found.forms.contains(&row.form()) {
            self.found.forms.push(row.form());
        }
        ControlFlow::Continue(())
    }

    fn rejected(&mut self, _problem: &RowProblem) -> ControlFlow<()> {
        ControlFlow::Continue(())
    }

    fn clear(&mut self) {
        self.found = FirstAnswers::default();
    }
}
