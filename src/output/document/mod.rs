//! A report as sections of meaning. A medium is one file here: it decides order, layout and signs, never numbers or sentences.

mod article;
mod block;
mod crowd;
mod figure;
mod layout;
mod markdown;
mod people;
mod plain;
mod screen;
mod spoken;
mod triangle;

pub use article::html;
pub(in crate::output) use article::{head, list, paragraphs, table};
pub use block::Document;
pub(crate) use block::{
    Answered, Block, Cell, Colophon, CrowdPicture, Estimate, Labelled, Legend, Mix, MixCaptions,
    MixRow, Section, SectionId, Step, Table, TableRow,
};
pub use crowd::Crowd;
pub(in crate::output) use markdown::Markdown;
pub use markdown::markdown;
pub use plain::plain;
pub(crate) use plain::summary;
pub use screen::screens;
pub use spoken::spoken;
