//! Reads answers from whatever table people have: which column is which statement, and what each cell says.
//!
//! A file is opened once ([`Sheet::open`]): whatever kind of file it is becomes text, and its delimiter and header are made
//! into a [`ColumnMapping`]. Then its rows are read in blocks by several threads, and what a command made of each block is given back
//! in the order of the file ([`Sheet::read`]). Knows the model and what can go wrong; nothing of sentences, output or commands.

mod among;
mod anew;
mod answer;
mod around;
mod blocks;
mod cells;
mod code;
mod column;
mod delimiter;
mod detail;
mod digits;
mod editions;
mod encoding;
mod explained;
mod first_rows;
mod frame;
mod halves;
mod header_row;
mod header_text;
mod kept;
mod lacking;
mod limits;
mod lines;
mod looking;
mod margin;
mod memo;
mod names;
mod one_cell;
mod open;
mod order;
mod plan;
mod preview;
mod quotes;
mod reading;
mod record;
mod row;
mod rows;
mod sample;
mod second_header;
mod seen;
mod settings;
mod settle;
mod short_cell;
mod slots;
mod source;
mod start;
mod status;
mod step;
mod tally;
#[cfg(test)]
mod testing;
mod text;
mod title;
mod totals;
mod used;
mod walk;
mod whose;
mod window;
mod workbook;

pub use answer::{AnswerKey, AnswerReading, StepLabel};
pub(crate) use column::{Column, ColumnRole};
pub use delimiter::Delimiter;
pub use detail::Detail;
pub use encoding::Encoding;
pub(crate) use kept::{fitting, is_pattern};
pub(crate) use names::MatchedBy;
pub use open::{End, Sheet, Table};
pub use order::Before;
pub use plan::ColumnMapping;
pub(crate) use preview::FirstAnswers;
pub use row::{Row, RowSink};
pub use settings::{Settings, Wanted};
pub(crate) use settle::find as find_column;
pub(crate) use workbook::moment_of_days;
