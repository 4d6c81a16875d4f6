//! The report on a group: a finished value, the document that people read, and the formats of programs.
//!
//! Nothing in it is about one person: no names, rows or places of people; parts and statements only as far as
//! [`crate::statistics::MinimumGroup`] allows.

mod build;
mod csv;
mod document;
mod input;
mod json;
mod parts;
mod report;
mod situation;
mod statement;

pub use build::build;
pub use input::Group;
pub use report::Report;

use crate::output::{Format, document::write as write_document};
use crate::screen::Display;

/// The report in a format, made on a day (ISO 8601).
#[must_use]
pub fn write(
    format: Format,
    (group, report): (&Group<'_>, &Report),
    date: &str,
    display: Display,
) -> String {
    let document = || document::document(group, report, date);
    let for_programs = || match format {
        Format::Csv => String::from_utf8_lossy(&csv::csv(report)).into_owned(),
        _ => json::json(report),
    };
    write_document(format, document, for_programs, display)
}
