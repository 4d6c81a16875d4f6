//! The report on a group: a finished value, and the formats it is written in.
//!
//! Nothing in it is about one person: no names, rows or places of people; parts and statements only as far as
//! [`crate::statistics::MinimumGroup`] allows.

mod build;
mod columns;
mod crowd;
mod csv;
mod html;
mod json;
mod markdown;
mod report;
mod sentences;
mod statement;
mod svg;
mod text;
mod triangle;

pub use build::{Group, build};
pub use crowd::Crowd;
pub use csv::csv;
pub use html::{Meta, html};
pub use json::json;
pub use markdown::markdown;
pub use report::Report;
pub use sentences::sentences;
pub use text::text;
