//! What can go wrong, as values: the sentences about it are in [`crate::words`].

mod command;
mod fault;
mod notice;
mod problem;
mod saved_file;
mod sheet;
mod syntax;
mod usage;

pub use command::{Error, ListsFound, status};
pub use fault::Fault;
pub use notice::{EditionRead, Level, MissingColumn, Notice};
pub use problem::{NameForm, Place, Problem, ProblemKind, ValueType};
pub use saved_file::SavedFileFault;
pub use sheet::{Looks, PartLimit, RowProblem, RowProblemKind, RowProblemSort, SheetFault};
pub use syntax::SyntaxFault;
pub use usage::UsageProblem;
