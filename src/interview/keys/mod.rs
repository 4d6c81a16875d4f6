//! Asking with single keys, in a terminal that can move its cursor.
//!
//! The prompt is our own: the ready-made ones know no digits and no way back, and leave marks on the screen when
//! text wraps. The terminal is never cleared beyond what was drawn here; the cursor is never hidden.

mod asker;
mod frame;
mod painter;
mod quiet;
mod reader;
mod review;
mod room;
mod sequence;
mod statement;
mod theme;
mod typed;

pub use asker::KeyAsker;
pub use quiet::QuietTerminal;
