//! Two mixes side by side: a finished value, and the formats it is written in.

mod build;
mod html;
mod input;
mod json;
mod lists;
mod markdown;
mod report;
mod situation;
mod talk;
mod text;

pub use build::build;
pub use html::html;
pub use input::{Beside, Compared, Own, Situation, StatementView, What, With};
pub use json::json;
pub use markdown::markdown;
pub use report::{Block, Head, Length, Report, RoleLine, Side, Step, Talk};
pub use text::{sentences, text};
