//! A look at the first rows, to show what their cells mean.

use crate::answers::answer::signs;
use crate::answers::columns::column::ColumnRole;
use crate::answers::detail::Detail;
use crate::answers::file::record::{FoundRecord, Records};
use crate::answers::rows::cells::said_form;
use crate::error::SheetFault;
use crate::model::Form;

use super::answer::AnswerReading;
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
        let mut found = FirstAnswers::default();
        let mut records = Records::new(self.delimiter());
        let mut rest = self.rest.as_slice();
        while let FoundRecord::Record { length } = records.read(rest, end) {
            self.look(&records, &mut found);
            rest = rest.get(length..).unwrap_or_default();
            if rest.is_empty() {
                break;
            }
        }
        Ok(found)
    }

    fn look(&self, records: &Records, found: &mut FirstAnswers) {
        let plan = self.plan();
        let cell = |column: Option<usize>| records.cell(column?).filter(|cell| !cell.is_empty());
        let (mut is_answered, mut by_length) = (false, None);
        for (at, column) in plan.columns().iter().enumerate() {
            let Some(cell) = cell(Some(at)) else { continue };
            match column.holds {
                ColumnRole::Statement { .. } => {
                    let text = String::from_utf8_lossy(cell);
                    let shown = text.chars().take(LONGEST).collect();
                    found.add(shown, self.answers().read(&text));
                }
                ColumnRole::Detail(Detail::Answers) => {
                    let signs = signs(cell);
                    by_length = plan.form_of_length(signs.len());
                    for sign in signs {
                        let sign = sign.to_string();
                        let reading = self.answers().read(&sign);
                        found.add(sign, reading);
                    }
                }
                _ => continue,
            }
            is_answered = true;
        }
        let said = cell(plan.column_of(Detail::Form)).and_then(said_form);
        let form = said.or(by_length).unwrap_or(plan.form());
        if is_answered && !found.forms.contains(&form) {
            found.forms.push(form);
        }
    }
}
