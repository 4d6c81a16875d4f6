//! What stays on disk: the progress of an unfinished list, the result of a finished one, rows of answers that a person wants to
//! keep, and reports.
//!
//! Nothing is replaced before its successor is whole, nothing that is not a regular file is ever replaced, and files
//! with answers can only be read by their owner. What is not finished does not stay.

mod counts_file;
mod digest;
mod existing_rows;
mod folder;
mod given;
mod old;
mod part_file;
mod place;
mod progress;
mod result;
mod room_screen;
mod row;
mod run_name;
mod state_file;
mod whole;

pub(crate) use counts_file::{read_counts, written_counts};
pub(crate) use digest::{Digest, digest_of};
pub use folder::StateFolder;
pub use given::KeptAnswer;
pub(crate) use old::{Old, remove_old};
pub(crate) use part_file::{HandledElsewhere, abandon};
pub(crate) use place::{PathTarget, refuse_if_kept};
pub use progress::{Progress, ProgressFile, SessionInfo};
pub use result::{KeptResult, KeptResultFile};
pub(crate) use room_screen::{RoomScreen, is_room_screen_refused, read_room_screen};
pub use row::columns;
pub(crate) use row::{RowFile, row_of};
pub use run_name::RunName;
pub use state_file::{StateFile, Stored};
pub(crate) use whole::WholeFile;
