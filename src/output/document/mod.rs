//! A report as sections of meaning. A medium is one file here: it decides order, layout and signs, never numbers or sentences.

mod article;
mod block;
mod figure;
mod layout;
mod markdown;
mod pairs;
mod plain;
mod screen;
mod spoken;

use crate::output::Format;
use crate::screen::Display;

pub use article::html;
pub(in crate::output) use article::{colophon, head, paragraphs, styled_head, table};
pub use block::Document;
pub(crate) use block::{
    Block, Cell, Colophon, Counted, CountedSide, Estimate, Labelled, Legend, Length, Margin, Mix,
    MixCaptions, MixRow, PairRow, Pairs, Section, SectionId, Side, Table, TableRow,
};
pub(in crate::output) use figure::{counts, on_paper, outline};
pub(in crate::output) use markdown::Markdown;
pub use markdown::markdown;
pub use plain::plain;
pub(crate) use plain::summary;
pub use screen::screens;
pub use spoken::spoken;

/// A report in a format; the display matters to those for a terminal only. JSON is no reading of a document.
pub(in crate::output) fn write(
    format: Format,
    document: impl FnOnce() -> Document,
    json: impl FnOnce() -> String,
    display: Display,
) -> String {
    match format {
        Format::Text => plain(&document(), display),
        Format::Sentences => spoken(&document(), display),
        Format::Json => json(),
        Format::Markdown => markdown(&document()),
        Format::Html => html(&document()),
    }
}
