//! The start of a text: which row has the names of the columns, and what stands around it.

pub(super) mod anew;
pub(super) mod first_rows;
pub(super) mod header_row;
pub(super) mod header_text;
pub(super) mod looking;
pub(super) mod second_header;
pub(super) mod start;
pub(super) mod window;
