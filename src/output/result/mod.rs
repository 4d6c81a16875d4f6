//! The result of one person: a finished value, and the formats it is written in.

mod build;
mod columns;
mod explain;
pub(super) mod html;
mod json;
pub(super) mod markdown;
mod meta;
mod report;
mod sentences;
pub(super) mod svg;
mod text;

pub use build::{Person, build};
pub use html::html;
pub use json::{Identity, json};
pub use markdown::markdown;
pub use meta::Meta;
pub use report::{Explained, Intake, Pair, Report, RoleBlock, Row};
pub use sentences::sentences;
pub use text::text;

use crate::output::Format;
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
    match format {
        Format::Text => text(&build(person), person.texts, display),
        Format::Sentences => sentences(&build(person), person.texts, display),
        Format::Json => json(identity, person),
        Format::Markdown => markdown(&build(person), person.texts, meta),
        Format::Html => html(&build(person), person.texts, meta),
    }
}
