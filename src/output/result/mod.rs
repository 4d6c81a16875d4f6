//! The result of one person: a finished value, and the formats it is written in.

mod build;
mod explain;
mod json;
mod report;
mod sentences;
mod text;

pub use build::{Person, build};
pub use json::{Identity, json};
pub use report::{Explained, Intake, Pair, Report, RoleBlock, Row};
pub use sentences::sentences;
pub use text::text;
