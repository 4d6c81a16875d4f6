//! Scored rows, one per person, for programs and spreadsheets.
//!
//! [`RowWriter`] writes delimited text, `json` one object per line, `table` a few rows for reading. The numbers of delimited
//! text are looked up (`texts`), and a test compares them with the model's.

mod decimal;
mod json;
mod line;
mod rows;
mod schema;
mod table;
mod texts;

pub use json::json;
pub(crate) use json::json_id;
pub use line::Line;
pub use rows::RowWriter;
pub(crate) use rows::{COLUMNS, LONGEST_RUN};
pub use schema::{columns, schema};
pub use table::{SHOWN, ScoredTableRow, table};

use crate::model::{Form, PackedAnswer, Profile, Questionnaire};

/// The answers of one row, and how they were asked.
#[derive(Debug, Clone, Copy)]
pub struct Scored<'a> {
    /// One answer per statement of the questionnaire, in file order.
    pub answers: &'a [PackedAnswer],
    /// Which of them were asked.
    pub form: Form,
    /// The longest stretch of equal answers in the order of presentation, when it was asked for.
    pub longest_run: Option<u32>,
}

impl Scored<'_> {
    /// What the model makes of the answers.
    fn profile(&self, questionnaire: &Questionnaire) -> Profile {
        let answer = |place: usize| self.answers.get(place).and_then(|code| code.answer());
        Profile::of(questionnaire, self.form, answer)
    }
}
