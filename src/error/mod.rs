//! What can go wrong, as values: the sentences about it are in [`crate::words`].
//!
//! What was found is as it was written, what was typed as it was typed, and a path as it was named.
#![expect(
    missing_docs,
    reason = "the name of a fault's field says it, unless it has a unit, a range or an absence"
)]

/// A part of a whole, as that whole.
macro_rules! parts {
    ($whole:ident: $($variant:ident($part:ident)),+) => {$(
        impl From<$part> for $whole {
            fn from(part: $part) -> Self {
                Self::$variant(part)
            }
        }
    )+};
}

mod command;
mod fault;
mod meaning;
mod notice;
mod problem;
mod row;
mod row_notice;
mod saved_file;
mod sheet;
pub mod status;
mod syntax;
mod usage;

pub use command::{
    AskFault, CountsFault, Error, FileFault, ListsFault, ListsFound, StatementsFault, TooFew,
};
pub use fault::Fault;
pub use meaning::{MeaningPlace, OpenNumbers, OtherMeaning};
pub use notice::{
    AnswerNotice, ColumnNotice, EditionRead, EncodingNotice, Level, MissingColumn, Notice,
    QuestionNotice, SheetNotice,
};
pub use problem::{
    IdProblem, KeyProblem, Location, NameForm, Problem, ProblemKind, RangeProblem, ScaleProblem,
    SetProblem, TextProblem, ValueType, Warning, WordingProblem,
};
pub use row::{RowProblem, RowProblemKind, Sign};
pub(crate) use row::{RowProblemSort, is_rounded};
pub use row_notice::RowNotice;
pub use saved_file::{SavedFileFault, Unusable};
pub use sheet::{JsonFault, Looks, PartLimit, SheetFault, WorkbookFault, WorkbookLimit};
pub use syntax::SyntaxFault;
pub use usage::UsageProblem;
