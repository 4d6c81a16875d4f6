//! The words of `score` and of every command that reads files of answers.

use crate::error::{MissingColumn, Notice, RowProblem, RowProblemSort};
use crate::model::{ByRole, Role};

/// The words of `score`.
#[derive(Debug)]
pub struct ScoreWords {
    /// The roles as heads of columns.
    pub roles: ByRole<&'static str>,
    /// The head above who a row is about.
    pub head_id: &'static str,
    /// The head above the leading roles.
    pub head_leading: &'static str,
    /// The head above complete or incomplete.
    pub head_status: &'static str,
    /// Enough answers for every role.
    pub complete: &'static str,
    /// Too few answers for a role.
    pub incomplete: &'static str,
    /// How many of how many rows a table shows.
    pub shown: fn(u64, u64) -> String,
    /// What is wrong with a row, without file and line.
    pub problem: fn(&RowProblem) -> String,
    /// How many problems were not shown.
    pub more_problems: fn(u64) -> String,
    /// How many problems there are of one kind.
    pub counted: fn(RowProblemSort, u64) -> String,
    /// Statements that rows were asked have no column: their ids.
    pub missing_columns: fn(&[MissingColumn]) -> String,
    /// Something uncertain about a file, without its name.
    pub notice: fn(&Notice) -> String,
    /// A row was made with other statements: those, and the ones in use.
    pub other_instrument: fn(&str, &str) -> String,
    /// Some rows are examples of people who do not exist.
    pub example_rows: &'static str,
    /// Reading stopped at the first problem.
    pub strict: &'static str,
    /// A file was not written, because reading stopped.
    pub not_written: fn(&str) -> String,
    /// Rows per second beside a bar.
    pub per_second: fn(&str) -> String,
    /// The last line.
    pub closing: fn(&Closing) -> String,
    /// The words of `--show-columns`.
    pub columns: &'static ColumnWords,
}

/// What the last line counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Closing {
    /// Rows that were scored.
    pub rows: u64,
    /// Those with enough answers for every role.
    pub complete: u64,
    /// Problems of every kind.
    pub problems: u64,
    /// Rows that were never handed in.
    pub unfinished: u64,
    /// Whether those were left out.
    pub left_out: bool,
}

/// The words of `--show-columns`.
#[derive(Debug)]
pub struct ColumnWords {
    /// Before the encoding.
    pub encoding: &'static str,
    /// Before the delimiter.
    pub delimiter: &'static str,
    /// The delimiters by their keys.
    pub delimiters: fn(&str) -> &'static str,
    /// Before the name of a sheet.
    pub sheet: &'static str,
    /// Before the form of a row that does not name one.
    pub form: &'static str,
    /// Before the perspective of a row that does not name one.
    pub perspective: &'static str,
    /// Above the columns.
    pub columns: &'static str,
    /// Found by id.
    pub by_id: &'static str,
    /// Found by the number in the printed list.
    pub by_number: &'static str,
    /// Said on the command line.
    pub by_hand: &'static str,
    /// Found by the text in a language; about a colleague; the whole text or its start.
    pub by_text: fn(&str, bool, bool) -> String,
    /// A column that has to do with a statement and does not count.
    pub unused: fn(&str) -> String,
    /// The columns that say something about the row, by the key of the detail.
    pub detail: fn(&str) -> &'static str,
    /// Not used.
    pub ignored: &'static str,
    /// Above the texts and numbers in the first rows.
    pub answers: &'static str,
    /// There are no rows to look at.
    pub no_answers: &'static str,
    /// Counts as no answer.
    pub missing: &'static str,
    /// Can't be read.
    pub unreadable: &'static str,
}

impl ScoreWords {
    /// The name of a role as the head of a column.
    #[must_use]
    pub fn role(&self, role: Role) -> &'static str {
        self.roles[role]
    }
}
