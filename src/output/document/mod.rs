//! A report as sections of meaning. A medium is one file here: it decides order, layout and signs, never numbers or sentences.

mod article;
mod block;
mod figure;
mod layout;
mod markdown;
mod plain;
mod screen;
mod spoken;

pub use article::html;
pub(in crate::output) use article::{colophon, head, list, paragraphs, styled_head, table};
pub use block::Document;
pub(crate) use block::{
    Block, Cell, Colophon, Counted, CountedSide, Estimate, Labelled, Legend, Margin, Mix,
    MixCaptions, MixRow, Section, SectionId, Table, TableRow,
};
pub(in crate::output) use figure::{counts, on_paper, outline};
pub(in crate::output) use markdown::Markdown;
pub use markdown::markdown;
pub use plain::plain;
pub(crate) use plain::summary;
pub use screen::screens;
pub use spoken::spoken;
