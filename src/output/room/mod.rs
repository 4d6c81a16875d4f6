//! The picture of a room after a show of hands, once or before and after: a finished report, and JSON beside it.

mod build;
mod choices;
mod counted;
mod json;

pub use build::Room;

use crate::output::Format;
use crate::output::document::{html, markdown, plain, spoken};
use crate::screen::Display;

/// The picture in a format; the display matters to the formats for a terminal only.
#[must_use]
pub fn write(format: Format, room: &Room<'_>, display: Display) -> String {
    match format {
        Format::Text => plain(&room.document(), display),
        Format::Sentences => spoken(&room.document(), display),
        Format::Json => json::json(room),
        Format::Markdown => markdown(&room.document()),
        Format::Html => html(&room.document()),
    }
}
