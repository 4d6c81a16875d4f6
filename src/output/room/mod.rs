//! The picture of a room after a show of hands, once or before and after: a finished report, and JSON beside it.

mod build;
mod choices;
mod counted;
mod json;

pub use build::ShownRoom;

use crate::output::{Format, document};
use crate::screen::Display;

/// The picture in a format; the display matters to the formats for a terminal only.
#[must_use]
pub fn write(format: Format, room: &ShownRoom<'_>, display: Display) -> String {
    document::write(format, || room.document(), || json::json(room), display)
}
