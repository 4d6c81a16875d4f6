//! What the commands that ask have in common: how they ask, how they are left, and where they keep what was given.

mod command_line;
mod mode;
mod pages;
pub(super) mod signals;
mod stage;
mod state_folder;

use crate::interview::Leaving;
use crate::situation::status;

pub(super) use command_line::{command_line, file, option, switch};
pub(super) use pages::show;
pub(super) use stage::{OnStage, Stage};
pub(super) use state_folder::{state_folder, tell_kept_aside};

/// The exit status of a person who pressed Ctrl-C, as a signal would have given.
const INTERRUPTED: u8 = 130;

/// The exit status of someone who left before the end.
pub(super) const fn status_of(leaving: Leaving) -> u8 {
    match leaving {
        Leaving::Stop => status::STOPPED,
        Leaving::Interrupt => INTERRUPTED,
    }
}
