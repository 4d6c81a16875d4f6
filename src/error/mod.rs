//! What can go wrong, as values: the sentences about it are in [`crate::words`].

mod command;
mod fault;
mod notice;
mod problem;
mod row;
mod saved_file;
mod sheet;
pub mod status;
mod syntax;
mod usage;

pub use command::{Error, ListsFound, TooFew};
pub use fault::Fault;
pub use notice::{EditionRead, Level, MissingColumn, Notice};
pub use problem::{NameForm, Place, Problem, ProblemKind, ValueType};
pub use row::{RowProblem, RowProblemKind, RowProblemSort, Sign};
pub use saved_file::SavedFileFault;
pub use sheet::{JsonFault, Looks, PartLimit, SheetFault};
pub use syntax::SyntaxFault;
pub use usage::UsageProblem;
