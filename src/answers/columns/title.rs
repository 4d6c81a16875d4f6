//! Titles above tables that say from whose eyes the rows below were answered: "Zelf" and "Wens", one below the other.

use crate::answers::file::record::Records;
use crate::model::Perspective;
use crate::model::wording::words;

use super::one_cell::only_cell;
use super::perspective::called;

/// The perspective that is all that a row says; nobody is called so.
pub(in crate::answers) fn titled(records: &Records) -> Option<Perspective> {
    let (0, cell) = only_cell(records.bytes_of_cells())? else {
        return None;
    };
    called(&words(std::str::from_utf8(cell).ok()?))
}
