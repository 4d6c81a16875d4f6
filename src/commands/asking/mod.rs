//! What the commands that ask have in common: how they ask, how they are left, and where they keep what was given.

mod begin;
mod command_line;
mod leaving;
mod pages;
mod stage;
mod store;

use crate::ask::Leaving;
use crate::error::status;

pub(super) use begin::{Unfinished, begin};
pub(super) use command_line::{command_line, file, option, switch, tied};
pub(super) use leaving::{LeavingChoice, LeavingQuestion, stays_after_all, wipes};
pub(super) use pages::{as_wide, in_pages, page_through, page_through_laid_out, read, screenfuls};
pub(super) use stage::Stage;
pub(super) use store::{ProgressStore, former_names, given_in, progress, resumed, state_folder};

/// The exit status of a person who pressed Ctrl-C, as a signal would have given.
const INTERRUPTED: u8 = 130;

/// The exit status of someone who left before the end.
pub(super) const fn status_of(leaving: Leaving) -> u8 {
    match leaving {
        Leaving::Stop => status::STOPPED,
        Leaving::Interrupt => INTERRUPTED,
    }
}
