//! What a terminal can show, and what is drawn on it: size, colour and characters, text made safe and wrapped, keys, frames and
//! signals; and the drawings that questions and reports share.

mod ascii;
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

pub(crate) use ascii::AsciiWriter;
pub(crate) use bar::Bar;
pub(crate) use console::Key;
pub(crate) use counts::CountBars;
pub use display::{Charset, Display};
pub(crate) use display::{DEFAULT_COLUMNS, Wish, Wishes};
pub use environment::{Environment, Sequences, Terminals};
pub(crate) use farewell::Farewell;
pub use safe::safe;
pub(crate) use signals::Signals;
pub(crate) use surface::Frame;
pub(crate) use surface::{Event, Surface};
pub(crate) use table::{Cells, SOFT_HYPHEN};
pub(crate) use terminal::Screen;
pub(crate) use theme::{Look, Theme};
pub(crate) use wrap::{TO_COPY, Wrap, columns, padded, text_width};
