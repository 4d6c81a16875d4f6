//! A self-test in the terminal for "De Ideale Ambtenaar".

pub mod io;
pub mod model;
pub mod random;
pub mod situation;
pub mod statistics;
pub mod terminal;
pub mod texts;
