//! From the bytes of a file to a delimited text: its encoding, its lines and blocks, and the cells of one row.

pub(super) mod blocks;
pub(super) mod delimiter;
pub(super) mod encoding;
pub(super) mod limits;
pub(super) mod lines;
pub(super) mod record;
pub(super) mod text;
