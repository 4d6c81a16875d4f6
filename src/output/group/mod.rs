//! The report on a group: a finished value, the document that people read, and the formats of programs.
//!
//! Nothing in it is about one person: no names, rows or places of people; parts and statements only as far as
//! [`crate::statistics::MinimumGroup`] allows.

mod build;
mod csv;
mod document;
mod input;
mod json;
mod needed;
mod parts;
mod report;
mod statement;

pub use build::build;
pub use csv::csv;
pub use document::document;
pub use input::Group;
pub use json::json;
pub use report::Report;
