//! What is known about where we write: width, colour, characters; and making foreign text safe for it.

mod display;
mod environment;
mod safe;
mod wrap;

pub use display::{Charset, Display, Wish, Wishes};
pub use environment::{Environment, Sequences, Terminals};
pub use safe::safe;
pub use wrap::{TO_COPY, Wrap, columns, padded};
