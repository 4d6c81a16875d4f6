//! Ranked cases: one case on a screen for everyone, and the mix that follows from them.

mod outcome;
mod shown;

pub use outcome::{CaseOutcome, TestBeside, write};
pub use shown::{ShownCase, shown};
