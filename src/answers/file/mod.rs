//! From the bytes of a file to the cells of a row, whatever they mean.
//!
//! [`encoding`] and [`text`] make bytes UTF-8, [`blocks`] cuts them where [`lines`] end, and [`record`] reads one row with every
//! quote and line end in it, no longer than [`limits`] allow; between its cells stands a [`delimiter`].
//! What only turns out on the way is kept in [`late`].

pub(super) mod blocks;
pub(super) mod delimiter;
pub(super) mod encoding;
pub(super) mod late;
pub(super) mod limits;
pub(super) mod lines;
pub(super) mod record;
pub(super) mod text;
