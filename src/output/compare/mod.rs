//! Two mixes side by side: a finished value, and the formats it is written in.

mod build;
mod html;
mod input;
mod json;
mod markdown;
mod report;
mod text;

pub use build::build;
pub use html::html;
pub use input::{Beside, Compared, Own, StatementView, What};
pub use json::json;
pub use markdown::markdown;
pub use report::{Block, Report, RoleLine, Share};
pub use text::{sentences, text};
