//! The result of one person: a finished report, and JSON beside it.

mod advice;
mod build;
mod explain;
mod json;
mod meta;
mod numbers;
mod standing;

pub use build::{Person, build};
pub use json::{Identity, json};
pub use meta::Meta;

use crate::output::Format;
use crate::output::document::write as write_document;
use crate::screen::Display;

/// The result of a person in a format; the display matters to the formats for a terminal only.
#[must_use]
pub fn write(
    format: Format,
    person: &Person<'_>,
    identity: &Identity<'_>,
    meta: &Meta<'_>,
    display: Display,
) -> String {
    let document = || build(person, meta);
    write_document(format, document, || json(identity, person), display)
}
