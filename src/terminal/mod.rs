//! What is known about where we write: width, colour, characters; and making foreign text safe for it.

mod display;
mod safe;

pub use display::{Charset, Display};
pub use safe::safe;
