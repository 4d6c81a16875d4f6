//! The result of one person: a finished report, and JSON beside it.

mod advice;
mod build;
mod explain;
mod json;
mod numbers;
mod standing;

pub use build::{Person, build};
pub use json::json;

use crate::output::{Format, document};
use crate::screen::Display;

/// The result of a person in a format; the display matters to the formats for a terminal only.
#[must_use]
pub fn write(format: Format, person: &Person<'_>, display: Display) -> String {
    document::write(format, || build(person), || json(person), display)
}
