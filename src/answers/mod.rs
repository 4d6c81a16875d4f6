//! Reads answers from whatever table people have: which column is which statement, and what each cell says.
//!
//! A file is opened once ([`Sheet::open`]): whatever kind of file it is becomes text, and its delimiter and header are made
//! into a [`ColumnMapping`]. Then its rows are read in blocks by several threads, and what a command made of each block is given back
//! in the order of the file ([`Sheet::read`]). Knows the model and what can go wrong; nothing of sentences, output or commands.

mod answer;
mod columns;
mod detail;
mod file;
mod header;
mod open;
mod preview;
mod quotes;
mod rows;
mod settings;
mod source;
#[cfg(test)]
mod testing;
mod totals;

pub(crate) use answer::says_nothing;
pub use answer::{AnswerKey, AnswerReading, StepLabel};
pub(crate) use columns::column::{Column, ColumnRole};
pub(crate) use columns::kept::{fitting, is_pattern};
pub(crate) use columns::names::MatchedBy;
pub use columns::plan::ColumnMapping;
pub(crate) use columns::settle::find as find_column;
pub use detail::Detail;
pub use file::delimiter::Delimiter;
pub use file::encoding::Encoding;
pub use open::{ReadingEnd, Sheet, Table};
pub(crate) use preview::FirstAnswers;
pub use rows::order::BlockStart;
pub use rows::row::{Row, RowSink};
pub use settings::{Settings, Wanted};
pub(crate) use source::workbook::moment_of_days;
