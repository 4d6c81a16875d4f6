//! What each column of a file holds: from its name, its neighbours and its first cells to the plan of a row.

pub(super) mod around;
pub(super) mod code;
pub(super) mod column;
pub(super) mod detail;
pub(super) mod editions;
pub(super) mod explained;
pub(super) mod frame;
pub(super) mod kept;
pub(super) mod lacking;
pub(super) mod margin;
pub(super) mod names;
pub(super) mod one_cell;
pub(super) mod plan;
pub(super) mod sample;
pub(super) mod settle;
pub(super) mod slots;
pub(super) mod status;
pub(super) mod step;
pub(super) mod title;
pub(super) mod whose;
