//! The start of a text: which row has the names of the columns, and what stands around it.
//!
//! [`start`] tries each delimiter; [`window`] is the first rows under one of them, in which [`header_row`], [`second_header`] and
//! [`looking`] find the names, and [`first_rows`] tells what those leave open; [`header_text`] knows what can't be a header at all, and
//! [`heading`] finds it among the rows of a sheet; [`answered`] sees rows of answers that it does not belong to.

pub(super) mod answered;
pub(super) mod first_rows;
pub(super) mod header_row;
pub(super) mod header_text;
pub(super) mod heading;
pub(super) mod looking;
pub(super) mod second_header;
pub(super) mod start;
pub(super) mod window;
mod worded;
