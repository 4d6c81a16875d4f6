//! What a person reads, a file per subject: a sentence is one function, with all its languages under each other.

#[macro_use]
mod say;

mod advice;
pub(crate) mod agenda;
pub mod answer_files;
pub(crate) mod cases;
pub(crate) mod class;
pub(crate) mod close;
pub mod compare;
mod count;
mod date;
mod error;
pub mod export;
pub(crate) mod group;
pub(crate) mod group_parts;
pub(crate) mod group_picture;
pub(crate) mod group_rows;
pub(crate) mod group_situation;
pub(crate) mod ideal;
pub mod interview;
pub(crate) mod invite;
pub(crate) mod keeping;
mod language;
mod list;
mod number;
pub(crate) mod pages;
pub(crate) mod paper;
pub(crate) mod people;
pub(crate) mod person;
mod place;
mod problem;
pub(crate) mod ratings;
pub(crate) mod reading;
pub(crate) mod reliability;
pub mod report;
pub(crate) mod result;
pub(crate) mod roles;
pub(crate) mod room;
pub mod score;
pub(crate) mod scored;
mod sentence;
pub mod sheet;
pub(crate) mod simulation;
pub mod sitting;
pub(crate) mod situations;
pub(crate) mod statements;
mod syntax;
pub(crate) mod talk;
pub(crate) mod two_dates;
mod usage;
mod workbook;

pub use advice::advice;
pub use count::Count;
pub use date::date;
pub use error::error;
pub use language::Language;
pub use number::Numbers;
pub use problem::{problem, problem_in_place};
pub use sentence::as_sentence;
pub(crate) use sentence::capitalised;

pub(crate) use error::{fault, standard_input};
pub(crate) use list::{alternatives, list};
pub(crate) use place::{placed, quoted, shortened};
pub(crate) use roles::role_name;
