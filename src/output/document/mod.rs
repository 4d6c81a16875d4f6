//! A report as sections of meaning. A medium is one file here: it decides order, layout and signs, never numbers or sentences.
mod block;
mod counts;
mod crowd;
mod figure;
mod html;
mod layout;
mod markdown;
mod order;
mod pairs;
mod people;
mod plain;
mod screen;
mod spoken;
mod table;
mod triangle;

use crate::output::Format;
use crate::screen::Display;

pub use block::Document;
pub(in crate::output) use block::prose;
pub(crate) use block::{
    Block, Colophon, CountedQuestion, CountedSide, CrowdPicture, Labelled, Legend, Mix, MixRow,
    Section, SectionId,
};
pub(crate) use crowd::TriangleHistogram;
pub(in crate::output) use figure::{on_paper, outline};
pub use html::html;
pub(in crate::output) use html::{paragraphs, styled_head};
pub use markdown::markdown;
pub use plain::plain;
pub(crate) use plain::{pieces, summary};
pub use screen::screens;
pub use spoken::spoken;
pub(crate) use table::{
    Cell, Estimate, Length, Margin, PairRow, Pairs, Side, TableBlock, TableRow,
};

/// A report in a format; the display matters to text only. What is for programs is no reading of a document.
pub(in crate::output) fn write(
    format: Format,
    document: impl FnOnce() -> Document,
    data: impl FnOnce() -> String,
    display: Display,
) -> String {
    match format {
        Format::Text if display.accessible => spoken(&document(), display),
        Format::Text => plain(&document(), display),
        Format::Json | Format::Csv => data(),
        Format::Markdown => markdown(&document()),
        Format::Html => html(&document()),
    }
}
