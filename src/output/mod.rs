//! Finished reports: a report is a value with all its sentences and numbers; a format only chooses the punctuation.

pub mod cases;
pub mod compare;
pub mod document;
mod escape;
pub mod export;
pub mod group;
mod markup;
mod mix;
mod origin;
mod picture;
pub mod reliability;
pub mod result;
pub mod roles;
pub mod room;
pub mod scored;
pub mod statements;
mod terminal_text;
mod wire;

pub(crate) use crate::model::Format;
pub use origin::Origin;
pub use terminal_text::TerminalText;
