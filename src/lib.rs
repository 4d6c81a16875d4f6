//! A self-test in the terminal for "De Ideale Ambtenaar".

pub mod cli;
mod commands;
pub mod interview;
pub mod io;
pub mod model;
pub mod output;
pub mod random;
pub mod sheet;
pub mod situation;
pub mod source;
pub mod statistics;
pub mod storage;
pub mod terminal;
pub mod texts;

pub use commands::{Outcome, run};
