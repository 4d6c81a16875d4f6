//! What a terminal can show, and what is drawn on it: size, colour and characters, text made safe and wrapped, keys, frames and
//! signals; and the drawings that questions and reports share.

mod bar;
#[cfg(windows)]
mod console_keys;
#[cfg(windows)]
mod console_mode;
#[cfg(windows)]
mod console_signals;
mod counts;
mod display;
mod environment;
mod farewell;
mod frame;
#[cfg(unix)]
mod keys;
mod painter;
#[cfg(unix)]
mod quiet;
mod reader;
mod safe;
mod sequence;
mod signals;
mod surface;
mod table;
mod terminal;
mod theme;
#[cfg(unix)]
mod unix_signals;
mod wrap;

pub use bar::Bar;
pub use console::Key;
pub use counts::CountBars;
pub use display::{Charset, Display, Wish, Wishes};
pub use environment::{Environment, Sequences, Terminals};
pub use farewell::Farewell;
pub use frame::Frame;
pub use safe::safe;
pub use signals::Signals;
pub use surface::{Event, Surface};
pub use table::Cells;
pub(crate) use table::SOFT_HYPHEN;
pub use terminal::Screen;
pub use theme::{Look, Theme};
pub use wrap::{TO_COPY, Wrap, columns, padded};
