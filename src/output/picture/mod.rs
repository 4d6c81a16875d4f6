//! Where things stand in a picture of a mix: geometry without any format, so that every drawing puts them alike.

mod triangle;

pub(super) use triangle::{EDGE_SHARE, MOST_SHARE, Place, part_of_height, place};
