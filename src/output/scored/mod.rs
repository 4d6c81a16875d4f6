//! Scored rows, one per person, for programs and spreadsheets.
//!
//! [`Rows`] writes delimited text, [`json`] one object per line, [`table`] a few rows for reading. The numbers of delimited
//! text come from tables (`fast`) that a test compares with the model (`reference`).

mod decimal;
mod dialect;
mod fast;
mod json;
mod lanes;
mod line;
mod reference;
mod rows;
mod schema;
mod table;

pub use dialect::Dialect;
pub use json::{json, json_id};
pub use line::Line;
pub use rows::{COLUMNS, LONGEST_RUN, Rows};
pub use schema::{columns, schema};
pub use table::{SHOWN, TableRow, table};

use crate::model::{Form, PackedAnswer};

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
