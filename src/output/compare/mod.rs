//! Two mixes side by side: a report, and JSON beside it.

mod build;
mod input;
mod json;
mod lists;
mod situation;
mod talk;

pub use build::build;
pub(crate) use input::StatementView;
pub use input::{Beside, Compared, SelfReport, With};

use super::{Format, Origin, document};
use crate::screen::Display;

/// Comparisons in a format, with the code of the person; the display matters to the formats for a terminal only.
#[must_use]
pub fn write(
    format: Format,
    compared: &Compared<'_>,
    id: &str,
    origin: &Origin<'_>,
    display: Display,
) -> String {
    let json = || json::json(compared, id, origin.instrument.unwrap_or_default());
    document::write(format, || build(compared, origin), json, display)
}
